import { Modal, Notice, Setting, TFile, type App, type TAbstractFile } from '../obsidian/index';

/** Asks for a new name and renames, which updates the links to the file. */
export class RenameDialog extends Modal {
  constructor(
    app: App,
    private readonly file: TAbstractFile,
  ) {
    super(app);
    this.setTitle('Rename');
  }

  override onOpen(): void {
    const extension = this.file instanceof TFile ? `.${this.file.extension}` : '';
    let name = this.file.name.slice(0, this.file.name.length - extension.length);
    const rename = (): void => {
      const folder = this.file.path.slice(0, this.file.path.length - this.file.name.length);
      this.close();
      this.app.fileManager
        .renameFile(this.file, `${folder}${name}${extension}`)
        .catch((error: unknown) => new Notice(String(error)));
    };
    new Setting(this.contentEl).setName('New name').addText((text) => {
      text.setValue(name).onChange((value) => {
        name = value;
      });
    });
    new Setting(this.contentEl).addButton((button) =>
      button.setButtonText('Rename').setCta().onClick(rename),
    );
    this.scope.register([], 'Enter', () => {
      rename();
      return false;
    });
  }
}
