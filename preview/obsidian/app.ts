import type { CliData, CliFlags, CliHandler, ObsidianProtocolData, ObsidianProtocolHandler } from 'obsidian';
import { Commands } from './commands';
import type { HostAdapter } from './data-adapter';
import { FileManager } from './file-manager';
import { Keymap, Scope, shareKeymap } from './keymap';
import { MetadataCache } from './metadata-cache';
import { NotImplementedError } from './not-implemented';
import type { Plugin } from './plugin';
import type { SettingTab } from './setting-tab';
import { Vault } from './vault';
import { Workspace } from './workspace';

/** The settings window as plugins and commands need it; the page around the app provides it. */
export interface SettingsHost {
  addTab(tab: SettingTab): void;
  removeTab(tab: SettingTab): void;
  open(): void;
}

/** A command of Obsidian's own command line. */
export interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

const noSettings: SettingsHost = {
  addTab: () => undefined,
  removeTab: () => undefined,
  open: () => {
    throw new NotImplementedError('a settings window where there is no page');
  },
};

/** The app: a vault, what is known of its notes, and a window. */
export class App {
  readonly scope = new Scope();
  readonly keymap: Keymap;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  /** Undeclared, yet there in the app, too. */
  readonly commands: Commands;
  /** Undeclared, yet there in the app, too. */
  readonly plugins = { plugins: {} as Record<string, Plugin>, enabledPlugins: new Set<string>() };
  /** For the host. */
  setting: SettingsHost = noSettings;
  /** For the host: where plugins' status bar items go. */
  statusBarEl: HTMLElement = createDiv('status-bar');
  /** For the host. */
  readonly protocolHandlers = new Map<string, ObsidianProtocolHandler>();
  /** For the host. */
  readonly cliCommands = new Map<string, CliCommand>();
  readonly #id: string;

  /** `id` tells apart what the device remembers for one vault and for another. */
  constructor(adapter: HostAdapter, containerEl: HTMLElement, id = 'preview') {
    this.#id = id;
    this.keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
    shareKeymap(this.keymap);
    this.vault = new Vault(adapter);
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this);
    this.workspace = new Workspace(this, containerEl);
    this.commands = new Commands(this);
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const stored = localStorage.getItem(`${this.#id}-${key}`);
    return stored === null ? null : JSON.parse(stored);
  }

  saveLocalStorage(key: string, data: unknown): void {
    const name = `${this.#id}-${key}`;
    if (data === null || data === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(data));
  }

  /** For the host: as if the device had opened an `obsidian://` link. */
  openUri(params: ObsidianProtocolData): void {
    const handler = this.protocolHandlers.get(params.action);
    if (!handler) throw new Error(`No plugin handles obsidian://${params.action}`);
    void handler(params);
  }

  /** For the host: as if Obsidian's command line had been called. */
  async runCli(command: string, params: CliData = {}): Promise<string> {
    const found = this.cliCommands.get(command);
    if (!found) throw new Error(`No plugin has the CLI command ${command}`);
    return found.handler(params);
  }
}
