import { TFile, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { listOrders, wholeList } from '../../app/listed-queue';
import type { ContactSource } from '../contact-source';
import { SittingView } from '../session/sitting-view';
import type { UserActions } from '../user-actions';
import { ListController } from './list-controller';
import type { ListedActions } from './listed-actions';
import { ListedSession } from './listed-session';

/** The view's type, as layouts keep it. */
export const listedViewType = 'keep-in-touch-list';

/** Going through a list note, as a view of the app in the main area. */
export class ListedView extends SittingView {
  private readonly controller: ListController;
  /** which list to begin with, as soon as the contacts are read */
  private wanted: { readonly list: string; readonly order: string } | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    source: ContactSource,
    private readonly actions: UserActions,
    listedActions: ListedActions,
  ) {
    super(leaf, source);
    this.icon = 'list-checks';
    this.controller = new ListController(source, listedActions, () => this.markDirty());
  }

  getViewType(): string {
    return listedViewType;
  }

  getDisplayText(): string {
    return this.source.texts().listed.title;
  }

  override getState(): Record<string, unknown> {
    const { list, filter } = this.controller;
    return { list: this.wanted?.list ?? list, order: this.wanted?.order ?? filter.order };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    if (typeof state !== 'object' || state === null) return;
    const { list, order } = state as { readonly list?: unknown; readonly order?: unknown };
    if (typeof list !== 'string') return;
    this.wanted = { list, order: typeof order === 'string' ? order : '' };
    this.followSource();
  }

  override async onOpen(): Promise<void> {
    const { vault } = this.app;
    const follow = (path: string): void => {
      if (path === this.controller.list) void this.controller.reload();
    };
    this.registerEvent(vault.on('modify', (file) => follow(file.path)));
    this.registerEvent(vault.on('delete', (file) => follow(file.path)));
    this.registerEvent(
      vault.on('rename', (file, oldPath) => {
        if (file instanceof TFile) this.controller.rename(oldPath, file.path);
      }),
    );
    return super.onOpen();
  }

  protected followSource(): void {
    if (this.wanted !== null && this.source.progress().kind === 'ready') {
      const { list, order } = this.wanted;
      this.wanted = null;
      const known = listOrders.find((each) => each === order) ?? wholeList.order;
      if (list !== this.controller.list || this.controller.rows === null)
        void this.controller.open(list, { ...wholeList, order: known });
    }
    this.markDirty();
  }

  protected renderContent() {
    return (
      <ListedSession
        app={this.app}
        source={this.source}
        actions={this.actions}
        controller={this.controller}
        isReading={this.wanted !== null || this.controller.isReading}
        focusAsked={this.focusAsked}
        close={this.closeLeaf}
      />
    );
  }
}
