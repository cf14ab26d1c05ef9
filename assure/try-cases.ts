import fc, { type Arbitrary } from 'fast-check';
import type { Tally } from './part';

const block = 500;
/** So many failures tell what is wrong; more of the same would only take time. */
const enough = 20;

/** What a case is tried with: null where all is well, else what is wrong. */
export type Check<T> = (value: T) => string | null;

/**
 * Tries a check on so many generated values. What throws has failed. The first failure is told by the smallest value that
 * shows it.
 */
export function tryCases<T>(
  tally: Tally,
  values: Arbitrary<T>,
  { cases, seed }: { readonly cases: number; readonly seed: number },
  check: Check<T>,
): void {
  let failures = 0;
  for (let done = 0; done < cases && failures < enough; done += block) {
    const share = { numRuns: Math.min(block, cases - done), seed: (seed + done) | 0 };
    for (const value of fc.sample(values, share)) {
      const failure = judge(check, value);
      const smallest = failure === null || failures > 0 ? null : shrink(values, share, check);
      tally.count(failure === null ? null : (smallest ?? told(failure, value)));
      if (failure !== null) failures += 1;
      if (failures >= enough) return;
    }
  }
}

function shrink<T>(
  values: Arbitrary<T>,
  share: { readonly numRuns: number; readonly seed: number },
  check: Check<T>,
): string | null {
  const property = fc.property(values, (value) => judge(check, value) === null);
  const { counterexample } = fc.check(property, share);
  if (counterexample === null) return null;
  const [value] = counterexample;
  return told(judge(check, value) ?? 'no failure the second time', value);
}

function judge<T>(check: Check<T>, value: T): string | null {
  try {
    return check(value);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function told(failure: string, value: unknown): string {
  return `${failure}, with ${fc.stringify(value).slice(0, 600)}`;
}
