import type { IconName } from 'obsidian';
import { setIcon } from './icons';
import type { Menu } from './menu';

/** One entry of a menu. */
export class MenuItem {
  /** For the menu. */
  readonly dom: HTMLElement;
  /** For the menu. */
  section = '';
  /** For the menu. */
  submenu: Menu | null = null;
  readonly #iconEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  readonly #makeSubmenu: () => Menu;
  #checkEl: HTMLElement | null = null;
  #disabled = false;
  #isLabel = false;
  #callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(makeSubmenu: () => Menu) {
    this.#makeSubmenu = makeSubmenu;
    this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
    this.#iconEl = this.dom.createDiv('menu-item-icon');
    this.#titleEl = this.dom.createDiv('menu-item-title');
  }

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.setText(title);
    return this;
  }

  setIcon(icon: IconName | null): this {
    if (icon) setIcon(this.#iconEl, icon);
    else this.#iconEl.empty();
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    this.dom.setAttrs({ role: checked === null ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': checked });
    this.#checkEl?.detach();
    this.#checkEl = null;
    if (checked) {
      this.#checkEl = this.dom.createDiv('menu-item-icon mod-checked');
      setIcon(this.#checkEl, 'check');
    }
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.#disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled ? true : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.#isLabel = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    this.dom.setAttr('role', isLabel ? 'presentation' : 'menuitem');
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.dom.dataset['section'] = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  /** Undeclared in `obsidian.d.ts`, yet used by many plugins: a menu that opens beside the entry. */
  setSubmenu(): Menu {
    if (this.submenu) return this.submenu;
    this.submenu = this.#makeSubmenu();
    this.dom.addClass('has-submenu');
    this.dom.setAttrs({ 'aria-haspopup': 'menu', 'aria-expanded': false });
    setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'chevron-right');
    return this.submenu;
  }

  /** For the menu: whether keys and clicks reach the entry. */
  get usable(): boolean {
    return !this.#disabled && !this.#isLabel;
  }

  /** For the menu: runs what the entry does. */
  run(event: MouseEvent | KeyboardEvent): void {
    this.#callback?.(event);
  }
}

/** The line between two groups of entries. */
export class MenuSeparator {}
