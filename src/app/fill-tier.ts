import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { oneLine } from '../core/interaction';
import type { Tier } from '../core/tier';
import { perform, type ActionResult, type NoteTask } from './action';
import { planContact, type NewContact } from './add-contact';
import type { Notes } from './notes';
import { planTier } from './set-tier';

/** Who shall be in a tier: notes that are there, and people who get one. */
export interface TierFilling {
  readonly tier: Tier;
  readonly existing: readonly { readonly path: string; readonly name: string }[];
  readonly added: readonly Omit<NewContact, 'tier'>[];
}

/** Puts people into a tier, notes made where there are none, as one action. */
export async function fillTier(
  notes: Notes,
  filling: TierFilling,
  today: Day,
  rules: Rules,
): Promise<ActionResult> {
  const { tier, existing, added } = filling;
  const tasks: NoteTask[] = existing.map(({ path }) => ({
    kind: 'edit',
    path,
    planner: (text: string) => planTier(text, tier, today, rules),
  }));
  for (const contact of added) {
    const task = planContact({ ...contact, tier }, today, rules);
    if (task.kind === 'refused') return task;
    tasks.push(task);
  }
  const people = [...existing, ...added].map(({ name }) => oneLine(name));
  return perform(notes, { kind: 'set-tier', people, tier: tier.name }, tasks);
}
