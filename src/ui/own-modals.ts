import { FuzzySuggestModal, Modal, SuggestModal } from 'obsidian';

/** The dialogs of the plugin that are open; one may lie over another. */
const openModals = new Set<Modal>();

/** Closes all dialogs of the plugin: once it is switched off, nothing they do could be undone. */
export function closeModals(): void {
  for (const modal of [...openModals].reverse()) modal.close();
}

/** A dialog that closes with the plugin. */
export class OwnModal extends Modal {
  override open(): void {
    openModals.add(this);
    super.open();
  }

  override close(): void {
    openModals.delete(this);
    super.close();
  }
}

/** A list to choose from that closes with the plugin. */
export abstract class OwnSuggestModal<Choice> extends SuggestModal<Choice> {
  override open(): void {
    openModals.add(this);
    super.open();
  }

  override close(): void {
    openModals.delete(this);
    super.close();
  }
}

/** A list to search and choose from that closes with the plugin. */
export abstract class OwnFuzzyModal<Choice> extends FuzzySuggestModal<Choice> {
  override open(): void {
    openModals.add(this);
    super.open();
  }

  override close(): void {
    openModals.delete(this);
    super.close();
  }
}
