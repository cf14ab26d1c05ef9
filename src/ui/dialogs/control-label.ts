let labels = 0;

/**
 * Gives a control the name that stands in another element. Not by `aria-label`: the app shows that as a tooltip, which
 * would cover the field it names.
 */
export function nameBy(control: HTMLElement, labelEl: HTMLElement): void {
  if (labelEl.id === '') {
    labels += 1;
    labelEl.id = `kit-label-${labels}`;
  }
  control.setAttr('aria-labelledby', labelEl.id);
}

/** Gives a control a name that only a screen reader reads. */
export function nameUnseen(control: HTMLElement, parent: HTMLElement, name: string): void {
  nameBy(control, parent.createSpan({ cls: 'kit-unseen', text: name }));
}
