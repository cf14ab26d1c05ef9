import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FolderNotes } from '../../cli/folder-notes';
import type { Planner } from '../../src/note/plan';
import { everythingIn, tempFolder } from './temp-vault';

const path = 'People/Ada.md';
const append =
  (insert: string): Planner =>
  (text) => ({ kind: 'edits', edits: [{ from: text.length, to: text.length, insert }] });

function vault(text: string | Uint8Array = 'Ada\n') {
  const folder = tempFolder({ [path]: text });
  return { folder, file: `${folder}/${path}`, notes: new FolderNotes(folder) };
}

describe('reading', () => {
  it('gives the text as it stands, byte order mark and line ends included', async () => {
    const { notes } = vault('\ufeff---\r\na: 1\r\n---\r\n');
    expect(await notes.read(path)).toBe('\ufeff---\r\na: 1\r\n---\r\n');
  });

  it.each([
    ['People/Bo.md'],
    ['../outside.md'],
    ['/etc/hostname'],
    ['People/../People/Ada.md'],
    ['.obsidian/app.json'],
    ['People/Ada.md/x.md'],
    [''],
  ])('%j is no note of the folder', async (other) => {
    const { notes } = vault();
    expect(await notes.read(other)).toBeNull();
    expect(await notes.edit(other, append('x'))).toMatchObject({ kind: 'refused', code: 'missing' });
  });
});

describe('editing', () => {
  it('replaces the file as a whole and leaves nothing beside it', async () => {
    const { folder, file, notes } = vault('\ufeffAda\r\n');
    const before = statSync(file).ino;
    expect(await notes.edit(path, append('x'))).toMatchObject({
      kind: 'written',
      before: '\ufeffAda\r\n',
      after: '\ufeffAda\r\nx',
    });
    expect(readFileSync(file, 'utf8')).toBe('\ufeffAda\r\nx');
    expect(statSync(file).ino).not.toBe(before);
    expect(Object.keys(everythingIn(folder))).toEqual(['People/', 'People/Ada.md']);
  });

  it.each([[0o600], [0o640], [0o664], [0o755]])('keeps the mode %o', async (mode) => {
    const { file, notes } = vault();
    chmodSync(file, mode);
    await notes.edit(path, append('x'));
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  it.runIf(process.getuid?.() === 0)('keeps the owner, where it may', async () => {
    const { file, notes } = vault();
    chownSync(file, 1234, 2345);
    await notes.edit(path, append('x'));
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it('writes nothing where nothing changes, even if it could not', async () => {
    const { file, notes } = vault();
    chmodSync(file, 0o444);
    const before = statSync(file).ino;
    expect(await notes.edit(path, () => ({ kind: 'edits', edits: [] }))).toMatchObject({
      kind: 'written',
      after: 'Ada\n',
    });
    expect(statSync(file).ino).toBe(before);
  });

  it('hands on what the planner refuses', async () => {
    const { notes } = vault();
    const plan = () => ({ kind: 'refused', code: 'yaml-error', line: 3, detail: 'x' }) as const;
    expect(await notes.edit(path, plan)).toEqual({
      kind: 'refused',
      path,
      code: 'yaml-error',
      line: 3,
      detail: 'x',
    });
  });

  it.each([
    ['written to', (file: string) => writeFileSync(file, 'Ada, changed\n')],
    ['written to, as long as before', (file: string) => writeFileSync(file, 'Ida\n')],
    [
      'replaced by an equal file',
      (file: string) => {
        writeFileSync(`${file}.new`, 'Ada\n');
        renameSync(`${file}.new`, file);
      },
    ],
  ])('a file that was %s meanwhile is refused and left as it is', async (_what, change) => {
    const { folder, file, notes } = vault();
    let changed: Record<string, string> = {};
    const outcome = await notes.edit(path, (text) => {
      change(file);
      changed = everythingIn(folder);
      return append('x')(text);
    });
    expect(outcome).toMatchObject({ kind: 'refused', path, code: 'changed-meanwhile' });
    expect(everythingIn(folder)).toEqual(changed);
  });

  it('a file that is gone meanwhile stays gone', async () => {
    const { folder, file, notes } = vault();
    const outcome = await notes.edit(path, (text) => {
      unlinkSync(file);
      return append('x')(text);
    });
    expect(outcome).toMatchObject({ kind: 'refused', code: 'missing' });
    expect(Object.keys(everythingIn(folder))).toEqual(['People/']);
  });

  it.each([
    ['file', path],
    ['folder', 'People'],
  ])('a read-only %s is refused, whoever asks', async (_what, locked) => {
    const { folder, notes } = vault();
    chmodSync(`${folder}/${locked}`, 0o555);
    const before = everythingIn(folder);
    expect(await notes.edit(path, append('x'))).toMatchObject({ kind: 'refused', path, code: 'read-only' });
    expect(everythingIn(folder)).toEqual(before);
    chmodSync(`${folder}/${locked}`, 0o755);
  });

  it('bytes that are no UTF-8 are never written back', async () => {
    const { folder, notes } = vault(Uint8Array.from([0x41, 0xff, 0x0a]));
    const before = everythingIn(folder);
    expect(await notes.edit(path, append('x'))).toMatchObject({
      kind: 'refused',
      path,
      code: 'not-utf-8',
    });
    expect(everythingIn(folder)).toEqual(before);
  });
});

describe('links', () => {
  it('are written through to a file in the folder, and stay links', async () => {
    const { folder, file, notes } = vault();
    symlinkSync('Ada.md', `${folder}/People/Link.md`);
    expect(await notes.edit('People/Link.md', append('x'))).toMatchObject({ kind: 'written' });
    expect(readFileSync(file, 'utf8')).toBe('Ada\nx');
    expect(statSync(`${folder}/People/Link.md`).ino).toBe(statSync(file).ino);
    expect(everythingIn(folder)['People/Link.md']).toBe('link');
  });

  it('out of the folder are refused', async () => {
    const outside = tempFolder({ 'Bo.md': 'Bo\n' });
    const { folder, notes } = vault();
    symlinkSync(`${outside}/Bo.md`, `${folder}/People/Bo.md`);
    symlinkSync(outside, `${folder}/Away`);
    expect(await notes.edit('People/Bo.md', append('x'))).toMatchObject({ kind: 'refused' });
    expect(await notes.edit('Away/Bo.md', append('x'))).toMatchObject({ kind: 'refused' });
    expect(await notes.create('Away/Cy.md', 'x')).toMatchObject({ kind: 'refused', code: 'no-folder' });
    expect(everythingIn(outside)).toEqual({ 'Bo.md': 'Bo\n' });
  });
});

describe('making a note', () => {
  it('makes the folder that is missing', async () => {
    const { folder, notes } = vault();
    expect(await notes.create('People/Sport/Bo.md', 'Bo\n')).toMatchObject({
      kind: 'written',
      path: 'People/Sport/Bo.md',
    });
    expect(everythingIn(folder)['People/Sport/Bo.md']).toBe('Bo\n');
    expect(Object.keys(everythingIn(folder))).toHaveLength(4);
  });

  it.each([[path], ['People/ADA.md'], ['People/Ada.MD']])('%j is there already', async (other) => {
    const { folder, notes } = vault();
    const before = everythingIn(folder);
    expect(await notes.create(other, 'x')).toMatchObject({ kind: 'refused', code: 'exists' });
    expect(everythingIn(folder)).toEqual(before);
  });

  it('a name that differs only in how its accents are composed is there already', async () => {
    const folder = tempFolder({ 'Zoe\u0308.md': '' });
    expect(await new FolderNotes(folder).create('Zoë.md', 'x')).toMatchObject({
      kind: 'refused',
      code: 'exists',
    });
  });

  it('a file where the folder should be, and a folder that cannot be made', async () => {
    const { folder, notes } = vault();
    expect(await notes.create('People/Ada.md/Bo.md', 'x')).toMatchObject({
      code: 'no-folder',
      detail: 'People/Ada.md',
    });
    chmodSync(`${folder}/People`, 0o555);
    expect(await notes.create('People/Bo.md', 'x')).toMatchObject({ code: 'read-only' });
    expect(await notes.create('People/Sport/Bo.md', 'x')).toMatchObject({
      code: 'no-folder',
      detail: 'People/Sport',
    });
    chmodSync(`${folder}/People`, 0o755);
    expect(Object.keys(everythingIn(folder))).toEqual(['People/', path]);
  });

  it('takes back the folders it made where the file cannot be', async () => {
    const { folder, notes } = vault();
    const tooLong = `${'x'.repeat(300)}.md`;
    expect(await notes.create(`New/Deep/${tooLong}`, 'x')).toMatchObject({
      kind: 'refused',
      code: 'write-failed',
    });
    expect(existsSync(`${folder}/New`)).toBe(false);
  });
});

describe('discarding', () => {
  it("moves to the vault's trash, beside what is there", async () => {
    const { folder, notes } = vault();
    await notes.discard(path, 'Ada\n');
    writeFileSync(`${folder}/${path}`, 'Ada again\n');
    await notes.discard(path, 'Ada again\n');
    expect(everythingIn(folder)).toEqual({
      'People/': '',
      '.trash/': '',
      '.trash/Ada.md': 'Ada\n',
      '.trash/Ada 2.md': 'Ada again\n',
    });
  });

  it('leaves a file that a link leads to, and says where that lies', async () => {
    const { folder, notes } = vault();
    symlinkSync('Ada.md', `${folder}/People/Link.md`);
    symlinkSync('People', `${folder}/Team`);
    const before = everythingIn(folder);
    for (const linked of ['People/Link.md', 'Team/Ada.md'])
      expect(await notes.discard(linked, 'Ada\n')).toMatchObject({ code: 'linked-file', detail: path });
    expect(everythingIn(folder)).toEqual(before);
    expect(notes.isOneFile('Team/Ada.md', path)).toBe(true);
    expect(notes.isOneFile('Team/Ada.md', 'People/Bo.md')).toBe(false);
  });

  it('leaves a note that is another by now', async () => {
    const { folder, notes } = vault();
    expect(await notes.discard(path, 'Other\n')).toMatchObject({
      kind: 'refused',
      code: 'changed-meanwhile',
    });
    expect(everythingIn(folder)[path]).toBe('Ada\n');
  });
});
