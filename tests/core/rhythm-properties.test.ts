import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/core/cadence';
import type { WorkCalendar } from '../../src/core/calendar';
import type { Contact } from '../../src/core/contact';
import { addDays, type Day, type Weekday } from '../../src/core/day';
import type { Depth } from '../../src/core/depth';
import type { OccasionRules } from '../../src/core/occasion';
import { standingOf, type Standing } from '../../src/core/rhythm';
import { buildTierTable, type Tier } from '../../src/core/tier';
import { arbitraryDay, contact, day, entry } from './builders';

const today = day('2026-11-22');
const runs = { numRuns: Number(process.env['LONG'] ?? 1_500) };

const depths = fc.constantFrom<Depth>(1, 2, 3);
const days = arbitraryDay('2023-01-01', '2027-12-31');
const intervals: fc.Arbitrary<Interval> = fc.oneof(
  fc.record({ unit: fc.constant('day' as const), count: fc.integer({ min: 1, max: 800 }) }),
  fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 24 }) }),
);
const tier = (depth: Depth, interval: Interval, byOccasion: boolean): Tier => ({
  id: 'tier',
  name: 'Tier',
  also: [],
  capacity: null,
  rule: { depth, interval },
  wishes: [],
  byOccasion,
});
const contacts: fc.Arbitrary<Contact> = fc
  .record({
    path: fc.string({ minLength: 1, maxLength: 12 }).map((name) => `People/${name}.md`),
    tierSince: fc.option(days),
    lastContact: fc.option(days),
    snoozeUntil: fc.option(days),
    nextContact: fc.option(
      fc.record({ kind: fc.constant('day' as const), day: days, derived: fc.boolean() }),
    ),
    birthday: fc.option(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        date: fc.integer({ min: 1, max: 28 }),
        year: fc.constant(null),
      }),
    ),
    interactions: fc.array(
      fc.tuple(days, fc.constantFrom<Depth>(0, 1, 2, 3)).map(([date, depth]) => entry(date, depth)),
      { maxLength: 6 },
    ),
  })
  .map((known) => contact({ ...known, tier: { kind: 'known', id: 'tier' } }));
const calendars: fc.Arbitrary<WorkCalendar> = fc.record({
  workdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
  away: fc.array(
    fc
      .tuple(days, fc.integer({ min: 0, max: 60 }))
      .map(([from, length]) => ({ from, to: addDays(from, length) })),
    { maxLength: 2 },
  ),
});
const occasions: fc.Arbitrary<OccasionRules> = fc.boolean().map((on) => ({
  rounds: [{ id: 'christmas', name: 'Christmas', month: 12, date: 20, tiers: 'all', on }],
  leapDay: '02-28',
}));
const settings = fc.record({ calendar: calendars, occasions });

function stand(
  who: Contact,
  by: Tier,
  rest: { calendar: WorkCalendar; occasions: OccasionRules },
  on: Day = today,
): Standing {
  return standingOf(who, [], on, { tiers: buildTierTable([by]), ...rest });
}

describe('standingOf', () => {
  it('logging a contact of the rule’s depth today never makes anyone due earlier', () => {
    fc.assert(
      fc.property(
        contacts,
        depths,
        intervals,
        fc.boolean(),
        settings,
        (who, depth, interval, byOccasion, rest) => {
          // Placed and never met: S holds no more once there is a contact, and an occasion may come before it.
          fc.pre(!(byOccasion && who.tierSince !== null));
          const by = tier(depth, interval, byOccasion);
          const before = stand(who, by, rest);
          const after = stand({ ...who, interactions: [entry(today, depth), ...who.interactions] }, by, rest);
          expect(after.dueOn).not.toBeNull();
          if (before.dueOn !== null) expect(String(after.dueOn) >= before.dueOn).toBe(true);
          expect(after.lastContact).toBe(today);
        },
      ),
      runs,
    );
  });

  it('a looser rule never makes anyone due sooner', () => {
    fc.assert(
      fc.property(
        contacts,
        fc.tuple(depths, depths),
        fc.tuple(
          fc.constantFrom('day' as const, 'month' as const),
          fc.tuple(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 300 })),
        ),
        fc.boolean(),
        settings,
        (who, [one, other], [unit, [count, more]], byOccasion, rest) => {
          fc.pre(!(byOccasion && who.tierSince !== null));
          const size = (n: number): Interval => ({ unit, count: unit === 'month' ? Math.ceil(n / 28) : n });
          const deep: Depth = one > other ? one : other;
          const shallow: Depth = one > other ? other : one;
          const strict = stand(who, tier(deep, size(count), byOccasion), rest);
          const loose = stand(who, tier(shallow, size(count + more), byOccasion), rest);
          if (strict.dueOn !== null) expect(String(loose.dueOn) >= strict.dueOn).toBe(true);
          else expect(loose.dueOn).toBeNull();
        },
      ),
      runs,
    );
  });

  it('the order of the entries changes nothing', () => {
    fc.assert(
      fc.property(contacts, depths, intervals, settings, fc.integer(), (who, depth, interval, rest, seed) => {
        const by = tier(depth, interval, false);
        const shuffled = [...who.interactions].sort((a, b) => ((a.date.length * seed) % 7) - b.depth);
        for (const interactions of [shuffled, [...who.interactions].reverse()]) {
          expect(stand({ ...who, interactions }, by, rest)).toEqual(stand(who, by, rest));
        }
      }),
      runs,
    );
  });

  it('as days pass nobody’s due day moves without a plan, and the state goes forward only', () => {
    const order = ['ok', 'soon', 'due', 'overdue', 'faded'];
    fc.assert(
      fc.property(
        contacts,
        depths,
        intervals,
        fc.integer({ min: 1, max: 400 }),
        settings,
        (who, depth, interval, later, rest) => {
          const known = {
            ...who,
            snoozeUntil: null,
            lastContact: null,
            interactions: who.interactions.filter(({ date }) => date <= today),
          };
          const now = stand(known, tier(depth, interval, false), rest);
          const then = stand(known, tier(depth, interval, false), rest, addDays(today, later));
          expect(then.dueOn).toBe(now.dueOn);
          expect(order.indexOf(then.state)).toBeGreaterThanOrEqual(order.indexOf(now.state));
        },
      ),
      runs,
    );
  });

  it('says the same of the due day and the numbers beside it', () => {
    fc.assert(
      fc.property(
        contacts,
        depths,
        intervals,
        fc.boolean(),
        settings,
        (who, depth, interval, byOccasion, rest) => {
          const standing = stand(who, tier(depth, interval, byOccasion), rest);
          const { state, dueOn, daysOverdue, overdueRatio } = standing;
          if (dueOn === null) expect(['new', 'paused', 'untracked']).toContain(state);
          if (dueOn !== null)
            expect(addDays(dueOn, daysOverdue) >= today).toBe(dueOn >= today || daysOverdue > 0);
          if (state === 'due' || state === 'overdue' || state === 'faded')
            expect(String(dueOn) <= today).toBe(true);
          if (state === 'ok' || state === 'soon') expect(String(dueOn) > today).toBe(true);
          if (byOccasion) expect(state).not.toBe('overdue');
          expect(overdueRatio >= 0 && Number.isFinite(overdueRatio)).toBe(true);
          expect(overdueRatio > 0).toBe(daysOverdue > 0);
        },
      ),
      runs,
    );
  });
});
