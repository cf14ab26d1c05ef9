import { describe, expect, it } from 'vitest';
import type { App } from '../../preview/obsidian/app';
import { disablePlugin, enablePlugin } from '../../preview/obsidian/plugin-loader';
import { Plugin } from '../../preview/obsidian/plugin';
import { ItemView } from '../../preview/obsidian/view';
import { pause } from './contract-case';
import { startHost, testManifest } from './start-host';

class PaneView extends ItemView {
  override getViewType(): string {
    return 'pane';
  }

  override getDisplayText(): string {
    return 'Pane';
  }
}

class PanePlugin extends Plugin {
  override onload(): void {
    this.registerView('pane', (leaf) => new PaneView(leaf));
  }
}

const notes = { 'A.md': 'a', 'B.md': 'b' };

async function storeLayout(): Promise<unknown> {
  const { app } = await startHost(notes);
  await enablePlugin(app, PanePlugin, testManifest);
  await openNote(app, 'A.md', false);
  await openNote(app, 'B.md', true);
  await app.workspace.ensureSideLeaf('pane', 'right', { reveal: true });
  return JSON.parse(JSON.stringify(app.workspace.getLayout()));
}

async function openNote(app: App, path: string, newTab: boolean): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file) await app.workspace.getLeaf(newTab).openFile(file);
}

function leaves(app: App): string[] {
  const found: string[] = [];
  app.workspace.iterateAllLeaves((leaf) => {
    found.push(`${leaf.getDisplayText()}${leaf.isDeferred ? ' (deferred)' : ''}`);
  });
  return found;
}

describe('a restored layout', () => {
  it('loads what is to be seen and defers the tabs behind it', async () => {
    const layout = await storeLayout();
    const { app } = await startHost(notes);
    await enablePlugin(app, PanePlugin, testManifest);
    await app.workspace.changeLayout(layout);
    expect(leaves(app)).toEqual(['A (deferred)', 'B', 'Pane']);
    expect(app.workspace.getActiveFile()?.path).toBe('B.md');
    const [background] = app.workspace.getLeavesOfType('markdown');
    if (background) await app.workspace.revealLeaf(background);
    expect(leaves(app)).toEqual(['A', 'B', 'Pane']);
  });

  it('keeps a view in a folded sidebar deferred until the sidebar is unfolded', async () => {
    const layout = (await storeLayout()) as { right: { collapsed: boolean } };
    layout.right.collapsed = true;
    const { app } = await startHost(notes);
    await enablePlugin(app, PanePlugin, testManifest);
    await app.workspace.changeLayout(layout);
    expect(leaves(app)).toContain('Pane (deferred)');
    app.workspace.rightSplit.expand();
    await pause(5);
    expect(leaves(app)).toContain('Pane');
  });

  it('waits for the plugin of a view, and takes it back when the plugin is switched off and on', async () => {
    const layout = await storeLayout();
    const { app } = await startHost(notes);
    await app.workspace.changeLayout(layout);
    expect(leaves(app)).toContain('Pane (deferred)');
    await enablePlugin(app, PanePlugin, testManifest);
    await pause(5);
    expect(leaves(app)).toContain('Pane');
    disablePlugin(app, testManifest.id);
    expect(leaves(app)).toContain('Pane (deferred)');
    await enablePlugin(app, PanePlugin, testManifest);
    await pause(5);
    expect(leaves(app)).toContain('Pane');
  });

  it('ignores what is no layout', async () => {
    const { app } = await startHost(notes);
    await app.workspace.changeLayout('nonsense');
    expect(leaves(app)).toEqual(['New tab']);
  });
});
