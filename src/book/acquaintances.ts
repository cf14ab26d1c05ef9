import type { Contact } from '../core/contact';
import { foldName } from '../core/fold';
import type { CompareNames } from './overview';
import type { ContactBook } from './contact-book';

/** Somebody that a note names: with a note of their own, or a name alone. */
export interface Acquaintance {
  readonly name: string;
  /** null where nobody, or more than one, has this name */
  readonly path: string | null;
}

/** Who brought somebody and whom they know, by their own note and by those of others. */
export interface Acquaintances {
  readonly introducedBy: readonly Acquaintance[];
  /** whose notes say that this person introduced them */
  readonly introduced: readonly Acquaintance[];
  /** by this note or theirs */
  readonly knows: readonly Acquaintance[];
}

/** Worked out once for each reading of a note: all are asked whenever a card is shown. */
const foldedNames = new WeakMap<Contact, Readonly<Record<'introducedBy' | 'knows', readonly string[]>>>();

/** Whom a person's note names, and whose notes name them. Whom both name stands there once. */
export function findAcquaintances(
  book: ContactBook,
  contact: Contact,
  compareNames: CompareNames,
): Acquaintances {
  const own = new Set([contact.name, ...contact.aliases].map(foldName));
  const isMeant = (names: readonly string[], folded: readonly string[]): boolean =>
    names.some((name, index) => {
      if (!own.has(folded[index] ?? '')) return false;
      const found = book.find(name);
      return found.kind === 'found' && found.contact === contact;
    });
  const introduced: Contact[] = [];
  const knownBy: Contact[] = [];
  for (const other of book.all()) {
    if (other === contact || (other.introducedBy.length === 0 && other.knows.length === 0)) continue;
    const folded = foldedNamesOf(other);
    if (isMeant(other.introducedBy, folded.introducedBy)) introduced.push(other);
    if (isMeant(other.knows, folded.knows)) knownBy.push(other);
  }
  const byName = (a: Contact, b: Contact): number =>
    compareNames(a.name, b.name) || (a.path < b.path ? -1 : 1);
  const named = (people: readonly Contact[]): readonly Acquaintance[] =>
    [...people].sort(byName).map(({ name, path }) => ({ name, path }));
  const find = (name: string): Acquaintance => {
    const found = book.find(name);
    return found.kind === 'found'
      ? { name: found.contact.name, path: found.contact.path }
      : { name, path: null };
  };
  return {
    introducedBy: distinct(contact.introducedBy.map(find), contact),
    introduced: named(introduced),
    knows: distinct([...contact.knows.map(find), ...named(knownBy)], contact),
  };
}

function foldedNamesOf(contact: Contact) {
  let folded = foldedNames.get(contact);
  if (folded === undefined) {
    folded = {
      introducedBy: contact.introducedBy.map(foldName),
      knows: contact.knows.map(foldName),
    };
    foldedNames.set(contact, folded);
  }
  return folded;
}

/** Nobody twice, and nobody themselves. */
function distinct(people: readonly Acquaintance[], self: Contact): readonly Acquaintance[] {
  const seen = new Set<string>();
  return people.filter(({ name, path }) => {
    const key = path ?? foldName(name);
    if (seen.has(key) || path === self.path) return false;
    seen.add(key);
    return true;
  });
}
