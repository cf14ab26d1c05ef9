import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { formatEntry, type Direction } from '../core/interaction';
import type { Kind } from '../core/kind';
import { planEntryEdit } from '../note/edit-entry';
import type { Plan } from '../note/plan';
import { refuse } from '../note/refusal';
import { perform, type ActionResult, type NoteTask } from './action';
import { withLastContact, type Evidence } from './last-contact-after';
import { fail, type Failure, type Notes } from './notes';
import { placeOf, type ShownEntry } from './shown-entry';

/** What an entry shall say. */
export interface EntryChange {
  readonly date: Day;
  readonly kind: Kind | null;
  readonly direction: Direction;
  readonly text: string;
  /** a date in the future is meant */
  readonly plan: boolean;
}

/** Rewrites an entry if it still says what was shown, with the date of the last contact in the same write. */
export async function editEntry(
  notes: Notes,
  shown: ShownEntry,
  change: EntryChange,
  evidence: Evidence,
  rules: Rules,
): Promise<ActionResult> {
  const task = planEditTask(shown, change, evidence, rules);
  if (task.kind === 'refused') return task;
  return perform(notes, { kind: 'edit-entry', people: [shown.name] }, [task]);
}

/** The task of rewriting an entry, or why there is none. */
export function planEditTask(
  shown: ShownEntry,
  change: EntryChange,
  evidence: Evidence,
  rules: Rules,
): NoteTask | Failure {
  const { path } = shown;
  const isNewPlan = change.date > evidence.today && !change.plan;
  if (isNewPlan && change.date !== shown.entry.date) return fail(path, 'future-date', null, change.date);
  return { kind: 'edit', path, planner: (text) => planEdit(text, shown, change, evidence, rules) };
}

/** The changed entry and what it does to the last contact, worked out on one text. */
export function planEdit(
  text: string,
  shown: ShownEntry,
  change: EntryChange,
  evidence: Evidence,
  rules: Rules,
): Plan {
  const line = formatEntry(change, rules.language);
  const rest = line.slice(`- ${change.date}`.length);
  const plan = planEntryEdit(text, placeOf(shown, rules), { day: change.date, rest }, rules.logNames);
  // A comment that begins in the entry would hide what follows in the note.
  if (plan.kind === 'refused' && plan.code === 'verification-failed' && rest.includes('%%'))
    return refuse('text-hides-rest');
  return withLastContact(text, plan, shown, evidence, rules);
}
