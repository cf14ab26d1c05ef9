import type { Scope } from './keymap';

type UseEvent = MouseEvent | KeyboardEvent;

/** Who fills the list and takes what is chosen. */
export interface SuggestionOwner<T> {
  renderSuggestion(value: T, element: HTMLElement): void;
  selectSuggestion(value: T, event: UseEvent): void;
}

let lists = 0;

/** A list of suggestions worked by keys and mouse; the focus stays in the text field, which points at the chosen one. */
export class SuggestionList<T> {
  readonly #owner: SuggestionOwner<T>;
  readonly #element: HTMLElement;
  readonly #id = `suggestions-${++lists}`;
  #values: readonly T[] = [];
  #items: HTMLElement[] = [];
  #chosen = 0;
  #inputEl: HTMLElement | null = null;

  constructor(owner: SuggestionOwner<T>, element: HTMLElement, scope: Scope) {
    this.#owner = owner;
    this.#element = element;
    element.setAttrs({ role: 'listbox', id: this.#id });
    scope.register([], 'ArrowDown', () => this.#move(1));
    scope.register([], 'ArrowUp', () => this.#move(-1));
    scope.register([], 'PageDown', () => this.#jump(10));
    scope.register([], 'PageUp', () => this.#jump(-10));
    scope.register(null, 'Enter', (event) => {
      if (event.isComposing) return undefined;
      this.useChosen(event);
      return false;
    });
    element.on('click', '.suggestion-item', (event, item) => {
      this.#choose(this.#items.indexOf(item));
      this.useChosen(event);
    });
    element.on('mousemove', '.suggestion-item', (_event, item) => this.#choose(this.#items.indexOf(item)));
    element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Tells assistive technology which text field the list belongs to. */
  describeInput(input: HTMLElement): void {
    this.#inputEl = input;
    input.setAttrs({
      role: 'combobox',
      'aria-controls': this.#id,
      'aria-autocomplete': 'list',
      'aria-expanded': true,
    });
  }

  show(values: readonly T[]): void {
    this.#values = values;
    this.#element.empty();
    this.#items = values.map((value, index) => {
      const attr = { role: 'option', id: `${this.#id}-${index}` };
      const item = this.#element.createDiv({ cls: 'suggestion-item', attr });
      this.#owner.renderSuggestion(value, item);
      return item;
    });
    this.#choose(0);
  }

  useChosen(event: UseEvent): void {
    const value = this.#values[this.#chosen];
    if (value !== undefined) this.#owner.selectSuggestion(value, event);
  }

  #choose(index: number): void {
    const before = this.#items[this.#chosen];
    before?.removeClass('is-selected');
    before?.setAttr('aria-selected', false);
    this.#chosen = index;
    const item = this.#items[index];
    item?.addClass('is-selected');
    item?.setAttr('aria-selected', true);
    this.#inputEl?.setAttr('aria-activedescendant', item?.id ?? null);
  }

  /** One step, round at the ends. */
  #move(step: number): false {
    const count = this.#items.length;
    if (count > 0) this.#reveal((this.#chosen + step + count) % count);
    return false;
  }

  /** Several steps, not beyond the ends. */
  #jump(steps: number): false {
    const last = this.#items.length - 1;
    if (last >= 0) this.#reveal(Math.min(last, Math.max(0, this.#chosen + steps)));
    return false;
  }

  #reveal(index: number): void {
    this.#choose(index);
    this.#items[index]?.scrollIntoView({ block: 'nearest' });
  }
}
