import type { IconName } from 'obsidian';
import { Events } from './events';
import { makeIconButton, setIcon } from './icons';
import type { WorkspaceLeaf } from './leaf';
import type { Workspace } from './workspace';

let items = 0;

/** A part of the window: a leaf, a row of tabs or a side of the window. */
export abstract class WorkspaceItem extends Events {
  /** For the host. */
  readonly workspace: Workspace;
  /** Undeclared, yet there in the app, too. */
  readonly id = `item-${++items}`;
  /** Undeclared, yet there in the app, too. */
  abstract readonly containerEl: HTMLElement;
  abstract parent: WorkspaceParent | null;

  constructor(workspace: Workspace) {
    super();
    this.workspace = workspace;
  }

  getRoot(): WorkspaceItem {
    return this.parent?.getRoot() ?? this;
  }

  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

/** A part of the window that holds others. */
export abstract class WorkspaceParent extends WorkspaceItem {}

/** A side of the window, with one or more rows of tabs. */
export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl: HTMLElement;
  readonly children: WorkspaceTabs[] = [];
  parent: WorkspaceParent | null = null;

  constructor(workspace: Workspace, classes: string, parentEl: HTMLElement) {
    super(workspace);
    this.containerEl = parentEl.createDiv(`workspace-split ${classes}`);
  }

  /** For the host: the first row of tabs, made when there is none. */
  firstTabs(): WorkspaceTabs {
    return this.children[0] ?? this.addTabs();
  }

  /** For the host. */
  addTabs(): WorkspaceTabs {
    const tabs = new WorkspaceTabs(this.workspace, this);
    this.children.push(tabs);
    return tabs;
  }

  /** For the host: takes away a row that became empty, unless it is the last. */
  removeTabs(tabs: WorkspaceTabs): void {
    if (this.children.length <= 1) return;
    this.children.splice(this.children.indexOf(tabs), 1);
    tabs.containerEl.detach();
  }

  /** For the host. */
  leaves(): WorkspaceLeaf[] {
    return this.children.flatMap((tabs) => tabs.children);
  }
}

/** The middle of the window. */
export class WorkspaceRoot extends WorkspaceSplit {
  readonly win = window;
  readonly doc = document;
}

/** A sidebar. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = false;

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  collapse(): void {
    this.#set(true);
  }

  expand(): void {
    this.#set(false);
    for (const tabs of this.children) void tabs.current?.loadIfDeferred();
  }

  #set(collapsed: boolean): void {
    if (this.collapsed === collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.workspace.onResize();
    this.workspace.requestSaveLayout();
  }
}

/** Leaves of which one is to be seen. */
export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl: HTMLElement;
  readonly children: WorkspaceLeaf[] = [];
  parent: WorkspaceSplit;
  /** For the host: the leaf that is to be seen. */
  current: WorkspaceLeaf | null = null;
  readonly #headersEl: HTMLElement;
  readonly #leavesEl: HTMLElement;

  constructor(workspace: Workspace, parent: WorkspaceSplit) {
    super(workspace);
    this.parent = parent;
    this.containerEl = parent.containerEl.createDiv('workspace-tabs');
    this.#headersEl = this.containerEl
      .createDiv('workspace-tab-header-container')
      .createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    this.#leavesEl = this.containerEl.createDiv('workspace-tab-container');
  }

  /** For the host: adds a leaf, which is seen at once if it is the first, unless told otherwise. */
  add(leaf: WorkspaceLeaf, selectFirst = true): void {
    leaf.parent = this;
    this.children.push(leaf);
    this.#headersEl.appendChild(leaf.tabHeaderEl);
    this.#leavesEl.appendChild(leaf.containerEl);
    if (this.current || !selectFirst) leaf.containerEl.hide();
    else this.select(leaf);
  }

  /** For the host. */
  select(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const each of this.children) {
      each.containerEl.toggle(each === leaf);
      each.tabHeaderEl.toggleClass('is-active', each === leaf);
      each.tabHeaderEl.setAttr('aria-selected', each === leaf);
    }
    if (!(this.parent instanceof WorkspaceSidedock && this.parent.collapsed)) void leaf.loadIfDeferred();
  }

  /** For the host. */
  remove(leaf: WorkspaceLeaf): void {
    const index = this.children.indexOf(leaf);
    if (index < 0) return;
    this.children.splice(index, 1);
    leaf.tabHeaderEl.detach();
    leaf.containerEl.detach();
    if (this.current !== leaf) return;
    this.current = null;
    const next = this.children[Math.max(0, index - 1)];
    if (next) this.select(next);
  }
}

/** The column of icons at the left. */
export class WorkspaceRibbon {
  readonly #actionsEl: HTMLElement;

  constructor(parentEl: HTMLElement) {
    this.#actionsEl = parentEl
      .createDiv('workspace-ribbon side-dock-ribbon mod-left')
      .createDiv('side-dock-actions');
  }

  /** For the host. */
  add(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = this.#actionsEl.createDiv('clickable-icon side-dock-ribbon-action');
    makeIconButton(action, title);
    action.setAttr('data-tooltip-position', 'right');
    setIcon(action, icon);
    action.addEventListener('click', callback);
    return action;
  }
}
