import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVault, type VaultItem } from '../../cli/read-vault';
import { tempFolder } from './temp-vault';

function itemsOf(folder: string): VaultItem[] {
  const items: VaultItem[] = [];
  readVault(folder, (item) => items.push(item));
  return items;
}

const pathsOf = (folder: string): string[] =>
  itemsOf(folder)
    .map(({ path }) => path)
    .sort();

describe('reading a folder', () => {
  it('says why the folder itself cannot be read, and takes nothing', () => {
    const items: VaultItem[] = [];
    expect(readVault(`${tempFolder()}/gone`, (item) => items.push(item))).toBe('ENOENT');
    expect(readVault(tempFolder(), (item) => items.push(item))).toBeNull();
    expect(items).toEqual([]);
  });

  it('takes notes at any depth, nothing hidden, nothing else', () => {
    const folder = tempFolder({
      'a.md': '',
      'People/Ada.md': '',
      'People/Work/Bo.md': '',
      'People/photo.png': '',
      'notes.txt': '',
      '.obsidian/plugins/readme.md': '',
      '.trash/Gone.md': '',
      'People/.hidden.md': '',
    });
    expect(pathsOf(folder)).toEqual(['People/Ada.md', 'People/Work/Bo.md', 'a.md']);
  });

  it('keeps byte order marks and line ends, and replaces what is no UTF-8', () => {
    const folder = tempFolder({ 'a.md': '\ufeffa\r\n', 'b.md': Uint8Array.from([0x41, 0xff]) });
    expect(itemsOf(folder)).toEqual([
      { kind: 'note', path: 'a.md', text: '\ufeffa\r\n' },
      { kind: 'note', path: 'b.md', text: 'A\ufffd' },
    ]);
  });

  it('follows links within the folder, not out of it, and never in circles', () => {
    const outside = tempFolder({ 'Secret.md': '' });
    const folder = tempFolder({ 'People/Ada.md': '', 'Work/Bo.md': '', '.trash/Gone.md': '' });
    symlinkSync(outside, `${folder}/Out`);
    symlinkSync(`${outside}/Secret.md`, `${folder}/Secret.md`);
    symlinkSync('People/Ada.md', `${folder}/Linked.md`);
    symlinkSync('.trash/Gone.md', `${folder}/Gone.md`);
    symlinkSync('nowhere.md', `${folder}/Dangling.md`);
    symlinkSync('..', `${folder}/People/Up`);
    symlinkSync('../People', `${folder}/Work/People`);
    symlinkSync('../Work', `${folder}/People/Work`);
    expect(pathsOf(folder)).toEqual([
      'Linked.md',
      'People/Ada.md',
      'People/Work/Bo.md',
      'Work/Bo.md',
      'Work/People/Ada.md',
    ]);
  });

  it('a note that is a folder, and a vault that is a link', () => {
    const folder = tempFolder({ 'Real/a.md': '' });
    mkdirSync(`${folder}/Real/b.md`);
    symlinkSync('Real', `${folder}/Link`);
    expect(pathsOf(`${folder}/Link`)).toEqual(['a.md']);
  });
});
