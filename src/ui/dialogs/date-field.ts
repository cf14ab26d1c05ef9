import { parseDay, type Day } from '../../core/day';
import { nameUnseen } from './control-label';

/** A day near at hand that one click sets. */
export interface NearDay {
  readonly label: string;
  readonly day: Day;
}

/** A date as the system's own control takes it, with buttons for the days that are meant most. */
export class DateField {
  readonly inputEl: HTMLInputElement;
  private readonly buttons: readonly { readonly buttonEl: HTMLElement; readonly day: Day }[];

  constructor(
    parent: HTMLElement,
    label: string,
    near: readonly NearDay[],
    private readonly changed: (day: Day | null) => void,
  ) {
    const fieldEl = parent.createDiv('kit-date');
    const nearEl = fieldEl.createDiv('kit-date-near');
    this.buttons = near.map(({ label: name, day }) => {
      const buttonEl = nearEl.createEl('button', {
        cls: 'kit-choice kit-date-button',
        text: name,
        attr: { type: 'button' },
      });
      buttonEl.addEventListener('click', () => {
        this.setValue(day);
        changed(day);
      });
      return { buttonEl, day };
    });
    this.inputEl = fieldEl.createEl('input', { cls: 'kit-date-input', type: 'date' });
    nameUnseen(this.inputEl, fieldEl, label);
    this.inputEl.addEventListener('input', () => {
      const day = parseDay(this.inputEl.value);
      this.mark(day);
      this.changed(day);
    });
  }

  setValue(day: Day | null): void {
    this.inputEl.value = day ?? '';
    this.mark(day);
  }

  private mark(chosen: Day | null): void {
    for (const { buttonEl, day } of this.buttons) {
      buttonEl.toggleClass('is-active', day === chosen);
      buttonEl.setAttr('aria-pressed', String(day === chosen));
    }
  }
}
