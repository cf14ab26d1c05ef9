import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contact';
import { addDays } from '../../src/core/day';
import { contactDays } from '../../src/core/history';
import { standingOf } from '../../src/core/rhythm';
import { strengthOf } from '../../src/core/strength';
import { suggestMoves, type Placed } from '../../src/core/suggestion';
import { openCalendar } from '../../src/core/calendar';
import { buildTierTable, type Tier } from '../../src/core/tier';
import { networkTiers } from '../../src/settings/presets';
import { contact, day, entry } from './builders';
import { describeInEveryZone } from './zones';

const today = day('2026-11-22');
const [top10, top50, top100] = networkTiers as readonly [Tier, Tier, Tier];
const small: readonly Tier[] = [
  { ...top10, capacity: 2 },
  { ...top50, capacity: 2 },
  { ...top100, capacity: 3 },
];

/** Somebody with conversations so many days ago. */
function person(
  name: string,
  tier: string | null,
  ago: readonly number[],
  known: Partial<Contact> = {},
): Placed {
  const who = contact({
    path: `People/${name}.md`,
    name,
    tier: tier === null ? { kind: 'none' } : { kind: 'known', id: tier },
    interactions: ago.map((days) => entry(addDays(today, -days))),
    ...known,
  });
  const rules = {
    tiers: buildTierTable(small),
    calendar: openCalendar,
    occasions: { rounds: [], leapDay: '02-28' as const },
  };
  const days = contactDays(who, [], today);
  return { contact: who, standing: standingOf(who, [], today, rules), strength: strengthOf(days, today) };
}
const withStrength = (who: Placed, exact: number): Placed => ({
  ...who,
  strength: { ...who.strength, exact },
});
const moves = (people: readonly Placed[], tiers = small): readonly string[] =>
  suggestMoves(people, tiers, today).map(
    ({ name, from, to, reason }) => `${name}: ${from?.id ?? 'none'} > ${to?.id ?? 'none'}, ${reason.kind}`,
  );
const many = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describeInEveryZone(() => {
  it.each<[string, readonly Placed[], readonly string[]]>([
    [
      'nobody where everybody fits',
      [
        person('A', 'top-10', [1, 2]),
        person('B', 'top-50', [5]),
        person('C', 'top-100', [6]),
        person('D', 'top-100', [7]),
      ],
      [],
    ],
    [
      'from a full tier as many as are too many, the least contact first, one down',
      [
        person('A', 'top-10', many(9)),
        person('B', 'top-10', [2]),
        person('C', 'top-10', [1, 3]),
        person('D', 'top-10', many(8)),
      ],
      ['B: top-10 > top-50, over-capacity', 'C: top-10 > top-50, over-capacity'],
    ],
    [
      'from the lowest tier to none',
      [1, 2, 3, 4].map((n) => person(`P${n}`, 'top-100', [n * 10])),
      ['P4: top-100 > none, over-capacity'],
    ],
    [
      'from a full tier the next one where the one with the least contact moved of late',
      [
        person('A', 'top-10', many(9)),
        person('B', 'top-10', [2], { tierSince: addDays(today, -89) }),
        person('C', 'top-10', [1, 3]),
      ],
      ['C: top-10 > top-50, over-capacity'],
    ],
    [
      'by the path where contact is the same',
      ['B', 'A', 'C'].map((name) => person(name, 'top-10', [1, 2])),
      ['A: top-10 > top-50, over-capacity'],
    ],
    [
      'nobody where a tier is full only with those who are gone',
      [
        person('A', 'top-10', [1, 2]),
        person('B', 'top-10', [1, 2]),
        person('C', 'top-10', [1], { gone: 'archived' }),
      ],
      [],
    ],
    [
      'after a long silence one down, the longest first',
      [person('A', 'top-50', [400]), person('B', 'top-10', [900])],
      ['B: top-10 > top-50, faded', 'A: top-50 > top-100, faded'],
    ],
    [
      'by the path where the silence is the same',
      [person('B', 'top-10', [900]), person('A', 'top-50', [900]), person('C', 'top-100', [900])],
      ['A: top-50 > top-100, faded', 'B: top-10 > top-50, faded', 'C: top-100 > none, faded'],
    ],
    [
      'nobody after a long silence who moved of late',
      [person('A', 'top-10', [900], { tierSince: addDays(today, -30) })],
      [],
    ],
    [
      'up from below the median of the tier above',
      [person('A', 'top-10', [50]), person('B', 'top-10', many(3)), person('D', 'top-50', many(5))],
      ['D: top-50 > top-10, above-median'],
    ],
    ['not up with one conversation', [person('A', 'top-10', [20]), person('D', 'top-50', [1])], []],
    ['not up with less than the median', [person('A', 'top-10', many(9)), person('D', 'top-50', [1, 2])], []],
    ['not up with just the median', [person('A', 'top-10', [1, 2]), person('D', 'top-50', [1, 2])], []],
    [
      'into an empty tier from a strength of 20',
      [withStrength(person('D', 'top-50', [1, 2]), 20), person('E', 'top-50', [1])],
      ['D: top-50 > top-10, empty-above'],
    ],
    ['nobody up who moved of late', [person('D', 'top-50', many(5), { tierSince: addDays(today, -89) })], []],
    [
      'into an empty tier whoever is stronger than that',
      [person('D', 'top-50', [1, 2])],
      ['D: top-50 > top-10, empty-above'],
    ],
    ['not into an empty tier after two talks of long ago', [person('D', 'top-50', [120, 130])], []],
    ['not into an empty tier below that', [withStrength(person('D', 'top-50', [1, 2]), 19.9)], []],
    [
      'people without a tier after two conversations into the lowest with room',
      [person('A', null, [1, 2]), person('B', null, [3])],
      ['A: none > top-100, untiered'],
    ],
    [
      'into the next tier where the lowest is full',
      [person('A', null, [1, 2]), ...[1, 2, 3].map((n) => person(`P${n}`, 'top-100', [n * 10]))],
      ['A: none > top-50, untiered'],
    ],
    ['nobody who moved within 90 days', [person('A', null, [1, 2], { tierSince: addDays(today, -89) })], []],
    [
      'whoever moved 90 days ago',
      [person('A', null, [1, 2], { tierSince: addDays(today, -90) })],
      ['A: none > top-100, untiered'],
    ],
    [
      'nobody who is paused',
      [person('A', null, [1, 2], { paused: true }), person('B', 'top-10', [900], { paused: true })],
      [],
    ],
    ['nobody who is gone', [person('A', null, [1, 2], { gone: 'archived' })], []],
    [
      'nobody whose tier is another tool’s',
      [person('A', null, [1, 2], { tier: { kind: 'unknown', value: 'close' } })],
      [],
    ],
    ['nobody whose tier is not in the order', [person('A', 'top-500', [1, 2])], []],
  ])('suggests %s', (_name, people, expected) => {
    expect(moves(people)).toEqual(expected);
  });

  it('has room for any number where a tier is open', () => {
    const open = small.map((tier) => ({ ...tier, capacity: null }));
    const members = [1, 2, 3, 4].map((n) => person(`P${n}`, 'top-100', [n * 10]));
    expect(moves([...members, person('A', null, [1, 2])], open)).toEqual(['A: none > top-100, untiered']);
  });

  it('has no place for anybody where all tiers are full or there are none', () => {
    const full = small.map((tier) => ({ ...tier, capacity: 0 }));
    expect(moves([person('A', null, [1, 2])], full)).toEqual([]);
    expect(moves([person('A', null, [1, 2])], [])).toEqual([]);
  });

  it('takes the middle between two for the median of an even number', () => {
    const people = [
      person('A', 'top-10', [1, 2, 3]),
      person('B', 'top-10', many(6)),
      person('C', 'top-50', many(4)),
      person('D', 'top-50', many(5)),
    ];
    expect(suggestMoves(people, small, today).map(({ name, reason }) => [name, reason])).toEqual([
      ['D', { kind: 'above-median', recentDays: 5, most: 4 }],
    ]);
  });

  it('says with which figures', () => {
    const people = [
      person('A', 'top-10', [1, 2, 3]),
      person('B', 'top-10', [4]),
      person('C', 'top-10', [5, 6]),
      person('D', 'top-50', [1, 2, 3, 4]),
    ];
    expect(suggestMoves(people, small, today).map(({ name, reason }) => [name, reason])).toEqual([
      ['B', { kind: 'over-capacity', recentDays: 1, of: 3 }],
      ['D', { kind: 'above-median', recentDays: 4, most: 2 }],
    ]);
    expect(suggestMoves([person('E', null, [1, 2, 300])], small, today)[0]?.reason).toEqual({
      kind: 'untiered',
      conversations: 2,
    });
    expect(suggestMoves([person('F', 'top-10', [900])], small, today)[0]?.reason).toEqual({
      kind: 'faded',
      last: '2024-06-05',
    });
  });
});

describe('suggestMoves', () => {
  it('gives at most seven, downwards first', () => {
    const people = [...many(9).map((n) => person(`F${n}`, 'top-50', [500 + n])), person('U', null, [1, 2])];
    const found = moves(people);
    expect(found).toHaveLength(7);
    expect(found.every((line) => !line.startsWith('U'))).toBe(true);
  });

  it('gives the longest silent of many, in their order', () => {
    const ago = Array.from({ length: 50 }, (_, index) => 500 + ((index * 37) % 50));
    const roomy = networkTiers.map((tier) => ({ ...tier, capacity: 100 }));
    const people = ago.map((days) => person(`F${days}`, 'top-50', [days]));
    expect(moves(people, roomy)).toEqual(
      [549, 548, 547, 546, 545, 544, 543].map((days) => `F${days}: top-50 > top-100, faded`),
    );
  });

  it('gives those with most contact of many, in their order', () => {
    const people = Array.from({ length: 50 }, (_, index) =>
      person(`U${index}`, null, many(2 + ((index * 37) % 50))),
    );
    const counts = suggestMoves(people, small, today).map(({ reason }) =>
      reason.kind === 'untiered' ? reason.conversations : null,
    );
    expect(counts).toEqual([51, 50, 49, 48, 47, 46, 45]);
  });

  const people = fc.array(
    fc.record({
      tier: fc.constantFrom('top-10', 'top-50', 'top-100', null),
      ago: fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 8 }),
    }),
    { maxLength: 20 },
  );

  it('names nobody twice, moves by one tier, and does not ask for an order', () => {
    fc.assert(
      fc.property(people, (all) => {
        const placed = all.map(({ tier, ago }, index) => person(`P${index}`, tier, ago));
        const found = suggestMoves(placed, small, today);
        expect(suggestMoves([...placed].reverse(), small, today)).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(7);
        expect(new Set(found.map(({ path }) => path)).size).toBe(found.length);
        for (const { from, to } of found) {
          if (from === null) continue;
          const step =
            to === null ? small.length - small.indexOf(from) : small.indexOf(to) - small.indexOf(from);
          expect(Math.abs(step)).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
