import type { Action, ActionResult } from '../../app/action';
import { buildQueue } from '../../app/review-queue';
import {
  decide,
  followNote,
  followRename,
  goOn,
  leaveRest,
  movesIn,
  remainingIn,
  settle,
  startSession,
  stepTo,
  undoStep,
  type Outcome,
  type ReviewScope,
  type ReviewSession,
  type SessionStep,
} from '../../app/review-session';
import { readNote } from '../../book/read-note';
import { countTiers, listedIn, resumeReview } from '../../app/write-review';
import { findOpenReview, type ReviewPlace } from '../../core/review';
import type { Contact } from '../../core/contact';
import type { Tier } from '../../core/tier';
import { describeFailure } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { placeName } from './place-name';
import type { SessionActions } from './session-actions';

/** What the session says about what was done last; `undo` offers to take it back. */
export interface SessionMessage {
  readonly kind: 'said' | 'refused';
  readonly text: string;
  readonly undo: boolean;
}

/** What a user can decide; a tier of null is none. */
export type Choice =
  { readonly kind: 'tier'; readonly tier: Tier | null } | { readonly kind: 'keep' | 'not-now' | 'out' };

/** A tier review while it is open: one thing after the other, each kept on the device before the next. */
export class SessionController {
  private current: ReviewSession | null = null;
  private said: SessionMessage | null = null;
  private noted: string | null = null;
  /** what was written at each step since the session was opened; null where nothing was */
  private written: (Action | null)[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: ContactSource,
    private readonly actions: SessionActions,
    private readonly changed: () => void,
  ) {}

  /** null where none was begun */
  get session(): ReviewSession | null {
    return this.current;
  }

  get message(): SessionMessage | null {
    return this.said;
  }

  /** the path of the review note, once the review is done */
  get finished(): string | null {
    return this.noted;
  }

  /** Begins with these people. A review that is open goes on in the same note, with whom it still asks about behind them. */
  begin(scope: ReviewScope): void {
    const { source } = this;
    const { book } = source;
    const overview = source.overview();
    const open = this.openSession();
    const suggested = source.suggestions().map(({ path }) => path);
    const people = buildQueue(book, overview, scope, suggested, (a, b) => source.compareNames(a, b));
    const asked = new Set(people.map(({ path }) => path));
    const others = open === null ? [] : remainingIn(open).filter(({ path }) => !asked.has(path));
    const { note, noted, before, date } = open ?? {
      note: null,
      noted: [],
      before: countTiers(overview),
      date: source.today(),
    };
    // What was decided so far is in the note of the review, or will be.
    const carried = open === null ? [] : movesIn(open);
    const queue = [...people, ...others];
    this.open(startSession({ date, scope: scope.kind, before, note, noted, carried, queue }));
  }

  /** Goes on with the review that is open, on this device or in its note; false where none is. */
  resume(): boolean {
    const session = this.openSession();
    if (session === null) return false;
    this.open(session);
    return true;
  }

  /** Follows what happened to people and to the review note meanwhile. */
  refresh(): void {
    if (this.current === null || this.source.progress().kind === 'reading') return;
    const { book } = this.source;
    const review = [...book.reviews()].find(({ path }) => path === this.current?.note);
    let next = this.current;
    if (review?.status === 'open') {
      const listed = listedIn(review, book);
      const paths = listed.map(({ path }) => path);
      if (paths.join('\n') !== next.noted.join('\n')) next = followNote(next, listed);
    }
    this.set(settle(next, this.isThere));
  }

  rename(from: string, to: { readonly path: string; readonly name: string }): void {
    if (this.current !== null) this.set(followRename(this.current, from, to));
  }

  choose(choice: Choice): Promise<void> {
    return this.enqueue(async () => {
      const contact = this.contact();
      if (this.current === null || contact === null) return;
      const result = await this.carryOut(contact, choice);
      if (result?.kind === 'refused') {
        this.say('refused', describeFailure(result, this.source.language()), false);
        return;
      }
      const action = result === null || result.action.steps.length === 0 ? null : result.action;
      const from = this.placeBefore(contact, action);
      const outcome: Outcome =
        action === null && choice.kind !== 'not-now' ? { kind: 'keep' } : outcomeOf(choice);
      this.written.push(action);
      this.say('said', this.describe(contact.name, from, outcome), true);
      this.set(decide(this.current, outcome, from, this.isThere));
    });
  }

  undo(): Promise<void> {
    return this.enqueue(async () => {
      const { session: texts } = this.source.texts();
      const undone = this.current === null ? null : undoStep(this.current);
      if (undone === null) {
        this.say('said', texts.said.nothingToUndo, false);
        return;
      }
      const { step } = undone;
      const action = this.written.at(-1);
      // What was decided before the app was closed is in the note, and nobody knows how that was before.
      if (action === undefined && wroteNote(step)) {
        this.say('refused', texts.said.beforeRestart(step.kind === 'decided' ? step.name : ''), false);
        return;
      }
      const result = action === undefined || action === null ? null : await this.actions.undo(action);
      if (result?.kind === 'refused') {
        this.say('refused', describeFailure(result, this.source.language()), false);
        return;
      }
      this.written.pop();
      const name = step.kind === 'decided' ? step.name : '';
      if (result?.kind === 'nothing') this.say('said', texts.said.elsewhere(name), false);
      else this.say('said', name === '' ? texts.said.undoneLeft : texts.said.undone(name), false);
      this.set(undone.session);
    });
  }

  step(direction: 1 | -1): Promise<void> {
    return this.transform((session) => stepTo(session, direction, this.isThere));
  }

  goOn(): Promise<void> {
    return this.transform((session) => goOn(session, this.isThere));
  }

  leaveRest(): Promise<void> {
    return this.transform((session) => {
      const left = remainingIn(session, this.isThere).length;
      const next = leaveRest(session);
      if (next === session) return session;
      this.written.push(null);
      this.say('said', this.source.texts().session.said.left(left), true);
      return next;
    });
  }

  /** Notes down where it stands, for another time; false where the note refused, and the session stays. */
  leave(): Promise<boolean> {
    return this.enqueue(async () => {
      const session = this.current;
      if (session === null || this.noted !== null) return true;
      // Nothing was decided and nothing noted: it leaves no trace.
      if (session.note === null && session.steps.length === 0) {
        this.actions.keep(null);
        return true;
      }
      const path = await this.write(session, 'open');
      if (path === null) return false;
      const noted = remainingIn(session, this.isThere).map((person) => person.path);
      this.set({ ...session, note: path, noted });
      this.actions.say(this.source.texts().session.leftOpen(noted.length));
      return true;
    });
  }

  /** Notes it down as done; whoever is still open is left as they are. */
  finish(): Promise<boolean> {
    return this.enqueue(async () => {
      if (this.current === null || this.noted !== null) return false;
      const path = await this.write(this.current, 'done');
      if (path === null) return false;
      this.noted = path;
      this.said = null;
      this.actions.keep(null);
      this.changed();
      return true;
    });
  }

  /** The person who is being decided about, as they are now; null at the end. */
  contact(): Contact | null {
    const path = this.current?.current ?? null;
    return path === null ? null : (this.source.book.get(path) ?? null);
  }

  readonly isThere = (path: string): boolean => this.source.book.get(path) !== undefined;

  private async write(session: ReviewSession, status: 'open' | 'done'): Promise<string | null> {
    const result = await this.actions.write(session, status);
    if (result.kind === 'refused') {
      this.say('refused', describeFailure(result, this.source.language()), false);
      return null;
    }
    return session.note ?? result.action.steps[0]?.path ?? null;
  }

  private async carryOut(contact: Contact, choice: Choice): Promise<ActionResult | null> {
    const person = { path: contact.path, name: contact.name };
    switch (choice.kind) {
      case 'keep':
        return null;
      case 'tier':
        return this.actions.move(person, choice.tier);
      case 'not-now':
        return this.actions.skip(person);
      case 'out':
        return this.actions.pause(person);
    }
  }

  /** Where somebody was by the text that was replaced: the book may not have heard yet of what was done just before. */
  private placeBefore(contact: Contact, action: Action | null): ReviewPlace {
    const [step] = action?.steps ?? [];
    if (step?.kind !== 'edit') return placeOf(contact, this.source);
    const reading = readNote(step.path, step.before, this.source.book.rules);
    return placeOf(reading.kind === 'contact' ? reading.contact : contact, this.source);
  }

  private openSession(): ReviewSession | null {
    const { book } = this.source;
    const overview = this.source.overview();
    const kept = this.actions.kept();
    const open = findOpenReview(book.reviews());
    if (kept === null) return open === null ? null : resumeReview(open, book, overview);
    if (kept.note === null) {
      if (open === null) return settle(kept, this.isThere);
      // Another device noted one down meanwhile: both go on as one.
      const other = resumeReview(open, book, overview);
      const { note, carried, before, date } = other;
      return settle(followNote({ ...kept, note, carried, before, date }, listedIn(open, book)), this.isThere);
    }
    const own = [...book.reviews()].find(({ path }) => path === kept.note);
    // A review that is done, or whose note is gone, is over on this device as well.
    if (own?.status !== 'open') return open === null ? null : resumeReview(open, book, overview);
    return settle(followNote(kept, listedIn(own, book)), this.isThere);
  }

  private open(session: ReviewSession): void {
    this.written = [];
    this.said = null;
    this.noted = null;
    this.current = null;
    this.set(settle(session, this.isThere));
  }

  private transform(change: (session: ReviewSession) => ReviewSession): Promise<void> {
    return this.enqueue(() => {
      if (this.current !== null) this.set(change(this.current));
      return Promise.resolve();
    });
  }

  /** One after the other: a key that is pressed while a note is written is about the next person. */
  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private set(session: ReviewSession): void {
    const isNew = session !== this.current;
    this.current = session;
    if (isNew && (session.steps.length > 0 || session.note !== null)) this.actions.keep(session);
    this.changed();
  }

  private say(kind: SessionMessage['kind'], text: string, undo: boolean): void {
    this.said = { kind, text, undo };
    this.changed();
  }

  private describe(name: string, from: ReviewPlace, outcome: Outcome): string {
    const { said } = this.source.texts().session;
    if (outcome.kind === 'not-now') return said.notNow(name);
    if (outcome.kind === 'keep')
      return from.kind === 'tier' ? said.keep(name, from.name) : said.keepNone(name);
    if (outcome.to.kind === 'out') return said.out(name);
    return said.move(name, placeName(from, this.source), placeName(outcome.to, this.source));
  }
}

function wroteNote(step: SessionStep): boolean {
  return step.kind === 'decided' && step.outcome.kind !== 'keep';
}

function outcomeOf(choice: Choice): Outcome {
  return choice.kind === 'keep' || choice.kind === 'not-now'
    ? { kind: choice.kind }
    : { kind: 'move', to: placeChosen(choice) };
}

function placeChosen(choice: Choice): ReviewPlace {
  if (choice.kind !== 'tier') return { kind: 'out' };
  return choice.tier === null ? { kind: 'none' } : { kind: 'tier', name: choice.tier.name };
}

/** Where somebody is now. */
export function placeOf(contact: Contact, source: ContactSource): ReviewPlace {
  if (contact.paused) return { kind: 'out' };
  const { tier } = contact;
  if (tier.kind === 'none') return { kind: 'none' };
  const name =
    tier.kind === 'known' ? (source.book.rules.tiers.byId.get(tier.id)?.name ?? tier.id) : tier.value;
  return { kind: 'tier', name };
}
