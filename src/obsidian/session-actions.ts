import type { App } from 'obsidian';
import type { Action, ActionResult } from '../app/action';
import type { ActionHistory, UndoResult } from '../app/action-history';
import type { Notes } from '../app/notes';
import { pause } from '../app/pause';
import type { ReviewSession } from '../app/review-session';
import { setTier } from '../app/set-tier';
import { skip } from '../app/skip';
import { readStoredSession } from '../app/stored-session';
import { writeReview } from '../app/write-review';
import { readNote } from '../book/read-note';
import type { Review } from '../core/review';
import { skipUntil } from '../core/skip';
import type { Tier, TierValue } from '../core/tier';
import type { ContactSource } from '../ui/contact-source';
import type { SessionActions } from '../ui/session/session-actions';
import type { Target } from '../ui/user-actions';
import { showNotice } from './notices';

/** How long the book may take to hear of what was written, in milliseconds. */
const patience = 2_000;

const storageKey = 'keep-in-touch-session';

/** The tier review's actions in the app: each is remembered, so that it can be taken back by the command as well. */
export class AppSessionActions implements SessionActions {
  /** where people are by the notes that were written */
  private readonly expected = new Map<string, TierValue>();

  constructor(
    private readonly app: App,
    private readonly source: ContactSource,
    private readonly notes: Notes,
    private readonly history: ActionHistory,
  ) {}

  async move(person: Target, tier: Tier | null): Promise<ActionResult> {
    const { rules } = this.source.book;
    return this.remember(await setTier(this.notes, [person], tier, this.source.today(), rules, true));
  }

  async skip(person: Target): Promise<ActionResult> {
    const { book } = this.source;
    const today = this.source.today();
    const contact = book.get(person.path);
    const days = contact === undefined ? null : book.standing(contact, today).intervalDays;
    return this.remember(await skip(this.notes, [{ ...person, until: skipUntil(today, days) }], book.rules));
  }

  async pause(person: Target): Promise<ActionResult> {
    return this.remember(await pause(this.notes, [person], this.source.book.rules));
  }

  async undo(action: Action): Promise<UndoResult> {
    const result = await this.history.undo(action);
    if (result.kind === 'done') this.expect(action, 'before');
    return result;
  }

  async write(session: ReviewSession, status: Review['status']): Promise<ActionResult> {
    const { book } = this.source;
    await this.catchUp();
    const result = await writeReview(this.notes, session, status, {
      book,
      overview: this.source.overview(),
      notePaths: this.app.vault.getMarkdownFiles().map(({ path }) => path),
      folder: this.source.settings().reviewFolder,
    });
    return this.remember(result);
  }

  kept(): ReviewSession | null {
    return readStoredSession(this.app.loadLocalStorage(storageKey));
  }

  keep(session: ReviewSession | null): void {
    this.app.saveLocalStorage(storageKey, session);
  }

  say(message: string): void {
    showNotice(message);
  }

  private remember(result: ActionResult): ActionResult {
    if (result.kind !== 'done') return result;
    this.history.push(result.action);
    this.expect(result.action, 'after');
    return result;
  }

  /** What the book will hear of people, as soon as the app has looked at their notes. */
  private expect({ steps }: Action, side: 'before' | 'after'): void {
    for (const step of steps) {
      if (step.kind !== 'edit') continue;
      const reading = readNote(step.path, step[side], this.source.book.rules);
      if (reading.kind === 'contact') this.expected.set(step.path, reading.contact.tier);
    }
  }

  /** Waits until the book has heard of all decisions, so that they are counted; not for ever, a note may have changed since. */
  private async catchUp(): Promise<void> {
    const { book } = this.source;
    const isBehind = ([path, tier]: readonly [string, TierValue]): boolean => {
      const contact = book.get(path);
      return contact !== undefined && JSON.stringify(contact.tier) !== JSON.stringify(tier);
    };
    if ([...this.expected].some(isBehind)) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          stop();
          window.clearTimeout(timer);
          resolve();
        };
        const timer = window.setTimeout(done, patience);
        const stop = this.source.subscribe(() => {
          if (![...this.expected].some(isBehind)) done();
        });
      });
    }
    this.expected.clear();
  }
}
