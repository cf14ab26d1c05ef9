import type { Overview, Person } from '../../book/overview';
import {
  buildFilter,
  isOpenQuery,
  searchTextOf,
  sortPeople,
  type SearchText,
  type SortOrder,
} from '../../book/search';
import { isNewFace } from '../../core/new-face';
import type { Problem } from '../../core/problem';
import { compareDue } from '../../core/rhythm';
import type { ContactSource } from '../contact-source';
import { comingUpRows } from './coming-up-rows';
import { followUpRows } from './follow-up-rows';
import type { PaneState } from './pane-state';
import { personRow, type GroupHead, type Row } from './row';
import { todayRows } from './today-rows';

/** The rows of the pane as it stands. */
export function buildRows(source: ContactSource, state: PaneState): readonly Row[] {
  if (source.progress().kind === 'reading') return [];
  const overview = source.overview();
  if (state.tab === 'problems') return problemRows(source.problems());
  if (state.tab === 'follow-ups') return followUpRows(source, state.query.text);
  if (overview.people.length === 0) return [{ kind: 'message', key: 'message', message: 'no-contacts' }];
  if (state.tab === 'coming-up') return comingUpRows(source, state.query.text);
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

/** A group of everybody. */
interface PeopleGroup extends Omit<GroupHead, 'count'> {
  readonly key: string;
  readonly people: readonly Person[];
}

/** Such a group in order, with what a search needs, each at the place of its person. */
interface SortedGroup extends PeopleGroup {
  readonly rows: readonly Row[];
  /** worked out with the first letter that is typed */
  texts: readonly SearchText[] | null;
}

const groupings = new WeakMap<Overview, Map<SortOrder, readonly SortedGroup[]>>();

function peopleRows(source: ContactSource, overview: Overview, state: PaneState): readonly Row[] {
  const rows: Row[] = [];
  const isOpen = isOpenQuery(state.query);
  const answers = buildFilter(state.query);
  for (const group of groupsOf(source, overview, state.sort)) {
    const { key, title, capacity, inRhythm, people } = group;
    const texts = isOpen ? [] : (group.texts ??= people.map(({ contact }) => searchTextOf(contact)));
    const found = isOpen
      ? group.rows
      : group.rows.filter((_, index) => {
          const [person, text] = [people[index], texts[index]];
          return person !== undefined && text !== undefined && answers(person, text);
        });
    if (found.length === 0 && (!isOpen || inRhythm === null)) continue;
    const folded = state.folded.includes(key);
    rows.push({ kind: 'group', key, group: { title, capacity, inRhythm, count: found.length }, folded });
    if (!folded) for (const row of found) rows.push(row);
  }
  return rows.length > 0 ? rows : [{ kind: 'message', key: 'message', message: 'nothing-found' }];
}

/** Everybody in groups and in order, once for each overview: a search only leaves people out, with every letter. */
function groupsOf(source: ContactSource, overview: Overview, sort: SortOrder): readonly SortedGroup[] {
  const known = groupings.get(overview) ?? new Map<SortOrder, readonly SortedGroup[]>();
  groupings.set(overview, known);
  let groups = known.get(sort);
  if (groups === undefined) {
    groups = groupPeople(source, overview).map((group): SortedGroup => {
      const people = sorted(source, group.people, sort);
      return {
        ...group,
        people,
        rows: people.map((person) => personRow(person, 'who')),
        texts: null,
      };
    });
    known.set(sort, groups);
  }
  return groups;
}

function groupPeople(source: ContactSource, overview: Overview): readonly PeopleGroup[] {
  const { pane } = source.texts();
  const { today } = overview;
  const plain = { capacity: null, inRhythm: null };
  const isNew = ({ contact }: Person): boolean => isNewFace(contact, source.book.days(contact, today), today);
  const newFaces = overview.untiered.filter(isNew);
  const newPaths = new Set(newFaces.map(({ contact }) => contact.path));
  return [
    { key: 'new-faces', title: pane.newFaces, people: newFaces, ...plain },
    ...overview.tiers.map(({ tier, people, inRhythm }) => ({
      key: `group:${tier.id}`,
      title: tier.name,
      capacity: tier.capacity,
      inRhythm,
      people,
    })),
    ...overview.unknownTiers.map(({ value, people }) => ({
      key: `unknown:${value}`,
      title: pane.unknownTier(value),
      people,
      ...plain,
    })),
    {
      key: 'untiered',
      title: pane.untiered,
      people: overview.untiered.filter(({ contact }) => !newPaths.has(contact.path)),
      ...plain,
    },
  ];
}

function sorted(source: ContactSource, people: readonly Person[], order: SortOrder): readonly Person[] {
  const { tiers } = source.book.rules;
  const compareNames = (a: string, b: string): number => source.compareNames(a, b);
  return sortPeople(people, order, (a, b) => compareDue(a, b, tiers, compareNames), compareNames);
}
