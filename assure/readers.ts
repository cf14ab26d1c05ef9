import fc from 'fast-check';
import { parseBirthday } from '../src/core/birthday';
import { parseCadence } from '../src/core/cadence';
import { readDay, type Day } from '../src/core/day';
import { parseTaskWords } from '../src/core/follow-up';
import { parseEntryWords } from '../src/core/interaction';
import { buildKindTable } from '../src/core/kind';
import { readMentionWords } from '../src/core/mention-words';
import type { PropertyValue } from '../src/core/property';
import { buildPropertyNames, defaultNames } from '../src/core/property-names';
import { readContact } from '../src/core/read-contact';
import { parseTag } from '../src/core/tag';
import { buildTierTable } from '../src/core/tier';
import { parseCsv } from '../src/formats/csv';
import { readDate } from '../src/formats/read-date';
import { readPeople } from '../src/formats/read-people';
import { readVCards } from '../src/formats/vcard-read';
import { readContactList } from '../src/note/contact-list';
import { readHeadingDate } from '../src/note/dated-heading';
import { parseEntryLine } from '../src/note/entry-line';
import { noTask, readLinkedNames, readLinkLine } from '../src/note/link-line';
import { readLinks } from '../src/note/links';
import { readLog } from '../src/note/log-lines';
import { readMentionLines } from '../src/note/mention-lines';
import { readProperties } from '../src/note/read-properties';
import { readReviewLink } from '../src/note/review-link';
import { openTask } from '../src/note/task-line';
import { readTasks } from '../src/note/tasks';
import { PeopleIndex } from '../src/phrase/people-index';
import { understandLine } from '../src/phrase/understand-line';
import { networkTiers } from '../src/settings/presets';
import { names, nastyLines, nastyTexts } from '../tests/note/log-documents';
import { Tally, type Effort, type Part, type PartResult } from './part';
import { tryCases } from './try-cases';

type TextReader = (text: string) => unknown;
type ValueReader = (key: string, value: PropertyValue, source: string | null) => unknown;

const kinds = buildKindTable([]);
const rules = { names: buildPropertyNames({}), tiers: buildTierTable(networkTiers), kinds };
const today = '2026-11-22' as Day;
const context = { today, people: new PeopleIndex([]), kinds, choices: new Map() };
const keys = [
  ...Object.values(defaultNames),
  ...['type', 'tags', 'aliases', 'interactions', 'events', 'date', 'deceased', 'title', 'next-follow-up'],
];

/** All that read a line. */
const lineReaders: Readonly<Record<string, TextReader>> = {
  entry: parseEntryLine,
  'entry words': (text) => parseEntryWords(text, kinds),
  task: openTask,
  'task words': parseTaskWords,
  'mention words': (text) => readMentionWords(text, kinds, null),
  'link line': (text) => readLinkLine(text, text, 1, noTask),
  'linked names': readLinkedNames,
  'dated heading': readHeadingDate,
  'review link': readReviewLink,
  day: readDay,
  birthday: parseBirthday,
  cadence: parseCadence,
  tag: parseTag,
  'date of an address book': (text) => readDate(text, 'day-first'),
  phrase: (text) => understandLine(text, context),
};

/** All that read a whole text. */
const textReaders: Readonly<Record<string, TextReader>> = {
  properties: readProperties,
  'properties in fences': (text) => readProperties(`---\n${text}\n---\n`),
  log: (text) => readLog(`# Log\n${text}`, names),
  tasks: (text) => readTasks(`- [ ] a\n${text}`),
  mentions: (text) => readMentionLines(`[[Ana]] ${text}`, names),
  links: readLinks,
  list: (text) => readContactList(`---\ntype: contact-list\n---\n| Name |\n| --- |\n${text}`),
  csv: (text) => parseCsv(text),
  people: (text) => readPeople(text),
  cards: (text) => readVCards(`BEGIN:VCARD\n${text}\nEND:VCARD\n`),
};

const readValue: ValueReader = (key, value, source) =>
  readContact(
    { path: 'People/Ana.md', properties: [{ key, value, source, line: 2 }], log: [], problems: [] },
    rules,
  );

interface Readers {
  readonly value: ValueReader;
  readonly line: Readonly<Record<string, TextReader>>;
  readonly text: Readonly<Record<string, TextReader>>;
}

const sound: Readers = { value: readValue, line: lineReaders, text: textReaders };

/** Pieces that are repeated for thousands of characters: what a regular expression may go back over. */
const repeated = [
  'a',
  ' ',
  '*',
  '_',
  '[',
  '[[',
  '](',
  '`',
  '%%',
  '$$',
  '-',
  '- ',
  '#',
  '"',
  "'",
  '\\',
  '\n',
  '\t',
];
const more = [
  ': ',
  ',',
  ';',
  '2026-11-20 ',
  '[[a]] ',
  '<!--',
  '<',
  '|',
  '| ',
  '> ',
  '1',
  '📅',
  '@',
  '.',
  'a-',
  '1.',
];

function tryReaders({ share, seed, chunks }: Effort, readers: Readers): Promise<PartResult> {
  const tally = new Tally();
  const cases = (share === 'long' ? 100_000 : 300) / chunks;
  const value = fc.oneof(
    { arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), weight: 2 },
    { arbitrary: nastyLines, weight: 1 },
    { arbitrary: fc.array(nastyLines, { maxLength: 3 }), weight: 1 },
  );
  const values = fc.tuple(value, fc.option(fc.string({ unit: 'binary', maxLength: 20 })));
  tryCases(tally, values, { cases, seed }, ([any, source]) => {
    for (const key of keys) readers.value(key, any as PropertyValue, source);
    return null;
  });
  const line = fc.oneof(nastyLines, fc.string({ unit: 'binary', maxLength: 60 }));
  tryCases(tally, line, { cases, seed: seed + 1 }, (text) => readAll(readers.line, text));
  const whole = fc.oneof(nastyTexts, fc.string({ unit: 'binary', maxLength: 200 }));
  // Each goes through several parsers.
  tryCases(tally, whole, { cases, seed: seed + 2 }, (text) => readAll(readers.text, text));
  tryLong(tally, readers, share === 'long' ? [...repeated, ...more] : ['a', ' ', '@', '[[']);
  const readersOf = keys.length + Object.keys(readers.line).length + Object.keys(readers.text).length;
  return Promise.resolve(tally.result(`each case by all of its kind's ${readersOf} readers`));
}

function readAll(all: Readonly<Record<string, TextReader>>, text: string): null {
  for (const read of Object.values(all)) read(text);
  return null;
}

/** Four times the text may take sixteen times the time, not more; what takes no time at all is not looked at. */
function tryLong(tally: Tally, readers: Readers, pieces: readonly string[]): void {
  const size = 500;
  for (const [name, read] of [...Object.entries(readers.line), ...Object.entries(readers.text)]) {
    for (const piece of pieces) {
      const text = (count: number): string => `2026-11-20 ${piece.repeat(count)}x`;
      let ratio = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 3 && ratio > 32; attempt += 1) {
        // The quickest of three: a pattern is interpreted at first, and compiled only when it runs again.
        const short = Math.max(2, Math.min(...[1, 2, 3].map(() => timeOf(read, text(size)))));
        const long = timeOf(read, text(4 * size));
        ratio = long < 200 ? 0 : long / short;
      }
      const slow = ratio > 32;
      tally.count(
        slow ? `${name}: ${ratio.toFixed(0)} times the time for 4 times ${fc.stringify(piece)}` : null,
      );
    }
  }
}

function timeOf(read: TextReader, text: string): number {
  const since = performance.now();
  read(text);
  return performance.now() - since;
}

/** Everything that reads what others wrote. */
export const readers: Part = {
  name: 'readers',
  promise: 'no value and no line stops a reader, or keeps it long',
  chunks: 10,
  run: (effort) => tryReaders(effort, sound),
  broken: {
    'takes every value for a text': (effort) =>
      tryReaders(effort, { ...sound, value: (key, value) => (value as string).trim() + key }),
    'expects a date in every entry': (effort) =>
      tryReaders(effort, {
        ...sound,
        line: { entry: (text) => (/\d{4}-\d{2}-\d{2}/.exec(text) as RegExpExecArray)[0] },
      }),
    'has a pattern that goes back over itself': (effort) =>
      tryReaders(effort, {
        ...sound,
        line: { entry: (text) => /^.{11}a*a*a*y/.test(text.slice(0, text.length / 2)) },
        text: {},
      }),
  },
};
