import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWorkday, openCalendar, type AwayPeriod, type WorkCalendar } from '../../src/core/calendar';
import { addDays, weekdayOf, type Weekday } from '../../src/core/day';
import { arbitraryDay, day } from './builders';

const away = (from: string, to: string): AwayPeriod => ({ from: day(from), to: day(to) });
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

describe('openCalendar', () => {
  it('has every day of the week for a workday and nobody away', () => {
    expect(openCalendar).toEqual({ workdays: [1, 2, 3, 4, 5, 6, 7], away: [] });
  });
});

describe('nextWorkday', () => {
  // 2026-11-22 is a Sunday.
  it.each<[string, WorkCalendar, string]>([
    ['2026-11-22', openCalendar, '2026-11-22'],
    ['2026-11-20', { workdays: weekdays, away: [] }, '2026-11-20'],
    ['2026-11-21', { workdays: weekdays, away: [] }, '2026-11-23'],
    ['2026-11-22', { workdays: weekdays, away: [] }, '2026-11-23'],
    ['2026-11-24', { workdays: [1], away: [] }, '2026-11-30'],
    ['2026-12-20', { ...openCalendar, away: [away('2026-12-20', '2027-01-03')] }, '2027-01-04'],
    ['2027-01-03', { ...openCalendar, away: [away('2026-12-20', '2027-01-03')] }, '2027-01-04'],
    ['2026-12-19', { ...openCalendar, away: [away('2026-12-20', '2027-01-03')] }, '2026-12-19'],
    ['2027-01-04', { ...openCalendar, away: [away('2026-12-20', '2027-01-03')] }, '2027-01-04'],
    // back on a Saturday
    ['2026-12-21', { workdays: weekdays, away: [away('2026-12-20', '2027-01-01')] }, '2027-01-04'],
    // periods that touch and overlap, in any order
    [
      '2026-12-21',
      { ...openCalendar, away: [away('2027-01-02', '2027-01-09'), away('2026-12-20', '2027-01-01')] },
      '2027-01-10',
    ],
    [
      '2026-12-21',
      { ...openCalendar, away: [away('2026-12-20', '2026-12-31'), away('2026-12-28', '2027-01-09')] },
      '2027-01-10',
    ],
    // a weekend leads into a period
    ['2026-11-21', { workdays: weekdays, away: [away('2026-11-23', '2026-11-27')] }, '2026-11-30'],
    // longer away than the calendar goes
    ['2026-11-22', { ...openCalendar, away: [away('2026-11-20', '9999-12-31')] }, '9999-12-31'],
    // no workday at all is as good as all of them
    ['2026-11-22', { workdays: [], away: [] }, '2026-11-22'],
  ])('after %s', (from, calendar, to) => expect(nextWorkday(day(from), calendar)).toBe(to));

  it('gives up after 366 turns, so that it always ends', () => {
    const first = day('2026-01-01');
    const days = Array.from({ length: 400 }, (_, index) => addDays(first, index));
    const calendar = { ...openCalendar, away: days.map((each) => ({ from: each, to: each })) };
    expect(nextWorkday(first, calendar)).toBe('2027-01-02');
  });

  const calendars = fc.record({
    workdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    away: fc.array(
      fc
        .tuple(arbitraryDay('2026-01-01', '2027-12-31'), fc.integer({ min: 0, max: 40 }))
        .map(([from, length]) => ({ from, to: addDays(from, length) })),
      { maxLength: 5 },
    ),
  });

  it('is the first day that is a workday and not away', () => {
    fc.assert(
      fc.property(arbitraryDay('2026-01-01', '2027-12-31'), calendars, (from, calendar) => {
        const isFree = (some: string): boolean =>
          calendar.workdays.includes(weekdayOf(day(some))) &&
          !calendar.away.some((period) => period.from <= some && some <= period.to);
        let first = from;
        while (!isFree(first)) first = addDays(first, 1);
        expect(nextWorkday(from, calendar)).toBe(first);
      }),
    );
  });
});
