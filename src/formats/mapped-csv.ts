import { mapLazily } from '../core/steps';
import { cleanList, cleanOrNull, cleanTag, cleanText, excerptOf, isGarbled } from './clean-text';
import { birthdayReader, foldHeader, type CsvSheet } from './csv-sheet';
import { makePerson, type ImportDoubt, type ImportedRecord } from './imported-person';
import { idsOfUrls } from './profile-ids';

/** What a column of a file may tell. */
export const columnFields = [
  'name',
  'first-name',
  'last-name',
  'nickname',
  'email',
  'phone',
  'organization',
  'role',
  'location',
  'address',
  'url',
  'birthday',
  'introduced-by',
  'tags',
  'notes',
  'id',
] as const;

/** What a column tells. */
export type ColumnField = (typeof columnFields)[number];

/** What each column tells, by its folded name; those that are not named are left out. */
export type ColumnMapping = ReadonlyMap<string, ColumnField>;

/** Names of columns in English and German, without blanks and signs. */
const synonyms: Readonly<Record<ColumnField, readonly string[]>> = {
  name: [
    'name',
    'fullname',
    'displayname',
    'contact',
    'contactname',
    'person',
    'vollername',
    'anzeigename',
    'kontakt',
  ],
  'first-name': ['firstname', 'givenname', 'forename', 'vorname', 'rufname'],
  'last-name': ['lastname', 'familyname', 'surname', 'nachname', 'familienname'],
  nickname: ['nickname', 'alias', 'spitzname'],
  email: ['email', 'emailaddress', 'mail', 'emails', 'emailadresse', 'mailadresse'],
  phone: [
    'phone',
    'phonenumber',
    'mobile',
    'mobilephone',
    'telephone',
    'cell',
    'telefon',
    'telefonnummer',
    'mobil',
    'handy',
  ],
  organization: [
    'organization',
    'organisation',
    'company',
    'companyname',
    'org',
    'employer',
    'firma',
    'unternehmen',
  ],
  role: ['role', 'title', 'jobtitle', 'position', 'rolle', 'funktion', 'beruf', 'occupation'],
  location: ['location', 'city', 'place', 'town', 'ort', 'stadt', 'wohnort'],
  address: ['address', 'street', 'postaladdress', 'adresse', 'anschrift'],
  url: ['url', 'website', 'web', 'homepage', 'linkedin', 'linkedinurl', 'profile', 'profileurl', 'webseite'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', 'born', 'geburtstag', 'geburtsdatum'],
  'introduced-by': ['introducedby', 'referredby', 'vorgestelltvon'],
  tags: [
    'tags',
    'labels',
    'groups',
    'group',
    'categories',
    'category',
    'schlagworte',
    'gruppen',
    'kategorien',
  ],
  notes: ['notes', 'note', 'comment', 'comments', 'remarks', 'notizen', 'notiz', 'bemerkung', 'bemerkungen'],
  id: ['id', 'uid', 'externalid', 'recordid'],
};

const byName: ReadonlyMap<string, ColumnField> = new Map(
  columnFields.flatMap((field) => synonyms[field].map((name): [string, ColumnField] => [name, field])),
);

/** What the columns seem to tell, by their names; what was chosen before goes first. */
export function suggestMapping(headers: readonly string[], known: ColumnMapping = new Map()): ColumnMapping {
  const mapping = new Map<string, ColumnField>();
  for (const header of headers) {
    const folded = foldHeader(header);
    const bare = folded.replace(/[^\p{L}\p{N}]+/gu, '').replace(/\d+$/, '');
    const field = known.get(folded) ?? byName.get(bare);
    if (field !== undefined) mapping.set(folded, field);
  }
  return mapping;
}

/** What was said about columns before, as a mapping; what is none of the fields is left out. */
export function rememberedMapping(
  columns: Iterable<{ readonly column: string; readonly field: string }>,
): ColumnMapping {
  const mapping = new Map<string, ColumnField>();
  for (const { column, field } of columns) {
    const known = columnFields.find((each) => each === field);
    if (known !== undefined) mapping.set(column, known);
  }
  return mapping;
}

/** Whether a mapping tells enough to make people of rows. */
export function isUsable(mapping: ColumnMapping): boolean {
  const fields = new Set(mapping.values());
  return (['name', 'first-name', 'last-name', 'nickname', 'email', 'phone'] as const).some((field) =>
    fields.has(field),
  );
}

/** Reads any table whose columns are known; `source` tells its ids from those of other tables. */
export function readMapped(
  sheet: CsvSheet,
  mapping: ColumnMapping,
  source: string,
): Iterable<ImportedRecord> {
  const columns = (field: ColumnField): readonly string[] =>
    [...mapping].flatMap(([column, told]) => (told === field ? [column] : []));
  const [born] = columns('birthday');
  const birthdays = born === undefined ? null : birthdayReader(sheet, born, null);
  return mapLazily(sheet.rows, (row): ImportedRecord => {
    const { at } = row;
    const all = (field: ColumnField): readonly string[] => columns(field).map((column) => row.get(column));
    const one = (field: ColumnField): string | null => cleanList(all(field))[0] ?? null;
    const emails = cleanList(all('email').flatMap((text) => text.split(/[;,\s]+/)));
    const name =
      one('name') ??
      cleanOrNull([...all('first-name'), ...all('last-name')].join(' ')) ??
      one('nickname') ??
      cleanOrNull(emails[0]?.split('@')[0]) ??
      one('organization') ??
      one('phone');
    if (name === null) return { kind: 'unreadable', at, reason: 'nameless', excerpt: excerptOf(row.text()) };
    const doubts: ImportDoubt[] = [];
    if (isGarbled(name)) doubts.push({ kind: 'garbled-text', value: name });
    const { birthday, unread } = birthdays?.(row) ?? { birthday: null, unread: null };
    if (unread !== null) doubts.push({ kind: 'unreadable-birthday', value: excerptOf(unread) });
    const id = one('id');
    const urls = cleanList(all('url').flatMap((text) => text.split(/\s+/)));
    const person = makePerson('csv', {
      ids: [...(id === null ? [] : [`${source}:${id}`]), ...idsOfUrls(urls)],
      name,
      aliases: cleanList(all('nickname')).filter((alias) => alias !== name),
      emails,
      phones: cleanList(all('phone').flatMap((text) => text.split(/[;,\n]+/))),
      urls,
      organization: one('organization') === name ? null : one('organization'),
      role: one('role'),
      location: one('location'),
      address: one('address'),
      birthday,
      introducedBy: cleanList(all('introduced-by').flatMap((text) => text.split(/[;,]/))),
      tags: cleanList(
        all('tags')
          .flatMap((text) => text.split(/[;,\n]/))
          .map((tag) => cleanTag(tag) ?? undefined),
      ),
      notes: cleanText(all('notes').map(cleanText).join('\n\n')),
      doubts,
    });
    return { kind: 'person', at, person };
  });
}
