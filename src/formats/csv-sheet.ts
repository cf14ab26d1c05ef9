import { parseCsv, readField, type CsvTable } from './csv';
import { findDateOrder, readBirthday, type DateOrder } from './read-date';
import type { Birthday } from '../core/birthday';

/** How far down the header is looked for: some files begin with remarks. */
const headerRows = 25;

/** A table with the names of its columns. */
export interface CsvSheet {
  /** as they stand there */
  readonly headers: readonly string[];
  /** the rows below, without empty ones */
  readonly rows: readonly CsvRow[];
}

/** A column's name for comparison. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

/** Finds the row that names the columns: the first that says yes, among the first ones. */
export function findHeader(table: CsvTable, isHeader: (names: ReadonlySet<string>) => boolean): number {
  return table.rows.slice(0, headerRows).findIndex((row) => isHeader(new Set(row.map(foldHeader))));
}

/** The table below a row of names. */
export function sheetOf(table: CsvTable, headerAt: number): CsvSheet {
  const headers = (table.rows[headerAt] ?? []).map((header) => header.trim());
  const columns = new Map<string, number>();
  headers.forEach((header, index) => {
    const folded = foldHeader(header);
    if (folded !== '' && !columns.has(folded)) columns.set(folded, index);
  });
  const rows: CsvRow[] = [];
  table.rows.forEach((fields, index) => {
    if (index <= headerAt || fields.every((field) => field.trim() === '')) return;
    rows.push(new CsvRow(columns, fields, index + 1, table.broken.has(index)));
  });
  return { headers, rows };
}

/** Reads a text as a sheet whose first row that is not empty names the columns. */
export function readSheet(text: string): CsvSheet {
  const table = parseCsv(text);
  return sheetOf(
    table,
    Math.max(
      0,
      findHeader(table, (names) => [...names].some((name) => name !== '')),
    ),
  );
}

/** One row; its fields are asked for by the names of columns, whatever their case. */
export class CsvRow {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly fields: readonly string[],
    /** 1-based, in the table */
    readonly at: number,
    /** a quote of it does not end */
    readonly broken: boolean,
  ) {}

  /** A field; empty where there is no such column. The name in lower case. */
  get(column: string): string {
    const index = this.columns.get(column);
    return index === undefined ? '' : readField(this.fields[index] ?? '').trim();
  }

  /** A field by its place, exactly as it was written. */
  exact(index: number): string {
    return readField(this.fields[index] ?? '');
  }

  /** The fields of numbered columns, `e-mail 1 - value`, `e-mail 2 - value`, as long as there are such. */
  numbered(before: string, after: string): readonly string[] {
    const found: string[] = [];
    for (let number = 1; this.columns.has(`${before}${number}${after}`); number += 1)
      found.push(this.get(`${before}${number}${after}`));
    return found;
  }

  /** The whole row, for a message. */
  text(): string {
    return this.fields.filter((field) => field.trim() !== '').join(', ');
  }
}

/** Reads the birthdays of a column: the order of day and month is decided once for all of them. */
export function birthdayReader(
  sheet: CsvSheet,
  column: string,
  fallback: DateOrder | null,
): (row: CsvRow) => { readonly birthday: Birthday | null; readonly unread: string | null } {
  const order = findDateOrder(sheet.rows.map((row) => row.get(column))) ?? fallback;
  return (row) => {
    const text = row.get(column);
    if (text === '') return { birthday: null, unread: null };
    const birthday = readBirthday(text, order ?? 'day-first');
    // Where nothing tells the order, a date that means two days is none.
    const other = order === null ? readBirthday(text, 'month-first') : birthday;
    const isOne = birthday !== null && birthday.month === other?.month && birthday.date === other.date;
    const single = order === null && birthday === null ? other : null;
    if (isOne || single !== null) return { birthday: single ?? birthday, unread: null };
    return { birthday: null, unread: text };
  };
}
