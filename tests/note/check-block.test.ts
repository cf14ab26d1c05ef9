import { describe, expect, it } from 'vitest';
import { checkBlock, countBreaks, lineAt } from '../../src/note/check-block';

const largest = 64 * 1024;

describe('a block that may be parsed', () => {
  it.each([
    ['is empty', ''],
    ['is as large as can be', 'x'.repeat(largest)],
    ['has as many blank lines as can be', `a: b${'\n'.repeat(200)}`],
    ['has a text between many blank lines', `a: b${'\n'.repeat(200)}c: d${'\n'.repeat(200)}`],
    ['ends its lines with CRLF', 'a: b\r\nc: d\r\n'],
    ['has dashes within a line', 'a: ---\n ---\n--\n'],
    ['has dots and a percent sign within a line', 'a: ...\n ...\n..\n %\n'],
    ['has too few characters for a conflict', '<<<<<< a\n======\n>>>>>> b\n'],
    ['has what looks like a conflict within a line', ' <<<<<<< a\n =======\n >>>>>>> b\n'],
    ['has signs of a conflict without what follows them', '<<<<<<<\n=======x\n========\n>>>>>>>\n'],
  ])('%s', (_name, yaml) => {
    expect(checkBlock(yaml)).toBeNull();
  });
});

describe('a block that is not parsed', () => {
  it.each<readonly [string, string, string, number | null]>([
    ['is too large', 'x'.repeat(largest + 1), 'properties-too-large', null],
    ['begins with NUL', '\0', 'control-characters', 2],
    ['has NUL in it', 'a: b\nc: \0\n', 'control-characters', 3],
    ['has NUL and an earlier return', 'a\rb\nc: \0\n', 'control-characters', 3],
    ['begins with a bare return', '\ra', 'control-characters', 2],
    ['has a bare return in it', 'a: b\r\nc: d\re\n', 'control-characters', 3],
    ['ends with a bare return', 'a: b\r', 'control-characters', 2],
    ['has a return before CRLF', 'a: b\n\r\r\n', 'control-characters', 3],
    ['begins with our side', '<<<<<<< ours\n', 'conflict-markers', 2],
    ['has our side in it', 'a: b\n<<<<<<< ours\n', 'conflict-markers', 3],
    ['begins with the middle of a conflict', '=======\n', 'conflict-markers', 2],
    ['has the middle of a conflict, CRLF', 'a: b\r\nc: d\r\n=======\r\n', 'conflict-markers', 4],
    ['has their side in it', 'a: b\n>>>>>>> theirs', 'conflict-markers', 3],
    ['has a conflict behind a marker', '---\n=======\n', 'conflict-markers', 3],
    ['begins with dashes', '--- x\n', 'document-marker', 2],
    ['has dashes in it', 'a: b\n---x\n', 'document-marker', 3],
    ['begins with dots', '...', 'document-marker', 2],
    ['has dots in it', 'a: b\n\n...\n', 'document-marker', 4],
    ['begins with a directive', '%YAML 1.2\n', 'document-marker', 2],
    ['has a directive in it', 'a: b\n%', 'document-marker', 3],
    ['has too many blank lines', `a: b${'\n'.repeat(201)}`, 'properties-too-large', 3],
    ['begins with too many', '\n'.repeat(201), 'properties-too-large', 3],
    ['has too many with blanks', `a: b\nc: d${'\r\n \t'.repeat(201)}`, 'properties-too-large', 4],
    ['has too many to a parser only', `a: b${'\u2028'.repeat(200)}\u2029`, 'properties-too-large', 2],
  ])('%s', (_name, yaml, code, line) => {
    expect(checkBlock(yaml)).toEqual({ kind: 'refused', code, line, detail: null });
  });
});

it.each([
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [5, 4],
  [99, 5],
])('the offset %j lies on line %j', (offset, line) => {
  expect(lineAt('a\n\nbc\n', offset)).toBe(line);
});

it.each([
  [0, 6, 3],
  [0, 1, 0],
  [1, 2, 1],
  [1, 1, 0],
  [2, 5, 1],
  [2, 6, 2],
  [6, 9, 0],
])('from %j to %j there are %j line breaks', (from, to, count) => {
  expect(countBreaks('a\n\nbc\n', from, to)).toBe(count);
});
