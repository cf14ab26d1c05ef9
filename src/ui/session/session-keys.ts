import { Modal, type App } from 'obsidian';
import type { Texts } from '../../i18n/texts';

/** The keys of the tier review. */
export class SessionKeysDialog extends Modal {
  constructor(app: App, texts: Texts) {
    super(app);
    this.setTitle(texts.session.keysTitle);
    const list = this.contentEl.createEl('dl', { cls: 'kit-keys' });
    for (const [key, meaning] of texts.session.keys) {
      list.createEl('dt').createEl('kbd', { text: key ?? '' });
      list.createEl('dd', { text: meaning ?? '' });
    }
  }
}
