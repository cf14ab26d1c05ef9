import fc, { type Arbitrary } from 'fast-check';
import type { TextEdit } from '../../src/note/text-edit';
import type { Writers } from './writers';

/** What came of one case: what was written is right, it was refused, it is wrong, or there was nothing to write. */
export type Outcome = 'written' | 'refused' | 'skipped' | { readonly wrong: string };

/** Cases of one writer. */
export interface Trial {
  readonly name: string;
  /** how many of a hundred cases of the part are of this kind */
  readonly share: number;
  /** Cases that depend on the seed alone, each a function that tries it. */
  sample(seed: number, count: number): readonly Case[];
}

/** A note and what shall be written into it. */
export interface Case {
  readonly input: unknown;
  run(writers: Writers): Outcome;
}

/** A trial from a generator and what judges each of its cases. */
export function makeTrial<Input>(
  name: string,
  share: number,
  arbitrary: Arbitrary<Input>,
  run: (writers: Writers, input: Input) => Outcome,
): Trial {
  return {
    name,
    share,
    sample: (seed, count) =>
      fc
        .sample(arbitrary, { seed, numRuns: count })
        .map((input) => ({ input, run: (writers) => run(writers, input) })),
  };
}

/** The text with the edits applied, by other code than the plugin's: from the last to the first. */
export function applyFromEnd(text: string, edits: readonly TextEdit[]): string {
  let after = text;
  let limit = text.length;
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index);
  for (const { from, to, insert } of ordered) {
    if (from < 0 || from > to || to > limit) throw new RangeError('Edits overlap or lie outside the text');
    after = after.slice(0, from) + insert + after.slice(to);
    limit = from;
  }
  return after;
}

/** The lines of a text; a carriage return before the line feed is no part of them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** The 0-based line of an offset. */
export function lineNumberAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** Whether two lists hold the same texts in the same order. */
export function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
