// What the plugin costs the app: its start, and the first paint of its pane, in Chromium with the built main.js.
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreview } from '../tests/e2e/harness';
import { makeNotes, today, writeVault } from './make-vault';
import { median, round, type Figure } from './measure';
import { keepNotes, measureStart, type StartTimes } from './start-in-page';

const size = 10_000;
const someSize = 1_000;
const fewSize = 160;
const starts = 7;

/** `searchGrowth`, `paintGrowth`, `paneNodes`, `onloadMs`. */
export async function measurePane(root: string): Promise<Readonly<Record<string, Figure>>> {
  const folder = await mkdtemp(join(tmpdir(), 'keep-in-touch-bench-'));
  try {
    const plugin = await copyPlugin(root, join(folder, 'plugin'));
    const { few, some, many } = await measureStarts(folder, await readFile(join(plugin, 'main.js'), 'utf8'));
    const middle = (of: readonly StartTimes[], key: Exclude<keyof StartTimes, 'keystrokesMs'>): number =>
      median(of.map((times) => times[key]));
    const keystroke = (of: readonly StartTimes[]): number =>
      median(of.flatMap(({ keystrokesMs }) => keystrokesMs));
    return {
      searchGrowth: {
        value: round(keystroke(many) / keystroke(some)),
        goal: { atMost: 12 },
        of: {
          contacts: middle(many, 'contacts'),
          keystrokeMs: round(keystroke(many)),
          fewContacts: middle(some, 'contacts'),
          fewKeystrokeMs: round(keystroke(some)),
          measured:
            'a letter typed into the search of all people, until its rows are laid out; a first letter that leaves thousands, later ones that leave a few',
        },
      },
      paintGrowth: {
        value: round(middle(many, 'firstPaintMs') / middle(few, 'firstPaintMs')),
        goal: { atMost: 2 },
        of: {
          contacts: middle(many, 'contacts'),
          firstPaintMs: round(middle(many, 'firstPaintMs')),
          untilRowsMs: round(middle(many, 'untilRowsMs')),
          paintAgainMs: round(middle(many, 'paintAgainMs')),
          fewContacts: middle(few, 'contacts'),
          fewFirstPaintMs: round(middle(few, 'firstPaintMs')),
          fewUntilRowsMs: round(middle(few, 'untilRowsMs')),
          fewPaintAgainMs: round(middle(few, 'paintAgainMs')),
          starts,
          measured:
            'from the command that opens the pane to the end of the frame that shows its rows; the plugin started anew each time, its book read, the pane never open before; paintAgain: closed and opened once more',
        },
      },
      paneNodes: {
        value: Math.max(...many.map(({ nodes }) => nodes)),
        goal: { atMost: 1500 },
        of: {
          contacts: middle(many, 'contacts'),
          elements: middle(many, 'elements'),
          rows: middle(many, 'rows'),
          counted: 'elements, texts and comments inside the view',
        },
      },
      onloadMs: {
        value: round(middle(many, 'onloadMs')),
        goal: { atMost: 20 },
        of: {
          contacts: middle(many, 'contacts'),
          longestMs: round(Math.max(...[...many, ...few].map(({ onloadMs }) => onloadMs))),
          evaluationMs: round(middle(many, 'evaluationMs')),
          readingMs: round(middle(many, 'readingMs')),
          starts,
          measured:
            'constructor and onload, the layout not ready, data.json at hand; main.js evaluated anew each time',
        },
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The built files in a folder of their own, so that no build that goes on elsewhere changes what is measured. */
async function copyPlugin(root: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const file of ['main.js', 'manifest.json', 'styles.css'])
    await copyFile(join(root, file), join(folder, file));
  return folder;
}

/** Starts the plugin by turns with few and with many notes, so that whatever else the machine does befalls both. */
async function measureStarts(
  folder: string,
  code: string,
): Promise<Record<'few' | 'some' | 'many', readonly StartTimes[]>> {
  const vault = join(folder, 'vault');
  writeVault(vault, fewSize);
  const preview = await startPreview({ vault, plugin: join(folder, 'plugin'), today });
  try {
    await preview.page.evaluate(keepNotes, [...makeNotes(size)]);
    const few: StartTimes[] = [];
    const some: StartTimes[] = [];
    const many: StartTimes[] = [];
    for (let turn = -1; turn < starts; turn += 1) {
      for (const [count, all] of [
        [fewSize, few],
        [someSize, some],
        [size, many],
      ] as const) {
        // Another first line each time: else the browser remembers what it compiled.
        const request = { code: `// ${count} ${turn}\n${code}`, count };
        const times = await preview.page.evaluate(measureStart, request);
        if (turn >= 0) all.push(times);
      }
    }
    const errors = await preview.errors();
    if (errors.length > 0) throw new Error(`The preview reports: ${errors.join('\n')}`);
    return { few, some, many };
  } finally {
    await preview.close();
  }
}
