import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { meaningOf } from '../core/property-names';
import { findTier, type Tier } from '../core/tier';
import { textsOf, type Property } from '../core/property';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import { chainPlans, type Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import { isUnderstood, keyFor, propertiesFor, propertiesOf } from './contact-properties';
import type { Notes } from './notes';
import { planResume } from './pause';

/**
 * Moves people to a tier, or out of all of them where it is null, as one action; with `back` they are in the network again
 * if they were out of it.
 */
export async function setTier(
  notes: Notes,
  people: readonly { readonly path: string; readonly name: string }[],
  tier: Tier | null,
  today: Day,
  rules: Rules,
  back = false,
): Promise<ActionResult> {
  const name = {
    kind: 'set-tier',
    people: people.map((person) => person.name),
    tier: tier?.name ?? null,
  } as const;
  const tasks = people.map(({ path }) => ({
    kind: 'edit' as const,
    path,
    planner: (text: string) => {
      const plan = planTier(text, tier, today, rules);
      return back ? chainPlans(text, [() => plan, (moved) => planResume(moved, rules)]) : plan;
    },
  }));
  return perform(notes, name, tasks);
}

/** The tier and since when, in one edit; nothing where the person is in that tier already. */
export function planTier(text: string, tier: Tier | null, today: Day, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const existing = propertiesFor(properties, rules.names, 'tier');
  const since = keyFor(properties, rules.names, 'tierSince');
  const changes: PropertyChange[] = [];
  if (tier === null) {
    for (const { key } of existing) changes.push({ kind: 'remove', key });
    if (existing.length > 0) {
      for (const property of propertiesFor(properties, rules.names, 'tierSince')) {
        if (isUnderstood(property, 'tierSince')) changes.push({ kind: 'remove', key: property.key });
      }
    }
    return planProperties(text, changes);
  }
  const texts = existing[0] === undefined ? [] : textsOf(existing[0]);
  if (texts.length === 1 && findTier(rules.tiers, texts[0] ?? '')?.id === tier.id) {
    return { kind: 'edits', edits: [] };
  }
  const target = tierTarget(existing, tier, rules);
  changes.push({ kind: 'set', key: target.key, value: target.value });
  changes.push({ kind: 'set-date', key: since, day: today });
  return planProperties(text, changes);
}

/**
 * Where a tier is written: into the note's own key; into another tool's key only under a name that tool knows, which is
 * one of the tier's further names, else beside it.
 */
function tierTarget(existing: readonly Property[], tier: Tier, rules: Rules): { key: string; value: string } {
  const own = rules.names.own.tier;
  const [first] = existing;
  if (first === undefined) return { key: own, value: tier.name };
  if (!isForeign(first.key, rules)) return { key: first.key, value: tier.name };
  const known = tier.also[0];
  return known === undefined ? { key: own, value: tier.name } : { key: first.key, value: known };
}

/** Whether a key is another tool's: not our own name, and not our default name either. */
function isForeign(key: string, rules: Rules): boolean {
  return (meaningOf(rules.names, key)?.rank ?? 0) > 1;
}
