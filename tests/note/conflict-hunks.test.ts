import { describe, expect, it } from 'vitest';
import { findConflictHunks } from '../../src/note/conflict-hunks';
import { findConflictMarkers } from '../../src/note/conflict-markers';

describe('the conflicts of a text', () => {
  it.each<readonly [string, readonly (readonly [around: string, mine: string, theirs: string])[]]>([
    ['', []],
    ['A\n=======\nB\n', []],
    ['<<<<<<<x\n<<<<<<\n<<<<<<<< a\n <<<<<<< a\n', []],
    [
      'A\n<<<<<<< a\nm\n=======\nt\n>>>>>>> b\nB\n',
      [['<<<<<<< a\nm\n=======\nt\n>>>>>>> b\n', 'm\n', 't\n']],
    ],
    ['<<<<<<<\n=======\n>>>>>>>', [['<<<<<<<\n=======\n>>>>>>>', '', '']]],
    [
      '<<<<<<< a\r\nm\r\n=======\r\nt\r\n>>>>>>> b\r\n',
      [['<<<<<<< a\r\nm\r\n=======\r\nt\r\n>>>>>>> b\r\n', 'm\r\n', 't\r\n']],
    ],
    [
      '<<<<<<< a\nm\n||||||| base\nold\n=======\nt\n>>>>>>> b',
      [['<<<<<<< a\nm\n||||||| base\nold\n=======\nt\n>>>>>>> b', 'm\n', 't\n']],
    ],
    [
      '<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n\n<<<<<<< a\n3\n=======\n4\n>>>>>>> b\n',
      [
        ['<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n', '1\n', '2\n'],
        ['<<<<<<< a\n3\n=======\n4\n>>>>>>> b\n', '3\n', '4\n'],
      ],
    ],
    // Code that has its end, before a conflict or in one; four blanks begin none.
    ['```\nx\n```\n<<<<<<<\n=======\n>>>>>>>\n', [['<<<<<<<\n=======\n>>>>>>>\n', '', '']]],
    [
      '<<<<<<<\n```\n=======\n>>>>>>>\n<<<<<<<\n=======\n>>>>>>>\n',
      [
        ['<<<<<<<\n```\n=======\n>>>>>>>\n', '```\n', ''],
        ['<<<<<<<\n=======\n>>>>>>>\n', '', ''],
      ],
    ],
    [
      '<<<<<<<\n|||||||\n```\n=======\n>>>>>>>\n<<<<<<<\n=======\n>>>>>>>\n',
      [
        ['<<<<<<<\n|||||||\n```\n=======\n>>>>>>>\n', '', ''],
        ['<<<<<<<\n=======\n>>>>>>>\n', '', ''],
      ],
    ],
    ['    ```\n<<<<<<<\n=======\n>>>>>>>\n', [['<<<<<<<\n=======\n>>>>>>>\n', '', '']]],
    // Nor do code and struck words within a line.
    ['``a``\n<<<<<<<\n=======\n>>>>>>>\n', [['<<<<<<<\n=======\n>>>>>>>\n', '', '']]],
    ['~~a~~\n<<<<<<<\n=======\n>>>>>>>\n', [['<<<<<<<\n=======\n>>>>>>>\n', '', '']]],
  ])('%j', (text, expected) => {
    const hunks = findConflictHunks(text);
    if ('kind' in hunks) throw new Error(hunks.code);
    expect(
      hunks.map(({ from, to, mine, theirs }) => [text.slice(from, to), mine.join(''), theirs.join('')]),
    ).toEqual(expected);
  });

  it.each([
    ['<<<<<<< a\nm\n', 1],
    ['A\n\n<<<<<<< a\nm\n=======\nt\n', 3],
    ['<<<<<<< a\nm\n||||||| base\n', 1],
    ['<<<<<<<\n=======\n>>>>>>>\nA\n<<<<<<<\n', 5],
    ['<<<<<<< a\n<<<<<<< a\n', 2],
    ['<<<<<<< a\n>>>>>>> b\n', 2],
    ['<<<<<<< a\n|||||||\n<<<<<<<\n', 3],
    ['<<<<<<< a\n|||||||\n|||||||\n', 3],
    ['<<<<<<< a\n|||||||\n>>>>>>>\n', 3],
    ['<<<<<<< a\n=======\n=======\n>>>>>>>\n', 3],
    ['<<<<<<< a\n=======\n|||||||\n>>>>>>>\n', 3],
    ['<<<<<<< a\n=======\n<<<<<<<\n>>>>>>>\n', 3],
    ['A\n||||||| base\n', 2],
    ['A\n>>>>>>> b\n', 2],
    ['```\n<<<<<<<\n=======\n>>>>>>>\n```\n', 2],
    ['   ~~~\nx\n<<<<<<<\n=======\n>>>>>>>\n~~~\n', 3],
  ])('%j has markers that do not belong together, or may be an example', (text, line) => {
    expect(findConflictHunks(text)).toEqual({
      kind: 'refused',
      code: 'conflict-markers',
      line,
      detail: null,
    });
  });
});

describe('a marker of a conflict', () => {
  it.each<readonly [string, number, number | null]>([
    ['<<<<<<< a\n', 0, 1],
    ['A\n\n<<<<<<< a\n', 0, 3],
    ['A\n>>>>>>>', 0, 2],
    ['A\n|||||||\n', 0, 2],
    ['A\r\n<<<<<<<\r\n', 0, 2],
    ['A\n=======\n', 0, null],
    ['A <<<<<<< a\n', 0, null],
    ['<<<<<<<< a\n', 0, null],
    ['<<<<<<<a\n', 0, null],
    ['<<<<<<< a\n\nB\n', 11, null],
    ['<<<<<<< a\n\n>>>>>>> b\n', 11, 3],
    ['<<<<<<< a\n\nB\n>>>>>>> b\n', 11, 4],
  ])('in %j from %i on stands in line %s', (text, from, line) => {
    const refusal = line === null ? null : { kind: 'refused', code: 'conflict-markers', line, detail: null };
    expect(findConflictMarkers(text, from)).toEqual(refusal);
  });
});
