import type { ContactBook } from '../book/contact-book';
import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import type { Property } from '../core/property';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import type { Refusal } from '../note/refusal';
import { perform, type ActionResult, type NoteTask } from './action';
import { keyFor, latestDateOf, propertiesOf } from './contact-properties';
import { leaveOutRefused } from './leave-out-refused';
import type { Failure, Notes } from './notes';

/** A person whose property says an older day of contact than the history, or none. */
export interface LateProperty {
  readonly path: string;
  readonly name: string;
  /** null where there is none */
  readonly from: Day | null;
  readonly to: Day;
}

/** What would be written, and which notes are left out because they refuse. */
export interface UpdatePlan {
  readonly late: readonly LateProperty[];
  readonly refused: readonly Failure[];
}

/** Everybody whose `last-contact` lags behind what logs and dated notes tell, by name and path. */
export function findLateProperties(book: ContactBook, today: Day): readonly LateProperty[] {
  const late: LateProperty[] = [];
  for (const contact of book.all()) {
    const [last] = book.days(contact, today);
    const from = contact.lastContact;
    if (last === undefined || (from !== null && from >= last.day)) continue;
    late.push({ path: contact.path, name: contact.name, from, to: last.day });
  }
  return late.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What bringing these notes up to date comes to, without writing anything. */
export async function previewUpdate(
  notes: Notes,
  late: readonly LateProperty[],
  rules: Rules,
): Promise<UpdatePlan> {
  const { tasks, refused } = await leaveOutRefused(notes, updateTasks(late, rules));
  const paths = new Set(tasks.map(({ path }) => path));
  return { late: late.filter(({ path }) => paths.has(path)), refused };
}

/** Sets `last-contact` to what the history says, in all these notes, as one action. */
export async function bringUpToDate(
  notes: Notes,
  late: readonly LateProperty[],
  rules: Rules,
): Promise<ActionResult> {
  const people = late.map(({ name }) => name);
  return perform(notes, { kind: 'bring-up-to-date', people }, updateTasks(late, rules));
}

/** A task for every note. */
export function updateTasks(late: readonly LateProperty[], rules: Rules): readonly NoteTask[] {
  return late.map(({ path, to }) => ({
    kind: 'edit',
    path,
    planner: (text: string) => planLastContact(text, to, rules),
  }));
}

/** `last-contact` set to a day, if that is later than what stands there; a date that cannot be read is refused. */
export function planLastContact(text: string, day: Day, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const change = lastContactChange(properties, day, rules);
  if (change !== null && change.kind === 'refused') return change;
  return planProperties(text, change === null ? [] : [change]);
}

/** The change that sets `last-contact`; null where it says that day or a later one. */
export function lastContactChange(
  properties: readonly Property[],
  day: Day,
  rules: Rules,
): PropertyChange | Refusal | null {
  const known = latestDateOf(properties, rules.names, 'lastContact');
  if (known !== null && typeof known === 'object') return known;
  if (known !== null && known >= day) return null;
  return { kind: 'set-date', key: keyFor(properties, rules.names, 'lastContact'), day };
}
