import type { App } from 'obsidian';
import { OwnModal } from './own-modals';

/** The keys of a view, each with what it does. */
export class KeysDialog extends OwnModal {
  constructor(app: App, title: string, keys: readonly (readonly string[])[]) {
    super(app);
    this.setTitle(title);
    const list = this.contentEl.createEl('dl', { cls: 'kit-keys' });
    for (const [key, meaning] of keys) {
      list.createEl('dt').createEl('kbd', { text: key ?? '' });
      list.createEl('dd', { text: meaning ?? '' });
    }
  }
}
