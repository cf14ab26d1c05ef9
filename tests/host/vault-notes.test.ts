import type * as obsidian from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../preview/obsidian/app';
import { installDom } from '../../preview/obsidian/dom';
import { MemoryAdapter } from '../../preview/obsidian/memory-adapter';
import { VaultNotes } from '../../src/obsidian/vault-notes';

const path = 'People/Clara.md';

/** A vault whose next read of a file does something else first. */
class SlowAdapter extends MemoryAdapter {
  meanwhile: () => Promise<void> = () => Promise.resolve();

  override async read(...parameters: Parameters<MemoryAdapter['read']>): Promise<string> {
    const { meanwhile } = this;
    this.meanwhile = () => Promise.resolve();
    await meanwhile();
    return super.read(...parameters);
  }
}

describe('a note that is read', () => {
  let adapter: SlowAdapter;
  let app: App;
  let notes: VaultNotes;
  let file: obsidian.TFile;

  beforeEach(async () => {
    installDom();
    adapter = new SlowAdapter({ [path]: 'text' });
    app = new App(adapter, document.createElement('div'));
    await app.vault.load();
    notes = new VaultNotes(app as unknown as obsidian.App);
    const found = app.vault.getFileByPath(path);
    if (found === null) throw new Error(`no ${path}`);
    file = found;
  });

  it('is missing where it is deleted meanwhile', async () => {
    adapter.meanwhile = () => app.vault.delete(file);
    expect(await notes.read(path)).toBeNull();
  });

  it('is not missing where the host cannot read it', async () => {
    adapter.meanwhile = () => Promise.reject(new Error('EIO'));
    await expect(notes.read(path)).rejects.toThrow('EIO');
    expect(await notes.read(path)).toBe('text');
  });
});

describe('a note that is made', () => {
  it.each(['../../evil/Clara.md', 'People/../../Clara.md', '.obsidian/Clara.md', './Clara.md'])(
    'lies in the vault, and so is refused at %s, with no folder on the way',
    async (target) => {
      installDom();
      const adapter = new MemoryAdapter({ [path]: 'text' });
      const made: string[] = [];
      adapter.mkdir = (folder) => Promise.resolve(void made.push(folder));
      const app = new App(adapter, document.createElement('div'));
      await app.vault.load();
      const notes = new VaultNotes(app as unknown as obsidian.App);
      expect(await notes.create(target, 'text')).toMatchObject({ kind: 'refused', code: 'unusable-name' });
      expect(made).toEqual([]);
    },
  );
});
