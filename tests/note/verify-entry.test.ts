import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { logNames } from '../../src/note/log-section';
import { parseBlocks } from '../../src/note/markdown';
import { verifyEntry } from '../../src/note/verify-entry';

const before = '---\na: b\n---\n## Log\n\n- 2027-01-01 x\n  - child\n- 2025-01-01 y\n\nText\n';
const line = '- 2026-11-20 call';

/** Whether `insert` at the text `at` of the note passes as the entry. */
function passes(
  at: string,
  insert: string,
  over: Partial<Parameters<typeof verifyEntry>[2]> = {},
  after?: string,
): boolean {
  const from = before.indexOf(at);
  const text = after ?? before.slice(0, from) + insert + before.slice(from);
  const edit = { from, to: from, insert };
  const check = {
    edit,
    lines: [line],
    joinsList: true,
    heading: null,
    day: '2026-11-20' as Day,
    names: logNames(['Log']),
  };
  return verifyEntry(parseBlocks(before), parseBlocks(text), { ...check, ...over });
}

describe('an entry that was inserted passes only', () => {
  it('where it belongs', () => {
    expect(passes('- 2025-01-01', `${line}\n`)).toBe(true);
    expect(passes('- 2025-01-01', `${line}\n  - [ ] a\n`, { lines: [line, '  - [ ] a'] })).toBe(true);
    expect(passes('- 2025-01-01', `${line}\n\n  a\n`, { lines: [line, '', '  a'] })).toBe(true);
  });

  it.each([
    ['between an entry and its child', '  - child', `${line}\n`, {}],
    ['as a child', '- 2025-01-01', `  ${line}\n`, { lines: [`  ${line}`] }],
    [
      'in a list of its own where it should join one',
      'Text',
      `+ 2026-11-20 call\n\n`,
      { lines: ['+ 2026-11-20 call'] },
    ],
    ['in text', 'ext\n', `${line}\n`, {}],
    ['behind text', '\nText', `Other\n`, {}],
    ['in the properties', 'a: b', `${line}\n`, {}],
    ['outside of the log', '## Log', `${line}\n\n`, { joinsList: false }],
    ['with a line more than was meant', '- 2025-01-01', `${line}\n${line}\n`, {}],
    ['with other text than was meant', '- 2025-01-01', `${line} x\n`, {}],
    ['with another day', '- 2025-01-01', `${line}\n`, { day: '2026-11-21' as Day }],
    ['with a heading that was not meant', '- 2025-01-01', `## X\n${line}\n`, {}],
    ['without one that was', '- 2025-01-01', `${line}\n`, { heading: { level: 2, text: 'Log' } }],
    ['with a blank behind another line', '\n\n- 2027', ` \n\n${line}`, {}],
    ['with an item of its own', '- 2025-01-01', `${line}\n- other\n`, { lines: [line, '- other'] }],
    ['without a line that was meant', '- 2025-01-01', `${line}\n`, { lines: [line, 'zzz'] }],
    [
      'with a line break that is none to all',
      '- 2025-01-01',
      `${line}\r  x\n  y\n`,
      { lines: [`${line}\r  x`, '  y'] },
    ],
    [
      'in the place of a character',
      '- 2025-01-01',
      `${line}\n`,
      { edit: { from: 46, to: 47, insert: `${line}\n` } },
    ],
    ['in two lines where one was meant', '- 2025-01-01', `${line}\n  x\n`, { lines: [`${line}\n  x`] }],
  ])('not %s', (_, at, insert, over) => {
    expect(passes(at, insert, over)).toBe(false);
  });

  it.each([
    ['another entry changed', '2027-01-01 x', '2027-01-01 z'],
    ['a line was lost', '  - child\n', ''],
    ['a property changed', 'a: b', 'a: c'],
    ['the text behind changed', 'Text', 'Next'],
    ['blank lines were lost', '\n\nText', '\nText'],
    ['a blank line moved before it', '---\n## Log\n\n', '---\n\n## Log\n'],
    ['a blank line moved behind it', '\n\nText\n', '\n\n\nText'],
    ['a blank line came', `${line}\n`, `${line}\n\n`],
  ])('not where %s', (_, old, now) => {
    const inserted = before.replace('- 2025-01-01', `${line}\n- 2025-01-01`);
    expect(passes('- 2025-01-01', `${line}\n`, {}, inserted)).toBe(true);
    expect(passes('- 2025-01-01', `${line}\n`, {}, inserted.replace(old, now))).toBe(false);
  });
});
