import type { Plugin } from 'obsidian';
import type { ContactSource } from '../ui/contact-source';

/** How many people are due, in the status bar; off until the settings switch it on. There is none on phones. */
export class StatusBarCount {
  private element: HTMLElement | null = null;

  constructor(
    private readonly plugin: Plugin,
    private readonly source: ContactSource,
    private readonly open: () => void,
  ) {
    plugin.register(source.subscribe(() => this.update()));
    this.update();
  }

  private update(): void {
    if (!this.source.settings().statusBar) {
      this.element?.remove();
      this.element = null;
      return;
    }
    if (this.element === null) {
      this.element = this.plugin.addStatusBarItem();
      this.element.addClass('mod-clickable');
      this.plugin.registerDomEvent(this.element, 'click', this.open);
    }
    const count = this.source.overview().due.length;
    this.element.setText(this.source.texts().commands.statusBar(count));
  }
}
