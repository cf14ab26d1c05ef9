import type { Constructor, Debouncer, OpenViewState, PaneType, Side, ViewState } from 'obsidian';
import type { App } from './app';
import { debounce } from './debounce';
import type { Editor } from './editor';
import { Events } from './events';
import { FileView } from './file-view';
import type { TAbstractFile, TFile } from './files';
import { reportHostError } from './host-log';
import { readLayout, restoreLayout, type SavedLayout } from './layout';
import { WorkspaceLeaf } from './leaf';
import { parseLinktext, resolveSubpath } from './links';
import { MarkdownView } from './markdown-view';
import type { Menu } from './menu';
import { NotImplementedError } from './not-implemented';
import type { EditorSuggest } from './popover-suggest';
import type { View } from './view';
import {
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  type WorkspaceItem,
  type WorkspaceSplit,
  type WorkspaceTabs,
} from './workspace-items';

interface SideLeafOptions {
  readonly active?: boolean;
  readonly split?: boolean;
  readonly reveal?: boolean;
  readonly state?: Record<string, unknown>;
}

/** What the window reports, and with what. */
interface WorkspaceEvents {
  'active-leaf-change': [leaf: WorkspaceLeaf | null];
  'css-change': [];
  'editor-change': [editor: Editor, view: MarkdownView];
  'editor-menu': [menu: Menu, editor: Editor, view: MarkdownView];
  'file-menu': [menu: Menu, file: TAbstractFile, source: string, leaf?: WorkspaceLeaf];
  'file-open': [file: TFile | null];
  'layout-change': [];
  'layout-ready': [];
  resize: [];
}

/** The window: two sidebars and the middle, their leaves, and which of them is active. */
export class Workspace extends Events<WorkspaceEvents> {
  readonly containerEl: HTMLElement;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceRoot;
  readonly leftRibbon: WorkspaceRibbon;
  activeLeaf: WorkspaceLeaf | null = null;
  activeEditor: MarkdownView | null = null;
  layoutReady = false;
  readonly requestSaveLayout: Debouncer<[], void>;
  /** For the host: the registered types of views. */
  readonly viewCreators: Record<string, (leaf: WorkspaceLeaf) => View> = {
    markdown: (leaf) => new MarkdownView(leaf),
  };
  /** For the host. */
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
  /** For the host: stores the layout whenever it has changed. */
  saveLayout: (() => void) | null = null;
  readonly app: App;
  #readyCallbacks: (() => unknown)[] = [];
  #recentLeaves: readonly WorkspaceLeaf[] = [];
  #recentFiles: readonly string[] = [];
  #openFile: TFile | null = null;
  readonly #announceLayout: () => void;

  constructor(app: App, parentEl: HTMLElement) {
    super();
    this.app = app;
    const row = parentEl.createDiv('horizontal-main-container');
    this.leftRibbon = new WorkspaceRibbon(row);
    this.containerEl = row.createDiv('workspace');
    const sidedock = 'mod-horizontal mod-sidedock';
    this.leftSplit = new WorkspaceSidedock(this, `${sidedock} mod-left-split`, this.containerEl);
    this.rootSplit = new WorkspaceRoot(this, 'mod-vertical mod-root', this.containerEl);
    this.rightSplit = new WorkspaceSidedock(this, `${sidedock} mod-right-split`, this.containerEl);
    this.requestSaveLayout = debounce(() => this.saveLayout?.(), 300, true);
    this.#announceLayout = debounce(
      () => {
        this.trigger('layout-change');
        this.requestSaveLayout();
      },
      10,
      true,
    );
  }

  /** For the host: one empty tab in the middle, the right sidebar folded. */
  init(): void {
    const leaf = this.#addLeaf(this.rootSplit.firstTabs());
    this.setActiveLeaf(leaf);
    this.rightSplit.collapse();
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#readyCallbacks.push(callback);
  }

  /** For the host. */
  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.#readyCallbacks.splice(0)) {
      try {
        callback();
      } catch (error) {
        reportHostError(error);
      }
    }
    this.trigger('layout-ready');
  }

  getLayout(): SavedLayout {
    return readLayout(this);
  }

  changeLayout(layout: unknown): Promise<void> {
    return restoreLayout(this, layout);
  }

  getLeaf(newLeaf?: PaneType | boolean): WorkspaceLeaf {
    if (newLeaf === 'window') throw new NotImplementedError("Workspace.getLeaf('window')");
    if (newLeaf === 'split') return this.createLeafBySplit();
    const recent = newLeaf ? null : this.getMostRecentLeaf();
    if (recent && !recent.pinned && (recent.view.navigation || recent.view.getViewType() === 'empty'))
      return recent;
    return this.#addLeaf(this.getMostRecentLeaf()?.parent ?? this.rootSplit.firstTabs());
  }

  /** The preview splits to one side only, whatever leaf and direction are asked for. */
  createLeafBySplit(): WorkspaceLeaf {
    return this.#addLeaf(this.rootSplit.addTabs());
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.#addLeaf(split ? this.leftSplit.addTabs() : this.leftSplit.firstTabs());
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.#addLeaf(split ? this.rightSplit.addTabs() : this.rightSplit.firstTabs());
  }

  async ensureSideLeaf(type: string, side: Side, options: SideLeafOptions = {}): Promise<WorkspaceLeaf> {
    const { active, split = false, reveal, state } = options;
    const dock = side === 'left' ? this.leftSplit : this.rightSplit;
    const existing = dock.leaves().find((leaf) => leaf.view.getViewType() === type);
    const leaf = existing ?? (side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split));
    const viewState: ViewState = { type, ...(state && { state }) };
    if (!existing || state) await leaf.setViewState(viewState);
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    leaf.parent?.select(leaf);
    await leaf.loadIfDeferred();
    this.setActiveLeaf(leaf, { focus: true });
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: PaneType | boolean,
    openState?: OpenViewState,
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const { metadataCache } = this.app;
    const file =
      metadataCache.getFirstLinkpathDest(path, sourcePath) ?? (await this.#createNote(path, sourcePath));
    const leaf = this.getLeaf(newLeaf);
    await leaf.openFile(file, openState);
    const target = resolveSubpath(metadataCache.getFileCache(file) ?? {}, subpath);
    if (!target || !(leaf.view instanceof MarkdownView)) return;
    const position = { line: target.start.line, ch: 0 };
    leaf.view.editor.setCursor(position);
    leaf.view.editor.scrollIntoView({ from: position, to: position }, true);
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean }): void {
    if (leaf.parent && leaf.parent.current !== leaf) leaf.parent.select(leaf);
    if (this.activeLeaf !== leaf) {
      this.activeLeaf?.containerEl.removeClass('mod-active');
      this.activeLeaf = leaf;
      leaf.containerEl.addClass('mod-active');
      this.#recentLeaves = [leaf, ...this.#recentLeaves.filter((other) => other !== leaf)];
      if (leaf.getRoot() === this.rootSplit) this.#noteEditor(leaf);
      this.trigger('active-leaf-change', leaf);
      this.onFileOpen(leaf);
      this.onLayoutChange();
    }
    if (params?.focus && leaf.view instanceof MarkdownView) leaf.view.editor.focus();
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.#allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getMostRecentLeaf(root: WorkspaceSplit = this.rootSplit): WorkspaceLeaf | null {
    const isInRoot = (item: WorkspaceItem): boolean => item.parent !== null && item.getRoot() === root;
    return this.#recentLeaves.find(isInRoot) ?? root.children[0]?.current ?? null;
  }

  getActiveViewOfType<T>(type: Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const active = this.activeLeaf?.view;
    if (active instanceof FileView) return active.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  getLastOpenFiles(): string[] {
    return [...this.#recentFiles];
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.rootSplit.leaves().forEach((leaf) => callback(leaf));
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.#allLeaves().forEach((leaf) => callback(leaf));
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.#allLeaves().filter((leaf) => leaf.view.getViewType() === viewType);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  /** For the host: a plugin's type of view is there now; leaves that waited for it and are to be seen get it. */
  onViewRegistered(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) {
      const root = leaf.getRoot();
      const folded = root instanceof WorkspaceSidedock && root.collapsed;
      if (leaf.isDeferred && leaf.parent?.current === leaf && !folded) void leaf.loadIfDeferred();
    }
  }

  /** For the host: a plugin's type of view is gone; its leaves keep their place and wait. */
  onViewUnregistered(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) {
      leaf.defer({ type, state: leaf.view.getState(), title: leaf.getDisplayText() });
    }
  }

  /** For leaves: a file came to be seen in one. */
  onFileOpen(leaf: WorkspaceLeaf): void {
    if (leaf.getRoot() !== this.rootSplit) return;
    if (this.activeLeaf === leaf) this.#noteEditor(leaf);
    const file = leaf.view instanceof FileView ? leaf.view.file : null;
    if (file === this.#openFile) return;
    this.#openFile = file;
    if (file)
      this.#recentFiles = [file.path, ...this.#recentFiles.filter((path) => path !== file.path)].slice(0, 10);
    this.trigger('file-open', file);
  }

  /** For leaves: one was closed. */
  onDetach(leaf: WorkspaceLeaf, tabs: WorkspaceTabs): void {
    this.#recentLeaves = this.#recentLeaves.filter((other) => other !== leaf);
    if (tabs.children.length === 0) {
      tabs.parent.removeTabs(tabs);
      if (this.rootSplit.leaves().length === 0) this.#addLeaf(this.rootSplit.firstTabs());
    }
    if (this.activeEditor === leaf.view) this.activeEditor = null;
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.onLayoutChange();
  }

  /** For the host. */
  onLayoutChange(): void {
    this.#announceLayout();
  }

  /** For the host: the sizes of leaves have changed. */
  onResize(): void {
    this.trigger('resize');
    this.iterateAllLeaves((leaf) => leaf.onResize());
  }

  /** For the host: the type of view that opens files with this extension. */
  viewTypeFor(_extension: string): string {
    return 'markdown';
  }

  #noteEditor(leaf: WorkspaceLeaf): void {
    this.activeEditor = leaf.view instanceof MarkdownView ? leaf.view : null;
  }

  #addLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this);
    tabs.add(leaf);
    return leaf;
  }

  #allLeaves(): WorkspaceLeaf[] {
    return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((split) => split.leaves());
  }

  async #createNote(path: string, sourcePath: string): Promise<TFile> {
    const parent = this.app.fileManager.getNewFileParent(sourcePath);
    const folder = path.includes('/') || parent.isRoot() ? '' : `${parent.path}/`;
    return this.app.vault.create(`${folder}${path}${path.endsWith('.md') ? '' : '.md'}`, '');
  }
}
