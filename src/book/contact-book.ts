import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import { foldName } from '../core/fold';
import type { FollowUp, TaskForm } from '../core/follow-up';
import { contactDays, type ContactDay } from '../core/history';
import type { Interaction } from '../core/interaction';
import type { Review } from '../core/review';
import { standingOf, type Standing } from '../core/rhythm';
import { strengthOf, type Strength } from '../core/strength';
import { isConflictCopy } from '../core/recognition';
import { MentionIndex } from './mention-index';
import { NameIndex } from './name-index';
import { FollowUpIndex, type BadDue } from './follow-up-index';
import { readNote, type NoteReading } from './read-note';
import type { Rules } from './rules';
import { sameData } from '../core/same-data';
import { readTaskNote } from './task-note';

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
  strength: Strength | null;
}

/** Notes that are no one's own words: what is open in them was never promised. */
const holdsNothing: ReadonlySet<Extract<NoteReading, { kind: 'dated' }>['because']> = new Set([
  'template',
  'excluded',
  'placeholder',
]);

/** All contacts of a vault in memory, kept up to date note by note. */
export class ContactBook {
  private contacts = new Map<string, Contact>();
  /** built when the first name is looked up: many uses of a book never do */
  private names: NameIndex | null = null;
  private copies = new Set<string>();
  private promises = new FollowUpIndex();
  private reviewNotes = new Map<string, Review>();
  private standings = new Map<string, KnownStanding>();
  private standingsDay: Day | null = null;
  private dated: MentionIndex;
  private currentRevision = 0;
  private currentRules: Rules;

  constructor(rules: Rules) {
    this.currentRules = rules;
    this.dated = new MentionIndex(rules.dated.mostContacts);
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

  /** Becomes what another book is, which must not be used any more: so that a book can be read anew beside this one. */
  takeOver(other: ContactBook): void {
    this.currentRules = other.currentRules;
    this.contacts = other.contacts;
    this.names = other.names;
    this.copies = other.copies;
    this.promises = other.promises;
    this.reviewNotes = other.reviewNotes;
    this.standings = other.standings;
    this.standingsDay = other.standingsDay;
    this.dated = other.dated;
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

  /** Names will be looked up soon: from now on they are indexed note by note, and not all at the first question. */
  keepNames(): void {
    this.nameIndex();
  }

  /**
   * Works out what will be asked of a note on a day, once everybody is there: whom its tasks concern, and where a contact
   * stands. Each question then finds its answer.
   */
  prepare(path: string, today: Day): void {
    this.promises.prepare(path, this.byPath, this.byLink);
    const contact = this.contacts.get(path);
    if (contact !== undefined) this.strength(contact, today);
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

  /** How much contact there is with somebody, as of a day. */
  strength(contact: Contact, today: Day): Strength {
    const known = this.known(contact, today);
    known.strength ??= strengthOf(this.days(contact, today), today);
    return known.strength;
  }

  /** What dated notes tell of a contact, newest first; the same array as long as nothing of it changes. */
  mentions(contact: Contact): readonly Interaction[] {
    return this.dated.of(contact.path);
  }

  /** Open tasks that concern somebody, by due day. */
  followUps(): readonly FollowUp[] {
    return this.promises.all(this.byPath, this.byLink);
  }

  /** Open tasks that concern one person, by due day. */
  followUpsOf({ path }: Contact): readonly FollowUp[] {
    return this.promises.of(path, this.byPath, this.byLink);
  }

  /** Follow-ups whose due day does not exist. */
  badDues(): Iterable<BadDue> {
    return this.promises.badDues(this.byPath, this.byLink);
  }

  /** How most tasks of the vault write their dates; null where none has any. */
  taskForm(): TaskForm | null {
    return this.promises.form();
  }

  private readonly byPath = (path: string): Contact | undefined => this.contacts.get(path);

  private readonly byLink = (target: string): Contact | undefined => {
    const found = this.find(target);
    return found.kind === 'found' ? found.contact : undefined;
  };

  private known(contact: Contact, today: Day): KnownStanding {
    if (this.standingsDay !== today) {
      this.standings.clear();
      this.standingsDay = today;
    }
    const mentions = this.mentions(contact);
    let known = this.standings.get(contact.path);
    if (known?.contact !== contact || known.mentions !== mentions) {
      const standing = standingOf(contact, mentions, today, this.currentRules);
      known = { contact, mentions, standing, days: null, strength: null };
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
    const toldAnew = this.dated.setNote(path, reading.kind === 'dated' ? reading.note : null) || wasReview;
    if (reading.kind !== 'contact') {
      if (reading.because === 'conflict-copy') {
        if (this.copies.has(path)) return toldAnew;
        this.copies.add(path);
        return true;
      }
      const saysNothing = holdsNothing.has(reading.because) || isConflictCopy(path);
      const tasks = saysNothing ? [] : readTaskNote(path, text, false, this.currentRules);
      const promisesDiffer = this.promises.set(path, tasks);
      return this.removeContact(path) || promisesDiffer || toldAnew;
    }
    const differs = this.promises.set(path, readTaskNote(path, text, true, this.currentRules));
    const before = this.contacts.get(path);
    if (before !== undefined) {
      if (sameData(before, reading.contact)) return differs || toldAnew;
      if (namesDiffer(before, reading.contact)) this.promises.namesChanged();
      this.names?.remove(before);
    } else this.promises.namesChanged();
    this.contacts.set(path, reading.contact);
    this.names?.add(reading.contact);
    if (before === undefined) this.dated.addContact(path);
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
    const promisesDiffer = this.promises.set(path, []);
    const toldAnew = this.dated.setNote(path, null);
    return this.removeContact(path) || promisesDiffer || toldAnew;
  }

  private removeContact(path: string): boolean {
    const contact = this.contacts.get(path);
    if (contact === undefined) {
      if (this.reviewNotes.delete(path)) return true;
      return isConflictCopy(path) && this.copies.delete(path);
    }
    this.promises.namesChanged();
    this.contacts.delete(path);
    this.names?.remove(contact);
    this.standings.delete(path);
    this.dated.removeContact(path);
    return true;
  }
}

/** Whether links may lead elsewhere, or whom they lead to is gone or back. */
function namesDiffer(a: Contact, b: Contact): boolean {
  return a.gone !== b.gone || !sameData(a.aliases, b.aliases);
}
