import { createNote, expectEqual, thrownBy, type ContractCase } from '../contract-case';

export const linkCases: readonly ContractCase[] = [
  {
    name: 'links resolve when their note appears, and no more when it goes',
    basis: 'declared',
    run: async (context) => {
      const { metadataCache, vault } = context.app;
      const source = await createNote(context, 'From.md', '[[Target Zed]] [[Target Zed]]');
      const counts = (): [number, number] => [
        metadataCache.unresolvedLinks[source.path]?.['Target Zed'] ?? 0,
        metadataCache.resolvedLinks[source.path]?.[`${context.folder}/Target Zed.md`] ?? 0,
      ];
      const seen = [counts()];
      const target = await createNote(context, 'Target Zed.md');
      seen.push(counts());
      await vault.delete(target);
      await context.settle();
      seen.push(counts());
      expectEqual(seen, [
        [2, 0],
        [0, 2],
        [2, 0],
      ]);
    },
  },
  {
    name: 'links follow a note that is renamed to what they say',
    basis: 'assumed',
    run: async (context) => {
      const { metadataCache, vault } = context.app;
      const source = await createNote(context, 'Waiting.md', '[[Right Name]]');
      const note = await createNote(context, 'Wrong Name.md');
      await vault.rename(note, `${context.folder}/Right Name.md`);
      await context.settle();
      expectEqual(metadataCache.resolvedLinks[source.path], { [note.path]: 1 });
      expectEqual(metadataCache.unresolvedLinks[source.path], {});
    },
  },
  {
    name: 'fileToLinktext gives the name when it is the only one, else the path',
    basis: 'declared',
    run: async (context) => {
      const { app, folder } = context;
      await app.vault.createFolder(`${folder}/L1`);
      await app.vault.createFolder(`${folder}/L2`);
      const same = await createNote(context, 'L1/Same.md');
      await createNote(context, 'L2/Same.md');
      const unique = await createNote(context, 'L1/Uniq.md');
      const linktext = [same, unique].map((note) => app.metadataCache.fileToLinktext(note, '', true));
      expectEqual(linktext, [`${folder}/L1/Same`, 'Uniq']);
    },
  },
  {
    name: 'getFirstLinkpathDest takes part of a path, any case, and relative paths',
    basis: 'assumed',
    run: async (context) => {
      const { app, folder } = context;
      await app.vault.createFolder(`${folder}/P1`);
      const note = await createNote(context, 'P1/Deep Note.md');
      const source = await createNote(context, 'P1/Src.md');
      const found = ['P1/Deep Note', 'deep note', './Deep Note'].map(
        (link) => app.metadataCache.getFirstLinkpathDest(link, source.path)?.path,
      );
      expectEqual(found, [note.path, note.path, note.path]);
    },
  },
  {
    name: 'of two notes with the same name, the one in the same folder is meant',
    basis: 'assumed',
    run: async (context) => {
      const { app, folder } = context;
      await app.vault.createFolder(`${folder}/Near`);
      await app.vault.createFolder(`${folder}/A far folder`);
      await createNote(context, 'A far folder/Namesake.md');
      const near = await createNote(context, 'Near/Namesake.md');
      const source = await createNote(context, 'Near/Source.md');
      expectEqual(app.metadataCache.getFirstLinkpathDest('Namesake', source.path)?.path, near.path);
    },
  },
  {
    name: 'renameFile changes the links to the note, also in properties',
    basis: 'declared',
    run: async (context) => {
      const target = await createNote(context, 'OldName.md');
      const text = '---\nfriend: "[[OldName]]"\n---\nsee [[OldName]] and [[OldName#x|y]], not [[OldNames]]';
      const source = await createNote(context, 'Linker.md', text);
      await context.app.fileManager.renameFile(target, `${context.folder}/NewName.md`);
      await context.settle();
      expectEqual(
        await context.app.vault.read(source),
        '---\nfriend: "[[NewName]]"\n---\nsee [[NewName]] and [[NewName#x|y]], not [[OldNames]]',
      );
    },
  },
  {
    name: 'processFrontMatter adds a block, keeps the body, and takes the block away',
    basis: 'declared',
    run: async (context) => {
      const { fileManager, vault } = context.app;
      const note = await createNote(context, 'FM.md', '# Body\n');
      await fileManager.processFrontMatter(note, (properties: Record<string, unknown>) => {
        properties['a'] = 1;
      });
      await fileManager.processFrontMatter(note, (properties: Record<string, unknown>) => {
        properties['b'] = ['x', 'y'];
        delete properties['a'];
      });
      expectEqual(await vault.read(note), '---\nb:\n  - x\n  - y\n---\n# Body\n');
    },
  },
  {
    name: 'processFrontMatter refuses YAML it cannot read, and hands on errors; the note stays',
    basis: 'declared',
    run: async (context) => {
      const { fileManager, vault } = context.app;
      const unreadable = await createNote(context, 'FMbad.md', '---\na: [1\n---\nx');
      const error = await thrownBy(() => fileManager.processFrontMatter(unreadable, () => undefined));
      expectEqual(error.name, 'YAMLParseError');
      const note = await createNote(context, 'FMcb.md', '---\na: 1\n---\nx');
      await thrownBy(() =>
        fileManager.processFrontMatter(note, () => {
          throw new Error('no');
        }),
      );
      expectEqual(await vault.read(note), '---\na: 1\n---\nx');
    },
  },
  {
    name: 'generateMarkdownLink with a heading and an alias',
    basis: 'declared',
    run: async (context) => {
      const note = await createNote(context, 'GL.md');
      expectEqual(context.app.fileManager.generateMarkdownLink(note, '', '#H', 'al'), '[[GL#H|al]]');
    },
  },
  {
    name: 'trashFile takes the note away and reports it',
    basis: 'declared',
    run: async (context) => {
      const { fileManager, vault } = context.app;
      const note = await createNote(context, 'Tr.md');
      let deleted = 0;
      const ref = vault.on('delete', (file) => {
        if (file === note) deleted++;
      });
      await fileManager.trashFile(note);
      vault.offref(ref);
      expectEqual([deleted, vault.getFileByPath(`${context.folder}/Tr.md`)], [1, null]);
    },
  },
];
