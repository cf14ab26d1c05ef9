import type { App } from '../obsidian/index';
import type { PageOptions } from '../page/page-options';
import { CommandPalette } from './command-palette';
import { addCoreCommands } from './core-commands';
import { FILE_EXPLORER, FileExplorer } from './file-explorer';
import { addNavigation } from './navigation';
import { addPhoneBars } from './phone';
import { QuickSwitcher } from './quick-switcher';
import { SettingsWindow } from './settings-window';
import { furnishSidebars } from './sidebars';
import { addStatusBar } from './status-bar';
import { setTheme } from './theme';
import { showTooltips } from './tooltips';
import { addVaultProfile } from './vault-profile';

/** Builds what a plugin expects around it: ribbon, file explorer, palette, switcher, settings, status bar, tooltips. */
export function buildShell(app: App, container: HTMLElement, options: PageOptions, vaultName: string): void {
  document.body.classList.add(
    'mod-linux',
    'is-focused',
    'show-inline-title',
    'show-ribbon',
    'show-view-header',
  );
  setTheme(app, options.theme);
  app.setting = new SettingsWindow(app);
  app.workspace.viewCreators[FILE_EXPLORER] = (leaf) => new FileExplorer(leaf);
  const ribbon = app.workspace.leftRibbon;
  ribbon.add('file-search', 'Open quick switcher', () => new QuickSwitcher(app).open());
  ribbon.add('terminal', 'Open command palette', () => new CommandPalette(app).open());
  addCoreCommands(app);
  addNavigation(app, container);
  addVaultProfile(app, vaultName);
  furnishSidebars(app, container);
  if (options.phone) addPhoneBars(app, container);
  else addStatusBar(app, container);
  showTooltips();
}
