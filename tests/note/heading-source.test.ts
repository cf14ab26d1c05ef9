import { describe, expect, it } from 'vitest';
import { atxLevel, readHeadingSource } from '../../src/note/heading-source';

describe('a heading with signs', () => {
  it.each([
    ['# a', 1],
    ['#\ta', 1],
    ['#', 1],
    ['#\n', 1],
    ['##\r\n', 2],
    ['###### a', 6],
    ['######', 6],
    ['####### a', 0],
    ['#######', 0],
    ['#a', 0],
    ['#\u{a0}a', 0],
    ['#!', 0],
    ['a', 0],
  ])('%j has level %i', (text, level) => expect(atxLevel(text, 0, text.search(/\r?\n|$/))).toBe(level));

  it('may stand anywhere in a text', () => {
    expect(atxLevel('a\n## b', 2, 6)).toBe(2);
    expect(atxLevel('a\n ##\n', 3, 5)).toBe(2);
  });

  it.each([
    [' a', 'a'],
    ['\ta \t', 'a'],
    [' a b ', 'a b'],
    ['a', 'a'],
    ['', ''],
    [' ', ''],
    [' \t ', ''],
    [' a #', 'a'],
    [' a\t## ', 'a'],
    [' a#', 'a#'],
    [' a \\#', 'a \\#'],
    [' a # b', 'a # b'],
    [' a # #', 'a #'],
    [' ##', ''],
    [' #', ''],
    [' #a', '#a'],
    ['\u{a0}a\u{a0}', '\u{a0}a\u{a0}'],
  ])('%j says %j', (text, source) => {
    expect(readHeadingSource(text, 0, text.length)).toBe(source);
    expect(readHeadingSource(`# ${text} \n `, 2, 2 + text.length)).toBe(source);
  });
});
