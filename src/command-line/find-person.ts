import { fail } from '../app/notes';
import type { Contact } from '../core/contact';
import { foldName } from '../core/fold';
import { noteName } from '../core/recognition';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandFailure } from './command';
import { nameFailure, refusal } from './failures';

const mostCandidates = 8;

/** The contact that a path, a name or an alias means, or why there is not exactly one. */
export function findPerson(context: CommandContext, name: string): Contact | CommandFailure {
  const { book, language } = context;
  const typed = name.trim().replace(/^\.\//, '');
  const wanted = foldName(typed);
  // Whose note cannot be read may be meant, though another's alias says the same; a path means its note alone.
  const unread = context.unreadable.find(({ path }) => isCalled(path, wanted));
  if (unread !== undefined && book.get(typed) === undefined)
    return refusal(fail(unread.path, 'read-failed', null, unread.detail), language);
  const found = book.find(typed);
  if (found.kind === 'found') return found.contact;
  const texts = textsFor(language).commandLine.failures;
  if (found.kind === 'ambiguous') return ambiguous(texts.ambiguousName(name), found.candidates);

  const byPath = typed.includes('/') || /\.md$/i.test(typed) ? contactsAt(book.all(), wanted) : [];
  const [first] = byPath;
  if (first !== undefined) return byPath.length === 1 ? first : ambiguous(texts.ambiguousName(name), byPath);

  for (const path of context.notePaths()) {
    if (book.get(path) === undefined && isCalled(path, wanted))
      return refusal(fail(path, 'not-a-contact'), language);
  }
  const candidates = closeTo(wanted, book.all());
  return nameFailure(
    'unknown-name',
    texts.unknownName(name, candidates.length > 0),
    candidates.map(({ path }) => path),
  );
}

function ambiguous(message: string, candidates: readonly Contact[]): CommandFailure {
  return nameFailure('ambiguous-name', message, candidates.map(({ path }) => path).sort());
}

/** Contacts of this path, without case and accents, or of this file name. */
function contactsAt(contacts: Iterable<Contact>, wanted: string): readonly Contact[] {
  const here: Contact[] = [];
  for (const contact of contacts) if (isCalled(contact.path, wanted)) here.push(contact);
  return here;
}

function isCalled(path: string, wanted: string): boolean {
  const name = foldName(noteName(path));
  if (name === wanted || `${name}.md` === wanted) return true;
  const folded = foldName(path);
  return folded === wanted || folded === `${wanted}.md`;
}

/** Contacts whose names resemble what was typed, the closest first. */
function closeTo(wanted: string, contacts: Iterable<Contact>): readonly Contact[] {
  const query = wanted.slice(wanted.lastIndexOf('/') + 1).replace(/\.md$/, '');
  if (query === '') return [];
  const close: { readonly contact: Contact; readonly distance: number }[] = [];
  for (const contact of contacts) {
    const names = [contact.name, ...contact.aliases].map(foldName);
    const distance = Math.min(...names.map((known) => distanceOf(query, known)));
    if (distance < Infinity) close.push({ contact, distance });
  }
  return close
    .sort((a, b) => a.distance - b.distance || (a.contact.path < b.contact.path ? -1 : 1))
    .slice(0, mostCandidates)
    .map(({ contact }) => contact);
}

/** How far a known name is from what was typed; infinite where they have nothing in common. */
function distanceOf(query: string, known: string): number {
  if (known.startsWith(query)) return 0;
  const words = known.split(' ');
  if (words.some((word) => word.startsWith(query))) return 1;
  if (known.includes(query)) return 2;
  const typed = query.split(' ').filter((word) => word.length > 2);
  if (typed.some((word) => words.some((part) => part.length > 2 && startTogether(word, part)))) return 3;
  return Infinity;
}

function startTogether(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
