import { changedLines, type ChangedLine } from '../note/text-edit';
import type { NoteTask } from './action';
import { fail, type Failure, type Notes } from './notes';

/** The lines that an action would write into one note. */
export interface NotePreview {
  readonly path: string;
  readonly lines: readonly ChangedLine[];
}

/** What an action would write, note by note, or why it would be refused. */
export type ActionPreview = { readonly kind: 'preview'; readonly notes: readonly NotePreview[] } | Failure;

/** Plans tasks on the notes as they are, and writes nothing. */
export async function previewTasks(notes: Notes, tasks: readonly NoteTask[]): Promise<ActionPreview> {
  const previews: NotePreview[] = [];
  for (const task of tasks) {
    const text = await notes.read(task.path);
    if (task.kind === 'create') {
      if (text !== null) return fail(task.path, 'exists');
      const insert = { from: 0, to: 0, insert: task.text };
      previews.push({ path: task.path, lines: changedLines('', [insert]) });
      continue;
    }
    if (text === null) return fail(task.path, 'missing');
    const plan = task.planner(text);
    if (plan.kind === 'refused') return fail(task.path, plan.code, plan.line, plan.detail);
    // Lines that are taken away are no lines to be shown.
    const lines = changedLines(text, plan.edits).filter((line) => line.text.trim() !== '');
    previews.push({ path: task.path, lines });
  }
  return { kind: 'preview', notes: previews };
}
