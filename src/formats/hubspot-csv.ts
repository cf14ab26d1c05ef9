import { mapLazily } from '../core/steps';
import { cleanLine, cleanList, cleanOrNull, cleanText, excerptOf, isGarbled } from './clean-text';
import { birthdayReader, type CsvRow, type CsvSheet } from './csv-sheet';
import { makePerson, type ImportDoubt, type ImportedRecord } from './imported-person';
import { idsOfUrls } from './profile-ids';

/** Whether these columns are those of HubSpot, which exports what its view shows. */
export function isHubSpotHeader(names: ReadonlySet<string>): boolean {
  return (
    (names.has('record id') || names.has('contact id')) && (names.has('email') || names.has('first name'))
  );
}

/** Reads an export of HubSpot's contacts. */
export function readHubSpot(sheet: CsvSheet): Iterable<ImportedRecord> {
  const birthdays = birthdayReader(sheet, 'date of birth', 'month-first');
  return mapLazily(sheet.rows, (row): ImportedRecord => {
    const { at } = row;
    const doubts: ImportDoubt[] = [];
    const emails = cleanList([row.get('email'), ...row.get('additional email addresses').split(';')]);
    const name =
      cleanOrNull(`${row.get('first name')} ${row.get('last name')}`) ??
      cleanOrNull(emails[0]?.split('@')[0]) ??
      cleanOrNull(row.get('company name'));
    if (name === null) return { kind: 'unreadable', at, reason: 'nameless', excerpt: excerptOf(row.text()) };
    if (isGarbled(name)) doubts.push({ kind: 'garbled-text', value: name });
    const { birthday, unread } = birthdays(row);
    if (unread !== null) doubts.push({ kind: 'unreadable-birthday', value: excerptOf(unread) });
    const record = cleanLine(row.get('record id') || row.get('contact id'));
    const urls = cleanList([row.get('linkedin url'), row.get('linkedin bio'), row.get('website url')]);
    const place = [row.get('city'), row.get('country/region') || row.get('country')].map(cleanLine);
    const street = cleanLine(row.get('street address'));
    const city = cleanLine(`${row.get('postal code')} ${row.get('city')}`);
    const person = makePerson('hubspot', {
      ids: [...(record === '' ? [] : [`hubspot:${record}`]), ...idsOfUrls(urls)],
      name,
      emails,
      phones: cleanList([row.get('phone number'), row.get('mobile phone number')]),
      urls,
      // The text property and the associated record are two things; the text is what somebody typed.
      organization:
        cleanOrNull(row.get('company name')) ?? cleanOrNull(row.get('associated company').split(';')[0]),
      role: cleanOrNull(row.get('job title')),
      location: cleanOrNull(place.filter((part) => part !== '').join(', ')),
      address: street === '' ? null : [street, city].filter((part) => part !== '').join(', '),
      birthday,
      notes: readNotes(row),
      doubts,
    });
    return { kind: 'person', at, person };
  });
}

function readNotes(row: CsvRow): string {
  const text = (row.get('notes') || row.get('contact notes'))
    .replace(/<br\s*\/?>|<\/p>|<\/li>/gi, '\n')
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return cleanText(text);
}
