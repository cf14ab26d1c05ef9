import type { ViewStateResult } from 'obsidian';
import { debounce } from './debounce';
import type { TFile } from './files';
import { reportHostError } from './host-log';
import { ItemView } from './view';

/** How long typing has to rest before it is saved. */
const SAVE_DELAY = 2000;

/** A view of one file; it follows the file's renames and closes when the file goes. */
export abstract class FileView extends ItemView {
  file: TFile | null = null;
  allowNoFile = false;

  override getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
    const path = stateValue(state, 'file');
    const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
    if (file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    if (file) await this.onLoadFile(file);
  }

  override onload(): void {
    this.registerEvent(
      this.app.vault.on('rename', (file) => {
        if (this.file && file === this.file) void this.onRename(this.file);
      }),
    );
    this.registerEvent(
      this.app.vault.on('delete', (file) => {
        if (file === this.file) this.leaf.detach();
      }),
    );
  }

  onLoadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onUnloadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onRename(_file: TFile): Promise<void> {
    this.leaf.updateHeader();
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  protected override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
  }
}

/** A file that can be changed in its view. */
export abstract class EditableFileView extends FileView {}

/** A text that is saved a moment after the last change, and taken anew when the file changes on disk. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  requestSave = debounce(() => void this.save().catch(reportHostError), SAVE_DELAY, true);
  /** The text that the file is known to have. */
  protected savedText = '';
  /** Whether the view holds changes that are not saved. */
  protected dirty = false;

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file) => {
        if (file === this.file) void this.#reread(this.file).catch(reportHostError);
      }),
    );
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.savedText = await this.app.vault.read(file);
    this.data = this.savedText;
    this.dirty = false;
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save();
    this.clear();
  }

  async save(clear = false): Promise<void> {
    this.requestSave.cancel();
    if (!this.file || this.file.deleted || !this.dirty) return;
    this.data = this.getViewData();
    this.dirty = false;
    this.savedText = this.data;
    await this.app.vault.modify(this.file, this.data);
    if (clear) this.clear();
  }

  /** Takes over a text that something else has written. */
  protected onExternalChange(text: string): void {
    this.data = text;
    this.savedText = text;
    this.dirty = false;
    this.setViewData(text, false);
  }

  async #reread(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    if (file === this.file && text !== this.savedText) this.onExternalChange(text);
  }
}

/** A field of a view's state, which comes from a saved layout or a plugin. */
export function stateValue(state: unknown, key: string): unknown {
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[key] : undefined;
}
