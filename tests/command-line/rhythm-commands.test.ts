import { describe, expect, it } from 'vitest';
import { formatView } from '../../src/command-line/format-view';
import { call, contextOf, dataOf } from './call';

const note = (properties: string, ...entries: readonly string[]): string =>
  `---\ntype: contact\n${properties}---\n## Interactions\n\n${entries.map((line) => `- ${line}\n`).join('')}`;

const notes: Readonly<Record<string, string>> = {
  'People/Anna.md': note('tier: Top 10\n', '2026-11-22 call: done today', '2026-10-10 call: a'),
  'People/Ben.md': note('tier: Top 10\n', '2026-10-20 call: b'),
  'People/Clara.md': note('tier: Top 10\n', '2026-10-21 call: c'),
  'People/Dora.md': note('tier: Top 10\n', '2026-10-22 call: d'),
  'People/Faded.md': note('tier: Top 50\n', '2024-01-01 call: f'),
  'People/Nina.md': note('', '2026-11-12 call: n', '2026-11-02 call: n'),
};

async function dueOf(settings = {}) {
  const data = dataOf(await call(contextOf(notes, settings), 'due')) as {
    picks: { name: string; done: boolean }[];
    due: { name: string }[];
  };
  return {
    picks: data.picks.map(({ name, done }) => (done ? `${name}, done` : name)),
    due: data.due.map(({ name }) => name),
  };
}

describe('due', () => {
  it('proposes as many as the network asks for, one long silence among them, and keeps the place of who is done', async () => {
    expect(await dueOf()).toEqual({
      picks: ['Anna, done', 'Faded'],
      due: ['Faded', 'Ben', 'Clara', 'Dora'],
    });
  });

  it('proposes as many as the settings say', async () => {
    expect((await dueOf({ picksPerDay: 4 })).picks).toEqual(['Anna, done', 'Ben', 'Clara', 'Faded']);
  });

  it('shows the picks first, and then the others', async () => {
    const result = await call(contextOf(notes), 'due');
    if (result.kind === 'failed') throw new Error(result.message);
    const text = formatView(result.view(), { colors: false });
    expect(text.indexOf('Today')).toBe(0);
    expect(text).toContain('Others who are due (3)');
    expect(text.match(/Faded/g)).toHaveLength(1);
  });
});

describe('review', () => {
  const suggestionsOf = async (settings = {}) =>
    (dataOf(await call(contextOf(notes, settings), 'review')) as { suggestions: object[] }).suggestions;

  it('says who belongs elsewhere, with figures', async () => {
    expect(await suggestionsOf()).toEqual([
      {
        path: 'People/Faded.md',
        name: 'Faded',
        from: 'top-50',
        to: 'top-100',
        reason: 'a long silence, last 2 years ago',
      },
      {
        path: 'People/Nina.md',
        name: 'Nina',
        from: null,
        to: 'top-100',
        reason: '2 days of conversation in 6 months, and no place yet',
      },
    ]);
  });

  it('says nothing of it where the settings do not want it', async () => {
    expect(await suggestionsOf({ suggestions: false })).toEqual([]);
  });

  it('shows it as a table', async () => {
    const result = await call(contextOf(notes), 'review');
    if (result.kind === 'failed') throw new Error(result.message);
    const text = formatView(result.view(), { colors: false });
    expect(text).toMatch(
      /Who belongs elsewhere\?\nName +From +To +Why\nFaded +Top 50 +Top 100 +a long silence/,
    );
  });
});
