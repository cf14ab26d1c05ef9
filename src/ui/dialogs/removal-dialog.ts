import { ButtonComponent, Setting, type App } from 'obsidian';
import type { RemovalPlan } from '../../app/prepare-removal';
import { textsFor } from '../../i18n/texts';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { UserActions } from '../user-actions';
import { addChangeRows, addRefusals } from './change-list';
import { writeOverview } from './removal-overview';

/** Prepares the vault for life without the plugin: shows what will be written, and writes it on a click. */
export class RemovalDialog extends OwnModal {
  private removesProperties = false;
  private plan: RemovalPlan | null = null;
  private planEl: HTMLElement | null = null;
  private submitButton: ButtonComponent | null = null;
  private turn = 0;
  private isBusy = false;
  private readonly path: string;
  private readonly text: string;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
  ) {
    super(app);
    const { language } = source.book.rules;
    const today = source.today();
    const name = textsFor(language).quickLog.removal.overviewName(today);
    let path = `${name}.md`;
    for (let count = 2; app.vault.getFileByPath(path) !== null; count += 1) path = `${name} (${count}).md`;
    this.path = path;
    this.text = writeOverview(source.overview(), today, language);
  }

  override onOpen(): void {
    const { quickLog, dialogs } = this.source.texts();
    const texts = quickLog.removal;
    this.setTitle(texts.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-changes-dialog']);
    this.contentEl.createEl('p', { cls: 'kit-dialog-text', text: texts.intro });
    new Setting(this.contentEl)
      .setClass('kit-field')
      .setName(texts.removesProperties)
      .setDesc(texts.removesPropertiesNote)
      .addToggle((toggle) =>
        toggle.setValue(false).onChange((removes) => {
          this.removesProperties = removes;
          void this.showPlan();
        }),
      );
    this.planEl = this.contentEl.createDiv({ cls: 'kit-removal', attr: { 'aria-live': 'polite' } });
    const buttons = this.modalEl.createDiv('modal-button-container');
    this.submitButton = new ButtonComponent(buttons)
      .setButtonText(texts.submit)
      .setCta()
      .setDisabled(true)
      .onClick(() => void this.submit());
    new ButtonComponent(buttons).setButtonText(dialogs.cancel).onClick(() => this.close());
    void this.showPlan();
  }

  override onClose(): void {
    this.turn += 1;
    this.contentEl.empty();
  }

  private async showPlan(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.submitButton?.setDisabled(true);
    const { path, text, removesProperties } = this;
    const plan = await this.actions.planRemoval({ overview: { path, text }, removesProperties });
    if (turn !== this.turn || this.planEl === null) return;
    this.plan = plan;
    const { removal: texts, lateProperties } = this.source.texts().quickLog;
    this.planEl.empty();
    this.planEl.createEl('p', { cls: 'kit-dialog-text', text: texts.overview(path) });
    this.planEl.createEl('p', { cls: 'kit-dialog-text', text: texts.lastContacts(plan.late.length) });
    addChangeRows(
      this.planEl,
      plan.late.map(({ name, from, to }) => ({ name, change: lateProperties.change(from, to) })),
    );
    if (plan.cleaned.length > 0)
      this.planEl.createEl('p', { cls: 'kit-dialog-text', text: texts.cleaned(plan.cleaned.length) });
    addRefusals(this.planEl, lateProperties.refused, plan.refused, this.source.language());
    this.submitButton?.setDisabled(false);
  }

  private async submit(): Promise<void> {
    if (this.isBusy || this.plan === null) return;
    this.isBusy = true;
    if (await this.actions.prepareRemoval(this.plan)) this.close();
    this.isBusy = false;
  }
}
