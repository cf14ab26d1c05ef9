import { edits } from '../note/plan';
import { changedLines, type ChangedLine, type TextEdit } from '../note/text-edit';
import { rehearse, type NoteTask } from './action';
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
  const failure = await rehearse(notes, tasks);
  if (failure !== null) return failure;
  const previews: NotePreview[] = [];
  for (const task of tasks) {
    const text = (await notes.read(task.path)) ?? '';
    const plan = task.kind === 'edit' ? task.planner(text) : edits(editOf(task));
    // It changed between the two looks.
    if (plan.kind === 'refused') return fail(task.path, plan.code, plan.line, plan.detail);
    // Lines that are taken away are no lines to be shown.
    const lines = changedLines(text, plan.edits).filter((line) => line.text.trim() !== '');
    previews.push({ path: task.path, lines });
  }
  return { kind: 'preview', notes: previews };
}

/** A note that is made, or put into the trash, as one edit. */
function editOf(task: Exclude<NoteTask, { readonly kind: 'edit' }>): TextEdit {
  return task.kind === 'create'
    ? { from: 0, to: 0, insert: task.text }
    : { from: 0, to: task.text.length, insert: '' };
}
