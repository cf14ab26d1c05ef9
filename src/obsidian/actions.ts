import { MarkdownView, type App } from 'obsidian';
import type { ActionHistory, UndoResult } from '../app/action-history';
import type { Action, ActionResult } from '../app/action';
import { addTag } from '../app/add-tag';
import { addContact, type NewContact } from '../app/add-contact';
import {
  bringUpToDate,
  findLateProperties,
  previewUpdate,
  type LateProperty,
  type UpdatePlan,
} from '../app/bring-up-to-date';
import { deleteEntry } from '../app/delete-entry';
import { editEntry, type EntryChange } from '../app/edit-entry';
import { fillTier, type TierFilling } from '../app/fill-tier';
import type { Evidence } from '../app/last-contact-after';
import {
  logInteraction,
  planLogTasks,
  type InteractionInput,
  type NewFollowUp,
} from '../app/log-interaction';
import { mendProblem } from '../app/mend-problem';
import type { Notes } from '../app/notes';
import { offerThanks } from '../app/offer-thanks';
import { sayOnlyMentioned } from '../app/only-mentioned';
import { planRemoval, prepareRemoval, type RemovalPlan, type RemovalWish } from '../app/prepare-removal';
import { previewTasks, type ActionPreview } from '../app/preview-action';
import { setCadence } from '../app/set-cadence';
import { postponeFollowUp } from '../app/postpone-follow-up';
import { setTier } from '../app/set-tier';
import { canEdit, type ShownEntry } from '../app/shown-entry';
import { skip } from '../app/skip';
import { snooze } from '../app/snooze';
import type { Cadence } from '../core/cadence';
import { tickFollowUp } from '../app/tick-follow-up';
import { latest, type Day } from '../core/day';
import type { FollowUp } from '../core/follow-up';
import type { Problem } from '../core/problem';
import { skipUntil } from '../core/skip';
import type { Tier } from '../core/tier';
import { formatDay } from '../i18n/dates';
import { describeAction, describeFailure } from '../i18n/sentences';
import { textsFor } from '../i18n/texts';
import type { NewValue } from '../settings/change-setting';
import type { Settings } from '../settings/settings';
import type { Target, UserActions } from '../ui/user-actions';
import type { LiveContacts } from './live-contacts';
import { showNotice, showNoticeWithButtons, showRefusal, type NoticeButton } from './notices';
import type { SettingsStore } from './settings-store';

/** Everything a user can do in the app: a use-case each, and one notice about what became of it. */
export class AppActions implements UserActions {
  constructor(
    private readonly app: App,
    private readonly source: LiveContacts,
    private readonly notes: Notes,
    private readonly history: ActionHistory,
    private readonly store: SettingsStore,
    private readonly settingsChanged: (key: keyof Settings) => void,
  ) {}

  async log(input: InteractionInput): Promise<boolean> {
    const { book } = this.source;
    const today = this.source.today();
    // Asked of the book as it is before the contact stands in it.
    const thanks = input.followUp === null ? this.thanksFor(input) : null;
    const result = await logInteraction(this.notes, input, today, book.rules);
    if (result.kind === 'refused' || thanks === null) return this.tell(result);
    const day = thanks.due === null ? '' : formatDay(thanks.due, today, this.source.language());
    const act = (): void => void this.logInstead(result.action, { ...input, followUp: thanks });
    return this.tell(result, [{ label: this.source.texts().followUps.thanks.offer(day), act }]);
  }

  /** Thanks after a first meeting, where somebody is new. */
  private thanksFor(input: InteractionInput): NewFollowUp | null {
    const { book } = this.source;
    const { thanks } = textsFor(book.rules.language).followUps;
    return offerThanks(input, book, this.source.today(), thanks);
  }

  /** Takes back what was logged, if it still stands there as written, and logs it anew. */
  private async logInstead(action: Action, input: InteractionInput): Promise<void> {
    const undone = await this.history.undo(action);
    if (undone.kind !== 'done') this.tellUndo(undone, 'undone');
    else if (!(await this.log(input))) await this.redo();
  }

  async setTier(people: readonly Target[], tier: Tier | null): Promise<boolean> {
    return this.tell(await setTier(this.notes, people, tier, this.source.today(), this.source.book.rules));
  }

  async snooze(people: readonly Target[], until: Day | null): Promise<boolean> {
    return this.tell(await snooze(this.notes, people, until, this.source.book.rules));
  }

  async skip(people: readonly Target[]): Promise<boolean> {
    const { book } = this.source;
    const today = this.source.today();
    const skips = people.map((person) => {
      const contact = book.get(person.path);
      const days = contact === undefined ? null : book.standing(contact, today).intervalDays;
      return { ...person, until: skipUntil(today, days) };
    });
    return this.tell(await skip(this.notes, skips, book.rules));
  }

  async setCadence(people: readonly Target[], cadence: Cadence | null): Promise<boolean> {
    const { rules } = this.source.book;
    return this.tell(await setCadence(this.notes, people, cadence, this.source.today(), rules));
  }

  async addTag(people: readonly Target[], tag: string): Promise<boolean> {
    return this.tell(await addTag(this.notes, people, tag, this.source.book.rules));
  }

  async add(contact: Omit<NewContact, 'template'>): Promise<string | null> {
    const template = await this.readTemplate();
    const result = await addContact(
      this.notes,
      { ...contact, template, time: this.source.time() },
      this.source.today(),
      this.source.book.rules,
    );
    return this.tell(result) && result.kind === 'done' ? (result.action.steps[0]?.path ?? null) : null;
  }

  async fillTier(filling: TierFilling): Promise<boolean> {
    const template = await this.readTemplate();
    const added = filling.added.map((contact) => ({ ...contact, template, time: this.source.time() }));
    return this.tell(
      await fillTier(this.notes, { ...filling, added }, this.source.today(), this.source.book.rules),
    );
  }

  async mend(problem: Problem): Promise<boolean> {
    return this.tell(await mendProblem(this.notes, problem, this.source.book.rules));
  }

  async previewLog(input: InteractionInput): Promise<ActionPreview> {
    const tasks = planLogTasks(input, this.source.today(), this.source.book.rules);
    return 'kind' in tasks ? tasks : previewTasks(this.notes, tasks);
  }

  canEdit(shown: ShownEntry): Promise<boolean> {
    return canEdit(this.notes, shown, this.source.book.rules);
  }

  async editEntry(shown: ShownEntry, change: EntryChange): Promise<boolean> {
    const { rules } = this.source.book;
    return this.tell(await editEntry(this.notes, shown, change, this.evidenceFor(shown.path), rules));
  }

  async deleteEntry(shown: ShownEntry, withChildren: boolean): Promise<'done' | 'has-children' | 'refused'> {
    const { rules } = this.source.book;
    const result = await deleteEntry(this.notes, shown, withChildren, this.evidenceFor(shown.path), rules);
    if (result.kind === 'refused' && result.code === 'entry-has-children') return 'has-children';
    return this.tell(result) ? 'done' : 'refused';
  }

  async sayOnlyMentioned(person: Target, day: Day): Promise<boolean> {
    return this.tell(await sayOnlyMentioned(this.notes, person, day, this.source.book.rules));
  }

  planUpdate(): Promise<UpdatePlan> {
    const { book } = this.source;
    return previewUpdate(this.notes, findLateProperties(book, this.source.today()), book.rules);
  }

  async bringUpToDate(late: readonly LateProperty[]): Promise<boolean> {
    return this.tell(await bringUpToDate(this.notes, late, this.source.book.rules));
  }

  planRemoval(wish: RemovalWish): Promise<RemovalPlan> {
    return planRemoval(this.notes, this.source.book, wish, this.source.today());
  }

  async prepareRemoval(plan: RemovalPlan): Promise<boolean> {
    return this.tell(await prepareRemoval(this.notes, plan));
  }

  dismissSuggestion(path: string): void {
    this.source.dismissSuggestion(path);
  }

  async tick(followUp: FollowUp, logAsDone: () => void): Promise<boolean> {
    const { book } = this.source;
    const result = await tickFollowUp(this.notes, followUp, this.source.today(), book);
    return this.tell(result, [{ label: this.source.texts().followUps.logAsDone, act: logAsDone }]);
  }

  async postpone(followUp: FollowUp, due: Day): Promise<boolean> {
    return this.tell(await postponeFollowUp(this.notes, followUp, due, this.source.book.rules));
  }

  async undo(): Promise<void> {
    this.tellUndo(await this.history.undo(), 'undone');
  }

  async redo(): Promise<void> {
    this.tellUndo(await this.history.redo(), 'redone');
  }

  async open(path: string, line: number | null, where: 'here' | 'tab' | 'split'): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) return;
    const leaf = this.app.workspace.getLeaf(where === 'here' ? false : where);
    await leaf.openFile(file, line === null ? undefined : { eState: { line: line - 1 } });
    if (line === null || !(leaf.view instanceof MarkdownView)) return;
    const position = { line: line - 1, ch: 0 };
    leaf.view.editor.setCursor(position);
    leaf.view.editor.scrollIntoView({ from: position, to: position }, true);
  }

  async changeSetting<Key extends keyof Settings>(key: Key, next: NewValue<Key>): Promise<void> {
    const { commands } = this.source.texts();
    if (await this.store.change(key, next)) this.settingsChanged(key);
    else showRefusal(this.store.trouble?.kind === 'broken' ? commands.notSaved : commands.notChanged(key));
  }

  /** What else than their own log tells of a person. */
  private evidenceFor(path: string): Evidence {
    const { book } = this.source;
    const today = this.source.today();
    const contact = book.get(path);
    let mentioned: Day | null = null;
    if (contact !== undefined && !contact.ignoresMentions) {
      for (const { date, depth } of book.mentions(contact)) {
        if (depth > 0 && date <= today) mentioned = latest(mentioned, date);
      }
    }
    return { today, mentioned };
  }

  private tell(result: ActionResult, offers: readonly NoticeButton[] = []): boolean {
    const texts = this.source.texts();
    const language = this.source.language();
    if (result.kind === 'refused') {
      showRefusal(describeFailure(result, language));
      return false;
    }
    const { action } = result;
    if (action.steps.length === 0) {
      showNotice(texts.done.nothing);
      return true;
    }
    this.history.push(action);
    const message = describeAction(action.name, this.source.today(), language);
    const undo = (): void => void this.history.undo(action).then((undone) => this.tellUndo(undone, 'undone'));
    showNoticeWithButtons(message, [...offers, { label: texts.commands.undoAction, act: undo }]);
    return true;
  }

  private tellUndo(result: UndoResult, direction: 'undone' | 'redone'): void {
    const { done } = this.source.texts();
    const language = this.source.language();
    if (result.kind === 'refused') showRefusal(describeFailure(result, language));
    else if (result.kind === 'nothing')
      showNotice(direction === 'undone' ? done.nothingToUndo : done.nothingToRedo);
    else showNotice(done[direction](describeAction(result.action.name, this.source.today(), language)));
  }

  private async readTemplate(): Promise<string | null> {
    const path = this.source.settings().template.trim();
    return path === '' ? null : this.notes.read(path.endsWith('.md') ? path : `${path}.md`);
  }
}
