import { describe, expect, it } from 'vitest';
import { flatCommands, runFlat, type FlatInput } from '../../src/command-line/obsidian-input';
import { contextOf } from './call';

function commandOf(name: string) {
  const found = flatCommands('en').find(({ id }) => id === `keep-in-touch:${name}`);
  if (found === undefined || found.command.needs !== 'notes') throw new Error(`no command ${name}`);
  return found;
}

const run = (name: string, flat: FlatInput, context = contextOf()) =>
  runFlat(commandOf(name).command, context, flat);

describe("Obsidian's command line", () => {
  it('lists each command with its flags', () => {
    expect(flatCommands('en').map(({ id }) => id)).toEqual(
      [
        'review',
        'due',
        'show',
        'log',
        'add',
        'set-tier',
        'snooze',
        'stats',
        'follow-ups',
        'occasions',
        'check',
        'import',
        'export',
        'duplicates',
        'merge',
        'make-base',
        'help',
      ].map((name) => `keep-in-touch:${name}`),
    );
    expect(commandOf('log').flags).toMatchObject({
      name: { value: '<name>', required: true },
      text: { value: '<text>', required: false },
      with: { value: '<NAME;…>' },
      plan: { description: 'The day lies in the future: a plan' },
      json: { description: 'Print JSON' },
    });
    expect(commandOf('log').flags['plan']).not.toHaveProperty('value');
  });

  it('logs with several people, given in one text', async () => {
    const text = await run('log', {
      name: 'clara nguyen',
      text: 'Dinner',
      kind: 'meeting',
      with: 'Jonas Haas; Clärchen;',
      json: 'true',
    });
    const { changed } = JSON.parse(text) as { changed: { path: string }[] };
    expect(new Set(changed.map(({ path }) => path)).size).toBe(2);
  });

  it('a flag that is false is not given', async () => {
    expect(await run('due', { all: 'false', json: 'false' })).not.toContain('Soon');
    expect(await run('due', { all: 'true' })).toContain('Soon');
  });

  it('refuses in words', async () => {
    expect(await run('show', { name: 'Nordlicht Ventures' })).toBe(
      'Refused: Nordlicht Ventures was not changed: it is no contact. The property "type: contact" makes it one, unless it is a template, a copy left by a sync, or in an excluded folder.',
    );
    expect(await run('show', { name: 'Alex Kim' })).toMatch(
      /^Refused: Several contacts .*\n {2}People\/School\/Alex Kim\.md\n {2}People\/Work\/Alex Kim\.md$/,
    );
    expect(await run('show', { nane: 'Clara' })).toBe('Refused: keep-in-touch:show has no option nane.');
    expect(await run('show', {})).toBe('Refused: name=NAME is missing.');
  });

  it('refuses as JSON', async () => {
    expect(JSON.parse(await run('log', { name: 'Marek Dvořák', text: 'x', json: 'true' }))).toEqual({
      error: {
        code: 'unreadable-date',
        path: 'People/Marek Dvořák.md',
        message: expect.stringContaining('line 4') as string,
      },
    });
  });

  it('ignores what Obsidian itself is told', async () => {
    expect(await run('show', { vault: 'Main', name: 'Clara Nguyen' })).toMatch(/^Clara Nguyen\n/);
  });
});
