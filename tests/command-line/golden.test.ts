import { describe, expect, it } from 'vitest';
import { formatResult } from '../../src/command-line/format-result';
import { call, contextOf } from './call';

const expected = '../fixtures/expected/command-line';

const rows: readonly (readonly [
  file: string,
  name: string,
  words: string[],
  flags: Record<string, string | true>,
])[] = [
  ['review', 'review', [], {}],
  ['due', 'due', [], {}],
  ['due-all', 'due', [], { all: true }],
  ['show', 'show', ['clärchen'], {}],
  ['log', 'log', ['Clara Nguyen', 'Walked along the river'], { kind: 'meeting' }],
  [
    'add',
    'add',
    ['Freya Lindholm'],
    { tier: 'Top 50', organization: 'Windfang', role: 'Engineer', email: 'f@example.org' },
  ],
  ['set-tier', 'set-tier', ['Jonas Haas', 'Top 10'], {}],
  ['snooze', 'snooze', ['Jonas Haas'], { until: '+2w' }],
  ['stats', 'stats', [], {}],
  ['follow-ups', 'follow-ups', [], {}],
  ['occasions', 'occasions', [], {}],
  ['occasions-of-a-year', 'occasions', [], { days: '365' }],
  ['no-number-of-days', 'occasions', [], { days: 'many' }],
  ['help-occasions', 'help', ['occasions'], {}],
  ['check', 'check', [], {}],
  ['help', 'help', [], {}],
  ['help-log', 'help', ['log'], {}],
  ['ambiguous-name', 'show', ['alex kim'], {}],
  ['unknown-name', 'show', ['Clara Nguyenn'], {}],
  ['not-a-contact', 'log', ['Nordlicht Ventures', 'Hello'], {}],
  ['unknown-tier', 'set-tier', ['Jonas Haas', 'Top 7'], {}],
];

describe('what the commands print', () => {
  it.each(rows)('%s: as JSON', async (file, name, words, flags) => {
    const { out } = formatResult(await call(contextOf(), name, words, flags), { json: true, colors: false });
    await expect(out).toMatchFileSnapshot(`${expected}/${file}.json`);
  });

  it.each(rows)('%s: for people', async (file, name, words, flags) => {
    const { out, err } = formatResult(await call(contextOf(), name, words, flags), {
      json: false,
      colors: false,
    });
    await expect(out + err).toMatchFileSnapshot(`${expected}/${file}.txt`);
  });
});
