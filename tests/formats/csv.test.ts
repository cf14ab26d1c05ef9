import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSeparator, formatCsv, parseCsv, readField } from '../../src/formats/csv';

const rowsOf = (text: string): readonly (readonly string[])[] => parseCsv(text).rows;

describe('parseCsv', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'line ends of any kind',
      'a,b\r\nc,d\re,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b\n', [['a', 'b']]],
    ['quotes, commas and lines in fields', '"a ""b""","c,d","e\r\nf"\n', [['a "b"', 'c,d', 'e\nf']]],
    [
      'semicolons',
      'a;b;c\n1,5;2;3\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2', '3'],
      ],
    ],
    ['tabs', 'a\tb\n', [['a', 'b']]],
    ['one column', 'name\nAnna\n', [['name'], ['Anna']]],
    ['no line end at the end', 'a,b', [['a', 'b']]],
    ['nothing', '', []],
  ])('reads %s', (_name, text, rows) => expect(rowsOf(text)).toEqual(rows));

  it('a quote that never ends costs its own line only', () => {
    const { rows, broken } = parseCsv('a,b,c\n1,"2,3\n4,5,6\n');
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['1', '"2', '3'],
      ['4', '5', '6'],
    ]);
    expect([...broken]).toEqual([1]);
  });

  it('takes no quadratic time over quotes', () => {
    // It would run into the time limit of any test.
    parseCsv(`a,b\n${'"'.repeat(200_000)}`);
    parseCsv(`a,b,c\n${'x,"y,z\n'.repeat(5_000)}`);
  });
});

describe('formatCsv', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    ' =1',
    '\u00a0=1',
    '\t=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '\tx',
    '\nx',
    "'=1",
  ])('lets no spreadsheet take %j for a formula, and reads it back', (value) => {
    const text = formatCsv([[value]]);
    expect(text).toMatch(/^"'/);
    expect(rowsOf(text).map((row) => row.map(readField))).toEqual([[value]]);
  });

  it('leaves other apostrophes alone', () => {
    expect(formatCsv([["'n Name", "O'Brien", '+49 40 1']])).toBe(`"'n Name","O'Brien","'+49 40 1"\r\n`);
    expect(readField("'n Name")).toBe("'n Name");
  });

  it('is read back exactly, whatever the texts', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\n', "'", '=', '+', '-', '@', ' ', '\t', 'a'), {
          maxLength: 6,
        })
        .map((list) => list.join('')),
    );
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        const text = formatCsv(table);
        const plain = table.map((row) => row.map((each) => each.replace(/\r\n?/g, '\n')));
        expect(parseCsv(text, ',').rows.map((row) => row.map(readField))).toEqual(plain);
      }),
    );
  });

  it('finds its own separator', () => {
    expect(findSeparator(formatCsv([['a;b;c', 'd']]))).toBe(',');
  });

  it.each([
    [
      'commas in a text',
      ';',
      'Name;Email;Notiz\nAnna Berg;anna@x.de;Mag Kaffee, Tee, Wein, Bier\nBob Kurz;bob@x.de;nett\n',
    ],
    ['a comma in every text', ';', 'Name;Notiz\nAnna;Tee, Wein\nBob;nett, laut\n'],
    ['commas in lines of a text', ';', 'Name;Notiz\nAnna;"a, b\nc, d\ne, f\ng"\nBob;"a, b\nc, d"\n'],
    ['a text of one row', ';', 'Name;Notiz\nAnna;a, b, c, d, e\n'],
    ['semicolons in a text', ',', 'name,email\nAnna,a@x.de;b@x.de;c@x.de\nBob,b@x.de\n'],
    [
      'a remark with commas before the table',
      ';',
      'From the app, of today, all\n\nName;Email\nAnna;a@x.de\n',
    ],
    ['a header alone', '\t', 'Name\tEmail, phone\tCity\n'],
    ['rows of several lengths', ',', 'name,email,phone\nAnna,a@x.de\nBob,b@x.de,1,2\nCy,,3\n'],
    ['one column', ',', 'name\nAnna\n'],
  ])('finds the separator of a file with %s', (_what, separator, text) => {
    expect(findSeparator(text)).toBe(separator);
  });
});
