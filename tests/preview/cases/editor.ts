import { createNote, expectEqual, openNote, pause, waitUntil, type ContractCase } from '../contract-case';

export const editorCases: readonly ContractCase[] = [
  {
    name: 'the positions of a transaction are those of the text before; one undo takes it back',
    basis: 'assumed',
    run: async (context) => {
      const { editor } = await openNote(context, await createNote(context, 'Ed.md', 'one\ntwo\nthree'));
      editor.transaction({
        changes: [
          { from: { line: 0, ch: 0 }, text: 'A\n' },
          { from: { line: 2, ch: 0 }, text: 'B' },
        ],
      });
      expectEqual(editor.getValue(), 'A\none\ntwo\nBthree');
      editor.undo();
      expectEqual(editor.getValue(), 'one\ntwo\nthree');
    },
  },
  {
    name: 'offsets and positions agree, also beyond the ends',
    basis: 'assumed',
    run: async (context) => {
      const { editor } = await openNote(context, await createNote(context, 'Off.md', 'one\ntwo'));
      expectEqual(editor.offsetToPos(5), { line: 1, ch: 1 });
      expectEqual(editor.posToOffset({ line: 1, ch: 1 }), 5);
      expectEqual([editor.posToOffset({ line: 9, ch: 0 }), editor.offsetToPos(99)], [7, { line: 1, ch: 3 }]);
    },
  },
  {
    name: 'cursor, selection and the word at a position',
    basis: 'declared',
    run: async (context) => {
      const { editor } = await openNote(context, await createNote(context, 'Cur.md', 'one\ntwo words'));
      // A DOM without layout reports a selection in the midst of the change that makes it.
      editor.blur();
      editor.setCursor(1, 1);
      expectEqual(editor.getCursor(), { line: 1, ch: 1 });
      expectEqual(editor.wordAt({ line: 1, ch: 1 }), { from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 } });
      editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 3 });
      expectEqual([editor.getSelection(), editor.somethingSelected()], ['one', true]);
    },
  },
  {
    name: 'text changed in the editor reaches the disk with save()',
    basis: 'declared',
    run: async (context) => {
      const note = await createNote(context, 'Save.md', 'a');
      const view = await openNote(context, note);
      view.editor.replaceRange('b', { line: 0, ch: 1 });
      await view.save();
      expectEqual(await context.app.vault.read(note), 'ab');
    },
  },
  {
    name: 'editor-change comes with the editor and its view',
    basis: 'declared',
    run: async (context) => {
      const { workspace } = context.app;
      const view = await openNote(context, await createNote(context, 'Change.md', 'a'));
      let seen: unknown = null;
      const ref = workspace.on('editor-change', (editor, info) => {
        seen = [editor === view.editor, info.file?.path];
      });
      view.editor.replaceSelection('x');
      await pause(10);
      workspace.offref(ref);
      expectEqual(seen, [true, view.file?.path]);
    },
  },
  {
    name: 'a note written elsewhere appears in its editor; the cursor keeps its line',
    basis: 'assumed',
    run: async (context) => {
      const note = await createNote(context, 'Outside.md', 'one\ntwo\nthree\n');
      const view = await openNote(context, note);
      view.editor.setCursor(2, 3);
      await pause(5);
      await context.app.vault.process(note, (text) => `zero\n${text.replace('two', 'TWO')}`);
      await waitUntil(() => view.editor.getValue().startsWith('zero'), 'the editor shows what was written');
      expectEqual(view.editor.getValue(), 'zero\none\nTWO\nthree\n');
      expectEqual(view.editor.getCursor(), { line: 3, ch: 3 });
    },
  },
  {
    name: 'typing that is not saved survives a write from elsewhere',
    basis: 'assumed',
    run: async (context) => {
      const note = await createNote(context, 'Both.md', 'one\ntwo\nthree\n');
      const view = await openNote(context, note);
      view.editor.replaceRange('typed ', { line: 2, ch: 0 });
      await pause(5);
      await context.app.vault.process(note, (text) => text.replace('one', 'ONE'));
      await waitUntil(() => view.editor.getValue().startsWith('ONE'), 'the editor shows what was written');
      expectEqual(view.editor.getValue(), 'ONE\ntwo\ntyped three\n');
      await view.save();
      expectEqual(await context.app.vault.read(note), 'ONE\ntwo\ntyped three\n');
    },
  },
];
