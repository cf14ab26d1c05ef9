import { describe, expect, it } from 'vitest';
import { openCalendar } from '../../src/core/calendar';
import { isFirstMeeting, thankYouDay } from '../../src/core/thank-you';
import { contact, day, entry } from './builders';

const today = day('2026-11-20');
const fresh = { date: today, depth: 3, direction: 'mutual' } as const;

describe('thankYouDay', () => {
  it.each([
    ['2026-11-19', '2026-11-20'],
    ['2026-11-20', '2026-11-23'],
    ['2026-11-21', '2026-11-23'],
    ['2026-12-23', '2027-01-04'],
    ['2028-02-28', '2028-02-29'],
  ])('after %s is the next workday', (from, expected) => {
    const away = [{ from: day('2026-12-24'), to: day('2027-01-03') }];
    expect(thankYouDay(day(from), { workdays: [1, 2, 3, 4, 5], away })).toBe(expected);
  });

  it('is tomorrow where every day is one', () => {
    expect(thankYouDay(today, openCalendar)).toBe('2026-11-21');
  });
});

describe('isFirstMeeting', () => {
  it.each([
    ['nothing recorded', contact(), fresh, true],
    ['met lately', contact({ met: '2026-11-01' }), fresh, true],
    ['met at a fair', contact({ met: 'at a fair' }), fresh, true],
    ['met long ago', contact({ met: '2026-01-01' }), fresh, false],
    ['met 29 days ago', contact({ met: '2026-10-22' }), fresh, true],
    ['met 30 days ago', contact({ met: '2026-10-21' }), fresh, false],
    ['an entry of the same day', contact({ interactions: [entry('2026-11-20')] }), fresh, true],
    ['an earlier entry', contact({ interactions: [entry('2026-11-19')] }), fresh, false],
    ['an earlier note', contact({ interactions: [entry('2026-11-19', 0)] }), fresh, true],
    ['a plan', contact({ interactions: [entry('2026-12-19')] }), fresh, true],
    ['an earlier last contact', contact({ lastContact: day('2026-11-19') }), fresh, false],
    ['a last contact of the same day', contact({ lastContact: today }), fresh, true],
    ['gone', contact({ gone: 'deceased' }), fresh, false],
    ['one-sided', contact(), { ...fresh, direction: 'outbound' as const }, false],
    ['from them', contact(), { ...fresh, direction: 'inbound' as const }, true],
    ['a conversation', contact(), { ...fresh, depth: 2 as const }, true],
    ['a sign of life', contact(), { ...fresh, depth: 1 as const }, false],
    ['to come', contact(), { ...fresh, date: day('2026-11-21') }, false],
    ['29 days ago', contact(), { ...fresh, date: day('2026-10-22') }, true],
    ['30 days ago', contact(), { ...fresh, date: day('2026-10-21') }, false],
  ])('%s', (_, who, what, expected) => {
    expect(isFirstMeeting(who, [], what, today)).toBe(expected);
  });

  it('knows what other notes tell', () => {
    expect(isFirstMeeting(contact(), [entry('2026-11-01')], fresh, today)).toBe(false);
  });
});
