import type { Overview, UnknownTierGroup } from '../../book/overview';
import type { Interval } from '../../core/cadence';
import { foldName } from '../../core/fold';
import type { Tier } from '../../core/tier';
import { newTier } from '../settings/tier-changes';

/** What a tier value of another tool shall mean. */
export type ValueChoice =
  { readonly kind: 'take' } | { readonly kind: 'same'; readonly tier: string } | { readonly kind: 'leave' };

const usualInterval: Interval = { unit: 'month', count: 3 };

/** The rhythm that most notes with a value have; three months where none has one. */
export function cadenceOf(group: UnknownTierGroup): Interval {
  const counts = new Map<string, { readonly interval: Interval; count: number }>();
  let best: { readonly interval: Interval; count: number } | null = null;
  for (const { contact } of group.people) {
    const { cadence } = contact;
    if (cadence === null || cadence === 'none') continue;
    const key = `${cadence.count} ${cadence.unit}`;
    const counted = counts.get(key) ?? { interval: cadence, count: 0 };
    counted.count += 1;
    counts.set(key, counted);
    if (best === null || counted.count > best.count) best = counted;
  }
  return best?.interval ?? usualInterval;
}

/** The tiers with the values of other tools taken over or made names of ours; a value without a choice is left. */
export function takeOver(
  tiers: readonly Tier[],
  unknown: readonly UnknownTierGroup[],
  choices: ReadonlyMap<string, ValueChoice>,
): readonly Tier[] {
  let result = tiers;
  for (const group of unknown) {
    const choice = choices.get(group.value) ?? { kind: 'leave' };
    if (choice.kind === 'take') result = [...result, newTier(result, group.value, cadenceOf(group))];
    else if (choice.kind === 'same') {
      result = result.map((tier) =>
        tier.id === choice.tier && !tier.also.some((name) => foldName(name) === foldName(group.value))
          ? { ...tier, also: [...tier.also, group.value] }
          : tier,
      );
    }
  }
  return result;
}

/** What stands in the notes, as far as a first look shows it. */
export interface WhatIsHere {
  /** folders with contacts, the fullest first */
  readonly folders: readonly string[];
  /** the keys that hold the last contact, as the notes spell them */
  readonly lastContactKeys: readonly string[];
  /** how many have a later contact in their log than the property says */
  readonly behind: number;
}

/** Looks through all contacts. */
export function lookAround(overview: Overview): WhatIsHere {
  const folders = new Map<string, number>();
  const keys = new Set<string>();
  let behind = 0;
  for (const { contact, standing } of overview.people) {
    const folder = contact.path.slice(0, Math.max(0, contact.path.lastIndexOf('/')));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    if (contact.lastContactAt !== null) keys.add(contact.lastContactAt.key);
    const { lastContact } = contact;
    if (lastContact !== null && standing.lastContact !== null && standing.lastContact > lastContact)
      behind += 1;
  }
  return {
    folders: [...folders].sort((a, b) => b[1] - a[1]).flatMap(([folder]) => (folder === '' ? [] : [folder])),
    lastContactKeys: [...keys],
    behind,
  };
}
