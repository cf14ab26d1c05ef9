import { ButtonComponent, Platform, Setting, type App } from 'obsidian';
import { addDays } from '../../core/day';
import type { Direction } from '../../core/interaction';
import type { Kind } from '../../core/kind';
import { formatDay } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { UserActions } from '../user-actions';
import { ChoiceRow } from './choice-row';
import { nameUnseen } from './control-label';
import { DateField } from './date-field';
import { FollowUpField } from './follow-up-field';
import { KindField } from './kind-field';
import {
  canBeMutual,
  gapIn,
  inputFrom,
  withKind,
  withoutPerson,
  withPerson,
  type LogDraft,
} from './log-draft';
import { LogPreview } from './log-preview';
import { PeopleField } from './people-field';
import { askForPlan } from './plan-question';
import { thanksForDraft } from './thank-you-offer';

/** What the dialog tells whoever opened it. */
export interface LogDialogEvents {
  readonly logged: (kind: Kind | null) => void;
}

/** Logs a contact with one or several people. It opens in the text: write, press Mod and Enter, done. */
export class LogDialog extends OwnModal {
  private people: PeopleField | null = null;
  private direction: ChoiceRow<Direction> | null = null;
  private preview: LogPreview | null = null;
  private followUp: FollowUpField | null = null;
  private submitButton: ButtonComponent | null = null;
  private isBusy = false;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private draft: LogDraft,
    private readonly events: LogDialogEvents,
  ) {
    super(app);
  }

  override onOpen(): void {
    const texts = this.source.texts().dialogs.log;
    this.modalEl.addClasses(['kit-dialog', 'kit-log']);
    this.scope.register(['Mod'], 'Enter', () => {
      void this.submit();
      return false;
    });
    const bodyEl = this.contentEl;
    this.addPeople(bodyEl);
    new KindField(bodyEl, this.source.book.rules.kinds.kinds, this.source.language(), texts, (kind) => {
      this.change(withKind(this.draft, kind));
      textEl.focus();
    }).setValue(this.draft.kind);
    const textEl = this.addText(bodyEl);
    this.addDate(bodyEl);
    this.addDirection(bodyEl);
    this.followUp = new FollowUpField(bodyEl, texts, this.source.today(), this.draft.followUp, (value) =>
      this.change({ ...this.draft, followUp: value }),
    );
    for (const inputEl of this.followUp.inputs) this.submitOnEnter(inputEl);
    this.preview = new LogPreview(bodyEl, this.source);
    this.addButtons();
    this.change(this.draft);
    (this.draft.people.length === 0 ? this.people?.inputEl : textEl)?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private change(draft: LogDraft): void {
    this.draft = draft;
    const texts = this.source.texts().dialogs.log;
    const names = draft.people.map(({ name }) => name);
    this.setTitle(names.length === 0 ? texts.title : texts.titleWith(names));
    this.people?.show(draft.people);
    this.direction?.setDisabled('mutual', !canBeMutual(draft.kind));
    this.direction?.setValue(draft.direction);
    this.preview?.show(draft);
    const offer = thanksForDraft(draft, this.source);
    const due = offer?.due ?? null;
    const label = due === null ? '' : formatDay(due, this.source.today(), this.source.language());
    this.followUp?.offer(offer, this.source.texts().followUps.thanks.offer(label));
  }

  private addPeople(parent: HTMLElement): void {
    this.people = new PeopleField(parent, this.app, this.source, {
      add: (person) => this.change(withPerson(this.draft, person)),
      remove: (path) => this.change(withoutPerson(this.draft, path)),
    });
    this.submitOnEnter(this.people.inputEl);
  }

  private addText(parent: HTMLElement): HTMLTextAreaElement {
    const texts = this.source.texts().dialogs.log;
    const textEl = parent.createEl('textarea', {
      cls: 'kit-log-text',
      placeholder: texts.textPlaceholder,
      attr: { rows: '3' },
    });
    nameUnseen(textEl, parent, texts.text);
    textEl.value = this.draft.text;
    textEl.addEventListener('input', () => this.change({ ...this.draft, text: textEl.value }));
    return textEl;
  }

  private addDate(parent: HTMLElement): void {
    const texts = this.source.texts().dialogs.log;
    const today = this.source.today();
    const setting = new Setting(parent).setName(texts.date).setClass('kit-field');
    const date = new DateField(
      setting.controlEl,
      texts.date,
      [
        { label: texts.today, day: today },
        { label: texts.yesterday, day: addDays(today, -1) },
      ],
      (day) => this.change({ ...this.draft, date: day }),
    );
    date.setValue(this.draft.date);
    this.submitOnEnter(date.inputEl);
  }

  private addDirection(parent: HTMLElement): void {
    const texts = this.source.texts();
    const setting = new Setting(parent).setName(texts.dialogs.log.direction).setClass('kit-field');
    this.direction = new ChoiceRow<Direction>(
      setting.controlEl,
      texts.dialogs.log.direction,
      (['mutual', 'outbound', 'inbound'] as const).map((value) => ({
        value,
        label: texts.directions[value],
      })),
      (direction) => this.change({ ...this.draft, direction, directionChosen: true }),
    );
  }

  private addButtons(): void {
    const texts = this.source.texts().dialogs;
    const buttons = this.modalEl.createDiv('modal-button-container');
    this.submitButton = new ButtonComponent(buttons)
      .setButtonText(texts.log.submit)
      .setCta()
      .onClick(() => void this.submit());
    if (!Platform.isMobile) {
      // The app takes a tooltip for the button's name, so it begins with that.
      this.submitButton.setTooltip(`${texts.log.submit} (${Platform.isMacOS ? '⌘' : 'Ctrl'} ↵)`);
    }
    new ButtonComponent(buttons).setButtonText(texts.cancel).onClick(() => this.close());
  }

  /** Enter in a single line logs; not while a word is being composed, a suggestion chosen or a name half typed. */
  private submitOnEnter(inputEl: HTMLInputElement): void {
    inputEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (inputEl === this.people?.inputEl && inputEl.value.trim() !== '') return;
      event.preventDefault();
      void this.submit();
    });
  }

  private async submit(): Promise<void> {
    if (this.isBusy) return;
    const gap = gapIn(this.draft);
    this.preview?.showGap(gap);
    if (gap !== null) {
      if (gap === 'nobody') this.people?.inputEl.focus();
      return;
    }
    this.isBusy = true;
    this.submitButton?.setDisabled(true);
    try {
      const plan = await askForPlan(this.app, this.source, this.draft.date);
      if (plan === 'no') return;
      const input = inputFrom(this.draft, plan === 'yes');
      if (input === null || !(await this.actions.log(input))) return;
      this.events.logged(input.kind);
      this.close();
    } finally {
      this.isBusy = false;
      this.submitButton?.setDisabled(false);
    }
  }
}
