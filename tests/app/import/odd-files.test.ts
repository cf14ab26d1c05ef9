import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/formats/decode-text';
import { MemoryNotes } from '../../fakes/memory-notes';
import { importInto, preview } from './import-into-notes';

const fixtures = resolve(import.meta.dirname, '../../fixtures/import');
const files = ['vcards', 'tables'].flatMap((folder) =>
  readdirSync(join(fixtures, folder)).map((name) => ({ folder, name })),
);

const read = (folder: string, name: string): string =>
  decodeText(readFileSync(join(fixtures, folder, name))).text;

/** What became of each record, then every note whole. */
async function describeImport(text: string): Promise<string> {
  const notes = new MemoryNotes();
  const { outcomes } = await importInto(notes, text);
  const lines = outcomes.map(({ item, outcome }) => {
    const path = 'path' in outcome ? ` ${outcome.path}` : '';
    const doubts =
      item.kind === 'unreadable'
        ? ` ${item.reason}: ${item.excerpt}`
        : item.person.doubts.map(({ kind, value }) => ` [${kind}: ${value}]`).join('');
    return `${item.at} ${item.kind} ${outcome.kind}${path}${doubts}`;
  });
  const written = [...notes.files].map(([path, note]) => `=== ${path}\n${note}`);
  return [...lines, '', ...written].join('\n');
}

describe('odd files', () => {
  it('are many', () => {
    expect(files.filter(({ folder }) => folder === 'vcards').length).toBeGreaterThanOrEqual(25);
    expect(files.filter(({ folder }) => folder === 'tables').length).toBeGreaterThanOrEqual(25);
  });

  it.each(files)('$folder/$name becomes the notes that are expected', async ({ folder, name }) => {
    await expect(await describeImport(read(folder, name))).toMatchFileSnapshot(
      join(fixtures, 'expected', `${name}.txt`),
    );
  });

  it.each(files)('$folder/$name changes nothing when it is imported again', async ({ folder, name }) => {
    const text = read(folder, name);
    const notes = new MemoryNotes();
    await importInto(notes, text);
    const before = new Map(notes.files);
    const again = await preview(text, notes);
    expect(again.items.filter(({ kind }) => kind !== 'same' && kind !== 'unreadable')).toEqual([]);
    await importInto(notes, text);
    expect(notes.files).toEqual(before);
  });
});
