import { MarkdownView, normalizePath, TFile, type App, type EditorChange } from 'obsidian';
import { fail, type Failure, type Notes, type Written } from '../app/notes';
import type { Plan, Planner } from '../note/plan';
import { applyEdits, type TextEdit } from '../note/text-edit';

/** Where a note's text is at home. */
type Place =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'editor' | 'differs';
      readonly view: MarkdownView;
      /** whether the editor shows what the file holds */
      readonly isSaved: boolean;
    };

/**
 * The notes of the vault. Every write is worked out on the very text it replaces: inside `Vault.process`, or, where the
 * note is open for editing, on the editor's own text, so that unsaved typing is neither lost nor overwritten.
 */
export class VaultNotes implements Notes {
  /** One queue a path: two writes to one note never overlap. */
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly app: App) {}

  async read(path: string): Promise<string | null> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) return null;
    try {
      const place = await this.placeOf(file);
      return place.kind === 'file' ? await this.app.vault.read(file) : place.view.editor.getValue();
    } catch (error) {
      // Deleted or renamed while it was read.
      if (this.app.vault.getFileByPath(path) !== file) return null;
      throw error;
    }
  }

  edit(path: string, planner: Planner): Promise<Written | Failure> {
    return this.enqueue(path, async () => {
      const file = this.app.vault.getFileByPath(path);
      if (file === null) return fail(path, 'missing');
      const place = await this.placeForWriting(file);
      if (place.kind === 'file') return this.editFile(file, planner);
      return place.kind === 'differs' ? fail(path, 'editor-differs') : editInView(place.view, path, planner);
    });
  }

  create(path: string, text: string): Promise<Written | Failure> {
    return this.enqueue(path, async () => {
      const target = normalizePath(path);
      if (leavesNotes(target)) return fail(path, 'unusable-name', null, path);
      if (this.app.vault.getAbstractFileByPath(target) !== null) return fail(path, 'exists');
      const folder = target.includes('/') ? target.slice(0, target.lastIndexOf('/')) : '';
      if (folder !== '' && this.app.vault.getFolderByPath(folder) === null) {
        try {
          await this.app.vault.createFolder(folder);
        } catch {
          // Another writer may have made it meanwhile, which is as good.
          if (this.app.vault.getFolderByPath(folder) === null) return fail(path, 'no-folder', null, folder);
        }
      }
      await this.app.vault.create(target, text);
      return {
        kind: 'written',
        path: target,
        before: '',
        after: text,
        edits: [{ from: 0, to: 0, insert: text }],
      };
    });
  }

  discard(path: string, text: string): Promise<Written | Failure> {
    return this.enqueue(path, async () => {
      const file = this.app.vault.getFileByPath(path);
      if (file === null) return fail(path, 'missing');
      if ((await this.placeForWriting(file)).kind === 'differs') return fail(path, 'editor-differs');
      const current = await this.read(path);
      if (current !== text) return fail(path, 'changed-meanwhile');
      await this.app.fileManager.trashFile(file);
      return { kind: 'written', path, before: text, after: '', edits: [] };
    });
  }

  private async editFile(file: TFile, planner: Planner): Promise<Written | Failure> {
    let plan: Plan | null = null;
    let before = '';
    const after = await this.app.vault.process(file, (text) => {
      before = text;
      // An empty read of a file that is not empty is a cloud file that is not there yet.
      plan =
        text === '' && file.stat.size > 3
          ? { kind: 'refused', code: 'verification-failed', line: null, detail: null }
          : planner(text);
      return plan.kind === 'refused' ? text : applyEdits(text, plan.edits);
    });
    return outcomeOf(file.path, plan, before, after);
  }

  /**
   * Where the text of a note is at home: in the editor it is open in, else in its file. An editor that shows other line
   * ends or no byte order mark has other offsets than the file; without unsaved typing the file is as good, with it
   * nothing can be written.
   */
  private async placeOf(file: TFile): Promise<Place> {
    if (this.viewOf(file) === null) return { kind: 'file' };
    const onDisk = await this.app.vault.read(file);
    // Asked again: the user may have gone on while the file was read.
    const view = this.viewOf(file);
    if (view === null) return { kind: 'file' };
    const shown = view.editor.getValue();
    const isAlike =
      onDisk.includes('\r') === shown.includes('\r') &&
      onDisk.startsWith('\uFEFF') === shown.startsWith('\uFEFF');
    if (isAlike) return { kind: 'editor', view, isSaved: onDisk === shown };
    const plain = onDisk.replace(/\r\n/g, '\n').replace(/^\uFEFF/, '');
    return plain === shown ? { kind: 'file' } : { kind: 'differs', view, isSaved: false };
  }

  /**
   * The same where the note is about to be written. An editor that shows other text than the file holds unsaved typing,
   * or it lags behind a file that a sync has just changed, and must not be saved over it. Saving tells which: the app
   * then writes what was typed, and nothing where nothing was.
   */
  private async placeForWriting(file: TFile): Promise<Place> {
    const place = await this.placeOf(file);
    if (place.kind !== 'editor' || place.isSaved) return place;
    const stat = await this.app.vault.adapter.stat(file.path);
    if (stat?.mtime !== file.stat.mtime) return { ...place, kind: 'differs' };
    await place.view.save();
    const saved = await this.placeOf(file);
    return saved.kind === 'editor' && !saved.isSaved ? { ...saved, kind: 'differs' } : saved;
  }

  /** The view in which a note can be typed right now, if there is one. */
  private viewOf(file: TFile): MarkdownView | null {
    for (const leaf of this.app.workspace.getLeavesOfType('markdown')) {
      const { view } = leaf;
      if (view instanceof MarkdownView && view.file === file && view.getMode() === 'source') return view;
    }
    return null;
  }

  private enqueue(path: string, work: () => Promise<Written | Failure>): Promise<Written | Failure> {
    const guarded = async (): Promise<Written | Failure> => {
      try {
        return await work();
      } catch (error) {
        return failureOf(path, error);
      }
    };
    const result = (this.queues.get(path) ?? Promise.resolve()).then(guarded, guarded);
    this.queues.set(path, result);
    void result.then(() => {
      if (this.queues.get(path) === result) this.queues.delete(path);
    });
    return result;
  }
}

/** One transaction on the editor's text, then saved; where that fails the editor shows what it showed before. */
async function editInView(view: MarkdownView, path: string, planner: Planner): Promise<Written | Failure> {
  const before = view.editor.getValue();
  const plan = planner(before);
  if (plan.kind === 'refused' || plan.edits.length === 0) return outcomeOf(path, plan, before, before);
  const after = applyEdits(before, plan.edits);
  view.editor.transaction({ changes: plan.edits.map((edit) => changeOf(view, edit)) }, 'keep-in-touch');
  if (view.editor.getValue() !== after) {
    view.editor.setValue(before);
    return fail(path, 'verification-failed');
  }
  try {
    await view.save();
  } catch (error) {
    // What was typed while it was being saved stays; then the entry stays as well, unsaved.
    if (view.editor.getValue() === after) view.editor.setValue(before);
    throw error;
  }
  return outcomeOf(path, plan, before, after);
}

/** Whether a path climbs out of the vault or hides in it, wherever it came from: the app would make the folders on the way. */
export function leavesNotes(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function outcomeOf(path: string, plan: Plan | null, before: string, after: string): Written | Failure {
  if (plan === null) return fail(path, 'write-failed');
  if (plan.kind === 'refused') return fail(path, plan.code, plan.line, plan.detail);
  return { kind: 'written', path, before, after, edits: plan.edits };
}

function changeOf(view: MarkdownView, edit: TextEdit): EditorChange {
  return {
    from: view.editor.offsetToPos(edit.from),
    to: view.editor.offsetToPos(edit.to),
    text: edit.insert,
  };
}

function failureOf(path: string, error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return fail(path, 'missing');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return fail(path, 'read-only');
  if (code === 'EEXIST' || /already exists/i.test(message)) return fail(path, 'exists');
  return fail(path, 'write-failed', null, message);
}
