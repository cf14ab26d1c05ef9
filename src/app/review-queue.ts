import type { ContactBook } from '../book/contact-book';
import type { CompareNames, Overview, Person } from '../book/overview';
import type { Contact } from '../core/contact';
import { isNewFace } from '../core/new-face';
import type { QueuedPerson, ReviewGroup, ReviewScope } from './review-session';

/**
 * Whom a review asks about, in order: everybody are the new faces, then each tier by name, then people whose tier the
 * settings do not know; the untiered come by days of contact, most first. Whoever is gone or out of the network is left
 * out, unless they are asked for by name. `suggested` are paths that the suggestions name.
 */
export function buildQueue(
  book: ContactBook,
  overview: Overview,
  scope: ReviewScope,
  suggested: readonly string[],
  compareNames: CompareNames,
): readonly QueuedPerson[] {
  const { today } = overview;
  const daysOf = (contact: Contact): number => book.days(contact, today).length;
  const byName = (a: Contact, b: Contact): number =>
    compareNames(a.name, b.name) || (a.path < b.path ? -1 : 1);
  const byDays = (a: Contact, b: Contact): number => daysOf(b) - daysOf(a) || byName(a, b);
  const inNetwork = (people: readonly Person[]): Contact[] =>
    people.map(({ contact }) => contact).filter(({ paused, gone }) => !paused && gone === null);
  const isNew = (contact: Contact): boolean => isNewFace(contact, book.days(contact, today), today);
  const untiered = (): Contact[] => inNetwork(overview.untiered).sort(byDays);

  return unique(whom()).map((contact) => ({
    path: contact.path,
    name: contact.name,
    group: groupOf(contact, isNew(contact), book),
  }));

  function whom(): readonly Contact[] {
    switch (scope.kind) {
      case 'everybody':
        return [
          ...untiered().filter(isNew),
          ...overview.tiers.flatMap(({ people }) => inNetwork(people).sort(byName)),
          ...overview.unknownTiers.flatMap(({ people }) => inNetwork(people).sort(byName)),
        ];
      case 'tier':
        return overview.tiers
          .filter(({ tier }) => tier.id === scope.id)
          .flatMap(({ people }) => inNetwork(people).sort(byName));
      case 'untiered':
        return untiered();
      case 'due':
        return [...found(book, suggested), ...untiered().filter(isNew), ...inNetwork(overview.due)];
      case 'people':
        return found(book, scope.paths);
    }
  }
}

/** The group that somebody is in as things stand. */
export function groupOf(contact: Contact, isNew: boolean, book: ContactBook): ReviewGroup {
  if (isNew) return { kind: 'new-faces' };
  const { tier } = contact;
  if (tier.kind === 'none') return { kind: 'untiered' };
  const name = tier.kind === 'unknown' ? tier.value : (book.rules.tiers.byId.get(tier.id)?.name ?? tier.id);
  return { kind: 'tier', name };
}

function found(book: ContactBook, paths: readonly string[]): readonly Contact[] {
  return paths.flatMap((path) => book.get(path) ?? []);
}

function unique(contacts: readonly Contact[]): readonly Contact[] {
  return [...new Set(contacts)];
}
