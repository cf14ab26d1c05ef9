import type { Overview, Person } from '../../book/overview';
import { filterPeople, isOpenQuery, sortPeople } from '../../book/search';
import { isNewFace } from '../../core/new-face';
import type { Problem } from '../../core/problem';
import { compareDue } from '../../core/rhythm';
import type { TierTable } from '../../core/tier';
import type { ContactSource } from '../contact-source';
import type { PaneState } from './pane-state';
import { personRow, type GroupHead, type Row } from './row';
import { todayRows } from './today-rows';

/** The rows of the pane as it stands. */
export function buildRows(source: ContactSource, state: PaneState): readonly Row[] {
  if (source.progress().kind === 'reading') return [];
  const overview = source.overview();
  if (state.tab === 'problems') return problemRows(source.problems());
  if (overview.people.length === 0) return [{ kind: 'message', key: 'message', message: 'no-contacts' }];
  return state.tab === 'today' ? todayRows(source, overview, state) : peopleRows(source, overview, state);
}

function problemRows(problems: readonly Problem[]): readonly Row[] {
  if (problems.length === 0) return [{ kind: 'message', key: 'message', message: 'no-problems' }];
  return problems.map((problem, index): Row => ({
    kind: 'problem',
    key: `${problem.path}:${problem.line ?? 0}:${problem.kind}:${index}`,
    problem,
  }));
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
    for (const person of sorted(source, people, state, tiers)) rows.push(personRow(person, 'who'));
  };
  const plain = (title: string) => ({ title, capacity: null, inRhythm: null });
  const isNew = ({ contact }: Person): boolean =>
    isNewFace(contact, source.book.days(contact, overview.today), overview.today);
  const newFaces = overview.untiered.filter(isNew);
  const newPaths = new Set(newFaces.map(({ contact }) => contact.path));
  add('new-faces', plain(pane.newFaces), newFaces);
  for (const { tier, people, inRhythm } of overview.tiers) {
    add(`group:${tier.id}`, { title: tier.name, capacity: tier.capacity, inRhythm }, people);
  }
  for (const { value, people } of overview.unknownTiers) {
    add(`unknown:${value}`, plain(pane.unknownTier(value)), people);
  }
  add(
    'untiered',
    plain(pane.untiered),
    overview.untiered.filter(({ contact }) => !newPaths.has(contact.path)),
  );
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
