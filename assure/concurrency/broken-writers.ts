import type { App } from 'obsidian';
import { fail, type Failure, type Notes, type Written } from '../../src/app/notes';
import type { Planner } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import { VaultNotes } from '../../src/obsidian/vault-notes';

type Edit = (app: App, path: string, planner: Planner, notes: Notes) => Promise<Written | Failure>;

/** The writer, with another way of editing a note. */
function editing(edit: Edit): (app: App) => Notes {
  return (app) => {
    const notes = new VaultNotes(app);
    return {
      read: (path) => notes.read(path),
      create: (path, text) => notes.create(path, text),
      discard: (path, text) => notes.discard(path, text),
      edit: (path, planner) => edit(app, path, planner, notes),
    };
  };
}

/** Plans on a text that was read a moment ago, and writes what comes of it. */
async function editRead(
  path: string,
  planner: Planner,
  read: () => Promise<string>,
  write: (text: string) => Promise<unknown>,
): Promise<Written | Failure> {
  const before = await read();
  const plan = planner(before);
  if (plan.kind === 'refused') return fail(path, plan.code, plan.line, plan.detail);
  const after = applyEdits(before, plan.edits);
  await write(after);
  return { kind: 'written', path, before, after, edits: plan.edits };
}

/** The writer, each time with one fault; named by what it then does. */
export const brokenWriters: Readonly<Record<string, (app: App) => Notes>> = {
  'writes what was read before': editing(async (app, path, planner, notes) => {
    const file = app.vault.getFileByPath(path);
    if (file === null) return notes.edit(path, planner);
    const read = (): Promise<string> => app.vault.read(file);
    return editRead(path, planner, read, (text) => app.vault.process(file, () => text)).catch(() =>
      fail(path, 'missing'),
    );
  }),
  'puts the text of the file into an open editor': editing(async (app, path, planner, notes) => {
    const file = app.vault.getFileByPath(path);
    const view = app.workspace.getLeavesOfType('markdown')[0]?.view as
      { file: unknown; editor: { setValue(text: string): void }; save(): Promise<void> } | undefined;
    if (file === null || view?.file !== file) return notes.edit(path, planner);
    const write = async (text: string): Promise<void> => {
      view.editor.setValue(text);
      await view.save();
    };
    return editRead(path, planner, () => app.vault.read(file), write).catch(() => fail(path, 'missing'));
  }),
  'saves an editor over a file that is newer': editing(async (app, path, planner, notes) => {
    const file = app.vault.getFileByPath(path);
    const view = app.workspace.getLeavesOfType('markdown')[0]?.view as
      | { file: unknown; editor: { getValue(): string; setValue(text: string): void }; save(): Promise<void> }
      | undefined;
    if (file === null || view?.file !== file) return notes.edit(path, planner);
    const write = async (text: string): Promise<void> => {
      view.editor.setValue(text);
      await view.save();
    };
    const read = (): Promise<string> => Promise.resolve(view.editor.getValue());
    return editRead(path, planner, read, write).catch(() => fail(path, 'missing'));
  }),
  'says that it wrote what it refused': editing(async (_app, path, planner, notes) => {
    const outcome = await notes.edit(path, planner);
    if (outcome.kind === 'written') return outcome;
    return { kind: 'written', path, before: '', after: 'written', edits: [] };
  }),
  'writes again what is there already': editing(async (_app, path, planner, notes) => {
    await notes.edit(path, planner);
    return notes.edit(path, planner);
  }),
  'throws where a note is missing': editing(async (_app, path, planner, notes) => {
    const outcome = await notes.edit(path, planner);
    if (outcome.kind === 'refused' && outcome.code === 'missing') throw new Error(`${path} is missing`);
    return outcome;
  }),
  'gives no reason for a refusal': editing(async (_app, path, planner, notes) => {
    const outcome = await notes.edit(path, planner);
    return outcome.kind === 'refused' ? fail(path, 'write-failed') : outcome;
  }),
};
