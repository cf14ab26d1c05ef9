import { describe, expect, it } from 'vitest';
import { mayHoldLink, noTask, readLinkedNames, readLinkLine, readTask } from '../../src/note/link-line';
import type { TaskState } from '../../src/note/link-line';

const open: TaskState = { kind: 'open' };
const ticked = (day: string | null): TaskState => ({ kind: 'ticked', day }) as TaskState;

/** The targets of a line that stands in no task and hides nothing. */
const targetsOf = (line: string): readonly string[] => readLinkLine(line, line, 1, noTask)?.targets ?? [];

describe('mayHoldLink', () => {
  it.each([
    ['a [[b', 0, true],
    ['[[b', 0, true],
    ['[[b', 1, false],
    ['[a](b', 0, true],
    ['](b', 0, true],
    ['](b', 1, false],
    ['[a] (b) ] [', 0, false],
  ])('%j from %i on: %s', (text, from, expected) => {
    expect(mayHoldLink(text, from)).toBe(expected);
  });
});

describe('readTask', () => {
  it.each([
    ['[ ] a', open],
    ['[-] a', open],
    ['[/]\ta', open],
    ['[🎉] a', open],
    ['[]] a', open],
    ['[ ]', open],
    ['[x] a', ticked(null)],
    ['[X] a', ticked(null)],
    ['[x]', ticked(null)],
    ['[x] a ✅ 2026-11-02', ticked('2026-11-02')],
    ['[x] a ✅2026-11-02 b', ticked('2026-11-02')],
    ['[x] a ✅\u{fe0f} \t2026-11-02', ticked('2026-11-02')],
    ['[x] a [completion:: 2026-11-02]', ticked('2026-11-02')],
    ['[x] a (completion::2026-11-02)', ticked('2026-11-02')],
    ['[x] a completion:: 2026-11-02', ticked(null)],
    ['[x] a ✅ 2026-13-02', ticked(null)],
    ['[x] a ✅ 02.11.2026', ticked(null)],
    ['[x] a ✅ 2026-1-02', ticked(null)],
    ['[x] a ✅ 2026-11-2', ticked(null)],
    ['[x] a ✅ x 2026-11-02', ticked(null)],
    ['[x] a 2026-11-02', ticked(null)],
    ['[ ] a ✅ 2026-11-02', open],
    ['[x]a', null],
    ['[xx] a', null],
    ['[] a', null],
    ['x] a', null],
    [' [x] a', null],
    ['a [x] b', null],
    ['[\n] a', null],
    ['[\r] a', null],
    ['[[x]] a', null],
    ['', null],
  ])('%j', (content, expected) => {
    expect(readTask(content)).toEqual(expected);
  });
});

describe('readLinkLine', () => {
  it.each<readonly [string, readonly string[]]>([
    ['[[Clara]] [[Ben|B]] [[Zoe|]] [[Clara]]', ['Clara', 'Ben', 'Zoe']],
    ['[[ Clara.md ]] [[Ben.MD]] [[a.md.md]] [[a.mdx]] [[.md x]]', ['Clara', 'Ben', 'a.md', 'a.mdx', '.md x']],
    ['| [[Clara\\|C]] | [[Ben\\]] | [[a\\b]] |', ['Clara', 'Ben', 'a\\b']],
    ['[[Clara#Notes]] [[Ben^abc]] [[#Here]] [[]] [[ ]]', []],
    ['![[Clara]] \\[[Ben]] \\![[Zoe]] !\\[[Eve]]', []],
    ['[[a[b]] [[a]b]] [[a|b[c]] [[d|e]f]] [[g]', []],
    ['[[a\n]] [[b|c\n]]', []],
    ['[a](Clara.md) [](Ben) [a b](<Ann Lee.md>)', ['Clara', 'Ben', 'Ann Lee']],
    ['[a](A%20B.md) [a](%E0%A4%A)', ['A B', '%E0%A4%A']],
    ['[a](A "t") [a](B \t"") [a](<C>  "t u")', ['A', 'B', 'C']],
    ['[a](A t) [a](B C) [a](D "t" u) [a](E "t) [a](F "a\nb")', []],
    ['[a\\]](A) [\\[](B) [a\\\\](C)', ['A', 'B', 'C']],
    ['[a\\](A) [a[b](B)', ['B']],
    ['![a](A) \\[a](B) [a] (C) [a(D)', []],
    ['[a]() [a](<>) [a](<b\n>) [a](#x) [a](b(c))', []],
    ['[a](https://b.c) [a](mailto:b) [a](x+y-z.1:b) [a](HTTP:b)', []],
    ['[a](1x:b) [a](b/c:d) [a](-:b)', ['1x:b', 'b/c:d', '-:b']],
  ])('finds in %j the links %j', (line, expected) => {
    expect(targetsOf(line)).toEqual(expected);
  });

  it.each([
    'about [[A]]',
    'from [[A]]',
    'by [[A]]',
    're [[A]]',
    'über [[A]]',
    'u\u{308}ber [[A]]',
    'von [[A]]',
    'wegen [[A]]',
    'laut [[A]]',
    'ABOUT [[A]]',
    'Re: [[A]]',
    'a talk about[[A]]',
    '(about [[A]]',
    '- about [[A]]',
    'about: \t_*("\'„“‚‘«»[[A]]',
    `about${' '.repeat(27)}[[A]]`,
    'about [[A]] and much more that was said on this day',
    `much more that was said on this day about [[A]]`,
  ])('takes whom one talks about for no mention: %j', (line) => {
    expect(targetsOf(line)).toEqual([]);
  });

  it.each([
    'roundabout [[A]]',
    'äfrom [[A]]',
    '7by [[A]]',
    'about me [[A]]',
    'about, [[A]]',
    'about:: [[A]]',
    'abouts [[A]]',
    '[[A]] about',
    `about${' '.repeat(28)}[[A]]`,
  ])('and takes all others for one: %j', (line) => {
    expect(targetsOf(line)).toEqual(['A']);
  });

  it('leaves out only those whom it is about', () => {
    expect(targetsOf('[[A]] about [[B]] and [[C]], from [[C]]')).toEqual(['A', 'C']);
  });

  // what is behind the markers, with and without its links
  it.each([
    ['[[A]] b', 'b', '[[A]] b'],
    ['a [[A]] b [[B|c]] d ![[e]] f', 'a b d f', 'a [[A]] b [[B|c]] d ![[e]] f'],
    ['  \t- [[A]] b', 'b', '[[A]] b'],
    ['- * +\t3. 123456789) [[A]] b', 'b', '[[A]] b'],
    ['1234567890. [[A]]', '1234567890.', '1234567890. [[A]]'],
    ['-  \t* [[A]] b', 'b', '[[A]] b'],
    ['-[[A]]', '-', '-[[A]]'],
    ['3 [[A]]', '3', '3 [[A]]'],
    ['- [x] [[A]] b', 'b', '[[A]] b'],
    ['[x] [[A]] b', 'b', '[[A]] b'],
    ['[x][[A]] b', '[x] b', '[x][[A]] b'],
    ['[xx] [[A]]', '[xx]', '[xx] [[A]]'],
    ['[] [[A]]', '[]', '[] [[A]]'],
    ['- [x] - [[A]]', '-', '- [[A]]'],
    ['# [[A]] b', 'b', '[[A]] b'],
    ['- [x]  ###### \t[[A]] b', 'b', '[[A]] b'],
    ['####### [[A]]', '#######', '####### [[A]]'],
    ['#[[A]]', '#', '#[[A]]'],
    ['a - [[A]]', 'a -', 'a - [[A]]'],
    ['[[A]] %%no%% b %%%% c %% d', 'b c', '[[A]] b c'],
    ['a  \t[[A]]  b ', 'a b', 'a [[A]] b'],
    ['[[A]] b ✅ 2026-11-02 c', 'b c', '[[A]] b c'],
    ['[[A]] b  ✅\u{fe0f} \t2026-11-02', 'b', '[[A]] b'],
    ['[[A]] b✅2026-11-02', 'b', '[[A]] b'],
    ['[[A]] b [completion:: 2026-11-02] c (completion::x) d', 'b c d', '[[A]] b c d'],
    ['[[A]] b ✅ c', 'b ✅ c', '[[A]] b ✅ c'],
    ['[[A]] ✅ 26-11-02 ✅ 2026-1-02 ✅ 2026-11-2', '✅ 26-11-02 ✅ 2026-1-02 ✅ 2026-11-2', null],
    ['[[A]] b completion:: c', 'b completion:: c', '[[A]] b completion:: c'],
    ['[a](A) about [[B]] c', 'about c', '[a](A) about [[B]] c'],
    ['[[A]] [a]() b', '[a]() b', '[[A]] [a]() b'],
    ['[[A]] \\[[B]] [w](https://x)', '\\[[B]] [w](https://x)', '[[A]] \\[[B]] [w](https://x)'],
  ])('reads %j: %j', (line, words, text) => {
    const read = readLinkLine(line, line, 1, noTask);
    expect(read?.words).toBe(words);
    expect(read?.text).toBe(text ?? line);
  });

  it.each([
    ['[[A]]', noTask, false, null],
    ['[[A]] ✅ 2026-11-02', noTask, false, null],
    ['[[A]] ✅ 2026-11-02', ticked(null), true, null],
    ['[[A]]', ticked('2026-11-03'), true, '2026-11-03'],
    ['- [x] [[A]] ✅ 2026-11-02', noTask, true, '2026-11-02'],
    ['    - [X] [[A]] ✅ 2026-11-02', ticked('2026-11-03'), true, '2026-11-02'],
    ['- [x] [[A]]', open, true, null],
  ])('%j in the task %j is ticked: %s, %s', (line, outer, isTicked, day) => {
    expect(readLinkLine(line, line, 7, outer)).toEqual({
      line: 7,
      ticked: isTicked,
      done: day,
      targets: ['A'],
      words: '',
      text: '[[A]]',
    });
  });

  it.each([
    ['[[A]]', open],
    ['- [ ] [[A]]', noTask],
    ['- [ ] [[A]]', ticked(null)],
    ['[-] [[A]]', noTask],
  ])('finds nothing in an open task: %j in %j', (line, outer) => {
    expect(readLinkLine(line, line, 1, outer)).toBeNull();
  });

  it('takes links from what is not hidden, and words as they stand', () => {
    expect(readLinkLine('- `[[A]]` about [[B]] [[C]]', '-         about [[B]] [[C]]', 1, noTask)).toEqual({
      line: 1,
      done: null,
      ticked: false,
      targets: ['C'],
      words: '`[[A]]` about',
      text: '`[[A]]` about [[B]] [[C]]',
    });
  });

  it.each(['', 'no link', '[[A', '[a] b', '- ](', '[[#A]]'])('has nothing to say of %j', (line) => {
    expect(readLinkLine(line, line, 1, noTask)).toBeNull();
  });
});

describe('readLinkedNames', () => {
  it.each<readonly [string, readonly string[]]>([
    ['[[Clara Nguyen]]', ['Clara Nguyen']],
    ['[[Clara]], ![[People/Ben.md|B]] and [Z](Zoe.md)', ['Clara', 'People/Ben', 'Zoe']],
    ['[[Clara]] [[Clara]]', ['Clara', 'Clara']],
    ['[[Clara]] [[#x]] [w](https://x)', ['Clara']],
    ['[Z](Zoe.md)', ['Zoe']],
    ['[[#x]], Ben', []],
    ['Clara, Ben.md; Zoe ,; ', ['Clara', 'Ben', 'Zoe']],
    ['Clara#x, Ben', ['Ben']],
    ['', []],
  ])('%j', (value, expected) => {
    expect(readLinkedNames(value)).toEqual(expected);
  });
});
