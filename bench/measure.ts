/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('No numbers to take the median of');
  return middle;
}

/** How long something takes, in milliseconds. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Frees what is no longer needed, where Node was started with `--expose-gc`: so that no part pays for the one before. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/** Three significant digits: more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** One line of the report. */
export interface Figure {
  readonly value: number;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number };
  /** the sizes behind the value */
  readonly of: Readonly<Record<string, number | string>>;
}
