import type { WorkspaceLeaf } from 'obsidian';
import type { ContactSource } from '../contact-source';
import { PaintedView } from '../painted-view';
import type { Dialogs, UserActions } from '../user-actions';
import { Year } from './year';

/** The view's type, as layouts keep it. */
export const yearViewType = 'keep-in-touch-year';

/** A year of contact and how the tiers are doing, in the main area. */
export class YearView extends PaintedView {
  override navigation = true;

  constructor(
    leaf: WorkspaceLeaf,
    source: ContactSource,
    private readonly actions: UserActions,
    private readonly dialogs: Dialogs,
  ) {
    super(leaf, source);
    this.icon = 'calendar-days';
  }

  getViewType(): string {
    return yearViewType;
  }

  getDisplayText(): string {
    return this.source.texts().pictures.yearTitle;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('kit-year');
    return super.onOpen();
  }

  protected renderContent() {
    return <Year source={this.source} actions={this.actions} dialogs={this.dialogs} />;
  }
}
