import type { Day } from '../core/day';
import type { Depth } from '../core/depth';
import { formatEntry, oneLine, parseEntryWords, type Direction } from '../core/interaction';
import type { Kind } from '../core/kind';
import type { FollowUpRules, Rules } from '../book/rules';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import { planEntry } from '../note/insert-entry';
import { joinPlans, type Plan } from '../note/plan';
import { refuse } from '../note/refusal';
import { perform, type ActionResult, type NoteTask } from './action';
import { isUnderstood, keyFor, latestDateOf, propertiesFor, propertiesOf } from './contact-properties';
import { fail, type Failure, type Notes } from './notes';

/** A task that is noted down below an entry. */
export interface NewFollowUp {
  readonly text: string;
  readonly due: Day | null;
}

/** What was done with whom, as the dialog and the command line know it. */
export interface InteractionInput {
  readonly people: readonly { readonly path: string; readonly name: string }[];
  readonly date: Day;
  readonly kind: Kind | null;
  readonly direction: Direction;
  readonly text: string;
  /** written for the first person */
  readonly followUp: NewFollowUp | null;
  /** a date in the future is meant */
  readonly plan: boolean;
}

/** Writes an entry into the log of every person, as one action; where one note refuses, none is written. */
export async function logInteraction(
  notes: Notes,
  input: InteractionInput,
  today: Day,
  rules: Rules,
): Promise<ActionResult> {
  const tasks = planLogTasks(input, today, rules);
  if ('kind' in tasks) return tasks;
  const people = distinctPeople(input).map((person) => person.name);
  return perform(notes, { kind: 'log', people }, tasks);
}

/** A task for everybody's note, or why there is none: a date in the future where no plan is meant. */
export function planLogTasks(
  input: InteractionInput,
  today: Day,
  rules: Rules,
): readonly NoteTask[] | Failure {
  const [first] = input.people;
  if (first !== undefined && input.date > today && !input.plan)
    return fail(first.path, 'future-date', null, input.date);
  return distinctPeople(input).map((person, index) => ({
    kind: 'edit',
    path: person.path,
    planner: (text: string) =>
      planLog(text, { ...input, followUp: index === 0 ? input.followUp : null }, today, rules),
  }));
}

function distinctPeople({ people }: InteractionInput): InteractionInput['people'] {
  return people.filter(({ path }, index) => people.findIndex((other) => other.path === path) === index);
}

/** The entry, the date of the last contact, and the end of a snooze, worked out on one text. */
export function planLog(
  text: string,
  input: Pick<InteractionInput, 'date' | 'kind' | 'direction' | 'text' | 'followUp'>,
  today: Day,
  rules: Rules,
): Plan {
  const line = formatEntry(input, rules.language);
  // The text may name a kind that nobody chose: "note: moved to Bonn" is read as a note.
  const { depth } = parseEntryWords(line.slice(`- ${input.date}`.length), rules.kinds);
  const changes = contactChanges(text, { date: input.date, depth }, today, rules);
  if (!Array.isArray(changes)) return changes as Plan;
  const children = input.followUp === null ? [] : [formatFollowUp(input.followUp, rules.followUps)];
  const entry = planEntry(
    text,
    { day: input.date, line, children },
    { names: rules.logNames, heading: rules.logHeading, order: rules.entryOrder },
  );
  // A comment that begins in the entry would hide what follows in the note: then not the note is odd, but the text.
  if (
    entry.kind === 'refused' &&
    entry.code === 'verification-failed' &&
    [line, ...children].join().includes('%%')
  )
    return refuse('text-hides-rest');
  return joinPlans(planProperties(text, changes as readonly PropertyChange[]), entry);
}

/** What a contact does to the properties: `last-contact` moves forward, and whoever was put off is so no longer. */
function contactChanges(
  text: string,
  input: { readonly date: Day; readonly depth: Depth },
  today: Day,
  rules: Rules,
): readonly PropertyChange[] | Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  // An unreadable date is refused even where it would not be touched: nobody can tell whether it is later.
  const known = latestDateOf(properties, rules.names, 'lastContact');
  if (known !== null && typeof known === 'object') return known;
  const isContact = input.depth > 0 && input.date <= today;
  if (!isContact) return [];
  const changes: PropertyChange[] = [];
  const moves = known === null || input.date > known;
  if (moves) {
    changes.push({ kind: 'set-date', key: keyFor(properties, rules.names, 'lastContact'), day: input.date });
  }
  for (const meaning of ['snoozeUntil', 'skipped'] as const) {
    for (const property of propertiesFor(properties, rules.names, meaning)) {
      // What cannot be read is for the user to see, not for a log to throw away.
      if (isUnderstood(property, meaning)) changes.push({ kind: 'remove', key: property.key });
    }
  }
  return changes;
}

/** A task line that task plugins read, as the settings want it: `- [ ] #task text 📅 2026-11-24`, or `… [due:: 2026-11-24]`. */
export function formatFollowUp(
  followUp: NewFollowUp,
  { form, tag }: Omit<FollowUpRules, 'folders'> = { form: 'emoji', tag: '' },
): string {
  const text = oneLine(followUp.text);
  const isTagged = tag === '' || text.split(' ').includes(tag);
  const words = isTagged ? text : `${tag} ${text}`;
  if (followUp.due === null) return `- [ ] ${words}`;
  return `- [ ] ${words} ${form === 'emoji' ? `📅 ${followUp.due}` : `[due:: ${followUp.due}]`}`;
}
