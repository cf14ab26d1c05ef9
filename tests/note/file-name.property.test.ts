import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newContactPath } from '../../src/app/add-contact';
import { chooseFreePath, cleanFileName, foldPath } from '../../src/note/file-name';
import { runs } from './fuzz';

const words = fc.constantFrom(
  'con',
  'CON',
  'nul',
  'aux.txt',
  'COM1',
  'lpt9',
  'conin$',
  '^',
  '..',
  '.',
  '/',
  '\\',
  ':',
  '*',
  '?',
  '"',
  '<',
  '>',
  '|',
  '#',
  '[',
  ']',
  '[[',
  ']]',
  '%%',
  '%',
  ' ',
  '\u00a0',
  'Anna',
  'é',
  'e\u0301',
  'ß',
  'ẞ',
  'İ',
  '\u202e',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\0',
  '\n',
  '\t',
  '\x7f',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u{10ffff}',
  '\u{e0041}',
  '👩‍🚀',
  '田',
  '...',
  '.obsidian',
  '../',
  'K.',
  '~',
  '-',
  '$$',
  '`',
);
const names = fc.oneof(
  fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\s*\..*)?$/i;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** What a file name has to be, each with how it is told. */
const properties: readonly (readonly [string, (name: string) => boolean])[] = [
  ['is not empty', (name) => name.length > 0],
  ['has no sign that a file system forbids', (name) => !/[\\/:*?"<>|]/.test(name)],
  ['has no sign that breaks a link', (name) => !/[#^[\]|]|%%/.test(name)],
  ['has no control characters', (name) => !/\p{Cc}/u.test(name)],
  [
    'has no half characters and no non-characters',
    (name) => !/\p{Cs}/u.test(name) && !/\p{Noncharacter_Code_Point}/u.test(name),
  ],
  [
    'has no marks that hide or turn text',
    (name) =>
      !/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u.test(name),
  ],
  ['is no name that Windows keeps', (name) => !reserved.test(name)],
  ['neither begins nor ends with a dot or a blank', (name) => !/^[\s.]|[\s.]$/.test(name)],
  ['leaves room for an extension and a number', (name) => octets(`${name} 99999.md`) <= 220],
  ['is in NFC', (name) => name === name.normalize('NFC')],
  ['is clean: cleaning it again changes nothing', (name) => cleanFileName(name) === name],
];

describe('cleanFileName', () => {
  it('has eleven properties to keep', () => expect(properties).toHaveLength(11));

  it('keeps all of them, whatever the name', () => {
    fc.assert(
      fc.property(names, (name) => {
        const clean = cleanFileName(name);
        if (clean === null) return;
        for (const [what, holds] of properties)
          expect([what, holds(clean), clean]).toEqual([what, true, clean]);
      }),
      { ...runs, numRuns: process.env.FC_RUNS === undefined ? 10_000 : Number(process.env.FC_RUNS) * 20 },
    );
  });

  it('never leaves its folder', () => {
    fc.assert(
      fc.property(names, (name) => {
        const path = newContactPath(name, 'People');
        if (path !== null) expect(path).toMatch(/^People\/[^/\\.][^/\\]*\.md$/);
      }),
    );
  });

  it('gives each of several people of one name a path of their own, on every file system', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (list) => {
        const taken = new Set<string>();
        for (const name of list) {
          const path = chooseFreePath('People', cleanFileName(name) ?? 'Contact', taken);
          expect(taken.has(foldPath(path))).toBe(false);
          taken.add(foldPath(path));
        }
      }),
    );
    const taken = new Set(['Straße', 'Café', 'Alex Kim'].map((name) => foldPath(`People/${name}.md`)));
    expect(chooseFreePath('People', 'STRASSE', taken)).toBe('People/STRASSE 2.md');
    expect(chooseFreePath('People', 'Cafe\u0301', taken)).toBe('People/Cafe\u0301 2.md');
    expect(chooseFreePath('', 'Alex Kim', taken)).toBe('Alex Kim.md');
  });
});
