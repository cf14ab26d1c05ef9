import { describe, expect, it } from 'vitest';
import {
  escapeCell,
  formatDelimiter,
  formatRow,
  isDelimiter,
  readCell,
  splitRow,
} from '../../src/note/markdown-table';

describe('a table', () => {
  it('is written row by row', () => {
    expect(formatRow(['a', '', 'b c'])).toBe('| a |  | b c |');
    expect(formatDelimiter(3)).toBe('| --- | --- | --- |');
  });

  it.each<[string, string]>([
    ['a b', 'a b'],
    ['  a \n\t b ', 'a b'],
    ['', ''],
    ['a|b', 'a\\|b'],
    ['\\', '\\\\'],
    ['`x` [[y]] <z>', '\\`x\\` \\[\\[y\\]\\] \\<z>'],
    ['5 % $', '5 % $'],
    ['%%x%%%', '\\%\\%x\\%\\%\\%'],
    ['$$ $$$', '\\$\\$ \\$\\$\\$'],
  ])('%j is %j in a cell, and read back', (text, cell) => {
    expect(escapeCell(text)).toBe(cell);
    expect(readCell(cell)).toBe(text.replace(/\s+/g, ' ').trim());
  });

  it.each<[string, string]>([
    ['\\\\\\`\\|\\[\\]\\<\\%\\$', '\\`|[]<%$'],
    ['\\a \\> \\', '\\a \\> \\'],
  ])('a cell %j is read as %j', (cell, text) => expect(readCell(cell)).toBe(text));

  it.each<[string, readonly string[] | null]>([
    ['| a | b |', ['a', 'b']],
    [' \t|a|| b  c |\r', ['a', '', 'b  c']],
    ['||', ['']],
    ['|\\||', ['\\|']],
    ['| a\\|b \\\\| \\c |', ['a\\|b \\\\', '\\c']],
    ['|', null],
    ['', null],
    ['a | b |', null],
    ['| a | b', null],
    ['| a |\\|', null],
    ['| a \\\\\\|', null],
  ])('a line %j has the cells %j', (line, cells) => expect(splitRow(line)).toEqual(cells));

  it.each<[readonly string[], boolean]>([
    [['-', '---', ':-', '-:', ':--:'], true],
    [['---', ''], false],
    [['', '---'], false],
    [[':'], false],
    [['x---'], false],
    [['---x'], false],
    [['::-'], false],
  ])('cells %j end its head: %s', (cells, isIt) => expect(isDelimiter(cells)).toBe(isIt));
});
