import { describe, expect, it } from 'vitest';
import { findReviewParts, type OpenItem, type ReviewSection } from '../../src/note/review-parts';

/** The texts that a section's ranges are of. */
function shown(text: string) {
  const { sections, twice } = findReviewParts(text);
  const item = ({ from, to, link, linkAt, bare }: OpenItem) => ({
    text: text.slice(from, to),
    link: link === null ? null : link.target,
    at: text.slice(linkAt.from, linkAt.to),
    bare,
  });
  const section = ({ heading, to, own, rows, items }: ReviewSection) => ({
    heading: heading.line,
    rest: text.slice(to),
    own: own === null ? null : text.slice(own.from, own.to),
    rows,
    items: items.map(item),
  });
  const all = Object.entries(sections).map(([part, found]) => [part, section(found)]);
  return { twice: twice?.line ?? null, sections: Object.fromEntries(all) as unknown };
}

const tiers = '| Tier | Before | After | Room for |\n| --- | --- | --- | --- |';
const changes = '| Person | From | To |\n|-|:-:|-|';

describe('the parts of a review note', () => {
  it('are found below their headings, whatever stands around', () => {
    const text = [
      '# Review',
      changes,
      '## Tiers',
      'Mine.',
      changes,
      `${tiers}\n| a | 1 | 2 |  |\nfollows`,
      tiers,
      '## Wechsel',
      `${changes}\n| [[A\\|b]] | x | y |`,
      '# Still to decide ##',
      'Mine.',
      '- no link',
      'Mine.',
      '* no link here either\n*  [[A]]\n* [[B]] soon\n  - x',
      '- [[C]]',
      '## Changes',
      '- [[D]]',
      '## Tiers',
    ].join('\n\n');
    expect(shown(text)).toEqual({
      twice: 42,
      sections: {
        tiers: {
          heading: 6,
          rest: text.slice(text.indexOf('## Wechsel')),
          own: `${tiers}\n| a | 1 | 2 |  |`,
          rows: [{ line: '| a | 1 | 2 |  |', cells: ['a', '1', '2', ''] }],
          items: [],
        },
        changes: {
          heading: 21,
          rest: text.slice(text.indexOf('# Still')),
          own: `${changes}\n| [[A\\|b]] | x | y |`,
          rows: [{ line: '| [[A\\|b]] | x | y |', cells: ['[[A\\|b]]', 'x', 'y'] }],
          items: [],
        },
        open: {
          heading: 27,
          rest: '## Changes\n\n- [[D]]\n\n## Tiers',
          own: '* no link here either\n*  [[A]]\n* [[B]] soon\n  - x',
          rows: [],
          items: [
            { text: '* no link here either', link: null, at: '', bare: false },
            { text: '*  [[A]]', link: 'A', at: '[[A]]', bare: true },
            { text: '* [[B]] soon\n  - x', link: 'B', at: '[[B]]', bare: false },
          ],
        },
      },
    });
  });

  const empty = { rows: [], items: [], own: null, rest: '' };
  it.each(['', '\n\nMine.', '\n\n| Tier | Before | After | Room for |', '\n\n- [[A]]'])(
    'are empty below a heading with %j',
    (below) => {
      expect(shown(`## Tiers${below}`)).toEqual({
        twice: null,
        sections: { tiers: { ...empty, heading: 1 } },
      });
    },
  );

  it.each(['', '\n\nMine.', '\n\n- A\n- `[[B]]`', `\n\n${tiers}`, '\n\n> - [[A]]'])(
    'are empty below the heading of who remains with %j',
    (below) => {
      expect(shown(`## Noch offen${below}`)).toEqual({
        twice: null,
        sections: { open: { ...empty, heading: 1 } },
      });
    },
  );

  it('do not reach into the section after theirs', () => {
    const text = `## Tiers\n## Still to decide\n## Ideas\n\n${tiers}\n\n- [[A]]\n`;
    expect(shown(text).sections).toEqual({
      tiers: { ...empty, heading: 1, rest: text.slice(text.indexOf('## Still')) },
      open: { ...empty, heading: 2, rest: text.slice(text.indexOf('## Ideas')) },
    });
  });

  it.each<[table: string, own: string | null]>([
    [changes, changes],
    [changes.replace('\n', '\r\n'), changes.replace('\n', '\r\n')],
    [`${changes}\r\n| a |\r\n| b | c\r\nx`, `${changes}\r\n| a |`],
    [changes.replace('Person', 'People'), null],
    [changes.replace('To |', 'To | Mine |'), null],
    [changes.replace('|-|:-:|-|', '|-|x|-|'), null],
    [`x\n${changes}`, null],
    [tiers, null],
  ])('hold a table of changes as %j', (table, own) => {
    expect(shown(`## Changes\n\n${table}`).sections).toMatchObject({ changes: { own } });
  });

  it.each<[item: string, link: string | null, at: string, bare: boolean]>([
    ['- [[A]]', 'A', '[[A]]', true],
    ['- [[A]]  ', 'A', '[[A]]', true],
    ['- [[A]] x', 'A', '[[A]]', false],
    ['- [[A]]\n\n  more', 'A', '[[A]]', false],
    ['- [A b](a/b.md)', 'a/b', '[A b](a/b.md)', true],
    ['- [ ]  [[A]]', 'A', '[[A]]', true],
    ['- [ ] [[A]] x', 'A', '[[A]]', false],
    ['- [ ][[A]]', null, '', false],
    ['- [x] [[A]]', null, '', false],
    ['- abcd[[A]] [ ] x', null, '', false],
    ['- x [[A]]', null, '', false],
    ['- [[A\n  b]]', null, '', false],
    ['-     [[A]]', null, '', false],
  ])('list %j as somebody who remains: %j', (text, link, at, bare) => {
    const note = `---\na: b\n---\n\n## Noch offen\n\n- [[First]]\n${text}`;
    const { sections } = shown(note);
    expect(sections).toMatchObject({ open: { items: [{}, { text, link, at, bare }] } });
  });
});
