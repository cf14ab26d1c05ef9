import type { WorkspaceLeaf } from 'obsidian';
import type { ContactSource } from '../contact-source';
import { PaintedView } from '../painted-view';
import type { Dialogs, PaneTab, PeopleFilter, UserActions } from '../user-actions';
import { Pane, type WantedState } from './pane';
import { readPaneState, storedPaneState, type PaneState } from './pane-state';

/** The view's type, as layouts keep it. */
export const reviewViewType = 'keep-in-touch-review';

const storageKey = 'keep-in-touch-pane';

/** The review pane as a view of the app. */
export class ReviewView extends PaintedView {
  override navigation = false;
  private wanted: WantedState = { tab: null, filter: null };

  constructor(
    leaf: WorkspaceLeaf,
    source: ContactSource,
    private readonly actions: UserActions,
    private readonly dialogs: Dialogs,
    /** somebody dropped a file on the pane */
    private readonly dropFile: ((file: File) => void) | null = null,
  ) {
    super(leaf, source);
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
    return super.onOpen();
  }

  /** Shows one of the tabs; with a filter, the people it lets through. */
  show(tab: PaneTab, filter: PeopleFilter | null = null): void {
    this.wanted = { tab, filter };
    this.paint();
  }

  protected renderContent() {
    return (
      <Pane
        app={this.app}
        source={this.source}
        actions={this.actions}
        dialogs={this.dialogs}
        initial={readPaneState(this.app.loadLocalStorage(storageKey))}
        keepState={this.keepState}
        wanted={this.wanted}
      />
    );
  }

  private readonly keepState = (state: PaneState): void => {
    this.app.saveLocalStorage(storageKey, storedPaneState(state));
  };
}
