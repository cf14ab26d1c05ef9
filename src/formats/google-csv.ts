import { mapLazily } from '../core/steps';
import { cleanLine, cleanList, cleanOrNull, cleanTag, cleanText, excerptOf, isGarbled } from './clean-text';
import type { CsvRow, CsvSheet } from './csv-sheet';
import { makePerson, type ImportDoubt, type ImportedRecord, type YearlyDate } from './imported-person';
import { idsOfUrls } from './profile-ids';
import { readBirthday } from './read-date';

/** Between several values in one field. */
const between = ' ::: ';

/** Whether these columns are those of Google Contacts, as it exports today or did before 2024. */
export function isGoogleHeader(names: ReadonlySet<string>): boolean {
  if (names.has('given name') && names.has('family name')) return true;
  return names.has('first name') && (names.has('e-mail 1 - value') || names.has('organization name'));
}

/** Reads an export of Google Contacts. */
export function readGoogle(sheet: CsvSheet): Iterable<ImportedRecord> {
  return mapLazily(sheet.rows, readRow);
}

function readRow(row: CsvRow): ImportedRecord {
  const { at } = row;
  const doubts: ImportDoubt[] = [];
  const emails = cleanList(primaryFirst(row, 'e-mail '));
  const phones = cleanList(primaryFirst(row, 'phone '));
  const urls = cleanList(valuesOf(row.numbered('website ', ' - value')));
  const organization = cleanOrNull(row.get('organization name') || row.get('organization 1 - name'));
  const name =
    readName(row, emails) ?? organization ?? cleanOrNull(emails[0]?.split('@')[0]) ?? cleanOrNull(phones[0]);
  if (name === null) return { kind: 'unreadable', at, reason: 'nameless', excerpt: excerptOf(row.text()) };
  if (isGarbled(name)) doubts.push({ kind: 'garbled-text', value: name });
  const born = row.get('birthday');
  const birthday = born === '' ? null : readBirthday(born);
  if (born !== '' && birthday === null) doubts.push({ kind: 'unreadable-birthday', value: excerptOf(born) });
  const relations = pairs(row, 'relation ');
  const person = makePerson('google', {
    ids: idsOfUrls(urls),
    name,
    aliases: cleanList([row.get('nickname')]).filter((alias) => alias !== name),
    emails,
    phones,
    urls,
    organization: organization === name ? null : organization,
    role: cleanOrNull(row.get('organization title') || row.get('organization 1 - title')),
    ...readAddress(row),
    birthday,
    dates: readDates(row, doubts),
    introducedBy: cleanList(
      relations.flatMap(({ label, value }) => (/^referred[ _]by$/i.test(label) ? [value] : [])),
    ),
    tags: readTags(row),
    notes: readNotes(row, relations),
    doubts,
  });
  return { kind: 'person', at, person };
}

function readName(row: CsvRow, emails: readonly string[]): string | null {
  const parts = ['first name', 'given name', 'middle name', 'additional name', 'last name', 'family name'];
  const whole = cleanOrNull(row.get('name')) ?? cleanOrNull(parts.map((part) => row.get(part)).join(' '));
  // Some hold the address in the place of the name.
  return whole !== null && emails.includes(whole)
    ? cleanOrNull(whole.split('@')[0])
    : (whole ?? cleanOrNull(row.get('file as')) ?? cleanOrNull(row.get('nickname')));
}

function valuesOf(fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => field.split(between));
}

/** The labels of current files, the types of older ones. */
function labelsOf(row: CsvRow, group: string): readonly string[] {
  const labels = row.numbered(group, ' - label');
  return labels.length > 0 ? labels : row.numbered(group, ' - type');
}

/** The values of a group of columns; a star before the label marks the one that comes first. */
function primaryFirst(row: CsvRow, group: string): readonly string[] {
  const labels = labelsOf(row, group);
  const fields = row.numbered(group, ' - value');
  const isPrimary = (index: number): boolean => (labels[index] ?? '').startsWith('*');
  const order = [...fields.keys()].sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)));
  return valuesOf(order.map((index) => fields[index] ?? ''));
}

interface Labelled {
  readonly label: string;
  readonly value: string;
}

function pairs(row: CsvRow, group: string): readonly Labelled[] {
  const labels = labelsOf(row, group);
  return row.numbered(group, ' - value').flatMap((field, index) => {
    const names = (labels[index] ?? '').split(between);
    return field.split(between).flatMap((value, part): readonly Labelled[] => {
      const label = cleanLine(names[part] ?? names[0] ?? '').replace(/^\* ?/, '');
      return value.trim() === '' ? [] : [{ label, value: cleanLine(value) }];
    });
  });
}

function readAddress(row: CsvRow): { readonly location: string | null; readonly address: string | null } {
  const part = (name: string): string =>
    row
      .numbered('address ', ` - ${name}`)
      .find((text) => text !== '')
      ?.split(between)[0] ?? '';
  const place = [part('city'), part('country')].map(cleanLine).filter((text) => text !== '');
  const street = cleanLine(part('street'));
  const formatted = cleanLine(part('formatted').replace(/\r?\n/g, ', '));
  const city = cleanLine(`${part('postal code')} ${part('city')}`);
  const written = [street, city, cleanLine(part('country'))].filter((text) => text !== '').join(', ');
  return {
    location: cleanOrNull(place.join(', ')) ?? cleanOrNull(row.get('location')),
    address:
      street === '' && place.length > 0 ? null : cleanOrNull(formatted || (street === '' ? '' : written)),
  };
}

function readDates(row: CsvRow, doubts: ImportDoubt[]): readonly YearlyDate[] {
  return pairs(row, 'event ').flatMap(({ label, value }): readonly YearlyDate[] => {
    const date = readBirthday(value);
    if (date === null) doubts.push({ kind: 'unreadable-date', value: excerptOf(`${label}: ${value}`) });
    return date === null ? [] : [{ label: label === '' ? 'Anniversary' : label, ...date }];
  });
}

/** The user's own labels; a star marks those of the system. */
function readTags(row: CsvRow): readonly string[] {
  const labels = (row.get('labels') || row.get('group membership')).split(between);
  return cleanList(
    labels
      .filter((label) => !/^\*\s*(?:mycontacts|my contacts|starred|other contacts)$/i.test(label.trim()))
      .map((label) => cleanTag(label.replace(/^\s*\*\s*/, '')) ?? undefined),
  );
}

function readNotes(row: CsvRow, relations: readonly Labelled[]): string {
  const lines = [
    ...relations.filter(({ label }) => !/^referred[ _]by$/i.test(label)),
    ...pairs(row, 'custom field '),
  ];
  const department = row.get('organization department') || row.get('organization 1 - department');
  const more = lines.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`));
  if (department !== '') more.push(`Department: ${department}`);
  return cleanText([cleanText(row.get('notes')), more.join('\n')].filter((text) => text !== '').join('\n\n'));
}
