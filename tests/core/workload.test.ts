import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCalendar } from '../../src/core/calendar';
import { addDays, type Day } from '../../src/core/day';
import type { Standing, State } from '../../src/core/rhythm';
import { forecastWeeks, picksPerDay, workloadOf } from '../../src/core/workload';
import { arbitraryDay, day } from './builders';
import { describeInEveryZone } from './zones';

const today = day('2026-11-22');
const task = (
  intervalDays: number | null,
  dueOn: Day | null,
  state: State = 'ok',
  snoozeUntil: Day | null = null,
) => ({
  standing: {
    state,
    tier: null,
    lastContact: null,
    dueOn,
    daysOverdue: 0,
    overdueRatio: 0,
    intervalDays,
    reason: { kind: 'new' },
    wishes: [],
  } satisfies Standing,
  snoozeUntil,
});

describeInEveryZone(() => {
  it.each([
    [
      'whoever is late comes in the first week',
      [task(60, day('2026-10-01'), 'overdue')],
      [1, 0, 0, 0, 0, 0, 0, 0],
    ],
    ['whoever is due today, and again', [task(21, today, 'due')], [1, 0, 0, 1, 0, 0, 1, 0]],
    [
      'the last day of a week and the first of the next',
      [task(365, day('2026-11-28')), task(365, day('2026-11-29'))],
      [1, 1, 0, 0, 0, 0, 0, 0],
    ],
    [
      'whoever is put off comes when that ends',
      [task(365, day('2026-11-01'), 'snoozed', day('2026-12-10'))],
      [0, 0, 1, 0, 0, 0, 0, 0],
    ],
    [
      'paused, untracked and new people ask for nothing',
      [task(null, null, 'paused'), task(null, null, 'untracked'), task(21, null, 'new')],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ],
    ['over the end of the year', [task(365, day('2027-01-02'))], [0, 0, 0, 0, 0, 1, 0, 0]],
  ])('%s', (_name, tasks, weeks) => {
    expect(workloadOf(tasks, today, openCalendar).weeks).toEqual(weeks);
  });

  it('moves what falls into a time away behind it', () => {
    const calendar = { ...openCalendar, away: [{ from: day('2026-11-20'), to: day('2026-12-05') }] };
    expect(workloadOf([task(365, today, 'due')], today, calendar).weeks).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it('leaves out what a time away moves beyond the weeks', () => {
    const calendar = { ...openCalendar, away: [{ from: day('2027-01-10'), to: day('2027-01-20') }] };
    const tasks = [task(365, day('2027-01-09')), task(365, day('2027-01-16'))];
    expect(workloadOf(tasks, today, calendar).weeks).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
  });

  it('adds up the intervals', () => {
    const tasks = [task(21, today), task(7, today), task(14, null, 'new'), task(null, null, 'paused')];
    expect(workloadOf(tasks, today, openCalendar).perWeek).toBeCloseTo(1 / 3 + 1 + 1 / 2);
  });

  it.each([
    [0, 7, 2],
    [12, 7, 2],
    [14.1, 7, 3],
    // The whole number that a sum of many shares misses by a hair
    [21.0000000001, 7, 3],
    [100, 7, 5],
    [14, 5, 3],
    [10, 5, 2],
    [2, 1, 2],
    [3, 1, 3],
    [3, 0, 2],
  ])('%s a week on %s workdays are %s a day', (perWeek, workdays, expected) => {
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).slice(0, workdays);
    expect(picksPerDay(perWeek, { workdays: days, away: [] })).toBe(expected);
  });
});

describe('workloadOf', () => {
  const tasks = fc.array(
    fc.record({ interval: fc.integer({ min: 1, max: 400 }), due: arbitraryDay('2026-06-01', '2027-06-01') }),
    { maxLength: 30 },
  );

  it('looks eight weeks ahead, counts nobody twice on a day, and does not ask for an order', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const people = all.map(({ interval, due }) => task(interval, due));
        const { weeks, perWeek } = workloadOf(people, today, openCalendar);
        expect(weeks).toHaveLength(forecastWeeks);
        const most = all.reduce((sum, { interval }) => sum + Math.ceil((forecastWeeks * 7) / interval), 0);
        expect(weeks.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(most);
        const reversed = workloadOf([...people].reverse(), today, openCalendar);
        expect(reversed.weeks).toEqual(weeks);
        expect(picksPerDay(reversed.perWeek, openCalendar)).toBe(picksPerDay(perWeek, openCalendar));
      }),
    );
  });

  it('asks for no more with looser rhythms', () => {
    fc.assert(
      fc.property(tasks, fc.integer({ min: 1, max: 300 }), (all, more) => {
        const sum = (extra: number): number =>
          workloadOf(
            all.map(({ interval, due }) => task(interval + extra, addDays(due, extra))),
            today,
            openCalendar,
          ).perWeek;
        expect(sum(more)).toBeLessThanOrEqual(sum(0));
      }),
    );
  });
});
