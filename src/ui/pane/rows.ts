import type { Overview, Person, TierGroup } from '../../book/overview';
import { filterPeople, isOpenQuery, sortPeople, type PeopleQuery } from '../../book/search';
import type { Problem } from '../../core/problem';
import { compareDue } from '../../core/rhythm';
import type { TierTable } from '../../core/tier';
import type { ContactSource } from '../contact-source';
import type { PaneState } from './pane-state';

/** One row of the pane. The key stays the same for the same thing, whatever changes around it. */
export type Row =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly note: string;
    }
  | { readonly kind: 'group'; readonly key: string; readonly group: GroupHead; readonly folded: boolean }
  | { readonly kind: 'person'; readonly key: string; readonly person: Person; readonly withReason: boolean }
  | { readonly kind: 'tier'; readonly key: string; readonly group: TierGroup }
  | { readonly kind: 'problem'; readonly key: string; readonly problem: Problem }
  | { readonly kind: 'message'; readonly key: string; readonly message: MessageKind };

/** A foldable group under People. */
export interface GroupHead {
  readonly title: string;
  readonly count: number;
  readonly capacity: number | null;
  readonly inRhythm: number | null;
}

/** What an empty list says. */
export type MessageKind = 'no-contacts' | 'nobody-today' | 'nothing-found' | 'no-problems';

/** The rows of the pane as it stands. */
export function buildRows(source: ContactSource, state: PaneState): readonly Row[] {
  if (source.progress().kind === 'reading') return [];
  const overview = source.overview();
  if (state.tab === 'problems') return problemRows(source.problems());
  if (overview.people.length === 0) return [{ kind: 'message', key: 'message', message: 'no-contacts' }];
  return state.tab === 'today'
    ? todayRows(source, overview, state.query)
    : peopleRows(source, overview, state);
}

function problemRows(problems: readonly Problem[]): readonly Row[] {
  if (problems.length === 0) return [{ kind: 'message', key: 'message', message: 'no-problems' }];
  return problems.map((problem, index): Row => ({
    kind: 'problem',
    key: `${problem.path}:${problem.line ?? 0}:${problem.kind}:${index}`,
    problem,
  }));
}

function todayRows(source: ContactSource, overview: Overview, query: PeopleQuery): readonly Row[] {
  const { pane } = source.texts();
  const rows: Row[] = [];
  const due = filterPeople(overview.due, query);
  const soon = filterPeople(overview.soon, query);
  if (due.length > 0) {
    rows.push({ kind: 'heading', key: 'heading:due', title: pane.dueHeading, count: due.length, note: '' });
    for (const person of due) rows.push(personRow(person, true));
  } else {
    rows.push({
      kind: 'message',
      key: 'message',
      message: isOpenQuery(query) ? 'nobody-today' : 'nothing-found',
    });
  }
  if (soon.length > 0) {
    rows.push({
      kind: 'heading',
      key: 'heading:soon',
      title: pane.soonHeading,
      count: soon.length,
      note: '',
    });
    for (const person of soon) rows.push(personRow(person, true));
  }
  if (isOpenQuery(query) && overview.tiers.length > 0) {
    rows.push({ kind: 'heading', key: 'heading:tiers', title: pane.tiersHeading, count: 0, note: '' });
    for (const group of overview.tiers) rows.push({ kind: 'tier', key: `tier:${group.tier.id}`, group });
  }
  return rows;
}

function peopleRows(source: ContactSource, overview: Overview, state: PaneState): readonly Row[] {
  const { pane } = source.texts();
  const { tiers } = source.book.rules;
  const rows: Row[] = [];
  const add = (key: string, head: Omit<GroupHead, 'count'>, all: readonly Person[]): void => {
    const people = filterPeople(all, state.query);
    if (people.length === 0 && (!isOpenQuery(state.query) || head.inRhythm === null)) return;
    const folded = state.folded.includes(key);
    rows.push({ kind: 'group', key, group: { ...head, count: people.length }, folded });
    if (folded) return;
    for (const person of sorted(source, people, state, tiers)) rows.push(personRow(person, false));
  };
  for (const { tier, people, inRhythm } of overview.tiers) {
    add(`group:${tier.id}`, { title: tier.name, capacity: tier.capacity, inRhythm }, people);
  }
  for (const { value, people } of overview.unknownTiers) {
    add(`unknown:${value}`, { title: pane.unknownTier(value), capacity: null, inRhythm: null }, people);
  }
  add('untiered', { title: pane.untiered, capacity: null, inRhythm: null }, overview.untiered);
  return rows.length > 0 ? rows : [{ kind: 'message', key: 'message', message: 'nothing-found' }];
}

function sorted(
  source: ContactSource,
  people: readonly Person[],
  state: PaneState,
  tiers: TierTable,
): readonly Person[] {
  const compareNames = (a: string, b: string): number => source.compareNames(a, b);
  return sortPeople(people, state.sort, (a, b) => compareDue(a, b, tiers, compareNames), compareNames);
}

function personRow(person: Person, withReason: boolean): Row {
  return { kind: 'person', key: person.contact.path, person, withReason };
}
