import type { Action, ActionName, NoteStep } from './action';

/**
 * Several actions as one, so that they can be taken back at once: a note that was edited twice is one step, one that was made
 * and then edited is made as it is now. Null where they do not follow each other, since somebody else wrote in between.
 */
export function joinActions(name: ActionName, actions: readonly Action[]): Action | null {
  const steps = new Map<string, NoteStep>();
  for (const step of actions.flatMap((action) => action.steps)) {
    const earlier = steps.get(step.path);
    const joined = earlier === undefined ? step : joinSteps(earlier, step);
    if (joined === null) return null;
    steps.delete(step.path);
    if (joined !== 'nothing') steps.set(step.path, joined);
  }
  return { name, steps: [...steps.values()] };
}

function joinSteps(first: NoteStep, second: NoteStep): NoteStep | 'nothing' | null {
  if (textAfter(first) !== textBefore(second)) return null;
  const { path } = second;
  const [before, after] = [textBefore(first), textAfter(second)];
  if (before === after) return 'nothing';
  if (before === null) return after === null ? 'nothing' : { kind: 'create', path, text: after };
  return after === null ? { kind: 'discard', path, text: before } : { kind: 'edit', path, before, after };
}

/** A note before a step; null where it is not there. */
function textBefore(step: NoteStep): string | null {
  if (step.kind === 'edit') return step.before;
  return step.kind === 'create' ? null : step.text;
}

/** A note after a step; null where it is not there. */
function textAfter(step: NoteStep): string | null {
  if (step.kind === 'edit') return step.after;
  return step.kind === 'create' ? step.text : null;
}
