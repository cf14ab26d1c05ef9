import { ButtonComponent, Modal, Setting, type App } from 'obsidian';
import { addDays, type Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import { DateField } from './date-field';

/** Asks for a day after today. */
export class DateDialog extends Modal {
  private day: Day | null;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly chosen: (day: Day) => void,
  ) {
    super(app);
    this.day = addDays(source.today(), 14);
  }

  override onOpen(): void {
    const texts = this.source.texts().dialogs;
    this.setTitle(texts.snooze.date.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-date-dialog']);
    const setting = new Setting(this.contentEl).setName(texts.snooze.date.label).setClass('kit-field');
    const field = new DateField(setting.controlEl, texts.snooze.date.label, [], (day) => {
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
    new ButtonComponent(buttons).setButtonText(texts.snooze.date.submit).setCta().onClick(submit);
    new ButtonComponent(buttons).setButtonText(texts.cancel).onClick(() => this.close());
    field.inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
