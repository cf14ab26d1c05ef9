import { WorkspaceLeaf } from './leaf';
import type { Workspace } from './workspace';
import { WorkspaceSidedock, type WorkspaceSplit, type WorkspaceTabs } from './workspace-items';

/** One leaf as it is stored. */
interface SavedLeaf {
  readonly type: string;
  readonly state: Record<string, unknown>;
  readonly title: string;
  readonly pinned: boolean;
}

interface SavedSplit {
  readonly collapsed: boolean;
  readonly tabs: readonly { readonly current: number; readonly leaves: readonly SavedLeaf[] }[];
}

/** The window as it is stored between two visits; the shape is the host's own. */
export type SavedLayout = Record<'main' | 'left' | 'right', SavedSplit>;

/** Belongs to the window itself and is there already when a layout is restored. */
const OWN_VIEWS: ReadonlySet<string> = new Set(['empty', 'file-explorer']);

/** The window's present layout. */
export function readLayout(workspace: Workspace): SavedLayout {
  return {
    main: readSplit(workspace.rootSplit),
    left: readSplit(workspace.leftSplit),
    right: readSplit(workspace.rightSplit),
  };
}

function readSplit(split: WorkspaceSplit): SavedSplit {
  const tabs = split.children.map((row) => ({
    current: row.current ? row.children.indexOf(row.current) : 0,
    leaves: row.children.map((leaf) => ({
      type: leaf.view.getViewType(),
      state: leaf.view.getState(),
      title: leaf.getDisplayText(),
      pinned: leaf.pinned,
    })),
  }));
  return { tabs, collapsed: split instanceof WorkspaceSidedock && split.collapsed };
}

/** Restores a stored layout. Leaves that are not to be seen stay deferred until they are. */
export async function restoreLayout(workspace: Workspace, stored: unknown): Promise<void> {
  if (typeof stored !== 'object' || stored === null) return;
  const layout = stored as Partial<SavedLayout>;
  if (layout.main) await restoreSplit(workspace, workspace.rootSplit, layout.main);
  if (layout.left) await restoreSplit(workspace, workspace.leftSplit, layout.left);
  if (layout.right) await restoreSplit(workspace, workspace.rightSplit, layout.right);
}

async function restoreSplit(workspace: Workspace, split: WorkspaceSplit, saved: SavedSplit): Promise<void> {
  if (split instanceof WorkspaceSidedock) {
    if (saved.collapsed) split.collapse();
    else split.expand();
  }
  for (const [index, row] of saved.tabs.entries()) {
    const tabs = split.children[index] ?? split.addTabs();
    const before = [...tabs.children];
    const restored = row.leaves.map((saved) => (OWN_VIEWS.has(saved.type) ? null : addDeferred(tabs, saved)));
    const current = restored[row.current] ?? before[0] ?? tabs.children[0];
    if (!current) continue;
    tabs.select(current);
    if (!saved.collapsed) await current.loadIfDeferred();
    if (split !== workspace.rootSplit) continue;
    // Made active before the others go: a leaf that closes hands over to its neighbour, which would load.
    workspace.setActiveLeaf(current);
    if (restored.some(Boolean)) for (const leaf of before) leaf.detach();
  }
}

function addDeferred(tabs: WorkspaceTabs, { type, state, title, pinned }: SavedLeaf): WorkspaceLeaf {
  const leaf = new WorkspaceLeaf(tabs.workspace);
  leaf.defer({ type, state, title });
  leaf.setPinned(pinned);
  tabs.add(leaf, false);
  return leaf;
}
