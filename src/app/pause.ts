import type { Rules } from '../book/rules';
import { affirms } from '../core/property-reader';
import { planProperties } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import { keyFor, propertiesFor, propertiesOf } from './contact-properties';
import type { Notes } from './notes';

/** Takes people out of the network: nothing asks about them any more. One action. */
export async function pause(
  notes: Notes,
  people: readonly { readonly path: string; readonly name: string }[],
  rules: Rules,
): Promise<ActionResult> {
  const tasks = people.map(({ path }) => ({
    kind: 'edit' as const,
    path,
    planner: (text: string) => planPause(text, rules),
  }));
  return perform(notes, { kind: 'pause', people: people.map(({ name }) => name) }, tasks);
}

/** The property that says never to ask; the tier stays what it is. */
export function planPause(text: string, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  return planProperties(text, [{ kind: 'set', key: keyFor(properties, rules.names, 'paused'), value: true }]);
}

/** Takes away what says never to ask. */
export function planResume(text: string, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const paused = propertiesFor(properties, rules.names, 'paused');
  return planProperties(
    text,
    paused.filter(affirms).map(({ key }) => ({ kind: 'remove', key })),
  );
}
