import icons from 'lucide-static/icon-nodes.json';
import type * as publicApi from 'obsidian';
import type { PluginManifest } from 'obsidian';
import { App } from '../../preview/obsidian/app';
import { installDom } from '../../preview/obsidian/dom';
import { setIconLibrary } from '../../preview/obsidian/icons';
import * as implemented from '../../preview/obsidian/index';
import { MemoryAdapter } from '../../preview/obsidian/memory-adapter';
import { enablePlugin } from '../../preview/obsidian/plugin-loader';
import type { CaseContext } from './contract-case';

export interface Host {
  readonly app: App;
  readonly adapter: MemoryAdapter;
}

export const testManifest: PluginManifest = {
  id: 'contract',
  name: 'Contract',
  author: '',
  version: '0.0.1',
  minAppVersion: '1.13.1',
  description: '',
};

/** The host over a vault in memory, as far as before the layout is ready. */
export function buildHost(notes: Readonly<Record<string, string>> = {}): Host {
  installDom();
  setIconLibrary(icons);
  const adapter = new MemoryAdapter(notes);
  const app = new App(adapter, document.body.createDiv('app-container'));
  app.keymap.attach(window);
  app.workspace.init();
  return { app, adapter };
}

/** The host with its vault loaded, its notes indexed and its layout ready. */
export async function startHost(notes: Readonly<Record<string, string>> = {}): Promise<Host> {
  const host = buildHost(notes);
  await host.app.vault.load();
  host.app.workspace.setLayoutReady();
  await host.app.metadataCache.idle();
  return host;
}

/** The host as the contract's cases see it: through the public API. */
export async function startContractHost(): Promise<CaseContext> {
  const { app } = await startHost({ 'Cases/keep.md': '' });
  class TestPlugin extends implemented.Plugin {}
  const plugin = await enablePlugin(app, TestPlugin, testManifest);
  return {
    // The host has a part of the app's members, which the cases are to find sufficient.
    app: app as unknown as publicApi.App,
    obsidian: implemented as unknown as typeof publicApi,
    plugin: plugin as unknown as publicApi.Plugin,
    folder: 'Cases',
    settle: async () => {
      await new Promise((done) => setTimeout(done, 3));
      await app.metadataCache.idle();
    },
  };
}
