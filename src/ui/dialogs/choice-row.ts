import { setIcon } from 'obsidian';
import { nameUnseen } from './control-label';

/** One of a few things to choose from. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: string;
}

let rows = 0;

/** A row of pills of which one is chosen: radio buttons, so that arrow keys and screen readers know them. */
export class ChoiceRow<Value extends string> {
  private readonly inputs = new Map<Value, HTMLInputElement>();
  readonly rowEl: HTMLElement;

  constructor(
    parent: HTMLElement,
    label: string,
    choices: readonly Choice<Value>[],
    private readonly changed: (value: Value) => void,
  ) {
    this.rowEl = parent.createDiv({ cls: 'kit-choices', attr: { role: 'radiogroup' } });
    nameUnseen(this.rowEl, this.rowEl, label);
    rows += 1;
    const name = `kit-choices-${rows}`;
    for (const choice of choices) this.addChoice(choice, name);
  }

  /** Shows a value as chosen; null where none is. */
  setValue(value: Value | null): void {
    for (const [known, input] of this.inputs) {
      input.checked = known === value;
      input.parentElement?.toggleClass('is-active', known === value);
    }
  }

  setDisabled(value: Value, disabled: boolean): void {
    const input = this.inputs.get(value);
    if (input === undefined) return;
    input.disabled = disabled;
    input.parentElement?.toggleClass('is-disabled', disabled);
  }

  private addChoice({ value, label, icon }: Choice<Value>, name: string): void {
    const pill = this.rowEl.createEl('label', 'kit-choice');
    const input = pill.createEl('input', { cls: 'kit-choice-input', type: 'radio', attr: { name, value } });
    if (icon !== undefined) setIcon(pill.createSpan('kit-choice-icon'), icon);
    pill.createSpan({ text: label });
    input.addEventListener('change', () => {
      this.setValue(value);
      this.changed(value);
    });
    this.inputs.set(value, input);
  }
}
