import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBirthday, yearlyDay } from '../../src/core/birthday';
import { partsOf } from '../../src/core/day';
import { arbitraryDay } from './builders';

describe('parseBirthday', () => {
  it.each([
    ['1984-04-17', 1984, 4, 17],
    ['[[1984-04-17]]', 1984, 4, 17],
    ['1984-04-17T00:00:00', 1984, 4, 17],
    [' 1984-04-17 ', 1984, 4, 17],
    ['--04-17', null, 4, 17],
    ['--0417', null, 4, 17],
    ['04-17', null, 4, 17],
    [' 04-17 ', null, 4, 17],
    ['XXXX-04-17', null, 4, 17],
    ['xxxx-04-17', null, 4, 17],
    ['1604-04-17', null, 4, 17],
    ['1604-02-29', null, 2, 29],
    ['02-29', null, 2, 29],
    ['2000-02-29', 2000, 2, 29],
  ])('reads %j', (text, year, month, date) => {
    expect(parseBirthday(text)).toEqual({ year, month, date });
  });

  it.each([
    '1985-02-29',
    '1984-13-01',
    '1984-04-31',
    '02-30',
    '--13-01',
    '04-00',
    '00-17',
    '0417',
    '84-04-17',
    '04-17-',
    'XXXX-04-170',
    '4-17',
    '17.04.1984',
    '17. April',
    'April',
    '1984',
    '1604',
    '--',
    'XXXX-XX-17',
    '',
  ])('does not guess at %j', (text) => expect(parseBirthday(text)).toBeNull());

  it('reads every day there is', () => {
    fc.assert(
      fc.property(arbitraryDay(), (day) => {
        const { year, month, date } = partsOf(day);
        expect(parseBirthday(day)).toEqual({ year: year === 1604 ? null : year, month, date });
        expect(parseBirthday(`--${day.slice(5)}`)).toEqual({ year: null, month, date });
      }),
    );
  });
});

describe('yearlyDay', () => {
  it('is 28 February or 1 March in common years for those born on 29 February', () => {
    expect(yearlyDay(2026, 2, 29, '02-28')).toBe('2026-02-28');
    expect(yearlyDay(2026, 2, 29, '03-01')).toBe('2026-03-01');
    expect(yearlyDay(2028, 2, 29, '02-28')).toBe('2028-02-29');
    expect(yearlyDay(2028, 2, 29, '03-01')).toBe('2028-02-29');
    expect(yearlyDay(2100, 2, 29, '02-28')).toBe('2100-02-28');
  });

  it('is no day where there never is one', () => {
    expect(yearlyDay(2026, 2, 30, '02-28')).toBeNull();
    expect(yearlyDay(2026, 13, 29, '02-28')).toBeNull();
    expect(yearlyDay(0, 1, 1, '02-28')).toBeNull();
  });
});
