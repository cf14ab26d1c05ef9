import type { Silence } from './outreach';
import type { State } from './rhythm';

/** Somebody who may be among today's picks. */
export interface Candidate {
  readonly path: string;
  /** as it was before anything happened today: due, overdue or faded */
  readonly state: State;
  readonly silence: Silence;
  /** there was contact today */
  readonly done: boolean;
}

/**
 * Rule 8: whom today? Those due or overdue in their order, with one place kept for somebody of whom nothing was heard for
 * long. `candidates` come in the order of the due. A place that was taken today stays taken, whatever became of it, so
 * that a finished day stays finished: `taken` are the paths that have one, null where the day has not begun yet.
 */
export function choosePicks(
  candidates: readonly Candidate[],
  places: number,
  taken: readonly string[] | null,
): readonly string[] {
  const known = new Set(taken);
  const states = new Map(candidates.map(({ path, state }) => [path, state]));
  const open = afterOthers(
    candidates.filter(
      ({ path, silence, done }) => !known.has(path) && (done ? taken === null : silence !== 'waiting'),
    ),
  );
  const others = open.filter(({ state }) => state !== 'faded');
  const hasFaded = [...known].some((path) => states.get(path) === 'faded');
  const faded = hasFaded ? undefined : open.find(({ state }) => state === 'faded');
  const free = Math.max(0, places - known.size);
  const chosen = others.slice(0, Math.max(0, faded === undefined ? free : free - 1)).map(({ path }) => path);
  if (free > 0 && faded !== undefined) chosen.push(faded.path);
  return [...known, ...chosen];
}

/** Rule 9: whoever was written to twice without an answer comes after all others. */
function afterOthers(candidates: readonly Candidate[]): readonly Candidate[] {
  const isAfter = ({ silence, done }: Candidate): boolean => silence === 'wrote-twice' && !done;
  return [...candidates.filter((each) => !isAfter(each)), ...candidates.filter(isAfter)];
}
