import type { Rules } from '../book/rules';
import { latest, readDay, type Day } from '../core/day';
import { parseEntryWords, type Interaction } from '../core/interaction';
import { textsOf } from '../core/property';
import { kindOfSection } from '../core/read-contact';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import { readLog } from '../note/log-lines';
import { joinPlans, type Plan } from '../note/plan';
import { applyEdits } from '../note/text-edit';
import { latestDateOf, propertiesFor, propertiesOf } from './contact-properties';

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
  shown: Interaction,
  evidence: Evidence,
  rules: Rules,
): Plan {
  if (plan.kind === 'refused' || plan.edits.length === 0) return plan;
  const properties = propertiesOf(text);
  if ('kind' in properties) return properties;
  const known = latestDateOf(properties, rules.names, 'lastContact');
  if (known === null) return plan;
  if (typeof known === 'object') return known;
  const remaining = latest(latestOf(applyEdits(text, plan.edits), evidence.today, rules), evidence.mentioned);
  const hadSetIt = shown.depth > 0 && shown.date === known;
  const isForward = remaining !== null && remaining > known && known <= evidence.today;
  if (!hadSetIt && !(isForward && latestOf(text, evidence.today, rules) !== remaining)) return plan;
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

/** The latest contact that a note's own log tells of. */
function latestOf(text: string, today: Day, rules: Rules): Day | null {
  let day: Day | null = null;
  for (const { day: date, rest, sectionName } of readLog(text, rules.logNames).entries) {
    if (date > today || (day !== null && date <= day)) continue;
    if (parseEntryWords(rest, rules.kinds, kindOfSection(sectionName)).depth > 0) day = date;
  }
  return day;
}
