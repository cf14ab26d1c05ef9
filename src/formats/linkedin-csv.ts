import { mapLazily } from '../core/steps';
import { cleanLine, cleanList, cleanOrNull, excerptOf, isGarbled } from './clean-text';
import type { CsvSheet } from './csv-sheet';
import { makePerson, type ImportDoubt, type ImportedRecord } from './imported-person';
import { linkedInId } from './profile-ids';
import { findDateOrder, readDate } from './read-date';

/** Whether these columns are those of LinkedIn's connections; remarks may stand above them. */
export function isLinkedInHeader(names: ReadonlySet<string>): boolean {
  return names.has('first name') && names.has('last name') && names.has('connected on');
}

/** Reads LinkedIn's `Connections.csv`. Members who have left are empty rows, which are none. */
export function readLinkedIn(sheet: CsvSheet): Iterable<ImportedRecord> {
  // Excel writes what it takes for dates in its user's order.
  const order = findDateOrder(sheet.rows.map((row) => row.get('connected on'))) ?? 'month-first';
  return mapLazily(sheet.rows, (row): ImportedRecord => {
    const { at } = row;
    const url = cleanLine(row.get('url'));
    const names = [row.get('first name'), row.get('last name')];
    const name = cleanOrNull(names.join(' '));
    const emails = cleanList([row.get('email address')]);
    const given = name ?? cleanOrNull(emails[0]?.split('@')[0]);
    if (given === null) return { kind: 'unreadable', at, reason: 'nameless', excerpt: excerptOf(row.text()) };
    const doubts: ImportDoubt[] = [];
    if (isGarbled(given)) doubts.push({ kind: 'garbled-text', value: given });
    const connected = row.get('connected on');
    const connectedOn = readDate(connected, order);
    if (connectedOn === null && connected !== '')
      doubts.push({ kind: 'unreadable-date', value: excerptOf(connected) });
    const id = linkedInId(url);
    const bare = name === null ? given : cleanLine(names.map(withoutCredentials).join(' ')) || given;
    const person = makePerson('linkedin', {
      ids: id === null ? [] : [id],
      name: bare,
      aliases: bare === given ? [] : [given],
      emails,
      urls: cleanList([url]),
      organization: cleanOrNull(row.get('company')),
      role: cleanOrNull(row.get('position')),
      connectedOn,
      doubts,
    });
    return { kind: 'person', at, person };
  });
}

const emoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d})+/gu;
const pronouns = /\s*\((?:she|he|they|sie|er|ihr)\s*[/,][^)]*\)/gi;

/** A name without what people put behind it there: "Jane Doe, PhD, MBA 🚀" and "Jan | Org". */
function withoutCredentials(name: string): string {
  return cleanLine(
    name
      .replace(pronouns, '')
      .replace(emoji, ' ')
      .replace(/\s+[|@–—]\s.*$/u, '')
      .replace(/(?:,\s*\p{L}[\p{L}. -]{0,11})+$/u, ''),
  );
}
