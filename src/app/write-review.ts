import type { ContactBook } from '../book/contact-book';
import type { Overview } from '../book/overview';
import { findTier } from '../core/tier';
import { noteName } from '../core/recognition';
import type { Review, ReviewCount, ReviewLink, ReviewPlace } from '../core/review';
import { formatReviewNote, type ReviewContent } from '../note/review-note';
import { reviewWords } from '../note/review-words';
import { planReviewUpdate } from '../note/review-update';
import { perform, type ActionResult, type NoteTask } from './action';
import { targetMaker } from './link-test';
import type { Notes } from './notes';
import {
  movesIn,
  peopleIn,
  remainingIn,
  startSession,
  type Move,
  type QueuedPerson,
  type ReviewSession,
} from './review-session';
import { groupOf } from './review-queue';

/** What the review note is made from, besides the session. */
export interface ReviewSurroundings {
  readonly book: ContactBook;
  /** as things stand now */
  readonly overview: Overview;
  /** all notes of the vault, so that a link leads to the one that is meant */
  readonly notePaths: Iterable<string>;
  /** where a new review note goes */
  readonly folder: string;
}

/** Writes where a review stands, or that it is done, into its note: one write, whatever was decided. */
export async function writeReview(
  notes: Notes,
  session: ReviewSession,
  status: Review['status'],
  around: ReviewSurroundings,
): Promise<ActionResult> {
  const paths = [...around.notePaths];
  const targetOf = targetMaker(paths);
  const linkTo = (person: string): ReviewLink => ({ target: targetOf(person), name: noteName(person) });
  const content = reviewContent(session, status, around, linkTo);
  const { language } = around.book.rules;
  const path = session.note ?? freePath(session, around, paths);
  const known = new Set(peopleIn(session).flatMap((person) => [linkTo(person).target, ...targetsOf(person)]));
  const task: NoteTask =
    session.note === null
      ? { kind: 'create', path, text: formatReviewNote(content, language) }
      : { kind: 'edit', path, planner: (text) => planReviewUpdate(text, { content, known, language }) };
  return perform(notes, { kind: 'review', people: [noteName(path)] }, [task]);
}

/** Takes up a review where its note says that it stands. */
export function resumeReview(review: Review, book: ContactBook, overview: Overview): ReviewSession {
  const { tiers } = book.rules;
  const before: Record<string, number> = { ...countTiers(overview) };
  for (const count of review.counts) {
    const id = count.place.kind === 'tier' ? findTier(tiers, count.place.name)?.id : '';
    if (id !== undefined) before[id] = count.before;
  }
  const queue = listedIn(review, book);
  return startSession({
    date: review.date,
    scope: 'people',
    note: review.path,
    noted: queue.map(({ path }) => path),
    before,
    carried: review.changes.flatMap(({ person, from, to }): readonly Move[] => {
      const contact = findPerson(person, book);
      return contact === null ? [] : [{ path: contact.path, name: contact.name, from, to }];
    }),
    queue,
  });
}

/** Whom a review note lists as open, as far as they are there. */
export function listedIn(review: Review, book: ContactBook): readonly QueuedPerson[] {
  const seen = new Set<string>();
  return review.remaining.flatMap((link): readonly QueuedPerson[] => {
    const contact = findPerson(link, book);
    if (contact === null || seen.has(contact.path)) return [];
    seen.add(contact.path);
    return [{ path: contact.path, name: contact.name, group: groupOf(contact, false, book) }];
  });
}

/** How many people are in each tier, by its id; `''` for none. */
export function countTiers(overview: Overview): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { '': overview.untiered.length };
  for (const { tier, people } of overview.tiers) counts[tier.id] = people.length;
  return counts;
}

/** Each tier, and none, before and after. */
export function countsIn(session: ReviewSession, overview: Overview): readonly ReviewCount[] {
  const now = countTiers(overview);
  const count = (place: ReviewPlace, id: string, capacity: number | null): ReviewCount => {
    const after = now[id] ?? 0;
    return { place, before: session.before[id] ?? after, after, capacity };
  };
  return [
    ...overview.tiers.map(({ tier }) => count({ kind: 'tier', name: tier.name }, tier.id, tier.capacity)),
    count({ kind: 'none' }, '', null),
  ];
}

function reviewContent(
  session: ReviewSession,
  status: Review['status'],
  { book, overview }: ReviewSurroundings,
  linkTo: (path: string) => ReviewLink,
): ReviewContent {
  const isThere = (path: string): boolean => book.get(path) !== undefined;
  return {
    date: session.date,
    status,
    counts: countsIn(session, overview),
    changes: movesIn(session).map(({ path, from, to }) => ({ person: linkTo(path), from, to })),
    remaining: status === 'done' ? [] : remainingIn(session, isThere).map(({ path }) => linkTo(path)),
  };
}

/** All that a link to a person may say, whoever wrote it. */
function targetsOf(path: string): readonly string[] {
  return [path.replace(/\.md$/i, ''), noteName(path)];
}

function findPerson({ target }: ReviewLink, book: ContactBook) {
  const found = book.find(target);
  return found.kind === 'found' ? found.contact : null;
}

/** `Tier review 2026-11-22`, with a number behind it where that is taken. */
function freePath(
  session: ReviewSession,
  { book, folder }: ReviewSurroundings,
  paths: readonly string[],
): string {
  const taken = new Set(paths.map((path) => path.normalize('NFC').toLowerCase()));
  const place = folder.replace(/^[\s/]+|[\s/]+$/g, '');
  const base = `${place === '' ? '' : `${place}/`}${reviewWords[book.rules.language].title} ${session.date}`;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${base}.md` : `${base} ${number}.md`;
    if (!taken.has(path.normalize('NFC').toLowerCase())) return path;
  }
}
