import type { Command } from 'obsidian';
import type * as obsidian from 'obsidian';
import type { App } from './app';
import { reportHostError } from './host-log';
import type { KeymapEventHandler } from 'obsidian';
import { Platform } from './platform';

/** The app's commands by id, and which of them can be run now. Undeclared, yet there in the app, too. */
export class Commands {
  readonly commands: Record<string, Command> = {};
  readonly #app: App;
  readonly #hotkeys = new Map<string, readonly KeymapEventHandler[]>();

  constructor(app: App) {
    this.#app = app;
  }

  addCommand(command: Command): void {
    this.removeCommand(command.id);
    this.commands[command.id] = command;
    const handlers = (command.hotkeys ?? []).map(({ modifiers, key }) =>
      this.#app.scope.register(modifiers, key, () => {
        this.executeCommandById(command.id);
        return false;
      }),
    );
    this.#hotkeys.set(command.id, handlers);
  }

  removeCommand(id: string): void {
    for (const handler of this.#hotkeys.get(id) ?? []) this.#app.scope.unregister(handler);
    this.#hotkeys.delete(id);
    delete this.commands[id];
  }

  /** The commands that can be run where the user is. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => {
      try {
        return this.#run(command, true);
      } catch (error) {
        reportHostError(error);
        return false;
      }
    });
  }

  /** Runs a command if it can be run; whether it was. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.#run(command, true) && this.#run(command, false);
  }

  #run(command: Command, checking: boolean): boolean {
    if (command.mobileOnly && !Platform.isMobile) return false;
    const view = this.#app.workspace.activeEditor;
    const isEditing = view !== null && view.getMode() === 'source';
    if (command.editorCheckCallback || command.editorCallback) {
      if (!isEditing) return false;
      // The declared type is the app's class, of which the host's view has the part it implements.
      const context = view as unknown as obsidian.MarkdownView;
      if (command.editorCheckCallback)
        return passes(command.editorCheckCallback(checking, view.editor, context), checking);
      if (!checking) command.editorCallback?.(view.editor, context);
      return true;
    }
    if (command.checkCallback) return passes(command.checkCallback(checking), checking);
    if (!checking) command.callback?.();
    return command.callback !== undefined;
  }
}

function passes(result: boolean | void, checking: boolean): boolean {
  return checking ? result === true : result !== false;
}
