import { mapLazily } from '../core/steps';
import { cleanLine, cleanList, cleanOrNull, cleanTag, cleanText, excerptOf, isGarbled } from './clean-text';
import { birthdayReader, type CsvRow, type CsvSheet } from './csv-sheet';
import { makePerson, type ImportDoubt, type ImportedRecord, type YearlyDate } from './imported-person';
import { idsOfUrls } from './profile-ids';

const phoneColumns = [
  'primary phone',
  'mobile phone',
  'business phone',
  'business phone 2',
  'home phone',
  'home phone 2',
  'other phone',
  'company main phone',
  'car phone',
];

/** Whether these columns are those of Outlook, or of what others export for it. */
export function isOutlookHeader(names: ReadonlySet<string>): boolean {
  return names.has('first name') && names.has('last name') && names.has('e-mail address');
}

/** Reads a file of Outlook; dates are written there with the month first, unless the column says otherwise. */
export function readOutlook(sheet: CsvSheet): Iterable<ImportedRecord> {
  const birthdays = birthdayReader(sheet, 'birthday', 'month-first');
  const anniversaries = birthdayReader(sheet, 'anniversary', 'month-first');
  return mapLazily(sheet.rows, (row): ImportedRecord => {
    const { at } = row;
    const doubts: ImportDoubt[] = [];
    const emails = cleanList(
      ['e-mail address', 'e-mail 2 address', 'e-mail 3 address'].map((column) => row.get(column)),
    );
    const phones = cleanList(phoneColumns.map((column) => row.get(column)));
    const organization = cleanOrNull(row.get('company'));
    const parts = ['first name', 'middle name', 'last name', 'suffix'].map((column) => row.get(column));
    const name =
      cleanOrNull(parts.join(' ')) ??
      organization ??
      cleanOrNull(emails[0]?.split('@')[0]) ??
      cleanOrNull(phones[0]);
    if (name === null) return { kind: 'unreadable', at, reason: 'nameless', excerpt: excerptOf(row.text()) };
    if (isGarbled(name)) doubts.push({ kind: 'garbled-text', value: name });
    const { birthday, unread } = birthdays(row);
    if (unread !== null) doubts.push({ kind: 'unreadable-birthday', value: excerptOf(unread) });
    const urls = cleanList([row.get('web page'), row.get('personal web page')]);
    const yearly = anniversaries(row);
    const dates: readonly YearlyDate[] =
      yearly.birthday === null ? [] : [{ label: 'Anniversary', ...yearly.birthday }];
    const person = makePerson('outlook', {
      ids: idsOfUrls(urls),
      name,
      aliases: cleanList([row.get('nickname')]),
      emails,
      phones,
      urls,
      organization: organization === name ? null : organization,
      role: cleanOrNull(row.get('job title')),
      ...readAddress(row),
      birthday,
      dates,
      introducedBy: cleanList([row.get('referred by')]),
      tags: cleanList(
        row
          .get('categories')
          .split(/[;,]/)
          .map((tag) => cleanTag(tag) ?? undefined),
      ),
      notes: readNotes(row),
      doubts,
    });
    return { kind: 'person', at, person };
  });
}

function readAddress(row: CsvRow): { readonly location: string | null; readonly address: string | null } {
  for (const kind of ['home', 'business', 'other']) {
    const part = (name: string): string => cleanLine(row.get(`${kind} ${name}`));
    const country = part('country') || part('country/region');
    const place = [part('city'), country].filter((text) => text !== '').join(', ');
    if (place === '' && part('street') === '') continue;
    const city = `${part('postal code')} ${part('city')}`.trim();
    const address = [part('street'), city, country].filter((text) => text !== '').join(', ');
    return { location: cleanOrNull(place), address: part('street') === '' ? null : address };
  }
  return { location: cleanOrNull(row.get('location')), address: null };
}

function readNotes(row: CsvRow): string {
  const more = [
    ['Spouse', row.get('spouse')],
    ['Department', row.get('department')],
    ["Manager's name", row.get("manager's name")],
  ].flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`]));
  return cleanText([row.get('notes'), more.join('\n')].filter((text) => text !== '').join('\n\n'));
}
