import moment from 'moment';
import type * as obsidian from 'obsidian';
import { ValueComponent } from './base-components';
import { makeIconButton } from './icons';

/** A text field; `setValue` does not call back, typing does. */
export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement>
  extends ValueComponent<string>
  implements obsidian.AbstractTextComponent<T>
{
  readonly inputEl: T;
  #callback: ((value: string) => unknown) | null = null;

  constructor(inputEl: T) {
    super();
    this.inputEl = inputEl;
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.#callback?.(this.getValue());
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback;
    return this;
  }
}

/** A field of one line. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements obsidian.TextComponent {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
  }
}

/** A field of several lines. */
export class TextAreaComponent
  extends AbstractTextComponent<HTMLTextAreaElement>
  implements obsidian.TextAreaComponent
{
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
  }
}

/** A field for a search, with a button that empties it. */
export class SearchComponent
  extends AbstractTextComponent<HTMLInputElement>
  implements obsidian.SearchComponent
{
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const box = containerEl.createDiv('search-input-container');
    super(box.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: 'false' } }));
    this.clearButtonEl = box.createDiv('search-input-clear-button');
    makeIconButton(this.clearButtonEl, 'Clear search');
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
      this.inputEl.focus();
    });
  }
}

/** A field for a moment.js format, with a sample of what it gives. */
export class MomentFormatComponent extends TextComponent implements obsidian.MomentFormatComponent {
  sampleEl: HTMLElement = createSpan();
  #defaultFormat = '';

  setDefaultFormat(format: string): this {
    this.#defaultFormat = format;
    this.updateSample();
    return this.setPlaceholder(format);
  }

  setSampleEl(element: HTMLElement): this {
    this.sampleEl = element;
    this.updateSample();
    return this;
  }

  override setValue(value: string): this {
    super.setValue(value);
    this.updateSample();
    return this;
  }

  override onChanged(): void {
    super.onChanged();
    this.updateSample();
  }

  updateSample(): void {
    this.sampleEl.setText(moment().format(this.getValue() || this.#defaultFormat));
  }
}
