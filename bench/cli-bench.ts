// How long the whole command takes, from the start of its process to its end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { today, writeVault } from './make-vault';
import { median, round, type Figure } from './measure';

const size = 10_000;
const runs = 5;

/** `cliVsGrayMatter`. */
export function measureCli(root: string): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'keep-in-touch-bench-'));
  try {
    writeVault(folder, size);
    const command = [
      join(root, 'dist/cli/keep-in-touch.mjs'),
      'due',
      '--json',
      '--vault',
      folder,
      '--today',
      today,
    ];
    const script = [join(root, 'dist/bench/parse-with-gray-matter.mjs'), folder];
    const commandTimes: number[] = [];
    const scriptTimes: number[] = [];
    let due = 0;
    // One run of each before, so that both find the files in memory.
    for (let run = -1; run < runs; run += 1) {
      const answer = runNode(command);
      const parsed = runNode(script);
      due = (JSON.parse(answer.out) as { due: unknown[] }).due.length;
      const { notes } = JSON.parse(parsed.out) as { notes: number };
      if (due === 0 || notes !== size)
        throw new Error(`${due} people are due, and ${notes} notes were parsed`);
      if (run < 0) continue;
      commandTimes.push(answer.ms);
      scriptTimes.push(parsed.ms);
    }
    const commandMs = median(commandTimes);
    const grayMatterMs = median(scriptTimes);
    return {
      value: round(commandMs / grayMatterMs),
      goal: { atMost: 2 },
      of: { notes: size, due, commandMs: round(commandMs), grayMatterMs: round(grayMatterMs), runs },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(args: readonly string[]): { readonly ms: number; readonly out: string } {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`, { cause: error });
  return { ms, out: stdout };
}
