import { Tally, type Effort, type Part, type PartResult } from '../part';
import { brokenWriters } from './broken-writers';
import { propertyTrial } from './property-trial';
import type { Case, Outcome, Trial } from './trial';
import { writers, type Writers } from './writers';

const trials: readonly Trial[] = [propertyTrial];
const CASES = { quick: 10_000, long: 1_000_000 };
const BATCH = 1000;

function runEdits(effort: Effort, subject: Writers): Promise<PartResult> {
  const tally = new Tally();
  const shares = trials.reduce((sum, { share }) => sum + share, 0);
  for (const trial of trials) {
    const wanted = Math.ceil((CASES[effort.share] * trial.share) / shares / effort.chunks);
    let [written, tried] = [0, 0];
    for (let batch = 0; tried < wanted; batch += 1) {
      const seed = (effort.seed + Math.imul(batch, 0x9e3779b1)) | 0;
      for (const [index, each] of trial.sample(seed, BATCH).entries()) {
        if (tried >= wanted) break;
        const outcome = runCase(each, subject);
        if (outcome === 'skipped') continue;
        tried += 1;
        if (outcome === 'written') written += 1;
        tally.count(typeof outcome === 'string' ? null : describe(trial, seed, index, each, outcome.wrong));
      }
    }
    // Code that refuses everything does nothing wrong, and nothing at all.
    if (written * 5 < tried)
      tally.count(`${trial.name}: ${written} of ${tried} were written, which is too few`);
  }
  return Promise.resolve(
    tally.result('at least a fifth of the cases of every writer are written, not refused'),
  );
}

function runCase(each: Case, subject: Writers): Outcome {
  try {
    return each.run(subject);
  } catch (error) {
    return { wrong: `threw ${String(error)}` };
  }
}

function describe(trial: Trial, seed: number, index: number, { input }: Case, wrong: string): string {
  return `${trial.name}, seed ${seed}, case ${index}: ${wrong}: ${JSON.stringify(input)}`;
}

/** Every writer of notes against parsers that the plugin does not use. */
export const edits: Part = {
  name: 'edits',
  promise: 'a write changes what it says and no other byte, or nothing is written',
  chunks: 40,
  run: (effort) => runEdits(effort, writers),
  broken: Object.fromEntries(
    Object.entries(brokenWriters).map(([fault, subject]) => [
      fault,
      (effort: Effort) => runEdits(effort, subject),
    ]),
  ),
};
