/** How far some work has come. */
export interface StepProgress {
  readonly done: number;
  readonly total: number;
}

/** Work that is done bit by bit, so that a host can let its user act in between; the end of it gives the result. */
export type Steps<T> = Generator<StepProgress, T, undefined>;

/** Does all of it at once. */
export function finishSteps<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Each item turned into another when it is asked for. */
export function* mapLazily<Item, Result>(
  items: readonly Item[],
  turn: (item: Item, index: number) => Result,
): Generator<Result, void, undefined> {
  for (const [index, item] of items.entries()) yield turn(item, index);
}
