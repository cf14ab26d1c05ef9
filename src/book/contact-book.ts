import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import { foldName } from '../core/fold';
import { contactDays, type ContactDay } from '../core/history';
import type { Interaction } from '../core/interaction';
import type { Review } from '../core/review';
import { standingOf, type Standing } from '../core/rhythm';
import { isConflictCopy } from '../core/recognition';
import { NameIndex } from './name-index';
import { readNote } from './read-note';
import type { Rules } from './rules';

/** One thing that happened to a note. */
export type NoteChange =
  | { readonly kind: 'upsert'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string };

/** What a name leads to. */
export type LookUp =
  | { readonly kind: 'found'; readonly contact: Contact }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Contact[] }
  | { readonly kind: 'unknown' };

/** What was worked out of a contact on a day. */
interface KnownStanding {
  readonly contact: Contact;
  readonly mentions: readonly Interaction[];
  readonly standing: Standing;
  days: readonly ContactDay[] | null;
}

const noMentions: readonly Interaction[] = [];

/** All contacts of a vault in memory, kept up to date note by note. */
export class ContactBook {
  private readonly contacts = new Map<string, Contact>();
  /** built when the first name is looked up: many uses of a book never do */
  private names: NameIndex | null = null;
  private readonly copies = new Set<string>();
  private readonly reviewNotes = new Map<string, Review>();
  private readonly standings = new Map<string, KnownStanding>();
  private standingsDay: Day | null = null;
  private currentRevision = 0;
  private currentRules: Rules;

  constructor(rules: Rules) {
    this.currentRules = rules;
  }

  /** Grows with every change that made a difference. */
  get revision(): number {
    return this.currentRevision;
  }

  get rules(): Rules {
    return this.currentRules;
  }

  get size(): number {
    return this.contacts.size;
  }

  /** Takes in changes; true where any of them made a difference. */
  apply(changes: Iterable<NoteChange>): boolean {
    let differs = false;
    for (const change of changes) {
      const changed =
        change.kind === 'remove' ? this.remove(change.path) : this.upsert(change.path, change.text);
      differs = changed || differs;
    }
    if (differs) this.currentRevision += 1;
    return differs;
  }

  /** Sets other rules and forgets every contact: what notes mean may have changed, so they are to be read again. */
  reset(rules: Rules): void {
    this.currentRules = rules;
    this.contacts.clear();
    this.names = null;
    this.copies.clear();
    this.reviewNotes.clear();
    this.standings.clear();
    this.currentRevision += 1;
  }

  get(path: string): Contact | undefined {
    return this.contacts.get(path);
  }

  all(): Iterable<Contact> {
    return this.contacts.values();
  }

  /** Paths of copies that a sync left beside contacts. */
  conflictCopies(): Iterable<string> {
    return this.copies;
  }

  /** The tier reviews, in no order. */
  reviews(): Iterable<Review> {
    return this.reviewNotes.values();
  }

  /** Groups of contacts that share a name. */
  sharedNames(): Iterable<readonly Contact[]> {
    return this.nameIndex().shared();
  }

  /** The contact that a path, a name or an alias means. */
  find(name: string): LookUp {
    const trimmed = name.trim();
    const byPath = this.findPath(trimmed);
    if (byPath !== undefined) return { kind: 'found', contact: byPath };
    const candidates = this.nameIndex().find(trimmed);
    const [first] = candidates;
    if (first === undefined) return { kind: 'unknown' };
    return candidates.length === 1 ? { kind: 'found', contact: first } : { kind: 'ambiguous', candidates };
  }

  private findPath(path: string): Contact | undefined {
    const exact = this.contacts.get(path) ?? this.contacts.get(`${path}.md`);
    if (exact !== undefined || !path.includes('/')) return exact;
    // Rare, and never in a loop: worth a look at all of them rather than an index.
    const folded = foldName(path.replace(/\.md$/i, ''));
    const similar = [...this.contacts.values()].filter(
      (contact) => foldName(contact.path.replace(/\.md$/i, '')) === folded,
    );
    return similar.length === 1 ? similar[0] : undefined;
  }

  /** Where a contact stands on a day; worked out once a day and contact. */
  standing(contact: Contact, today: Day): Standing {
    return this.known(contact, today).standing;
  }

  /** The days of contact up to a day, newest first. */
  days(contact: Contact, today: Day): readonly ContactDay[] {
    const known = this.known(contact, today);
    known.days ??= contactDays(contact, known.mentions, today);
    return known.days;
  }

  /** What dated notes tell of a contact. */
  mentions(_contact: Contact): readonly Interaction[] {
    return noMentions;
  }

  private known(contact: Contact, today: Day): KnownStanding {
    if (this.standingsDay !== today) {
      this.standings.clear();
      this.standingsDay = today;
    }
    const mentions = this.mentions(contact);
    let known = this.standings.get(contact.path);
    if (known?.contact !== contact || known.mentions !== mentions) {
      const standing = standingOf(contact, mentions, today, this.currentRules);
      known = { contact, mentions, standing, days: null };
      this.standings.set(contact.path, known);
    }
    return known;
  }

  private nameIndex(): NameIndex {
    if (this.names === null) {
      this.names = new NameIndex();
      for (const contact of this.contacts.values()) this.names.add(contact);
    }
    return this.names;
  }

  private upsert(path: string, text: string): boolean {
    const reading = readNote(path, text, this.currentRules);
    if (reading.kind === 'review') return this.takeReview(reading.review);
    const wasReview = this.reviewNotes.delete(path);
    if (reading.kind === 'other') {
      if (reading.because !== 'conflict-copy') return this.remove(path) || wasReview;
      if (this.copies.has(path)) return false;
      this.copies.add(path);
      return true;
    }
    const before = this.contacts.get(path);
    if (before !== undefined) {
      if (sameContact(before, reading.contact)) return false;
      this.names?.remove(before);
    }
    this.contacts.set(path, reading.contact);
    this.names?.add(reading.contact);
    return true;
  }

  private takeReview(review: Review): boolean {
    const wasContact = this.contacts.has(review.path) && this.remove(review.path);
    const before = this.reviewNotes.get(review.path);
    if (before !== undefined && sameData(before, review)) return wasContact;
    this.reviewNotes.set(review.path, review);
    return true;
  }

  private remove(path: string): boolean {
    const contact = this.contacts.get(path);
    if (contact === undefined) {
      if (this.reviewNotes.delete(path)) return true;
      return isConflictCopy(path) && this.copies.delete(path);
    }
    this.contacts.delete(path);
    this.names?.remove(contact);
    this.standings.delete(path);
    return true;
  }
}

/** Whether two contacts say the same; they are plain data without cycles, always built in one order of keys. */
function sameContact(a: Contact, b: Contact): boolean {
  return sameData(a, b);
}

function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameData(item, b[index]));
  }
  for (const key in a) {
    if (!sameData(a[key as keyof typeof a], b[key as keyof typeof b])) return false;
  }
  return Object.keys(a).length === Object.keys(b).length;
}
