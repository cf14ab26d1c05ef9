import { AbstractInputSuggest, type App } from 'obsidian';
import { foldName } from '../../core/fold';

/** Suggests the vault's folders in a text field. */
export class FolderSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    private readonly fieldEl: HTMLInputElement,
    private readonly chosen: (folder: string) => void,
  ) {
    super(app, fieldEl);
    this.limit = 12;
  }

  protected override getSuggestions(query: string): string[] {
    const folded = foldName(query);
    return this.app.vault
      .getAllFolders()
      .map(({ path }) => path)
      .filter((path) => path !== '/' && path !== query && foldName(path).includes(folded))
      .sort();
  }

  override renderSuggestion(folder: string, el: HTMLElement): void {
    el.setText(folder);
  }

  override selectSuggestion(folder: string): void {
    this.fieldEl.value = folder;
    this.close();
    this.chosen(folder);
  }
}
