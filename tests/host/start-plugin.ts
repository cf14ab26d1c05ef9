import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PluginManifest } from 'obsidian';
import { installDom } from '../../preview/obsidian/dom';
import { MemoryAdapter } from '../../preview/obsidian/memory-adapter';
import { obsidianModule } from '../../preview/obsidian/module';
import { App } from '../../preview/obsidian/app';
import {
  disablePlugin,
  enablePlugin,
  loadPluginModule,
  type PluginConstructor,
} from '../../preview/obsidian/plugin-loader';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as PluginManifest;
const dataPath = '.obsidian/plugins/keep-in-touch/data.json';

let loaded: PluginConstructor | null = null;

/** The plugin as it is built for a release, loaded as the app loads it. */
function loadPlugin(): PluginConstructor {
  const out = join(root, 'tests/output', `host-${process.pid}`);
  execFileSync(process.execPath, ['esbuild.config.mjs', 'plugin', '--production', '--out', out], {
    cwd: root,
  });
  const code = readFileSync(join(out, 'plugin/main.js'), 'utf8');
  rmSync(out, { recursive: true });
  return loadPluginModule(code, { obsidian: obsidianModule });
}

/** The built plugin, running on a vault in memory. */
export interface RunningPlugin {
  readonly app: App;
  readonly adapter: CountingAdapter;
  /** Resolves when the metadata cache, what the plugin does with it and the views' next frames have settled. */
  settle(): Promise<void>;
  read(path: string): Promise<string>;
  cli(command: string, params?: Readonly<Record<string, string>>): Promise<string>;
  notices(): readonly string[];
  /** Switches it off and on again, and waits for nothing. */
  restart(): Promise<void>;
  stop(): void;
}

/** A vault in memory that counts what is written to it. */
export class CountingAdapter extends MemoryAdapter {
  readonly writes: string[] = [];

  override async write(...parameters: Parameters<MemoryAdapter['write']>): Promise<void> {
    this.writes.push(parameters[0]);
    await super.write(...parameters);
  }
}

/** The app with the plugin switched on, before it has its layout. */
export async function openApp(
  notes: Readonly<Record<string, string>>,
  data: string | null = '{"version":1,"started":true}',
): Promise<{ readonly app: App; readonly adapter: CountingAdapter; readonly stop: () => void }> {
  installDom();
  const pluginClass = (loaded ??= loadPlugin());
  document.body.replaceChildren();
  const adapter = new CountingAdapter(data === null ? notes : { ...notes, [dataPath]: data });
  const app = new App(adapter, document.body.appendChild(document.createElement('div')));
  app.workspace.init();
  await enablePlugin(app, pluginClass, manifest);
  await app.vault.load();
  return { app, adapter, stop: () => disablePlugin(app, 'keep-in-touch') };
}

/** Starts the app with the plugin switched on, as a user's next start would be. */
export async function startPlugin(...opened: Parameters<typeof openApp>): Promise<RunningPlugin> {
  const { app, adapter, stop } = await openApp(...opened);
  app.workspace.setLayoutReady();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await app.metadataCache.idle();
      // Views paint with a frame.
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  };
  const cli = async (command: string, params: Readonly<Record<string, string>> = {}): Promise<string> => {
    const registered = app.cliCommands.get(`keep-in-touch:${command}`);
    if (registered === undefined) throw new Error(`There is no command ${command}`);
    return registered.handler(params);
  };
  // Answers once all notes have been read; without a layout a view that was open before is not painted again.
  await cli('review');
  await settle();
  return {
    app,
    adapter,
    settle,
    read: (path) => adapter.read(path),
    cli,
    notices: () => [...document.querySelectorAll('.notice')].map((notice) => notice.textContent),
    restart: async () => {
      stop();
      await enablePlugin(app, (loaded ??= loadPlugin()), manifest);
    },
    stop,
  };
}
