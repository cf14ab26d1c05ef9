import { ContactBook } from '../../../src/book/contact-book';
import { importPeople, type ImportMode, type ImportResult } from '../../../src/app/import/import-people';
import { previewImport, type ImportPreview } from '../../../src/app/import/import-preview';
import type { ImportOptions } from '../../../src/app/import/plan-import';
import type { BatchControl } from '../../../src/app/action-batch';
import { readLists, rowsOf } from '../../../src/app/contact-lists';
import { readSheet } from '../../../src/formats/csv-sheet';
import type { ImportedRecord } from '../../../src/formats/imported-person';
import { suggestMapping } from '../../../src/formats/mapped-csv';
import { readPeople } from '../../../src/formats/read-people';
import { rulesFor } from '../../book/rules';
import { day } from '../../core/builders';
import { MemoryNotes } from '../../fakes/memory-notes';

export const rules = rulesFor();
export const today = day('2026-11-25');

/** The records of a file; a table of unknown columns is read as its columns suggest. */
export function recordsOf(text: string): readonly ImportedRecord[] {
  const reading = readPeople(text);
  const again =
    reading.kind === 'unmapped' ? readPeople(text, suggestMapping(readSheet(text).headers)) : reading;
  return again.kind === 'people' ? again.reading.records : [];
}

/** The book of some notes. */
export function bookOf(notes: MemoryNotes): ContactBook {
  const book = new ContactBook(rules);
  book.apply([...notes.files].map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  return book;
}

/** What an import would do. */
export async function preview(text: string, notes: MemoryNotes): Promise<ImportPreview> {
  const lists = await readLists(notes, notes.files.keys());
  return previewImport(recordsOf(text), bookOf(notes).all(), rowsOf(lists));
}

/** Imports a file into notes in memory. */
export async function importInto(
  notes: MemoryNotes,
  text: string,
  options: Partial<ImportOptions> = {},
  mode: ImportMode = { kind: 'notes' },
  control?: BatchControl,
): Promise<ImportResult> {
  return importPeople(
    notes,
    await preview(text, notes),
    mode,
    {
      folder: 'People',
      template: null,
      tier: null,
      today,
      notePaths: notes.files.keys(),
      choices: new Map(),
      takeJobs: false,
      ...options,
    },
    rules,
    'file',
    control,
  );
}
