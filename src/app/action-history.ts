import { repeat, takeBack, type Action, type NoteStep } from './action';
import { tryRead, type Failure, type Notes } from './notes';

/** How many actions can be taken back. */
const depth = 50;

/** What became of an undo or redo. */
export type UndoResult =
  { readonly kind: 'done'; readonly action: Action } | { readonly kind: 'nothing' } | Failure;

/** The actions of this session, so that the last can be taken back and done again. */
export class ActionHistory {
  private readonly done: Action[] = [];
  private readonly undone: Action[] = [];
  /** the undo or redo that is under way, and all that wait behind it */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly notes: Notes) {}

  /** Remembers an action; one that wrote nothing is not worth taking back. */
  push(action: Action): void {
    if (action.steps.length === 0) return;
    this.done.push(action);
    if (this.done.length > depth) this.done.shift();
    this.undone.length = 0;
  }

  /** The action that `undo` would take back. */
  get last(): Action | null {
    return this.done.at(-1) ?? null;
  }

  /** The action that `redo` would do again. */
  get next(): Action | null {
    return this.undone.at(-1) ?? null;
  }

  /** Whether an action can still be taken back. */
  holds(action: Action): boolean {
    return this.done.includes(action);
  }

  /**
   * Puts an action that was joined with what followed it, or of which a part was taken back, in the place of the earlier one;
   * null for nothing that is left. False where that is not there any more.
   */
  replace(earlier: Action, action: Action | null): boolean {
    const index = this.done.lastIndexOf(earlier);
    if (index < 0) return false;
    const isLeft = action !== null && action.steps.length > 0;
    this.done.splice(index, 1, ...(isLeft ? [action] : []));
    this.undone.length = 0;
    return true;
  }

  /**
   * Takes an action back (the last, unless another is named), if every note is as the action left it. Asked twice at once it
   * takes back two, one after the other.
   */
  undo(named: Action | null = null): Promise<UndoResult> {
    return this.inTurn(() => this.undoNow(named ?? this.last));
  }

  /** Does the action again that was taken back last, if every note is as it was before it. */
  redo(): Promise<UndoResult> {
    return this.inTurn(() => this.redoNow());
  }

  private inTurn(work: () => Promise<UndoResult>): Promise<UndoResult> {
    const result = this.turn.then(work, work);
    this.turn = result;
    return result;
  }

  private async undoNow(action: Action | null): Promise<UndoResult> {
    if (action === null || !this.done.includes(action)) return { kind: 'nothing' };
    const conflict = await this.firstChanged(action, 'after');
    if (conflict !== null) return conflict;
    const failure = await takeBack(this.notes, action.steps);
    if (failure !== null) return failure;
    forget(this.done, action);
    this.undone.push(action);
    return { kind: 'done', action };
  }

  private async redoNow(): Promise<UndoResult> {
    const action = this.next;
    if (action === null) return { kind: 'nothing' };
    const conflict = await this.firstChanged(action, 'before');
    if (conflict !== null) return conflict;
    const failure = await repeat(this.notes, action.steps);
    if (failure !== null) return failure;
    forget(this.undone, action);
    this.done.push(action);
    return { kind: 'done', action };
  }

  private async firstChanged(action: Action, side: 'before' | 'after'): Promise<Failure | null> {
    // Where an action wrote a note more than once, the note is as the last of these steps left it.
    const steps = side === 'after' ? action.steps : [...action.steps].reverse();
    for (const step of new Map(steps.map((each) => [each.path, each])).values()) {
      const text = await tryRead(this.notes, step.path);
      if (text !== null && typeof text === 'object') return text;
      const expected = textAt(step, side);
      if (text === expected) continue;
      const code = text === null ? 'missing' : expected === null ? 'exists' : 'changed-meanwhile';
      return { kind: 'refused', path: step.path, code, line: null, detail: null };
    }
    return null;
  }
}

/** What a step's note is like before or after it; null where it is not there. */
function textAt(step: NoteStep, side: 'before' | 'after'): string | null {
  if (step.kind === 'edit') return step[side];
  return (step.kind === 'create') === (side === 'after') ? step.text : null;
}

/** Other actions may have come in while the notes were written. */
function forget(actions: Action[], action: Action): void {
  const index = actions.lastIndexOf(action);
  if (index >= 0) actions.splice(index, 1);
}
