import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import { foldName } from '../core/fold';
import type { Problem, ProblemKind } from '../core/problem';
import { meaningOf, type PropertyNames } from '../core/property-names';
import type { ContactBook } from './contact-book';

const closing: ReadonlySet<ProblemKind> = new Set([
  'properties-unreadable',
  'duplicate-property',
  'joined-property',
  'conflict-markers',
]);

/** All problems of the vault on a day, by path and line; a value that names no tier is one problem, with its count. */
export function listProblems(book: ContactBook, today: Day): readonly Problem[] {
  const problems: Problem[] = [];
  const unknownTiers = new Map<string, Problem>();
  for (const contact of book.all()) {
    for (const problem of contact.problems) {
      if (problem.kind === 'unknown-tier') countTier(unknownTiers, problem);
      else problems.push(withMend(problem, contact, today, book.rules.names));
    }
    const future = futureLastContact(contact, today);
    if (future !== null) problems.push(withMend(future, contact, today, book.rules.names));
  }
  for (const { path, line, value } of book.badDues()) {
    problems.push({ kind: 'impossible-due-date', path, line, property: null, value, count: 1, mend: null });
  }
  problems.push(...unknownTiers.values());
  for (const contacts of book.sharedNames()) {
    const paths = contacts.map(({ path }) => path).sort();
    const [path = ''] = paths;
    const value = contacts[0]?.name ?? '';
    problems.push({
      kind: 'same-name',
      path,
      line: null,
      property: null,
      value,
      count: paths.length,
      mend: null,
    });
  }
  for (const path of book.conflictCopies()) {
    problems.push({
      kind: 'conflict-copy',
      path,
      line: null,
      property: null,
      value: path,
      count: 1,
      mend: null,
    });
  }
  return problems.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}

function countTier(counted: Map<string, Problem>, problem: Problem): void {
  const folded = foldName(problem.value);
  const known = counted.get(folded);
  if (known === undefined) counted.set(folded, problem);
  else {
    // The first path names them all, whatever the order of the notes.
    const first = problem.path < known.path ? problem : known;
    counted.set(folded, { ...first, count: known.count + 1 });
  }
}

function futureLastContact(contact: Contact, today: Day): Problem | null {
  const { lastContact, lastContactAt } = contact;
  if (lastContact === null || lastContactAt === null || lastContact <= today) return null;
  return {
    kind: 'future-last-contact',
    path: contact.path,
    line: lastContactAt.line === 0 ? null : lastContactAt.line,
    property: lastContactAt.key,
    value: lastContact,
    count: 1,
    mend: null,
  };
}

/** Whether a note's properties are in a state in which nothing is written into them. */
function isClosed({ problems }: Contact): boolean {
  return problems.some(({ kind }) => closing.has(kind));
}

/** Offers the latest contact of the log where the property says nothing usable, and nothing that would not be written. */
function withMend(problem: Problem, contact: Contact, today: Day, names: PropertyNames): Problem {
  const { kind, property: key } = problem;
  if (problem.mend?.kind === 'set-type') return isClosed(contact) ? { ...problem, mend: null } : problem;
  if (key === null || (kind !== 'future-last-contact' && kind !== 'unreadable-date')) return problem;
  if (meaningOf(names, key)?.meaning !== 'lastContact' || isClosed(contact)) return problem;
  let day: Day | null = null;
  for (const entry of contact.interactions) {
    if (entry.depth > 0 && entry.date <= today && (day === null || entry.date > day)) day = entry.date;
  }
  return day === null ? problem : { ...problem, mend: { kind: 'set-date', key, day } };
}
