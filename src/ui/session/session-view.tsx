import { TFile, type WorkspaceLeaf } from 'obsidian';
import type { ReviewScope } from '../../app/review-session';
import { noteName } from '../../core/recognition';
import type { ContactSource } from '../contact-source';
import type { Dialogs, UserActions } from '../user-actions';
import { Session } from './session';
import type { SessionActions } from './session-actions';
import { SessionController } from './session-controller';
import { SittingView } from './sitting-view';

/** The view's type, as layouts keep it. */
export const sessionViewType = 'keep-in-touch-session';

/** The tier review as a view of the app, in the main area. */
export class SessionView extends SittingView {
  private readonly controller: SessionController;
  /** what was asked for while the contacts were still being read */
  private wanted: ReviewScope | null = null;
  private isBegun = false;

  constructor(
    leaf: WorkspaceLeaf,
    source: ContactSource,
    private readonly actions: UserActions,
    private readonly dialogs: Dialogs,
    sessionActions: SessionActions,
  ) {
    super(leaf, source);
    this.icon = 'users-round';
    this.controller = new SessionController(source, sessionActions, () => this.markDirty());
  }

  getViewType(): string {
    return sessionViewType;
  }

  getDisplayText(): string {
    return this.source.texts().session.title;
  }

  override async onOpen(): Promise<void> {
    this.registerEvent(
      this.app.vault.on('rename', (file, oldPath) => {
        if (file instanceof TFile)
          this.controller.rename(oldPath, { path: file.path, name: noteName(file.path) });
      }),
    );
    return super.onOpen();
  }

  /** Begins with these people, or goes on with the review that is open. */
  show(scope: ReviewScope | null): void {
    this.wanted = scope;
    this.isBegun = false;
    this.followSource();
    this.focus();
  }

  protected followSource(): void {
    if (this.source.progress().kind === 'ready') {
      if (this.isBegun) this.controller.refresh();
      else this.begin();
    }
    this.markDirty();
  }

  protected renderContent() {
    return (
      <Session
        app={this.app}
        source={this.source}
        actions={this.actions}
        dialogs={this.dialogs}
        controller={this.controller}
        focusAsked={this.focusAsked}
        leave={this.leave}
        close={this.closeLeaf}
      />
    );
  }

  private begin(): void {
    this.isBegun = true;
    const scope = this.wanted;
    this.wanted = null;
    if (scope !== null) this.controller.begin(scope);
    else if (this.controller.session === null || this.controller.finished !== null) this.controller.resume();
  }

  private readonly leave = (): void => {
    void this.controller.leave().then((left) => {
      if (left) this.leaf.detach();
    });
  };
}
