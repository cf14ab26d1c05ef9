import { readNote } from '../book/read-note';
import type { Rules } from '../book/rules';
import { latest, readDay, type Day } from '../core/day';
import { textsOf } from '../core/property';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import { joinPlans, type Plan } from '../note/plan';
import { applyEdits } from '../note/text-edit';
import { latestDateOf, propertiesFor, propertiesOf } from './contact-properties';
import type { ShownEntry } from './shown-entry';

/** What else tells of a contact than the person's own log. */
export interface Evidence {
  readonly today: Day;
  /** the latest day that other notes tell of, not in the future */
  readonly mentioned: Day | null;
}

/**
 * Joins to a change of the log what it does to `last-contact`: where the entry had set it, it becomes the latest that
 * remains, or goes where nothing remains; where the entry now says a later day, it moves forward; else it stays.
 */
export function withLastContact(
  text: string,
  plan: Plan,
  { path, entry: shown }: ShownEntry,
  evidence: Evidence,
  rules: Rules,
): Plan {
  if (plan.kind === 'refused' || plan.edits.length === 0) return plan;
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const known = latestDateOf(properties, rules.names, 'lastContact');
  if (known === null) return plan;
  if (typeof known === 'object') return known;
  const before = latestOf(path, text, evidence.today, rules);
  const own = latestOf(path, applyEdits(text, plan.edits), evidence.today, rules);
  const hadSetIt = shown.depth > 0 && shown.date === known;
  const isForward = own !== null && own > known && known <= evidence.today && own !== before;
  if (!hadSetIt && !isForward) return plan;
  // What other notes tell of counts where a day went, and is no reason to move it otherwise.
  const remaining = own === before ? own : latest(own, evidence.mentioned);
  const changes: PropertyChange[] = [];
  for (const property of propertiesFor(properties, rules.names, 'lastContact')) {
    const day = readDay(textsOf(property)[0] ?? '');
    if (day === null) continue;
    if (remaining === null) changes.push({ kind: 'remove', key: property.key });
    else if (day === known) changes.push({ kind: 'set-date', key: property.key, day: remaining });
    else if (day > remaining) changes.push({ kind: 'set-date', key: property.key, day: remaining });
  }
  return joinPlans(planProperties(text, changes), plan);
}

/** The latest contact that a person's own note tells of, in whatever form. */
function latestOf(path: string, text: string, today: Day, rules: Rules): Day | null {
  const reading = readNote(path, text, rules);
  let day: Day | null = null;
  for (const { date, depth } of reading.kind === 'contact' ? reading.contact.interactions : []) {
    if (depth > 0 && date <= today) day = latest(day, date);
  }
  return day;
}
