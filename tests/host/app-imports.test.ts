import type * as obsidian from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../preview/obsidian/app';
import { installDom } from '../../preview/obsidian/dom';
import { MemoryAdapter } from '../../preview/obsidian/memory-adapter';
import { unwatched } from '../../src/app/action-batch';
import { ActionHistory } from '../../src/app/action-history';
import { previewImport } from '../../src/app/import/import-preview';
import { readPeople } from '../../src/formats/read-people';
import { AppImports } from '../../src/obsidian/app-imports';
import { MemoryNotes } from '../fakes/memory-notes';
import { contactNote, day, fakeSource } from '../ui/fake-source';

const cards = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `BEGIN:VCARD\nVERSION:3.0\nFN:Person ${index}\nEND:VCARD\n`,
  ).join('');

/** Imports cards into notes of which only the first few can be written; gives what is told. */
async function importOnto(disk: number, count: number, withReport = false): Promise<readonly string[]> {
  const { imports, notes } = start({});
  notes.beforeWrite = () => {
    if (notes.files.size >= disk) throw new Error('disk full');
  };
  const reading = readPeople(cards(count));
  const records = reading.kind === 'people' ? reading.reading.records : [];
  const preview = previewImport(records, [], []);
  await imports.import(preview, { kind: 'notes' }, new Map(), 'p.vcf', withReport, unwatched);
  return told();
}

function start(files: Readonly<Record<string, string>>) {
  const app = new App(new MemoryAdapter({}), document.createElement('div'));
  const notes = new MemoryNotes(files);
  const imports = new AppImports(
    app as unknown as obsidian.App,
    fakeSource(files).source,
    notes,
    new ActionHistory(notes),
    () => undefined,
    () => Promise.resolve(),
  );
  return { imports, notes };
}

function told(): readonly string[] {
  return [...document.querySelectorAll('.kit-notice-text, .notice')]
    .filter((notice) => notice.querySelector('.kit-notice-text') === null)
    .map((notice) => notice.textContent);
}

describe('what is told of an import', () => {
  beforeEach(() => {
    installDom();
    document.body.replaceChildren();
  });

  it('how many notes were left alone, and why the first', async () => {
    expect(await importOnto(3, 40)).toEqual([
      'Imported p.vcf: 3 notes written',
      '37 notes were left alone. The first: Person 3 was not changed: writing failed (disk full).',
    ]);
  });

  it('only what failed where nothing was written', async () => {
    expect(await importOnto(0, 40)).toEqual([
      '40 notes were left alone. The first: Person 0 was not changed: writing failed (disk full).',
    ]);
    document.body.replaceChildren();
    expect(await importOnto(0, 1)).toEqual(['Person 0 was not changed: writing failed (disk full).']);
  });

  it('a report that failed is told with the rest', async () => {
    expect(await importOnto(2, 2, true)).toEqual([
      'Imported p.vcf: 2 notes written',
      'Import of p.vcf 2026-11-22 was not changed: writing failed (disk full).',
    ]);
  });

  it('that everything stands there only where nothing failed', async () => {
    expect(await importOnto(3, 0)).toEqual(['Nothing to change: it stands there already']);
  });

  it('the same of messages', async () => {
    const ids = ['ada', 'bo', 'cy'];
    const url = (id: string): string => `https://www.linkedin.com/in/${id}`;
    const files = Object.fromEntries(ids.map((id) => [`People/${id}.md`, contactNote({ url: url(id) })]));
    const { imports, notes } = start(files);
    notes.refusals.set('People/bo.md', 'read-only').set('People/cy.md', 'read-only');
    const days = ids.map((id) => ({
      id: `linkedin:${id}`,
      name: id,
      day: day('2026-08-01'),
      direction: 'outbound' as const,
      count: 1,
      subject: '',
    }));
    await imports.importMessages(days, 'messages.csv', unwatched);
    expect(told()).toEqual([
      'Imported messages.csv: 1 note written',
      '2 notes were left alone. The first: bo was not changed: the file or its folder cannot be written. Allow writing and try again.',
    ]);
  });
});
