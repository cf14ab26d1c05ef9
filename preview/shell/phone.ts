import { Platform, type App } from '../obsidian/index';
import { CommandPalette } from './command-palette';
import { addIconButton } from './icon-button';
import { QuickSwitcher } from './quick-switcher';

/** What plugins see of a phone: the flags and the classes. Has to come before the workspace is built. */
export function pretendPhone(): void {
  Object.assign(Platform, {
    isDesktop: false,
    isDesktopApp: false,
    isMobile: true,
    isMobileApp: true,
    isPhone: true,
    isTablet: false,
    isIosApp: true,
  });
  document.body.classList.add('is-mobile', 'is-phone', 'is-ios', 'mod-ios');
}

/** The bar at the lower edge, and sidebars that lie over the note as drawers. */
export function addPhoneBars(app: App, container: HTMLElement): void {
  const { leftSplit, rightSplit } = app.workspace;
  for (const split of [leftSplit, rightSplit]) {
    split.containerEl.classList.add('workspace-drawer');
    split.collapse();
  }
  leftSplit.containerEl.classList.add('mod-left');
  rightSplit.containerEl.classList.add('mod-right');
  const bar = container.createDiv('mobile-navbar').createDiv('mobile-navbar-actions');
  const add = (icon: string, label: string, onClick: () => void): void => {
    addIconButton(bar, { icon, label, onClick, cls: 'mobile-navbar-action' });
  };
  add('panel-left', 'Files', () => toggleDrawer(leftSplit, rightSplit));
  add('search', 'Open quick switcher', () => new QuickSwitcher(app).open());
  add('terminal', 'Open command palette', () => new CommandPalette(app).open());
  add('settings', 'Settings', () => app.setting.open());
  add('panel-right', 'Right sidebar', () => toggleDrawer(rightSplit, leftSplit));
  // Opening a note uncovers it.
  app.workspace.on('file-open', (file) => {
    if (file && app.workspace.layoutReady) for (const split of [leftSplit, rightSplit]) split.collapse();
  });
}

interface Drawer {
  toggle(): void;
  collapse(): void;
}

function toggleDrawer(drawer: Drawer, other: Drawer): void {
  other.collapse();
  drawer.toggle();
}
