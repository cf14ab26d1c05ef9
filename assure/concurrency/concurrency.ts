import type { App } from 'obsidian';
import type { Notes } from '../../src/app/notes';
import { VaultNotes } from '../../src/obsidian/vault-notes';
import { Tally, type Effort, type Part, type PartResult } from '../part';
import { brokenWriters } from './broken-writers';
import { runSchedule } from './run-schedule';

async function run(effort: Effort, writerOf: (app: App) => Notes): Promise<PartResult> {
  const schedules = effort.share === 'quick' ? 300 : Math.ceil(5000 / effort.chunks);
  const tally = new Tally();
  let written = 0;
  let refused = 0;
  for (let index = 0; index < schedules; index += 1) {
    const seed = effort.seed + index;
    const result = await runSchedule(seed, writerOf);
    written += result.written;
    refused += result.refused;
    tally.count(result.failure === null ? null : `schedule of seed ${seed}: ${result.failure}`);
  }
  const share = Math.round((100 * refused) / (written + refused));
  return tally.result(effort.chunks === 1 ? `${written} actions written, ${share} % refused` : '');
}

/** Four writers at once, and everybody else who writes notes. */
export const concurrency: Part = {
  name: 'concurrency',
  promise: 'with writers, typing, a sync, renames and deletions at once no entry is lost and no note damaged',
  chunks: 4,
  run: (effort) => run(effort, (app) => new VaultNotes(app)),
  broken: Object.fromEntries(
    Object.entries(brokenWriters).map(([fault, writerOf]) => [
      fault,
      (effort: Effort) => run(effort, writerOf),
    ]),
  ),
};
