import { ButtonComponent, Setting, type App } from 'obsidian';
import { addDays, type Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import { DateField } from './date-field';

/** Asks for a day after today. */
export class DateDialog extends OwnModal {
  private day: Day | null;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly chosen: (day: Day) => void,
    private readonly words: {
      readonly title: string;
      readonly label: string;
      readonly submit: string;
    } = source.texts().dialogs.snooze.date,
  ) {
    super(app);
    this.day = addDays(source.today(), 14);
  }

  override onOpen(): void {
    const texts = this.source.texts().dialogs;
    this.setTitle(this.words.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-date-dialog']);
    const setting = new Setting(this.contentEl).setName(this.words.label).setClass('kit-field');
    const field = new DateField(setting.controlEl, this.words.label, [], (day) => {
      this.day = day;
      setting.setErrorMessage(null);
    });
    field.setValue(this.day);
    field.inputEl.min = addDays(this.source.today(), 1);
    const submit = (): void => {
      if (this.day === null || this.day <= this.source.today()) {
        setting.setErrorMessage(texts.snooze.date.notLater);
        return;
      }
      this.close();
      this.chosen(this.day);
    };
    field.inputEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      submit();
    });
    this.scope.register(['Mod'], 'Enter', () => {
      submit();
      return false;
    });
    const buttons = this.modalEl.createDiv('modal-button-container');
    new ButtonComponent(buttons).setButtonText(this.words.submit).setCta().onClick(submit);
    new ButtonComponent(buttons).setButtonText(texts.cancel).onClick(() => this.close());
    field.inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
