import { ButtonComponent, Setting, type App } from 'obsidian';
import type { AwayPeriod } from '../../core/calendar';
import type { Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import { DateField } from '../dialogs/date-field';
import { OwnModal } from '../own-modals';

/** Asks from when to when the user is away. */
export class AwayDialog extends OwnModal {
  private from: Day | null;
  private to: Day | null;

  constructor(
    app: App,
    private readonly source: ContactSource,
    period: AwayPeriod | null,
    private readonly saved: (period: AwayPeriod) => void,
  ) {
    super(app);
    this.from = period?.from ?? null;
    this.to = period?.to ?? null;
  }

  override onOpen(): void {
    const texts = this.source.texts();
    const { rhythm } = texts.settings;
    this.setTitle(rhythm.editAway);
    this.modalEl.addClasses(['kit-dialog', 'kit-date-dialog']);
    const fromSetting = new Setting(this.contentEl).setName(rhythm.from).setClass('kit-field');
    const from = new DateField(fromSetting.controlEl, rhythm.from, [], (day) => (this.from = day));
    from.setValue(this.from);
    const toSetting = new Setting(this.contentEl).setName(rhythm.to).setClass('kit-field');
    const to = new DateField(toSetting.controlEl, rhythm.to, [], (day) => {
      this.to = day;
      toSetting.setErrorMessage(null);
    });
    to.setValue(this.to);
    const save = (): void => {
      if (this.from === null || this.to === null || this.to < this.from) {
        toSetting.setErrorMessage(rhythm.awayOrder);
        return;
      }
      this.close();
      this.saved({ from: this.from, to: this.to });
    };
    const buttons = this.modalEl.createDiv('modal-button-container');
    new ButtonComponent(buttons).setButtonText(rhythm.save).setCta().onClick(save);
    new ButtonComponent(buttons).setButtonText(texts.dialogs.cancel).onClick(() => this.close());
    from.inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
