import { setIcon } from '../obsidian/index';

export interface IconButton {
  readonly icon: string;
  /** The accessible name, shown as a tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly cls?: string;
  readonly tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
}

/** Adds a button that is an icon; like the app's own it is a `div`, out of the tab order. */
export function addIconButton(parent: HTMLElement, button: IconButton): HTMLElement {
  const el = parent.createDiv({
    cls: `clickable-icon ${button.cls ?? ''}`.trim(),
    attr: { 'aria-label': button.label },
  });
  if (button.tooltipSide) el.dataset['tooltipPosition'] = button.tooltipSide;
  setIcon(el, button.icon);
  el.addEventListener('click', button.onClick);
  return el;
}
