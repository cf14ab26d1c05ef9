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

/** Says what was done, with one thing that can be clicked. */
export function showNoticeWithButton(message: string, label: string, act: () => void): void {
  const fragment = createFragment();
  fragment.createSpan({ cls: 'kit-notice-text', text: message });
  const button = fragment.createEl('button', { cls: 'kit-notice-button', text: label });
  const notice = new Notice(fragment, withButton);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    notice.hide();
    act();
  });
}
