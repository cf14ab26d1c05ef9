import matter from 'gray-matter';
import { parse } from 'yaml';
import { Tally, type Effort, type Part, type PartResult } from '../part';
import { sound, type Subject } from './subject';
import { tryCode, tryKeys } from './try-code';
import { tryFormulas } from './try-formulas';
import { tryHeavy } from './try-heavy';
import { tryNames, tryPaths } from './try-paths';

function run({ share }: Effort, subject: Subject): Promise<PartResult> {
  const tally = new Tally();
  tryCode(tally, subject);
  tryKeys(tally, subject);
  tryHeavy(tally, subject, share === 'long' ? 50 : 2);
  tryPaths(tally, subject);
  tryNames(tally, subject);
  tryFormulas(tally, subject);
  return Promise.resolve(tally.result());
}

const withNotes = (read: (text: string) => unknown): Subject => ({
  ...sound,
  notes: { 'reads a note': read },
});
const orNull = (run: () => unknown): unknown => {
  try {
    return run();
  } catch {
    return null;
  }
};

/** Puts what was read into an object, as careless code does. */
function mergeInto(target: Record<string, unknown>, data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    const known = target[key];
    if (typeof known === 'object' && known !== null) mergeInto(known as Record<string, unknown>, value);
    else target[key] = value;
  }
}

const block = /^---\n([^]*?)\n---/;

/** What somebody writes who means harm. */
export const hostile: Part = {
  name: 'hostile',
  promise: 'no text is run, changes an object, grows without end, leaves its folder or is a formula',
  chunks: 1,
  run: (effort) => run(effort, sound),
  broken: {
    'parses with gray-matter as it comes': (effort) =>
      run(
        effort,
        withNotes((text) => orNull(() => matter(text, {}).data)),
      ),
    'merges what it reads into an object': (effort) =>
      run(effort, { ...sound, data: { 'reads settings': (data) => mergeInto({ tiers: [] }, data) } }),
    'follows aliases without an end': (effort) =>
      run(
        effort,
        withNotes((text) => orNull(() => parse(block.exec(text)?.[1] ?? '', { maxAliasCount: -1 }))),
      ),
    'joins folder and name as they are': (effort) =>
      run(effort, { ...sound, path: (name, folder) => `${folder}/${name}.md` }),
    'leaves marks that turn text in names': (effort) =>
      run(effort, {
        ...sound,
        path: (name, folder) => `${folder}/${name.replace(/[\p{Cc}/\\]|^[\s.]+/gu, '')}.md`,
      }),
    'writes cells as they are': (effort) =>
      run(effort, {
        ...sound,
        writeTable: (rows) =>
          rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n'),
      }),
    'looks at the first sign of a cell only': (effort) =>
      run(effort, {
        ...sound,
        writeTable: (rows) =>
          rows
            .map((row) => row.map((cell) => `"${/^[=+\-@]/.test(cell) ? `'${cell}` : cell}"`).join(','))
            .join('\r\n'),
      }),
  },
};
