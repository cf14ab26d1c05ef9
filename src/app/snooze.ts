import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { planProperties } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import { keyFor, propertiesFor, propertiesOf } from './contact-properties';
import type { Notes } from './notes';

/** Hides people until a day, or shows them again where it is null, as one action. */
export async function snooze(
  notes: Notes,
  people: readonly { readonly path: string; readonly name: string }[],
  until: Day | null,
  rules: Rules,
): Promise<ActionResult> {
  const name = { kind: 'snooze', people: people.map((person) => person.name), until } as const;
  const tasks = people.map(({ path }) => ({
    kind: 'edit' as const,
    path,
    planner: (text: string) => planSnooze(text, until, rules),
  }));
  return perform(notes, name, tasks);
}

/** The property that hides a person until a day, set or removed. */
export function planSnooze(text: string, until: Day | null, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  if (until !== null) {
    return planProperties(text, [
      { kind: 'set-date', key: keyFor(properties, rules.names, 'snoozeUntil'), day: until },
    ]);
  }
  const existing = propertiesFor(properties, rules.names, 'snoozeUntil');
  return planProperties(
    text,
    existing.map(({ key }) => ({ kind: 'remove', key })),
  );
}
