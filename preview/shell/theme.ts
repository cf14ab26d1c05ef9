import type { App } from '../obsidian/index';

export type Theme = 'light' | 'dark';

export function readTheme(): Theme {
  return document.body.classList.contains('theme-dark') ? 'dark' : 'light';
}

/** Switches the colour scheme and tells the plugins. */
export function setTheme(app: App, theme: Theme): void {
  document.body.classList.toggle('theme-dark', theme === 'dark');
  document.body.classList.toggle('theme-light', theme === 'light');
  app.workspace.trigger('css-change');
}
