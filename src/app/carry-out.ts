import { spanOf, type Plan, type Planner } from '../note/plan';
import { applyEdits } from '../note/text-edit';
import type { NoteStep, NoteTask } from './action';
import { fail, type Failure, type Notes, type Written } from './notes';

/**
 * Does one task. A host may fail after it has written: what is told as failed is put back as it was then, so that doing it
 * again doubles nothing.
 */
export async function carryOut(notes: Notes, task: NoteTask): Promise<Written | Failure> {
  let planned: Planned | null = null;
  const watched = watchPlans(task, (plan) => (planned = plan));
  let outcome: Written | Failure;
  try {
    outcome = await write(notes, watched);
  } catch (error) {
    await putBack(notes, task, planned);
    throw error;
  }
  if (outcome.kind === 'refused' && !isUntouched(task, outcome)) await putBack(notes, task, planned);
  return outcome;
}

/** What a host throws is a failure of this one note, and no reason to leave the others alone. */
export async function tryTask(notes: Notes, task: NoteTask): Promise<Written | Failure> {
  try {
    return await carryOut(notes, task);
  } catch (error) {
    return fail(task.path, 'write-failed', null, error instanceof Error ? error.message : String(error));
  }
}

/** What one task did, so that it can be taken back. */
export function stepOf(task: NoteTask, outcome: Written): NoteStep {
  const { path, before, after } = outcome;
  switch (task.kind) {
    case 'create':
      return { kind: 'create', path, text: after };
    case 'discard':
      return { kind: 'discard', path, text: before };
    case 'edit':
      return { kind: 'edit', path, before, after };
  }
}

/** The task that takes a step back. */
export function taskUndoing(step: NoteStep): NoteTask {
  switch (step.kind) {
    case 'create':
      return { ...step, kind: 'discard' };
    case 'discard':
      return { ...step, kind: 'create' };
    case 'edit':
      return { kind: 'edit', path: step.path, planner: replaceExactly(step.after, step.before) };
  }
}

/** The task that does a step again. */
export function taskRepeating(step: NoteStep): NoteTask {
  if (step.kind !== 'edit') return step;
  return { kind: 'edit', path: step.path, planner: replaceExactly(step.before, step.after) };
}

/** A text that a planner was asked about last, and what it answered. */
interface Planned {
  readonly text: string;
  readonly plan: Plan;
}

function watchPlans(task: NoteTask, look: (planned: Planned) => void): NoteTask {
  if (task.kind !== 'edit') return task;
  const planner: Planner = (text) => {
    const plan = task.planner(text);
    look({ text, plan });
    return plan;
  };
  return { ...task, planner };
}

function write(notes: Notes, task: NoteTask): Promise<Written | Failure> {
  switch (task.kind) {
    case 'create':
      return notes.create(task.path, task.text);
    case 'discard':
      return notes.discard(task.path, task.text);
    case 'edit':
      return notes.edit(task.path, task.planner);
  }
}

/** Whether a refusal says that the note is as somebody else left it, however much it looks like what was to be. */
function isUntouched(task: NoteTask, { code }: Failure): boolean {
  switch (task.kind) {
    case 'create':
      return code === 'exists';
    case 'discard':
      return code === 'missing' || code === 'changed-meanwhile';
    case 'edit':
      return code === 'changed-meanwhile';
  }
}

/** Puts a note back that is exactly what a failed task was to make of it; the failure itself is told by the caller. */
async function putBack(notes: Notes, task: NoteTask, planned: Planned | null): Promise<void> {
  const step = stepMeant(task, planned);
  if (step === null) return;
  try {
    const text = await notes.read(step.path);
    const meant = step.kind === 'edit' ? step.after : step.kind === 'create' ? step.text : null;
    if (text === meant) await write(notes, taskUndoing(step));
  } catch {
    // A host that fails again: the first failure is the one to be told.
  }
}

/** The step that a task would have been; null where it would have changed nothing. */
function stepMeant(task: NoteTask, planned: Planned | null): NoteStep | null {
  if (task.kind !== 'edit') return task;
  if (planned === null || planned.plan.kind === 'refused') return null;
  const { text: before, plan } = planned;
  const after = applyEdits(before, plan.edits);
  return after === before ? null : { kind: 'edit', path: task.path, before, after };
}

/** A planner that turns exactly one text into another and refuses any other text. */
function replaceExactly(expected: string, wanted: string): Planner {
  return (text) => {
    if (text !== expected) return { kind: 'refused', code: 'line-changed', line: null, detail: null };
    // The smallest span that differs, so that an open editor keeps its cursor.
    return { kind: 'edits', edits: spanOf(expected, wanted) };
  };
}
