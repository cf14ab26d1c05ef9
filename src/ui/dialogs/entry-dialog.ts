import { ButtonComponent, Setting, type App } from 'obsidian';
import type { EntryChange } from '../../app/edit-entry';
import type { ShownEntry } from '../../app/shown-entry';
import { addDays } from '../../core/day';
import { formatEntry, type Direction } from '../../core/interaction';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { UserActions } from '../user-actions';
import { ChoiceRow } from './choice-row';
import { confirm } from './confirm-dialog';
import { nameUnseen } from './control-label';
import { DateField } from './date-field';
import { KindField } from './kind-field';
import { canBeMutual, newDraft, withKind, type LogDraft } from './log-draft';
import { LogPreview } from './log-preview';
import { askForPlan } from './plan-question';

/** Changes or deletes an entry of a person's log. What stands below the entry is not touched by a change. */
export class EntryDialog extends OwnModal {
  private draft: LogDraft;
  private direction: ChoiceRow<Direction> | null = null;
  private preview: LogPreview | null = null;
  private isBusy = false;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly shown: ShownEntry,
  ) {
    super(app);
    const { date, direction, text, kind } = shown.entry;
    const known = kind === null ? null : (source.book.rules.kinds.byId.get(kind) ?? null);
    const { path, name } = shown;
    this.draft = { ...newDraft([{ path, name }], date, known), direction, directionChosen: true, text };
  }

  override onOpen(): void {
    const texts = this.source.texts();
    this.setTitle(texts.quickLog.entry.title(this.shown.name));
    this.modalEl.addClasses(['kit-dialog', 'kit-log', 'kit-entry']);
    this.scope.register(['Mod'], 'Enter', () => {
      void this.submit();
      return false;
    });
    const { log } = texts.dialogs;
    const bodyEl = this.contentEl;
    const { kinds } = this.source.book.rules.kinds;
    new KindField(bodyEl, kinds, this.source.language(), log, (kind) =>
      this.change(withKind(this.draft, kind)),
    ).setValue(this.draft.kind);
    const textEl = bodyEl.createEl('textarea', { cls: 'kit-log-text', attr: { rows: '3' } });
    nameUnseen(textEl, bodyEl, log.text);
    textEl.value = this.draft.text;
    textEl.addEventListener('input', () => this.change({ ...this.draft, text: textEl.value }));
    this.addDate(bodyEl);
    this.addDirection(bodyEl);
    this.preview = new LogPreview(bodyEl, this.source, false);
    this.addButtons();
    this.change(this.draft);
    textEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addDate(parent: HTMLElement): void {
    const { log } = this.source.texts().dialogs;
    const today = this.source.today();
    const near = [
      { label: log.today, day: today },
      { label: log.yesterday, day: addDays(today, -1) },
    ];
    const setting = new Setting(parent).setName(log.date).setClass('kit-field');
    new DateField(setting.controlEl, log.date, near, (date) => this.change({ ...this.draft, date })).setValue(
      this.draft.date,
    );
  }

  private addDirection(parent: HTMLElement): void {
    const texts = this.source.texts();
    const label = texts.dialogs.log.direction;
    const setting = new Setting(parent).setName(label).setClass('kit-field');
    const choices = (['mutual', 'outbound', 'inbound'] as const).map((value) => ({
      value,
      label: texts.directions[value],
    }));
    this.direction = new ChoiceRow<Direction>(setting.controlEl, label, choices, (direction) =>
      this.change({ ...this.draft, direction }),
    );
  }

  private addButtons(): void {
    const { dialogs, quickLog } = this.source.texts();
    const buttons = this.modalEl.createDiv('modal-button-container');
    new ButtonComponent(buttons)
      .setButtonText(quickLog.entry.submit)
      .setCta()
      .onClick(() => void this.submit());
    new ButtonComponent(buttons)
      .setButtonText(quickLog.entry.remove)
      .setDestructive()
      .onClick(() => void this.remove());
    new ButtonComponent(buttons).setButtonText(dialogs.cancel).onClick(() => this.close());
  }

  private change(draft: LogDraft): void {
    this.draft = draft;
    this.direction?.setDisabled('mutual', !canBeMutual(draft.kind));
    this.direction?.setValue(draft.direction);
    this.preview?.show(draft);
  }

  private async submit(): Promise<void> {
    const { date, kind, direction, text } = this.draft;
    if (date === null) {
      this.preview?.showGap('no-date');
      return;
    }
    await this.once(async () => {
      const plan = date === this.shown.entry.date ? 'yes' : await askForPlan(this.app, this.source, date);
      if (plan === 'no') return false;
      const change: EntryChange = { date, kind, direction, text, plan: plan === 'yes' };
      return this.actions.editEntry(this.shown, change);
    });
  }

  private async remove(): Promise<void> {
    const { quickLog, dialogs } = this.source.texts();
    const { askRemove, askChildren } = quickLog.entry;
    const { date, direction, text, kind } = this.shown.entry;
    const known = kind === null ? null : (this.source.book.rules.kinds.byId.get(kind) ?? null);
    const line = formatEntry({ date, kind: known, direction, text }, this.source.book.rules.language).slice(
      2,
    );
    await this.once(async () => {
      const question = { title: askRemove.title, text: askRemove.text(line), confirm: askRemove.confirm };
      const ask = { cancel: dialogs.cancel, destructive: true };
      if (!(await confirm(this.app, { ...question, ...ask }))) return false;
      const outcome = await this.actions.deleteEntry(this.shown, false);
      if (outcome !== 'has-children') return outcome === 'done';
      if (!(await confirm(this.app, { ...askChildren, ...ask }))) return false;
      return (await this.actions.deleteEntry(this.shown, true)) === 'done';
    });
  }

  /** One thing at a time; closes where it went through. */
  private async once(act: () => Promise<boolean>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      if (await act()) this.close();
    } finally {
      this.isBusy = false;
    }
  }
}
