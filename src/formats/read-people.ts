import { parseCsv, type CsvTable } from './csv';
import { findHeader, sheetOf, type CsvSheet } from './csv-sheet';
import { excerptOf } from './clean-text';
import { isGoogleHeader, readGoogle } from './google-csv';
import { isHubSpotHeader, readHubSpot } from './hubspot-csv';
import type { ImportedRecord, ImportFormat, ImportReading } from './imported-person';
import { isLinkedInHeader, readLinkedIn } from './linkedin-csv';
import { isMessagesHeader } from './linkedin-messages';
import { finishSteps, type Steps } from '../core/steps';
import { isUsable, readMapped, suggestMapping, type ColumnMapping } from './mapped-csv';
import { isOutlookHeader, readOutlook } from './outlook-csv';
import { isOwnHeader, readOwn } from './own-csv';
import { readVCards } from './vcard-read';

/** The longest file that is read, in characters. */
export const largestFile = 20_000_000;

/** What a file is, found out by what stands in it. */
export type FileReading =
  | { readonly kind: 'people'; readonly reading: ImportReading }
  /** a table of columns that nobody knows: how they are meant is to be said first */
  | { readonly kind: 'unmapped'; readonly sheet: CsvSheet; readonly mapping: ColumnMapping }
  | { readonly kind: 'messages'; readonly sheet: CsvSheet }
  | { readonly kind: 'unreadable'; readonly reason: 'empty' | 'too-large' | 'no-people' };

interface KnownTable {
  readonly format: ImportFormat;
  readonly isHeader: (names: ReadonlySet<string>) => boolean;
  /** record by record, as they are asked for */
  readonly read: (sheet: CsvSheet) => Iterable<ImportedRecord>;
}

const known: readonly KnownTable[] = [
  { format: 'keep-in-touch', isHeader: isOwnHeader, read: readOwn },
  { format: 'linkedin', isHeader: isLinkedInHeader, read: readLinkedIn },
  { format: 'hubspot', isHeader: isHubSpotHeader, read: readHubSpot },
  { format: 'outlook', isHeader: isOutlookHeader, read: readOutlook },
  { format: 'google', isHeader: isGoogleHeader, read: readGoogle },
];

/**
 * Reads a file of people. A table of unknown columns is read by `mapping`, column by column; without one it is handed back with
 * what its columns seem to tell.
 */
export function readPeople(text: string, mapping: ColumnMapping | null = null): FileReading {
  return finishSteps(readPeopleSteps(text, mapping));
}

/** The same bit by bit: the text is split at once, what its rows and cards say is read one after the other. */
export function* readPeopleSteps(text: string, mapping: ColumnMapping | null): Steps<FileReading> {
  if (text.length > largestFile) return { kind: 'unreadable', reason: 'too-large' };
  if (text.trim() === '') return { kind: 'unreadable', reason: 'empty' };
  if (/^\s*\ufeff?\s*(?:begin\s*:\s*vcard)/i.test(text) || /^\s*begin\s*:\s*vcard\s*$/im.test(text)) {
    const total = text.match(/^\s*begin\s*:\s*vcard\s*$/gim)?.length ?? 1;
    const records = yield* readRecords(readVCards(text), total);
    return { kind: 'people', reading: { format: 'vcard', records } };
  }
  const table = parseCsv(text);
  for (const { format, isHeader, read } of known) {
    const at = findHeader(table, isHeader);
    if (at >= 0) return yield* readTable(table, at, format, read);
  }
  const messages = findHeader(table, isMessagesHeader);
  if (messages >= 0) return { kind: 'messages', sheet: sheetOf(table, messages) };
  return yield* readUnknown(table, mapping);
}

function* readUnknown(table: CsvTable, mapping: ColumnMapping | null): Steps<FileReading> {
  const at = Math.max(
    0,
    findHeader(table, (names) => names.size > 1 || !names.has('')),
  );
  const sheet = sheetOf(table, at);
  if (sheet.rows.length === 0) return { kind: 'unreadable', reason: 'no-people' };
  if (mapping === null || !isUsable(mapping)) {
    return { kind: 'unmapped', sheet, mapping: suggestMapping(sheet.headers) };
  }
  return yield* readTable(table, at, 'csv', (rows) => readMapped(rows, mapping, 'csv'));
}

/** A row whose quotes are broken is told, and stops no other. */
function* readTable(
  table: CsvTable,
  headerAt: number,
  format: ImportFormat,
  read: KnownTable['read'],
): Steps<FileReading> {
  const sheet = sheetOf(table, headerAt);
  const rows = sheet.rows.filter((row) => !row.broken);
  const records = yield* readRecords(read({ headers: sheet.headers, rows }), rows.length);
  for (const row of sheet.rows) {
    if (row.broken)
      records.push({ kind: 'unreadable', at: row.at, reason: 'broken', excerpt: excerptOf(row.text()) });
  }
  records.sort((a, b) => a.at - b.at);
  return { kind: 'people', reading: { format, records } };
}

function* readRecords(records: Iterable<ImportedRecord>, total: number): Steps<ImportedRecord[]> {
  const read: ImportedRecord[] = [];
  for (const record of records) {
    read.push(record);
    yield { done: read.length, total };
  }
  return read;
}
