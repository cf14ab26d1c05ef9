import { parseBirthday, type Birthday } from '../core/birthday';
import { parseDay, type Day } from '../core/day';
import { foldKey } from '../core/fold';
import { textsOf } from '../core/property';
import { scanFence } from './fence';
import { writeNewNote } from './new-note';
import { escapeMarkdown, plainValue, unescapeMarkdown } from './plain-text';
import { edits, type Plan } from './plan';
import { readProperties } from './read-properties';
import { refuse } from './refusal';

/** The type of a note that lists people who are no contacts yet. */
export const contactListType = 'contact-list';

/** What a row of a list tells of somebody. All texts are one line. */
export interface ListedPerson {
  readonly name: string;
  readonly role: string | null;
  readonly organization: string | null;
  readonly location: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly birthday: Birthday | null;
  /** since when they are connected on a network */
  readonly connectedOn: Day | null;
  /** as `linkedin:ada-lovelace` */
  readonly sources: readonly string[];
}

/** Where somebody of a list got to: a link to their note, or a remark; null while nobody decided. */
export type RowPlace = string | null;

/** A row of a list as it stands in its note. */
export interface ListRow extends ListedPerson {
  /** 1-based line of the note */
  readonly line: number;
  /** the whole line, so that a write can tell whether it still stands there */
  readonly text: string;
  readonly place: RowPlace;
}

/** A note that lists people. */
export interface ContactList {
  /** as `linkedin` */
  readonly source: string | null;
  readonly date: Day | null;
  readonly rows: readonly ListRow[];
  /** the columns of its table, in their order; null for one of the user's own */
  readonly columns: readonly (ListColumn | null)[];
}

/** The columns of a list. */
export const listColumns = [
  'name',
  'role',
  'organization',
  'location',
  'email',
  'phone',
  'url',
  'birthday',
  'connected',
  'source',
  'place',
] as const;

/** A column of a list. */
export type ListColumn = (typeof listColumns)[number];

/** What heads each column, as it is written and read; any language may be read. */
const headings: Readonly<Record<ListColumn, { readonly en: string; readonly de: string }>> = {
  name: { en: 'Name', de: 'Name' },
  role: { en: 'Role', de: 'Rolle' },
  organization: { en: 'Organization', de: 'Organisation' },
  location: { en: 'Place', de: 'Ort' },
  email: { en: 'E-mail', de: 'E-Mail' },
  phone: { en: 'Phone', de: 'Telefon' },
  url: { en: 'Web', de: 'Netz' },
  birthday: { en: 'Birthday', de: 'Geburtstag' },
  connected: { en: 'Connected', de: 'Verbunden' },
  source: { en: 'Source', de: 'Quelle' },
  place: { en: 'Note', de: 'Notiz' },
};
const columnOf: ReadonlyMap<string, ListColumn> = new Map(
  listColumns.flatMap((column): readonly [string, ListColumn][] => [
    [foldKey(headings[column].en), column],
    [foldKey(headings[column].de), column],
  ]),
);
/** Between several values in a field. */
const between = '; ';
/** Most notes are no list, and this says so at once. */
const mayBeList = new RegExp(contactListType, 'i');
const tableLine = /^ {0,3}\|.*\|\s*$/;
const codeFence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})([^]*)/;

/** A new list note: properties, title, and a table of those columns that say something. */
export function writeContactList(
  list: {
    readonly title: string;
    readonly source: string;
    readonly date: Day;
    readonly people: readonly ListedPerson[];
  },
  language: 'en' | 'de',
): string {
  const columns = listColumns.filter(
    (column) =>
      column === 'name' || column === 'place' || list.people.some((person) => fieldOf(person, column) !== ''),
  );
  const properties = [
    { key: 'type', value: contactListType },
    { key: 'source', value: plainValue(list.source) },
    { key: 'date', value: list.date },
  ];
  const lines = [
    '',
    `# ${escapeMarkdown(plainValue(list.title))}`,
    '',
    formatRow(columns.map((column) => headings[column][language])),
    formatRow(columns.map(() => '---')),
    ...list.people.map((person) => formatListRow(person, columns)),
    '',
  ];
  return writeNewNote(properties, lines.join('\n'));
}

function formatRow(fields: readonly string[]): string {
  return `| ${fields.join(' | ')} |`;
}

function formatListRow(person: ListedPerson, columns: readonly ListColumn[]): string {
  return formatRow(columns.map((column) => escapeMarkdown(plainValue(fieldOf(person, column)))));
}

function fieldOf(person: ListedPerson, column: ListColumn): string {
  const join = (texts: readonly string[]): string =>
    texts.map((text) => text.replace(/;(?=\s)/g, ',')).join(between);
  switch (column) {
    case 'name':
      return person.name;
    case 'role':
      return person.role ?? '';
    case 'organization':
      return person.organization ?? '';
    case 'location':
      return person.location ?? '';
    case 'email':
      return join(person.emails);
    case 'phone':
      return join(person.phones);
    case 'url':
      return join(person.urls);
    case 'birthday':
      return person.birthday === null ? '' : formatBirthday(person.birthday);
    case 'connected':
      return person.connectedOn ?? '';
    case 'source':
      return join(person.sources);
    case 'place':
      return '';
  }
}

function formatBirthday({ year, month, date }: Birthday): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(month)}-${two(date)}`;
  return year === null ? `--${day}` : `${String(year).padStart(4, '0')}-${day}`;
}

/** Reads a list note; null where the note is none. Rows without a name are left out, what cannot be read of a row is missing. */
export function readContactList(text: string): ContactList | null {
  if (!mayBeList.test(text)) return null;
  const reading = readProperties(text);
  if (reading.kind !== 'read') return null;
  const find = (key: string): string | undefined => {
    const property = reading.properties.find((each) => foldKey(each.key) === key);
    return property === undefined ? undefined : textsOf(property)[0];
  };
  if (find('type')?.trim().toLowerCase() !== contactListType) return null;
  const fence = scanFence(text);
  const start = fence.kind === 'block' ? fence.bodyStart : 0;
  const date = find('date');
  return {
    source: find('source') ?? null,
    date: date === undefined ? null : parseDay(date.trim()),
    ...readTable(text, start),
  };
}

/** The first table outside of code that has a column of names. */
function readTable(text: string, start: number): Pick<ContactList, 'columns' | 'rows'> {
  let columns: readonly (ListColumn | null)[] = [];
  const rows: ListRow[] = [];
  let number = text.slice(0, start).split('\n').length;
  let code: string | null = null;
  for (const line of text.slice(start).split('\n')) {
    const [, mark = '', behind = ''] = codeFence.exec(line) ?? [];
    if (code === null) code = mark === '' ? null : mark;
    else if (mark.startsWith(code) && behind.trim() === '') code = null;
    const fields = code === null ? splitRow(line) : null;
    if (fields === null) {
      if (rows.length > 0) break;
      columns = [];
    } else if (columns.length === 0) {
      columns = fields.map((field) => columnOf.get(foldKey(field)) ?? null);
    } else if (!fields.every((field) => /^:?-+:?$/.test(field))) {
      const row = readRow(fields, columns, number, line.replace(/\r$/, ''));
      if (row !== null) rows.push(row);
    }
    number += 1;
  }
  return { columns, rows };
}

/** The fields of a row of a table, as they are written; null for any other line. */
function splitRow(line: string): readonly string[] | null {
  return tableLine.test(line) ? cellsOf(line).map(({ from, to }) => line.slice(from, to).trim()) : null;
}

function readRow(
  fields: readonly string[],
  columns: readonly (ListColumn | null)[],
  line: number,
  text: string,
): ListRow | null {
  const raw = (column: ListColumn): string => fields[columns.indexOf(column)] ?? '';
  const said = (column: ListColumn): string => unescapeMarkdown(raw(column));
  const one = (column: ListColumn): string | null => said(column) || null;
  const many = (column: ListColumn): readonly string[] =>
    said(column)
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const name = one('name');
  if (name === null) return null;
  return {
    line,
    text,
    name,
    role: one('role'),
    organization: one('organization'),
    location: one('location'),
    emails: many('email'),
    phones: many('phone'),
    urls: many('url'),
    birthday: parseBirthday(said('birthday')),
    connectedOn: parseDay(said('connected')),
    sources: many('source'),
    place: raw('place').replace(/\\\|/g, '|') || null,
  };
}

/**
 * Plans what stands in the last column of a row: a link to the note that was made of it, or a remark; null empties it. Refused
 * where the row is not the one that was shown.
 */
export function planRowPlace(text: string, row: Pick<ListRow, 'line' | 'text'>, place: RowPlace): Plan {
  const list = readContactList(text);
  if (list === null || !list.rows.some((each) => each.line === row.line && each.text === row.text))
    return refuse('line-changed', row.line);
  const lineFrom = offsetOfLine(text, row.line);
  const index = list.columns.indexOf('place');
  const cells = cellsOf(row.text);
  const cell = cells[index];
  const end = (cells[cells.length - 1]?.to ?? 0) + 1;
  // Behind a last bar that is escaped a cell is not ended.
  const isShort = index >= cells.length && row.text.slice(end).trim() === '';
  if (cell === undefined && !isShort) return refuse('line-changed', row.line);
  const written = place === null ? '  ' : ` ${place.replace(/[\r\n]+/g, ' ').replace(/\|/g, '\\|')} `;
  if (cell !== undefined)
    return edits({ from: lineFrom + cell.from, to: lineFrom + cell.to, insert: written });
  if (place === null) return edits();
  const missing = '  |'.repeat(index - cells.length);
  return edits({ from: lineFrom + end, to: lineFrom + end, insert: `${missing}${written}|` });
}

/** Whether what stands in a row's last column leads to a note. */
export function isRowLink(place: RowPlace): place is string {
  return place !== null && linkedPath(place) !== null;
}

/** The note that a row leads to, as a link names it: a name or a path; null for a remark. */
export function linkedPath(place: string): string | null {
  return /\[\[([^[\]|#]+)(?:[#|][^\]]*)?\]\]/.exec(place)?.[1]?.trim() ?? null;
}

function cellsOf(line: string): readonly { readonly from: number; readonly to: number }[] {
  const cells: { from: number; to: number }[] = [];
  let from = line.indexOf('|') + 1;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') {
      cells.push({ from, to: at });
      from = at + 1;
    }
  }
  return cells;
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at += 1) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
