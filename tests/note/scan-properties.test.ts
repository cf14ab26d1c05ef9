import { describe, expect, it } from 'vitest';
import { readThroughGrayMatter } from '../../src/note/gray-matter';
import type { NoteProperty } from '../../src/note/note-property';
import { scanProperties } from '../../src/note/scan-properties';

/** The fence around a block, which begins behind four characters. */
function fenceOf(lines: string) {
  return { kind: 'block', from: 4, to: 4 + lines.length, bodyStart: 8 + lines.length, eol: '\n' } as const;
}

/** A property as key, value, line and text as typed, which is a list's texts. */
function rowOf({ key, value, line, source, itemSources }: NoteProperty) {
  return [key, value, line, itemSources ?? source];
}

function scan(lines: string) {
  const { from, to } = fenceOf(lines);
  return scanProperties(`---\n${lines}---\nbody`, from, to)?.map(rowOf) ?? null;
}

function parse(lines: string) {
  const reading = readThroughGrayMatter(`---\n${lines}---\nbody`, fenceOf(lines));
  return reading.kind === 'read' ? reading.properties.map(rowOf) : reading;
}

/** The property `a` on the first line, with a text or a list of texts. */
const a = (value: string | readonly string[]) => ['a', value, 2, value];

const longText = 'x'.repeat(64 * 1024 - 4);
const manyKeys = Array.from({ length: 64 }, (_, index) => `k${index}`);

describe('the scanner reads by itself, and as the parser does,', () => {
  it.each<readonly [string, string, readonly unknown[]]>([
    ['nothing', '', []],
    ['blank lines and comments only', '\n  \n# x\n\r\n  # y\n', []],
    ['a text', 'a: b\n', [a('b')]],
    [
      'properties on their lines',
      '# x\n\na: b\r\n\r\nc: d\n  # y\ne:\n- f\n\n# z\n- g\nh: i\n',
      [
        ['a', 'b', 4, 'b'],
        ['c', 'd', 6, 'd'],
        ['e', ['f', 'g'], 8, ['f', 'g']],
        ['h', 'i', 13, 'i'],
      ],
    ],
    [
      'empty values',
      'a:\nb: \nc:  # x\nd:\r\ne: \r\n',
      ['a', 'b', 'c', 'd', 'e'].map((key, index) => [key, null, index + 2, '']),
    ],
    ['several blanks before a value', 'a:   b\n', [a('b')]],
    ['blanks behind a value', 'a: b  \n', [a('b')]],
    ['blanks within a value', 'a: b  c\n', [a('b  c')]],
    ['a comment behind a value', 'a: b  # c\n', [a('b')]],
    ['a comment without a blank', 'a: b #c\n', [a('b')]],
    ['a tab in a comment', 'a: b #\tc\n# \td\n', [a('b')]],
    ['comments that end at once', 'a: b #\n#\nc: d #\r\n', [a('b'), ['c', 'd', 4, 'd']]],
    ['a number sign in a word', 'a: b#c\n', [a('b#c')]],
    ['colons in a word', 'a: b:c::d\n', [a('b:c::d')]],
    [
      'signs in a value',
      'a: b (c) [d] {e}, "f" \'g\' & h | i - j\n',
      [a('b (c) [d] {e}, "f" \'g\' & h | i - j')],
    ],
    ['hyphens before a day', 'a: --05-06\n', [a('--05-06')]],
    ['hyphens behind a word', 'a: b--\n', [a('b--')]],
    ['a letter that is all', 'a: b\r\n', [a('b')]],
    [
      'numbers as typed',
      'a: -5\nb: 1.50\nc: 007\n',
      [
        ['a', -5, 2, '-5'],
        ['b', 1.5, 3, '1.50'],
        ['c', 7, 4, '007'],
      ],
    ],
    [
      'truth and null',
      'a: True\nb: ~\n',
      [
        ['a', true, 2, 'True'],
        ['b', null, 3, '~'],
      ],
    ],
    ['double quotes', 'a: "b c"\n', [a('b c')]],
    ['no text in double quotes', 'a: ""\n', [a('')]],
    ['a comment behind double quotes', 'a: "b" # c\n', [a('b')]],
    ['signs in double quotes', 'a: "\'b\': # c, {d}"\n', [a("'b': # c, {d}")]],
    ['a number in double quotes', 'a: "007"\n', [a('007')]],
    ['escaped signs', 'a: "\\"b\\" \\\\ c\\/d"\n', [a('"b" \\ c/d')]],
    ['escapes behind each other', 'a: "\\\\\\"\\/\\\\"\n', [a('\\"/\\')]],
    ['single quotes', "a: 'b c'\n", [a('b c')]],
    ['no text in single quotes', "a: '' # x\n", [a('')]],
    ['single quotes within', "a: 'it''s'\n", [a("it's")]],
    ['single quotes only', "a: ''''''\n", [a("''")]],
    ['backslashes in single quotes', "a: '\\n\\' # x\n", [a('\\n\\')]],
    ['double quotes in single quotes', 'a: \'"b"\'\n', [a('"b"')]],
    ['two single quotes in double quotes', 'a: "b\'\'c"\n', [a("b''c")]],
    ['a list that is not indented', 'a:\n- b\n- c\n', [a(['b', 'c'])]],
    ['a list that is indented', 'a: # x\n   - b\n   - c\n', [a(['b', 'c'])]],
    ['wide dashes', 'a:\n-   b\n-  c\n', [a(['b', 'c'])]],
    ['comments and blank lines in a list', 'a:\n  - b # x\n\n# y\n  - c\n   # z\n', [a(['b', 'c'])]],
    ['quoted items', "a:\n- \"b \\\" c\"\n- 'd''e'\n- f\n", [a(['b " c', "d'e", 'f'])]],
    ['numbers as items', 'a:\n- "7"\n- 007\n', [['a', ['7', 7], 2, ['7', '007']]]],
    ['items with hyphens', 'a:\n- -b\n- c-d\n', [a(['-b', 'c-d'])]],
    ['empty lists', 'a: []\n', [a([])]],
    ['an empty list with blanks', 'a: [  ] # x\n', [a([])]],
    ['a list on one line', 'a: [b, c]\n', [a(['b', 'c'])]],
    ['a list on one line, without blanks', 'a: [b,c,d]\n', [a(['b', 'c', 'd'])]],
    ['a list on one line, with blanks', 'a:  [  b  ,  c d  ]  \n', [a(['b', 'c d'])]],
    ['a list on one line, with a comment', 'a: [b] # c\nd: e\n', [a(['b']), ['d', 'e', 3, 'e']]],
    ['quoted items on one line', "a: [\"b, \\\" ]\", 'it''s' , f]\n", [a(['b, " ]', "it's", 'f'])]],
    ['numbers on one line', 'a: ["7", 007, -1]\n', [['a', ['7', 7, -1], 2, ['7', '007', '-1']]]],
    ['signs on one line', 'a: [b@c.d, +e/f, h-i (j)]\n', [a(['b@c.d', '+e/f', 'h-i (j)'])]],
    ['letters beyond ASCII', 'a: ñ\nü名: [é, 名前]\n', [a('ñ'), ['ü名', ['é', '名前'], 3, ['é', '名前']]]],
    ['a key as long as can be', `${'k'.repeat(200)}: b\n`, [['k'.repeat(200), 'b', 2, 'b']]],
    ['keys that differ in case', 'a: b\nA: c\n', [a('b'), ['A', 'c', 3, 'c']]],
    [
      'as many properties as can be',
      manyKeys.map((key) => `${key}: v\n`).join(''),
      manyKeys.map((key, index) => [key, 'v', index + 2, 'v']),
    ],
    ['as many blank lines as can be', `a: b\n${'\n'.repeat(100)}c: d\n`, [a('b'), ['c', 'd', 103, 'd']]],
    ['as many blank lines as can be before an item', `a:\n${'\n'.repeat(100)}- b\n`, [a(['b'])]],
    ['as many blank lines as can be at the end', `a: b\n${'\n'.repeat(100)}`, [a('b')]],
    ['a block as large as can be', `a: ${longText}\n`, [a(longText)]],
  ])('%s', (_name, lines, expected) => {
    expect(scan(lines)).toEqual(expected);
    expect(parse(lines)).toEqual(expected);
  });
});

describe('the scanner leaves to the parser', () => {
  it.each([
    ['a block that is too large', `a: ${longText}x\n`],
    ['too many properties', `${manyKeys.map((key) => `${key}: v\n`).join('')}a: v\n`],
    ['too many blank lines', `a: b\n${'\n'.repeat(101)}c: d\n`],
    ['too many blank lines at the end', `a: b\n${'\n'.repeat(101)}`],
    ['too many comments', '#\n'.repeat(101)],
    ['too many blank lines in a list', `a:\n- b\n${'\n'.repeat(101)}- c\n`],
    ['a key that is too long', `${'k'.repeat(201)}: b\n`],
    ['a key that is indented', ' a: b\n'],
    ['a key that is indented further than the first', 'a: b\n c: d\n'],
    ['a key in quotes', '"a": b\n'],
    ['a key with a blank behind', 'a : b\n'],
    ['a key that comes twice', 'a: b\nc: d\na: e\n'],
    ['a key that is a number', '7: b\n'],
    ['a key that is a truth value', 'true: b\n'],
    ['a key that is null', 'Null: b\n'],
    ['a key without a colon', 'a\n'],
    ['a key without a colon and a blank line', 'a\n\n'],
    ['another sign than a colon', 'a= b\n'],
    ['a colon without a blank', 'a:b\n'],
    ['a quote at once behind the colon', 'a:"b"\n'],
    ['a tab behind the colon', 'a:\tb\n'],
    ['an item without a key', '- a\n'],
    ['an item behind a value', 'a: b\n- c\n'],
    ['a hyphen alone', 'a: -\n'],
    ['hyphens alone', 'a: ---\r\n'],
    ['a hyphen and a blank', 'a: - b\n'],
    ['a second colon', 'a: b: c\n'],
    ['a colon at the end', 'a: b:\n'],
    ['a colon at the end, CRLF', 'a: b:\r\n'],
    ['a colon before a comment', 'a: b: # c\n'],
    ['a return in a value', 'a: b\rc\n'],
    ['a return behind a value', 'a: b \r c\n'],
    ['a return behind a key', 'a:\rb\n'],
    ['a return between a key and another', 'a: \rb: c\n'],
    ['a return before an item', 'a:\n\r- b\n'],
    ['a return in a comment', 'a: # b\rc\n'],
    ['a return behind quotes', 'a: "b"\r c\n'],
    ['a tab behind a value', 'a: b\t\n'],
    ['a tab on a blank line', 'a: b\n\t\n'],
    ['a control in a comment behind a key', 'a: # b\0\n'],
    ['a control in a comment between items', 'a:\n- b\n# \0\n- c\n'],
    ['a text behind double quotes', 'a: "b" c\n'],
    ['a key at once behind quotes', 'a: "b"c: d\n'],
    ['a single quote behind double quotes', 'a: "b"\'c"\n'],
    ['a text behind single quotes', "a: 'b' c\n"],
    ['a number sign at once behind quotes', 'a: "b"# c\n'],
    ['a number sign at once behind a list', 'a: [b]# c\n'],
    ['double quotes that are not closed', 'a: "b\nc: "\n'],
    ['single quotes that are not closed', "a: 'b\nc: '\n"],
    ['single quotes that close a double', 'a: "b\'\n'],
    ['an escaped quote at the end', 'a: "b\\"\n'],
    ['an escape that is no sign', 'a: "\\t"\n'],
    ['an escaped line feed', 'a: "b\\\nc"\n'],
    ['an item that is empty', 'a:\n-\n'],
    ['an item of a blank', 'a:\n- \n'],
    ['an item of a comment', 'a:\n- # b\n'],
    ['a hyphen without a blank', 'a:\n-b\n'],
    ['a tab behind a hyphen', 'a:\n-\tb\n'],
    ['items that stand further left', 'a:\n  - b\n - c\n'],
    ['items that stand further right', 'a:\n- b\n  - c\n'],
    ['a text below a key', 'a:\n  b\n'],
    ['a text below an item', 'a:\n- b\n  c\n'],
    ['a map below a key', 'a:\n  b: c\n'],
    ['a map as an item', 'a:\n- b: c\n'],
    ['a list as an item', 'a:\n- [b]\n'],
    ['text behind an item', 'a:\n- "b" c\n'],
    ['a list over lines', 'a: [b,\n  c]\n'],
    ['a list that is not closed', 'a: [b\n'],
    ['a list that only opens', 'a: [\n'],
    ['a list that ends with a comma', 'a: [b,]\n'],
    ['a list that begins with a comma', 'a: [, b]\n'],
    ['a list in a list', 'a: [[b]]\n'],
    ['a map in a list', 'a: [b: c]\n'],
    ['a text in quotes and one without', 'a: ["b" c]\n'],
    ['an item in quotes that is not closed', 'a: ["b]\n'],
    ['a text behind a list', 'a: [b] c\n'],
    ['a second end of a list', 'a: [b]]\n'],
    ['a text behind an empty list', 'a: [] c\n'],
    ['a hyphen as an item on one line', 'a: [-]\n'],
    ['a hyphen and a blank on one line', 'a: [- b]\n'],
    ['hyphens on one line', 'a: [--b]\n'],
  ])('%s', (_name, lines) => {
    expect(scan(lines)).toBeNull();
  });
});

describe('of all signs the scanner reads by itself', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
  const digits = '0123456789';
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const controls = '\u0080\u0085\u009f';
  /** The edges of what is a letter or a sign beyond ASCII. */
  const beyond = '\u00a0\u2027\u202a\ufefe\uff00\uffff';
  const all = [...ascii, ...controls, ...beyond, '\u2028', '\u2029', '\ufeff'];
  const allBut = (signs: string): string =>
    [...ascii.slice(32), ...controls, ...beyond, '\ufeff'].filter((sign) => !signs.includes(sign)).join('');

  it.each<readonly [string, string, string]>([
    ['at the start of a key', '@b: c', `\n#${letters}${digits}${beyond}`],
    ['within a key', 'b@c: d', `${letters}${digits}-./ ${beyond}`],
    ['at the start of a value', 'a: @b', `${letters}${digits}$()+./;<=^~\\- #${beyond}`],
    ['behind hyphens', 'a: --@b', `${letters}${digits}$()+./;<=^~\\-${beyond}`],
    ['within a value', 'a: b@c', allBut('')],
    ['at the start of an item on one line', 'a: [@b]', `${letters}${digits}+./- ${beyond}`],
    ['behind a hyphen on one line', 'a: [-@b]', `${letters}${digits}+./${beyond}`],
    ['within an item on one line', 'a: [b@c]', `${letters}${digits}+./-@(), ${beyond}`],
    ['in double quotes', 'a: "b@c"', allBut('"\\')],
    ['behind a backslash', 'a: "b\\@c"', '"\\/'],
    ['in single quotes', "a: 'b@c'", allBut("'")],
    ['in a comment', 'a: b # @', `\t\n\r${allBut('')}`],
    ['at the start of a line', 'a: b\n@', '\n\r #'],
  ])('%s', (_name, form, expected) => {
    const textWith = (sign: string): string => `${form.replace('@', () => sign)}\n`;
    const read = all.filter((sign) => scan(textWith(sign)) !== null);
    expect(read.sort()).toEqual([...expected].sort());
    for (const sign of read) {
      // Letters and digits are much alike, and the parser takes its time.
      if (!/[b-yB-Y1-8]/.test(sign)) expect(scan(textWith(sign))).toEqual(parse(textWith(sign)));
    }
  });
});
