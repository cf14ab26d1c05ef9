import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  latest,
  localDay,
  parseDay,
  partsOf,
  readDay,
  utcDate,
  weekdayOf,
  type Day,
} from '../../src/core/day';
import { arbitraryDay, day } from './builders';

const isoOf = (instant: Date): string => instant.toISOString().slice(0, 10);

describe('parseDay', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-01-31'])(
    'reads %s',
    (text) => expect(parseDay(text)).toBe(text),
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-11-00',
    '0000-01-01',
    '2026-1-2',
    ' 2026-11-2',
    '2026/11/22',
    '2026/11-22',
    '2026-11/22',
    '2026-11-2 ',
    '22.11.2026',
    '2026-11-22T00:00',
    '２０２６-11-22',
    '',
  ])('reads no day from "%s"', (text) => expect(parseDay(text)).toBeNull());
});

describe('readDay', () => {
  it.each([
    '2026-11-22',
    ' 2026-11-22 ',
    '2026-11-22 09:30',
    '2026-11-22T09:30',
    '2026-11-22T09:30:15',
    '2026-11-22T23:59:59.999Z',
    '2026-11-22T00:00:00+13:00',
    '2026-11-22T00:00:00-0800',
    '[[2026-11-22]]',
    '[[2026-11-22|last Sunday]]',
    '[[Daily/2026/11/2026-11-22]]',
    '[[Daily/2026-11-22.md|Sunday]]',
    ' [[2026-11-22]]\n',
    `[[2026-11-22|${'x'.repeat(49)}]]`,
  ])('reads %j', (text) => expect(readDay(text)).toBe('2026-11-22'));

  it.each([
    '[[2026-11-22',
    '2026-11-22]]',
    '2026-11-22|last Sunday',
    '[[2026-02-30]]',
    '[[2026-11-22]] or so',
    'about 2026-11-22',
    '[[Log]] [[2026-11-22]]',
    '[[Daily#a/2026-11-22]]',
    '[[2026-11-22/Log]]',
    '2026-11-22 to 2026-11-24',
    '2026-11-22 evening',
    '2026-11',
    '20261122',
    'yesterday',
    '',
    `2026-11-22${' '.repeat(100)}`,
    `[[2026-11-22|${'x'.repeat(50)}]]`,
  ])('reads no day from %j', (text) => expect(readDay(text)).toBeNull());

  it('takes the day as written, whatever the zone behind it', () => {
    expect(readDay('2026-11-22T23:30:00-11:00')).toBe('2026-11-22');
    expect(readDay('2026-11-22T00:30:00+14:00')).toBe('2026-11-22');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => {
        const read = readDay(text);
        expect(read === null || parseDay(read) === read).toBe(true);
      }),
    );
  });
});

describe('dayOf and partsOf', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(arbitraryDay(), (some) => {
        const { year, month, date } = partsOf(some);
        expect(dayOf(year, month, date)).toBe(some);
      }),
    );
  });

  it('begin with the year 1', () => expect(dayOf(1, 2, 3)).toBe('0001-02-03'));

  it.each([
    [0, 1, 1],
    [10_000, 1, 1],
    [2026, 2, 29],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
    [2026, 6, 31],
    [2026, 6, 0],
  ])('there is no day %d-%d-%d', (year, month, date) => expect(dayOf(year, month, date)).toBeNull());

  it('knows how long months are', () => {
    for (let year = 1896; year <= 2108; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
  });
});

describe('localDay', () => {
  it('is the day on the clock, from its first to its last moment', () => {
    expect(localDay(new Date(2026, 10, 22))).toBe('2026-11-22');
    expect(localDay(new Date(2026, 10, 22, 23, 59, 59, 999))).toBe('2026-11-22');
    expect(localDay(new Date(2026, 0, 1))).toBe('2026-01-01');
    expect(localDay(new Date(2026, 11, 31, 12))).toBe('2026-12-31');
  });

  it('a clock that shows no day is a bug', () => {
    expect(() => localDay(new Date(Number.NaN))).toThrow(
      new RangeError('The clock shows no day between the years 1 and 9999'),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 0, '2026-12-31'],
    ['9999-12-01', 1, '9999-12-31'],
    ['0001-01-15', -1, '0001-01-01'],
  ])('%s and %d months is %s', (from, count, to) => expect(addMonths(day(from), count)).toBe(to));

  it('does not creep: the day of the month comes from where one started', () => {
    expect(addMonths(day('2026-01-31'), 2)).toBe('2026-03-31');
    expect(addMonths(addMonths(day('2026-01-31'), 1), 1)).toBe('2026-03-28');
  });
});

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
    ['0001-01-01', -1e15, '0001-01-01'],
    ['2026-01-01', 1e15, '9999-12-31'],
  ])('%s and %d days is %s', (from, count, to) => expect(addDays(day(from), count)).toBe(to));
});

describe('the arithmetic is that of date-fns on UTC dates', () => {
  const days = arbitraryDay('1000-01-01', '9000-12-31');

  it('for addDays', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -200_000, max: 200_000 }), (some, count) => {
        expect(addDays(some, count)).toBe(isoOf(addDaysTo(utcDate(some), count)));
      }),
    );
  });

  it('for addMonths', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2_000, max: 2_000 }), (some, count) => {
        expect(addMonths(some, count)).toBe(isoOf(addMonthsTo(utcDate(some), count)));
      }),
    );
  });

  it('for daysBetween', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(utcDate(to), utcDate(from)));
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('for weekdayOf', () => {
    fc.assert(
      fc.property(days, (some) => {
        expect(weekdayOf(some)).toBe(getISODay(utcDate(some)));
      }),
    );
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
  });

  it('also over more days than are remembered', () => {
    let some = day('1700-01-01');
    for (let count = 0; count < 60_000; count += 1) {
      const next = addDays(some, 1);
      if (daysBetween(some, next) !== 1 || next <= some)
        throw new Error(`${some} is not the day before ${next}`);
      some = next;
    }
    expect(some).toBe(isoOf(new Date(Date.UTC(1700, 0, 1) + 60_000 * 86_400_000)));
  });
});

describe('latest', () => {
  it('takes the later day, null counting as none', () => {
    const early: Day = day('2026-01-01');
    const late: Day = day('2026-01-02');
    expect(latest(early, late)).toBe(late);
    expect(latest(late, early)).toBe(late);
    expect(latest(null, early)).toBe(early);
    expect(latest(early, null)).toBe(early);
    expect(latest(null, null)).toBeNull();
  });
});
