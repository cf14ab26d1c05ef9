import type * as obsidian from 'obsidian';
import { recordNotice } from './host-log';

/** A short message in the corner; with a duration of 0 it stays until it is clicked. */
export class Notice implements obsidian.Notice {
  readonly containerEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly messageEl: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(message: string | DocumentFragment, duration = 5000) {
    const stack = document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.containerEl = stack.createDiv({ cls: 'notice', attr: { role: 'status' } });
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    recordNotice(this.messageEl.textContent ?? '');
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) this.#timer = setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    clearTimeout(this.#timer);
    const stack = this.containerEl.parentElement;
    this.containerEl.detach();
    if (stack?.childElementCount === 0) stack.detach();
  }
}
