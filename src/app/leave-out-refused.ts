import type { NoteTask } from './action';
import { fail, type Failure, type Notes } from './notes';

/** Parts the tasks that would go through from those whose notes refuse, so that one odd note need not stop the others. */
export async function leaveOutRefused(
  notes: Notes,
  tasks: readonly NoteTask[],
): Promise<{ readonly tasks: readonly NoteTask[]; readonly refused: readonly Failure[] }> {
  const good: NoteTask[] = [];
  const refused: Failure[] = [];
  for (const task of tasks) {
    const failure = await refusalOf(notes, task);
    if (failure === null) good.push(task);
    else refused.push(failure);
  }
  return { tasks: good, refused };
}

async function refusalOf(notes: Notes, task: NoteTask): Promise<Failure | null> {
  const text = await notes.read(task.path);
  if (task.kind === 'create') return text === null ? null : fail(task.path, 'exists');
  if (text === null) return fail(task.path, 'missing');
  const plan = task.planner(text);
  return plan.kind === 'refused' ? fail(task.path, plan.code, plan.line, plan.detail) : null;
}
