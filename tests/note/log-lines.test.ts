import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastPossibleLogHeading } from '../../src/note/log-headings';
import { readLog } from '../../src/note/log-lines';
import { LogScanner } from '../../src/note/log-scanner';
import { readLogBlocks } from '../../src/note/log-section';
import { bodyStartOf, parseBlocks } from '../../src/note/markdown';
import { runs } from './fuzz';
import { names, nastyLines, nastyTexts, notes } from './log-documents';

describe('the line reader gives what the parser gives', () => {
  const same = (text: string): void => {
    expect(readLog(text, names)).toEqual(readLogBlocks(parseBlocks(text), names));
  };

  it('for notes as people write them', () => {
    fc.assert(fc.property(notes, same), runs);
  });

  it('for texts as nobody writes them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '', '# Log\n', '## Log\n\n', 'x\n# Log\n- 2026-11-20\n'),
        nastyTexts,
        (head, text) => same(head + text),
      ),
      runs,
    );
  });

  it.each([
    '# Log\n- 2026-01-01\n  a %% b\n- 2026-01-02\n%%\n- 2026-01-03\n',
    '# Log\n- 2026-01-01 `%% a`\n- 2026-01-02 `%%`\n',
    '# Log\r- 2026-01-01\r\r- 2026-01-02\r',
    '# Log\n- a\n2. 2026-01-02\n1. 2026-01-03\n2. 2026-01-04\n',
    '> a\n# Log\n> a\n2. 2026-01-02\n',
    '# Notes\n####### Log\n- 2026-01-01\n',
    '# Log\n    code\n\n2) 2026-01-01\n',
    '# Log\n- 2026-01-01\n  ```\n- 2026-01-02\n',
    '# Log\n- 2026-01-01\nlazy\n- 2026-01-02\n',
    '# Log\n-\n\n  - 2026-01-01\n-\n- 2026-01-02\n',
    '# Log\n $$ \n- 2026-01-01\n',
  ])('for %j', same);

  it('and throws for no lines whatever', () => {
    const lines = fc.sample(nastyLines, { ...runs, numRuns: runs.numRuns * 10 });
    for (let at = 0; at < lines.length; at += 10)
      readLog(`# Log\n${lines.slice(at, at + 10).join('\n')}`, names);
  });
});

describe('the line reader', () => {
  it.each([
    [
      'the entries of an ordinary note',
      '---\ntype: contact\n---\n# C\n\n## Log\n\n- 2026-11-20 call: x\n  - y\n\n- no date\n- [[2026-01-02]]\n\t- z\n\n## Next\n- 2020-01-01\n',
    ],
    [
      'code, quotes and comments',
      '# Log\n\n```\n- 2026-01-01\n```\n> - 2026-01-02\n\n<!--\n- 2026-01-03\n-->\n%%\n- 2026-01-04\n%%\n- 2026-01-05\n',
    ],
    [
      'an indented text and rules',
      'Text\n\n    - 2026-01-01\n\n***\n# Log\n- 2026-01-01\n\n    code\n* * *\n- 2026-01-02\n',
    ],
    ['ordered lists', '# Log\n1. 2026-01-01\n2. 2026-01-02\n   - x\n\n7) 2026-01-03\n'],
    [
      'fences in fences',
      '# Log\n````\n```\n- 2026-01-01\n    ````\n- 2026-01-02\n~~~~\n ````` \n- 2026-01-03\n',
    ],
  ])('needs no parser for %s', (_, text) => {
    for (const note of [text, text.replace(/\n/g, '\r\n')]) {
      const start = bodyStartOf(note);
      const read = new LogScanner(note, start, lastPossibleLogHeading(note, start, names), names).scan();
      expect(read?.entries.length).toBeGreaterThan(0);
      expect(read).toEqual(readLogBlocks(parseBlocks(note), names));
    }
  });

  it('gives entries with their place, their section and all that belongs to them', () => {
    const text =
      '---\na: b\n---\n## Interactions\n- 2026-11-20 call: x\n\n  y\n- 2026-02-30\n### Meetings\n* [x] [[2026-11-03]]\n## End\n- 2020-01-01\n';
    const { entries, impossible } = readLog(text, names);
    expect(
      entries.map((entry) => ({
        ...entry,
        from: undefined,
        to: undefined,
        text: text.slice(entry.from, entry.to),
      })),
    ).toEqual([
      {
        day: '2026-11-20',
        rest: 'call: x',
        form: 'plain',
        line: 5,
        sectionName: 'interactions',
        text: '- 2026-11-20 call: x\n\n  y',
      },
      {
        day: '2026-11-03',
        rest: '',
        form: 'link',
        line: 10,
        sectionName: 'meetings',
        text: '* [x] [[2026-11-03]]',
      },
    ]);
    expect(impossible).toEqual([{ line: 8, value: '2026-02-30' }]);
  });

  it.each([
    '-     2026-01-01',
    '- > 2026-01-01',
    '- - 2026-01-01',
    '- # 2026-01-01',
    '-\n  2026-01-01',
    '-\t\t2026-01-01',
  ])('takes no code, quote or nested item for an entry: %j', (item) =>
    expect(readLog(`# Log\n${item}\n`, names).entries).toEqual([]),
  );

  it('sees no log where there is none', () => {
    for (const text of [
      '',
      '# Notes\n- 2026-11-20\n',
      '# Logbook\n---\n',
      'a # Log\n',
      '#Log\n- 2026-11-20\n',
      '    # Log\n',
    ]) {
      expect(lastPossibleLogHeading(text, 0, names)).toBe(-1);
    }
    for (const text of [
      '# Log',
      '### **Log** ##',
      'x\n Log\n---\n',
      'Contact\nlog\n=',
      '# Gespra\u{308}che',
      '# L&#111;g',
    ]) {
      expect(lastPossibleLogHeading(text, 0, names)).toBeGreaterThanOrEqual(0);
    }
  });
});
