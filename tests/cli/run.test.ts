import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/run';
import type { Day } from '../../src/core/day';
import { copyOfSmallVault, everythingIn, tempFolder } from './temp-vault';

const around = { today: () => '2026-11-22' as Day, language: 'en', version: '1.2.3', colors: false } as const;
const call = (...args: string[]) => run(args, around);
const clara = 'People/Clara Nguyen.md';

interface Failing {
  readonly what: string;
  readonly args: readonly string[];
  readonly status: 1 | 2;
  readonly code: string;
  readonly message: string | RegExp;
  /** made before the call, and undone after it */
  readonly prepare?: (vault: string) => () => void;
}

const lock =
  (path: string) =>
  (vault: string): (() => void) => {
    chmodSync(`${vault}/${path}`, 0o555);
    return () => chmodSync(`${vault}/${path}`, 0o755);
  };

const failing: readonly Failing[] = [
  {
    what: 'an unreadable property',
    args: ['log', 'Marek Dvořák', 'Hello'],
    status: 1,
    code: 'unreadable-date',
    message:
      'Marek Dvořák, line 4 was not changed: "last spring" is no date such as 2026-11-22. Put it right and try again.',
  },
  {
    what: 'a note with broken YAML',
    args: ['set-tier', 'Oliver Grant', 'Top 10'],
    status: 1,
    code: 'yaml-error',
    message:
      /^Oliver Grant, line \d was not changed: its properties cannot be read \(.*\)\. Put them right and try again\.$/,
  },
  {
    what: 'an ambiguous name',
    args: ['log', 'alex kim', 'Hello'],
    status: 2,
    code: 'ambiguous-name',
    message:
      'Several contacts are called "alex kim"; nothing was changed. Give the path of the one that is meant.',
  },
  {
    what: 'an unknown name',
    args: ['snooze', 'Klara', '--until', '+1w'],
    status: 2,
    code: 'unknown-name',
    message: 'No contact is called "Klara"; nothing was changed. "review" lists all contacts.',
  },
  {
    what: 'a note that is no contact',
    args: ['set-tier', 'Nordlicht Ventures', 'Top 10'],
    status: 1,
    code: 'not-a-contact',
    message:
      'Nordlicht Ventures was not changed: it is no contact. The property "type: contact" makes it one, unless it is a template, a copy left by a sync, or in an excluded folder.',
  },
  {
    what: 'a folder that cannot be made',
    args: ['add', 'Freya Lindholm', '--folder', 'People/Clara Nguyen.md'],
    status: 1,
    code: 'no-folder',
    message:
      'Freya Lindholm was not changed: the folder People/Clara Nguyen.md is not there and cannot be made.',
  },
  {
    what: 'a read-only file',
    args: ['log', 'Jonas Haas', 'Hello'],
    status: 1,
    code: 'read-only',
    message:
      'Jonas Haas was not changed: the file or its folder cannot be written. Allow writing and try again.',
    prepare: lock('People/Jonas Haas.md'),
  },
  {
    what: 'a read-only file of somebody who was there',
    args: ['log', 'Clara Nguyen', 'Hello', '--with', 'Jonas Haas'],
    status: 1,
    code: 'read-only',
    message:
      'Jonas Haas was not changed: the file or its folder cannot be written. Allow writing and try again.',
    prepare: lock('People/Jonas Haas.md'),
  },
  {
    what: 'a read-only folder',
    args: ['add', 'Freya Lindholm'],
    status: 1,
    code: 'read-only',
    message:
      'Freya Lindholm was not changed: the file or its folder cannot be written. Allow writing and try again.',
    prepare: lock('People'),
  },
  {
    what: 'a name that is taken',
    args: ['add', 'jonas haas'],
    status: 1,
    code: 'exists',
    message:
      'Jonas Haas was not changed: a note of this name is there already. Choose another name or open that one.',
  },
  {
    what: 'an unknown option',
    args: ['due', '--al'],
    status: 2,
    code: 'usage',
    message: 'There is no option --al.',
  },
  {
    what: 'an option of another command',
    args: ['due', '--kind', 'call'],
    status: 2,
    code: 'usage',
    message: 'keep-in-touch due has no option --kind.',
  },
  {
    what: 'a word too many',
    args: ['show', 'Clara', 'Nguyen'],
    status: 2,
    code: 'usage',
    message: '"Nguyen" is one word too many. Put a text into quotes.',
  },
  {
    what: 'an option without its value',
    args: ['log', 'Jonas Haas', 'x', '--date', '--in'],
    status: 2,
    code: 'usage',
    message: '--date needs a value.',
  },
  {
    what: 'a day that is none',
    args: ['due', '--today', '22.11.2026'],
    status: 2,
    code: 'usage',
    message: '--today: "22.11.2026" is no day. Write 2026-11-22.',
  },
  {
    what: 'an unknown command',
    args: ['fly'],
    status: 2,
    code: 'usage',
    message: 'There is no command "fly". "keep-in-touch help" explains.',
  },
];

describe('a failure is one clear message, and nothing is changed', () => {
  it.each(failing)('$what', async ({ args, status, code, message, prepare }) => {
    const vault = copyOfSmallVault();
    const undo = prepare?.(vault) ?? (() => undefined);
    const before = everythingIn(vault);
    const plain = await call(...args, '--vault', vault);
    const json = await call(...args, '--vault', vault, '--json');
    undo();
    expect(everythingIn(vault)).toEqual(before);

    const [first = '', ...candidates] = plain.err.trimEnd().split('\n');
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
    expect(plain).toMatchObject({ status, out: '' });
    expect(json.status).toBe(status);
    const { error } = JSON.parse(json.out) as { error: Record<string, unknown> };
    expect(error).toMatchObject({ code, message: first });
    expect(Object.keys(error).slice(0, 3)).toEqual(['code', 'path', 'message']);
    expect(candidates.map((line) => line.trim())).toEqual(error['candidates'] ?? []);
  });

  it.each([
    ['no folder named', [], 2, 'usage'],
    ['a folder that is not there', ['--vault', '/nowhere/at/all'], 1, 'no-folder'],
    ['a file instead of a folder', ['--vault', __filename], 1, 'no-folder'],
    ['a path through a file', ['--vault', `${__filename}/x`], 1, 'no-folder'],
    ['a name that is too long', ['--vault', `/${'x'.repeat(300)}`], 1, 'no-folder'],
  ] as const)('%s', async (_what, args, status, code) => {
    const output = await call('due', ...args, '--json');
    expect(output.status).toBe(status);
    expect(JSON.parse(output.out)).toMatchObject({ error: { code } });
    expect(output.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

it.skipIf(process.getuid?.() === 0)('a locked vault is told of as such', async () => {
  const vault = copyOfSmallVault();
  chmodSync(vault, 0o000);
  const plain = await call('due', '--vault', vault);
  const json = await call('due', '--vault', vault, '--json');
  chmodSync(vault, 0o755);
  const message = `The folder ${vault} cannot be read (EACCES); nothing was changed. Allow reading and try again.`;
  expect(plain).toEqual({ status: 1, out: '', err: `${message}\n` });
  expect(json.status).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'read-failed', path: vault, message } });
});

describe('a file to be imported that cannot be reached', () => {
  it.each([
    ['a path through a file', () => `${__filename}/x.csv`],
    ['a name that is too long', () => `/${'x'.repeat(300)}.csv`],
    [
      'a link in circles',
      () => {
        const folder = tempFolder();
        symlinkSync(`${folder}/b.csv`, `${folder}/a.csv`);
        symlinkSync(`${folder}/a.csv`, `${folder}/b.csv`);
        return `${folder}/a.csv`;
      },
    ],
    ['a folder', () => tempFolder()],
  ])('%s is told in one line', async (_what, prepare) => {
    const file = prepare();
    const output = await call('import', file, '--vault', tempFolder());
    expect(output).toEqual({
      status: 1,
      out: '',
      err: `There is no file ${file} that can be read; nothing was changed.\n`,
    });
  });

  it.skipIf(process.getuid?.() === 0)('a locked file is told in one line', async () => {
    const folder = tempFolder({ 'a.csv': 'Name\nAda\n' });
    chmodSync(`${folder}/a.csv`, 0o000);
    expect(await call('import', `${folder}/a.csv`, '--vault', tempFolder())).toMatchObject({ status: 1 });
  });
});

describe('what is written', () => {
  it('log: exactly the lines it says', async () => {
    const vault = copyOfSmallVault();
    const before = everythingIn(vault);
    const { status, out } = await call('log', clara, '--kind', 'call', 'Hello', '--vault', vault, '--json');
    expect(status).toBe(0);
    const { changed } = JSON.parse(out) as { changed: { path: string; line: number; text: string }[] };
    const after = everythingIn(vault);
    const lines = Buffer.from(after[clara] ?? '', 'latin1')
      .toString('utf8')
      .split('\n');
    for (const { line, text } of changed) expect(lines[line - 1]).toBe(text);
    expect({ ...after, [clara]: '' }).toEqual({ ...before, [clara]: '' });
  });

  it('add: makes the folder', async () => {
    const vault = tempFolder();
    const { status } = await call('add', 'Freya Lindholm', '--tier', 'Top 10', '--vault', vault);
    expect(status).toBe(0);
    expect(Object.keys(everythingIn(vault))).toEqual(['People/', 'People/Freya Lindholm.md']);
    const shown = await call('show', 'freya lindholm', '--vault', vault, '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ tier: 'top-10' });
  });

  it('reading commands write nothing', async () => {
    const vault = copyOfSmallVault();
    const before = everythingIn(vault);
    for (const args of [['review'], ['due', '--all'], ['show', 'Clara Nguyen'], ['check'], ['help']]) {
      expect((await call(...args, '--vault', vault)).status).toBe(0);
    }
    expect(everythingIn(vault)).toEqual(before);
  });
});

describe('arguments', () => {
  it.each([[['--json', 'due', '--vault']], [['due', '--json', '--vault']]])(
    'options stand anywhere: %j',
    async (args) => {
      expect((await call(...args, copyOfSmallVault())).status).toBe(0);
    },
  );

  it('values may begin with a dash, and so may a text behind --', async () => {
    const vault = copyOfSmallVault();
    expect((await call('log', 'Jonas Haas', 'x', '--date', '-2w', '--vault', vault)).out).toContain(
      '2026-11-08: x',
    );
    expect((await call('log', '--vault', vault, '--', 'Jonas Haas', '-5 degrees')).out).toContain(
      '-5 degrees',
    );
    expect((await call(`--vault=${vault}`, 'log', 'Jonas Haas', 'x', '--date=-1d')).out).toContain(
      '2026-11-21: x',
    );
  });

  it('a text of no words in front is no command', async () => {
    expect(await call()).toMatchObject({ status: 2, out: '' });
    expect((await call('--help')).out).toContain('keep-in-touch set-tier');
    expect((await call('log', '-h')).out).toContain('--follow-up TEXT');
    expect(await call('--version')).toEqual({ status: 0, out: '1.2.3\n', err: '' });
  });

  it('speaks German', async () => {
    const vault = copyOfSmallVault();
    expect((await call('due', '--lang', 'de', '--vault', vault)).out).toContain('Mal wieder');
    expect((await run(['show', 'Klara', '--vault', vault], { ...around, language: 'de' })).err).toContain(
      'Kein Kontakt',
    );
    expect(await call('due', '--lang', 'fr', '--vault', vault)).toMatchObject({ status: 2 });
  });
});

describe('settings of the vault', () => {
  const settings = '.obsidian/plugins/keep-in-touch/data.json';
  const note = '---\ntype: contact\ntier: Close\n---\n';

  it('hold', async () => {
    const tiers = [
      {
        id: 'close',
        name: 'Close',
        capacity: null,
        rule: { depth: 2, interval: { unit: 'day', count: 14 } },
      },
    ];
    const vault = tempFolder({ 'People/Ada.md': note, [settings]: JSON.stringify({ version: 1, tiers }) });
    const { out, err } = await call('review', '--vault', vault, '--json');
    expect(JSON.parse(out)).toMatchObject({
      tiers: [{ id: 'close', capacity: null, count: 1 }],
      problems: [],
    });
    expect(err).toBe('');
  });

  it.each([
    ['{', `${settings} cannot be read; the default settings hold.\n`],
    ['null', `${settings} cannot be read; the default settings hold.\n`],
    ['[]', `${settings} cannot be read; the default settings hold.\n`],
    ['{"tiers": 3}', `${settings}: tiers cannot be read; the defaults hold.\n`],
    ['{"version": 99}', `${settings} was written by a later version.\n`],
  ])('%j: is said once, and the defaults hold', async (text, warning) => {
    const vault = tempFolder({ 'People/Ada.md': note, [settings]: text });
    const { status, out, err } = await call('review', '--vault', vault, '--json');
    expect({ status, err }).toEqual({ status: 0, err: warning });
    expect(JSON.parse(out)).toMatchObject({ tiers: [{ id: 'top-10' }, {}, {}] });
  });

  it('templates are no contacts', async () => {
    const vault = copyOfSmallVault();
    writeFileSync(`${vault}/.obsidian/templates.json`, '{"folder": "People/Work"}');
    const { out } = await call('show', 'alex kim', '--vault', vault, '--json');
    expect(JSON.parse(out)).toMatchObject({ path: 'People/School/Alex Kim.md' });
  });

  it('daily notes are read where the vault keeps them', async () => {
    const vault = copyOfSmallVault();
    writeFileSync(`${vault}/.obsidian/daily-notes.json`, '{"folder": "Tage", "format": "YYYY/DD.MM."}');
    const config = '{"daily": {"folder": "Tage", "format": "YYYY/MM/DD.MM.YYYY", "enabled": true}}';
    mkdirSync(`${vault}/.obsidian/plugins/periodic-notes`, { recursive: true });
    writeFileSync(`${vault}/.obsidian/plugins/periodic-notes/data.json`, config);
    mkdirSync(`${vault}/Tage/2026/11`, { recursive: true });
    writeFileSync(`${vault}/Tage/2026/11/19.11.2026.md`, 'Lunch with [[Marek Dvořák]]');
    const { out } = await call('show', 'Marek Dvořák', '--vault', vault, '--json');
    expect(JSON.parse(out)).toMatchObject({
      interactions: expect.arrayContaining([
        expect.objectContaining({
          date: '2026-11-19',
          kind: 'meeting',
          source: 'Tage/2026/11/19.11.2026.md:1',
        }),
      ]) as unknown,
    });
  });
});

describe('a note and a link to it', () => {
  it.each([
    ['People/Ada Lovell.md', 'Team/Ada Lovell.md'],
    ['Team/Ada Lovell.md', 'People/Ada Lovell.md'],
  ])('are not merged: %s and %s', async (keep, other) => {
    const folder = tempFolder({
      'People/Ada Lovell.md': '---\ntype: contact\n---\n',
      'Team/x.md': 'x',
    });
    symlinkSync('../People/Ada Lovell.md', `${folder}/Team/Ada Lovell.md`);
    const before = everythingIn(folder);
    const output = await call('merge', keep, other, '--vault', folder);
    expect(output.status).toBe(1);
    expect(output.err).toMatch(/only a link/);
    expect(everythingIn(folder)).toEqual(before);
  });
});
