import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, changedLines, sortEdits, type TextEdit } from '../../src/note/text-edit';

const edit = (from: number, to: number, insert = ''): TextEdit => ({ from, to, insert });

describe('applyEdits', () => {
  it.each<[string, readonly TextEdit[], string]>([
    ['abc', [], 'abc'],
    ['abc', [edit(1, 2, 'X')], 'aXc'],
    ['abc', [edit(2, 3, 'Y'), edit(0, 1)], 'bY'],
    ['abc', [edit(0, 1, 'X'), edit(1, 2, 'Y'), edit(2, 3, 'Z')], 'XYZ'],
    ['abc', [edit(3, 3, '!'), edit(0, 0, '¿')], '¿abc!'],
    ['abc', [edit(0, 3)], ''],
    // At one place in the order that was given.
    ['abc', [edit(1, 1, '1'), edit(1, 1, '2'), edit(1, 1, '3')], 'a123bc'],
    // What is put in before a place stands before what replaces it.
    ['abc', [edit(1, 2, 'X'), edit(1, 1, '1')], 'a1Xc'],
  ])('of %j, %j give %j', (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each<[string, readonly TextEdit[]]>([
    ['two that overlap', [edit(0, 2, 'X'), edit(1, 3, 'Y')]],
    ['one that ends before it begins', [edit(2, 1, 'X')]],
    ['one that ends behind the text', [edit(2, 4, 'X')]],
    ['one that begins before it', [edit(-1, 1, 'X')]],
  ])('takes %s for a bug of the caller', (_name, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('says which edit it was', () => {
    expect(() => applyEdits('abc', [edit(0, 2), edit(1, 3)])).toThrow(
      'Edit 1-3 overlaps another or lies outside the text',
    );
  });

  it('does not touch what lies between', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), fc.string(), (text, a, b, insert) => {
        const from = Math.min(a, b, text.length);
        const to = Math.min(Math.max(a, b), text.length);
        expect(applyEdits(text, [edit(from, to, insert)])).toBe(
          text.slice(0, from) + insert + text.slice(to),
        );
      }),
    );
  });
});

describe('sortEdits', () => {
  it('goes by where an edit begins, then by where it ends, then by the order given', () => {
    const [first, second, third, fourth] = [
      edit(0, 5, 'a'),
      edit(2, 2, 'b'),
      edit(2, 2, 'c'),
      edit(2, 4, 'd'),
    ];
    expect(sortEdits([fourth, second, first, third])).toEqual([first, second, third, fourth]);
  });
});

describe('changedLines', () => {
  const text = 'one\ntwo\nthree\n';

  it.each<[string, readonly TextEdit[], readonly string[]]>([
    ['a word', [edit(4, 7, 'TWO')], ['2 TWO']],
    ['a part of a line', [edit(5, 6, 'W')], ['2 tWo']],
    ['a new line between, whose breaks belong to the neighbours', [edit(3, 3, '\nnew')], ['2 new']],
    ['a new line with the break behind it', [edit(4, 4, 'new\n')], ['2 new']],
    ['several lines', [edit(4, 4, 'new\nnewer\n')], ['2 new', '3 newer']],
    ['an empty line between is none', [edit(4, 4, 'new\n\nnewer\n')], ['2 new', '4 newer']],
    ['the last line without an ending', [edit(14, 14, 'four')], ['4 four']],
    ['with Windows line ends', [edit(4, 4, 'new\r\nnewer\r\n')], ['2 new', '3 newer']],
    ['breaks alone', [edit(4, 4, '\n\r\n')], []],
    ['breaks alone within a line', [edit(5, 5, '\n\n')], []],
    ['one break within a line', [edit(5, 5, '\r\n')], []],
    ['blanks alone', [edit(4, 7, '  \t')], []],
    ['a line of one sign', [edit(4, 7, 'T')], ['2 T']],
    ['breaks within and around', [edit(3, 8, '\n\nA\n\nB\n\n')], ['3 A', '5 B']],
    ['breaks within', [edit(4, 7, 'A\n\nB')], ['2 A', '4 B']],
    ['a carriage return alone', [edit(4, 7, 'a\rb')], ['2 a\rb']],
    ['what was taken out of a line', [edit(5, 6)], []],
    ['two edits, the first of which takes a line', [edit(4, 8), edit(8, 13, 'THREE')], ['2 THREE']],
    ['what was taken out', [edit(4, 8)], []],
    ['two edits in one line, once', [edit(4, 5, 'T'), edit(6, 7, 'O')], ['2 TwO']],
    ['two edits, the second moved by the first', [edit(0, 4), edit(8, 13, 'THREE')], ['2 THREE']],
    ['edits in any order', [edit(8, 9, 'T'), edit(0, 1, 'O')], ['1 One', '3 Three']],
  ])('%s', (_name, edits, expected) => {
    expect(changedLines(text, edits).map(({ line, text: written }) => `${line} ${written}`)).toEqual(
      expected,
    );
  });

  it('counts a line break at the very start', () => {
    expect(changedLines('\na', [edit(1, 2, 'b')])).toEqual([{ line: 2, text: 'b' }]);
  });
});
