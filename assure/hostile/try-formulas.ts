import { formatPeopleCsv } from '../../src/formats/own-csv';
import type { ExportedPerson } from '../../src/formats/exported-person';
import { readPeople } from '../../src/formats/read-people';
import type { Tally } from '../part';
import type { Subject } from './subject';

const payloads = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(1+1)', "=cmd|'/c calc'!A0", '|calc', ' =1+1', '\u00a0=1+1', '\t=1+1'],
  ...['\n=1+1', '\r=1+1', '＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '=HYPERLINK("https://example.org","x")'],
];
/** What a spreadsheet runs (OWASP, "CSV Injection"), told without the code's own rule. */
const startsFormula = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠'];
const isLive = (cell: string): boolean =>
  /^[\t\r\n]/.test(cell) || startsFormula.some((sign) => cell.trimStart().startsWith(sign));

/** No cell of a table that is written is a formula, and what was written is read back as it was. */
export function tryFormulas(tally: Tally, { writeTable, readTable }: Subject): void {
  const around = [(text: string) => text, (text: string) => `'${text}`, (text: string) => `''${text}`];
  for (const payload of payloads)
    for (const put of around)
      for (const row of [[put(payload)], ['Ana', put(payload), 'x'], [put(payload), put(payload)]]) {
        const text = writeTable([row]);
        const live = cellsOf(text).filter(isLive);
        tally.count(live.length === 0 ? null : `${JSON.stringify(live[0])} is a formula`);
        const plain = row.map((cell) => cell.replace(/\r\n?/g, '\n'));
        const back = readTable(text)[0] ?? [];
        tally.count(
          JSON.stringify(back) === JSON.stringify(plain)
            ? null
            : `${JSON.stringify(plain)} is read back as ${JSON.stringify(back)}`,
        );
      }
  for (const payload of payloads) tryPerson(tally, payload);
}

/** The same in each field of a person's row. */
function tryPerson(tally: Tally, text: string): void {
  const person: ExportedPerson = {
    uid: text,
    name: text,
    aliases: [text],
    emails: [text],
    phones: [text],
    urls: [text],
    organization: text,
    role: text,
    location: text,
    address: text,
    birthday: null,
    dates: [{ month: 1, date: 2, year: null, label: text }],
    tags: [text],
    tier: text,
    strength: null,
    notes: text,
    history: null,
  };
  const table = formatPeopleCsv([person]);
  const live = cellsOf(table).filter(isLive);
  tally.count(live.length === 0 ? null : `a row with ${JSON.stringify(text)} has a formula`);
  const reading = readPeople(table);
  tally.count(reading.kind === 'people' ? null : `a row with ${JSON.stringify(text)} is not read back`);
}

/** As a spreadsheet takes a file apart (RFC 4180); all that is written is quoted. */
function cellsOf(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => (cell ?? '').replace(/""/g, '"'));
}
