import { afterEach, describe, expect, it, vi } from 'vitest';
import { getLanguage, setLanguage } from '../../preview/obsidian/language';
import { Notice } from '../../preview/obsidian/notice';
import { Plugin } from '../../preview/obsidian/plugin';
import { enablePlugin, loadPluginModule } from '../../preview/obsidian/plugin-loader';
import { pause } from './contract-case';
import { startHost, testManifest } from './start-host';

afterEach(() => {
  setLanguage('en');
  vi.restoreAllMocks();
});

describe('what a test or the page can ask of the host', () => {
  it('speaks the language it is told to', () => {
    expect(getLanguage()).toBe('en');
    setLanguage('de');
    expect(getLanguage()).toBe('de');
  });

  it('lags behind with its metadata when told to', async () => {
    const { app } = await startHost({ 'A.md': '# Old' });
    const note = app.vault.getFileByPath('A.md');
    if (!note) throw new Error('A.md is missing');
    const heading = (): string | undefined => app.metadataCache.getFileCache(note)?.headings?.[0]?.heading;
    app.metadataCache.delay = 60;
    await app.vault.process(note, () => '# Newer');
    await pause(20);
    expect(heading()).toBe('Old');
    await app.metadataCache.idle();
    expect(heading()).toBe('Newer');
  });

  it('takes in what changes on disk, once', async () => {
    const { app, adapter } = await startHost({ 'A.md': 'a' });
    const events: string[] = [];
    for (const name of ['create', 'modify', 'delete'] as const) {
      app.vault.on(name, (file) => void events.push(`${name} ${file.path}`));
    }
    await adapter.write('A.md', 'changed');
    const stat = await adapter.stat('A.md');
    app.vault.onDisk('A.md', stat);
    app.vault.onDisk('A.md', stat);
    app.vault.onDisk('New/B.md', stat);
    app.vault.onDisk('.obsidian/app.json', stat);
    app.vault.onDisk('New', null);
    expect(events).toEqual(['modify A.md', 'create New', 'create New/B.md', 'delete New/B.md', 'delete New']);
  });

  it('opens obsidian:// links and runs commands of the command line', async () => {
    const { app } = await startHost();
    const seen: unknown[] = [];
    class UriPlugin extends Plugin {
      override onload(): void {
        this.registerObsidianProtocolHandler('contract', (params) => void seen.push(params));
        this.registerCliHandler('contract:say', 'Says it', null, ({ word }) => `said ${word}`);
      }
    }
    const plugin = await enablePlugin(app, UriPlugin, testManifest);
    app.openUri({ action: 'contract', name: 'Ada' });
    expect(seen).toEqual([{ action: 'contract', name: 'Ada' }]);
    expect(await app.runCli('contract:say', { word: 'hello' })).toBe('said hello');
    plugin.unload();
    expect(() => app.openUri({ action: 'contract' })).toThrow('No plugin handles');
    await expect(app.runCli('contract:say')).rejects.toThrow('No plugin has');
  });

  it('remembers the texts of notices', () => {
    new Notice('gone soon', 1);
    expect(globalThis.__hostNotices?.at(-1)).toBe('gone soon');
  });

  it('reports what a listener throws and goes on', async () => {
    const { app } = await startHost();
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let reached = false;
    app.workspace.on('css-change', () => {
      throw new Error('from a listener');
    });
    app.workspace.on('css-change', () => {
      reached = true;
    });
    app.workspace.trigger('css-change');
    expect(reached).toBe(true);
    expect(report.mock.calls.flat().map(String)).toEqual(['Error: from a listener']);
  });

  it('evaluates a built plugin, and names the module that it does not find', () => {
    const code = '"use strict";module.exports = class { get word() { return require("words").hello; } };';
    const PluginClass = loadPluginModule(code, { words: { hello: 'hi' } }) as unknown as new () => {
      word: string;
    };
    expect(new PluginClass().word).toBe('hi');
    expect(() => loadPluginModule('require("fs")', {})).toThrow('The plugin requires "fs"');
  });
});
