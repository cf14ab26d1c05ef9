import type { ContactBook } from '../book/contact-book';
import type { Day } from '../core/day';
import type { FollowUp } from '../core/follow-up';
import { planTick } from '../note/edit-task';
import { perform, type ActionResult } from './action';
import type { Notes } from './notes';

/** Ticks a follow-up in its note, if its line is still the one shown. */
export async function tickFollowUp(
  notes: Notes,
  followUp: FollowUp,
  today: Day,
  book: ContactBook,
): Promise<ActionResult> {
  const form = book.taskForm();
  const name = {
    kind: 'tick',
    people: followUp.people.map((person) => person.name),
    text: followUp.text,
  } as const;
  return perform(notes, name, [
    { kind: 'edit', path: followUp.path, planner: (text) => planTick(text, followUp, today, form) },
  ]);
}
