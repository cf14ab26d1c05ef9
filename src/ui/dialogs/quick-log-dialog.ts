import { ButtonComponent, type App } from 'obsidian';
import type { ActionPreview } from '../../app/preview-action';
import { textsFor } from '../../i18n/texts';
import type { NameChoices } from '../../phrase/find-names';
import { PeopleIndex } from '../../phrase/people-index';
import { understandLine, type UnderstoodLine } from '../../phrase/understand-line';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';
import { nameUnseen } from './control-label';
import { inputFrom, previewLines, type LogDraft } from './log-draft';
import { LinePreview } from './line-preview';
import { LineQuestions } from './line-questions';
import { askForPlan } from './plan-question';
import { draftOf, gapOf, questionsOf, withChoice, type LineGap } from './quick-log-draft';

/** What the dialog leads on to. */
export interface QuickLogOutcome {
  /** asks for a new person, and calls back when they are there */
  readonly add: (name: string, added: (person: Target) => void) => void;
  /** goes on in the dialog with a field for everything */
  readonly allFields: (draft: LogDraft) => void;
}

/** Logs by one line: what will be written is shown while it is typed, and what is not certain is asked. */
export class QuickLogDialog extends OwnModal {
  private choices: NameChoices = new Map();
  private takesOther = false;
  private index: { readonly revision: number; readonly people: PeopleIndex } | null = null;
  private understood: UnderstoodLine;
  private inputEl!: HTMLInputElement;
  private questions!: LineQuestions;
  private preview!: LinePreview;
  private gapEl!: HTMLElement;
  private hintEl!: HTMLElement;
  private submitButton!: ButtonComponent;
  private unsubscribe: (() => void) | null = null;
  private turn = 0;
  private isBusy = false;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private line: string,
    private readonly outcome: QuickLogOutcome,
  ) {
    super(app);
    this.understood = this.understand();
  }

  override onOpen(): void {
    const { line: texts } = this.source.texts().quickLog;
    this.setTitle(texts.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-quick-log']);
    this.scope.register(['Mod'], 'Enter', () => {
      void this.submit();
      return false;
    });
    const bodyEl = this.contentEl;
    this.inputEl = bodyEl.createEl('input', {
      cls: 'kit-line-input',
      type: 'text',
      placeholder: texts.placeholder,
      attr: { autocomplete: 'off', enterkeyhint: 'done' },
    });
    nameUnseen(this.inputEl, bodyEl, texts.label);
    this.inputEl.value = this.line;
    this.inputEl.addEventListener('input', () => this.change(this.inputEl.value));
    this.inputEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      void this.submit();
    });
    this.hintEl = bodyEl.createDiv({ cls: 'kit-hint', text: texts.hint });
    this.questions = new LineQuestions(bodyEl, this.source, {
      chosen: (written, path) => this.choose(written, path),
      add: (written) => this.outcome.add(written, ({ path }) => this.choose(written, path)),
      day: (day) => {
        this.takesOther = day === this.understood.otherDate;
        this.show();
        this.inputEl.focus();
      },
    });
    this.preview = new LinePreview(bodyEl, this.source);
    this.gapEl = bodyEl.createDiv({ cls: 'kit-gap', attr: { role: 'alert' } });
    this.addButtons();
    // Whoever is added from here is there only once the vault has told so.
    this.unsubscribe = this.source.subscribe(() => this.change(this.line));
    this.change(this.line);
    this.inputEl.focus();
  }

  override onClose(): void {
    this.turn += 1;
    this.unsubscribe?.();
    this.contentEl.empty();
  }

  private addButtons(): void {
    const { quickLog, dialogs } = this.source.texts();
    const buttons = this.modalEl.createDiv('modal-button-container');
    this.submitButton = new ButtonComponent(buttons)
      .setButtonText(quickLog.line.submit)
      .setCta()
      .onClick(() => void this.submit());
    new ButtonComponent(buttons).setButtonText(quickLog.line.allFields).onClick(() => {
      this.close();
      this.outcome.allFields(this.draft());
    });
    new ButtonComponent(buttons).setButtonText(dialogs.cancel).onClick(() => this.close());
  }

  private choose(written: string, path: string | null): void {
    this.choices = withChoice(this.choices, written, path);
    this.change(this.line);
    this.inputEl.focus();
  }

  private understand(): UnderstoodLine {
    const { book } = this.source;
    if (this.index?.revision !== book.revision)
      this.index = { revision: book.revision, people: new PeopleIndex([...book.all()]) };
    return understandLine(this.line, {
      today: this.source.today(),
      people: this.index.people,
      kinds: book.rules.kinds,
      choices: this.choices,
    });
  }

  private change(line: string): void {
    const before = this.understood;
    this.line = line;
    this.understood = this.understand();
    const { date, otherDate } = this.understood;
    if (date !== before.date || otherDate !== before.otherDate) this.takesOther = false;
    this.show();
  }

  private draft(): LogDraft {
    const words = textsFor(this.source.book.rules.language).quickLog.line.followUp;
    return draftOf(this.understood, this.takesOther, words);
  }

  private show(): void {
    const draft = this.draft();
    this.hintEl.toggle(this.line.trim() === '');
    this.questions.show(questionsOf(this.understood), draft.date ?? this.source.today());
    const gap = gapOf(this.line, this.understood);
    this.showGap(gap?.kind === 'impossible' ? gap : null);
    this.turn += 1;
    const input = inputFrom(draft, true);
    if (input === null || this.understood.impossible.length > 0) {
      const { rules } = this.source.book;
      const isWorthIt = gap?.kind === 'nobody' || gap?.kind === 'unsure';
      this.preview.showLines(isWorthIt ? previewLines(draft, rules.language, rules.followUps) : []);
      return;
    }
    const { turn } = this;
    // What was typed meanwhile has a preview of its own.
    const showIfCurrent = (preview: ActionPreview): void => {
      if (turn === this.turn) this.preview.show(preview);
    };
    void this.actions.previewLog(input).then(showIfCurrent);
  }

  private showGap(gap: LineGap | null): void {
    const { gaps } = this.source.texts().quickLog.line;
    this.gapEl.toggle(gap !== null);
    if (gap === null) this.gapEl.empty();
    else if (gap.kind === 'unsure') this.gapEl.setText(gaps.unsure(gap.written));
    else if (gap.kind === 'impossible') this.gapEl.setText(gaps.impossible(gap.value));
    else this.gapEl.setText(gaps[gap.kind]);
  }

  private async submit(): Promise<void> {
    if (this.isBusy) return;
    const gap = gapOf(this.line, this.understood);
    this.showGap(gap);
    if (gap !== null) return;
    this.isBusy = true;
    this.submitButton.setDisabled(true);
    try {
      const draft = this.draft();
      const plan = await askForPlan(this.app, this.source, draft.date);
      const input = inputFrom(draft, plan === 'yes');
      if (plan !== 'no' && input !== null && (await this.actions.log(input))) this.close();
    } finally {
      this.isBusy = false;
      this.submitButton.setDisabled(false);
    }
  }
}
