import type { Cadence } from '../core/cadence';
import type { Day } from '../core/day';
import type { ChangedLine } from '../note/text-edit';
import { changedLines } from '../note/text-edit';
import type { Planner } from '../note/plan';
import { carryOut, stepOf, taskRepeating, taskUndoing, tryTask } from './carry-out';
import { fail, tryRead, type Failure, type Notes, type Written } from './notes';

/** What an action is, so that a notice and the undo can name it. */
export type ActionName =
  | { readonly kind: 'log'; readonly people: readonly string[] }
  | { readonly kind: 'set-tier'; readonly people: readonly string[]; readonly tier: string | null }
  | { readonly kind: 'snooze'; readonly people: readonly string[]; readonly until: Day | null }
  /** `until` is null where each is put off until another day */
  | { readonly kind: 'skip'; readonly people: readonly string[]; readonly until: Day | null }
  | { readonly kind: 'set-cadence'; readonly people: readonly string[]; readonly cadence: Cadence | null }
  | { readonly kind: 'tag'; readonly people: readonly string[]; readonly tag: string }
  | { readonly kind: 'pause'; readonly people: readonly string[] }
  /** a review note was written; `people` is its name */
  | { readonly kind: 'review'; readonly people: readonly string[] }
  | { readonly kind: 'add'; readonly people: readonly string[] }
  | { readonly kind: 'tick'; readonly people: readonly string[]; readonly text: string }
  | {
      readonly kind: 'postpone';
      readonly people: readonly string[];
      readonly text: string;
      readonly due: Day;
    }
  /** `count` notes written from a file */
  | { readonly kind: 'import'; readonly count: number; readonly file: string }
  /** people of a list note got a place; `list` is its name */
  | { readonly kind: 'place'; readonly count: number; readonly list: string }
  | { readonly kind: 'merge'; readonly people: readonly string[] }
  | { readonly kind: 'not-same'; readonly people: readonly string[] }
  | { readonly kind: 'make-file'; readonly file: string }
  | { readonly kind: 'mend'; readonly people: readonly string[] }
  | { readonly kind: 'edit-entry'; readonly people: readonly string[] }
  | { readonly kind: 'delete-entry'; readonly people: readonly string[] }
  | { readonly kind: 'only-mentioned'; readonly people: readonly string[]; readonly day: Day }
  | { readonly kind: 'bring-up-to-date'; readonly people: readonly string[] }
  | { readonly kind: 'prepare-removal'; readonly people: readonly string[] };

/** One note's part in an action. */
export type NoteStep =
  | { readonly kind: 'edit'; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'discard'; readonly path: string; readonly text: string };

/** Something the user did, with all that is needed to take it back. */
export interface Action {
  readonly name: ActionName;
  readonly steps: readonly NoteStep[];
}

/** A line that an action wrote. */
export interface WrittenLine extends ChangedLine {
  readonly path: string;
}

/** What became of an action. With no steps everything stood there already. */
export type ActionResult =
  { readonly kind: 'done'; readonly action: Action; readonly changed: readonly WrittenLine[] } | Failure;

/** What shall happen to one note. */
export type NoteTask =
  | { readonly kind: 'edit'; readonly path: string; readonly planner: Planner }
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  /** moves a note to the trash that has exactly this text */
  | { readonly kind: 'discard'; readonly path: string; readonly text: string };

/**
 * Carries out tasks on several notes as one action. All are planned first, and where one refuses none is written; a note
 * that changes between plan and write is refused, and what was already written is taken back.
 */
export async function perform(
  notes: Notes,
  name: ActionName,
  tasks: readonly NoteTask[],
): Promise<ActionResult> {
  const refusal = await rehearse(notes, tasks);
  if (refusal !== null) return refusal;
  const steps: NoteStep[] = [];
  const changed: WrittenLine[] = [];
  for (const task of tasks) {
    let outcome: Written | Failure;
    try {
      outcome = await carryOut(notes, task);
    } catch (error) {
      // A bug, here or in the host: no reason to leave half an action behind.
      const stuck = await rollBack(notes, steps, taskUndoing);
      if (stuck !== null) return stuck;
      throw error;
    }
    if (outcome.kind === 'refused') {
      const stuck = await rollBack(notes, steps, taskUndoing);
      // The note that could not be taken back is the one to look at.
      return stuck ?? outcome;
    }
    if (outcome.before === outcome.after && task.kind === 'edit') continue;
    steps.push(stepOf(task, outcome));
    for (const line of changedLines(outcome.before, outcome.edits))
      changed.push({ path: outcome.path, ...line });
  }
  return { kind: 'done', action: { name, steps }, changed };
}

/** Plans tasks without writing anything; the first refusal, or null where all would go through. */
export async function rehearse(notes: Notes, tasks: readonly NoteTask[]): Promise<Failure | null> {
  for (const task of tasks) {
    const text = await tryRead(notes, task.path);
    if (text !== null && typeof text === 'object') return text;
    if (task.kind === 'create') {
      if (text !== null) return fail(task.path, 'exists');
      continue;
    }
    if (text === null) return fail(task.path, 'missing');
    if (task.kind === 'discard') {
      if (text !== task.text) return fail(task.path, 'changed-meanwhile');
      continue;
    }
    const plan = task.planner(text);
    if (plan.kind === 'refused') return fail(task.path, plan.code, plan.line, plan.detail);
  }
  return null;
}

/** Takes steps back, the last first, all or none: after a failure, which is given, the others are done again. */
export async function takeBack(notes: Notes, steps: readonly NoteStep[]): Promise<Failure | null> {
  return doAll(notes, [...steps].reverse(), taskUndoing, taskRepeating);
}

/** Does steps again in their order, all or none: after a failure, which is given, the others are taken back. */
export async function repeat(notes: Notes, steps: readonly NoteStep[]): Promise<Failure | null> {
  return doAll(notes, steps, taskRepeating, taskUndoing);
}

type TaskOf = (step: NoteStep) => NoteTask;

async function doAll(
  notes: Notes,
  steps: readonly NoteStep[],
  taskOf: TaskOf,
  reverseOf: TaskOf,
): Promise<Failure | null> {
  for (const [index, step] of steps.entries()) {
    let outcome: Written | Failure;
    try {
      outcome = await carryOut(notes, taskOf(step));
    } catch (error) {
      const stuck = await rollBack(notes, steps.slice(0, index), reverseOf);
      if (stuck !== null) return stuck;
      throw error;
    }
    if (outcome.kind !== 'refused') continue;
    const stuck = await rollBack(notes, steps.slice(0, index), reverseOf);
    // The note that stays half way is the one to look at.
    return stuck ?? outcome;
  }
  return null;
}

/** Takes back what was done before a failure: as much as can be; gives the first note that stays. */
async function rollBack(
  notes: Notes,
  steps: readonly NoteStep[],
  reverseOf: TaskOf,
): Promise<Failure | null> {
  let first: Failure | null = null;
  for (const step of [...steps].reverse()) {
    const outcome = await tryTask(notes, reverseOf(step));
    if (outcome.kind === 'refused') first ??= outcome;
  }
  return first;
}
