import type { SettingDefinitionItem } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemoryAdapter } from '../../preview/obsidian/memory-adapter';
import { Plugin } from '../../preview/obsidian/plugin';
import { enablePlugin } from '../../preview/obsidian/plugin-loader';
import { SettingPage } from '../../preview/obsidian/setting-page';
import { PluginSettingTab, renderSettingTab } from '../../preview/obsidian/setting-tab';
import { pause, press, required, type } from './contract-case';
import { startHost, testManifest } from './start-host';

class TestPlugin extends Plugin {
  override settings: Record<string, unknown> = { advanced: false, folder: 'md', tiers: ['A', 'B', 'C'] };
}

let displayed: number;
let pageEvents: string[];

class TestPage extends SettingPage {
  override title = 'By code';

  override display(): void {
    pageEvents.push('display');
    this.containerEl.setText('drawn by code');
  }

  override hide(): void {
    pageEvents.push('hide');
  }
}

class TestTab extends PluginSettingTab {
  build: () => SettingDefinitionItem[] = () => [];

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return this.build();
  }

  override display(): void {
    displayed++;
  }
}

let tab: TestTab;
let plugin: TestPlugin;
let adapter: MemoryAdapter;

beforeEach(async () => {
  displayed = 0;
  pageEvents = [];
  document.body.replaceChildren();
  const host = await startHost({ 'People/Ada.md': '' });
  adapter = host.adapter;
  plugin = (await enablePlugin(host.app, TestPlugin, testManifest)) as TestPlugin;
  tab = new TestTab(host.app, plugin);
  plugin.addSettingTab(tab);
  document.body.appendChild(tab.containerEl);
});

function show(build: () => SettingDefinitionItem[]): void {
  tab.build = build;
  renderSettingTab(tab);
}

function findRow(name: string): HTMLElement | undefined {
  const rows = tab.containerEl.findAll('.setting-item:not(.setting-item-heading)');
  return rows.find((row) => row.querySelector('.setting-item-name')?.textContent === name);
}

function row(name: string): HTMLElement {
  return required(findRow(name), `row ${name}`);
}

function names(): string[] {
  const shown = tab.containerEl.findAll('.setting-item:not(.setting-item-heading)');
  return shown
    .filter((each) => each.style.display !== 'none')
    .map((each) => each.querySelector('.setting-item-name')?.textContent ?? '');
}

function field(name: string): HTMLInputElement {
  return required(row(name).querySelector('input'), `field of ${name}`);
}

describe('settings from definitions', () => {
  it('call display() only when there are none', () => {
    show(() => []);
    expect(displayed).toBe(1);
    show(() => [{ name: 'Row' }]);
    expect(displayed).toBe(1);
  });

  it('store what a control is given, and apply it to the rows that depend on it', async () => {
    show(() => [
      { name: 'Advanced', control: { type: 'toggle', key: 'advanced' } },
      {
        name: 'Level',
        visible: () => plugin.settings['advanced'] === true,
        control: { type: 'dropdown', key: 'level', options: { i: 'Info', v: 'Verbose' }, defaultValue: 'v' },
      },
    ]);
    expect(names()).toEqual(['Advanced']);
    row('Advanced').querySelector<HTMLElement>('.checkbox-container')?.click();
    await pause(5);
    expect(names()).toEqual(['Advanced', 'Level']);
    expect(row('Level').querySelector('select')?.value).toBe('v');
    const stored = JSON.parse(await adapter.read('.obsidian/plugins/contract/data.json')) as object;
    expect(stored).toMatchObject({ advanced: true });
  });

  it('refuse what validate refuses, and say so for what was stored before', async () => {
    plugin.settings['folder'] = 'bad one';
    const validate = (value: string): string | undefined => (/\s/.test(value) ? 'No spaces' : undefined);
    show(() => [{ name: 'Folder', control: { type: 'text', key: 'folder', validate } }]);
    await pause(5);
    expect(row('Folder').textContent).toContain('No spaces');
    type(field('Folder'), 'good');
    await pause(5);
    expect(row('Folder').textContent).not.toContain('No spaces');
    type(field('Folder'), 'a b');
    await pause(5);
    expect(plugin.settings['folder']).toBe('good');
  });

  it('hold a number within its limits', async () => {
    show(() => [{ name: 'Days', control: { type: 'number', key: 'days', min: 1, max: 5 } }]);
    const enter = async (text: string): Promise<void> => {
      type(field('Days'), text);
      field('Days').dispatchEvent(new Event('change', { bubbles: true }));
      await pause(5);
    };
    await enter('9');
    expect(row('Days').textContent).toContain('from 1 to 5');
    expect(plugin.settings['days']).toBeUndefined();
    await enter('3');
    expect(plugin.settings['days']).toBe(3);
  });

  it('run an action unless it is disabled, by click and by key', () => {
    const calls: number[] = [];
    let disabled = false;
    show(() => [
      {
        type: 'group',
        items: [{ name: 'Do', action: (_row, index) => void calls.push(index), disabled: () => disabled }],
      },
    ]);
    row('Do').click();
    row('Do').focus();
    press('Enter');
    disabled = true;
    row('Do').click();
    expect(calls).toEqual([0, 0]);
  });

  it('clean up after rows that were rendered by code', () => {
    let cleaned = 0;
    show(() => [{ name: 'Own', render: () => () => void cleaned++ }]);
    tab.hide();
    expect(cleaned).toBe(1);
  });

  it('open pages, nested ones too, and stay there when the definitions change', () => {
    const inner = (): SettingDefinitionItem => ({ type: 'page', name: 'Inner', items: [{ name: 'Deep' }] });
    show(() => [
      { type: 'page', name: 'Outer', displayValue: '2 days', status: 'warning', items: [inner()] },
    ]);
    expect(row('Outer').textContent).toContain('2 days');
    row('Outer').click();
    row('Inner').click();
    tab.update();
    expect(names()).toEqual(['Deep']);
    tab.containerEl.querySelector<HTMLElement>('[aria-label="Back"]')?.click();
    expect(names()).toEqual(['Inner']);
  });

  it('open a page drawn by code, and leave it alone on update()', () => {
    show(() => [{ type: 'page', name: 'Page', page: () => new TestPage() }]);
    row('Page').click();
    tab.update();
    expect(tab.containerEl.textContent).toContain('By code');
    expect(tab.containerEl.textContent).toContain('drawn by code');
    expect(pageEvents).toEqual(['display']);
    tab.hide();
    expect(pageEvents).toEqual(['display', 'hide']);
  });

  it('let a list grow, shrink and change its order', () => {
    const calls: string[] = [];
    const tiers = plugin.settings['tiers'] as string[];
    show(() => [
      {
        type: 'list',
        heading: 'Tiers',
        items: tiers.map((name) => ({ name })),
        addItem: { name: 'Add tier', action: () => void calls.push('add') },
        onDelete: (index) => {
          tiers.splice(index, 1);
          tab.update();
        },
        onReorder: (from, to) => void calls.push(`${from} to ${to}`),
      },
    ]);
    tab.containerEl.querySelector<HTMLElement>('[aria-label="Add tier"]')?.click();
    row('B').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
    expect(names()).toEqual(['A', 'C']);
    row('C').querySelector<HTMLElement>('.setting-drag-handle')?.focus();
    press('ArrowUp');
    expect(calls).toEqual(['add', '1 to 0']);
    row('A').focus();
    press('Delete');
    expect(names()).toEqual(['C']);
  });

  it('say when a list is empty', () => {
    show(() => [{ type: 'list', emptyState: 'No tiers', items: [] }]);
    expect(tab.containerEl.textContent).toContain('No tiers');
  });

  it('filter a group by its search, also after update()', () => {
    show(() => [
      {
        type: 'group',
        heading: 'Kinds',
        search: { placeholder: 'Find', match: (definition, query) => definition.name.includes(query) },
        items: [{ name: 'call' }, { name: 'letter' }, { name: 'always', searchable: false }],
      },
    ]);
    type(required(tab.containerEl.querySelector<HTMLInputElement>('input[type=search]'), 'search'), 'let');
    expect(names()).toEqual(['letter', 'always']);
    tab.update();
    expect(names()).toEqual(['letter', 'always']);
  });

  it('suggest folders for a folder control', async () => {
    show(() => [{ name: 'Folder', control: { type: 'folder', key: 'people' } }]);
    field('Folder').focus();
    type(field('Folder'), 'peo');
    await pause(10);
    document.querySelector<HTMLElement>('.suggestion-item')?.click();
    await pause(5);
    expect(plugin.settings['people']).toBe('People');
  });
});
