import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addInterval, formatCadence, intervalDays, parseCadence, type Cadence } from '../../src/core/cadence';
import { arbitraryDay, day } from './builders';

const days = (count: number): Cadence => ({ unit: 'day', count });
const months = (count: number): Cadence => ({ unit: 'month', count });

describe('parseCadence', () => {
  it.each<[string | number, Cadence]>([
    [45, days(45)],
    ['45', days(45)],
    [' 45 ', days(45)],
    ['6 weeks', days(42)],
    ['6 Weeks', days(42)],
    ['every 2 months', months(2)],
    ['every month', months(1)],
    ['Every Week', days(7)],
    ['each year', months(12)],
    ['daily', days(1)],
    ['weekly', days(7)],
    ['biweekly', days(14)],
    ['monthly', months(1)],
    ['bimonthly', months(2)],
    ['bi-monthly', months(2)],
    ['zweimonatlich', months(2)],
    ['quarterly', months(3)],
    ['yearly', months(12)],
    ['annually', months(12)],
    ['6w', days(42)],
    ['2m', months(2)],
    ['10 d', days(10)],
    ['1y', months(12)],
    ['alle 6 Wochen', days(42)],
    ['alle 10 Tage', days(10)],
    ['alle 2 Monate', months(2)],
    ['jede Woche', days(7)],
    ['jeden Monat', months(1)],
    ['jedes Jahr', months(12)],
    ['jedes Quartal', months(3)],
    ['täglich', days(1)],
    ['wöchentlich', days(7)],
    ['WÖCHENTLICH', days(7)],
    ['wo\u0308chentlich', days(7)],
    ['monatlich', months(1)],
    ['vierteljährlich', months(3)],
    ['halbjährlich', months(6)],
    ['jährlich', months(12)],
    ['none', 'none'],
    ['None', 'none'],
    ['never', 'none'],
    ['nie', 'none'],
    [1, days(1)],
    [36_500, days(36_500)],
    ['1216 months', months(1216)],
    [`every${' '.repeat(27)}2 months`, months(2)],
  ])('reads %j', (value, cadence) => expect(parseCadence(value)).toEqual(cadence));

  it.each<[string | number]>([
    [0],
    [-3],
    [1.5],
    [36_501],
    [99_999],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [''],
    ['  '],
    ['week'],
    ['w'],
    ['m'],
    ['often'],
    ['every'],
    ['every now and then'],
    ['0 weeks'],
    ['0 months'],
    ['1217 months'],
    ['alle Wochen'],
    ['6 fortnights'],
    ['2026-11-22'],
    ['every 2 months or so'],
    ['2 weeks 3 days'],
    ['true'],
    ['9'.repeat(50)],
    ['every '.repeat(1000)],
    [`every${' '.repeat(28)}2 months`],
  ])('does not guess at %j', (value) => expect(parseCadence(value)).toBeNull());

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCadence(text)));
  });

  it('reads what formatCadence writes', () => {
    const cadences = fc.oneof(
      fc.constant<Cadence>('none'),
      fc.integer({ min: 1, max: 36_500 }).map(days),
      fc.integer({ min: 1, max: 1_216 }).map(months),
    );
    fc.assert(
      fc.property(cadences, (cadence) => {
        expect(parseCadence(formatCadence(cadence))).toEqual(cadence);
      }),
    );
  });
});

describe('formatCadence', () => {
  it.each<[Cadence, string]>([
    [days(1), '1 day'],
    [days(10), '10 days'],
    [days(7), '1 week'],
    [days(21), '3 weeks'],
    [months(1), '1 month'],
    [months(2), '2 months'],
    [months(12), '1 year'],
    [months(24), '2 years'],
    ['none', 'none'],
  ])('writes %j as %s', (cadence, text) => expect(formatCadence(cadence)).toBe(text));
});

describe('intervals', () => {
  it('count weeks as 7 days and months by the calendar', () => {
    expect(addInterval(day('2026-11-20'), { unit: 'day', count: 21 })).toBe('2026-12-11');
    expect(addInterval(day('2026-11-30'), { unit: 'month', count: 3 })).toBe('2027-02-28');
    expect(intervalDays(day('2026-11-30'), { unit: 'month', count: 3 })).toBe(90);
    expect(intervalDays(day('2026-01-31'), { unit: 'month', count: 1 })).toBe(28);
    expect(intervalDays(day('2024-01-31'), { unit: 'month', count: 1 })).toBe(29);
    expect(intervalDays(day('2023-11-22'), { unit: 'month', count: 12 })).toBe(366);
  });

  it('are as long as the way from a day to the day after them', () => {
    const intervals = fc.record({
      unit: fc.constantFrom('day' as const, 'month' as const),
      count: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(arbitraryDay('1900-01-01', '2200-12-31'), intervals, (from, interval) => {
        expect(addInterval(from, { unit: 'day', count: intervalDays(from, interval) })).toBe(
          addInterval(from, interval),
        );
      }),
    );
  });
});
