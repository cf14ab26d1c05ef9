import { describe, expect, it } from 'vitest';
import { mayBeginDate, readBelow, readHeadingDate, sourceOfHeading } from '../../src/note/dated-heading';

describe('a heading with a date', () => {
  it.each([
    ['2026-01-02', ''],
    ['2026-01-02 a', 'a'],
    ['2026-01-02 10:00 - Created', '- Created'],
    ['2026-01-02: a %% b %% c', ': a  c'],
    ['2026-01-02 a %% b %% %% c %%', 'a'],
    ['2026-01-02 %%b%%', ''],
    ['2026-01-02 a %%%% b', 'a  b'],
    ['[[2026-01-02]] a', 'a'],
    ['**2026-01-02** a', 'a'],
    ['__[[2026-01-02]]__ a [', 'a ['],
  ])('%j says that day and %j', (source, rest) =>
    expect(readHeadingDate(source)).toEqual({ kind: 'entry', day: '2026-01-02', rest }),
  );

  it('may have a date that does not exist', () =>
    expect(readHeadingDate('2026-02-30 a')).toEqual({ kind: 'impossible', value: '2026-02-30' }));

  it.each(['', 'a', 'a 2026-01-02', ' 2026-01-02', '[x] 2026-01-02', '[[a]]', '1', '*', '_'])(
    'is none: %j',
    (source) => expect(readHeadingDate(source)).toBeNull(),
  );

  it('begins with a digit or the first sign of a link or of bold', () => {
    const signs = '/0123456789:[*_-Za{';
    expect([...signs].filter((sign) => mayBeginDate(sign.charCodeAt(0))).join('')).toBe('0123456789[*_');
  });
});

describe('the source of a heading', () => {
  it.each([
    ['# a', 'a'],
    ['   ## a b ##', 'a b'],
    ['#', ''],
    ['###### a', 'a'],
    ['a\n---', 'a'],
    [' a \n b\n===', 'a b'],
    ['a\r\nb\r\n---', 'a b'],
    ['a\rb\r---', 'a b'],
    ['#a\n---', '#a'],
    ['a #\n---', 'a #'],
    ['####### a\n---', '####### a'],
  ])('%j is %j', (lines, source) => expect(sourceOfHeading(lines)).toBe(source));
});

describe('the words below a heading', () => {
  const below = (lines: string): readonly (readonly string[])[] => readBelow(`x\n# y\n${lines}`, 5);

  it.each([
    ['', []],
    ['a', [['a']]],
    ['a\nb\n', [['a b']]],
    ['\n\na\n\n\nb\n', [['a'], ['b']]],
    ['a\n  \nb', [['a'], ['b']]],
    [' a \n    b \n\n   c', [['a b']]],
    ['a\n\nb\n\nc\n\nd', [['a'], ['b'], ['c']]],
    ['a\n\nb\n\nc', [['a'], ['b'], ['c']]],
    ['a %% b %% c %%d%%\n%%e%% f', [['a  c']]],
    ['a\nb %%c%%\nd %%%% e\n', [['a b d  e']]],
    ['a\n    %% b %%\nc', [['a c']]],
  ])('are paragraphs: %j', (lines, blocks) => expect(below(lines)).toEqual(blocks));

  it.each([
    ['- a', [['a']]],
    ['* a\n+ b\n   -   c\n', [['a', 'b', 'c']]],
    ['1. a\n22) b\n123456789. c', [['a', 'b', 'c']]],
    ['- a\nlazy\n  more\n    - inner\n- b', [['a', 'b']]],
    ['- a\n\n- b', [['a'], ['b']]],
    ['- a\n\nb', [['a'], ['b']]],
    ['a\n\n- b', [['a'], ['b']]],
    ['a\n- b\nc', [['a c']]],
    ['- [ ] a\n- [x] b\n- [X]  c\n- [-] d\n- [x]\n- [x]e', [['b', 'c', '[x]e']]],
    ['- 2026-01-02 a\n- b', [['b']]],
    ['- [x] 2026-01-02 a\n- 2026-02-30 b\n- c', [['c']]],
    ['- [ ] a\n', []],
    ['-  [ ] a\n- b [ ] c\n- d\u2028e', [['b [ ] c', 'd\u2028e']]],
    ['- %% a %%\n- b %% c %%', [['b']]],
    ['1234567890. a\n-b', [['1234567890. a -b']]],
  ])('are the items of lists: %j', (lines, blocks) => expect(below(lines)).toEqual(blocks));

  it.each([
    ['    code\n\na', [['a']]],
    ['  a\n\nb', [['b']]],
    ['\t\ta\nb', [['b']]],
    [' \ta', []],
    ['a  b', [['a  b']]],
    ['%%a%%\n', []],
  ])('are none that may be code or a comment: %j', (lines, blocks) => expect(below(lines)).toEqual(blocks));

  it.each(['# b', '   # b', '#', '##', '###### b', '#\tb'])('end at a heading: %j', (line) =>
    expect(below(`a\n${line}\nc`)).toEqual([['a']]),
  );

  it.each(['#b', '####### b', '    # b', 'b # c', 'b #'])('go on behind what is no heading: %j', (line) =>
    expect(below(`a\n${line}\nc`)).toEqual([[`a ${line.trim()} c`]]),
  );

  it.each([
    ...['```', '~~~ b', '> b', '%% b %%', '<b>', '| b |', '![[b]]', '   ```'],
    ...['---', '***', '- - -', '_ _ _ ', '_____', '=', '=== ', '  ==\t'],
  ])('end at %j', (line) => expect(below(`a\n${line}\nc`)).toEqual([['a']]));

  it.each(['``', '~~', '% b', '!b', '__', '--', '= b', '--- b', '***b***', 'b |', '    > b', '    ---'])(
    'go on with %j',
    (line) => expect(below(`a\n${line}\nc`)).toEqual([[`a ${line.trim()} c`]]),
  );

  it('are read from the first dozen of lines', () => {
    expect(below('a\n'.repeat(12) + 'b')).toEqual([['a '.repeat(12).trim()]]);
    expect(below('\n'.repeat(11) + 'a\nb')).toEqual([['a']]);
    expect(below('\n'.repeat(12) + 'a')).toEqual([]);
  });

  it('are the same with each kind of line break', () => {
    const text = '# x\na\nb\n\nc\n# d';
    for (const feed of ['\n', '\r\n', '\r'])
      expect(readBelow(text.replaceAll('\n', feed), 3)).toEqual([['a b'], ['c']]);
    expect(readBelow('# x\n\na', 3)).toEqual([['a']]);
    expect(readBelow('# x', 3)).toEqual([]);
  });
});
