import type { ExportedPerson } from '../../formats/exported-person';
import { formatPeopleCsv } from '../../formats/own-csv';
import { formatBirthday } from '../../formats/read-date';
import { formatVCards } from '../../formats/vcard-write';

/** What people can be exported as; the calendar holds their days. */
export const exportFormats = ['vcard', 'vcard3', 'csv', 'json', 'ics'] as const;

/** A format of an export. */
export type ExportFormat = (typeof exportFormats)[number];

/** The endings of files. */
export const exportEndings: Readonly<Record<ExportFormat, string>> = {
  vcard: 'vcf',
  vcard3: 'vcf',
  csv: 'csv',
  json: 'json',
  ics: 'ics',
};

/** People as the text of a file. */
export function formatPeople(
  people: readonly ExportedPerson[],
  format: Exclude<ExportFormat, 'ics'>,
): string {
  switch (format) {
    case 'vcard':
      return formatVCards(people, '4.0');
    case 'vcard3':
      return formatVCards(people, '3.0');
    case 'csv':
      return formatPeopleCsv(people);
    case 'json':
      return `${JSON.stringify({ people: people.map(jsonOf) }, null, 2)}\n`;
  }
}

/** A person without what is not there or was not asked for. */
function jsonOf(person: ExportedPerson): object {
  const { birthday, dates, ...rest } = person;
  const all = {
    ...rest,
    birthday: birthday === null ? null : formatBirthday(birthday),
    dates: dates.map(({ label, ...date }) => ({ date: formatBirthday(date), label })),
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
