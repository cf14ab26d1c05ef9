import type { App, Plugin as PublicPlugin } from 'obsidian';
import { beforeEach, describe, expect, test } from 'vitest';
import { Plugin } from '../../preview/obsidian/plugin';
import { enablePlugin } from '../../preview/obsidian/plugin-loader';
import { renderSettingTab } from '../../preview/obsidian/setting-tab';
import { KeepInTouchSettingTab } from '../../src/ui/settings/settings-tab';
import type { Settings } from '../../src/settings/settings';
import { startHost, testManifest } from '../preview/start-host';
import { contactNote, fakeSource } from './fake-source';
import { settle } from './settle';

const notes = {
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10' }),
  'People/Ben Okafor.md': '# Ben\n',
  'People/2026-11-22.md': 'A day\n',
  'Other/Note.md': 'A note\n',
};

let host: Awaited<ReturnType<typeof startHost>>;

beforeEach(async () => {
  document.body.replaceChildren();
  host = await startHost(notes);
});

async function start(
  options: { readonly language?: 'en' | 'de'; readonly settings?: Partial<Settings> } = {},
) {
  class TestPlugin extends Plugin {}
  const plugin = await enablePlugin(host.app, TestPlugin, testManifest);
  const fake = fakeSource(notes, options);
  const tab = new KeepInTouchSettingTab(
    host.app as unknown as App,
    plugin as unknown as PublicPlugin,
    fake.source,
    fake.actions,
  );
  document.body.appendChild(tab.containerEl);
  renderSettingTab(tab as unknown as Parameters<typeof renderSettingTab>[0]);
  return { ...fake, tab };
}

const names = (): readonly string[] =>
  [...document.querySelectorAll('.setting-item-name')].map(({ textContent }) => textContent);
const row = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('.setting-item')].find(
    (element) => element.querySelector('.setting-item-name')?.textContent === name,
  );
  if (found === undefined) throw new Error(`There is no ${name}: ${names().join(', ')}`);
  return found;
};
const input = (name: string): HTMLInputElement => {
  const found = row(name).querySelector('input');
  if (found === null) throw new Error(`${name} has no field`);
  return found;
};
const type = (field: HTMLInputElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const finish = (field: HTMLInputElement): void =>
  void field.dispatchEvent(new Event('change', { bubbles: true }));
const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`There is no button ${label}`);
  return found;
};

test('the definitions name and describe every setting, so that the search of the app finds them', async () => {
  const { tab } = await start({ language: 'de' });
  const found: string[] = [];
  const collect = (items: readonly object[]): void => {
    for (const item of items) {
      if ('name' in item && typeof item.name === 'string') found.push(item.name);
      if ('items' in item && Array.isArray(item.items)) collect(item.items as readonly object[]);
    }
  };
  collect(tab.getSettingDefinitions());
  for (const name of [
    'Sprache der Notizen',
    'Platz für',
    'Geburtstag',
    'Sonntag',
    'In der Statusleiste zeigen',
  ])
    expect(found).toContain(name);
  expect(found.filter((name) => name.trim() === '')).toEqual([]);
});

describe('a tier', () => {
  test('is renamed when the name is finished, not with every letter', async () => {
    const { source, calls } = await start();
    row('Top 10').click();
    const field = input('Name');
    type(field, 'Inn');
    type(field, 'Inner circle');
    expect(calls).toEqual([]);
    finish(field);
    await settle();
    expect(source.settings().tiers[0]).toMatchObject({ name: 'Inner circle', also: ['Top 10'] });
    expect(source.book.get('People/Clara Nguyen.md')?.tier).toEqual({ kind: 'known', id: 'top-10' });
  });

  test('keeps what it has where the value cannot be', async () => {
    const { calls } = await start();
    row('Top 10').click();
    const field = input('Room for');
    type(field, 'many');
    expect(row('Room for').querySelector('.setting-item-error')?.textContent).toBe(
      'A whole number from 1, or nothing.',
    );
    finish(field);
    await settle();
    expect(calls).toEqual([]);
  });

  test('is deleted only after a question that says who is in it', async () => {
    const { source } = await start();
    const bin = row('Top 10').querySelector<HTMLElement>('[aria-label=Delete]');
    bin?.click();
    await settle();
    expect(document.querySelector('.kit-dialog-text')?.textContent).toBe(
      '1 person in it. Their notes stay untouched, and show a tier that is not known any more.',
    );
    button('Delete').click();
    await settle();
    expect(source.settings().tiers.map(({ id }) => id)).toEqual(['top-50', 'top-100']);
  });
});

test('a preset replaces the tiers after a question', async () => {
  const { source } = await start();
  button('Friends').click();
  await settle();
  button('Use these tiers').click();
  await settle();
  expect(source.settings().tiers.map(({ name }) => name)).toEqual(['Close', 'Dear', 'Now and then']);
  expect(names()).toContain('Now and then');
});

test('what was found is counted, and a note explained', async () => {
  await start();
  row('Which notes are contacts').click();
  expect(row('2 people found').textContent).toContain('1 note by the type1 note by the folder');
  expect(row('Left out').textContent).toContain('1 note named by a date');
  expect(names()).toContain('Why is a note a contact, or not?');
});

test('a toggle is saved', async () => {
  const { source } = await start();
  row('Show in the status bar').querySelector<HTMLElement>('.checkbox-container')?.click();
  await settle();
  expect(source.settings().statusBar).toBe(true);
});
