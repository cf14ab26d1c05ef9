import { ButtonComponent, Setting, type App } from 'obsidian';
import { exportEndings, exportFormats, type ExportFormat } from '../../app/export/export-formats';
import { exportExtras, type ExportExtra } from '../../app/export/exported-people';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { Target } from '../user-actions';
import type { ExportScope, ImportActions } from './import-actions';

/** In the list of whom: those for whom the dialog was opened. No tier has it as its id. */
const theseValue = ' these';

/** Asks what shall be exported, for whom, and into which file of the vault. */
export class ExportDialog extends OwnModal {
  private format: ExportFormat = 'vcard3';
  /** a tier's id; `''` for everybody, `these` for those it was opened for */
  private whom = '';
  private readonly extras = new Set<ExportExtra>();
  private dueDays = false;
  private file = '';

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: ImportActions,
    private readonly these: readonly Target[] | null = null,
  ) {
    super(app);
    if (these !== null) this.whom = theseValue;
  }

  override onOpen(): void {
    const texts = this.source.texts();
    this.setTitle(texts.import.exportDialog.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-import']);
    this.file = this.suggestFile();
    this.show();
    const buttons = this.modalEl.createDiv('modal-button-container');
    const submit = new ButtonComponent(buttons).setButtonText(texts.import.exportDialog.export).setCta();
    submit.onClick(() => void this.submit());
    new ButtonComponent(buttons).setButtonText(texts.dialogs.cancel).onClick(() => this.close());
    submit.buttonEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private show(): void {
    const texts = this.source.texts().import;
    const { exportDialog } = texts;
    this.contentEl.empty();
    new Setting(this.contentEl)
      .setClass('kit-field')
      .setName(exportDialog.format)
      .addDropdown((dropdown) => {
        for (const format of exportFormats) dropdown.addOption(format, texts.exportFormats[format]);
        dropdown.setValue(this.format).onChange((value) => {
          const isSuggested = this.file === this.suggestFile();
          this.format = exportFormats.find((known) => known === value) ?? this.format;
          if (isSuggested) this.file = this.suggestFile();
          this.show();
        });
      });
    new Setting(this.contentEl)
      .setClass('kit-field')
      .setName(exportDialog.whom)
      .addDropdown((dropdown) => {
        const { these } = this;
        if (these !== null)
          dropdown.addOption(
            theseValue,
            these.length === 1 ? (these[0]?.name ?? '') : exportDialog.these(these.length),
          );
        dropdown.addOption('', exportDialog.all);
        for (const { id, name } of this.source.book.rules.tiers.tiers) dropdown.addOption(id, name);
        dropdown.setValue(this.whom).onChange((value) => (this.whom = value));
      });
    if (this.format === 'ics') this.addDueDays();
    else this.addExtras();
    new Setting(this.contentEl)
      .setClass('kit-field')
      .setName(exportDialog.file)
      .addText((text) => text.setValue(this.file).onChange((value) => (this.file = value.trim())));
  }

  private addDueDays(): void {
    new Setting(this.contentEl)
      .setClass('kit-field')
      .setName(this.source.texts().import.exportDialog.due)
      .addToggle((toggle) => toggle.setValue(this.dueDays).onChange((value) => (this.dueDays = value)));
  }

  private addExtras(): void {
    const texts = this.source.texts().import;
    new Setting(this.contentEl)
      .setClass('kit-field')
      .setName(texts.exportDialog.include)
      .setDesc(texts.exportDialog.includeHint);
    for (const extra of exportExtras) {
      // A card has no place for interactions.
      if (extra === 'history' && this.format.startsWith('vcard')) continue;
      new Setting(this.contentEl)
        .setClass('kit-field')
        .setName(texts.extras[extra])
        .addToggle((toggle) =>
          toggle.setValue(this.extras.has(extra)).onChange((value) => {
            if (value) this.extras.add(extra);
            else this.extras.delete(extra);
          }),
        );
    }
  }

  private chosenScope(): ExportScope {
    if (this.whom === theseValue)
      return { kind: 'people', paths: (this.these ?? []).map(({ path }) => path) };
    return this.whom === '' ? { kind: 'everybody' } : { kind: 'tier', id: this.whom };
  }

  private suggestFile(): string {
    return `${this.source.texts().import.exportFile} ${this.source.today()}.${exportEndings[this.format]}`;
  }

  private async submit(): Promise<void> {
    const { format, extras, dueDays, file } = this;
    if (file === '') return;
    if (await this.actions.export({ format, whom: this.chosenScope(), extras, dueDays, file })) this.close();
  }
}
