import type { FuzzyMatch, Instruction } from 'obsidian';
import type { App } from './app';
import { Modal } from './modal';
import { prepareFuzzySearch, renderMatches, sortSearchResults } from './search';
import { SuggestionList } from './suggestion-list';

/** A text field with a list of suggestions below it. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  readonly #list: SuggestionList<T>;
  #instructionsEl: HTMLElement | null = null;
  #latestQuery = 0;

  constructor(app: App) {
    super(app);
    this.containerEl.addClass('mod-prompt');
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    this.modalEl.empty();
    this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', {
      cls: 'prompt-input',
      type: 'text',
      attr: { autocomplete: 'off', spellcheck: 'false' },
    });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.#list = new SuggestionList<T>(this, this.resultContainerEl, this.scope);
    this.#list.describeInput(this.inputEl);
    this.inputEl.addEventListener('input', () => void this.#update());
  }

  override open(): void {
    super.open();
    this.inputEl.value = '';
    this.inputEl.focus();
    void this.#update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttr('aria-label', placeholder);
    this.modalEl.setAttr('aria-label', placeholder);
  }

  setInstructions(instructions: Instruction[]): void {
    this.#instructionsEl?.detach();
    this.#instructionsEl = this.modalEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) {
      const element = this.#instructionsEl.createDiv('prompt-instruction');
      element.createSpan({ cls: 'prompt-instruction-command', text: command });
      element.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    if (this.emptyStateText === '') return;
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.#list.useChosen(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  async #update(): Promise<void> {
    const query = ++this.#latestQuery;
    const found = this.getSuggestions(this.inputEl.value);
    const suggestions = Array.isArray(found) ? found : await found;
    // A slower answer to an earlier query comes too late.
    if (query !== this.#latestQuery) return;
    this.#list.show(this.limit > 0 ? suggestions.slice(0, this.limit) : suggestions);
    if (suggestions.length === 0) this.onNoSuggestion();
  }
}

/** A suggester over a fixed set of items, searched by their text. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  override getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const matches = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    if (query.trim() !== '') sortSearchResults(matches);
    return matches;
  }

  override renderSuggestion(match: FuzzyMatch<T>, element: HTMLElement): void {
    renderMatches(element, this.getItemText(match.item), match.match.matches);
  }

  override onChooseSuggestion(match: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(match.item, event);
  }
}
