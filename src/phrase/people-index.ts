import type { Contact } from '../core/contact';
import { foldName } from '../core/fold';
import { editDistance } from './edit-distance';

/** How many people are offered where a name is not certain. */
const mostCandidates = 6;

/** Finds people by name, alias, part of a name and e-mail, without case and accents. Built for one revision of the book. */
export class PeopleIndex {
  private readonly whole = new Map<string, Contact[]>();
  private readonly parts = new Map<string, Contact[]>();
  private readonly mails = new Map<string, Contact[]>();
  /** the most words that a name or an alias has */
  readonly longest: number;

  constructor(private readonly contacts: readonly Contact[]) {
    let longest = 1;
    for (const contact of contacts) {
      for (const name of [contact.name, ...contact.aliases]) {
        const folded = foldName(name);
        const words = wordsOf(folded);
        longest = Math.max(longest, words.length);
        put(this.whole, folded, contact);
        for (const word of words) if (word.length > 1) put(this.parts, word, contact);
      }
      for (const email of contact.emails) put(this.mails, email.trim().toLowerCase(), contact);
    }
    this.longest = Math.min(longest, 6);
  }

  /** Who bears exactly this name or alias, or has this e-mail address. */
  findWhole(name: string): readonly Contact[] {
    const folded = foldName(name);
    const named = this.whole.get(folded) ?? this.mails.get(name.trim().toLowerCase()) ?? [];
    // A note's own name goes before somebody else's alias.
    const own = named.filter((contact) => foldName(contact.name) === folded);
    return own.length > 0 ? own : named;
  }

  /** Who is linked to by a target, which may begin with folders. */
  findLink(target: string): readonly Contact[] {
    if (target.includes('/')) {
      const path = `${foldName(target)}.md`;
      return this.contacts.filter((contact) => foldName(contact.path) === path);
    }
    return this.findWhole(target);
  }

  /** The person whose note lies at a path. */
  get(path: string): Contact | null {
    return this.contacts.find((contact) => contact.path === path) ?? null;
  }

  /** Who has this one word, a first name as a rule, in their name. */
  findPart(word: string): readonly Contact[] {
    return this.parts.get(foldName(word)) ?? [];
  }

  /** People whose names are like a name that nobody has: a part of it in common, or a letter or two apart. */
  findNear(name: string): readonly Contact[] {
    const folded = foldName(name);
    const words = wordsOf(folded);
    const found: { readonly contact: Contact; readonly distance: number }[] = [];
    for (const contact of this.contacts) {
      const distance = Math.min(
        ...[contact.name, ...contact.aliases].map((known) => distanceTo(foldName(known), folded, words)),
      );
      if (distance < 10) found.push({ contact, distance });
    }
    return found
      .sort((a, b) => a.distance - b.distance || (a.contact.path < b.contact.path ? -1 : 1))
      .slice(0, mostCandidates)
      .map(({ contact }) => contact);
  }
}

function put(index: Map<string, Contact[]>, key: string, contact: Contact): void {
  if (key === '') return;
  const known = index.get(key);
  if (known === undefined) index.set(key, [contact]);
  else if (!known.includes(contact)) known.push(contact);
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(/[\s,]+/).filter((word) => word !== '');
}

/** How far a known name is from what was written: 10 is too far. */
function distanceTo(known: string, folded: string, words: readonly string[]): number {
  if (allowed(folded) > 0) {
    const whole = editDistance(known, folded, allowed(folded));
    if (whole !== null) return whole;
  }
  let nearest = 10;
  for (const part of wordsOf(known)) {
    for (const word of words) {
      if (part === word && word.length > 1) nearest = Math.min(nearest, 3);
      else if (words.length === 1 && word.length >= 3 && part.startsWith(word))
        nearest = Math.min(nearest, 4);
      else if (words.length === 1 && allowed(word) > 0 && editDistance(part, word, allowed(word)) !== null)
        nearest = Math.min(nearest, 5);
    }
  }
  return nearest;
}

/** Slips of the finger that a word of this length may hold. */
function allowed(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}
