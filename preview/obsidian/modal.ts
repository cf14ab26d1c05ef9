import type { App } from './app';
import { reportHostError } from './host-log';
import { makeIconButton } from './icons';
import { Scope } from './keymap';

const FOCUSABLE = 'input, textarea, select, button, a[href], [tabindex]:not([tabindex="-1"])';

let titles = 0;

/** A dialog over the page. It holds the focus while it is open and gives it back when it closes. */
export class Modal {
  readonly app: App;
  readonly scope: Scope;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #isOpen = false;
  #focusBefore: Element | null = null;
  #closeCallback: (() => unknown) | null = null;

  constructor(app: App) {
    this.app = app;
    this.scope = new Scope(app.scope);
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv('modal');
    this.modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', tabindex: '-1' });
    const closeButton = this.modalEl.createDiv('modal-close-button');
    makeIconButton(closeButton, 'Close');
    closeButton.addEventListener('click', () => this.close());
    this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
    this.titleEl.id = `modal-title-${++titles}`;
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.scope.register([], 'Tab', () => this.#moveFocus(1));
    this.scope.register(['Shift'], 'Tab', () => this.#moveFocus(-1));
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#focusBefore = document.activeElement;
    document.body.appendChild(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    const opening = this.onOpen();
    if (opening instanceof Promise) opening.catch(reportHostError);
    if (!this.modalEl.contains(document.activeElement)) this.#focusFirst();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.containerEl.detach();
    this.app.keymap.popScope(this.scope);
    if (this.shouldRestoreSelection && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
    this.onClose();
    this.#closeCallback?.();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    this.modalEl.setAttr('aria-labelledby', this.titleEl.id);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }

  #focusFirst(): void {
    const first = this.#focusable().find((element) => !element.hasClass('modal-close-button'));
    (first ?? this.modalEl).focus();
  }

  /** Keeps Tab inside; everywhere but at the ends the browser moves on by itself. */
  #moveFocus(step: 1 | -1): false | undefined {
    const elements = this.#focusable();
    const at = elements.findIndex((element) => element === document.activeElement);
    const leaves = at < 0 || at + step < 0 || at + step >= elements.length;
    if (!leaves) return undefined;
    elements.at(step > 0 ? 0 : -1)?.focus();
    return false;
  }

  #focusable(): HTMLElement[] {
    return this.modalEl.findAll(FOCUSABLE).filter((element) => !element.hasAttribute('disabled'));
  }
}
