import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyStartOf } from '../../src/note/markdown';
import { TaskScanner } from '../../src/note/task-scanner';
import { mayHoldTasks, parseTasks, readTasks } from '../../src/note/tasks';
import { runs as many } from './fuzz';
import { nastyLines, nastyTexts, notes } from './log-documents';

const runs = { ...many, numRuns: Math.ceil(many.numRuns / 4) };
const scan = (text: string) => new TaskScanner(text, bodyStartOf(text)).scan();
const indents = fc.constantFrom('', '', '  ', '    ', '\t', '\t\t', '   ', '        ', ' ');
const starts = fc.constantFrom('- ', '- ', '* ', '1. ', '2. ', '> ', '', '-   ', '3) ');
const boxes = fc.constantFrom('[ ] ', '[ ] ', '[/] ', '[x] ', '', '[ ]', '- ', '# ', '```', '<b>', '---');
const words = fc.constantFrom('send it 📅 2026-11-24', 'call [[Ben]]', '`code`', '[a]: b', '', '===', 'text');
/** Lists in lists as people nest them, and worse. */
const lists = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(indents, starts, boxes, words).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.constantFrom('', '', '# Head', '---', '```', 'text', '> quote') },
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.join('\n'));

describe('the line reader of tasks gives what the parser gives', () => {
  const same = (text: string): void => {
    const scanned = scan(text);
    if (scanned !== null) expect(scanned).toEqual(parseTasks(text));
  };
  const withTasks = (text: string): string =>
    text.replaceAll('[x] ', '[ ] ').replaceAll('2026-11-20', '[ ] a');

  it('for notes as people write them', () => {
    fc.assert(
      fc.property(notes, (text) => same(withTasks(text))),
      runs,
    );
  });

  it('for lists in lists', () => {
    fc.assert(fc.property(lists, same), runs);
  });

  it('for texts as nobody writes them', () => {
    fc.assert(
      fc.property(nastyTexts, (text) => same(withTasks(text))),
      runs,
    );
  });

  it('and throws for no lines whatever', () => {
    const lines = fc.sample(nastyLines, { ...runs, numRuns: runs.numRuns * 8 });
    for (let at = 0; at < lines.length; at += 10)
      readTasks(`- [ ] a\n${lines.slice(at, at + 10).join('\n')}`);
  });
});

describe('readTasks', () => {
  const bodies = (text: string): readonly string[] =>
    readTasks(text).map(({ line, body }) => `${line} ${body}`);

  it.each<readonly [string, string, readonly string[]]>([
    [
      'at every depth, with tabs and blanks',
      '# A\n\n- a\n\t- [ ] b\n\t\t- [/] c\n1. x\n    - [ ] d\n\n- [ ] e\n',
      ['4 b', '5 c', '7 d', '9 e'],
    ],
    ['not those that are done, cancelled or empty', '- [x] a\n- [-] b\n- [ ] \n- [ ]\n- [] c\n- [ ]d\n', []],
    ['not in code', '```\n- [ ] a\n```\n\n    - [ ] b\n\n`- [ ] c`\n', []],
    ['not in code in an item', '- a\n  ```\n  - [ ] b\n  ```\n- [ ] c\n', ['5 c']],
    ['not in quotes and callouts', '> - [ ] a\n> [!todo]\n> - [ ] b\n\n- [ ] c\n- > - [ ] d\n', ['5 c']],
    ['not in comments', '%%\n- [ ] a\n%%\n<!--\n- [ ] b\n-->\n- [ ] c\n', ['7 c']],
    ['not in properties', '---\na:\n  - [ ] x\n---\n- [ ] b\n', ['5 b']],
    ['behind a comment that is closed', '- [ ] a %%why%% b\n', ['1 a %%why%% b']],
    ['below entries of a log', '## Log\n- 2026-10-12 meeting: Lunch\n  - [ ] send it\n', ['3 send it']],
    ['not where an item has nothing beside its marker', '-\n  [ ] a\n-\n- [ ] b\n', ['4 b']],
    ['not in headings and code that an item begins with', '- # [ ] a\n-     [ ] b\n- [ ] c\n', ['3 c']],
    ['with line breaks of any kind', '- [ ] a\r\n  - [ ] b\r\n', ['1 a', '2 b']],
  ])('reads tasks %s', (_, text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });

  it('tells the line as it stands, its box, and what it stands below', () => {
    expect(readTasks('- [[Clara]]\n\t- lunch\n\t\t- [/] send the deck  \n')).toEqual([
      { line: 3, source: '\t\t- [/] send the deck  ', mark: '/', body: 'send the deck', parents: [1, 2] },
    ]);
  });

  it('may be in what holds one of their boxes', () => {
    expect(['[ ]', 'a [/] b', '[x]', '[]', '[', ''].filter(mayHoldTasks)).toEqual(['[ ]', 'a [/] b']);
  });

  it('needs no parser for what most people write', () => {
    const text =
      '---\ntype: contact\n---\n\n# Clara\n\nSome text\nof two lines.\n\n## Interactions\n\n- 2026-11-20 call: x\n\t- [ ] a\n- 2026-11-03 **email** → y\n\n1. one\n2. two\n   - [ ] b\n\n> quoted\n\n```js\n- [ ] c\n```\n\n---\n\n* [/] d\n';
    expect(scan(text)).toHaveLength(3);
    expect(scan(text)).toEqual(parseTasks(text));
  });
});
