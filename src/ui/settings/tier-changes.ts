import { parseCadence, type Interval } from '../../core/cadence';
import { isDepth, type Depth } from '../../core/depth';
import { foldName } from '../../core/fold';
import type { Tier } from '../../core/tier';

/** What can be set about a tier on its page. */
export type TierField =
  'name' | 'also' | 'capacity' | 'depth' | 'interval' | 'byOccasion' | 'wishDepth' | 'wishInterval';

/** Why a value cannot be set. */
export type TierFault = 'empty-name' | 'name-taken' | 'not-a-capacity' | 'not-an-interval';

const firstWishInterval: Interval = { unit: 'month', count: 6 };

/** What is wrong with a value that somebody typed, or null. */
export function faultInTier(
  tiers: readonly Tier[],
  id: string,
  field: TierField,
  value: unknown,
): TierFault | null {
  const text = typeof value === 'string' ? value.trim() : '';
  switch (field) {
    case 'name': {
      const folded = foldName(text);
      if (folded === '') return 'empty-name';
      // "none" in a note means that somebody is in no tier. A further name of another tier stands in notes of its people.
      const isTaken = tiers.some(
        (tier) => tier.id !== id && [tier.name, ...tier.also].some((name) => foldName(name) === folded),
      );
      return isTaken || folded === 'none' ? 'name-taken' : null;
    }
    case 'capacity':
      return text === '' || /^[1-9]\d{0,5}$/.test(text) ? null : 'not-a-capacity';
    case 'interval':
    case 'wishInterval':
      return readInterval(text) === null ? 'not-an-interval' : null;
    case 'also':
    case 'depth':
    case 'byOccasion':
    case 'wishDepth':
      return null;
  }
}

/** The tier with a field set; the tier itself where the value cannot be. */
export function withTierField(tier: Tier, field: TierField, value: unknown): Tier {
  const text = typeof value === 'string' ? value.trim() : '';
  switch (field) {
    case 'name':
      return text === '' ? tier : renameTier(tier, text);
    case 'also':
      return { ...tier, also: splitNames(text) };
    case 'capacity':
      if (text === '') return { ...tier, capacity: null };
      return /^[1-9]\d{0,5}$/.test(text) ? { ...tier, capacity: Number(text) } : tier;
    case 'depth': {
      const depth = readDepth(value);
      return depth === null ? tier : { ...tier, rule: { ...tier.rule, depth } };
    }
    case 'interval': {
      const interval = readInterval(text);
      return interval === null ? tier : { ...tier, rule: { ...tier.rule, interval } };
    }
    case 'byOccasion':
      return { ...tier, byOccasion: value === true };
    case 'wishDepth': {
      const depth = readDepth(value);
      const [first, ...rest] = tier.wishes;
      if (depth === null) return { ...tier, wishes: rest };
      return { ...tier, wishes: [{ interval: first?.interval ?? firstWishInterval, depth }, ...rest] };
    }
    case 'wishInterval': {
      const interval = readInterval(text);
      const [first, ...rest] = tier.wishes;
      return interval === null || first === undefined
        ? tier
        : { ...tier, wishes: [{ ...first, interval }, ...rest] };
    }
  }
}

/** A tier's new name; the old one is still read, since notes hold it. */
export function renameTier(tier: Tier, name: string): Tier {
  if (tier.name === name) return tier;
  const folded = foldName(name);
  const others = tier.also.filter(
    (known) => foldName(known) !== folded && foldName(known) !== foldName(tier.name),
  );
  const keeps = foldName(tier.name) !== folded;
  return { ...tier, name, also: keeps ? [...others, tier.name] : others };
}

/** A new tier at the end, with a conversation every three months to begin with. */
export function addTier(tiers: readonly Tier[], name: string): readonly Tier[] {
  return [...tiers, newTier(tiers, name, { unit: 'month', count: 3 })];
}

/** A tier of this name with an id that none of the others has. */
export function newTier(tiers: readonly Tier[], name: string, interval: Interval): Tier {
  return {
    id: freeId(
      name,
      tiers.map(({ id }) => id),
    ),
    name: name.trim(),
    also: [],
    capacity: null,
    rule: { depth: 2, interval },
    wishes: [],
    byOccasion: false,
  };
}

/** An id made of a name's words that is not taken yet. */
export function freeId(name: string, taken: readonly string[]): string {
  const base =
    foldName(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'own';
  let id = base;
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** A list with one item moved to another place. */
export function moveItem<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Names between commas. */
export function splitNames(text: string): readonly string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.filter(
    (name, index) => names.findIndex((other) => foldName(other) === foldName(name)) === index,
  );
}

function readInterval(text: string): Interval | null {
  const cadence = parseCadence(text);
  return cadence === 'none' ? null : cadence;
}

function readDepth(value: unknown): Exclude<Depth, 0> | null {
  const depth = Number(value);
  return isDepth(depth) && depth !== 0 ? depth : null;
}
