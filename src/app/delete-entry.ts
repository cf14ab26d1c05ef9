import type { Rules } from '../book/rules';
import { planEntryDelete } from '../note/edit-entry';
import type { Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import { withLastContact, type Evidence } from './last-contact-after';
import type { Notes } from './notes';
import { placeOf, type ShownEntry } from './shown-entry';

/**
 * Takes an entry out of a log if it still says what was shown, with the date of the last contact in the same write. What
 * stands below it goes along only where that was confirmed; else the note is refused.
 */
export async function deleteEntry(
  notes: Notes,
  shown: ShownEntry,
  withChildren: boolean,
  evidence: Evidence,
  rules: Rules,
): Promise<ActionResult> {
  const planner = (text: string): Plan => planDelete(text, shown, withChildren, evidence, rules);
  return perform(notes, { kind: 'delete-entry', people: [shown.name] }, [
    { kind: 'edit', path: shown.path, planner },
  ]);
}

/** The removal and what it does to the last contact, worked out on one text. */
export function planDelete(
  text: string,
  shown: ShownEntry,
  withChildren: boolean,
  evidence: Evidence,
  rules: Rules,
): Plan {
  const plan = planEntryDelete(text, placeOf(shown, rules), withChildren, rules.logNames);
  return withLastContact(text, plan, shown, evidence, rules);
}
