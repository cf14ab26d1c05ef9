import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { addDays } from '../../src/core/day';
import { findDates } from '../../src/phrase/natural-date';
import { day } from '../core/builders';
import { describeInEveryZone } from '../core/zones';

/** The dates of a text as they are written and what they mean. */
function dates(text: string, today: Day = day('2026-11-25')): readonly string[] {
  return findDates(text, today).map((date) => {
    const written = text.slice(date.from, date.to);
    if (date.kind === 'impossible') return `${written} = none`;
    return date.kind === 'day' ? `${written} = ${date.day}` : `${written} = ${date.last} or ${date.next}`;
  });
}

// Today is Wednesday, 25 November 2026.
describe('dates in words and figures', () => {
  it.each<[string, readonly string[]]>([
    ['2026-11-03', ['2026-11-03 = 2026-11-03']],
    ['on [[2026-11-03]].', ['on [[2026-11-03]] = 2026-11-03']],
    ['2026-11', []],
    ['3.11.2025', ['3.11.2025 = 2025-11-03']],
    ['am 03.11.', ['am 03.11. = 2026-11-03 or 2027-11-03']],
    ['v1.2.3', []],
    ['12/11', ['12/11 = none']],
    ['25/12', ['25/12 = 2025-12-25 or 2026-12-25']],
    ['2026-02-30', ['2026-02-30 = none']],
    ['31.02.', ['31.02. = none']],
    ['31 June', ['31 June = none']],
    ['Feb 30, 2026', ['Feb 30, 2026 = none']],
    ['29 Feb', ['29 Feb = 2024-02-29 or 2028-02-29']],
    ['Nov 12', ['Nov 12 = 2026-11-12 or 2027-11-12']],
    ['the 5th of May', ['5th of May = 2026-05-05 or 2027-05-05']],
    ['3. November 2025', ['3. November 2025 = 2025-11-03']],
    ['yesterday', ['yesterday = 2026-11-24']],
    ['the day before yesterday', ['the day before yesterday = 2026-11-23']],
    ['day after tomorrow', ['day after tomorrow = 2026-11-27']],
    ['12 Nov at 5pm', ['12 Nov = 2026-11-12 or 2027-11-12']],
    ['Friday', ['Friday = 2026-11-20 or 2026-11-27']],
    ['Mittwoch', ['Mittwoch = 2026-11-25 or 2026-12-02']],
    ['last Wednesday', ['last Wednesday = 2026-11-18']],
    ['vergangenen Montag', ['vergangenen Montag = 2026-11-23']],
    ['kommenden Freitag', ['kommenden Freitag = 2026-11-27']],
    ['Friday next week', ['Friday next week = 2026-12-04']],
    ['3 days ago', ['3 days ago = 2026-11-22']],
    ['vor zwei Wochen', ['vor zwei Wochen = 2026-11-11']],
    ['in 14 Tagen', ['in 14 Tagen = 2026-12-09']],
    ['next week', ['next week = 2026-12-02']],
    ['nächste Woche', ['nächste Woche = 2026-12-02']],
    ['gestern Abend', ['gestern Abend = 2026-11-24']],
    ['this morning', ['this morning = 2026-11-25']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    'now',
    'for two weeks',
    'at 5pm',
    'in 5 minutes',
    'May',
    'sat with Sun Li',
    'so',
    'im Januar',
    'March',
  ])('no date: %s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

describeInEveryZone(() => {
  it('today is the day that is given, around changes of clocks and ends of years', () => {
    for (const text of [
      '2026-03-29',
      '2026-10-25',
      '2026-03-08',
      '2026-11-01',
      '2024-02-29',
      '2026-01-01',
      '2026-12-31',
      '2026-04-24',
    ]) {
      const today = day(text);
      expect(dates('yesterday', today)).toEqual([`yesterday = ${addDays(today, -1)}`]);
      expect(dates('morgen', today)).toEqual([`morgen = ${addDays(today, 1)}`]);
      expect(dates('3 days ago', today)).toEqual([`3 days ago = ${addDays(today, -3)}`]);
      expect(dates('in zwei Wochen', today)).toEqual([`in zwei Wochen = ${addDays(today, 14)}`]);
    }
  });
});
