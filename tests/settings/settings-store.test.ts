import { describe, expect, it } from 'vitest';
import { SettingsStore } from '../../src/obsidian/settings-store';
import { friendsTiers } from '../../src/settings/presets';
import { defaultSettings } from '../../src/settings/settings';
import { DataFile } from '../fakes/data-file';

async function start(text: string | null) {
  const file = new DataFile(text);
  const store = new SettingsStore(file.plugin);
  await store.load();
  return { file, store };
}

describe('the stored settings', () => {
  it.each(['[1,2]', '"text"', '5', 'true', '', '{"version":1,'])(
    'that are %j are broken: told, and never written over',
    async (text) => {
      const { file, store } = await start(text);
      expect(store.trouble).toEqual({ kind: 'broken', keys: [] });
      expect(await store.change('statusBar', true)).toBe(false);
      expect(file.text).toBe(text);
      expect(store.settings).toEqual(defaultSettings);
    },
  );

  it('that a sync changed are not written over by a change of another, told of or not', async () => {
    const { file, store } = await start('{"version":1,"template":"Old.md"}');
    file.text = '{"version":2,"template":"New.md","future":{"a":1}}';
    expect(await store.change('statusBar', true)).toBe(true);
    expect(file.read()).toEqual({ version: 2, template: 'New.md', future: { a: 1 }, statusBar: true });
    expect(store.settings.template).toBe('New.md');
  });

  it('that cannot be read are left alone by a change of them, and only they', async () => {
    const [mine] = friendsTiers;
    const tiers = [mine, { ...mine, id: 'bad', rule: { depth: 2, interval: { unit: 'week', count: 1 } } }];
    const { file, store } = await start(JSON.stringify({ version: 1, tiers }));
    expect(await store.change('tiers', (now) => now.map((tier) => ({ ...tier, name: 'Renamed' })))).toBe(
      false,
    );
    expect(await store.change('tiers', [])).toBe(false);
    expect(store.settings.tiers).toEqual(defaultSettings.tiers);
    expect(store.trouble).toEqual({ kind: 'unreadable', keys: ['tiers'] });
    expect(file.saves).toBe(0);
    expect(await store.change('statusBar', true)).toBe(true);
    expect(file.read()).toEqual({ version: 1, tiers, statusBar: true });
  });

  it('that a sync made unreadable are not written over', async () => {
    const { file, store } = await start('{"version":1}');
    file.text = '{"version":1,"propertyNames":{"tier":5}}';
    expect(await store.change('propertyNames', (names) => ({ ...names, birthday: 'born' }))).toBe(false);
    expect(file.read()).toEqual({ version: 1, propertyNames: { tier: 5 } });
    expect(store.settings.propertyNames).toEqual({});
  });

  it('are changed as they are when they are written, whatever was read before', async () => {
    const { file, store } = await start('{"version":1,"propertyNames":{"tier":"Kreis"}}');
    file.text = '{"version":1,"propertyNames":{"tier":"Ring","birthday":"born"}}';
    expect(await store.change('propertyNames', (names) => ({ ...names, snoozeUntil: 'later' }))).toBe(true);
    expect(file.read()).toEqual({
      version: 1,
      propertyNames: { tier: 'Ring', birthday: 'born', snoozeUntil: 'later' },
    });
  });

  it('are all there after several changes at once', async () => {
    const { file, store } = await start(null);
    const changes = [store.change('statusBar', true), store.change('followUpTag', 'x')];
    expect(store.settings).toMatchObject({ statusBar: true, followUpTag: 'x' });
    expect(await Promise.all(changes)).toEqual([true, true]);
    expect(file.read()).toEqual({ version: 1, statusBar: true, followUpTag: 'x' });
  });

  it('hold no choice that could not be saved', async () => {
    const { file, store } = await start('{"version":1}');
    file.text = '{"version":1,';
    expect(await store.change('statusBar', true)).toBe(false);
    expect(store.settings.statusBar).toBe(false);
    file.text = '{"version":1}';
    expect(await store.change('statusBar', true)).toBe(true);
  });

  it('come back whole when the file is gone', async () => {
    const { file, store } = await start('{"version":1,"template":"A.md","future":1}');
    file.text = null;
    await store.load();
    expect(store.settings.template).toBe('A.md');
    expect(await store.change('statusBar', true)).toBe(true);
    expect(file.read()).toEqual({ version: 1, template: 'A.md', future: 1, statusBar: true });
  });
});
