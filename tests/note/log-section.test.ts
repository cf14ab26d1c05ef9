import { describe, expect, it } from 'vitest';
import { findLogSection, logNames, OpenLogs, readLogBlocks } from '../../src/note/log-section';
import { parseBlocks } from '../../src/note/markdown';

const names = logNames(['Log', 'Contact log', 'Gespräche']);

it('the names of logs are folded, and none is empty', () =>
  expect([...logNames(['Log', 'Contact  LOG', 'Gespra\u{308}che', ' ', ''])]).toEqual([
    'log',
    'contact log',
    'gespräche',
  ]));

it('a heading closes the logs of its level and below', () => {
  const logs = new OpenLogs();
  const entered: (string | null)[] = [logs.current];
  const enter = (level: number, name: string | null): void => {
    logs.enter(level, name, entered.length);
    entered.push(logs.current);
  };
  enter(2, 'log');
  enter(3, null);
  enter(3, 'contact log');
  enter(4, null);
  enter(3, null);
  enter(2, null);
  enter(2, null);
  expect(entered).toEqual([null, 'log', 'log', 'contact log', 'contact log', 'log', null, null]);
  expect(logs.twice).toBeNull();
  enter(1, 'gespräche');
  enter(2, 'gespräche');
  enter(1, 'log');
  expect(logs.current).toBe('log');
  enter(1, null);
  expect(logs.current).toBeNull();
  expect(logs.twice).toEqual({ line: 9, name: 'gespräche' });
});

describe('the logs of a parsed note', () => {
  it('hold items with a date and headings with a date, each with its line', () => {
    const text = [
      '# 2026-01-01 a',
      'b',
      '- 2026-01-02 no log',
      '# Log',
      '- 2026-01-03 c',
      '  d',
      '- 2026-02-30 e',
      '-     2026-01-04 code',
      '- f',
      '## 2026-01-05',
      '## 2026-02-31 g',
      '1. [[2026-01-06]] h',
    ].join('\n');
    expect(readLogBlocks(parseBlocks(text), names)).toEqual({
      entries: [
        {
          ...{ day: '2026-01-03', rest: 'c', form: 'plain', line: 5, sectionName: 'log' },
          ...{ from: text.indexOf('- 2026-01-03'), to: text.indexOf('\n- 2026-02-30') },
        },
        {
          ...{ day: '2026-01-06', rest: 'h', form: 'link', line: 12, sectionName: 'log' },
          ...{ from: text.indexOf('1. '), to: text.length },
        },
      ],
      headings: [
        { day: '2026-01-01', rest: 'a', line: 1, sectionName: '', below: [['b']] },
        { day: '2026-01-05', rest: '', line: 10, sectionName: 'log', below: [] },
      ],
      impossible: [
        { line: 7, value: '2026-02-30' },
        { line: 11, value: '2026-02-31' },
      ],
      twice: null,
    });
  });
});

describe('the section to write to', () => {
  /** The lines of the section below its heading, and its entries. */
  const find = (text: string, preferred: string): unknown => {
    const section = findLogSection(parseBlocks(text), names, preferred);
    if (section.kind !== 'found') return section;
    const { heading, from, to, entries } = section;
    return [heading.text, text.slice(from, to), ...entries.map(({ day }) => day)];
  };

  it.each([
    ['a\n# Log\nb\n# Contact log\nc', 'Log', ['Log', '\nb\n']],
    ['a\n# Log\nb\n# Contact log\nc', 'contact LOG', ['Contact log', '\nc']],
    ['a\n# Log\nb\n# Contact log\nc', 'Meetings', ['Log', '\nb\n']],
    ['# a\n# Contact log\n# Log', '', ['Contact log', '\n']],
    ['#\n# Log', '', ['Log', '']],
    ['Log\n===\na', '', ['Log', '\na']],
    [
      '# Log\n- 2026-01-01\n## a\n- 2026-01-02\n# b\n- 2026-01-03',
      '',
      ['Log', '\n- 2026-01-01\n## a\n- 2026-01-02\n', '2026-01-01', '2026-01-02'],
    ],
    [
      '# Log\n- 2026-01-01\n## Contact log\n- 2026-01-02\n## c\n- 2026-01-03',
      'Contact log',
      ['Contact log', '\n- 2026-01-02\n', '2026-01-02'],
    ],
    ['# Mine\n- 2026-01-01\n# Log\n- 2026-01-02', 'Mine', ['Mine', '\n- 2026-01-01\n', '2026-01-01']],
    ['## a\n### Log\n- 2026-01-01\n## b\n', '', ['Log', '\n- 2026-01-01\n', '2026-01-01']],
    ['# a\n# a\n# Log\n# b\n# b', '', ['Log', '\n']],
  ])('in %j, with %j preferred', (text, preferred, found) => expect(find(text, preferred)).toEqual(found));

  it('is the one with its heading', () =>
    expect(findLogSection(parseBlocks('a\n## Log ##\nb'), names, '')).toMatchObject({
      kind: 'found',
      heading: { text: 'Log', level: 2, line: 2 },
      from: 11,
      to: 13,
    }));

  it.each(['', 'a', '# a\n> # Log', '```\n# Log\n```', 'Log'])('is missing in %j', (text) =>
    expect(find(text, 'Mine')).toEqual({ kind: 'none' }),
  );

  it('is refused where its name stands twice', () => {
    expect(find('# a\n# Log\n## LOG\n### log', '')).toEqual({
      kind: 'refused',
      code: 'section-twice',
      line: 3,
      detail: 'Log',
    });
    expect(find('# Log\n# Contact log\n# log', 'Contact log')).toMatchObject(['Contact log', '\n']);
  });
});
