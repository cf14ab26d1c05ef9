// `npm run -s bench`: measures what the plugin promises and prints one JSON object, `{name: {value, goal, of}}`.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureBook } from './book-bench';
import { measureDiary } from './diary-bench';
import { measurePicks } from './picks-bench';
import { measureCli } from './cli-bench';
import { measureDays } from './day-bench';
import { measureImport } from './import-bench';
import { round, type Figure } from './measure';
import { measurePane } from './pane-bench';
import { measureScale } from './scale-bench';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function measureBundle(): Promise<Figure> {
  const { size } = await stat(join(root, 'main.js'));
  return { value: round(size / 1024), goal: { atMost: 450 }, of: { bytes: size } };
}

function say(part: string): void {
  process.stderr.write(`measuring ${part}…\n`);
}

say('the command line');
const cliVsGrayMatter = measureCli(root);
say('the pane');
const pane = await measurePane(root);
say('the import');
const imported = await measureImport();
say('the book');
const book = measureBook();
say('days and keystrokes');
const days = measureDays();
say('diaries');
const diary = measureDiary();
const picks = await measurePicks(root);
say('three sizes of vaults');
const scale = await measureScale(root);
const figures = {
  ...book,
  ...days,
  ...diary,
  ...picks,
  ...imported,
  ...scale,
  cliVsGrayMatter,
  ...pane,
  bundleKB: await measureBundle(),
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
