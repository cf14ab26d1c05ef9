import { describe, expect, it } from 'vitest';
import { contentAfter, isPlainCode, isRun, skipFence, skipToLine } from '../../src/note/scan-lines';

const backtick = '`'.charCodeAt(0);
const tilde = '~'.charCodeAt(0);

/** The end of the text of the first line. */
const endOf = (text: string): number => text.search(/\r?\n|$/);

describe('the text of an item', () => {
  it.each([
    ['- a', 2],
    ['-  a\n', 3],
    ['-    a', 5],
    ['-     a', -1],
    ['-a', 1],
    ['-', 1],
    ['-\n  a', 1],
    ['-\r\n', 1],
    ['-   \r\n', 4],
    ['-      \n', 7],
    ['-\ta', -1],
    ['- \ta', -1],
    ['-\t', -1],
    ['- a\tb', 2],
  ])('of %j begins at %i', (text, content) => expect(contentAfter(text, 1, endOf(text))).toBe(content));
});

describe('a line of one sign', () => {
  const run = (text: string, rule: boolean): boolean => isRun(text, text.charCodeAt(0), 0, endOf(text), rule);

  it.each([
    ['---', true, true],
    ['--', true, false],
    ['-', true, false],
    ['----\n', true, true],
    ['***\r\n', true, true],
    ['***', true, true],
    ['--- \t', true, true],
    ['- - -', false, true],
    ['-\t-\t-', false, true],
    ['- - ', false, false],
    ['- -', false, false],
    ['--a', false, false],
    ['---a', false, false],
    ['--- a', false, false],
    ['--*', false, false],
    ['- - *', false, false],
  ])('%j: underline %s, rule %s', (text, underline, rule) => {
    expect(run(text, false)).toBe(underline);
    expect(run(text, true)).toBe(rule);
  });

  it('is looked for from a place of the line to its end', () => {
    expect(isRun('a---b', '-'.charCodeAt(0), 1, 4, true)).toBe(true);
    expect(isRun('a---b', '-'.charCodeAt(0), 1, 5, true)).toBe(false);
    expect(isRun('a---b', '-'.charCodeAt(0), 0, 4, true)).toBe(false);
  });
});

describe('a code fence', () => {
  it.each([
    ['```', ''],
    ['```\na', 'a'],
    ['```\r\na', 'a'],
    ['a\n```\nb', 'b'],
    ['\n\n```\n\nb', '\nb'],
    ['a\n```', ''],
    ['a', ''],
    ['a\n', ''],
    ['', ''],
    ['``\n```\nb', 'b'],
    ['````\nb', 'b'],
    ['   ```\nb', 'b'],
    ['    ```\nb', ''],
    ['\t```\nb', ''],
    ['``` \t \nb', 'b'],
    ['```\t\r\nb', 'b'],
    ['``` a\nb', ''],
    ['```a\nb', ''],
    ['~~~\nb', ''],
    ['a```\nb', ''],
    ['  \n   \n``\n`\n```\nb', 'b'],
    ['``', ''],
    ['```\na\n```\nb', 'a\n```\nb'],
  ])('of three backticks, open before %j, leaves %j', (text, left) =>
    expect(text.slice(skipFence(text, backtick, 3, 0))).toBe(left),
  );

  it('ends with as many of its signs, looked for behind its first line', () => {
    const text = '~~~~\n```\n~~~\n````\n~~~~~\na';
    const leaves = (code: number, size: number, from: number): string =>
      text.slice(skipFence(text, code, size, from));
    expect(leaves(tilde, 4, 5)).toBe('a');
    expect(leaves(tilde, 3, 5)).toBe('````\n~~~~~\na');
    expect(leaves(backtick, 3, 5)).toBe('~~~\n````\n~~~~~\na');
    expect(leaves(backtick, 3, 9)).toBe('~~~~~\na');
  });
});

describe('the first line at or behind an offset', () => {
  it.each([
    ['a\nb\nc', 0, 0, 0, 0],
    ['a\nb\nc', 0, 1, 2, 1],
    ['a\nb\nc', 0, 2, 2, 1],
    ['a\nb\nc', 0, 3, 4, 2],
    ['a\nb\nc', 2, 3, 4, 1],
    ['a\nb\nc', 0, 5, 5, 3],
    ['a\nb\nc', 0, 9, 5, 3],
    ['\n\nc', 0, 1, 1, 1],
    ['\n\nc', 0, 2, 2, 2],
    ['a\n', 0, 2, 2, 1],
    ['a\r\nb', 0, 1, 3, 1],
    ['', 0, 0, 0, 0],
  ])('of %j, from %i to %i', (text, from, offset, next, lines) =>
    expect(skipToLine(text, from, offset)).toEqual({ next, lines }),
  );
});

describe('code within a line', () => {
  it.each([
    ['', true],
    ['a', true],
    ['`a`', true],
    ['a `b` c `d`', true],
    ['`a', false],
    ['`', false],
    ['a `b` c`', false],
    ['``a``', false],
    ['`a` ``', false],
    ['``', false],
    ['`a\\`', false],
    ['a\\', false],
    ['`a` <b>', false],
    ['<', false],
  ])('is certain in %j: %s', (line, certain) => expect(isPlainCode(line)).toBe(certain));
});
