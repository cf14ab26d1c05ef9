import type { HexString, TooltipOptions } from 'obsidian';
import type * as obsidian from 'obsidian';
import { ValueComponent } from './base-components';
import { setTooltip } from './icons';
import type { NotImplemented } from './not-implemented';

type Callback<T> = ((value: T) => unknown) | null;

/** A switch; unlike the other controls it calls back when it is set, too. */
export class ToggleComponent extends ValueComponent<boolean> implements obsidian.ToggleComponent {
  readonly toggleEl: HTMLElement;
  readonly #inputEl: HTMLInputElement;
  #isOn = false;
  #callback: Callback<boolean> = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv('checkbox-container');
    this.#inputEl = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
    this.toggleEl.addEventListener('click', (event) => {
      event.preventDefault();
      this.onClick();
      // The browser puts the box back after a prevented click.
      setTimeout(() => (this.#inputEl.checked = this.#isOn));
    });
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass('is-disabled', disabled);
    this.#inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.#isOn;
  }

  setValue(on: boolean): this {
    if (this.#isOn === on) return this;
    this.#isOn = on;
    this.#inputEl.checked = on;
    this.toggleEl.toggleClass('is-enabled', on);
    this.#callback?.(on);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.#isOn);
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

/** A choice among options. */
export class DropdownComponent extends ValueComponent<string> implements obsidian.DropdownComponent {
  readonly selectEl: HTMLSelectElement;
  #callback: Callback<string> = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
    this.selectEl.addEventListener('change', () => this.#callback?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

/** A slider with its value beside it; it calls back when it is let go, or at once with `setInstant`. */
export class SliderComponent extends ValueComponent<number> implements obsidian.SliderComponent {
  readonly sliderEl: HTMLInputElement;
  readonly #valueEl: HTMLElement;
  #isInstant = false;
  #format: (value: number) => string = String;
  #callback: Callback<number> = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.#valueEl = containerEl.createSpan('slider-value');
    this.sliderEl = containerEl.createEl('input', { type: 'range', cls: 'slider' });
    this.sliderEl.addEventListener('input', () => {
      this.#showValue();
      if (this.#isInstant) this.#callback?.(this.getValue());
    });
    this.sliderEl.addEventListener('change', () => {
      if (!this.#isInstant) this.#callback?.(this.getValue());
    });
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(instant: boolean): this {
    this.#isInstant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.min = String(min ?? 0);
    this.sliderEl.max = String(max ?? 100);
    this.sliderEl.step = String(step);
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.#showValue();
    return this;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    this.#showValue();
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  onChange(callback: (value: number) => unknown): this {
    this.#callback = callback;
    return this;
  }

  #showValue(): void {
    this.#valueEl.setText(this.getValuePretty());
  }
}

/** A colour, as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> implements obsidian.ColorComponent {
  declare readonly getValueRgb: NotImplemented;
  declare readonly getValueHsl: NotImplemented;
  declare readonly setValueRgb: NotImplemented;
  declare readonly setValueHsl: NotImplemented;
  readonly #inputEl: HTMLInputElement;
  #callback: Callback<string> = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.#inputEl = containerEl.createEl('input', { type: 'color' });
    this.#inputEl.addEventListener('input', () => this.#callback?.(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.#inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): HexString {
    return this.#inputEl.value;
  }

  setValue(value: HexString): this {
    this.#inputEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

/** A bar from 0 to 100 percent. */
export class ProgressBarComponent extends ValueComponent<number> implements obsidian.ProgressBarComponent {
  readonly #barEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    const box = containerEl.createDiv({ cls: 'setting-progress-bar', attr: { role: 'progressbar' } });
    this.#barEl = box.createDiv('setting-progress-bar-inner');
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    this.#value = value;
    this.#barEl.setCssStyles({ width: `${value}%` });
    this.#barEl.parentElement?.setAttr('aria-valuenow', value);
    return this;
  }
}
