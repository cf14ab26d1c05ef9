import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCadence, intervalDays } from '../../src/core/cadence';
import { looserCadence, skipUntil } from '../../src/core/skip';
import { arbitraryDay, day } from './builders';
import { describeInEveryZone } from './zones';

describeInEveryZone(() => {
  describe('rule 10: not now', () => {
    it.each([
      ['2026-11-22', 21, '2026-11-27'],
      ['2026-11-22', 92, '2026-12-15'],
      ['2026-11-22', 365, '2027-02-21'],
      // rounded down, but never today
      ['2026-11-22', 7, '2026-11-23'],
      ['2026-11-22', 3, '2026-11-23'],
      ['2026-11-22', 1, '2026-11-23'],
      // over the changes of the clocks, a leap day, and the end of a year
      ['2026-03-27', 21, '2026-04-01'],
      ['2026-10-23', 21, '2026-10-28'],
      ['2028-02-27', 14, '2028-03-01'],
      ['2027-02-27', 14, '2027-03-02'],
      ['2026-12-30', 14, '2027-01-02'],
      // where nothing says how often
      ['2026-11-22', null, '2026-11-29'],
    ])('on %s with an interval of %s days asks again on %s', (today, days, expected) => {
      expect(skipUntil(day(today), days)).toBe(expected);
    });

    it.each([
      [1, '1 week'],
      [7, '2 weeks'],
      // A cadence has to leave more than three days more.
      [10, '2 weeks'],
      [11, '3 weeks'],
      [14, '3 weeks'],
      [21, '1 month'],
      [30, '6 weeks'],
      [31, '6 weeks'],
      [42, '2 months'],
      [61, '3 months'],
      [92, '4 months'],
      [122, '6 months'],
      [182, '1 year'],
      [365, '2 years'],
    ])('after %s days the next looser cadence is %s', (days, expected) => {
      const cadence = looserCadence(day('2026-11-22'), days);
      expect(cadence === null ? null : formatCadence(cadence)).toBe(expected);
    });

    it('nothing is looser than two years', () => {
      expect(looserCadence(day('2026-11-22'), 731)).toBeNull();
    });
  });
});

describe('looserCadence', () => {
  it('always leaves more time, and so does each further one', () => {
    fc.assert(
      fc.property(
        arbitraryDay('2000-01-01', '2100-12-31'),
        fc.integer({ min: 1, max: 900 }),
        (today, days) => {
          const cadence = looserCadence(today, days);
          if (cadence === null) expect(days).toBeGreaterThan(700);
          else expect(intervalDays(today, cadence)).toBeGreaterThan(days);
        },
      ),
    );
  });
});
