import { Notice } from 'obsidian';

/** How long a notice with something to click stays, in milliseconds. */
const withButton = 10_000;
/** How long a refusal stays: it has to be read. */
const refusal = 12_000;

/** Says something; the only place that shows notices. */
export function showNotice(message: string): void {
  new Notice(message);
}

/** Says why something was not done, long enough to be read. */
export function showRefusal(message: string): void {
  new Notice(message, refusal);
}

/** Something that a notice offers. */
export interface NoticeButton {
  readonly label: string;
  readonly act: () => void;
}

/** Says what was done, with things that can be clicked. */
export function showNoticeWithButtons(message: string, buttons: readonly NoticeButton[]): void {
  const fragment = createFragment();
  fragment.createSpan({ cls: 'kit-notice-text', text: message });
  const made = buttons.map(({ label, act }) => {
    const button = fragment.createEl('button', { cls: 'kit-notice-button', text: label });
    return { button, act };
  });
  const notice = new Notice(fragment, withButton);
  for (const { button, act } of made) {
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      notice.hide();
      act();
    });
  }
}
