import type { ContactBook } from '../book/contact-book';
import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import type { Contact } from '../core/contact';
import { meaningOf } from '../core/property-names';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import type { Plan } from '../note/plan';
import { perform, type ActionResult, type NoteTask } from './action';
import { findLateProperties, lastContactChange, type LateProperty } from './bring-up-to-date';
import { isUnderstood, propertiesOf } from './contact-properties';
import { leaveOutRefused } from './leave-out-refused';
import type { Failure, Notes } from './notes';

/** What is wanted when the plugin is to be removed. */
export interface RemovalWish {
  /** the overview note: its path and text */
  readonly overview: { readonly path: string; readonly text: string };
  /** take out the properties that only this plugin uses */
  readonly removesProperties: boolean;
}

/** What would be done, and which notes are left out because they refuse. */
export interface RemovalPlan {
  readonly tasks: readonly NoteTask[];
  readonly late: readonly LateProperty[];
  /** notes that lose properties */
  readonly cleaned: readonly string[];
  readonly refused: readonly Failure[];
}

/** Meanings that no other tool and no person reads once the plugin is gone. */
const ownMeanings = ['tierSince', 'snoozeUntil', 'skipped'] as const;

/** Plans the whole of it on the notes as they are: last contacts, the overview, and properties to go. */
export async function planRemoval(
  notes: Notes,
  book: ContactBook,
  wish: RemovalWish,
  today: Day,
): Promise<RemovalPlan> {
  const { rules } = book;
  const late = findLateProperties(book, today);
  const days = new Map(late.map(({ path, to }) => [path, to]));
  const concerned = [...book.all()].filter(
    (contact) => days.has(contact.path) || (wish.removesProperties && mayHaveOwn(contact)),
  );
  const edits = concerned.map(({ path }): NoteTask => ({
    kind: 'edit',
    path,
    planner: (text) => planLeaving(text, days.get(path) ?? null, wish.removesProperties, rules),
  }));
  const { path, text } = wish.overview;
  const { tasks, refused } = await leaveOutRefused(notes, [...edits, { kind: 'create', path, text }]);
  const going = new Set(tasks.map((task) => task.path));
  const cleaned = wish.removesProperties
    ? concerned.filter((contact) => going.has(contact.path) && mayHaveOwn(contact)).map(({ name }) => name)
    : [];
  return { tasks, late: late.filter((each) => going.has(each.path)), cleaned, refused };
}

/** Carries the plan out, as one action. */
export async function prepareRemoval(notes: Notes, plan: RemovalPlan): Promise<ActionResult> {
  const people = plan.late.map(({ name }) => name);
  return perform(notes, { kind: 'prepare-removal', people }, plan.tasks);
}

function mayHaveOwn({ tierSince, snoozeUntil, skipped }: Contact): boolean {
  return tierSince !== null || snoozeUntil !== null || skipped > 0;
}

function planLeaving(text: string, day: Day | null, removes: boolean, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const changes: PropertyChange[] = [];
  const dated = day === null ? null : lastContactChange(properties, day, rules);
  if (dated !== null && dated.kind === 'refused') return dated;
  if (dated !== null) changes.push(dated);
  for (const property of removes ? properties : []) {
    const name = meaningOf(rules.names, property.key);
    const meaning = ownMeanings.find((own) => own === name?.meaning);
    // Another tool's key is that tool's, and what cannot be read is for the user to see.
    if (meaning === undefined || (name?.rank ?? 2) > 1 || !isUnderstood(property, meaning)) continue;
    changes.push({ kind: 'remove', key: property.key });
  }
  return planProperties(text, changes);
}
