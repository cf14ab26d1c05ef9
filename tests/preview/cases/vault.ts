import { createNote, expectEqual, pause, required, thrownBy, type ContractCase } from '../contract-case';

export const vaultCases: readonly ContractCase[] = [
  {
    name: 'create, createBinary and createFolder refuse what exists',
    basis: 'declared',
    run: async (context) => {
      const { vault } = context.app;
      const { folder } = context;
      await createNote(context, 'Twice.md', 'a');
      await thrownBy(() => vault.create(`${folder}/Twice.md`, 'b'));
      await vault.createBinary(`${folder}/b.bin`, new ArrayBuffer(1));
      await thrownBy(() => vault.createBinary(`${folder}/b.bin`, new ArrayBuffer(1)));
      await vault.createFolder(`${folder}/F`);
      await thrownBy(() => vault.createFolder(`${folder}/F`));
    },
  },
  {
    name: 'create refuses a folder that does not exist',
    basis: 'assumed',
    run: async ({ app, folder }) => {
      await thrownBy(() => app.vault.create(`${folder}/nowhere/x.md`, ''));
    },
  },
  {
    name: 'getAllFolders leaves out the root unless asked',
    basis: 'declared',
    run: ({ app }) => {
      const hasRoot = (includeRoot: boolean): boolean =>
        app.vault.getAllFolders(includeRoot).some((folder) => folder.isRoot());
      expectEqual([hasRoot(false), hasRoot(true)], [false, true]);
    },
  },
  {
    name: 'a new note is in its folder, with name, basename and extension',
    basis: 'declared',
    run: async (context) => {
      const note = await createNote(context, 'A.b.md', '');
      expectEqual([note.name, note.basename, note.extension], ['A.b.md', 'A.b', 'md']);
      expectEqual(note.parent?.path, context.folder);
      expectEqual(note.parent?.children.includes(note), true);
    },
  },
  {
    name: 'modify reports once and brings the stat up to date',
    basis: 'declared',
    run: async (context) => {
      const { vault } = context.app;
      const note = await createNote(context, 'Stat.md', 'a');
      let modified = 0;
      const ref = vault.on('modify', (file) => {
        if (file === note) modified++;
      });
      const before = note.stat.size;
      await pause(5);
      await vault.modify(note, 'äbcde');
      await context.settle();
      vault.offref(ref);
      expectEqual([before, note.stat.size, modified], [1, 6, 1]);
    },
  },
  {
    name: 'process is atomic: several at a time lose nothing',
    basis: 'declared',
    run: async (context) => {
      const { vault } = context.app;
      const note = await createNote(context, 'Atomic.md', '');
      await Promise.all(['a', 'b', 'c'].map((letter) => vault.process(note, (text) => text + letter)));
      expectEqual([...(await vault.read(note))].sort().join(''), 'abc');
    },
  },
  {
    name: 'an error inside process leaves the note as it was and reaches the caller',
    basis: 'assumed',
    run: async (context) => {
      const { vault } = context.app;
      const note = await createNote(context, 'Refused.md', 'kept');
      const error = await thrownBy(() =>
        vault.process(note, () => {
          throw new Error('refused');
        }),
      );
      expectEqual([error.message, await vault.read(note)], ['refused', 'kept']);
      await vault.process(note, (text) => `${text}!`);
      expectEqual(await vault.read(note), 'kept!');
    },
  },
  {
    name: 'cachedRead sees what was just written',
    basis: 'declared',
    run: async (context) => {
      const { vault } = context.app;
      const note = await createNote(context, 'Cached.md', 'a');
      await vault.cachedRead(note);
      await pause(5);
      await vault.modify(note, 'b');
      expectEqual(await vault.cachedRead(note), 'b');
    },
  },
  {
    name: 'append puts text at the end',
    basis: 'declared',
    run: async (context) => {
      const note = await createNote(context, 'Append.md', 'a');
      await context.app.vault.append(note, 'b');
      expectEqual(await context.app.vault.read(note), 'ab');
    },
  },
  {
    name: 'renaming a folder moves what is in it, and files stay the same objects',
    basis: 'assumed',
    run: async (context) => {
      const { vault } = context.app;
      const { folder } = context;
      const moving = await vault.createFolder(`${folder}/R1`);
      const note = await createNote(context, 'R1/x.md', '');
      const renamed: string[] = [];
      const ref = vault.on('rename', (file, oldPath) => void renamed.push(`${oldPath} > ${file.path}`));
      await vault.rename(moving, `${folder}/R2`);
      vault.offref(ref);
      expectEqual(
        [note.path, vault.getFileByPath(`${folder}/R2/x.md`) === note],
        [`${folder}/R2/x.md`, true],
      );
      expectEqual(renamed.sort(), [`${folder}/R1 > ${folder}/R2`, `${folder}/R1/x.md > ${folder}/R2/x.md`]);
    },
  },
  {
    name: 'a deleted note is gone from its folder and reported',
    basis: 'declared',
    run: async (context) => {
      const { vault } = context.app;
      const note = await createNote(context, 'Gone.md', '');
      const parent = required(note.parent, 'parent');
      let deleted = 0;
      const ref = vault.on('delete', (file) => {
        if (file === note) deleted++;
      });
      await vault.delete(note);
      vault.offref(ref);
      expectEqual(
        [deleted, vault.getFileByPath(note.path), parent.children.includes(note)],
        [1, null, false],
      );
    },
  },
  {
    name: 'recurseChildren visits everything below',
    basis: 'declared',
    run: async (context) => {
      const { app, folder, obsidian } = context;
      const root = await app.vault.createFolder(`${folder}/Deep`);
      await app.vault.createFolder(`${folder}/Deep/er`);
      await createNote(context, 'Deep/er/x.md', '');
      const names: string[] = [];
      obsidian.Vault.recurseChildren(root, (file) => void names.push(file.name));
      expectEqual(names.sort(), ['Deep', 'er', 'x.md']);
    },
  },
  {
    name: 'the vault has a name and files have an address',
    basis: 'declared',
    run: async (context) => {
      const note = await createNote(context, 'Address.md', '');
      const { vault } = context.app;
      expectEqual([vault.getName() !== '', vault.getResourcePath(note) !== ''], [true, true]);
    },
  },
];
