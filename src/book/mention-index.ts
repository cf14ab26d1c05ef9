import type { Interaction } from '../core/interaction';
import { LinkResolution } from './link-resolution';
import type { DatedNote } from './read-dated-note';

/** A dated note with what it tells of which contact. */
interface KnownNote {
  readonly note: DatedNote;
  told: ReadonlyMap<string, readonly Interaction[]>;
}

/** What dated notes tell of one contact. */
interface Told {
  readonly byNote: Map<string, readonly Interaction[]>;
  /** all of it, newest first; null until somebody asks */
  list: readonly Interaction[] | null;
}

const nothingTold: ReadonlyMap<string, readonly Interaction[]> = new Map();
const noInteractions: readonly Interaction[] = [];

/**
 * What dated notes tell of contacts, kept up to date note by note. Links are kept by their text, whether they lead
 * anywhere or not, so that a contact that comes, goes or is renamed only has the notes looked at again that link to it;
 * and a note that changes only touches the contacts whom it names, before and after.
 */
export class MentionIndex {
  private readonly notes = new Map<string, KnownNote>();
  private readonly notesByName = new Map<string, Set<string>>();
  private readonly told = new Map<string, Told>();
  private readonly contacts = new LinkResolution();

  /** A note that names more contacts than `mostContacts` tells nothing. */
  constructor(private readonly mostContacts: number) {}

  /** What is told of a contact, newest first; the same array as long as nothing of it changes. */
  of(contactPath: string): readonly Interaction[] {
    const told = this.told.get(contactPath);
    if (told === undefined) return noInteractions;
    told.list ??= [...told.byNote.values()].flat().sort(compareInteractions);
    return told.list;
  }

  /** Takes a dated note in, or out where it is none; true where what is told of anybody changed. */
  setNote(path: string, note: DatedNote | null): boolean {
    const known = this.notes.get(path);
    if (known === undefined && note === null) return false;
    if (known !== undefined) this.forgetNames(known.note);
    const now: KnownNote | null = note === null ? null : { note, told: known?.told ?? nothingTold };
    if (now === null) this.notes.delete(path);
    else {
      this.notes.set(path, now);
      for (const name of namesOf(now.note)) addTo(this.notesByName, name, path);
    }
    return now === null ? this.replace(path, known?.told ?? nothingTold, nothingTold) : this.resolve(now);
  }

  addContact(path: string): void {
    this.contacts.add(path);
    this.resolveAgain(path);
  }

  removeContact(path: string): void {
    this.contacts.remove(path);
    this.resolveAgain(path);
  }

  private resolveAgain(contactPath: string): void {
    for (const path of this.notesByName.get(LinkResolution.nameOf(contactPath)) ?? []) {
      const known = this.notes.get(path);
      if (known !== undefined) this.resolve(known);
    }
  }

  private resolve(known: KnownNote): boolean {
    const before = known.told;
    known.told = this.tellBy(known.note);
    return this.replace(known.note.path, before, known.told);
  }

  /** Of each contact the deepest on each day: a note is one source. */
  private tellBy({ path, links }: DatedNote): ReadonlyMap<string, readonly Interaction[]> {
    const told = new Map<string, Interaction[]>();
    for (const { target, interaction } of links) {
      const contact = this.contacts.find(target, path);
      if (contact === null) continue;
      const known = told.get(contact);
      if (known === undefined) told.set(contact, [interaction]);
      else {
        const at = known.findIndex(({ date }) => date === interaction.date);
        if (at < 0) known.push(interaction);
        else if (interaction.depth > (known[at]?.depth ?? 0)) known[at] = interaction;
      }
    }
    return told.size > this.mostContacts ? nothingTold : told;
  }

  private replace(path: string, before: KnownNote['told'], after: KnownNote['told']): boolean {
    let differs = false;
    for (const contact of before.keys())
      if (!after.has(contact)) differs = this.tell(contact, path, noInteractions) || differs;
    for (const [contact, interactions] of after) {
      if (!sameInteractions(before.get(contact), interactions))
        differs = this.tell(contact, path, interactions) || differs;
    }
    return differs;
  }

  private tell(contact: string, path: string, interactions: readonly Interaction[]): true {
    const told = this.told.get(contact) ?? { byNote: new Map<string, readonly Interaction[]>(), list: null };
    if (interactions.length === 0) told.byNote.delete(path);
    else told.byNote.set(path, interactions);
    if (told.byNote.size === 0) this.told.delete(contact);
    else this.told.set(contact, told);
    if (told.list !== null) told.list = mergeInto(told.list, path, interactions);
    return true;
  }

  private forgetNames(note: DatedNote): void {
    for (const name of namesOf(note)) {
      const paths = this.notesByName.get(name);
      paths?.delete(note.path);
      if (paths?.size === 0) this.notesByName.delete(name);
    }
  }
}

function namesOf({ links }: DatedNote): ReadonlySet<string> {
  return new Set(links.map(({ target }) => LinkResolution.nameOf(target)));
}

function addTo(index: Map<string, Set<string>>, name: string, path: string): void {
  const paths = index.get(name);
  if (paths === undefined) index.set(name, new Set([path]));
  else paths.add(path);
}

/** Newest first; those of a day by path and line, so that the order of reading changes nothing. */
function compareInteractions(a: Interaction, b: Interaction): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.source.line - b.source.line;
}

/** A sorted list with what one note tells replaced. */
function mergeInto(
  list: readonly Interaction[],
  path: string,
  interactions: readonly Interaction[],
): readonly Interaction[] {
  const sorted = [...interactions].sort(compareInteractions);
  const merged: Interaction[] = [];
  let at = 0;
  for (const known of list) {
    if (known.source.path === path) continue;
    for (
      let next = sorted[at];
      next !== undefined && compareInteractions(next, known) < 0;
      next = sorted[at]
    ) {
      merged.push(next);
      at += 1;
    }
    merged.push(known);
  }
  return [...merged, ...sorted.slice(at)];
}

function sameInteractions(a: readonly Interaction[] | undefined, b: readonly Interaction[]): boolean {
  if (a === undefined || a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      one.date === other.date &&
      one.kind === other.kind &&
      one.depth === other.depth &&
      one.direction === other.direction &&
      one.text === other.text &&
      one.source.kind === other.source.kind &&
      one.source.line === other.source.line
    );
  });
}
