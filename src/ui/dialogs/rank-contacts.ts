import type { CompareNames, Overview, Person } from '../../book/overview';
import { foldName } from '../../core/fold';
import { isDue } from '../../core/rhythm';

/** A person with everything they can be found by, folded once. */
interface Entry {
  readonly person: Person;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly other: readonly string[];
}

/** How well a word of the query fits; smaller is better, null is not at all. */
type Fit = number | null;

/** Finds people by name, alias, e-mail and organisation, without case and accents; each word has to fit somewhere. */
export class ContactSearch {
  private readonly entries: readonly Entry[];
  private readonly ordered: readonly Person[];

  constructor(
    overview: Overview,
    private readonly compareNames: CompareNames,
  ) {
    this.ordered = orderUnasked(overview, compareNames);
    this.entries = overview.people.map((person) => {
      const { contact } = person;
      return {
        person,
        name: foldName(contact.name),
        aliases: contact.aliases.map(foldName),
        other: [...contact.emails, contact.organization ?? ''].map(foldName).filter((text) => text !== ''),
      };
    });
  }

  /** Best first; without a query those who are due, then those last in touch. */
  find(query: string): readonly Person[] {
    const words = foldName(query).split(' ').filter(Boolean);
    if (words.length === 0) return this.ordered;
    const whole = words.join(' ');
    const found: { readonly person: Person; readonly fit: number }[] = [];
    for (const entry of this.entries) {
      const fit = fitOf(entry, words, whole);
      if (fit !== null) found.push({ person: entry.person, fit });
    }
    found.sort((a, b) => a.fit - b.fit || this.compare(a.person, b.person));
    return found.map(({ person }) => person);
  }

  /** Whether a name or an alias is exactly this, so that nobody new need be offered. */
  knows(name: string): boolean {
    const folded = foldName(name);
    return this.entries.some((entry) => entry.name === folded || entry.aliases.includes(folded));
  }

  private compare(a: Person, b: Person): number {
    return compareLastContact(a, b) || this.compareNames(a.contact.name, b.contact.name);
  }
}

function orderUnasked(overview: Overview, compareNames: CompareNames): readonly Person[] {
  const others = overview.people
    .filter(({ standing }) => !isDue(standing.state))
    .sort((a, b) => compareLastContact(a, b) || compareNames(a.contact.name, b.contact.name));
  return [...overview.due, ...others];
}

function compareLastContact(a: Person, b: Person): number {
  const first = a.standing.lastContact ?? '';
  const second = b.standing.lastContact ?? '';
  return first > second ? -1 : first < second ? 1 : 0;
}

function fitOf(entry: Entry, words: readonly string[], whole: string): Fit {
  if (entry.name === whole) return 0;
  if (entry.name.startsWith(whole)) return 1;
  if (entry.aliases.includes(whole)) return 1;
  let worst = 0;
  for (const word of words) {
    const fit = fitOfWord(entry, word);
    if (fit === null) return null;
    worst = Math.max(worst, fit);
  }
  return worst;
}

function fitOfWord({ name, aliases, other }: Entry, word: string): Fit {
  if (beginsWord(name, word)) return 2;
  if (aliases.some((alias) => beginsWord(alias, word))) return 3;
  if (other.some((text) => beginsWord(text, word))) return 4;
  if (name.includes(word)) return 5;
  if (aliases.some((alias) => alias.includes(word)) || other.some((text) => text.includes(word))) return 6;
  return word.length >= 2 && runsThrough(name, word) ? 7 : null;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Whether the letters occur in their order, the first of them at the beginning of a word: `clngu` finds Clara Nguyen. */
function runsThrough(text: string, letters: string): boolean {
  for (let start = 0; start >= 0;) {
    let at = start;
    let matched = 0;
    while (at < text.length && matched < letters.length) {
      if (text[at] === letters[matched]) matched += 1;
      else if (matched === 0) break;
      at += 1;
    }
    if (matched === letters.length) return true;
    const space = text.indexOf(' ', start);
    start = space < 0 ? -1 : space + 1;
  }
  return false;
}

/** Where the query's first word stands in a name as it is shown, for highlighting; null where folding moved the letters. */
export function highlightIn(name: string, query: string): readonly [from: number, to: number] | null {
  const folded = foldName(name);
  const whole = foldName(query);
  if (whole === '' || folded.length !== name.length) return null;
  for (const part of [whole, whole.split(' ')[0] ?? '']) {
    const at = folded.indexOf(part);
    if (at >= 0) return [at, at + part.length];
  }
  return null;
}
