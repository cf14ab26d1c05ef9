import { setIcon, type App } from '../obsidian/index';
import { addIconButton } from './icon-button';
import { readTheme, setTheme } from './theme';

/** The foot of the left sidebar: which vault this is, the colour scheme, the settings. */
export function addVaultProfile(app: App, vaultName: string): void {
  const profile = app.workspace.leftSplit.containerEl.createDiv('workspace-sidedock-vault-profile');
  const name = profile.createDiv('workspace-drawer-vault-switcher');
  setIcon(name.createDiv('workspace-drawer-vault-switcher-icon'), 'vault');
  name.createDiv({ cls: 'workspace-drawer-vault-name', text: vaultName });
  const actions = profile.createDiv('workspace-drawer-vault-actions');
  addIconButton(actions, {
    icon: 'sun-moon',
    label: 'Toggle light/dark mode',
    tooltipSide: 'top',
    onClick: () => setTheme(app, readTheme() === 'dark' ? 'light' : 'dark'),
  });
  addIconButton(actions, {
    icon: 'settings',
    label: 'Settings',
    tooltipSide: 'top',
    onClick: () => app.setting.open(),
  });
}
