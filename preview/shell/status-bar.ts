import type { App } from '../obsidian/index';

/** The bar at the lower right: words of the open note, and what plugins add. Phones have none. */
export function addStatusBar(app: App, container: HTMLElement): void {
  const bar = container.createDiv('status-bar');
  app.statusBarEl = bar;
  const words = bar.createDiv('status-bar-item plugin-word-count').createSpan('status-bar-item-segment');
  const count = (): void => {
    const text = app.workspace.activeEditor?.editor?.getValue();
    words.setText(text === undefined ? '' : `${text.split(/\s+/).filter(Boolean).length} words`);
  };
  app.workspace.on('editor-change', count);
  app.workspace.on('active-leaf-change', count);
  app.workspace.on('file-open', count);
}
