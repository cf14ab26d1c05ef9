import type { Overview, Person } from '../../book/overview';
import { filterPeople, isOpenQuery } from '../../book/search';
import { daysBetween, latest, type Day } from '../../core/day';
import { findOpenReview, nextReviewOn } from '../../core/review';
import type { ContactSource } from '../contact-source';
import type { PaneState } from './pane-state';
import { personRow, type Row } from './row';
import { todayGroups } from './today-groups';

/** After so many days without any contact a fresh start is offered. */
const silentDays = 30;

/** Whom today, who else is due, the tiers, and who belongs elsewhere. A search shows all who are due or soon will be. */
export function todayRows(source: ContactSource, overview: Overview, state: PaneState): readonly Row[] {
  return isOpenQuery(state.query)
    ? calmRows(source, overview, state)
    : foundRows(source, overview, state.query);
}

function foundRows(source: ContactSource, overview: Overview, query: PaneState['query']): readonly Row[] {
  const { pane } = source.texts();
  const rows: Row[] = [];
  const add = (key: string, title: string, all: readonly Person[]): void => {
    const people = filterPeople(all, query);
    if (people.length === 0) return;
    rows.push({ kind: 'heading', key, title, note: String(people.length) });
    for (const person of people) rows.push(personRow(person, 'why'));
  };
  add('heading:due', pane.dueHeading, overview.due);
  add('heading:soon', pane.soonHeading, overview.soon);
  return rows.length > 0 ? rows : [{ kind: 'message', key: 'message', message: 'nothing-found' }];
}

function calmRows(source: ContactSource, overview: Overview, state: PaneState): readonly Row[] {
  const { pane } = source.texts();
  const rows: Row[] = [];
  const fresh = freshStart(source, overview);
  if (fresh !== null) rows.push({ kind: 'fresh-start', key: 'fresh-start', last: fresh });

  const picks = source.picks();
  const open = picks.filter(({ status }) => status === 'open').map(({ person }) => person);
  const done = picks.filter(({ status }) => status === 'done').map(({ person }) => person);
  if (picks.length > 0) {
    const note = done.length === 0 ? '' : pane.doneToday(done.length);
    rows.push({ kind: 'heading', key: 'heading:picks', title: pane.picksHeading, note });
  }
  for (const person of open) rows.push(personRow(person, 'why'));
  if (open.length === 0) {
    rows.push({
      kind: 'message',
      key: 'message',
      message: picks.length === 0 ? 'nobody-today' : 'done-today',
    });
  }
  for (const person of done) rows.push(personRow(person, 'done'));

  const shown = new Set([...open, ...done].map(({ contact }) => contact.path));
  const addGroup = <Item>(
    key: string,
    title: string,
    all: readonly Item[],
    rowOf: (item: Item) => Row,
  ): void => {
    if (all.length === 0) return;
    const folded = state.folded.includes(key);
    const group = { title, count: all.length, capacity: null, inRhythm: null };
    rows.push({ kind: 'group', key, group, folded });
    if (!folded) for (const item of all) rows.push(rowOf(item));
  };
  const others = (people: readonly Person[]): readonly Person[] =>
    people.filter(({ contact }) => !shown.has(contact.path));
  const rowOf = (person: Person): Row => personRow(person, 'why');
  addGroup(todayGroups.due, pane.alsoDue, others(overview.due), rowOf);
  addGroup(todayGroups.soon, pane.soonHeading, others(overview.soon), rowOf);

  if (overview.tiers.length > 0) {
    rows.push({ kind: 'heading', key: 'heading:tiers', title: pane.tiersHeading, note: '' });
    for (const group of overview.tiers) rows.push({ kind: 'tier', key: `tier:${group.tier.id}`, group });
  }
  addGroup(todayGroups.moves, pane.movesHeading, source.suggestions(), (suggestion) => ({
    kind: 'suggestion',
    key: `move:${suggestion.path}`,
    suggestion,
  }));
  const reviews = [...source.book.reviews()];
  rows.push({
    kind: 'next-review',
    key: 'next-review',
    on: nextReviewOn(reviews, source.settings().reviewEvery),
    isOpen: findOpenReview(reviews) !== null,
  });
  return rows;
}

/** The last contact with anybody, where that is long ago and somebody waits; else null. */
function freshStart(source: ContactSource, overview: Overview): Day | null {
  if (overview.due.length === 0) return null;
  let last: Day | null = null;
  for (const { standing } of overview.people) last = latest(last, standing.lastContact);
  if (last === null) return null;
  // Times away were meant to be silent.
  for (const { from, to } of source.settings().away) {
    if (from <= overview.today) last = latest(last, to);
  }
  return last !== null && daysBetween(last, overview.today) > silentDays ? last : null;
}
