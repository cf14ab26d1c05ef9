import type { IconName, OpenViewState, ViewState } from 'obsidian';
import type { App } from './app';
import type { TFile } from './files';
import { setIcon } from './icons';
import { DeferredView, EmptyView, ItemView, type PendingState, type View } from './view';
import { WorkspaceItem, type WorkspaceTabs } from './workspace-items';
import type { Workspace } from './workspace';

/** A tab with its view. */
export class WorkspaceLeaf extends WorkspaceItem {
  readonly app: App;
  readonly containerEl: HTMLElement;
  /** Undeclared, yet there in the app, too. */
  readonly tabHeaderEl: HTMLElement;
  parent: WorkspaceTabs | null = null;
  view: View;
  /** For the host. */
  pinned = false;
  #loading: Promise<void> | null = null;
  readonly #iconEl: HTMLElement;
  readonly #titleEl: HTMLElement;

  constructor(workspace: Workspace) {
    super(workspace);
    this.app = workspace.app;
    this.containerEl = createDiv('workspace-leaf');
    this.tabHeaderEl = createDiv({
      cls: 'workspace-tab-header tappable',
      attr: { role: 'tab', tabindex: 0 },
    });
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.#iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.#titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const closeEl = inner.createDiv('workspace-tab-header-inner-close-button');
    setIcon(closeEl, 'x');
    closeEl.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => workspace.setActiveLeaf(this, { focus: true }));
    this.tabHeaderEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') workspace.setActiveLeaf(this, { focus: true });
    });
    this.containerEl.addEventListener('mousedown', () => workspace.setActiveLeaf(this), true);
    this.view = new EmptyView(this);
    void this.view.open(this.containerEl);
    this.updateHeader();
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = this.workspace.viewTypeFor(file.extension);
    await this.setViewState({ type, state: { ...openState.state, file: file.path } }, openState.eState);
    if (openState.active !== false) this.workspace.setActiveLeaf(this, { focus: true });
    this.workspace.onFileOpen(this);
  }

  async open(view: View): Promise<View> {
    const before = this.view;
    this.view = view;
    await before.close();
    await view.open(this.containerEl);
    this.updateHeader();
    this.workspace.onLayoutChange();
    return view;
  }

  getViewState(): ViewState {
    return {
      type: this.view.getViewType(),
      state: this.view.getState(),
      active: this.workspace.activeLeaf === this,
      pinned: this.pinned,
    };
  }

  async setViewState(viewState: ViewState, ephemeralState?: unknown): Promise<void> {
    const { type, state = {}, active, pinned } = viewState;
    if (this.view.getViewType() !== type || this.isDeferred) {
      const create = this.workspace.viewCreators[type];
      // Until its plugin registers the type, the leaf keeps what it is to show.
      await this.open(create ? create(this) : new DeferredView(this, { type, state, title: type }));
    }
    if (!this.isDeferred) await this.view.setState(state, { history: false });
    if (pinned !== undefined) this.setPinned(pinned);
    if (ephemeralState !== undefined) this.setEphemeralState(ephemeralState);
    this.updateHeader();
    this.workspace.onLayoutChange();
    if (active) this.workspace.setActiveLeaf(this, { focus: true });
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) {
      const { type, state } = this.view.pending;
      if (this.workspace.viewCreators[type]) this.#loading = this.setViewState({ type, state });
    }
    await this.#loading;
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    if (this.pinned === pinned) return;
    this.pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  getIcon(): IconName {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  detach(): void {
    const tabs = this.parent;
    if (!tabs) return;
    this.parent = null;
    void this.view.close();
    tabs.remove(this);
    this.workspace.onDetach(this, tabs);
  }

  /** For the host: shows a placeholder until somebody looks. */
  defer(pending: PendingState): void {
    const before = this.view;
    this.view = new DeferredView(this, pending);
    void before.close();
    this.containerEl.appendChild(this.view.containerEl);
    this.updateHeader();
  }

  /** For the view: its title or icon has changed. */
  updateHeader(): void {
    const title = this.view.getDisplayText();
    this.#titleEl.setText(title);
    setIcon(this.#iconEl, this.view.getIcon());
    this.tabHeaderEl.setAttrs({ 'aria-label': title, 'data-type': this.view.getViewType() });
    if (this.view instanceof ItemView) this.view.titleEl.setText(title);
  }
}
