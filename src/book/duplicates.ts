import { idsOfUrls } from '../formats/profile-ids';
import type { Contact } from '../core/contact';
import { compare, identityOf, PeopleMatcher, type MatchSign } from './match-people';

/** Two notes that may be of one person. */
export interface Duplicate {
  readonly first: Contact;
  readonly second: Contact;
  readonly score: number;
  readonly signs: readonly MatchSign[];
}

/** Notes that may be of one person, the likeliest first; those that somebody said are two people are left out. */
export function findDuplicates(contacts: Iterable<Contact>): readonly Duplicate[] {
  const matcher = new PeopleMatcher<Contact>();
  const duplicates: Duplicate[] = [];
  for (const second of contacts) {
    const identity = identityOf(second, idsOfUrls);
    const match = matcher.find(identity, second.name);
    const others =
      match.kind === 'certain'
        ? [match.value]
        : match.kind === 'doubtful'
          ? match.candidates.map(({ value }) => value)
          : [];
    for (const first of others) {
      if (second.notSame.includes(first.name)) continue;
      const { score, signs } = compare(identity, identityOf(first, idsOfUrls));
      duplicates.push({ first, second, score, signs });
    }
    matcher.add(identity, second, second.notSame);
  }
  return duplicates.sort(
    (a, b) => b.score - a.score || (a.first.path < b.first.path ? -1 : a.first.path > b.first.path ? 1 : 0),
  );
}
