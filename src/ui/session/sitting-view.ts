import { PaintedView } from '../painted-view';

/** A view in the main area that goes through people by keys: they need the focus in it, wherever it was before. */
export abstract class SittingView extends PaintedView {
  override navigation = false;
  /** grows when the view shall have the focus */
  protected focusAsked = 0;

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('kit-session-view');
    this.registerEvent(
      this.app.workspace.on('active-leaf-change', (leaf) => {
        if (leaf === this.leaf) this.focus();
      }),
    );
    return super.onOpen();
  }

  /** Takes in what the source has become, and paints. */
  protected abstract override followSource(): void;

  /** With the next frame, since whom to go through is often said only after the view is open. */
  protected override paintFirst(): void {
    this.followSource();
  }

  /** Asks for the focus, unless it is in the view. */
  protected focus(): void {
    if (this.contentEl.contains(this.contentEl.doc.activeElement)) return;
    this.focusAsked += 1;
    this.markDirty();
  }

  protected readonly closeLeaf = (): void => this.leaf.detach();
}
