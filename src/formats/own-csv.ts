import { mapLazily } from '../core/steps';
import { parseDay } from '../core/day';
import { cleanLine, cleanList, cleanOrNull, cleanTag, cleanText, excerptOf } from './clean-text';
import { birthdayReader, foldHeader, type CsvRow, type CsvSheet } from './csv-sheet';
import { formatCsv } from './csv';
import type { ExportedPerson } from './exported-person';
import { makePerson, type ImportDoubt, type ImportedRecord, type YearlyDate } from './imported-person';
import { idsOfUrls } from './profile-ids';
import { formatBirthday, readBirthday } from './read-date';

const idColumn = 'Keep in touch ID';
const plainColumns = ['Name', 'Organization', 'Role', 'Location', 'Address', 'Birthday'] as const;
const listColumns = ['Alias', 'Email', 'Phone', 'URL', 'Date', 'Tag'] as const;
const wishedColumns = ['Tier', 'Strength', 'Notes', 'History'] as const;

type ListColumn = (typeof listColumns)[number];
type WishedColumn = (typeof wishedColumns)[number];

/** Whether these columns are those that we write. */
export function isOwnHeader(names: ReadonlySet<string>): boolean {
  return names.has(foldHeader(idColumn)) && names.has('name');
}

/** People as comma-separated values; there are as many numbered columns as somebody has values. */
export function formatPeopleCsv(people: readonly ExportedPerson[]): string {
  const lists = listColumns.flatMap((column) => {
    const most = Math.max(0, ...people.map((person) => listOf(person, column).length));
    return Array.from({ length: most }, (_, index) => ({ column, index }));
  });
  const wished = wishedColumns.filter((column) => people.some((person) => wishedOf(person, column) !== null));
  const header = [
    idColumn,
    ...plainColumns,
    ...lists.map(({ column, index }) => `${column} ${index + 1}`),
    ...wished,
  ];
  const rows = people.map((person) => [
    person.uid,
    person.name,
    person.organization ?? '',
    person.role ?? '',
    person.location ?? '',
    person.address ?? '',
    person.birthday === null ? '' : formatBirthday(person.birthday),
    ...lists.map(({ column, index }) => listOf(person, column)[index] ?? ''),
    ...wished.map((column) => wishedOf(person, column) ?? ''),
  ]);
  return formatCsv([header, ...rows]);
}

function listOf(person: ExportedPerson, column: ListColumn): readonly string[] {
  switch (column) {
    case 'Alias':
      return person.aliases;
    case 'Email':
      return person.emails;
    case 'Phone':
      return person.phones;
    case 'URL':
      return person.urls;
    case 'Date':
      return person.dates.map(({ label, ...date }) => `${formatBirthday(date)} ${label}`);
    case 'Tag':
      return person.tags;
  }
}

function wishedOf(person: ExportedPerson, column: WishedColumn): string | null {
  switch (column) {
    case 'Tier':
      return person.tier;
    case 'Strength':
      return person.strength === null ? null : String(person.strength);
    case 'Notes':
      return person.notes;
    case 'History':
      return person.history === null
        ? null
        : person.history.map(({ date, kind, text }) => [date, kind ?? '', text].join(' ').trim()).join('\n');
  }
}

/** Reads what we wrote: every value as it was, and days as a program for tables may have saved them again. */
export function readOwn(sheet: CsvSheet): Iterable<ImportedRecord> {
  const birthdays = birthdayReader(sheet, 'birthday', null);
  return mapLazily(sheet.rows, (row): ImportedRecord => {
    const { at } = row;
    const name = cleanOrNull(row.get('name'));
    if (name === null) return { kind: 'unreadable', at, reason: 'nameless', excerpt: excerptOf(row.text()) };
    const doubts: ImportDoubt[] = [];
    const { birthday, unread } = birthdays(row);
    if (unread !== null) doubts.push({ kind: 'unreadable-birthday', value: excerptOf(unread) });
    const uid = cleanLine(row.get(foldHeader(idColumn)));
    const urls = cleanList(numbered(row, 'URL'));
    const person = makePerson('keep-in-touch', {
      ids: [...(uid === '' ? [] : [`vcard:${uid}`]), ...idsOfUrls(urls)],
      name,
      aliases: cleanList(numbered(row, 'Alias')),
      emails: cleanList(numbered(row, 'Email')),
      phones: cleanList(numbered(row, 'Phone')),
      urls,
      organization: cleanOrNull(row.get('organization')),
      role: cleanOrNull(row.get('role')),
      location: cleanOrNull(row.get('location')),
      address: cleanOrNull(row.get('address')),
      birthday,
      dates: numbered(row, 'Date').flatMap((text) => readDated(text, doubts)),
      tags: cleanList(numbered(row, 'Tag').map((tag) => cleanTag(tag) ?? undefined)),
      notes: cleanText(row.get('notes')),
      tier: cleanOrNull(row.get('tier')),
      doubts,
    });
    return { kind: 'person', at, person };
  });
}

function numbered(row: CsvRow, column: ListColumn): readonly string[] {
  return row.numbered(`${column.toLowerCase()} `, '').filter((text) => text !== '');
}

function readDated(text: string, doubts: ImportDoubt[]): readonly YearlyDate[] {
  const space = text.indexOf(' ');
  const head = space < 0 ? text : text.slice(0, space);
  const date = parseDay(head) === null && !head.startsWith('--') ? null : readBirthday(head);
  if (date !== null) return [{ label: text.slice(head.length).trim(), ...date }];
  doubts.push({ kind: 'unreadable-date', value: excerptOf(text) });
  return [];
}
