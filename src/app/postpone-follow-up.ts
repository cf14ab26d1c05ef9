import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import type { FollowUp } from '../core/follow-up';
import { planDue } from '../note/edit-task';
import { perform, type ActionResult } from './action';
import type { Notes } from './notes';

/** Sets the due day of a follow-up in its note, if its line is still the one shown. */
export async function postponeFollowUp(
  notes: Notes,
  followUp: FollowUp,
  due: Day,
  rules: Rules,
): Promise<ActionResult> {
  const people = followUp.people.map((person) => person.name);
  return perform(notes, { kind: 'postpone', people, text: followUp.text, due }, [
    {
      kind: 'edit',
      path: followUp.path,
      planner: (text) => planDue(text, followUp, due, rules.followUps.form),
    },
  ]);
}
