import type { Interval } from './cadence';
import type { Depth } from './depth';
import { foldName, linkTarget } from './fold';

/** At least this depth, this often. */
export interface Rule {
  readonly depth: Depth;
  readonly interval: Interval;
}

/** A place in the network: who is in it hears from the user as its rules say. */
export interface Tier {
  /** stable, never shown */
  readonly id: string;
  /** as shown and as written into notes */
  readonly name: string;
  /** further names that are read */
  readonly also: readonly string[];
  /** how many people it holds; null where that is left open */
  readonly capacity: number | null;
  /** makes people due */
  readonly rule: Rule;
  /** are asked for when a person is due, and make nobody due */
  readonly wishes: readonly Rule[];
  /** due on the last birthday or greeting round within the interval, and never overdue */
  readonly byOccasion: boolean;
}

/** What a tier property says. */
export type TierValue =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown'; readonly value: string }
  | { readonly kind: 'none' };

/** The tiers in their order, with a look-up by everything that names one. */
export interface TierTable {
  readonly tiers: readonly Tier[];
  readonly byId: ReadonlyMap<string, Tier>;
  /** folded id, name, further name, or the one number in the name */
  readonly byValue: ReadonlyMap<string, Tier>;
  /** position in the order, for sorting; tiers that are not known come last */
  rank(id: string | null): number;
}

/** Builds the look-up; where two tiers claim a value, the earlier tier has it. */
export function buildTierTable(tiers: readonly Tier[]): TierTable {
  const byId = new Map(tiers.map((tier) => [tier.id, tier]));
  const byValue = new Map<string, Tier>();
  const ranks = new Map<string | null, number>(tiers.map((tier, index) => [tier.id, index]));
  const claim = (value: string, tier: Tier): void => {
    const folded = foldName(value);
    if (folded !== '' && !byValue.has(folded)) byValue.set(folded, tier);
  };
  for (const tier of tiers) claim(tier.name, tier);
  for (const tier of tiers) {
    claim(tier.id, tier);
    for (const name of tier.also) claim(name, tier);
  }
  for (const tier of tiers) {
    const numbers = tier.name.match(/\d+/g);
    if (numbers?.length === 1) claim(String(numbers[0]), tier);
  }
  return {
    tiers,
    byId,
    byValue,
    rank: (id) => ranks.get(id) ?? tiers.length,
  };
}

/** The tier that a value names (id, name, further name, number, or a link to one of these), or null. */
export function findTier(table: TierTable, value: string): Tier | null {
  return table.byValue.get(foldName(linkTarget(value))) ?? null;
}

/** What a tier property's text says. */
export function readTierValue(table: TierTable, value: string): TierValue {
  const target = linkTarget(value);
  const folded = foldName(target);
  if (folded === '' || folded === 'none') return { kind: 'none' };
  const tier = table.byValue.get(folded);
  return tier === undefined ? { kind: 'unknown', value: target } : { kind: 'known', id: tier.id };
}
