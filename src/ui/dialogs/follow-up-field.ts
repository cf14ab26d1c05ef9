import { ButtonComponent, TextComponent } from 'obsidian';
import type { NewFollowUp } from '../../app/log-interaction';
import { addDays, type Day } from '../../core/day';
import type { Texts } from '../../i18n/texts';
import { nameUnseen } from './control-label';
import { DateField } from './date-field';

/** What is to follow and until when; folded away until it is wanted. */
export class FollowUpField {
  private readonly openerEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly text: TextComponent;
  private readonly due: DateField;
  private readonly offerEl: HTMLElement;
  private value: NewFollowUp | null;
  private offered: NewFollowUp | null = null;

  constructor(
    parent: HTMLElement,
    texts: Texts['dialogs']['log'],
    today: Day,
    initial: NewFollowUp | null,
    private readonly changed: (followUp: NewFollowUp | null) => void,
  ) {
    this.value = initial;
    const fieldEl = parent.createDiv('kit-follow-up');
    const opener = new ButtonComponent(fieldEl)
      .setButtonText(texts.followUp)
      .setClass('kit-link-button')
      .onClick(() => this.set({ text: '', due: null }, true));
    this.openerEl = opener.buttonEl;
    this.openerEl.setAttrs({ type: 'button', 'aria-expanded': 'false' });
    this.offerEl = new ButtonComponent(fieldEl).setClass('kit-link-button').onClick(() => {
      if (this.offered !== null) this.set(this.offered, true);
    }).buttonEl;
    this.offerEl.setAttr('type', 'button');
    this.bodyEl = fieldEl.createDiv('kit-follow-up-body');
    this.text = new TextComponent(this.bodyEl).setPlaceholder(texts.followUpPlaceholder);
    this.text.inputEl.addClass('kit-follow-up-text');
    this.text.inputEl.spellcheck = true;
    nameUnseen(this.text.inputEl, this.bodyEl, texts.followUpText);
    this.text.onChange((text) => this.set({ text, due: this.value?.due ?? null }, false));
    const rowEl = this.bodyEl.createDiv('kit-follow-up-due');
    rowEl.createSpan({ cls: 'kit-follow-up-label', text: texts.followUpDue });
    this.due = new DateField(
      rowEl,
      texts.followUpDue,
      [
        { label: texts.tomorrow, day: addDays(today, 1) },
        { label: texts.inAWeek, day: addDays(today, 7) },
      ],
      (due) => this.set({ text: this.value?.text ?? '', due }, false),
    );
    new ButtonComponent(rowEl)
      .setIcon('x')
      .setTooltip(texts.noFollowUp)
      .setClass('clickable-icon')
      .onClick(() => this.set(null, false))
      .buttonEl.setAttrs({ type: 'button', 'aria-label': texts.noFollowUp });
    this.show();
  }

  /** Fields in which Enter logs. */
  get inputs(): readonly HTMLInputElement[] {
    return [this.text.inputEl, this.due.inputEl];
  }

  /** Offers something that is not written unless it is taken; null takes the offer back. */
  offer(followUp: NewFollowUp | null, label: string): void {
    this.offered = followUp;
    this.offerEl.setText(label);
    this.offerEl.toggle(this.value === null && followUp !== null);
  }

  private set(value: NewFollowUp | null, opens: boolean): void {
    this.value = value;
    if (opens || value === null) this.show();
    if (opens) this.text.inputEl.focus();
    else if (value === null) this.openerEl.focus();
    this.changed(value);
  }

  private show(): void {
    this.text.setValue(this.value?.text ?? '');
    this.due.setValue(this.value?.due ?? null);
    this.openerEl.toggle(this.value === null);
    this.offerEl.toggle(this.value === null && this.offered !== null);
    this.bodyEl.toggle(this.value !== null);
  }
}
