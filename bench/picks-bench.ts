// What the start costs with ten years of diaries, in Chromium with the built main.js.
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../tests/e2e/harness';
import { makeDiary } from './make-diary';
import { makeNotes, today, writeVault } from './make-vault';
import { median, round, type Figure } from './measure';
import { measurePicksStart, type PicksTimes } from './picks-in-page';
import { keepNotes } from './start-in-page';
import { longest, longestTask, longestWork, traceFrom, traceTasks } from './trace-tasks';

const people = 2_000;
const days = 3_650;
const starts = 5;

interface StartSlices extends PicksTimes {
  readonly sliceMs: number;
  readonly workMs: number;
}

/** `startToPicks`, `longestSliceMs`. */
export async function measurePicks(root: string): Promise<Readonly<Record<string, Figure>>> {
  const folder = await mkdtemp(join(tmpdir(), 'keep-in-touch-bench-'));
  try {
    const notes = [...makeNotes(people), ...Array.from({ length: days }, (_, ago) => makeDiary(ago, people))];
    const readMs = await measureReading(
      join(folder, 'files'),
      notes.map(({ text }) => text),
    );
    const times = await measureStarts(root, folder, notes);
    const workMs = median(times.map(({ untilPicksMs }) => untilPicksMs));
    const of = {
      contacts: times[0]?.contacts ?? 0,
      mentioned: times[0]?.mentioned ?? 0,
      picks: times[0]?.picks ?? 0,
      dailyNotes: days,
      readMs: round(readMs),
      workMs: round(workMs),
      starts,
      measured:
        'reading the files one after the other, and from the layout’s being ready to picks with the texts at hand, together, over reading the files',
    };
    return {
      startToPicks: { value: round((readMs + workMs) / readMs), goal: { atMost: 3 }, of },
      longestSliceMs: {
        value: round(median(times.map(({ sliceMs }) => sliceMs))),
        goal: { atMost: 8 },
        of: {
          workMs: round(median(times.map(({ workMs: ms }) => ms))),
          worstMs: round(longest(times.map(({ sliceMs }) => sliceMs))),
          starts,
          measured:
            'the longest task of the app’s thread from the layout’s being ready to picks, in milliseconds of its own time; of all starts the middle one; workMs: without the browser’s freeing of memory in it',
        },
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The milliseconds that it takes to read so many files one after the other, as the app hands them out. */
async function measureReading(folder: string, texts: readonly string[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const [index, text] of texts.entries()) await writeFile(join(folder, `${index}.md`), text);
  const times: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    const start = performance.now();
    for (let index = 0; index < texts.length; index += 1) await readFile(join(folder, `${index}.md`), 'utf8');
    times.push(performance.now() - start);
  }
  return median(times);
}

async function measureStarts(
  root: string,
  folder: string,
  notes: readonly { readonly path: string; readonly text: string }[],
): Promise<readonly StartSlices[]> {
  const plugin = join(folder, 'plugin');
  await mkdir(plugin, { recursive: true });
  for (const file of ['main.js', 'manifest.json', 'styles.css'])
    await copyFile(join(root, file), join(plugin, file));
  const code = await readFile(join(plugin, 'main.js'), 'utf8');
  const vault = join(folder, 'vault');
  writeVault(vault, 10);
  const preview = await startPreview({ vault, plugin, today });
  try {
    await preview.page.evaluate(keepNotes, [...notes]);
    const session = await preview.page.context().newCDPSession(preview.page);
    const times: StartSlices[] = [];
    for (let turn = -1; turn < starts; turn += 1) {
      // Another first line each time: else the browser remembers what it compiled.
      const given = { code: `// picks ${turn}\n${code}`, mark: traceFrom };
      let one: PicksTimes | null = null;
      const tasks = await traceTasks(session, async () => {
        one = await preview.page.evaluate(measurePicksStart, given);
      });
      if (turn >= 0 && one !== null)
        times.push({
          ...(one as PicksTimes),
          sliceMs: longestTask(tasks),
          workMs: longestWork(tasks),
        });
    }
    const errors = await preview.errors();
    if (errors.length > 0) throw new Error(`The preview reports: ${errors.join('\n')}`);
    return times;
  } finally {
    await preview.close();
  }
}
