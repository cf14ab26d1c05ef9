import { ButtonComponent, Setting, type App } from 'obsidian';
import { nameBy } from '../dialogs/control-label';
import { FolderSuggest } from '../dialogs/folder-suggest';
import { OwnModal } from '../own-modals';

/** A question that is answered with one line of text. */
export interface TextQuestion {
  readonly title: string;
  readonly label: string;
  readonly desc?: string;
  readonly confirm: string;
  readonly cancel: string;
  /** what is wrong with an answer; undefined where nothing is */
  readonly fault: (text: string) => string | undefined;
  /** suggests the vault's folders */
  readonly folders?: boolean;
}

/** Asks for one line of text and hands it on when it is a good one. */
export class TextPrompt extends OwnModal {
  constructor(
    app: App,
    private readonly question: TextQuestion,
    private readonly answered: (text: string) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { title, label, desc, confirm, cancel, fault, folders } = this.question;
    this.setTitle(title);
    this.modalEl.addClass('kit-dialog');
    const setting = new Setting(this.contentEl).setName(label).setClass('kit-field');
    if (desc !== undefined) setting.setDesc(desc);
    let typed = '';
    const submit = (): void => {
      const wrong = fault(typed.trim());
      setting.setErrorMessage(wrong ?? null);
      if (wrong !== undefined) return;
      this.close();
      this.answered(typed.trim());
    };
    setting.addText((text) => {
      const { inputEl } = text;
      nameBy(inputEl, setting.nameEl);
      text.onChange((value) => {
        typed = value;
        setting.setErrorMessage(null);
      });
      if (folders === true) new FolderSuggest(this.app, inputEl, (folder) => (typed = folder));
      inputEl.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        submit();
      });
      window.setTimeout(() => inputEl.focus(), 0);
    });
    const buttons = this.modalEl.createDiv('modal-button-container');
    new ButtonComponent(buttons).setButtonText(confirm).setCta().onClick(submit);
    new ButtonComponent(buttons).setButtonText(cancel).onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
