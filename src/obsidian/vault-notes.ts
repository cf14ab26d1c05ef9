import { MarkdownView, normalizePath, TFile, type App, type EditorChange } from 'obsidian';
import { fail, type Failure, type Notes, type Written } from '../app/notes';
import type { Plan, Planner } from '../note/plan';
import { applyEdits, type TextEdit } from '../note/text-edit';

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
    return this.editorOf(file)?.editor.getValue() ?? this.app.vault.read(file);
  }

  edit(path: string, planner: Planner): Promise<Written | Failure> {
    return this.enqueue(path, async () => {
      const file = this.app.vault.getFileByPath(path);
      if (file === null) return fail(path, 'missing');
      const view = this.editorOf(file);
      return view === null ? this.editFile(file, planner) : this.editOpenNote(view, file, planner);
    });
  }

  create(path: string, text: string): Promise<Written | Failure> {
    return this.enqueue(path, async () => {
      const target = normalizePath(path);
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

  private async editOpenNote(view: MarkdownView, file: TFile, planner: Planner): Promise<Written | Failure> {
    const before = view.editor.getValue();
    const onDisk = await this.app.vault.read(file);
    // An editor that normalises line ends or marks shows another text than the file: its offsets would lie.
    if (
      onDisk.includes('\r') !== before.includes('\r') ||
      onDisk.startsWith('\uFEFF') !== before.startsWith('\uFEFF')
    ) {
      if (onDisk.replace(/\r\n/g, '\n').replace(/^\uFEFF/, '') !== before)
        return fail(file.path, 'editor-differs');
      return this.editFile(file, planner);
    }
    const text = view.editor.getValue();
    if (view.file !== file) return this.editFile(file, planner);
    const plan = planner(text);
    if (plan.kind === 'refused') return fail(file.path, plan.code, plan.line, plan.detail);
    if (plan.edits.length > 0) {
      view.editor.transaction({ changes: plan.edits.map((edit) => changeOf(view, edit)) }, 'keep-in-touch');
    }
    const after = view.editor.getValue();
    if (after !== applyEdits(text, plan.edits)) return fail(file.path, 'verification-failed');
    if (plan.edits.length > 0) await view.save();
    return outcomeOf(file.path, plan, text, after);
  }

  /** The view in which a note can be typed right now, if there is one. */
  private editorOf(file: TFile): MarkdownView | null {
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
