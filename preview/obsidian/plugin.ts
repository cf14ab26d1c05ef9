import type {
  CliFlags,
  CliHandler,
  Command,
  IconName,
  MarkdownPostProcessor,
  ObsidianProtocolHandler,
  PluginManifest,
} from 'obsidian';
import type { App } from './app';
import { addCodeBlockProcessor, runCodeBlockProcessors, type CodeBlockHandler } from './code-blocks';
import { Component } from './component';
import type { WorkspaceLeaf } from './leaf';
import type { EditorSuggest } from './popover-suggest';
import type { SettingTab } from './setting-tab';
import type { View } from './view';

/** The base of a plugin; everything that it registers goes when the plugin is switched off. */
export abstract class Plugin extends Component {
  readonly app: App;
  readonly manifest: PluginManifest;
  declare settings?: unknown;

  constructor(app: App, manifest: PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown;

  addRibbonIcon(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const element = this.app.workspace.leftRibbon.add(icon, title, callback);
    this.register(() => element.detach());
    return element;
  }

  addStatusBarItem(): HTMLElement {
    const element = this.app.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => element.detach());
    return element;
  }

  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(commandId: string): void {
    const prefix = `${this.manifest.id}:`;
    this.app.commands.removeCommand(commandId.startsWith(prefix) ? commandId : prefix + commandId);
  }

  addSettingTab(tab: SettingTab): void {
    tab.update();
    this.app.setting.addTab(tab);
    this.register(() => this.app.setting.removeTab(tab));
  }

  registerView(type: string, create: (leaf: WorkspaceLeaf) => View): void {
    const { workspace } = this.app;
    if (workspace.viewCreators[type])
      throw new Error(`Attempting to register an existing view type "${type}"`);
    workspace.viewCreators[type] = create;
    workspace.onViewRegistered(type);
    this.register(() => {
      delete workspace.viewCreators[type];
      workspace.onViewUnregistered(type);
    });
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: CodeBlockHandler,
    sortOrder = 0,
  ): MarkdownPostProcessor {
    this.register(addCodeBlockProcessor(language, handler, sortOrder));
    return runCodeBlockProcessors;
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    const { editorSuggests } = this.app.workspace;
    editorSuggests.push(suggest);
    this.register(() => editorSuggests.splice(editorSuggests.indexOf(suggest), 1));
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    this.app.protocolHandlers.set(action, handler);
    this.register(() => this.app.protocolHandlers.delete(action));
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: CliHandler,
  ): void {
    const { cliCommands } = this.app;
    if (cliCommands.has(command)) throw new Error(`CLI command "${command}" is already registered`);
    cliCommands.set(command, { description, flags, handler });
    this.register(() => cliCommands.delete(command));
  }

  async loadData(): Promise<unknown> {
    const path = `${this.#folder()}/data.json`;
    const { adapter } = this.app.vault;
    return (await adapter.exists(path)) ? (JSON.parse(await adapter.read(path)) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    const { adapter } = this.app.vault;
    if (!(await adapter.exists(this.#folder()))) await adapter.mkdir(this.#folder());
    await adapter.write(`${this.#folder()}/data.json`, JSON.stringify(data, null, 2));
  }

  #folder(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}`;
  }
}
