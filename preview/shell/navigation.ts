import type { App, TAbstractFile, TFile } from '../obsidian/index';
import { addIconButton } from './icon-button';

/** Back and forward through the notes that were open, by buttons at the left of a view's header and by commands. */
export function addNavigation(app: App, container: HTMLElement): void {
  let visited: string[] = [];
  let position = -1;

  const go = async (step: -1 | 1): Promise<void> => {
    const file = app.vault.getFileByPath(visited[position + step] ?? '');
    if (!file) return;
    position += step;
    await app.workspace.getLeaf(false).openFile(file);
  };
  const showState = (): void => {
    for (const button of container.querySelectorAll('.view-header-nav-buttons > .clickable-icon')) {
      const step = button.classList.contains('mod-back') ? -1 : 1;
      button.setAttribute('aria-disabled', String(visited[position + step] === undefined));
    }
  };
  const addButtons = (): void => {
    for (const header of container.querySelectorAll('.mod-root .view-header:not(:has(.view-header-left))')) {
      const left = createDiv('view-header-left');
      const buttons = left.createDiv('view-header-nav-buttons');
      addIconButton(buttons, {
        icon: 'arrow-left',
        label: 'Navigate back',
        cls: 'mod-back',
        onClick: () => void go(-1),
      });
      addIconButton(buttons, {
        icon: 'arrow-right',
        label: 'Navigate forward',
        cls: 'mod-forward',
        onClick: () => void go(1),
      });
      header.prepend(left);
    }
    showState();
  };

  app.workspace.on('file-open', (file: TFile | null) => {
    if (file && visited[position] !== file.path) {
      visited = [...visited.slice(0, position + 1), file.path];
      position = visited.length - 1;
    }
    addButtons();
  });
  app.workspace.on('layout-change', addButtons);
  app.vault.on('rename', (file: TAbstractFile, before: string) => {
    visited = visited.map((path) => (path === before ? file.path : path));
  });
  app.commands.addCommand({
    id: 'app:go-back',
    name: 'Navigate back',
    hotkeys: [{ modifiers: ['Mod', 'Alt'], key: 'ArrowLeft' }],
    callback: () => void go(-1),
  });
  app.commands.addCommand({
    id: 'app:go-forward',
    name: 'Navigate forward',
    hotkeys: [{ modifiers: ['Mod', 'Alt'], key: 'ArrowRight' }],
    callback: () => void go(1),
  });
}
