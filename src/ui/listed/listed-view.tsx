import { ItemView, TFile, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { listOrders, wholeList } from '../../app/listed-queue';
import type { ContactSource } from '../contact-source';
import type { UserActions } from '../user-actions';
import { ListController } from './list-controller';
import type { ListedActions } from './listed-actions';
import { ListedSession } from './listed-session';

/** The view's type, as layouts keep it. */
export const listedViewType = 'keep-in-touch-list';

/** Going through a list note, as a view of the app in the main area. */
export class ListedView extends ItemView {
  override navigation = false;
  private readonly controller: ListController;
  private stop: (() => void) | null = null;
  private frame: number | null = null;
  /** which list to begin with, as soon as the contacts are read */
  private wanted: { readonly list: string; readonly order: string } | null = null;
  private focusAsked = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    listedActions: ListedActions,
  ) {
    super(leaf);
    this.icon = 'list-checks';
    this.controller = new ListController(source, listedActions, () => this.paintSoon());
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
    this.update();
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('kit-session-view');
    this.stop = this.source.subscribe(() => this.update());
    const { vault, workspace } = this.app;
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
    this.registerEvent(
      workspace.on('active-leaf-change', (leaf) => {
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

  private update(): void {
    if (this.wanted !== null && this.source.progress().kind === 'ready') {
      const { list, order } = this.wanted;
      this.wanted = null;
      const known = listOrders.find((each) => each === order) ?? wholeList.order;
      if (list !== this.controller.list || this.controller.rows === null)
        void this.controller.open(list, { ...wholeList, order: known });
    }
    this.paintSoon();
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
      <ListedSession
        app={this.app}
        source={this.source}
        actions={this.actions}
        controller={this.controller}
        isReading={this.wanted !== null || this.controller.isReading}
        focusAsked={this.focusAsked}
        close={this.closeLeaf}
      />,
      this.contentEl,
    );
  }

  private readonly closeLeaf = (): void => this.leaf.detach();
}
