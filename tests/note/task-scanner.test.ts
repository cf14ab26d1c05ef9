import { describe, expect, it } from 'vitest';
import { bodyStartOf } from '../../src/note/markdown';
import { TaskScanner } from '../../src/note/task-scanner';
import { parseTasks } from '../../src/note/tasks';

/** Each task as its line, the lines that it stands below, and its words: `3<1<2 send it`; null where a parser has to read. */
function scan(text: string): readonly string[] | null {
  const tasks = new TaskScanner(text, bodyStartOf(text)).scan();
  return tasks?.map(({ line, parents, body }) => `${[line, ...parents].join('<')} ${body}`) ?? null;
}

describe('the line reader is sure of', () => {
  it.each<readonly [string, readonly string[]]>([
    // Which items a line stands below.
    ['- a\n - [ ] b', ['2 b']],
    ['- a\n  - [ ] b', ['2<1 b']],
    ['- a\n     - [ ] b', ['2<1 b']],
    ['- a\n      - [ ] b', []],
    ['- a\n\n      - [ ] b\n  - [ ] c', ['4<1 c']],
    ['- a\n\t- b\n\t\t- [ ] c', ['3<1<2 c']],
    ['- a\n \t- [ ] b', ['2<1 b']],
    ['- a\n  \t - [ ] b', ['2<1 b']],
    ['-   a\n  \t- [ ] b', ['2<1 b']],
    ['- a\n   \t\t- [ ] b', []],
    ['- a\n  - b\n    - [ ] c\n  - [ ] d\n- [ ] e', ['3<1<2 c', '4<1 d', '5 e']],
    ['   - [ ] a', ['1 a']],
    ['    - [ ] a', []],
    ['-    [ ] a\n     - [ ] b', ['1 a', '2<1 b']],
    // The start of a list.
    ['* [ ] a\n+ [ ] b\n- [ ] c', ['1 a', '2 b', '3 c']],
    ['-a\n*b\n+c\n- [ ] d', ['4 d']],
    ['- a\n+b\n  - [ ] c', ['3<1 c']],
    ['**\n- [ ] a', ['2 a']],
    ['- a\n++\n  - [ ] b', ['3<1 b']],
    ['- a\n_ _\n__b\n=c\n  - [ ] d', ['5<1 d']],
    ['2. [ ] a', ['1 a']],
    ['0. [ ] a\n9. [ ] b', ['1 a', '2 b']],
    ['01. [ ] a', ['1 a']],
    ['1. a\n2. [ ] b', ['2 b']],
    ['1. a\n11. [ ] b', ['2 b']],
    ['1) a\n2) [ ] b', ['2 b']],
    ['1. a\n   1. [ ] b', ['2<1 b']],
    ['a\n1. [ ] b\n1) [ ] c', ['2 b', '3 c']],
    ['a\n\n2. [ ] b', ['3 b']],
    ['# a\n2. [ ] b', ['2 b']],
    ['> a\n\n2. [ ] b', ['3 b']],
    ['123456789. [ ] a', ['1 a']],
    ['1234567890. [ ] a', []],
    ['. [ ] a\n) [ ] b', []],
    ['= [ ] a\n1- [ ] b\n1.[ ] c', []],
    ['1/. [ ] a', []],
    ['1:. [ ] a', []],
    ['1\n1.a\n1)b\n1-c\n- [ ] d', ['5 d']],
    // What an item begins with.
    ['- aaa\n- -a\n- #tag\n- `c`\n- ~~d~~\n- [ ] e', ['6 e']],
    ['- --\n- ==\n- 1.a\n- 1234567890.\n- [ ] b', ['5 b']],
    ['- [ ] a\n- [/] b', ['1 a', '2 b']],
    // What goes on with a paragraph.
    ['- a\nb\n  - [ ] c', ['3<1 c']],
    ['- a\n    b\n  - [ ] c', ['3<1 c']],
    ['- a\n\nb\n  - [ ] c', ['4 c']],
    ['- a\n\n  b\n  - [ ] c', ['4<1 c']],
    ['- a\n\n  b\nc\n  - [ ] d', ['5<1 d']],
    ['- a\n#tag\n  - [ ] b', ['3<1 b']],
    ['- a\n ####### b\n  - [ ] c', ['3<1 c']],
    ['- a\n``b``\n  - [ ] c', ['3<1 c']],
    ['- a\n~~b~~\n  - [ ] c', ['3<1 c']],
    ['a\n\n    - [ ] b\n- [ ] c', ['4 c']],
    ['1000000.  a\n    - [ ] b\n          - [ ] c', ['3<1 c']],
    ['1000000.  a\n\n    - [ ] b\n          - [ ] c', []],
    // What ends all lists.
    ['- a\n# b\n  - [ ] c', ['3 c']],
    ['- a\n#\n  - [ ] b', ['3 b']],
    ['- a\n***\n  - [ ] b', ['3 b']],
    ['- a\n___\n  - [ ] b', ['3 b']],
    ['- a\n- - -\n  - [ ] b', ['3 b']],
    ['- a\n*\t*\t*\n  - [ ] b', ['3 b']],
    ['- a\n---\n2. [ ] b', ['3 b']],
    // Quotes.
    ['- a\n> b\n  - [ ] c', ['3 c']],
    ['- a\n  > b\n  - [ ] c', ['3<1 c']],
    ['- a\n  > b\n  c\n- [ ] d', ['4 d']],
    ['> a\nb\n- [ ] c', ['3 c']],
    ['- a\n  > b\n\n      c\n- [ ] d', ['5 d']],
    ['- a\n  > b\n\nc\n- [ ] d', ['5 d']],
    // Code.
    ['- a\n```\n- [ ] b\n```\n  - [ ] c', ['5 c']],
    ['~~~\n- [ ] a\n~~~\n2. [ ] b', ['4 b']],
    ['```\n```\n- [ ] a', ['3 a']],
    ['``` js\n```\n- [ ] a', ['3 a']],
    ['~~~ `\n~~~\n- [ ] a', ['3 a']],
    ['```\n~~~\n- [ ] a\n```\n- [ ] b', ['5 b']],
    ['~~~\n```\n- [ ] a\n~~~\n- [ ] b', ['5 b']],
    ['````\n```\n- [ ] a\n`````\n- [ ] b', ['5 b']],
    ['```\n   ```\n- [ ] a', ['3 a']],
    ['```\n    ```\n- [ ] a', []],
    ['```\na ```\n- [ ] b', []],
    ['```\n``` \t\n- [ ] a', ['3 a']],
    ['```\n```a\n- [ ] b', []],
    ['~~~\n~\n- [ ] a', []],
    ['```\n``\n- [ ] a', []],
    ['```\n- [ ] a', []],
    // Lines.
    ['', []],
    ['\n', []],
    ['\n- [ ] a', ['2 a']],
    ['\r\n\r\n- [ ] a\r\n- [ ] b', ['3 a', '4 b']],
    ['a\r\n \t\r\n2. [ ] b\r\n', ['3 b']],
    ['```\r\n```\r\n- [ ] a', ['3 a']],
    ['---\na: "%%$$"\n---\n- [ ] b', ['4 b']],
    ['- [ ] a % $ b', ['1 a % $ b']],
  ])('%j', (text, expected) => {
    expect(scan(text)).toEqual(expected);
    expect(new TaskScanner(text, bodyStartOf(text)).scan()).toEqual(parseTasks(text));
  });
});

describe('the line reader leaves to a parser', () => {
  it.each([
    // What hides text, and line breaks that are no more.
    ...['%%a\n- [ ] b', '- [ ] a %% b', '$$a\n- [ ] b', '- [ ] a $$ b', '\ra\n- [ ] b', '- [ ] a\rb'],
    // HTML.
    ...['<b>\n- [ ] a', '  <b>\n- [ ] a'],
    // What ends an item, or does not, by its indentation.
    ...['- a\n # b\n', '- a\n ```\n', '- a\n ~~~\n', ' ***\n', ' ___\n', '- a\n  ---\n', '- a\n  - - -\n'],
    // Underlines of headings, and what looks like a rule.
    ...['a\n-', 'a\n--', 'a\n=', 'a\n==', 'a\n===', 'a\n====', ' -', '- a\n+++', '- a\n+ + +'],
    // Items that are empty, begin with a tab, or with code.
    ...[
      '-',
      '*',
      '+',
      '+\na',
      '1.',
      '1.\na',
      '- ',
      '*   ',
      '1. ',
      '-\ta',
      '1.\ta',
      '- \ta',
      '-     a',
      '1.     a',
    ],
    // Items that begin with something else than a paragraph.
    ...[
      '- <b',
      '- > a',
      '- ```js',
      '- ~~~js',
      '- # a',
      '- #',
      '- ***',
      '- ___',
      '- * * *',
      '- - a',
      '- +\ta',
      '* -',
    ],
    ...['- 1.', '- 1.\na', '- 1) a', '- 12. a', '- 123456789.', '- 0.\ta', '1. - a', '1. 1. a', '1. # a'],
    // Numbers that may go on with a paragraph.
    ...[
      'a\n2. b',
      '1. a\n2) b',
      '1. a\n   2. b',
      '1. a\n   01. b',
      '1. a\n   11. b',
      '> a\n2. b',
      '- a\n2. b',
    ],
    ...['    a\n2. b', '    a\n\n2. b'],
    // Lines that may go on with a quote in an item.
    ...['- a\n  > b\nc', '> a\n    b', '- a\n  > b\n      c'],
    // Backticks that begin no block of code.
    ...['``` a`b\n', '```a```\n'],
  ])('%j', (text) => {
    expect(scan(`${text}\n- [ ] z`)).toBeNull();
    expect(scan(text)).toBeNull();
  });
});
