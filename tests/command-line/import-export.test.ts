import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/app/action';
import { ActionHistory } from '../../src/app/action-history';
import { fail } from '../../src/app/notes';
import { formatResult } from '../../src/command-line/format-result';
import { decodeText } from '../../src/formats/decode-text';
import { smallVaultNotes } from '../fixtures/small-vault';
import { call, contextOf, dataOf, failureOf } from './call';

const expected = '../fixtures/expected/command-line';
const fixtures = resolve(import.meta.dirname, '../fixtures/import');
const fixture = (path: string): string => decodeText(readFileSync(join(fixtures, path))).text;
const files = {
  'linkedin.csv': fixture('tables/linkedin.csv'),
  'people.vcf':
    'BEGIN:VCARD\nVERSION:3.0\nFN:Clara Nguyen\nEMAIL:clara@example.org\nTEL:+49 40 1\nTITLE:Chair\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Mia Rossi\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Freya Lindholm\nBDAY:someday\nEND:VCARD\n',
  'odd.csv': 'Wer,Wo\nAnna,Bonn\n',
  'empty.csv': '',
};
const context = () => contextOf(smallVaultNotes(), {}, files);

const rows: readonly (readonly [
  file: string,
  name: string,
  words: string[],
  flags: Record<string, string | true | string[]>,
])[] = [
  ['import', 'import', ['people.vcf'], {}],
  ['import-yes', 'import', ['people.vcf'], { yes: true, report: true }],
  ['import-list', 'import', ['linkedin.csv'], { yes: true }],
  ['import-columns', 'import', ['odd.csv'], { column: ['Wer=name', 'Wo=location'] }],
  ['import-unknown-columns', 'import', ['odd.csv'], {}],
  ['import-no-file', 'import', ['nowhere.csv'], {}],
  ['export-vcard', 'export', ['vcard'], { tier: 'Top 10', include: ['tier', 'notes'] }],
  ['export-csv', 'export', ['csv'], { person: ['Clara Nguyen', 'Jonas Haas'] }],
  ['export-json', 'export', ['json'], { tier: 'Top 10', include: ['history', 'strength'] }],
  ['export-ics', 'export', ['ics'], { 'due-days': true }],
  ['export-search', 'export', ['csv'], { search: 'nguyen' }],
  ['export-organization', 'export', ['vcard3'], { organization: ['Nordlicht Ventures'], tag: [] }],
  ['export-to', 'export', ['csv'], { to: 'out.csv' }],
  ['duplicates', 'duplicates', [], {}],
  ['merge', 'merge', ['People/Work/Alex Kim.md', 'People/School/Alex Kim.md'], {}],
  ['make-base', 'make-base', [], {}],
];

describe('what import and export print', () => {
  it.each(rows)('%s: as JSON', async (file, name, words, flags) => {
    const { out } = formatResult(await call(context(), name, words, flags), { json: true, colors: false });
    await expect(out).toMatchFileSnapshot(`${expected}/${file}.json`);
  });

  it.each(rows)('%s: for people', async (file, name, words, flags) => {
    const result = formatResult(await call(context(), name, words, flags), { json: false, colors: false });
    await expect(result.out + result.err).toMatchFileSnapshot(`${expected}/${file}.txt`);
  });
});

describe('merge', () => {
  const notes = (): ReturnType<typeof contextOf> =>
    contextOf({
      'People/A.md': '---\ntype: contact\norganization: One\nrole: Chair\n---\n',
      'People/B.md': '---\ntype: contact\norganization: Two\nrole: Partner\n---\n',
    });

  it('tells what of the note that went was left out', async () => {
    const result = await call(notes(), 'merge', ['A', 'B'], { take: ['Role'] });
    expect(dataOf(result)).toMatchObject({ left: [{ key: 'organization', kept: 'One', other: 'Two' }] });
    expect(formatResult(result, { json: false, colors: false }).out).toContain(
      '\n  organization: Two (One)\n',
    );
  });

  it('tells of nothing where all was taken', async () => {
    const result = await call(notes(), 'merge', ['A', 'B'], { take: ['role', 'organization'] });
    expect(dataOf(result)).toMatchObject({ left: [] });
  });
});

describe('import', () => {
  it('writes nothing before it was looked at', async () => {
    const before = context();
    const notes = new Map(before.notes.files);
    expect(dataOf(await call(before, 'import', ['people.vcf']))).toMatchObject({ written: false });
    expect(before.notes.files).toEqual(notes);
    expect(before.notes.writes).toEqual([]);
  });

  it('tells its one action, so that it can be taken back', async () => {
    const actions: unknown[] = [];
    const watched = { ...context(), onAction: (action: unknown) => void actions.push(action) };
    await call(watched, 'import', ['people.vcf'], { yes: true });
    expect(actions).toMatchObject([{ name: { kind: 'import', file: 'people.vcf', count: 2 } }]);
  });

  const profile = 'https://www.linkedin.com/in/ada';
  const more = {
    'two.vcf':
      'BEGIN:VCARD\nVERSION:3.0\nFN:Kim New\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ole New\nEND:VCARD\n',
    'messages.csv': [
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
      `a,,Me,https://www.linkedin.com/in/me,Ada,${profile},2026-08-01 02:00:00 UTC,,Hi,INBOX`,
      `b,,Me,https://www.linkedin.com/in/me,Bo,${profile}-2,2026-08-01 02:00:00 UTC,,Hi,INBOX`,
      '',
    ].join('\n'),
  };
  /** A vault whose host fails at the notes named, and what a command prints and leaves there. */
  const runFailing = async (
    file: string,
    flags: Record<string, string | true>,
    fails: (path: string) => boolean,
    json: boolean,
  ) => {
    const person = (url: string): string => `---\ntype: contact\nurl: ${url}\n---\n`;
    const notes = { 'People/Ada.md': person(profile), 'People/Bo.md': person(`${profile}-2`) };
    const actions: Action[] = [];
    const failing = {
      ...contextOf(notes, {}, more),
      onAction: (action: Action) => void actions.push(action),
    };
    failing.notes.beforeWrite = (path) => {
      if (fails(path)) throw new Error('disk full');
    };
    const result = await call(failing, 'import', [file], { yes: true, ...flags });
    return { ...formatResult(result, { json, colors: false }), notes: failing.notes, actions };
  };

  it('fails where nothing could be written', async () => {
    for (const file of ['two.vcf', 'messages.csv']) {
      const { status, out, err, actions } = await runFailing(file, {}, () => true, false);
      expect({ status, out, actions }).toEqual({ status: 1, out: '', actions: [] });
      expect(err).toMatch(
        /^2 notes were left alone:\n {2}.* was not changed: writing failed \(disk full\)\.\n/,
      );
      const { out: data } = await runFailing(file, {}, () => true, true);
      expect(JSON.parse(data)).toMatchObject({ error: { code: 'write-failed' } });
    }
    const { err } = await runFailing('two.vcf', { report: true }, () => true, false);
    expect(err).toMatch(/^3 notes/);
  });

  it('has a status of its own where some notes could not be written', async () => {
    for (const [file, bad] of [
      ['two.vcf', 'People/Ole New.md'],
      ['messages.csv', 'People/Bo.md'],
    ] as const) {
      const { status, out, actions } = await runFailing(file, {}, (path) => path === bad, false);
      expect(status).toBe(3);
      expect(out).toContain('1 note was left alone:\n');
      expect(actions).toHaveLength(1);
      const { out: data } = await runFailing(file, {}, (path) => path === bad, true);
      expect(JSON.parse(data)).toMatchObject(
        file === 'two.vcf'
          ? { outcomes: [{ kind: 'created' }, { kind: 'failed', failure: { code: 'write-failed' } }] }
          : { failures: [{ path: bad, code: 'write-failed' }] },
      );
    }
  });

  it('tells what became of the report, which is taken back with the rest', async () => {
    const path = 'People/Import of two.vcf 2026-11-22.md';
    const written = await runFailing('two.vcf', { report: true }, () => false, true);
    expect(written.status).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject({ report: { kind: 'created', path } });
    expect(written.actions.map(({ steps }) => steps.length)).toEqual([3]);
    const history = new ActionHistory(written.notes);
    for (const action of written.actions) history.push(action);
    await history.undo();
    expect([...written.notes.files.keys()]).toEqual(['People/Ada.md', 'People/Bo.md']);

    const fails = (each: string): boolean => each === path;
    const failed = await runFailing('two.vcf', { report: true }, fails, true);
    expect(failed.status).toBe(3);
    expect(JSON.parse(failed.out)).toMatchObject({ report: { kind: 'failed', failure: { path } } });
    const { out } = await runFailing('two.vcf', { report: true }, fails, false);
    expect(out).toMatch(/^2 notes created, 0 notes filled\n\n1 note was left alone:\n {2}Import of two/);
  });

  it.each([
    [['people.vcf'], { as: 'cards' }, 'usage'],
    [['people.vcf'], { yes: true, tier: 'Top 7' }, 'usage'],
    [['odd.csv'], { column: 'Wer=nonsense' }, 'usage'],
    [['empty.csv'], {}, 'empty'],
  ] as const)('refuses %j %j', async (words, flags, code) => {
    expect(failureOf(await call(context(), 'import', words, flags)).code).toBe(code);
  });
});

describe('export', () => {
  it('never writes over a file', async () => {
    const failure = failureOf(await call(context(), 'export', ['csv'], { to: 'odd.csv' }));
    const message = 'odd.csv was not written: a file of this name is there already. Choose another name.';
    expect(failure).toMatchObject({ code: 'exists', status: 1, message });
  });

  it.each([
    ['en', 'missing/x.vcf was not written: its folder is not there. Make it, or choose another.'],
    [
      'de',
      'missing/x.vcf wurde nicht geschrieben. Ihren Ordner gibt es nicht. Ihn anlegen oder einen anderen wählen.',
    ],
  ] as const)('tells of a folder that is not there, in %s', async (language, message) => {
    const create = (path: string) => Promise.resolve(fail(path, 'missing'));
    const lacking = { ...context(), language, files: { read: () => Promise.resolve(null), create } };
    for (const [name, words] of [
      ['export', ['vcard']],
      ['make-base', []],
    ] as const) {
      const result = await call(lacking, name, words, { to: 'missing/x.vcf' });
      expect(failureOf(result)).toMatchObject({ code: 'missing', message });
    }
  });

  it.each([
    [['pdf'], {}],
    [['csv'], { include: 'everything' }],
    [['csv'], { person: 'Nobody' }],
  ] as const)('refuses %j %j', async (words, flags) => {
    expect(failureOf(await call(context(), 'export', words, flags)).status).toBe(2);
  });
});
