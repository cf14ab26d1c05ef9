import { setIcon } from './icons';
import type { Setting } from './setting';

/** Lets a row or an icon be used by click, Enter and Space; what is inside keeps its own clicks. */
export function makeClickable(element: HTMLElement, action: () => void): void {
  element.setAttrs({ role: 'button', tabindex: 0 });
  element.addEventListener('click', (event) => {
    const inner =
      event.target instanceof Element ? event.target.closest('button, input, select, [role="button"]') : null;
    if (!inner || inner === element) action();
  });
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    action();
  });
}

/** The button that takes an entry off a list; Delete and Backspace on the row do the same. */
export function addDeleteButton(row: Setting, onDelete: () => void): void {
  row.addExtraButton((button) => button.setIcon('trash-2').setTooltip('Delete').onClick(onDelete));
  const { settingEl } = row;
  if (!settingEl.hasAttribute('tabindex')) settingEl.setAttr('tabindex', 0);
  settingEl.addEventListener('keydown', (event) => {
    if (event.target !== settingEl || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    event.preventDefault();
    onDelete();
  });
}

/** The handle by which an entry is dragged to another place; the arrow keys on it move it by one. */
export function addDragHandle(
  row: Setting,
  index: number,
  count: number,
  onReorder: (oldIndex: number, newIndex: number) => void,
): void {
  const { settingEl } = row;
  settingEl.dataset['index'] = String(index);
  const attr = { role: 'button', tabindex: 0, draggable: 'true', 'aria-label': 'Drag to reorder' };
  const handle = createDiv({ cls: 'clickable-icon setting-drag-handle', attr });
  setIcon(handle, 'grip-vertical');
  settingEl.prepend(handle);
  const moveTo = (newIndex: number): void => {
    if (newIndex !== index && newIndex >= 0 && newIndex < count) onReorder(index, newIndex);
  };
  handle.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    moveTo(index + (event.key === 'ArrowUp' ? -1 : 1));
  });
  handle.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData('text/plain', String(index));
    settingEl.addClass('is-being-dragged');
  });
  handle.addEventListener('dragend', () => settingEl.removeClass('is-being-dragged'));
  settingEl.addEventListener('dragover', (event) => event.preventDefault());
  settingEl.addEventListener('drop', (event) => {
    event.preventDefault();
    const from = Number(event.dataTransfer?.getData('text/plain'));
    if (Number.isInteger(from) && from !== index) onReorder(from, index);
  });
}
