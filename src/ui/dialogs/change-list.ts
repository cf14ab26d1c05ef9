import type { Failure } from '../../app/notes';
import { describeFailure } from '../../i18n/sentences';
import type { Language } from '../../settings/settings';

/** A list of what changes, a person a line. */
export function addChangeRows(
  parent: HTMLElement,
  rows: readonly { readonly name: string; readonly change: string }[],
): void {
  if (rows.length === 0) return;
  const listEl = parent.createEl('ul', { cls: 'kit-changes', attr: { tabindex: '0' } });
  for (const { name, change } of rows) {
    const rowEl = listEl.createEl('li', 'kit-change');
    rowEl.createSpan({ cls: 'kit-change-name', text: name });
    rowEl.createSpan({ cls: 'kit-change-what', text: change });
  }
}

/** The notes that are left out, each with its reason. */
export function addRefusals(
  parent: HTMLElement,
  heading: string,
  refused: readonly Failure[],
  language: Language,
): void {
  if (refused.length === 0) return;
  parent.createEl('p', { cls: 'kit-dialog-text', text: heading });
  const listEl = parent.createEl('ul', { cls: 'kit-changes is-refused', attr: { tabindex: '0' } });
  for (const failure of refused)
    listEl.createEl('li', { cls: 'kit-change', text: describeFailure(failure, language) });
}
