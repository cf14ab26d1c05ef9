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

const people = 2_000;
const days = 3_650;
const starts = 5;

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
    const longestMs = Math.min(...times.map(({ longestStretchMs }) => longestStretchMs));
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
        value: round(longestMs),
        goal: { atMost: 8 },
        of: {
          idleMs: round(median(times.map(({ idleStretchMs }) => idleStretchMs))),
          worstMs: round(Math.max(...times.map(({ longestStretchMs }) => longestStretchMs))),
          starts,
          measured:
            'the longest that a message had to wait during such a start, of all starts the one that other work on the machine disturbed least; idle: the same in a second in which the plugin does nothing',
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
): Promise<readonly PicksTimes[]> {
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
    const times: PicksTimes[] = [];
    for (let turn = -1; turn < starts; turn += 1) {
      // Another first line each time: else the browser remembers what it compiled.
      const one = await preview.page.evaluate(measurePicksStart, { code: `// picks ${turn}\n${code}` });
      if (turn >= 0) times.push(one);
    }
    const errors = await preview.errors();
    if (errors.length > 0) throw new Error(`The preview reports: ${errors.join('\n')}`);
    return times;
  } finally {
    await preview.close();
  }
}
