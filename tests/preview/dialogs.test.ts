import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../preview/obsidian/app';
import { Menu } from '../../preview/obsidian/menu';
import type { MenuItem } from '../../preview/obsidian/menu-item';
import { Modal } from '../../preview/obsidian/modal';
import { pause, press } from './contract-case';
import { startHost } from './start-host';

let app: App;

beforeAll(async () => {
  ({ app } = await startHost());
});

describe('a modal', () => {
  it('is a dialog named by its title', () => {
    const modal = new Modal(app).setTitle('Log an interaction');
    modal.open();
    expect(modal.modalEl.getAttr('role')).toBe('dialog');
    expect(modal.modalEl.getAttr('aria-modal')).toBe('true');
    const title = document.getElementById(modal.modalEl.getAttr('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('Log an interaction');
    modal.close();
  });

  it('focuses its first field and keeps Tab inside', () => {
    const modal = new Modal(app);
    const first = modal.contentEl.createEl('input');
    const last = modal.contentEl.createEl('button');
    modal.open();
    expect(document.activeElement).toBe(first);
    last.focus();
    press('Tab');
    expect(document.activeElement).toBe(modal.modalEl.querySelector('.modal-close-button'));
    press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(last);
    modal.close();
  });

  it('is worked by keys alone: the close button, too', () => {
    const modal = new Modal(app);
    modal.open();
    modal.modalEl.querySelector<HTMLElement>('.modal-close-button')?.focus();
    press('Enter');
    expect(modal.containerEl.isConnected).toBe(false);
  });
});

describe('a menu', () => {
  const selected = (): string | undefined =>
    [...document.querySelectorAll('.menu')].at(-1)?.querySelector('.selected .menu-item-title')?.textContent;

  it('goes to both ends by Home and End', () => {
    const menu = buildMenu(['one', 'two', 'three']);
    press('End');
    expect(selected()).toBe('three');
    press('Home');
    expect(selected()).toBe('one');
    press('ArrowUp');
    expect(selected()).toBe('three');
    menu.hide();
  });

  it('gives the focus back, also before its item opens something', () => {
    const button = document.body.createEl('button');
    button.focus();
    let focused: Element | null = null;
    buildMenu(['one'], (item) => item.onClick(() => (focused = document.activeElement)));
    expect(document.activeElement).not.toBe(button);
    press('ArrowDown');
    press('Enter');
    expect(focused).toBe(button);
    button.remove();
  });

  it('opens a submenu to the right and leaves it to the left', () => {
    let chosen = '';
    const menu = new Menu();
    menu.addItem((item) => {
      const submenu = item.setTitle('More').setSubmenu();
      submenu.addItem((below) => below.setTitle('below').onClick(() => (chosen = 'below')));
    });
    menu.showAtPosition({ x: 0, y: 0 });
    press('ArrowDown');
    press('ArrowRight');
    expect(document.querySelectorAll('.menu')).toHaveLength(2);
    expect(selected()).toBe('below');
    press('ArrowLeft');
    expect(document.querySelectorAll('.menu')).toHaveLength(1);
    press('ArrowRight');
    press('Enter');
    expect(document.querySelectorAll('.menu')).toHaveLength(0);
    expect(chosen).toBe('below');
  });

  it('keeps the entries of a section together, those without one first', () => {
    const menu = new Menu();
    const add = (title: string, section: string): void =>
      void menu.addItem((item) => item.setTitle(title).setSection(section));
    add('a1', 'a');
    add('b1', 'b');
    add('a2', 'a');
    add('none', '');
    menu.showAtPosition({ x: 0, y: 0 });
    const titles = [...document.querySelectorAll('.menu-item-title')].map((title) => title.textContent);
    expect(titles).toEqual(['none', 'a1', 'a2', 'b1']);
    expect(document.querySelectorAll('.menu-separator')).toHaveLength(2);
    menu.hide();
  });

  it('closes when somebody presses the mouse elsewhere', async () => {
    const menu = buildMenu(['one']);
    await pause(5);
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    expect(document.querySelector('.menu')).toBeNull();
    menu.hide();
  });

  it('shows what is checked, disabled and dangerous', () => {
    const menu = buildMenu(['one'], (item) => item.setChecked(true).setDisabled(true).setWarning(true));
    const item = document.querySelector('.menu-item');
    expect(item?.className).toMatch(/mod-checked.*is-disabled.*is-warning/);
    expect([item?.getAttribute('aria-checked'), item?.getAttribute('aria-disabled')]).toEqual([
      'true',
      'true',
    ]);
    menu.hide();
  });
});

function buildMenu(titles: readonly string[], configure?: (item: MenuItem) => unknown): Menu {
  const menu = new Menu();
  for (const title of titles) {
    menu.addItem((item) => {
      item.setTitle(title);
      configure?.(item);
    });
  }
  return menu.showAtPosition({ x: 0, y: 0 });
}
