import type { EditorPosition, EditorSuggestTriggerInfo, Instruction } from 'obsidian';
import type { App } from './app';
import type { Editor } from './editor';
import type { TFile } from './files';
import { Scope } from './keymap';
import { SuggestionList } from './suggestion-list';

interface Place {
  readonly left: number;
  readonly bottom: number;
  readonly width?: number;
}

/** Suggestions in a small window at a text field or at the cursor. */
export abstract class PopoverSuggest<T> {
  readonly app: App;
  readonly scope: Scope;
  readonly #element: HTMLElement;
  readonly #list: SuggestionList<T>;
  #isOpen = false;

  constructor(app: App, scope?: Scope) {
    this.app = app;
    this.scope = scope ?? new Scope(app.scope);
    this.#element = createDiv('suggestion-container');
    this.#list = new SuggestionList<T>(this, this.#element.createDiv('suggestion'), this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    document.body.appendChild(this.#element);
    this.app.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#element.detach();
    this.app.keymap.popScope(this.scope);
  }

  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  /** For the host: shows the values below a place of the page; with none it closes. */
  showSuggestionsAt(values: readonly T[], place: Place | null): void {
    if (values.length === 0) {
      this.close();
      return;
    }
    this.#list.show(values);
    this.open();
    if (!place) return;
    this.#element.setCssStyles({
      left: `${place.left}px`,
      top: `${place.bottom + 4}px`,
      minWidth: place.width === undefined ? '' : `${place.width}px`,
    });
  }
}

/** Suggestions for a text field. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  readonly #inputEl: HTMLInputElement | HTMLDivElement;
  #selectCallback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #latestQuery = 0;

  constructor(app: App, textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    this.#inputEl = textInputEl;
    textInputEl.addEventListener('input', () => void this.#update());
    textInputEl.addEventListener('focus', () => void this.#update());
    textInputEl.addEventListener('blur', () => this.close());
  }

  getValue(): string {
    return 'value' in this.#inputEl ? this.#inputEl.value : (this.#inputEl.textContent ?? '');
  }

  setValue(value: string): void {
    if ('value' in this.#inputEl) this.#inputEl.value = value;
    else this.#inputEl.textContent = value;
  }

  override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.#selectCallback?.(value, event);
    this.close();
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#selectCallback = callback;
    return this;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  async #update(): Promise<void> {
    const query = ++this.#latestQuery;
    const found = this.getSuggestions(this.getValue());
    const suggestions = Array.isArray(found) ? found : await found;
    if (query !== this.#latestQuery || !this.#inputEl.isActiveElement()) return;
    const shown = this.limit > 0 ? suggestions.slice(0, this.limit) : suggestions;
    this.showSuggestionsAt(shown, this.#inputEl.getBoundingClientRect());
  }
}

/** Where in which note suggestions are asked for. */
export interface EditorSuggestContext extends EditorSuggestTriggerInfo {
  readonly editor: Editor;
  readonly file: TFile;
}

/** Suggestions at the cursor of an editor. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: EditorSuggestContext | null = null;
  limit = 100;

  setInstructions(_instructions: Instruction[]): void {}

  abstract onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

  override close(): void {
    super.close();
    this.context = null;
  }
}

/** For the host: asks a suggester about the text at the cursor; whether it has something to say. */
export async function triggerEditorSuggest(
  suggest: EditorSuggest<unknown>,
  editor: Editor,
  file: TFile | null,
): Promise<boolean> {
  const trigger = suggest.onTrigger(editor.getCursor(), editor, file);
  if (!trigger || !file) {
    suggest.close();
    return false;
  }
  const context: EditorSuggestContext = { ...trigger, editor, file };
  suggest.context = context;
  const suggestions = await suggest.getSuggestions(context);
  if (suggest.context !== context) return true;
  const shown = suggest.limit > 0 ? suggestions.slice(0, suggest.limit) : suggestions;
  suggest.showSuggestionsAt(shown, editor.cm.coordsAtPos(editor.posToOffset(trigger.start)));
  return shown.length > 0;
}
