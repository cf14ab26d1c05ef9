import { describe, expect, it } from 'vitest';
import { LogScanner } from '../../src/note/log-scanner';
import { readLogBlocks } from '../../src/note/log-section';
import { parseBlocks } from '../../src/note/markdown';
import { names } from './log-documents';

const scan = (text: string, last = text.length) => new LogScanner(text, 0, last, names).scan();

/** The scanner itself reads the text, exactly as the parser does, and finds entries of these days. */
const reads = (text: string, ...days: readonly string[]): void => {
  const reading = scan(text);
  expect(reading?.entries.map(({ day }) => day)).toEqual(days);
  expect(reading).toEqual(readLogBlocks(parseBlocks(text), names));
};

/** The scanner does not know, and a parser has to tell. */
const leaves = (text: string): void => expect(scan(text)).toBeNull();

const [first, second, third] = ['2026-01-01', '2026-01-02', '2026-01-03'] as const;

describe('the scanner of logs', () => {
  it.each([
    ['# Log\n- 2026-01-01', first],
    ['# Log\r\n\r\n- 2026-01-01 a\r\n  b\r\n', first],
    ['\n# Log\n- 2026-01-01', first],
    ['\n-\n\n# Log\n- 2026-01-01', first],
    ['-\n\n# Log\n- 2026-01-01', first],
    [' # Log\n- 2026-01-01', first],
    [' Text\n- 2026-01-01\n# Log\n- 2026-01-02', second],
    ['# Log\n#tag\n- 2026-01-01', first],
    ['# Log\n####### x\n- 2026-01-01', first],
    ['# Log\n# 2026-02-30 x\n# 2026-01-02 y\n'],
    ['- 2026-01-01\n# Log\n- 2026-01-02\n# Notes\n- 2026-01-03', second],
    ['# Log\n.5\n/a\n:b\n- 2026-01-01', first],
  ])('knows headings and text: %j', reads);

  it.each([
    ['# Log\n-2026-01-01\n- 2026-01-02', second],
    ['# Log\n_ 2026-01-01\n- 2026-01-02', second],
    ['# Log\n= 2026-01-01\n- 2026-01-02', second],
    ['# Log\n- 2026-01-01\n \tx\n\n  y\n- 2026-01-02', first, second],
    ['# Log\n- a\n  b\n- 2026-01-01', first],
    ['# Log\na\n- 2026-01-01', first],
    ['# Log\n*\n- 2026-01-01', first],
    ['# Log\n- 2026-01-01\n-\n- 2026-01-02', first, second],
    ['# Log\n- a\n\n*\n- 2026-01-01', first],
    ['# Log\n- a\n* 2026-01-01\n+ 2026-01-02', first, second],
    ['# Log\n-    2026-01-01', first],
    ['# Log\n-'],
    ['# Log\n- 0000-01-01\n- 2026-02-30\n- 9999-12-31', '9999-12-31'],
    ['# Log\n- 2 eggs\n- [[Ben]]\n- *a*\n- 2026-01-01', first],
    ['# Log\n- **2026-01-01** x\n- __2026-01-02__ x\n- [[2026-01-03]]', first, second, third],
    ['# Log\n- \u{a0}2026-01-01\n- \u{b}2026-01-02', first, second],
  ])('knows items: %j', reads);

  it.each([
    ['# Log\n0. 2026-01-01', first],
    ['# Log\n2. 2026-01-01', first],
    ['# Log\n9. 2026-01-01', first],
    ['# Log\n10. 2026-01-01', first],
    ['# Log\n19) 2026-01-01', first],
    ['# Log\n123456789. 2026-01-01', first],
    ['# Log\n1234567890. 2026-01-01'],
    ['# Log\n1a. 2026-01-01'],
    ['# Log\n1: 2026-01-01'],
    ['# Log\n1.2026-01-01'],
    ['# Log\n. 2026-01-01\n) 2026-01-02\n: 2026-01-03'],
    ['# Log\na\n1. 2026-01-01', first],
    ['# Log\na\n2. 2026-01-01\n- 2026-01-02', second],
    ['# Log\na\n10. 2026-01-01'],
    ['# Log\n1. 2026-01-01\n2. 2026-01-02\n\n2) 2026-01-03', first, second, third],
  ])('knows items with numbers: %j', reads);

  it.each([
    ['# Log\n---\n-\n- 2026-01-01', first],
    ['# Log\n___\n-\n- 2026-01-01', first],
    ['# Log\na\n***\n- 2026-01-01', first],
    ['# Log\na\n- - -\n- 2026-01-01', first],
    ['# Log\n--\n- 2026-01-01', first],
    ['# Log\n===\n- 2026-01-01', first],
    ['# Log\na\n\n---\n- 2026-01-01', first],
    ['# Log\na\n\n-\n- 2026-01-01', first],
    ['# Log\n> a\n- 2026-01-01', first],
    ['# Log\n    - 2026-01-01\n- 2026-01-02', second],
  ])('knows rules, quotes and indented code: %j', reads);

  it.each([
    ['# Log\n~~~\n- 2026-01-01\n~~~\n- 2026-01-02', second],
    ['# Log\n~~~ a`b\n- 2026-01-01\n~~~\n- 2026-01-02', second],
    ['# Log\n```js\n- 2026-01-01\n```\n-\n- 2026-01-02', second],
    ['# Log\n```\n- 2026-01-01'],
    ['# Log\n~~a~~\n- 2026-01-01', first],
    ['# Log\n`a`\n- 2026-01-01', first],
  ])('knows fences: %j', reads);

  it.each([
    ['# Log\n<!-- a\n- 2026-01-01\n-->\n-\n- 2026-01-02', second],
    ['# Log\n<!-->\n- 2026-01-01', first],
    ['# Log\n<!-- a\n- 2026-01-01'],
    ['# Log\n%a\n- 2026-01-01', first],
    ['# Log\n%% a\n- 2026-01-01\n%%\n-\n- 2026-01-02', second],
    ['# Log\n%% a\n- 2026-01-01'],
    ['# Log\n%% `a` %%\n- 2026-01-01', first],
    ['# Log\n- 2026-01-01 %% a %% b %% c %%', first],
    ['# Log\n- 2026-01-01\n%% a %%\n- 2026-01-02', first, second],
    ['# Log\n> a\n\n- 2026-01-01 %% b %%', first],
    ['# Log\n    `a`\n%% b %%\n- 2026-01-01', first],
    ['# Log\n- a `b`\n\n%% c %%\n- 2026-01-01', first],
    ['# Log\n- a `b`\n\n- 2026-01-01', first],
  ])('knows comments: %j', reads);

  it.each([
    '# L&#111;g\n- 2026-01-01',
    '# Log %% a %%\n- 2026-01-01',
    '# Log\na\n---',
    '# Log\na\n--',
    '# Log\na\n-',
    '# Log\na\n===',
    '# Log\na\n=',
    '# Log\n a\n---',
    '# Log\na\n    b\n---',
    '# Log\n--\n---',
    '# Log\n+++\n---',
    '# Log\n===\n---',
    '# Log\n-a\n---',
    '# Log\n1.a\n---',
  ])('leaves headings that are not certain: %j', leaves);

  it.each([
    '# Log\n-\n  a',
    '# Log\n-\ta',
    '# Log\n- \ta',
    '# Log\n-     a',
    '# Log\n1.',
    '# Log\n1. ',
    '# Log\n1.\ta',
    '# Log\n1.     a',
    '# Log\n1. a\n2) b',
    '# Log\na\n*',
    '# Log\n- a\n*',
    '# Log\n* a\n\nb\n*',
    '# Log\n    a\n\n-',
    '# Log\n    a\n\n2. b',
    '# Log\n-    a\n \tb',
    '# Log\n- a\n\n b',
    '# Log\n- a\n  b\nc',
    '# Log\n> a\n    b',
    '# Log\n> a\n2. b',
  ])('leaves items and lines that may belong to them: %j', leaves);

  it.each([
    '$$\n# Log\n- 2026-01-01',
    '# Log\n- 2026-01-01 $$',
    '\r# Log\n- 2026-01-01',
    '# Log\n- 2026-01-01\r\r\n',
    '# Log\n<div>\n- 2026-01-01',
    '# Log\n``` a`b\n- 2026-01-01',
    '%%%%\n# Log\n- 2026-01-01 %% a\n- 2026-01-02 %%',
    '# Log\n- 2026-01-01 %% a',
    '# Log\n- 2026-01-01 %% a %% b %%',
    '# Log\n- 2026-01-01\n  %% a',
    '# Log\na %% b\nc %%',
    '# Log\na %% b\n%%',
    '# Log\na\n    b %% c',
    '# Log\n%% a %% b',
    '# Log\n> a %% b %%',
    '# Log\n- 2026-01-01 `a` %% b %%',
    '`a %% b %%',
    '<!-- a -->\n# Log\n- 2026-01-01 %% b %%',
    '# Log\na `b`\n%% c %%',
    '# Log\n- a `b`\n%% c %%',
    '# Log\n> a `b`\n%% c %%',
  ])('leaves math, HTML and comments that are not certain: %j', leaves);

  it('leaves signs that mean something behind one to three blanks', () => {
    for (const sign of '-*+_=~`<>%0123456789') for (const blanks of [' ', '   ']) leaves(`${blanks}${sign}`);
    for (const sign of '#/:a') reads(` ${sign}`);
  });

  it('reads no further than the last log, and only behind the properties', () => {
    const text = 'a\rb\n# Log\n- 2026-01-01\n# End\n-\t\tx\n';
    const reading = new LogScanner(text, 4, text.indexOf('#'), names).scan();
    expect(reading?.entries).toEqual([
      { day: first, rest: '', form: 'plain', line: 4, sectionName: 'log', from: 10, to: 22 },
    ]);
  });
});
