import type { IconName, SettingDefinitionItem } from 'obsidian';
import type { App } from './app';
import { DefinitionRenderer } from './definition-renderer';
import type { Plugin } from './plugin';

/** A tab of the settings window, drawn from definitions or, when it has none, by `display`. */
export abstract class SettingTab {
  readonly app: App;
  icon: IconName = '';
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];
  /** Undeclared, yet there in the app, too: what the window's list of tabs shows. */
  name = '';
  /** Undeclared, yet there in the app, too. */
  id = '';

  constructor(app: App) {
    this.app = app;
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Takes the definitions anew, and draws them if the tab is to be seen. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) rendererOf(this).refresh();
  }

  getControlValue(key: string): unknown {
    return this.app.vault.getConfig(key);
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    this.app.vault.setConfig(key, value);
  }

  refreshDomState(): void {
    rendererOf(this).applyPredicates();
  }

  display(): void {}

  hide(): void {
    rendererOf(this).clear();
  }
}

/** A plugin's tab; its values are the fields of the plugin's `settings`. */
export abstract class PluginSettingTab extends SettingTab {
  readonly #plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    super(app);
    this.#plugin = plugin;
    this.name = plugin.manifest.name;
    this.id = plugin.manifest.id;
  }

  override getControlValue(key: string): unknown {
    return settingsOf(this.#plugin)[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = settingsOf(this.#plugin);
    settings[key] = value;
    this.#plugin.settings = settings;
    await this.#plugin.saveData(settings);
  }
}

/** For the settings window: draws the tab from its first page on. */
export function renderSettingTab(tab: SettingTab): void {
  rendererOf(tab).open();
}

const renderers = new WeakMap<SettingTab, DefinitionRenderer>();

function rendererOf(tab: SettingTab): DefinitionRenderer {
  const renderer = renderers.get(tab) ?? new DefinitionRenderer(tab);
  renderers.set(tab, renderer);
  return renderer;
}

function settingsOf(plugin: Plugin): Record<string, unknown> {
  const { settings } = plugin;
  return typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {};
}
