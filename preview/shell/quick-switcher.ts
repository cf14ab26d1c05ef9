import type { FuzzyMatch } from 'obsidian';
import { FuzzySuggestModal, renderMatches, type App, type TFile } from '../obsidian/index';

/** Finds a note by its path; recently opened ones come first while nothing is typed. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Find a note…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to open' },
      { command: 'ctrl ↵', purpose: 'to open in new tab' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  override getItems(): TFile[] {
    const recent = this.app.workspace.getLastOpenFiles();
    const rank = (file: TFile): number => {
      const index = recent.indexOf(file.path);
      return index < 0 ? recent.length : index;
    };
    return [...this.app.vault.getMarkdownFiles()].sort(
      (a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path),
    );
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  override renderSuggestion(match: FuzzyMatch<TFile>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const title = el.createDiv('suggestion-content').createDiv('suggestion-title');
    renderMatches(title, this.getItemText(match.item), match.match.matches);
  }

  override onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(event.ctrlKey || event.metaKey ? 'tab' : false).openFile(file);
  }
}
