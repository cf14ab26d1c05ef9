import { describe, expect, it } from 'vitest';
import { commentsIn, maskLine, type Comments } from '../../src/note/mask-line';

describe('commentsIn', () => {
  it.each<readonly [string, number, Comments]>([
    ['', 0, 'none'],
    ['100 % `a` <b>', 0, 'none'],
    ['%%', 0, 'plain'],
    ['a %% b', 2, 'plain'],
    ['a %% b', 3, 'none'],
    ['`a %%', 1, 'plain'],
    ['<a %%', 1, 'plain'],
    ['`%%', 0, 'unsure'],
    ['%% `', 1, 'none'],
    ['%% `', 0, 'unsure'],
    ['%% <', 0, 'unsure'],
    ['<%%', 0, 'unsure'],
  ])('%j from %i on: %s', (text, from, expected) => {
    expect(commentsIn(text, from)).toBe(expected);
  });
});

describe('maskLine', () => {
  it.each<readonly [string, Comments, string]>([
    ['', 'none', ''],
    ['a [[b]] 50 %', 'plain', 'a [[b]] 50 %'],
    ['a `[[b]]` c `d`', 'none', 'a         c    '],
    ['a `%%` b', 'unsure', 'a      b'],
    ['a < b', 'none', 'a < b'],
    ['1 <2 <', 'none', '1 <2 <'],
    ['<b>c', 'none', '<b>c'],
    ['a <b> < <c>', 'none', 'a <b> < <c>'],
    ['"a" < [b]', 'none', '"a" < [b]'],
    ['a %% b %% c', 'none', 'a %% b %% c'],
    ['a %% b %% c%%%%d', 'plain', 'a         c    d'],
    ['a %%b%%%', 'plain', 'a      %'],
  ])('of %j with comments %s: %j', (line, comments, expected) => {
    expect(maskLine(line, comments)).toBe(expected);
  });

  it.each<readonly [string, Comments]>([
    ['a ` b', 'none'],
    ['``a``', 'none'],
    ['`a` \\', 'none'],
    ['`a` < b', 'none'],
    ['</b>', 'none'],
    ['<!b>', 'none'],
    ['<?b>', 'none'],
    ['a <b', 'none'],
    ['<b> <C', 'none'],
    ['> <b', 'none'],
    ['<b a="c">', 'none'],
    ["<b a='c'>", 'none'],
    ['[a] <z>', 'none'],
    ['[a] <A>', 'none'],
    ['[a] <Z>', 'none'],
    ['<b> %%', 'unsure'],
    ['a %% b %% c', 'unsure'],
    ['a %% b', 'plain'],
    ['a %%b%% c %%', 'plain'],
  ])('of %j with comments %s is not certain', (line, comments) => {
    expect(maskLine(line, comments)).toBeNull();
  });
});
