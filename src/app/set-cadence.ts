import type { Rules } from '../book/rules';
import { formatCadence, intervalDays, type Cadence } from '../core/cadence';
import type { Day } from '../core/day';
import { textsOf } from '../core/property';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import { isUnderstood, keyFor, propertiesFor, propertiesOf } from './contact-properties';
import type { Notes } from './notes';

/** Gives people a cadence of their own, or takes it away where it is null, as one action. */
export async function setCadence(
  notes: Notes,
  people: readonly { readonly path: string; readonly name: string }[],
  cadence: Cadence | null,
  today: Day,
  rules: Rules,
): Promise<ActionResult> {
  const tasks = people.map(({ path }) => ({
    kind: 'edit' as const,
    path,
    planner: (text: string) => planCadence(text, cadence, today, rules),
  }));
  return perform(notes, { kind: 'set-cadence', people: people.map(({ name }) => name), cadence }, tasks);
}

/** The cadence, in days where the note states it in days; whoever gets another rhythm was not put off in it yet. */
export function planCadence(text: string, cadence: Cadence | null, today: Day, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const existing = propertiesFor(properties, rules.names, 'cadence');
  const changes: PropertyChange[] = [];
  if (cadence === null) for (const { key } of existing) changes.push({ kind: 'remove', key });
  else {
    const counts = existing[0] !== undefined && /^\d+$/.test(textsOf(existing[0])[0]?.trim() ?? '');
    const value = counts && cadence !== 'none' ? intervalDays(today, cadence) : formatCadence(cadence);
    changes.push({ kind: 'set', key: keyFor(properties, rules.names, 'cadence'), value });
  }
  for (const property of propertiesFor(properties, rules.names, 'skipped')) {
    if (isUnderstood(property, 'skipped')) changes.push({ kind: 'remove', key: property.key });
  }
  return planProperties(text, changes);
}
