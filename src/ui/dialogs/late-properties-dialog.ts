import { ButtonComponent, type App } from 'obsidian';
import type { UpdatePlan } from '../../app/bring-up-to-date';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { UserActions } from '../user-actions';
import { addChangeRows, addRefusals } from './change-list';

/** Shows which last contacts lag behind the history, old and new, and writes them all on a click. */
export class LatePropertiesDialog extends OwnModal {
  private isBusy = false;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly plan: UpdatePlan,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { quickLog, dialogs } = this.source.texts();
    const texts = quickLog.lateProperties;
    const { late, refused } = this.plan;
    this.setTitle(texts.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-changes-dialog']);
    const intro = late.length === 0 ? texts.none : texts.intro(late.length);
    this.contentEl.createEl('p', { cls: 'kit-dialog-text', text: intro });
    addChangeRows(
      this.contentEl,
      late.map(({ name, from, to }) => ({ name, change: texts.change(from, to) })),
    );
    addRefusals(this.contentEl, texts.refused, refused, this.source.language());
    const buttons = this.modalEl.createDiv('modal-button-container');
    if (late.length > 0) {
      const submit = new ButtonComponent(buttons)
        .setButtonText(texts.submit(late.length))
        .setCta()
        .onClick(() => void this.submit());
      submit.buttonEl.focus();
    }
    new ButtonComponent(buttons)
      .setButtonText(late.length > 0 ? dialogs.cancel : dialogs.close)
      .onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private async submit(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    if (await this.actions.bringUpToDate(this.plan.late)) this.close();
    this.isBusy = false;
  }
}
