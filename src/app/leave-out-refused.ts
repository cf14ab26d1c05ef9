import { rehearse, type NoteTask } from './action';
import type { Failure, Notes } from './notes';

/** Parts the tasks that would go through from those whose notes refuse, so that one odd note need not stop the others. */
export async function leaveOutRefused(
  notes: Notes,
  tasks: readonly NoteTask[],
): Promise<{ readonly tasks: readonly NoteTask[]; readonly refused: readonly Failure[] }> {
  const good: NoteTask[] = [];
  const refused: Failure[] = [];
  for (const task of tasks) {
    const failure = await rehearse(notes, [task]);
    if (failure === null) good.push(task);
    else refused.push(failure);
  }
  return { tasks: good, refused };
}
