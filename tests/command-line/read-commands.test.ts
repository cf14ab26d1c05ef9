import { describe, expect, it } from 'vitest';
import { formatResult } from '../../src/command-line/format-result';
import { call, contextOf, dataOf, failureOf } from './call';

describe('the shapes of the answers', () => {
  it('review: the keys of every level', async () => {
    const data = dataOf(await call(contextOf(), 'review')) as Record<string, never[]>;
    expect(Object.keys(data)).toEqual(['today', 'tiers', 'untiered', 'suggestions', 'problems']);
    const [tier] = data['tiers'] as unknown as [{ contacts: object[] }];
    expect(Object.keys(tier)).toEqual(['id', 'name', 'capacity', 'count', 'contacts']);
    expect(Object.keys(tier.contacts[0] ?? {})).toEqual([
      'path',
      'name',
      'tier',
      'lastContact',
      'dueOn',
      'state',
      'daysOverdue',
      'overdueRatio',
      'intervalDays',
      'reason',
    ]);
    expect(Object.keys(data['problems']?.[0] ?? {})).toEqual([
      'path',
      'line',
      'property',
      'value',
      'expected',
    ]);
  });

  it('review lists every contact once, the paused, the snoozed and those of unknown tiers too', async () => {
    const context = contextOf();
    const data = dataOf(await call(context, 'review')) as {
      tiers: { count: number; contacts: { path: string; state: string }[] }[];
      untiered: { path: string }[];
    };
    const listed = [...data.tiers.flatMap(({ contacts }) => contacts), ...data.untiered].map(
      ({ path }) => path,
    );
    expect([...listed].sort()).toEqual([...context.book.all()].map(({ path }) => path).sort());
    expect(data.tiers.every(({ count, contacts }) => count === contacts.length)).toBe(true);
    expect(data.untiered.map(({ path }) => path)).toContain('People/Amélie Laurent.md');
  });

  it('an unknown tier value is one problem with its count', async () => {
    const { problems } = dataOf(await call(contextOf(), 'check')) as {
      problems: { value: string; expected: string }[];
    };
    expect(problems.filter(({ value }) => value.toLowerCase() === 'close')).toEqual([
      {
        path: 'People/Amélie Laurent.md',
        line: 3,
        property: 'tier',
        value: 'close',
        expected: 'one of Top 10, Top 50, Top 100 (2 notes)',
      },
    ]);
  });

  it('notes that could not be read are problems too', async () => {
    const context = { ...contextOf({}), unreadable: [{ path: 'People/Locked.md', detail: 'EACCES' }] };
    expect(dataOf(await call(context, 'check'))).toEqual({
      problems: [
        {
          path: 'People/Locked.md',
          line: null,
          property: null,
          value: 'EACCES',
          expected: 'a file that can be read',
        },
      ],
      notes: 0,
      contacts: 0,
    });
  });

  it('reasons are in the language that was asked for', async () => {
    const context = { ...contextOf(), language: 'de' as const };
    const { due } = dataOf(await call(context, 'due')) as { due: { reason: string }[] };
    expect(due[0]?.reason).toMatch(/^zuletzt vor \d Monaten, alle 3 Monate$/);
  });
});

describe('names', () => {
  const path = 'People/Clara Nguyen.md';
  it.each([
    [path],
    ['People/Clara Nguyen'],
    ['./People/Clara Nguyen.md'],
    ['people/clara nguyen.md'],
    ['Clara Nguyen.md'],
    ['clara nguyen'],
    ['CLARCHEN'],
    ['  Clärchen '],
  ])('%j means Clara', async (name) => {
    expect(dataOf(await call(contextOf(), 'show', [name]))).toMatchObject({ path });
  });

  it('accents and letters with strokes do not matter', async () => {
    expect(dataOf(await call(contextOf(), 'show', ['lukasz wojcik']))).toMatchObject({
      path: 'People/Łukasz Wójcik.md',
    });
  });

  it('a path tells those apart who share a name', async () => {
    expect(dataOf(await call(contextOf(), 'show', ['People/Work/Alex Kim.md']))).toMatchObject({
      tier: null,
    });
    expect(failureOf(await call(contextOf(), 'show', ['Alex Kim']))).toMatchObject({
      status: 2,
      code: 'ambiguous-name',
      candidates: ['People/School/Alex Kim.md', 'People/Work/Alex Kim.md'],
    });
  });

  it.each([
    ['Clara', ['People/Clara Nguyen.md']],
    ['haas', ['People/Jonas Haas.md']],
    ['Clara Nguyenn', ['People/Clara Nguyen.md']],
    ['恵子', ['People/田中 恵子.md']],
    ['Zzz', []],
  ])('%j is unknown, and close to %j', async (name, candidates) => {
    expect(failureOf(await call(contextOf(), 'show', [name]))).toMatchObject({
      status: 2,
      code: 'unknown-name',
      candidates,
    });
  });

  it.each([
    ['Nordlicht Ventures'],
    ['Organisations/Nordlicht Ventures.md'],
    ['organisations/nordlicht ventures'],
    ['2026-11-20'],
  ])('%j is a note but no contact', async (name) => {
    const failure = failureOf(await call(contextOf(), 'show', [name]));
    expect(failure).toMatchObject({ status: 1, code: 'not-a-contact', candidates: null });
    expect(failure.path).not.toBeNull();
  });
});

describe('what to talk about', () => {
  const files = {
    'People/Clara Nguyen.md':
      '---\ntype: contact\n---\n\n## Talk about\n\n- the [[Climate fund]]\n  - in Kiel\n- [ ] the marathon 📅 2026-12-01\n- [x] over\n',
  };

  it('is told with a person', async () => {
    expect(dataOf(await call(contextOf(files), 'show', ['Clara Nguyen']))).toMatchObject({
      talkAbout: [
        { line: 7, text: 'the Climate fund', level: 0, isTask: false },
        { line: 8, text: 'in Kiel', level: 1, isTask: false },
        { line: 9, text: 'the marathon', level: 0, isTask: true },
      ],
    });
    const { out } = formatResult(await call(contextOf(files), 'show', ['Clara Nguyen']), {
      json: false,
      colors: false,
    });
    expect(out).toContain('Talk about\n- the Climate fund\n  - in Kiel\n- the marathon\n');
  });
});
