import { ButtonComponent, type App } from 'obsidian';
import { OwnModal } from '../own-modals';

/** A question that is answered by going on or not. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
  /** going on takes something away */
  readonly destructive?: boolean;
}

/** Asks, and resolves to whether the user goes on. */
export function confirm(app: App, question: Question): Promise<boolean> {
  return new Promise((resolve) => new ConfirmDialog(app, question, resolve).open());
}

class ConfirmDialog extends OwnModal {
  private answer = false;

  constructor(
    app: App,
    private readonly question: Question,
    private readonly answered: (goesOn: boolean) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { title, text, confirm: goOn, cancel, destructive } = this.question;
    this.setTitle(title);
    this.modalEl.addClass('kit-dialog');
    this.contentEl.createEl('p', { cls: 'kit-dialog-text', text });
    const buttons = this.modalEl.createDiv('modal-button-container');
    const goOnButton = new ButtonComponent(buttons).setButtonText(goOn).onClick(() => {
      this.answer = true;
      this.close();
    });
    if (destructive === true) goOnButton.setDestructive();
    else goOnButton.setCta();
    new ButtonComponent(buttons).setButtonText(cancel).onClick(() => this.close());
    goOnButton.buttonEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.answered(this.answer);
  }
}
