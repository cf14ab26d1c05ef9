import { ButtonComponent, Setting, type App } from 'obsidian';
import type { BatchControl } from '../../app/action-batch';
import { previewMessages } from '../../app/import/import-messages';
import type { ImportMode } from '../../app/import/import-people';
import { previewSteps, type ImportPreview } from '../../app/import/import-preview';
import type { ImportChoice } from '../../app/import/plan-import';
import { foldHeader, type CsvSheet } from '../../formats/csv-sheet';
import { decodeText } from '../../formats/decode-text';
import type { ImportReading } from '../../formats/imported-person';
import { readMessages } from '../../formats/linkedin-messages';
import {
  columnFields,
  isUsable,
  rememberedMapping,
  suggestMapping,
  type ColumnField,
  type ColumnMapping,
} from '../../formats/mapped-csv';
import { readPeopleSteps } from '../../formats/read-people';
import { SliceClock } from '../../slice-clock';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { ImportActions } from './import-actions';
import { PreviewList } from './preview-list';
import { runInSlices, slice } from './run-in-slices';

/** A file to be imported. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** Imports a file of people: chosen, understood, looked at, and only then written. */
export class ImportDialog extends OwnModal {
  private stopped = false;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: ImportActions,
    private readonly file: ImportFile | null,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(this.source.texts().import.dialog.title);
    this.modalEl.addClasses(['kit-dialog', 'kit-import']);
    if (this.file === null) this.showChoice();
    else void this.read(this.file);
  }

  override onClose(): void {
    // What was written stays; running the import again goes on where it was left.
    this.stopped = true;
    this.contentEl.empty();
  }

  private showChoice(message: string | null = null): void {
    const texts = this.source.texts().import.dialog;
    const body = this.fresh();
    const zone = body.createDiv('kit-import-drop');
    const input = zone.createEl('input', {
      cls: 'kit-unseen',
      attr: { type: 'file', accept: '.csv,.vcf,.vcard,.txt,.tsv', tabindex: '-1', 'aria-hidden': 'true' },
    });
    const take = (file: File | null | undefined): void => {
      if (file !== null && file !== undefined)
        void this.read({ name: file.name, bytes: () => file.arrayBuffer() });
    };
    input.addEventListener('change', () => take(input.files?.item(0)));
    const button = new ButtonComponent(zone).setButtonText(texts.choose).setCta();
    button.onClick(() => input.click());
    zone.createDiv({ cls: 'kit-dialog-text', text: texts.drop });
    zone.createEl('p', { cls: 'kit-dialog-text', text: texts.chooseHint });
    if (message !== null)
      zone.createEl('p', { cls: 'kit-import-trouble', text: message, attr: { role: 'alert' } });
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      take(event.dataTransfer?.files.item(0));
    });
    button.buttonEl.focus();
  }

  private async read(file: ImportFile, mapping: ColumnMapping | null = null): Promise<void> {
    const texts = this.source.texts();
    const { text, encoding } = decodeText(new Uint8Array(await file.bytes()));
    const control = this.control(texts.import.dialog.reading);
    const reading = await runInSlices(readPeopleSteps(text, mapping), control);
    if (reading === null) {
      this.close();
      return;
    }
    switch (reading.kind) {
      case 'people':
        return this.showPreview(file, reading.reading, encoding === 'windows-1252', control);
      case 'unmapped':
        return this.showColumns(file, reading.sheet);
      case 'messages':
        return this.showMessages(file, reading.sheet);
      case 'unreadable': {
        const why = texts.import.unreadableFile[reading.reason];
        return this.showChoice(texts.commandLine.failures.unusableFile(file.name, why));
      }
    }
  }

  private showMessages(file: ImportFile, sheet: CsvSheet): void {
    const texts = this.source.texts().import;
    const { days } = readMessages(sheet);
    const { people, strangers } = previewMessages(days, this.source.book.all(), this.source.today());
    const body = this.fresh();
    const count = people.reduce((sum, each) => sum + each.days.length, 0);
    const said = texts.messages(people.length, count, strangers);
    body.createEl('p', { cls: 'kit-dialog-text', text: said });
    const list = body.createDiv('kit-import-list');
    for (const { contact, days: found } of people)
      new Setting(list)
        .setClass('kit-field')
        .setName(contact.name)
        .setDesc(found.map(({ day }) => day).join(', '));
    const start = this.addButton(texts.dialog.import, true, () => {
      void this.actions.importMessages(days, file.name, this.control()).then(() => this.close());
    });
    start.setDisabled(count === 0);
    this.addButton(this.source.texts().dialogs.cancel, false, () => this.close());
  }

  private showColumns(file: ImportFile, sheet: CsvSheet): void {
    const texts = this.source.texts().import;
    const body = this.fresh();
    body.createEl('p', { cls: 'kit-dialog-text', text: texts.dialog.columns });
    const known = rememberedMapping(this.source.settings().importColumns);
    const mapping = new Map<string, ColumnField>(suggestMapping(sheet.headers, known));
    const list = body.createDiv('kit-import-list');
    let next: ButtonComponent | null = null;
    for (const header of sheet.headers) {
      const folded = foldHeader(header);
      if (folded === '') continue;
      const example = sheet.rows.find((row) => row.get(folded) !== '')?.get(folded) ?? '';
      new Setting(list)
        .setClass('kit-field')
        .setName(header)
        .setDesc(example.slice(0, 60))
        .addDropdown((dropdown) => {
          dropdown.addOption('', texts.dialog.ignore);
          for (const field of columnFields) dropdown.addOption(field, texts.columnFields[field]);
          dropdown.setValue(mapping.get(folded) ?? '').onChange((value) => {
            const field = columnFields.find((known) => known === value);
            if (field === undefined) mapping.delete(folded);
            else mapping.set(folded, field);
            next?.setDisabled(!isUsable(mapping));
          });
        });
    }
    next = this.addButton(texts.dialog.next, true, () => {
      void this.actions.rememberColumns(mapping);
      void this.read(file, mapping);
    });
    next.setDisabled(!isUsable(mapping));
    this.addButton(this.source.texts().dialogs.cancel, false, () => this.close());
  }

  private async showPreview(
    file: ImportFile,
    reading: ImportReading,
    isOldEncoding: boolean,
    control: BatchControl,
  ): Promise<void> {
    const texts = this.source.texts().import;
    const listed = await this.actions.listed();
    const preview = await runInSlices(
      previewSteps(reading.records, [...this.source.book.all()], listed),
      control,
    );
    if (preview === null) {
      this.close();
      return;
    }
    const body = this.fresh();
    if (isOldEncoding) body.createEl('p', { cls: 'kit-dialog-text', text: texts.dialog.encoding });
    const choices = new Map<string, ImportChoice>();
    new PreviewList(body, preview, choices, this.source.texts());
    let kind: ImportMode['kind'] = reading.format === 'linkedin' ? 'list' : 'notes';
    let withReport = false;
    if (preview.counts.new > 0) {
      const how = new Setting(body).setClass('kit-field').addDropdown((dropdown) =>
        dropdown
          .addOption('notes', texts.dialog.asNotes)
          .addOption('list', texts.dialog.asList)
          .setValue(kind)
          .onChange((value) => {
            kind = value === 'list' ? 'list' : 'notes';
            describe();
          }),
      );
      const describe = (): void => void how.setDesc(kind === 'list' ? texts.dialog.asListHint : '');
      how.setName(texts.kinds.new);
      describe();
    }
    new Setting(body)
      .setClass('kit-field')
      .setName(texts.dialog.report)
      .addToggle((toggle) => toggle.setValue(withReport).onChange((value) => (withReport = value)));
    const start = this.addButton(texts.dialog.import, true, () => {
      const title = texts.listTitle(texts.formats[reading.format], this.source.today());
      const mode: ImportMode = kind === 'list' ? { kind, title, source: reading.format } : { kind };
      void this.run(file, preview, mode, choices, withReport);
    });
    const { new: news, changed, doubtful } = preview.counts;
    start.setDisabled(news + changed + doubtful === 0);
    this.addButton(this.source.texts().dialogs.cancel, false, () => this.close());
    start.buttonEl.focus();
  }

  private async run(
    file: ImportFile,
    preview: ImportPreview,
    mode: ImportMode,
    choices: ReadonlyMap<string, ImportChoice>,
    withReport: boolean,
  ): Promise<void> {
    await this.actions.import(preview, mode, choices, file.name, withReport, this.control());
    this.close();
  }

  /** Shows how far the work is; it can be paused and stopped, and the app be used meanwhile. */
  private control(doing = ''): BatchControl {
    const texts = this.source.texts().import.dialog;
    const body = this.fresh();
    const status = body.createDiv({ cls: 'kit-dialog-text', text: doing, attr: { role: 'status' } });
    const bar = body.createEl('progress', {
      cls: 'kit-import-progress',
      attr: { 'aria-label': texts.title },
    });
    let paused: (() => void) | null = null;
    let waiting: Promise<void> | null = null;
    const pause = this.addButton(texts.pause, false, () => {
      if (paused === null) waiting = new Promise((resolve) => (paused = resolve));
      else {
        paused();
        paused = null;
        waiting = null;
      }
      pause.setButtonText(paused === null ? texts.pause : texts.resume);
    });
    this.addButton(texts.stop, false, () => {
      this.stopped = true;
      paused?.();
    });
    const clock = new SliceClock(slice);
    return {
      progress: (done, total) => {
        status.setText(`${doing}${doing === '' ? '' : ' '}${texts.importing(done, total)}`);
        bar.max = total;
        bar.value = done;
      },
      proceed: async () => {
        if (clock.isOver()) await clock.rest();
        if (waiting !== null) await waiting;
        return !this.stopped;
      },
    };
  }

  private fresh(): HTMLElement {
    this.contentEl.empty();
    this.modalEl.querySelector('.modal-button-container')?.remove();
    return this.contentEl;
  }

  private addButton(text: string, isMain: boolean, act: () => void): ButtonComponent {
    const container =
      this.modalEl.querySelector<HTMLElement>('.modal-button-container') ??
      this.modalEl.createDiv('modal-button-container');
    const button = new ButtonComponent(container).setButtonText(text).onClick(act);
    return isMain ? button.setCta() : button;
  }
}
