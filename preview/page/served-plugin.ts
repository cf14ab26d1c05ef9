import type { PluginManifest } from 'obsidian';
import type { App } from '../obsidian/app';
import { disablePlugin, enablePlugin, loadPluginModule } from '../obsidian/plugin-loader';
import { PLUGIN_MODULES } from './plugin-modules';

/** The built plugin as the server hands it out: main.js, manifest.json and styles.css. */
export class ServedPlugin {
  private manifest: PluginManifest | null = null;
  private styleEl: HTMLStyleElement | null = null;

  constructor(
    private readonly app: App,
    private readonly token: string,
  ) {}

  get id(): string {
    return this.manifest?.id ?? '';
  }

  /** Loads the files anew and switches the plugin on; `byUser` as if somebody had done so in the settings. */
  async enable(byUser: boolean): Promise<void> {
    const manifest = JSON.parse(await this.fetchText('manifest.json')) as PluginManifest;
    const [code, styles] = await Promise.all([this.fetchText('main.js'), this.fetchText('styles.css')]);
    this.styleEl ??= document.head.appendChild(document.createElement('style'));
    this.styleEl.textContent = styles;
    this.manifest = manifest;
    await enablePlugin(this.app, loadPluginModule(code, PLUGIN_MODULES), manifest, byUser);
  }

  /** Takes over rebuilt files: open views of the plugin wait for it where they stand. */
  async reload(): Promise<void> {
    if (this.manifest) disablePlugin(this.app, this.manifest.id);
    await this.enable(false);
  }

  private async fetchText(file: string): Promise<string> {
    const response = await fetch(`/plugin/${file}?t=${Date.now()}`, {
      headers: { 'x-host-token': this.token },
    });
    // A plugin without styles is a plugin all the same.
    if (!response.ok && file === 'styles.css') return '';
    if (!response.ok) throw new Error(`The server has no ${file} of the plugin: build it first`);
    return response.text();
  }
}
