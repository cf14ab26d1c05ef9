import type { IconName, ViewStateResult } from 'obsidian';
import type { App } from './app';
import { Component } from './component';
import { makeIconButton, setIcon } from './icons';
import type { Scope } from './keymap';
import type { WorkspaceLeaf } from './leaf';
import { Menu } from './menu';

/** What a leaf shows. */
export abstract class View extends Component {
  readonly app: App;
  readonly leaf: WorkspaceLeaf;
  icon: IconName = 'file';
  /** Whether the leaf may be taken for another file. */
  navigation = true;
  scope: Scope | null = null;
  containerEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getIcon(): IconName {
    return this.icon;
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(_state: unknown, _result: ViewStateResult): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}

  /** For the leaf: puts the view on the page and opens it. */
  async open(parent: HTMLElement): Promise<void> {
    this.containerEl.setAttr('data-type', this.getViewType());
    parent.appendChild(this.containerEl);
    await this.load();
    await this.onOpen();
  }

  /** For the leaf: closes the view and takes it off the page. */
  async close(): Promise<void> {
    try {
      await this.onClose();
    } finally {
      this.unload();
      this.containerEl.detach();
    }
  }

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }
}

/** A view with a header and content; the content is the container's second child. */
export abstract class ItemView extends View {
  contentEl: HTMLElement;
  /** For the leaf. */
  readonly titleEl: HTMLElement;
  readonly #actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
    this.#actionsEl = header.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
    const more = this.addAction('more-vertical', 'More options', (event) => {
      const menu = new Menu();
      this.onPaneMenu(menu, 'more-options');
      menu.showAtMouseEvent(event);
    });
    more.addClass('mod-more');
  }

  /** Adds an icon to the header, left of those that are there. */
  addAction(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createEl('a', 'clickable-icon view-action');
    makeIconButton(action, title);
    setIcon(action, icon);
    action.addEventListener('click', callback);
    this.#actionsEl.prepend(action);
    return action;
  }
}

/** What a new leaf shows. */
export class EmptyView extends ItemView {
  override getViewType(): string {
    return 'empty';
  }

  override getDisplayText(): string {
    return 'New tab';
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass('empty-state');
    this.contentEl.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    return Promise.resolve();
  }
}

/** What a leaf has to become. */
export interface PendingState {
  readonly type: string;
  readonly state: Record<string, unknown>;
  readonly title: string;
}

/** Stands for a restored view until somebody looks at it, or until its plugin is there. */
export class DeferredView extends View {
  readonly pending: PendingState;

  constructor(leaf: WorkspaceLeaf, pending: PendingState) {
    super(leaf);
    this.pending = pending;
  }

  override getViewType(): string {
    return this.pending.type;
  }

  override getDisplayText(): string {
    return this.pending.title;
  }

  override getState(): Record<string, unknown> {
    return this.pending.state;
  }
}
