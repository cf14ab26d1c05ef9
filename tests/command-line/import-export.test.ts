import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    expect(failure).toMatchObject({ code: 'exists', status: 1 });
  });

  it.each([
    [['pdf'], {}],
    [['csv'], { include: 'everything' }],
    [['csv'], { person: 'Nobody' }],
  ] as const)('refuses %j %j', async (words, flags) => {
    expect(failureOf(await call(context(), 'export', words, flags)).status).toBe(2);
  });
});
