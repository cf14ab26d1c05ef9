import { debounce, ItemView, Menu, setIcon, TFolder, type TAbstractFile, TFile } from '../obsidian/index';
import { addIconButton } from './icon-button';
import { RenameDialog } from './rename-dialog';

export const FILE_EXPLORER = 'file-explorer';

/** The tree of folders and notes in the left sidebar. */
export class FileExplorer extends ItemView {
  override icon = 'folder-closed';
  override navigation = false;
  private readonly unfolded = new Set<string>();
  private treeEl: HTMLElement | null = null;

  override getViewType(): string {
    return FILE_EXPLORER;
  }

  override getDisplayText(): string {
    return 'Files';
  }

  override onOpen(): Promise<void> {
    this.contentEl.empty();
    const buttons = this.contentEl.createDiv('nav-header').createDiv('nav-buttons-container');
    addIconButton(buttons, {
      icon: 'square-pen',
      label: 'New note',
      cls: 'nav-action-button',
      onClick: () => void this.createNote(),
    });
    addIconButton(buttons, {
      icon: 'chevrons-down-up',
      label: 'Collapse all',
      cls: 'nav-action-button',
      onClick: () => this.foldAll(),
    });
    this.treeEl = this.contentEl.createDiv('nav-files-container');
    const redraw = debounce(() => this.draw(), 30, true);
    this.registerEvent(this.app.vault.on('create', redraw));
    this.registerEvent(this.app.vault.on('delete', redraw));
    this.registerEvent(this.app.vault.on('rename', redraw));
    this.registerEvent(
      this.app.workspace.on('file-open', (file: TFile | null) => {
        if (file) this.unfoldTo(file);
        redraw();
      }),
    );
    this.draw();
    return Promise.resolve();
  }

  private draw(): void {
    if (!this.treeEl) return;
    this.treeEl.empty();
    this.drawChildren(this.app.vault.getRoot(), this.treeEl.createDiv());
    this.treeEl.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }

  private unfoldTo(file: TFile): void {
    for (let folder = file.parent; folder; folder = folder.parent) this.unfolded.add(folder.path);
  }

  private drawChildren(folder: TFolder, parent: HTMLElement): void {
    for (const child of sortChildren(folder)) {
      if (child instanceof TFolder) this.drawFolder(child, parent);
      else if (child instanceof TFile) this.drawFile(child, parent);
    }
  }

  private drawFolder(folder: TFolder, parent: HTMLElement): void {
    const folded = !this.unfolded.has(folder.path);
    const item = parent.createDiv('tree-item nav-folder');
    item.toggleClass('is-collapsed', folded);
    const self = item.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
      attr: { 'data-path': folder.path },
    });
    const arrow = self.createDiv('tree-item-icon collapse-icon');
    setIcon(arrow, 'chevron-down');
    arrow.toggleClass('is-collapsed', folded);
    self.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    self.addEventListener('click', () => {
      if (folded) this.unfolded.add(folder.path);
      else this.unfolded.delete(folder.path);
      this.draw();
    });
    self.addEventListener('contextmenu', (event) => this.showMenu(folder, event));
    if (!folded) this.drawChildren(folder, item.createDiv('tree-item-children nav-folder-children'));
  }

  private drawFile(file: TFile, parent: HTMLElement): void {
    const isNote = file.extension === 'md';
    const self = parent.createDiv('tree-item nav-file').createDiv({
      cls: 'tree-item-self nav-file-title is-clickable',
      attr: { 'data-path': file.path },
    });
    self.createDiv({
      cls: 'tree-item-inner nav-file-title-content',
      text: isNote ? file.basename : file.name,
    });
    if (!isNote) self.createDiv({ cls: 'nav-file-tag', text: file.extension });
    self.toggleClass('is-active', file === this.app.workspace.getActiveFile());
    self.addEventListener('click', (event) => {
      const leaf = this.app.workspace.getLeaf(event.ctrlKey || event.metaKey ? 'tab' : false);
      void leaf.openFile(file);
    });
    self.addEventListener('contextmenu', (event) => this.showMenu(file, event));
  }

  private showMenu(file: TAbstractFile, event: MouseEvent): void {
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setTitle('Rename…')
        .setIcon('pencil')
        .setSection('action')
        .onClick(() => new RenameDialog(this.app, file).open()),
    );
    menu.addItem((item) =>
      item
        .setTitle('Delete')
        .setIcon('trash-2')
        .setWarning(true)
        .setSection('danger')
        .onClick(() => void this.app.fileManager.trashFile(file)),
    );
    this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
    menu.showAtMouseEvent(event);
  }

  private foldAll(): void {
    this.unfolded.clear();
    this.draw();
  }

  private async createNote(): Promise<void> {
    let path = 'Untitled.md';
    for (let n = 1; this.app.vault.getAbstractFileByPath(path); n++) path = `Untitled ${n}.md`;
    const note = await this.app.vault.create(path, '');
    await this.app.workspace.getLeaf(false).openFile(note);
  }
}

function sortChildren(folder: TFolder): TAbstractFile[] {
  return [...folder.children].sort((a, b) => {
    const foldersFirst = Number(b instanceof TFolder) - Number(a instanceof TFolder);
    return foldersFirst || a.name.localeCompare(b.name, undefined, { numeric: true });
  });
}
