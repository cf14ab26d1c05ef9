import { ItemView, TFile, type WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import type { ReviewScope } from '../../app/review-session';
import { noteName } from '../../core/recognition';
import type { ContactSource } from '../contact-source';
import type { Dialogs, UserActions } from '../user-actions';
import { Session } from './session';
import type { SessionActions } from './session-actions';
import { SessionController } from './session-controller';

/** The view's type, as layouts keep it. */
export const sessionViewType = 'keep-in-touch-session';

/** The tier review as a view of the app, in the main area. */
export class SessionView extends ItemView {
  override navigation = false;
  private readonly controller: SessionController;
  private stop: (() => void) | null = null;
  private frame: number | null = null;
  /** what was asked for while the contacts were still being read */
  private wanted: ReviewScope | null = null;
  private isBegun = false;
  private focusAsked = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly dialogs: Dialogs,
    sessionActions: SessionActions,
  ) {
    super(leaf);
    this.icon = 'users-round';
    this.controller = new SessionController(source, sessionActions, () => this.paintSoon());
  }

  getViewType(): string {
    return sessionViewType;
  }

  getDisplayText(): string {
    return this.source.texts().session.title;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('kit-session-view');
    this.stop = this.source.subscribe(() => this.update());
    this.registerEvent(
      this.app.vault.on('rename', (file, oldPath) => {
        if (file instanceof TFile)
          this.controller.rename(oldPath, { path: file.path, name: noteName(file.path) });
      }),
    );
    this.registerEvent(
      this.app.workspace.on('active-leaf-change', (leaf) => {
        if (leaf === this.leaf) this.focus();
      }),
    );
    this.update();
    return Promise.resolve();
  }

  override async onClose(): Promise<void> {
    this.stop?.();
    if (this.frame !== null) this.contentEl.win.cancelAnimationFrame(this.frame);
    this.frame = null;
    render(null, this.contentEl);
    return Promise.resolve();
  }

  /** Begins with these people, or goes on with the review that is open. */
  show(scope: ReviewScope | null): void {
    this.wanted = scope;
    this.isBegun = false;
    this.update();
    this.focus();
  }

  private update(): void {
    if (this.source.progress().kind === 'ready') {
      if (this.isBegun) this.controller.refresh();
      else this.begin();
    }
    this.paintSoon();
  }

  private begin(): void {
    this.isBegun = true;
    const scope = this.wanted;
    this.wanted = null;
    if (scope !== null) this.controller.begin(scope);
    else if (this.controller.session === null || this.controller.finished !== null) this.controller.resume();
  }

  /** Keys need the focus in the view, wherever it was before. */
  private focus(): void {
    if (this.contentEl.contains(this.contentEl.doc.activeElement)) return;
    this.focusAsked += 1;
    this.paintSoon();
  }

  private paintSoon(): void {
    if (this.frame !== null) return;
    this.frame = this.contentEl.win.requestAnimationFrame(() => {
      this.frame = null;
      this.paint();
    });
  }

  private paint(): void {
    render(
      <Session
        app={this.app}
        source={this.source}
        actions={this.actions}
        dialogs={this.dialogs}
        controller={this.controller}
        focusAsked={this.focusAsked}
        leave={this.leave}
        close={this.closeLeaf}
      />,
      this.contentEl,
    );
  }

  private readonly leave = (): void => {
    void this.controller.leave().then((left) => {
      if (left) this.leaf.detach();
    });
  };

  private readonly closeLeaf = (): void => this.leaf.detach();
}
