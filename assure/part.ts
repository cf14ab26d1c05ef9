/** How much of a part is tried, and with which random numbers. */
export interface Effort {
  /** one share of a run is `quick` (seconds, on every commit) or `long` (before a release) */
  readonly share: 'quick' | 'long';
  /** for this chunk alone: the same seed tries the same cases */
  readonly seed: number;
  /** which chunk of the part this is, from 0 */
  readonly chunk: number;
  readonly chunks: number;
}

/** What was tried and what went wrong. */
export interface PartResult {
  readonly cases: number;
  readonly failures: number;
  /** the first failures, each with what is needed to see it again */
  readonly examples: readonly string[];
  /** further figures, in a few words */
  readonly note: string;
}

/** One promise about people's notes, with the cases that could break it. */
export interface Part {
  /** in lower case, as it stands in the table */
  readonly name: string;
  /** what holds when no case failed */
  readonly promise: string;
  /** In how many pieces the long run is done, so that all cores have work; the quick one is always one. */
  readonly chunks: number;
  run(effort: Effort): Promise<PartResult>;
  /** Variants of the code with one fault each, named by the fault: each has to be caught, or the part shows nothing. */
  readonly broken: Readonly<Record<string, (effort: Effort) => Promise<PartResult>>>;
}

const EXAMPLES = 5;

/** Counts cases and failures of a run. */
export class Tally {
  private cases = 0;
  private failures = 0;
  private readonly examples: string[] = [];

  /** One more case; `failure` says what went wrong, null where nothing did. */
  count(failure: string | null): void {
    this.cases += 1;
    if (failure === null) return;
    this.failures += 1;
    if (this.examples.length < EXAMPLES) this.examples.push(failure);
  }

  result(note = ''): PartResult {
    return { cases: this.cases, failures: this.failures, examples: this.examples, note };
  }
}

/** The results of a part's chunks as one; notes that are equal stand once. */
export function joinResults(results: readonly PartResult[]): PartResult {
  return {
    cases: results.reduce((sum, { cases }) => sum + cases, 0),
    failures: results.reduce((sum, { failures }) => sum + failures, 0),
    examples: results.flatMap(({ examples }) => examples).slice(0, EXAMPLES),
    note: [...new Set(results.map(({ note }) => note))].filter((note) => note !== '').join('; '),
  };
}
