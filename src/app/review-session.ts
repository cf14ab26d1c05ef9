import type { Day } from '../core/day';
import { isSamePlace, type ReviewPlace } from '../core/review';

/** Whom a review asks about. */
export type ReviewScope =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'tier'; readonly id: string }
  | { readonly kind: 'untiered' }
  | { readonly kind: 'due' }
  /** any filter of the pane, in its order */
  | { readonly kind: 'people'; readonly paths: readonly string[] };

/** What somebody is among: new faces, a tier, or people without one. */
export type ReviewGroup =
  | { readonly kind: 'new-faces' }
  | { readonly kind: 'tier'; readonly name: string }
  | { readonly kind: 'untiered' };

/** Somebody to be decided about. */
export interface QueuedPerson {
  readonly path: string;
  readonly name: string;
  readonly group: ReviewGroup;
}

/** What was decided about somebody. */
export type Outcome =
  | { readonly kind: 'keep' }
  | { readonly kind: 'not-now' }
  | { readonly kind: 'move'; readonly to: ReviewPlace };

/** What was done in a session, in its order; each can be taken back. */
export type SessionStep =
  | {
      readonly kind: 'decided';
      readonly path: string;
      readonly name: string;
      readonly from: ReviewPlace;
      readonly outcome: Outcome;
    }
  /** all who were left are left as they are */
  | { readonly kind: 'left'; readonly at: string | null; readonly paths: readonly string[] };

/** Somebody's way from one place to another. */
export interface Move {
  readonly path: string;
  readonly name: string;
  readonly from: ReviewPlace;
  readonly to: ReviewPlace;
}

/** A tier review under way: plain data, kept on the device while it lasts. */
export interface ReviewSession {
  readonly date: Day;
  readonly scope: ReviewScope['kind'];
  /** the review note, once there is one */
  readonly note: string | null;
  /** whom that note listed as open when it was last read or written: whoever is no longer in it was crossed off there */
  readonly noted: readonly string[];
  /** how many people each tier had at the start, by its id; `''` for none */
  readonly before: Readonly<Record<string, number>>;
  /** moves of earlier sittings, which only the note knows of */
  readonly carried: readonly Move[];
  readonly queue: readonly QueuedPerson[];
  /** who is being decided about; null at the end */
  readonly current: string | null;
  readonly steps: readonly SessionStep[];
}

/** Whether a person is still there. */
export type IsThere = (path: string) => boolean;

const everybody: IsThere = () => true;

/** Begins a review with the first of the queue. */
export function startSession(
  start: Pick<ReviewSession, 'date' | 'scope' | 'before' | 'queue'> &
    Partial<Pick<ReviewSession, 'note' | 'noted' | 'carried'>>,
): ReviewSession {
  return {
    note: null,
    noted: [],
    carried: [],
    ...start,
    current: start.queue[0]?.path ?? null,
    steps: [],
  };
}

/** Those about whom nothing was decided yet, in their order. */
export function remainingIn(session: ReviewSession, isThere: IsThere = everybody): readonly QueuedPerson[] {
  const settled = settledIn(session);
  return session.queue.filter(({ path }) => !settled.has(path) && isThere(path));
}

/** How far it has come, of all who are still there. */
export function progressOf(
  session: ReviewSession,
  isThere: IsThere,
): { readonly done: number; readonly total: number } {
  const total = session.queue.filter(({ path }) => isThere(path)).length;
  return { done: total - remainingIn(session, isThere).length, total };
}

/** What was decided last about somebody; null where nothing was. */
export function outcomeFor(session: ReviewSession, path: string): Outcome | null {
  for (let at = session.steps.length - 1; at >= 0; at -= 1) {
    const step = session.steps[at];
    if (step?.kind === 'decided' && step.path === path) return step.outcome;
  }
  return null;
}

/** Decides about the current person and goes on to the next who is undecided, the end if there is none. */
export function decide(
  session: ReviewSession,
  outcome: Outcome,
  from: ReviewPlace,
  isThere: IsThere,
): ReviewSession {
  const person = session.queue.find(({ path }) => path === session.current);
  if (person === undefined) return session;
  const { path, name } = person;
  const step: SessionStep = { kind: 'decided', path, name, from, outcome };
  const decided = { ...session, steps: [...session.steps, step] };
  return { ...decided, current: nextUndecided(decided, path, isThere) };
}

/** Leaves all who are undecided as they are, which ends the review. */
export function leaveRest(session: ReviewSession): ReviewSession {
  const paths = remainingIn(session).map(({ path }) => path);
  if (paths.length === 0) return session;
  const step: SessionStep = { kind: 'left', at: session.current, paths };
  return { ...session, steps: [...session.steps, step], current: null };
}

/** Takes the last step back and returns to where it was taken; null where there is none. */
export function undoStep(
  session: ReviewSession,
): { readonly session: ReviewSession; readonly step: SessionStep } | null {
  const step = session.steps.at(-1);
  if (step === undefined) return null;
  const current = step.kind === 'decided' ? step.path : step.at;
  return { session: { ...session, steps: session.steps.slice(0, -1), current }, step };
}

/** Goes to the next or previous person without deciding; behind the last is the end. */
export function stepTo(session: ReviewSession, direction: 1 | -1, isThere: IsThere): ReviewSession {
  const { queue, current } = session;
  const start = current === null ? queue.length : queue.findIndex(({ path }) => path === current);
  for (let at = start + direction; at >= 0 && at < queue.length; at += direction) {
    const path = queue[at]?.path;
    if (path !== undefined && isThere(path)) return { ...session, current: path };
  }
  return direction === 1 ? { ...session, current: null } : session;
}

/** Returns to the first who is undecided. */
export function goOn(session: ReviewSession, isThere: IsThere): ReviewSession {
  return { ...session, current: remainingIn(session, isThere)[0]?.path ?? null };
}

/** Moves on where the current person is there no more. */
export function settle(session: ReviewSession, isThere: IsThere): ReviewSession {
  const { current } = session;
  if (current === null || isThere(current)) return session;
  return { ...session, current: nextUndecided(session, current, isThere) };
}

/** Follows a person's note to another path. */
export function followRename(
  session: ReviewSession,
  from: string,
  to: { readonly path: string; readonly name: string },
): ReviewSession {
  const move = <T extends { readonly path: string; readonly name: string }>(person: T): T =>
    person.path === from ? { ...person, ...to } : person;
  const moved = (path: string): string => (path === from ? to.path : path);
  return {
    ...session,
    note: session.note === null ? null : moved(session.note),
    noted: session.noted.map(moved),
    carried: session.carried.map(move),
    queue: session.queue.map(move),
    current: session.current === null ? null : moved(session.current),
    steps: session.steps.map((step) =>
      step.kind === 'decided'
        ? move(step)
        : { ...step, at: step.at === null ? null : moved(step.at), paths: step.paths.map(moved) },
    ),
  };
}

/** Takes over what the user did to the list in the review note: whoever was crossed off there is not asked about. */
export function followNote(session: ReviewSession, listed: readonly QueuedPerson[]): ReviewSession {
  const now = new Set(listed.map(({ path }) => path));
  const before = new Set(session.noted);
  const settled = settledIn(session);
  const queued = new Set(session.queue.map(({ path }) => path));
  const kept = session.queue.filter(({ path }) => settled.has(path) || now.has(path) || !before.has(path));
  const added = listed.filter(({ path }) => !before.has(path) && !queued.has(path));
  const queue = [...kept, ...added];
  const next = { ...session, queue, noted: [...now] };
  const { current } = session;
  const isCurrent = current !== null && queue.some(({ path }) => path === current);
  // At the end newcomers are asked about; else it stays with whom it is.
  return isCurrent || (current === null && added.length === 0) ? next : goOn(next, everybody);
}

/** Who ended up elsewhere than they began, earlier sittings included. */
export function movesIn(session: ReviewSession): readonly Move[] {
  const moves = new Map<string, Move>(session.carried.map((move) => [move.path, move]));
  for (const step of session.steps) {
    if (step.kind !== 'decided') continue;
    const { path, name, from, outcome } = step;
    const before = moves.get(path);
    if (outcome.kind === 'move') moves.set(path, { path, name, from: before?.from ?? from, to: outcome.to });
  }
  return [...moves.values()].filter(({ from, to }) => !isSamePlace(from, to));
}

/** Everybody a review answers for in its note. */
export function peopleIn(session: ReviewSession): readonly string[] {
  return [
    ...session.queue.map(({ path }) => path),
    ...session.carried.map(({ path }) => path),
    ...session.noted,
  ];
}

function settledIn({ steps }: ReviewSession): ReadonlySet<string> {
  const settled = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'decided') settled.add(step.path);
    else for (const path of step.paths) settled.add(path);
  }
  return settled;
}

/** The next undecided person behind a path, then the first before it; null where there is none. */
function nextUndecided(session: ReviewSession, after: string, isThere: IsThere): string | null {
  const settled = settledIn(session);
  const at = session.queue.findIndex(({ path }) => path === after);
  const inTurn = [...session.queue.slice(at + 1), ...session.queue.slice(0, Math.max(0, at))];
  return inTurn.find(({ path }) => !settled.has(path) && isThere(path))?.path ?? null;
}
