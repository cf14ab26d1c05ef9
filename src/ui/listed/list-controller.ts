import type { Action, ActionResult } from '../../app/action';
import { identityOfRow } from '../../app/import/import-preview';
import {
  facetsIn,
  filterRows,
  isOpen,
  keyRows,
  wholeList,
  type KeyedRow,
  type ListFacet,
  type ListFilter,
} from '../../app/listed-queue';
import { PeopleMatcher, identityOf } from '../../book/match-people';
import type { Contact } from '../../core/contact';
import { idsOfUrls } from '../../formats/profile-ids';
import { describeFailure } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import type { Choice, SessionMessage } from '../session/session-controller';
import type { ListedActions } from './listed-actions';

/** Whose note a row may be; `theirs` is the one that is taken, null for a new note. */
export interface KnownNotes {
  readonly theirs: Contact | null;
  readonly candidates: readonly Contact[];
}

/** A list note that is gone through: who has a place is told by the note alone, so that any device goes on where it stopped. */
export class ListController {
  private path: string | null = null;
  private keyed: readonly KeyedRow[] | null = null;
  private shown: readonly KeyedRow[] = [];
  private wish: ListFilter = wholeList;
  private at: string | null = null;
  private said: SessionMessage | null = null;
  /** put aside until all others are decided */
  private readonly later = new Set<string>();
  /** whose note a row is, as it was said here */
  private readonly named = new Map<string, string | null>();
  private reading = false;
  private written: { readonly key: string; readonly name: string; readonly action: Action | null }[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private matcher: { readonly revision: number; readonly people: PeopleMatcher<Contact> } | null = null;

  constructor(
    private readonly source: ContactSource,
    private readonly actions: ListedActions,
    private readonly changed: () => void,
  ) {}

  /** path of the list note; null where none was chosen */
  get list(): string | null {
    return this.path;
  }

  get isReading(): boolean {
    return this.reading;
  }

  /** null while it is read, or where it is no list (any more) */
  get rows(): readonly KeyedRow[] | null {
    return this.keyed;
  }

  /** those whom the filter names, in its order */
  get people(): readonly KeyedRow[] {
    return this.shown;
  }

  get filter(): ListFilter {
    return this.wish;
  }

  get message(): SessionMessage | null {
    return this.said;
  }

  /** who is being decided about; null at the end */
  get current(): KeyedRow | null {
    return this.shown.find(({ key }) => key === this.at) ?? null;
  }

  /** how many of those shown were put aside */
  get putAside(): number {
    return this.shown.filter((each) => isOpen(each) && this.later.has(each.key)).length;
  }

  facets(facet: 'organization' | 'location'): readonly ListFacet[] {
    return facetsIn(this.keyed ?? [], facet, (a, b) => this.source.compareNames(a, b));
  }

  /** Begins with a list, or goes on where its note says. */
  open(path: string, filter: ListFilter = wholeList): Promise<void> {
    this.reading = true;
    return this.enqueue(async () => {
      this.path = path;
      this.keyed = null;
      this.wish = filter;
      this.written = [];
      this.said = null;
      this.later.clear();
      this.named.clear();
      this.actions.begin();
      await this.read();
      this.reading = false;
      this.at = this.next(null);
      this.changed();
    });
  }

  /** Follows what happened to the note meanwhile. */
  reload(): Promise<void> {
    return this.enqueue(async () => {
      await this.read();
      if (this.current === null) this.at = this.next(null);
      this.changed();
    });
  }

  rename(from: string, to: string): void {
    if (this.path === from) this.path = to;
  }

  setFilter(change: Partial<ListFilter>): Promise<void> {
    return this.enqueue(() => {
      this.wish = { ...this.wish, ...change };
      this.show();
      const { current } = this;
      if (current === null || !isOpen(current)) this.at = this.next(null);
      this.changed();
      return Promise.resolve();
    });
  }

  choose(choice: Choice): Promise<void> {
    return this.enqueue(async () => {
      const { current, path } = this;
      if (current === null || path === null) return;
      const { key, row } = current;
      const isFound = this.actions.noteOf(path, row) === null && this.knownNotes(current).theirs !== null;
      const result = await this.carryOut(path, current, choice);
      if (result?.kind === 'refused') {
        await this.read();
        this.say('refused', describeFailure(result, this.source.language()), false);
        return;
      }
      const action = result === null || result.action.steps.length === 0 ? null : result.action;
      if (choice.kind === 'not-now') this.later.add(key);
      else this.later.delete(key);
      this.written.push({ key, name: row.name, action });
      if (action !== null) await this.read();
      this.at = this.next(key);
      this.say('said', this.describe(row.name, choice, isFound), true);
    });
  }

  undo(): Promise<void> {
    return this.enqueue(async () => {
      const { said } = this.source.texts().listed;
      const last = this.written.at(-1);
      if (last === undefined) {
        this.say('said', said.nothingToUndo, false);
        return;
      }
      const result = last.action === null ? null : await this.actions.undo(last.action);
      if (result?.kind === 'refused') {
        this.say('refused', describeFailure(result, this.source.language()), false);
        return;
      }
      this.written.pop();
      this.later.delete(last.key);
      await this.read();
      this.at = this.shown.some(({ key }) => key === last.key) ? last.key : this.next(null);
      this.say(
        'said',
        result?.kind === 'nothing' ? said.elsewhere(last.name) : said.undone(last.name),
        false,
      );
    });
  }

  /** Goes to the next or previous person without deciding; behind the last is the end. */
  step(direction: 1 | -1): Promise<void> {
    return this.enqueue(() => {
      const at = this.shown.findIndex(({ key }) => key === this.at);
      const from = at < 0 ? this.shown.length : at;
      const to = this.shown[from + direction];
      if (to !== undefined || direction === 1) this.at = to?.key ?? null;
      this.changed();
      return Promise.resolve();
    });
  }

  /** Those who were put aside are asked about again. */
  goOn(): Promise<void> {
    return this.enqueue(() => {
      this.later.clear();
      this.at = this.next(null);
      this.changed();
      return Promise.resolve();
    });
  }

  /** Whose note it is: of those who may be meant, one or none. */
  nameNote(path: string | null): void {
    if (this.at === null) return;
    this.named.set(this.at, path);
    this.changed();
  }

  /** The notes that may be of this person. */
  knownNotes({ key, row }: KeyedRow): KnownNotes {
    const { book } = this.source;
    const linked = this.path === null ? null : this.actions.noteOf(this.path, row);
    const theirs = linked === null ? undefined : book.get(linked);
    if (theirs !== undefined) return { theirs, candidates: [] };
    const match = this.matcherNow().find(identityOfRow(row), row.sources[0] ?? '');
    if (match.kind === 'certain') return this.chosen(key, [match.value], match.value);
    return this.chosen(
      key,
      match.kind === 'doubtful' ? match.candidates.map(({ value }) => value) : [],
      null,
    );
  }

  private chosen(key: string, candidates: readonly Contact[], otherwise: Contact | null): KnownNotes {
    const said = this.named.get(key);
    if (said === undefined) return { theirs: otherwise, candidates };
    return { theirs: candidates.find(({ path }) => path === said) ?? null, candidates };
  }

  private async carryOut(list: string, current: KeyedRow, choice: Choice): Promise<ActionResult | null> {
    const { row } = current;
    switch (choice.kind) {
      case 'tier': {
        const linked = this.actions.noteOf(list, row);
        const existing = linked ?? this.knownNotes(current).theirs?.path ?? null;
        return this.actions.place(list, row, choice.tier, existing);
      }
      case 'keep':
      case 'out':
        return row.place === null ? this.actions.leaveIn(list, row) : null;
      case 'not-now':
        return null;
    }
  }

  /** Everybody who has a note, by what tells who they are. */
  private matcherNow(): PeopleMatcher<Contact> {
    const { book } = this.source;
    if (this.matcher?.revision !== book.revision) {
      const people = new PeopleMatcher<Contact>();
      for (const contact of book.all()) people.add(identityOf(contact, idsOfUrls), contact, contact.notSame);
      this.matcher = { revision: book.revision, people };
    }
    return this.matcher.people;
  }

  private async read(): Promise<void> {
    const list = this.path === null ? null : await this.actions.read(this.path);
    this.keyed = list === null ? null : keyRows(list.rows);
    this.show();
  }

  private show(): void {
    this.shown = filterRows(this.keyed ?? [], this.wish, (a, b) => this.source.compareNames(a, b));
  }

  /** The next who is open behind a key, then the first before it; null where there is none. */
  private next(after: string | null): string | null {
    const at = this.shown.findIndex(({ key }) => key === after);
    const inTurn = [...this.shown.slice(at + 1), ...this.shown.slice(0, Math.max(0, at))];
    return inTurn.find((each) => isOpen(each) && !this.later.has(each.key))?.key ?? null;
  }

  /** One after the other: a key that is pressed while a note is written is about the next person. */
  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private say(kind: SessionMessage['kind'], text: string, undo: boolean): void {
    this.said = { kind, text, undo };
    this.changed();
  }

  private describe(name: string, choice: Choice, isFound: boolean): string {
    const { said, noTier } = this.source.texts().listed;
    if (choice.kind === 'not-now') return said.later(name);
    if (choice.kind !== 'tier') return said.left(name);
    if (choice.tier !== null) return said.placed(name, choice.tier.name);
    return isFound ? said.linked(name) : said.placed(name, noTier);
  }
}
