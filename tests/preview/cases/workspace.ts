import type { ItemView, WorkspaceLeaf } from 'obsidian';
import {
  activeMarkdownView,
  createNote,
  expectEqual,
  openNote,
  pause,
  required,
  type CaseContext,
  type ContractCase,
} from '../contract-case';

const VIEW_TYPE = 'contract-view';

export const workspaceCases: readonly ContractCase[] = [
  {
    name: 'a view in the right sidebar is created, opened and shown',
    basis: 'guide',
    run: async (context) => {
      const { app, plugin } = context;
      const opened: string[] = [];
      plugin.registerView(VIEW_TYPE, (leaf) => buildView(context, leaf, opened));
      const leaf = required(app.workspace.getRightLeaf(false), 'leaf in the right sidebar');
      await leaf.setViewState({ type: VIEW_TYPE, active: true });
      await app.workspace.revealLeaf(leaf);
      const { containerEl } = leaf.view;
      expectEqual([leaf.view.getViewType(), opened], [VIEW_TYPE, ['open']]);
      expectEqual(app.workspace.getLeavesOfType(VIEW_TYPE).length, 1);
      const content = containerEl.querySelector('.contract-body')?.parentElement;
      expectEqual([document.body.contains(containerEl), containerEl.children[1] === content], [true, true]);
    },
  },
  {
    name: 'ensureSideLeaf takes the leaf that is there',
    basis: 'declared',
    run: async ({ app }) => {
      const first = await app.workspace.ensureSideLeaf(VIEW_TYPE, 'right', { reveal: true });
      const second = await app.workspace.ensureSideLeaf(VIEW_TYPE, 'right');
      expectEqual([first === second, first.view.getViewType()], [true, VIEW_TYPE]);
    },
  },
  {
    name: 'iterateRootLeaves leaves out the sidebars, iterateAllLeaves does not',
    basis: 'declared',
    run: ({ app }) => {
      const types = (iterate: 'iterateRootLeaves' | 'iterateAllLeaves'): string[] => {
        const found: string[] = [];
        app.workspace[iterate]((leaf) => void found.push(leaf.view.getViewType()));
        return found;
      };
      expectEqual(types('iterateRootLeaves').includes(VIEW_TYPE), false);
      expectEqual(types('iterateAllLeaves').includes(VIEW_TYPE), true);
    },
  },
  {
    name: 'detachLeavesOfType closes the views',
    basis: 'declared',
    run: async ({ app }) => {
      app.workspace.detachLeavesOfType(VIEW_TYPE);
      await pause(10);
      expectEqual(app.workspace.getLeavesOfType(VIEW_TYPE).length, 0);
      expectEqual(document.querySelectorAll('.contract-body').length, 0);
    },
  },
  {
    name: 'openFile makes the note active, with an editor, and reports file-open',
    basis: 'declared',
    run: async (context) => {
      const { workspace } = context.app;
      const note = await createNote(context, 'Open.md', 'content');
      let reported = false;
      const ref = workspace.on('file-open', (file) => {
        reported = file === note;
      });
      const view = await openNote(context, note);
      await pause(10);
      workspace.offref(ref);
      expectEqual([workspace.getActiveFile() === note, view.file === note, reported], [true, true, true]);
      expectEqual(workspace.activeEditor?.editor?.getValue(), 'content');
    },
  },
  {
    name: 'openLinkText goes to the heading of a link',
    basis: 'assumed',
    run: async (context) => {
      const note = await createNote(context, 'OL.md', 'x\n\n# Head\n');
      await context.app.workspace.openLinkText('OL#Head', '');
      const view = activeMarkdownView(context);
      expectEqual([view.file?.path, view.editor.getCursor().line], [note.path, 2]);
    },
  },
  {
    name: 'openLinkText creates the note that is not there',
    basis: 'assumed',
    run: async (context) => {
      const { app, folder } = context;
      await app.workspace.openLinkText(`${folder}/Made by a link`, '');
      expectEqual(app.workspace.getActiveFile()?.path, `${folder}/Made by a link.md`);
    },
  },
  {
    name: 'onLayoutReady calls at once when the layout is ready',
    basis: 'declared',
    run: ({ app }) => {
      let called = 0;
      app.workspace.onLayoutReady(() => void called++);
      expectEqual(called, 1);
    },
  },
  {
    name: 'getLeaf with ‘tab’ makes a leaf, without it takes the one that is there',
    basis: 'declared',
    run: ({ app }) => {
      const current = app.workspace.getLeaf(false);
      const tab = app.workspace.getLeaf('tab');
      expectEqual([current === tab, app.workspace.getLeaf(false) === current], [false, true]);
      tab.detach();
    },
  },
  {
    name: 'a leaf that is closed leaves the active one to another',
    basis: 'assumed',
    run: async (context) => {
      const { workspace } = context.app;
      const first = await openNote(context, await createNote(context, 'First tab.md'));
      const tab = workspace.getLeaf('tab');
      await tab.openFile(await createNote(context, 'Second tab.md'));
      const changes: (string | undefined)[] = [];
      const ref = workspace.on('active-leaf-change', (leaf) => void changes.push(leaf?.getDisplayText()));
      tab.detach();
      workspace.offref(ref);
      expectEqual([changes, workspace.getActiveFile() === first.file], [['First tab'], true]);
    },
  },
  {
    name: 'a view whose file is deleted closes',
    basis: 'assumed',
    run: async (context) => {
      const note = await createNote(context, 'Closing.md');
      const { workspace, vault } = context.app;
      const tab = workspace.getLeaf('tab');
      await tab.openFile(note);
      await vault.delete(note);
      await pause(10);
      expectEqual(workspace.getLeavesOfType('markdown').includes(tab), false);
    },
  },
];

function buildView(context: CaseContext, leaf: WorkspaceLeaf, opened: string[]): ItemView {
  class ContractView extends context.obsidian.ItemView {
    override getViewType(): string {
      return VIEW_TYPE;
    }

    override getDisplayText(): string {
      return 'Contract';
    }

    protected override onOpen(): Promise<void> {
      opened.push('open');
      this.contentEl.createDiv({ text: 'hello', cls: 'contract-body' });
      return Promise.resolve();
    }
  }
  return new ContractView(leaf);
}
