import type { MenuPositionDef } from 'obsidian';
import { Component } from './component';
import { Scope, sharedKeymap } from './keymap';
import { MenuItem, MenuSeparator } from './menu-item';

/** A menu at the mouse or at a place; entries of one section stand together. */
export class Menu extends Component {
  readonly #items: (MenuItem | MenuSeparator)[] = [];
  readonly #element = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: '-1' } });
  readonly #scope = new Scope();
  #hideCallback: (() => unknown) | null = null;
  #isShown = false;
  #selected: MenuItem | null = null;
  #parent: Menu | null = null;
  #openChild: Menu | null = null;
  #focusBefore: Element | null = null;

  constructor() {
    super();
    this.#scope.register([], 'Escape', () => this.#leave());
    this.#scope.register([], 'ArrowLeft', () => (this.#parent ? this.#leave() : false));
    this.#scope.register([], 'ArrowRight', () => this.#enterSubmenu());
    this.#scope.register([], 'ArrowDown', () => this.#step(1));
    this.#scope.register([], 'ArrowUp', () => this.#step(-1));
    this.#scope.register([], 'Home', () => this.#selectAt(0));
    this.#scope.register([], 'End', () => this.#selectAt(-1));
    this.#scope.register(null, 'Tab', () => this.#leave());
    for (const key of ['Enter', ' ']) {
      this.#scope.register([], key, (event) => {
        if (this.#selected) this.#use(this.#selected, event);
        return false;
      });
    }
  }

  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const menu = new Menu();
    setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(() => {
      const submenu = new Menu();
      submenu.#parent = this;
      return submenu;
    });
    this.#items.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.#items.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.#element.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(_useNativeMenu: boolean): this {
    return this;
  }

  setParentElement(_element: HTMLElement): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    event.stopPropagation();
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition(position: MenuPositionDef): this {
    if (this.#isShown) return this;
    if (!this.#parent) for (const menu of [...shownMenus]) menu.hide();
    shownMenus.add(this);
    this.#isShown = true;
    this.#focusBefore = document.activeElement;
    void this.load();
    this.#draw();
    document.body.appendChild(this.#element);
    this.#place(position);
    sharedKeymap()?.pushScope(this.#scope);
    this.#element.focus();
    // The click that opens the menu is still under way.
    setTimeout(() => {
      if (this.#isShown)
        this.registerDomEvent(window, 'mousedown', (event) => this.#onMouseDown(event), true);
    });
    return this;
  }

  hide(): this {
    if (!this.#isShown) return this;
    this.#isShown = false;
    this.#openChild?.hide();
    const hadFocus = this.#element.contains(document.activeElement);
    this.#element.detach();
    shownMenus.delete(this);
    sharedKeymap()?.popScope(this.#scope);
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
    this.#select(null);
    this.unload();
    this.#hideCallback?.();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hideCallback = callback;
  }

  #draw(): void {
    this.#element.empty();
    const items = this.#items.filter((item) => item instanceof MenuItem);
    const sections = new Set(items.map((item) => item.section));
    // Entries without a section come first.
    const ordered = [...sections].sort((a, b) => Number(b === '') - Number(a === ''));
    for (const [index, section] of ordered.entries()) {
      if (index > 0) this.#drawSeparator();
      const shown = ordered.length === 1 ? this.#items : items.filter((item) => item.section === section);
      for (const item of shown) {
        if (item instanceof MenuItem) this.#element.appendChild(item.dom);
        else this.#drawSeparator();
      }
    }
    for (const item of items) {
      item.dom.onclick = (event) => this.#use(item, event);
      item.dom.onmouseenter = () => this.#select(item.usable ? item : null);
    }
  }

  #drawSeparator(): void {
    this.#element.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
  }

  #place(position: MenuPositionDef): void {
    const { width, height } = this.#element.getBoundingClientRect();
    const left = position.left ? position.x - width : position.x;
    const fitsRight = left + width <= window.innerWidth;
    const fitsBelow = position.y + height <= window.innerHeight;
    this.#element.setCssStyles({
      left: `${Math.max(0, fitsRight ? left : position.x - width)}px`,
      top: `${fitsBelow ? position.y : Math.max(0, window.innerHeight - height - 8)}px`,
    });
  }

  #usable(): MenuItem[] {
    return this.#items.filter((item) => item instanceof MenuItem && item.usable) as MenuItem[];
  }

  #select(item: MenuItem | null): void {
    this.#selected?.dom.removeClass('selected');
    this.#selected = item;
    item?.dom.addClass('selected');
    if (item && this.#isShown) item.dom.focus();
  }

  #selectAt(index: number): false {
    this.#select(this.#usable().at(index) ?? null);
    return false;
  }

  #step(step: 1 | -1): false {
    const items = this.#usable();
    const at = this.#selected ? items.indexOf(this.#selected) : step > 0 ? -1 : 0;
    return this.#selectAt((at + step) % Math.max(1, items.length));
  }

  #use(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    if (!item.usable) return;
    if (item.submenu) {
      this.#openSubmenu(item, item.submenu);
      return;
    }
    this.#root().hide();
    item.run(event);
  }

  #openSubmenu(item: MenuItem, submenu: Menu): void {
    if (this.#openChild !== submenu) this.#openChild?.hide();
    this.#openChild = submenu;
    const { right, top } = item.dom.getBoundingClientRect();
    submenu.showAtPosition({ x: right, y: top });
    submenu.#selectAt(0);
  }

  #enterSubmenu(): false {
    if (this.#selected?.submenu) this.#openSubmenu(this.#selected, this.#selected.submenu);
    return false;
  }

  #leave(): false {
    this.hide();
    return false;
  }

  #root(): Menu {
    return this.#parent ? this.#parent.#root() : this;
  }

  #onMouseDown(event: MouseEvent): void {
    const inMenu = event.target instanceof Element && event.target.closest('.menu');
    if (!inMenu) this.#root().hide();
  }
}

/** A new menu takes the place of those that are open. */
const shownMenus = new Set<Menu>();
