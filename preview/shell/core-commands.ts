import type { App } from '../obsidian/index';
import { CommandPalette } from './command-palette';
import { QuickSwitcher } from './quick-switcher';
import { readTheme, setTheme } from './theme';

/** The app's own commands, under its own ids, as far as the preview has what they do. */
export function addCoreCommands(app: App): void {
  app.commands.addCommand({
    id: 'command-palette:open',
    name: 'Command palette: Open command palette',
    icon: 'terminal',
    hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
    callback: () => new CommandPalette(app).open(),
  });
  app.commands.addCommand({
    id: 'switcher:open',
    name: 'Quick switcher: Open quick switcher',
    icon: 'file-search',
    hotkeys: [{ modifiers: ['Mod'], key: 'o' }],
    callback: () => new QuickSwitcher(app).open(),
  });
  app.commands.addCommand({
    id: 'app:open-settings',
    name: 'Open settings',
    icon: 'settings',
    hotkeys: [{ modifiers: ['Mod'], key: ',' }],
    callback: () => app.setting.open(),
  });
  app.commands.addCommand({
    id: 'app:toggle-left-sidebar',
    name: 'Toggle left sidebar',
    callback: () => app.workspace.leftSplit.toggle(),
  });
  app.commands.addCommand({
    id: 'app:toggle-right-sidebar',
    name: 'Toggle right sidebar',
    callback: () => app.workspace.rightSplit.toggle(),
  });
  app.commands.addCommand({
    id: 'theme:switch',
    name: 'Toggle light/dark mode',
    callback: () => setTheme(app, readTheme() === 'dark' ? 'light' : 'dark'),
  });
  app.commands.addCommand({
    id: 'workspace:new-tab',
    name: 'New tab',
    callback: () => app.workspace.setActiveLeaf(app.workspace.getLeaf('tab')),
  });
  app.commands.addCommand({
    id: 'workspace:close',
    name: 'Close current tab',
    callback: () => app.workspace.getMostRecentLeaf()?.detach(),
  });
  app.commands.addCommand({
    id: 'editor:save-file',
    name: 'Save current file',
    hotkeys: [{ modifiers: ['Mod'], key: 's' }],
    editorCallback: (_editor, view) => {
      if ('save' in view && typeof view.save === 'function') void view.save();
    },
  });
}
