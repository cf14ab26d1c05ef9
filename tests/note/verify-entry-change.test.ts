import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { logNames } from '../../src/note/log-section';
import { parseBlocks } from '../../src/note/markdown';
import { keepsAllElse } from '../../src/note/verify-entry-change';
import { day } from '../core/builders';

const names = logNames(['Log', 'Meetings']);
const before =
  '---\na: b\n---\n# Clara\n\n- other\n\n## Log\n\n- 2026-11-20 x\n  - child\n- 2026-11-10 y\n- 2026-11-10 y\n\nText\n';

/** Whether the note passes as the one before with the entry `removed` written anew as `written`, or gone. */
function passes(
  after: string,
  written: string | null,
  {
    removed = '- 2026-11-20 x',
    to = day('2026-11-20'),
    text = before,
  }: { removed?: string; to?: Day; text?: string } = {},
): boolean {
  const old = parseBlocks(text);
  const item = old.blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .find(({ from }) => text.startsWith(removed, from));
  if (item === undefined) throw new Error('no such item');
  return keepsAllElse(old, parseBlocks(after), { removed: item, written, day: to, names });
}
const entry = '- 2026-11-20 x\n  - child';
const changed = '- 2026-11-20 z\n  - child';

describe('a note with an entry changed passes', () => {
  it('where nothing else is another', () => {
    expect(passes(before.replace(entry, changed), changed)).toBe(true);
    expect(passes(before, entry)).toBe(true);
  });

  it('where the entry stands elsewhere among the others', () => {
    const moved = before.replace(`${entry}\n`, '').replace('\n\nText', `\n${changed}\n\nText`);
    expect(passes(moved, changed)).toBe(true);
  });

  it('where it is one that comes twice', () => {
    const written = '- 2026-11-10 z';
    expect(
      passes(before.replace('- 2026-11-10 y', written), written, {
        removed: '- 2026-11-10 y',
        to: day('2026-11-10'),
      }),
    ).toBe(true);
  });

  it.each<readonly [string, string, string]>([
    ['the properties changed', 'a: b', 'a: c'],
    ['the properties went', '---\na: b\n---\n', ''],
    ['the properties never end', 'b\n---', 'b\n'],
    ['the title changed', 'Clara', 'Clare'],
    ['the level of a heading changed', '## Log', '### Log'],
    ['a heading went', '# Clara\n\n', ''],
    ['a heading came', 'Text', '# Text'],
    ['the text changed', 'Text', 'Next'],
    ['the text went', '\nText\n', ''],
    ['an item of another list changed', '- other', '- others'],
    ['an item of another list went', '- other\n\n', ''],
    ['an item came', '- other\n', '- other\n- more\n'],
    ['another entry changed', '- 2026-11-10 y', '- 2026-11-10 q'],
    ['another entry went', '- 2026-11-10 y\n', ''],
    ['another entry came', '- 2026-11-10 y', '- 2026-11-10 y\n- 2026-11-10 y'],
  ])('not where %s', (_, old, now) => {
    expect(passes(before.replace(entry, changed).replace(old, now), changed)).toBe(false);
    expect(passes(before.replace(`${entry}\n`, '').replace(old, now), null)).toBe(false);
  });

  it.each<readonly [string, string, string]>([
    ['another text than was meant', '- 2026-11-20 q\n  - child', changed],
    ['another day than was meant', '- 2026-11-21 z\n  - child', '- 2026-11-21 z\n  - child'],
    ['no day', '- z\n  - child', '- z\n  - child'],
    ['nothing', '', changed],
    ['no child', '- 2026-11-20 z', changed],
    ['another child', '- 2026-11-20 z\n  - clild', changed],
    ['the entry as it was', entry, changed],
    ['the entry twice', `${changed}\n${changed}`, changed],
  ])('not where there is %s', (_, now, written) => {
    expect(passes(before.replace(entry, now), written)).toBe(false);
  });

  it('not where the entry came out of its log', () => {
    const outside = before.replace(`${entry}\n`, '').replace('- other', `- other\n${changed}`);
    expect(passes(outside, changed)).toBe(false);
  });

  it('in its own log, not in another', () => {
    const text = `${before}\n## Meetings\n\n- 2026-11-01 m\n`;
    const written = '- 2026-11-01 n';
    const options = { removed: '- 2026-11-01 m', to: day('2026-11-01'), text };
    expect(passes(text.replace('- 2026-11-01 m', written), written, options)).toBe(true);
    const above = text.replace('- 2026-11-01 m\n', '').replace('\n\nText', `\n${written}\n\nText`);
    expect(passes(above, written, options)).toBe(false);
  });

  it('not where it was none', () => {
    const options = { removed: '- other' };
    expect(passes(before.replace('- other', '- another'), '- another', options)).toBe(false);
  });

  it('not where others changed places', () => {
    const swapped = before
      .replace(entry, changed)
      .replace('- 2026-11-10 y\n- 2026-11-10 y', '- 2026-11-10 q\n- 2026-11-10 y');
    const text = before.replace('- 2026-11-10 y\n- 2026-11-10 y', '- 2026-11-10 y\n- 2026-11-10 q');
    expect(passes(swapped, changed, { text })).toBe(false);
  });
});

describe('a note with an entry taken away passes', () => {
  it('where nothing else is another', () => {
    expect(passes(before.replace(`${entry}\n`, ''), null)).toBe(true);
  });

  it('not where it is still there', () => {
    expect(passes(before, null)).toBe(false);
  });

  it('not where another went', () => {
    expect(passes(before.replace('- 2026-11-10 y\n', ''), null)).toBe(false);
  });

  it('though properties are none, or never end', () => {
    for (const start of ['', '\ufeff', '---\na: b\n'])
      expect(passes(`${start}## Log\n`, null, { text: `${start}## Log\n- 2026-11-20 x\n` })).toBe(true);
  });
});
