import { describe, expect, it } from 'vitest';
import { formatResult } from '../../src/command-line/format-result';
import type { Action } from '../../src/app/action';
import { call, contextOf, dataOf, failureOf } from './call';

const clara = 'People/Clara Nguyen.md';
const jonas = 'People/Jonas Haas.md';

describe('log', () => {
  it('writes the entry and moves last contact, and nothing else', async () => {
    const context = contextOf();
    const before = context.notes.files.get(clara) ?? '';
    const result = await call(context, 'log', ['clara nguyen', 'Walked along\nthe river'], {
      kind: 'meeting',
    });
    expect(dataOf(result)).toEqual({
      changed: [
        { path: clara, line: 5, text: 'last-contact: 2026-11-22 # by phone' },
        { path: clara, line: 19, text: '- 2026-11-22 meeting: Walked along the river' },
      ],
    });
    expect(context.notes.files.get(clara)).toBe(
      before
        .replace('last-contact: 2026-11-20', 'last-contact: 2026-11-22')
        .replace('- 2026-11-20 call', '- 2026-11-22 meeting: Walked along the river\n- 2026-11-20 call'),
    );
  });

  it.each([
    [{}, '- 2026-11-22: Hello'],
    [{ kind: 'call' }, '- 2026-11-22 call: Hello'],
    [{ kind: 'Anruf' }, '- 2026-11-22 call: Hello'],
    [{ kind: 'email' }, '- 2026-11-22 email → Hello'],
    [{ kind: 'email', in: true }, '- 2026-11-22 email ← Hello'],
    [{ kind: 'call', out: true }, '- 2026-11-22 call → Hello'],
    [{ kind: 'gift' }, '- 2026-11-22 gift: Hello'],
    [{ kind: 'gift', in: true }, '- 2026-11-22 gift ← Hello'],
    [{ date: 'yesterday' }, '- 2026-11-21: Hello'],
    [{ date: '-2w' }, '- 2026-11-08: Hello'],
    [{ date: '2026-11-01' }, '- 2026-11-01: Hello'],
    [{ date: 'tomorrow', plan: true }, '- 2026-11-23: Hello'],
  ] as const)('%j gives %j', async (flags, line) => {
    const context = contextOf();
    dataOf(await call(context, 'log', ['Jonas Haas', 'Hello'], flags));
    expect(context.notes.files.get(jonas)?.split('\n')).toContain(line);
  });

  it('a kind alone is enough', async () => {
    const context = contextOf();
    dataOf(await call(context, 'log', ['Jonas Haas'], { kind: 'call' }));
    expect(context.notes.files.get(jonas)).toContain('- 2026-11-22 call\n');
  });

  it('with further people: once for each, however often they are named', async () => {
    const context = contextOf();
    const actions: Action[] = [];
    const result = await call(
      { ...context, onAction: (action) => actions.push(action) },
      'log',
      ['Clara Nguyen', 'Dinner'],
      { kind: 'meeting', with: ['jonas haas', 'Clärchen', jonas], 'follow-up': 'send the photos', on: '+3d' },
    );
    const { changed } = dataOf(result) as { changed: { path: string; text: string }[] };
    expect(new Set(changed.map(({ path }) => path))).toEqual(new Set([clara, jonas]));
    expect(changed.filter(({ text }) => text.includes('Dinner'))).toHaveLength(2);
    expect(changed.filter(({ text }) => text.includes('send the photos 📅 2026-11-25'))).toHaveLength(1);
    expect(actions).toHaveLength(1);
    expect(actions[0]?.steps).toHaveLength(2);
  });

  it('goes to nobody else where the note of the name cannot be read', async () => {
    const robert = { 'People/Robert.md': '---\ntype: contact\naliases: [Bob]\n---\n' };
    const context = { ...contextOf(robert), unreadable: [{ path: 'People/Bob.md', detail: 'EACCES' }] };
    for (const name of ['Bob', 'bob', 'People/Bob', 'People/Bob.md', 'Bob.md']) {
      const failure = failureOf(await call(context, 'log', [name, 'x']));
      expect(failure).toMatchObject({ status: 1, code: 'read-failed', path: 'People/Bob.md' });
      expect(failure.message).toBe(
        'Bob was not changed: it could not be read (EACCES). Look at the file and try again.',
      );
    }
    expect(Object.fromEntries(context.notes.files)).toEqual(robert);
    dataOf(await call(context, 'log', ['Robert', 'x']));
    expect(context.notes.files.get('People/Robert.md')).toContain('2026-11-22: x');
  });

  it('where one note refuses, none is written', async () => {
    const context = contextOf();
    const before = new Map(context.notes.files);
    const failure = failureOf(
      await call(context, 'log', ['Clara Nguyen', 'Dinner'], { with: ['Marek Dvořák'] }),
    );
    expect(failure).toMatchObject({ status: 1, code: 'unreadable-date', path: 'People/Marek Dvořák.md' });
    expect(failure.message).toBe(
      'Marek Dvořák, line 4 was not changed: "last spring" is no date such as 2026-11-22. Put it right and try again.',
    );
    expect(context.notes.files).toEqual(before);
  });

  it('a note with broken YAML is left alone, and the message names note and line', async () => {
    const context = contextOf();
    const before = new Map(context.notes.files);
    const failure = failureOf(await call(context, 'log', ['Oliver Grant', 'Hello']));
    expect(failure).toMatchObject({ status: 1, code: 'yaml-error', path: 'People/Oliver Grant.md' });
    expect(failure.message).toMatch(/^Oliver Grant, line \d was not changed: .* try again\.$/);
    expect(context.notes.files).toEqual(before);
  });

  it('a day ahead is refused unless a plan is meant', async () => {
    const context = contextOf();
    expect(failureOf(await call(context, 'log', ['Jonas Haas', 'Hello'], { date: '+1d' }))).toMatchObject({
      status: 1,
      code: 'future-date',
      path: jonas,
    });
    expect(context.notes.writes).toEqual([]);
  });

  it.each([
    ['en', 'Clara Nguyen was not changed: it could not be read (EIO). Look at the file and try again.'],
    [
      'de',
      'Clara Nguyen bleibt unverändert. Sie ließ sich nicht lesen (EIO). Die Datei ansehen und noch einmal versuchen.',
    ],
  ] as const)('a note that cannot be read: %s', async (language, message) => {
    const context = { ...contextOf(), language };
    context.notes.read = () => Promise.reject(new Error('EIO'));
    const failure = failureOf(await call(context, 'log', ['clara nguyen', 'Hello']));
    expect(failure).toMatchObject({ status: 1, code: 'read-failed', path: clara, message });
  });

  it('a note that cannot be written, and one that is gone meanwhile', async () => {
    const context = contextOf();
    context.notes.refusals.set(jonas, 'read-only');
    expect(failureOf(await call(context, 'log', ['Jonas Haas', 'Hello']))).toMatchObject({
      status: 1,
      code: 'read-only',
      message:
        'Jonas Haas was not changed: the file or its folder cannot be written. Allow writing and try again.',
    });
    context.notes.files.delete(clara);
    expect(failureOf(await call(context, 'log', ['Clara Nguyen', 'Hello']))).toMatchObject({
      status: 1,
      code: 'missing',
      path: clara,
    });
    expect(context.notes.writes).toEqual([]);
  });
});

describe('add', () => {
  it('makes a whole note in the contacts folder', async () => {
    const context = contextOf();
    await call(context, 'add', ['Freya Lindholm'], { tier: '50', role: 'Engineer' });
    expect(context.notes.files.get('People/Freya Lindholm.md')).toBe(
      '---\ntype: contact\ntier: Top 50\ntier-since: 2026-11-22\nrole: Engineer\n---\n\n# Freya Lindholm\n\n',
    );
  });

  it('uses the template of the settings', async () => {
    const context = contextOf(undefined, { template: 'Templates/Person' });
    await call(context, 'add', ['Freya Lindholm']);
    expect(context.notes.files.get('People/Freya Lindholm.md')).toContain('# Freya Lindholm');
    const without = contextOf(undefined, { template: 'Templates/None.md' });
    expect(failureOf(await call(without, 'add', ['Freya Lindholm']))).toMatchObject({
      status: 1,
      code: 'missing',
      path: 'Templates/None.md',
    });
  });

  it("goes where the vault's own contacts are", async () => {
    const context = contextOf({
      'Privat/Kontakte/Ada.md': '',
      'Kontakte/Bo.md': '',
      'Privat/Kontakte/Cy.md': '',
    });
    await call(context, 'add', ['Freya Lindholm']);
    expect(context.notes.files.has('Privat/Kontakte/Freya Lindholm.md')).toBe(true);
  });

  it('a second one of the name only in a folder of its own', async () => {
    const context = contextOf();
    expect(failureOf(await call(context, 'add', ['alex kim']))).toMatchObject({ status: 1, code: 'exists' });
    dataOf(await call(context, 'add', ['Alex Kim'], { folder: 'People/Sport' }));
    expect(context.notes.files.has('People/Sport/Alex Kim.md')).toBe(true);
  });

  it.each([['///'], ['..']])('%j is no name', async (name) => {
    expect(failureOf(await call(contextOf(), 'add', [name]))).toMatchObject({
      status: 1,
      code: 'unusable-name',
    });
  });

  it('takes the path of the note to be made', async () => {
    const context = contextOf();
    dataOf(await call(context, 'add', ['People/Sport/Zoe.md']));
    expect([...context.notes.files.keys()].filter((path) => path.includes('Zoe'))).toEqual([
      'People/Sport/Zoe.md',
    ]);
  });

  it('a folder cannot climb out of the vault', async () => {
    const failure = failureOf(await call(contextOf(), 'add', ['Freya'], { folder: '../elsewhere' }));
    expect(failure).toMatchObject({ status: 1, code: 'no-folder' });
  });
});

describe('set-tier and snooze', () => {
  it('moves with the day since when', async () => {
    const context = contextOf();
    expect(dataOf(await call(context, 'set-tier', ['Jonas Haas', 'top-10']))).toEqual({
      changed: [
        { path: jonas, line: 3, text: 'tier: Top 10' },
        { path: jonas, line: 5, text: 'tier-since: 2026-11-22' },
      ],
    });
  });

  it('nothing to do is no failure', async () => {
    const context = contextOf();
    expect(dataOf(await call(context, 'set-tier', ['Jonas Haas', 'Top 50']))).toEqual({ changed: [] });
    expect(context.notes.writes).toEqual([]);
  });

  it('none takes the line away, and says where it stood', async () => {
    const context = contextOf();
    expect(dataOf(await call(context, 'set-tier', ['Jonas Haas', 'none']))).toEqual({
      changed: [{ path: jonas, line: 3, text: '' }],
    });
    expect(context.notes.files.get(jonas)).not.toContain('tier');
  });

  it('puts off, and no longer', async () => {
    const context = contextOf();
    expect(dataOf(await call(context, 'snooze', ['Jonas Haas'], { until: '+2w' }))).toEqual({
      changed: [{ path: jonas, line: 5, text: 'snooze-until: 2026-12-06' }],
    });
    dataOf(await call(context, 'snooze', ['Nadia Haddad'], { until: 'none' }));
    expect(context.notes.files.get('People/Nadia Haddad.md')).not.toContain('snooze-until');
  });
});

describe('wrong usage', () => {
  it.each([
    ['show', [], {}, 'NAME is missing.'],
    ['log', ['Jonas Haas'], {}, 'TEXT is missing.'],
    ['log', ['Jonas Haas', ' '], {}, 'TEXT is missing.'],
    ['log', ['Jonas Haas', 'x'], { in: true, out: true }, '--in and --out exclude each other.'],
    ['log', ['Jonas Haas', 'x'], { on: 'today' }, '--on needs --follow-up.'],
    ['log', ['Jonas Haas', 'x'], { 'follow-up': ' ' }, '--follow-up needs a value.'],
    ['log', ['Jonas Haas', 'x'], { kind: ['call', 'email'] }, '--kind is given twice.'],
    ['log', ['Jonas Haas', 'x'], { kind: true }, '--kind needs a value.'],
    ['log', ['Jonas Haas', 'x'], { plan: 'yes' }, '--plan takes no value.'],
    ['log', ['Jonas Haas', 'x'], { until: 'today' }, 'keep-in-touch log has no option --until.'],
    ['snooze', ['Jonas Haas'], {}, '--until D is missing.'],
    ['snooze', ['Jonas Haas'], { until: 'today' }, '--until: 2026-11-22 is not ahead. Choose a later day.'],
    ['help', ['fly'], {}, 'There is no command "fly".'],
  ] as const)('%s %j %j: %s', async (name, words, flags, message) => {
    const context = contextOf();
    expect(failureOf(await call(context, name, words, flags))).toEqual({
      kind: 'failed',
      status: 2,
      code: 'usage',
      path: null,
      message,
      candidates: null,
    });
    expect(context.notes.writes).toEqual([]);
  });

  it('names what is known', async () => {
    const kind = failureOf(await call(contextOf(), 'log', ['Jonas Haas', 'x'], { kind: 'kall' }));
    expect(kind.message).toMatch(/^There is no kind "kall". Known are meeting, event, .*note\.$/);
    const tier = failureOf(await call(contextOf(), 'set-tier', ['Jonas Haas', 'Top 7']));
    expect(tier.message).toBe('There is no tier "Top 7". Known are Top 10, Top 50, Top 100, none.');
  });

  it.each([['soon'], ['2026-02-30'], ['22.11.2026'], ['+3'], [''], ['+99999d']])(
    '%j is no day',
    async (date) => {
      expect(failureOf(await call(contextOf(), 'log', ['Jonas Haas', 'x'], { date }))).toMatchObject({
        status: 2,
        code: 'usage',
      });
    },
  );
});

describe('after a first meeting', () => {
  const files = {
    'People/Freya Lindholm.md': '---\ntype: contact\n---\n',
    'People/Clara Nguyen.md': '---\ntype: contact\n---\n\n## Interactions\n\n- 2026-01-01 call\n',
  };

  it('log says what thanks are in place', async () => {
    const result = await call(contextOf(files), 'log', ['Freya Lindholm', 'night train'], {
      kind: 'meeting',
    });
    expect(dataOf(result)).toMatchObject({ thanks: { text: 'Say thank you', due: '2026-11-23' } });
    const { out } = formatResult(result, { json: false, colors: false });
    expect(out).toContain('A first meeting. In place by tomorrow: Say thank you');
  });

  it.each<[string, string, Record<string, string>]>([
    ['whom one knows', 'Clara Nguyen', { kind: 'meeting' }],
    ['whom one wrote to', 'Freya Lindholm', { kind: 'email' }],
    ['where something else follows', 'Freya Lindholm', { kind: 'meeting', 'follow-up': 'send the deck' }],
  ])('it does not with somebody %s', async (_who, name, flags) => {
    const result = await call(contextOf(files), 'log', [name, 'a text'], flags);
    expect(dataOf(result)).not.toHaveProperty('thanks');
  });
});
