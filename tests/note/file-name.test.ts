import { describe, expect, it } from 'vitest';
import { cleanFileName, foldPath } from '../../src/note/file-name';

describe('the file name of a person', () => {
  it.each<readonly [string, string | null]>([
    ['Alex Kim', 'Alex Kim'],
    ['  Alex \t\n Kim . ', 'Alex Kim'],
    ['..J. R. R. Tolkien...', 'J. R. R. Tolkien'],
    [`${'.'.repeat(20)}a${'.'.repeat(20)}`, 'a'],
    ['a/b\\\\c: d?', 'a b c d'],
    ['a#b^c[[d]]|e', 'a b c d e'],
    ['100%', '100%'],
    ['a%%%b', 'a%b'],
    ['A\u200bB\u202e', 'AB'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['con', 'con (name)'],
    ['CON.txt', 'CON (name)'],
    ['Nul .a.b', 'Nul (name)'],
    ['con^', 'con (name)'],
    ['com1', 'com1 (name)'],
    ['com', 'com'],
    ['contact', 'contact'],
    ['', null],
    [' ... ', null],
    ['\u200b', null],
    ['/', null],
    [`${'/'.repeat(900)}a`, null],
    // As many bytes as all file systems take.
    ['a'.repeat(192), 'a'.repeat(192)],
    ['a'.repeat(193), 'a'.repeat(192)],
    [`${'a'.repeat(191)} b`, 'a'.repeat(191)],
    ['\u00e9'.repeat(97), '\u00e9'.repeat(96)],
    ['\u07ca'.repeat(97), '\u07ca'.repeat(96)],
    ['\u0800'.repeat(65), '\u0800'.repeat(64)],
    ['\ufeff\uac00'.repeat(65), '\uac00'.repeat(64)],
    ['\u{10000}'.repeat(49), '\u{10000}'.repeat(48)],
    ['\u{1f600}'.repeat(49), '\u{1f600}'.repeat(48)],
  ])('%j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected);
  });
});

it.each([
  ['People/Alex Kim.md', 'people/alex kim.md'],
  ['Stra\u00dfe', 'strasse'],
  ['STRA\u1e9eE', 'strasse'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['\ufb01', 'fi'],
  ['\u039f\u0394\u039f\u03a3', '\u03bf\u03b4\u03bf\u03c3'],
])('%j is, to a system that ignores case, the file %j', (path, folded) => {
  expect(foldPath(path)).toBe(folded);
});
