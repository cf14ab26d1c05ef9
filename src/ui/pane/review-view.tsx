import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import type { ContactSource } from '../contact-source';
import type { Dialogs, PaneTab, PeopleFilter, UserActions } from '../user-actions';
import { Pane, type WantedState } from './pane';
import { readPaneState, storedPaneState, type PaneState } from './pane-state';

/** The view's type, as layouts keep it. */
export const reviewViewType = 'keep-in-touch-review';

const storageKey = 'keep-in-touch-pane';

/** The review pane as a view of the app: paints at most once a frame, and not while it is hidden. */
export class ReviewView extends ItemView {
  override navigation = false;
  private stop: (() => void) | null = null;
  private frame: number | null = null;
  private dirty = false;
  private wanted: WantedState = { tab: null, filter: null };

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly dialogs: Dialogs,
    /** somebody dropped a file on the pane */
    private readonly dropFile: ((file: File) => void) | null = null,
  ) {
    super(leaf);
    this.icon = 'users';
  }

  getViewType(): string {
    return reviewViewType;
  }

  getDisplayText(): string {
    return this.source.texts().pane.title;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('kit-pane');
    this.registerDomEvent(this.contentEl, 'dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    });
    this.registerDomEvent(this.contentEl, 'drop', (event) => {
      const file = event.dataTransfer?.files.item(0) ?? null;
      if (file === null || this.dropFile === null) return;
      event.preventDefault();
      this.dropFile(file);
    });
    this.stop = this.source.subscribe(() => this.markDirty());
    // A hidden pane paints when it comes into view, which no event of the app tells for certain.
    const observer = new ResizeObserver(() => this.paintIfDirty());
    observer.observe(this.contentEl);
    this.register(() => observer.disconnect());
    this.paint();
    return Promise.resolve();
  }

  override onResize(): void {
    this.paintIfDirty();
  }

  override async onClose(): Promise<void> {
    this.stop?.();
    if (this.frame !== null) this.contentEl.win.cancelAnimationFrame(this.frame);
    this.frame = null;
    render(null, this.contentEl);
    return Promise.resolve();
  }

  /** Shows one of the tabs; with a filter, the people it lets through. */
  show(tab: PaneTab, filter: PeopleFilter | null = null): void {
    this.wanted = { tab, filter };
    this.paint();
  }

  private markDirty(): void {
    this.dirty = true;
    if (!this.contentEl.isShown() || this.frame !== null) return;
    this.frame = this.contentEl.win.requestAnimationFrame(() => {
      this.frame = null;
      this.paintIfDirty();
    });
  }

  private paintIfDirty(): void {
    if (this.dirty && this.contentEl.isShown()) this.paint();
  }

  private paint(): void {
    this.dirty = false;
    render(
      <Pane
        app={this.app}
        source={this.source}
        actions={this.actions}
        dialogs={this.dialogs}
        initial={readPaneState(this.app.loadLocalStorage(storageKey))}
        keepState={this.keepState}
        wanted={this.wanted}
      />,
      this.contentEl,
    );
  }

  private readonly keepState = (state: PaneState): void => {
    this.app.saveLocalStorage(storageKey, storedPaneState(state));
  };
}
