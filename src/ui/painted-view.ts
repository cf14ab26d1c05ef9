import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { render, type ComponentChild } from 'preact';
import type { ContactSource } from './contact-source';

/**
 * A view whose content is a function of the book: painted at most once a frame after a change, and not while it is
 * hidden. Where an update takes away what had the focus, `[data-focus-home]` gets it.
 */
export abstract class PaintedView extends ItemView {
  private stop: (() => void) | null = null;
  private frame: number | null = null;
  private dirty = false;

  constructor(
    leaf: WorkspaceLeaf,
    protected readonly source: ContactSource,
  ) {
    super(leaf);
  }

  /** What the view shows now. */
  protected abstract renderContent(): ComponentChild;

  override async onOpen(): Promise<void> {
    this.stop = this.source.subscribe(() => this.followSource());
    // A hidden view paints when it comes into view, which no event of the app tells for certain.
    const observer = new ResizeObserver(() => this.paintIfDirty());
    observer.observe(this.contentEl);
    this.register(() => observer.disconnect());
    this.paintFirst();
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

  /** What is seen as soon as the view is open. */
  protected paintFirst(): void {
    this.paint();
  }

  /** What a change of the source leads to. */
  protected followSource(): void {
    this.markDirty();
  }

  protected paint(): void {
    this.dirty = false;
    const { doc } = this.contentEl;
    const hadFocus = this.contentEl.contains(doc.activeElement);
    render(this.renderContent(), this.contentEl);
    if (hadFocus && !this.contentEl.contains(doc.activeElement)) {
      this.contentEl.querySelector<HTMLElement>('[data-focus-home]')?.focus();
    }
  }

  /** Paints with the next frame, or as soon as the view is seen. */
  protected markDirty(): void {
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
}
