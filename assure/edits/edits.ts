import { Tally, type Effort, type Part, type PartResult } from '../part';
import { brokenWriters } from './broken-writers';
import type { Case, Outcome, Trial } from './trial';
import { writers, type Writers } from './writers';

const CASES = { quick: 10_000, long: 1_000_000 };
/** So many cases of each hundred shares are tried before the next writer has its turn. */
const BATCH = 1000;

/** Tries every writer; where the code is broken, up to the first case that shows it. */
async function runEdits(effort: Effort, subject: Writers, isBroken: boolean): Promise<PartResult> {
  // Their generators take a second to build, which the thread that hands out the work need not spend.
  const { trials } = await import('./trials');
  const tally = new Tally();
  const wanted = Math.ceil(CASES[effort.share] / effort.chunks);
  const counts = new Map(trials.map(({ name }) => [name, { tried: 0, written: 0 }]));
  for (let batch = 0, tried = 0; tried < wanted; batch += 1) {
    const seed = (effort.seed + Math.imul(batch, 0x9e3779b1)) | 0;
    for (const trial of trials) {
      const count = counts.get(trial.name) ?? { tried: 0, written: 0 };
      const cases = trial.sample(seed, Math.ceil((Math.min(BATCH, wanted - tried) * trial.share) / 100));
      for (const [index, each] of cases.entries()) {
        const outcome = runCase(each, subject);
        if (outcome === 'skipped') continue;
        count.tried += 1;
        if (outcome === 'written') count.written += 1;
        const isWrong = typeof outcome !== 'string';
        tally.count(isWrong ? describe(trial, seed, index, cases, outcome.wrong) : null);
        if (isWrong && isBroken) return tally.result();
      }
    }
    tried = [...counts.values()].reduce((sum, count) => sum + count.tried, 0);
  }
  // Code that refuses everything does nothing wrong, and nothing at all.
  for (const [name, { tried, written }] of counts)
    if (written * 5 < tried) tally.count(`${name}: ${written} of ${tried} were written, which is too few`);
  return tally.result('of every writer at least a fifth is written, not refused');
}

function runCase(each: Case, subject: Writers): Outcome {
  try {
    return each.run(subject);
  } catch (error) {
    return { wrong: `threw ${String(error)}` };
  }
}

function describe(
  { name }: Trial,
  seed: number,
  index: number,
  cases: readonly Case[],
  wrong: string,
): string {
  const input = JSON.stringify(cases[index]?.input);
  return `${name}, seed ${seed}, case ${index} of ${cases.length}: ${wrong}: ${input}`;
}

/** Every writer of notes against parsers that the plugin does not use. */
export const edits: Part = {
  name: 'edits',
  promise: 'a write changes what it says and no other byte, or nothing is written',
  chunks: 40,
  run: (effort) => runEdits(effort, writers, false),
  broken: Object.fromEntries(
    Object.entries(brokenWriters).map(([fault, subject]) => [
      fault,
      (effort: Effort) => runEdits(effort, subject, true),
    ]),
  ),
};
