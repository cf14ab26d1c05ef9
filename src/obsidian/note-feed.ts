import { TFile, type App, type CachedMetadata, type Component, type TAbstractFile } from 'obsidian';
import { ContactBook, type NoteChange } from '../book/contact-book';
import { isReview, readNote } from '../book/read-note';
import type { Rules } from '../book/rules';
import { findDate, peopleIn } from '../core/dated-note';
import type { Property } from '../core/property';
import { isConflictCopy, recognise } from '../core/recognition';
import { propertiesFrom } from '../note/cached-properties';
import { SliceClock } from '../slice-clock';

/**
 * How long a stretch of reading goes on, in milliseconds: the app is to wait 8 at most, and the note that is being read
 * when the time is over is read to its end.
 */
const slice = 3;

/**
 * Each needs a parser that the browser compiles when it is first used, which can take longer than a slice: so it gets one
 * of its own.
 */
const firstTexts = [
  '---\ntype: contact\n---\n\n## Log\n\n- 2026-01-01 call: [[A]]\n  - [ ] b 📅 2026-01-02\n',
  '---\ntype: contact\nbio: >-\n  a\n---\n',
  '---\ntype: contact\n---\n\nLog\n---\n\n- 2026-01-01\n',
];

/** What the feed tells about. */
export interface FeedListener {
  /** the book took something in that made a difference */
  changed(): void;
  /** a note that was read in a longer reading, once all are: what it comes to can be worked out in the same slice */
  took(book: ContactBook, path: string): void;
  /** the first reading goes on; `total` notes are to be read */
  progress(done: number, total: number): void;
}

/**
 * Turns what the app says about notes into changes of the book. The metadata cache decides which notes are read at all;
 * what a contact is comes from its text.
 */
export class NoteFeed {
  /** Grows when everything is to be read anew, so that an older reading stops. */
  private generation = 0;
  /** the first reading has begun: from then on there are contacts to be kept until newer ones are read */
  private begun = false;
  /** what happened to notes while all were read again, which is newer than what was read; null at other times */
  private meanwhile: NoteChange[] | null = null;

  constructor(
    private readonly app: App,
    private readonly book: ContactBook,
    private readonly listener: FeedListener,
  ) {}

  /** Listens from now on; what it registers ends with the component. */
  listen(component: Component): void {
    const { metadataCache, vault } = this.app;
    component.registerEvent(metadataCache.on('changed', (file, text, cache) => this.take(file, text, cache)));
    component.registerEvent(
      metadataCache.on('deleted', (file) => this.apply([{ kind: 'remove', path: file.path }])),
    );
    // The cache tells nothing of a note that only moved.
    component.registerEvent(vault.on('rename', (file, oldPath) => void this.rename(file, oldPath)));
    component.register(() => {
      this.generation += 1;
    });
  }

  /**
   * Reads every contact of the vault and then every dated note, in slices; with other rules, the old ones stay until the
   * new ones are read.
   */
  async readAll(rules: Rules): Promise<void> {
    const generation = (this.generation += 1);
    const first = !this.begun;
    this.begun = true;
    this.meanwhile = first ? null : [];
    // Read again, the contacts as they were are there to be seen until all are read.
    const next = new ContactBook(rules);
    if (first) this.book.takeOver(next);
    const book = first ? this.book : next;
    book.keepNames();
    const files = this.app.vault.getMarkdownFiles();
    const contacts: TFile[] = [];
    const others: TFile[] = [];
    const clock = new SliceClock(slice);
    if (first) {
      for (const text of firstTexts) {
        readNote('', text, rules);
        await clock.rest();
        if (generation !== this.generation) return;
      }
    }
    for (const file of files) {
      const reason = reasonToRead(file, this.app.metadataCache.getFileCache(file), rules);
      if (reason !== null) (reason === 'contact' ? contacts : others).push(file);
      if (clock.isOver()) await clock.rest();
      if (generation !== this.generation) return;
    }
    // Contacts first: the links of other notes then lead somewhere as soon as they are read.
    const candidates = [...contacts, ...others];
    for (const [index, file] of candidates.entries()) {
      const text = await this.read(file);
      if (generation !== this.generation) return;
      if (text !== null) {
        this.applySafely(book, [{ kind: 'upsert', path: file.path, text }]);
      }
      if (clock.isOver()) {
        if (first) this.listener.progress(index, candidates.length);
        await clock.rest();
        if (generation !== this.generation) return;
      }
    }
    // Only now do links lead to whom they mean, and other notes have told of everybody.
    for (const file of candidates) {
      this.listener.took(book, file.path);
      if (clock.isOver()) await clock.rest();
      if (generation !== this.generation) return;
    }
    if (!first) {
      this.applySafely(next, this.meanwhile ?? []);
      this.book.takeOver(next);
    }
    this.meanwhile = null;
    this.listener.progress(candidates.length, candidates.length);
    this.listener.changed();
  }

  private take(file: TFile, text: string, cache: CachedMetadata): void {
    if (this.isWorthReading(file, cache)) this.apply([{ kind: 'upsert', path: file.path, text }]);
    else this.apply([{ kind: 'remove', path: file.path }]);
  }

  private async rename(file: TAbstractFile, oldPath: string): Promise<void> {
    if (!(file instanceof TFile) || file.extension !== 'md') {
      if (oldPath.endsWith('.md')) this.apply([{ kind: 'remove', path: oldPath }]);
      return;
    }
    const text = this.isWorthReading(file, this.app.metadataCache.getFileCache(file))
      ? await this.read(file)
      : null;
    const changes: NoteChange[] = [{ kind: 'remove', path: oldPath }];
    if (text !== null) changes.push({ kind: 'upsert', path: file.path, text });
    this.apply(changes);
  }

  private apply(changes: readonly NoteChange[]): void {
    this.meanwhile?.push(...changes);
    if (this.applySafely(this.book, changes)) this.listener.changed();
  }

  /** One note that trips the reader, which would be a bug, must not take the others with it. */
  private applySafely(book: ContactBook, changes: readonly NoteChange[]): boolean {
    let differs = false;
    for (const change of changes) {
      try {
        differs = book.apply([change]) || differs;
      } catch (error) {
        console.error(`Keep in touch could not read ${change.path}`, error);
      }
    }
    return differs;
  }

  private isWorthReading(file: TFile, cache: CachedMetadata | null): boolean {
    // By the rules that are coming any note may tell something: its text will show.
    return (
      file.extension === 'md' &&
      (this.meanwhile !== null || reasonToRead(file, cache, this.book.rules) !== null)
    );
  }

  private async read(file: TFile): Promise<string | null> {
    try {
      return await this.app.vault.cachedRead(file);
    } catch {
      // Gone or unreadable just now: its own event will tell when that changes.
      return null;
    }
  }
}

/** Why a note is worth reading, by what the app knows of it: it may be a contact, or tell of one; null if not. */
function reasonToRead(file: TFile, cache: CachedMetadata | null, rules: Rules): 'contact' | 'other' | null {
  if (isConflictCopy(file.path)) return 'contact';
  // Properties that the app cannot read may still be a person's: the text decides.
  if (cache?.frontmatter === undefined && cache?.sections?.[0]?.type === 'yaml') return 'contact';
  const properties = cache?.frontmatter === undefined ? null : propertiesFrom(cache.frontmatter);
  const recognition = recognise(file.path, properties, rules.folders, rules.names, rules.tiers);
  if (recognition.kind === 'contact') return 'contact';
  const tells =
    isReview(file.path, recognition, properties ?? []) ||
    mayMention(file, cache, properties ?? [], rules) ||
    mayPromise(cache);
  return tells ? 'other' : null;
}

/** A dated note tells of somebody by a link in its text, or by a name among its properties. */
function mayMention(
  file: TFile,
  cache: CachedMetadata | null,
  properties: readonly Property[],
  rules: Rules,
): boolean {
  const links = (cache?.links?.length ?? 0) > 0;
  if (!links && properties.length === 0) return false;
  if (findDate(file.path, properties, rules.dated, rules.names, rules.folders) === null) return false;
  return links || peopleIn(properties, rules.names).some(({ texts }) => texts.length > 0);
}

/** Whether a note that is no contact may hold a follow-up: an open task, and somebody who is named. */
function mayPromise(cache: CachedMetadata | null): boolean {
  const isOpen = cache?.listItems?.some(({ task }) => task === ' ' || task === '/') === true;
  // Names in properties need not be links.
  return isOpen && ((cache?.links?.length ?? 0) > 0 || cache?.frontmatter !== undefined);
}
