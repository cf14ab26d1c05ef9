import { openSearchPanel } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { MarkdownViewModeType, ViewStateResult } from 'obsidian';
import { Component } from './component';
import { Editor } from './editor';
import { createEditorState } from './editor-state';
import { TextFileView, stateValue } from './file-view';
import { reportHostError } from './host-log';
import { setIcon } from './icons';
import type { WorkspaceLeaf } from './leaf';
import { diffLines } from './line-changes';
import { MarkdownRenderer } from './markdown-renderer';
import { Menu } from './menu';
import { triggerEditorSuggest } from './popover-suggest';

/** A note, as text in an editor or rendered for reading. */
export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  readonly #editorEl: HTMLElement;
  readonly #readingEl: HTMLElement;
  readonly #modeButton: HTMLElement;
  #mode: MarkdownViewModeType = 'source';
  /** Set while the view itself changes the editor's text. */
  #isLoading = false;
  #rendered: Component | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.icon = 'file-text';
    this.contentEl.addClass('markdown-view');
    this.#editorEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6');
    this.#readingEl = this.contentEl.createDiv('markdown-reading-view');
    this.#readingEl.hide();
    this.editor = new Editor(new EditorView({ parent: this.#editorEl, state: this.#createState('') }));
    this.#modeButton = this.addAction('book-open', 'Toggle reading view', () => {
      void this.#setMode(this.#mode === 'source' ? 'preview' : 'source');
    });
  }

  override getViewType(): string {
    return 'markdown';
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  getMode(): MarkdownViewModeType {
    return this.#mode;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: true };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = stateValue(state, 'mode');
    if ((mode === 'source' || mode === 'preview') && mode !== this.#mode) await this.#setMode(mode);
  }

  override getViewData(): string {
    return this.editor.getValue();
  }

  override setViewData(data: string, clear: boolean): void {
    this.#load(() => {
      if (clear) this.editor.cm.setState(this.#createState(data));
      else this.editor.cm.dispatch({ changes: diffLines(this.getViewData(), editorText(data)) });
    });
    if (this.#mode === 'preview') void this.#render();
  }

  override clear(): void {
    this.#load(() => this.editor.cm.setState(this.#createState('')));
  }

  showSearch(): void {
    openSearchPanel(this.editor.cm);
  }

  override onPaneMenu(menu: Menu, source: string): void {
    if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, source, this.leaf);
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.editor.cm.destroy();
  }

  /** The file changed under the editor: unsaved typing is kept, and what changed on disk is applied to it. */
  protected override onExternalChange(text: string): void {
    if (!this.dirty) {
      super.onExternalChange(text);
      return;
    }
    const saved = EditorState.create({ doc: this.savedText });
    const savedText = saved.doc.toString();
    const typed = saved.changes(diffLines(savedText, this.getViewData()));
    const written = saved.changes(diffLines(savedText, editorText(text)));
    this.savedText = text;
    this.#load(() => this.editor.cm.dispatch({ changes: written.map(typed) }));
    this.requestSave();
  }

  #createState(text: string): EditorState {
    return createEditorState(this, text, {
      onChange: () => this.#onChange(),
      onContextMenu: (event) => this.#showEditorMenu(event),
      onFollowLink: (linktext) => {
        void this.app.workspace.openLinkText(linktext, this.file?.path ?? '').catch(reportHostError);
      },
    });
  }

  #load(change: () => void): void {
    this.#isLoading = true;
    try {
      change();
    } finally {
      this.#isLoading = false;
    }
  }

  #onChange(): void {
    if (this.#isLoading) return;
    this.dirty = true;
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
    void this.#suggest().catch(reportHostError);
  }

  async #suggest(): Promise<void> {
    for (const suggest of this.app.workspace.editorSuggests) {
      if (await triggerEditorSuggest(suggest, this.editor, this.file)) return;
    }
  }

  #showEditorMenu(event: MouseEvent): void {
    const menu = new Menu();
    menu.addItem((item) => {
      item.setTitle('Copy').setIcon('copy').setSection('clipboard');
      item.onClick(() => void navigator.clipboard.writeText(this.editor.getSelection()));
    });
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }

  async #setMode(mode: MarkdownViewModeType): Promise<void> {
    this.#mode = mode;
    this.#editorEl.toggle(mode === 'source');
    this.#readingEl.toggle(mode === 'preview');
    setIcon(this.#modeButton, mode === 'source' ? 'book-open' : 'pencil');
    if (mode === 'preview') await this.#render();
    this.app.workspace.onLayoutChange();
  }

  async #render(): Promise<void> {
    if (this.#rendered) this.removeChild(this.#rendered);
    this.#rendered = this.addChild(new Component());
    this.#readingEl.empty();
    const element = this.#readingEl
      .createDiv('markdown-preview-view markdown-rendered')
      .createDiv('markdown-preview-sizer');
    await MarkdownRenderer.render(
      this.app,
      this.getViewData(),
      element,
      this.file?.path ?? '',
      this.#rendered,
    );
  }
}

/** The text as the editor holds it: with plain line breaks. */
function editorText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
