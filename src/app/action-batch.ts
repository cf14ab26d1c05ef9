import { changedLines } from '../note/text-edit';
import type { Action, ActionName, NoteStep, NoteTask, WrittenLine } from './action';
import { stepOf, tryTask } from './carry-out';
import type { Failure, Notes } from './notes';

/** How a long batch is watched and stopped. */
export interface BatchControl {
  /** Asked before each task: resolves to whether to go on, late while paused. */
  readonly proceed: () => Promise<boolean>;
  readonly progress: (done: number, total: number) => void;
}

/** What became of a batch. What was written before it was stopped stays, and is one action. */
export interface BatchResult {
  readonly action: Action;
  readonly changed: readonly WrittenLine[];
  /** tasks whose note was left alone, by their place in the batch */
  readonly failures: ReadonlyMap<number, Failure>;
  /** tasks that were not reached, since the batch was stopped */
  readonly left: number;
}

/** A batch that nobody watches. */
export const unwatched: BatchControl = {
  proceed: () => Promise.resolve(true),
  progress: () => undefined,
};

/** Carries out many tasks that do not depend on each other, as one action: where one fails, the others go on. */
export async function performEach(
  notes: Notes,
  name: (done: number) => ActionName,
  tasks: readonly NoteTask[],
  control: BatchControl = unwatched,
): Promise<BatchResult> {
  const steps: NoteStep[] = [];
  const changed: WrittenLine[] = [];
  const failures = new Map<number, Failure>();
  let reached = 0;
  for (const [index, task] of tasks.entries()) {
    if (!(await control.proceed())) break;
    const outcome = await tryTask(notes, task);
    reached = index + 1;
    control.progress(reached, tasks.length);
    if (outcome.kind === 'refused') failures.set(index, outcome);
    else if (outcome.before !== outcome.after || task.kind === 'create') {
      steps.push(stepOf(task, outcome));
      for (const line of changedLines(outcome.before, outcome.edits))
        changed.push({ path: outcome.path, ...line });
    }
  }
  return { action: { name: name(steps.length), steps }, changed, failures, left: tasks.length - reached };
}
