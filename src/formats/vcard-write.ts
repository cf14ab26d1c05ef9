import type { Birthday } from '../core/birthday';
import type { ExportedPerson } from './exported-person';
import { escapeText, foldLine } from './fold-line';
import { formatBirthday } from './read-date';

/** The versions that are written. */
export type VCardVersion = '3.0' | '4.0';

/** People as vCards: RFC 2426 for 3.0, RFC 6350 for 4.0; one file, one card after the other. */
export function formatVCards(people: readonly ExportedPerson[], version: VCardVersion): string {
  return people.map((person) => formatVCard(person, version)).join('');
}

function formatVCard(person: ExportedPerson, version: VCardVersion): string {
  const lines = ['BEGIN:VCARD', `VERSION:${version}`, 'PRODID:-//Keep in touch//EN'];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== '') lines.push(`${name}:${escapeText(value)}`);
  };
  const words = person.name.split(' ');
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : person.name;
  add('UID', person.uid);
  add('FN', person.name);
  lines.push(`N:${escapeText(family)};${escapeText(given)};;;`);
  if (person.aliases.length > 0) lines.push(`NICKNAME:${person.aliases.map(escapeText).join(',')}`);
  add('ORG', person.organization);
  add('TITLE', person.role);
  for (const email of person.emails) add('EMAIL', email);
  for (const phone of person.phones) add('TEL', phone);
  lines.push(...formatAddress(person));
  for (const url of person.urls) lines.push(`URL:${escapeUrl(url)}`);
  if (person.birthday !== null) lines.push(`BDAY:${formatDate(person.birthday, version)}`);
  // Phones take no ANNIVERSARY, but a date with a label of its own.
  person.dates.forEach(({ label, ...date }, index) => {
    const isAnniversary = label.toLowerCase() === 'anniversary';
    lines.push(`item${index + 1}.X-ABDATE:${formatDate(date, version)}`);
    lines.push(
      `item${index + 1}.X-ABLabel:${isAnniversary && label === 'Anniversary' ? '_$!<Anniversary>!$_' : escapeText(label)}`,
    );
  });
  if (person.tags.length > 0) lines.push(`CATEGORIES:${person.tags.map(escapeText).join(',')}`);
  add('X-KEEP-IN-TOUCH-TIER', person.tier);
  if (person.strength !== null) add('X-KEEP-IN-TOUCH-STRENGTH', String(person.strength));
  add('NOTE', person.notes);
  lines.push('END:VCARD');
  return lines.map(foldLine).join('');
}

/** Street and town in one address where the one tells the other, else in two. */
function formatAddress({ address, location }: ExportedPerson): readonly string[] {
  const line = (street: string, city: string): string => `ADR:;;${escapeText(street)};${escapeText(city)};;;`;
  if (address === null) return location === null ? [] : [line('', location)];
  if (location === null) return [line(address, '')];
  return location.split(' ').every((word) => address.includes(word))
    ? [line(address, location)]
    : [line(address, ''), line('', location)];
}

/** A year that is not known is left out, never made up. */
function formatDate(date: Birthday, version: VCardVersion): string {
  const text = formatBirthday(date);
  if (date.year === null) return `--${text.slice(2).replace('-', '')}`;
  return version === '3.0' ? text : text.replaceAll('-', '');
}

/** An address of the web as it is, but for what would end the line. */
function escapeUrl(url: string): string {
  return url.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ').replace(/\\/g, '\\\\');
}
