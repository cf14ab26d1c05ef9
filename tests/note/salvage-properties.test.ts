import { describe, expect, it } from 'vitest';
import { salvageProperties } from '../../src/note/salvage-properties';

const salvage = (text: string) =>
  salvageProperties(text).map(({ key, value, line, source }) => {
    expect(source).toBeNull();
    return [key, value, line];
  });
const read = (block: string) => salvage(`---\n${block}\n---\nafter: 1`);

describe('what can be salvaged of broken properties', () => {
  it('are plain lines, and lists of them', () => {
    expect(
      read(
        'a: 1 # one\nb: "two: #2"\nc: \'x\'\nLast Contact: [[2026-11-01]]\ntags: [a, "b", c]\nlist:\n  - x\n  - "y"\nempty:\nz: http://x.y',
      ),
    ).toEqual([
      ['a', '1', 2],
      ['b', 'two: #2', 3],
      ['c', 'x', 4],
      ['Last Contact', '[[2026-11-01]]', 5],
      ['tags', ['a', 'b', 'c'], 6],
      ['list', ['x', 'y'], 7],
      ['empty', null, 10],
      ['z', 'http://x.y', 11],
    ]);
  });

  it.each<readonly [string, string, unknown]>([
    ['a text with blanks around', '  b c \t', 'b c'],
    ['a comment', ' b  # c', 'b'],
    ['a comment behind a tab', ' b\t#c', 'b'],
    ['a number sign in a word', ' b#c', 'b#c'],
    ['a comment only', ' # b', null],
    ['quotes behind a word', ' b "c # d"', 'b "c'],
    ['quotes that close at once', ' ""', ''],
    ['a number sign in quotes', " 'b # c'", 'b # c'],
    ['a colon in single quotes', " 'b: c'", 'b: c'],
    ['a word that begins and ends alike', ' bcb', 'bcb'],
    ['a colon in a word', ' b:c', 'b:c'],
    ['a list with blanks', ' [ b ,  \'c\' , "d" ]', ['b', 'c', 'd']],
    ['a list with gaps', ' [b, , c,]', ['b', 'c']],
    ['an empty list', ' []', []],
    ['words of a list that look like quoted', ' ["b\', \'c", ", bcb]', ['"b\'', '\'c"', '"', 'bcb']],
    ['a list that is not closed', ' [b, c', '[b, c'],
    ['a list that is not opened', ' b, c]', 'b, c]'],
    ['a link', ' [[b]]', '[[b]]'],
    ['a placeholder', ' {{b}}', '{{b}}'],
    ['items', '\n- b \n\t-\t"c" \n  - d # e\n- # f', ['b', 'c', 'd', '']],
    ['items up to another line', '\n- b\nc - d\n- e', ['b']],
    ['an item of blanks', '\n-  \n-\t\t\n- b\n- \n- c', ['', '', 'b']],
    ['a line separator', ' b\u2028c', 'b\u2028c'],
    ['items with one', '\n- b\u2028c\n- d', ['b\u2028c', 'd']],
    ['items behind a comment', ' # x\n- b', ['b']],
    ['no items behind a blank line', '\n\n- b', null],
    ['no items without a blank', '\n-b', null],
  ])('%s', (_name, written, value) => {
    expect(read(`a:${written}`)).toEqual([['a', value, 2]]);
  });

  it('are keys with blanks, digits and hyphens', () => {
    expect(read('a : 1\n_b-2 c: 3\né\u0301: 4\nd:\t5')).toEqual([
      ['a', '1', 2],
      ['_b-2 c', '3', 3],
      ['é\u0301', '4', 4],
      ['d', '5', 5],
    ]);
  });

  it('is what stands before and behind the lines that are broken', () => {
    expect(read('a: 1\n\nb: c: d\n \ne: f')).toEqual([
      ['a', '1', 2],
      ['e', 'f', 6],
    ]);
  });

  it('is what stands behind a byte order mark, with any line endings', () => {
    expect(salvage('\ufeff---\r\na: 1\r\nb:\r\n- c\r\n---\r\nd: 2')).toEqual([
      ['a', '1', 2],
      ['b', ['c'], 3],
    ]);
    expect(salvage('---\na: \ufeffb\ufeff\n---')).toEqual([['a', 'b', 2]]);
    expect(salvage('---\na: b\ufeffc\n---')).toEqual([['a', 'b\ufeffc', 2]]);
  });

  it('ends with a blank line where the fence is never closed', () => {
    expect(salvage('---\na: 1\nb: 2\n \t\nc: 3')).toEqual([
      ['a', '1', 2],
      ['b', '2', 3],
    ]);
    expect(salvage('---\na: 1\n\nc: 3\n----\n')).toEqual([['a', '1', 2]]);
  });

  it('ends with the first fence, blanks behind it or not', () => {
    expect(salvage('--- \na: 1\n--- \t\nb: 2\n---')).toEqual([['a', '1', 2]]);
    expect(salvage('---\na:\n---\n- b')).toEqual([['a', null, 2]]);
  });

  it('is found in 300 lines', () => {
    const comments = '#\n'.repeat(298);
    expect(salvage(`---\n${comments}a: 1\nb: 2\n---`)).toEqual([['a', '1', 300]]);
  });
});

describe('nothing can be salvaged', () => {
  it('of what does not stand on its line', () => {
    expect(
      read(
        'a: |\n  b: 1\nc: &x y\nd: *x\ne: {f: 1}\ng: !!t x\n# h: 1\ni:1\n"j": 1\n- k: 1\nl: >-\n  m\n7: n\n o: p',
      ),
    ).toEqual([]);
  });

  it('of the lines that spoil the block', () => {
    expect(
      read('a: b: c\nd: "e\nf: \'\ng: h:\ni: "j" k\nl: m:n\no: p:\tq\nr: "\ns: \'t"\nu: "v" # w'),
    ).toEqual([['l', 'm:n', 7]]);
  });

  it.each(['a: 1', '', '---js\na: 1\n---', ' ---\na: 1\n---', 'x\n---\na: 1\n---', '---', '---\n'])(
    'of a note without properties: %j',
    (text) => {
      expect(salvage(text)).toEqual([]);
    },
  );
});
