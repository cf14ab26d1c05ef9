import fc from 'fast-check';
import { diff3Merge } from 'node-diff3';
import { describe, expect, it } from 'vitest';
import { findConflictMarkers } from '../../src/note/conflict-markers';
import { planSettlement } from '../../src/note/settle-conflict';
import { applyEdits } from '../../src/note/text-edit';
import { rules } from '../app/import/import-into-notes';
import { runs } from './fuzz';

const settle = (text: string): string => {
  const plan = planSettlement(text, rules.names);
  return plan.kind === 'edits' ? applyEdits(text, plan.edits) : `refused: ${plan.code}`;
};
const conflict = (mine: string, theirs: string): string =>
  `<<<<<<< HEAD\n${mine}=======\n${theirs}>>>>>>> laptop\n`;
const note = (properties: string, body = ''): string => `---\n${properties}---\n${body}`;

describe('a conflict is settled by what both sides say', () => {
  it.each<[string, string, string]>([
    [
      'entries of both stand in the log, the shared ones once',
      `## Log\n\n${conflict('- 2026-11-22 call: A\n- 2026-11-20 lunch\n', '- 2026-11-21 call: B\n- 2026-11-20 lunch\n')}- 2026-11-01\n`,
      '## Log\n\n- 2026-11-22 call: A\n- 2026-11-21 call: B\n- 2026-11-20 lunch\n- 2026-11-01\n',
    ],
    [
      'a section that both made stands once',
      `Met.\n${conflict('\n## Log\n\n- 2026-11-22 call: A\n', '\n## Log\n\n- 2026-11-21 call: B\n')}`,
      'Met.\n\n## Log\n\n- 2026-11-22 call: A\n- 2026-11-21 call: B\n',
    ],
    ['paragraphs stay two', conflict('One.\n', 'Two.\n'), 'One.\n\nTwo.\n'],
    [
      'a paragraph before a list that does not begin with 1',
      conflict('One.\n', '2. Two\n'),
      'One.\n\n2. Two\n',
    ],
    ['headings of two names', conflict('# Mine\n', '# Theirs\n'), '# Mine\n\n# Theirs\n'],
    ['a sign of a heading in words', conflict('a # b\nx\n', 'y\na # b\n'), 'a # b\nx\n\ny\na # b\n'],
    ['a row of a table, then words', conflict('| 1 |\n', 'Two.\n'), '| 1 |\n\nTwo.\n'],
    ['words with bars', conflict('a | b\n', 'c | d\n'), 'a | b\n\nc | d\n'],
    ['a list that begins with 1 and a number', conflict('One.\n', '1. of 2\n'), 'One.\n1. of 2\n'],
    ['an indented list that does not', conflict('One.\n', '  2. Two\n'), 'One.\n\n  2. Two\n'],
    ['a list goes on', conflict('1. One\n', '2. Two\n'), '1. One\n2. Two\n'],
    ['a list behind a paragraph', conflict('One.\n', '1) Two\n'), 'One.\n1) Two\n'],
    ['a table goes on', `| a |\n|---|\n${conflict('| 1 |\n', '| 2 |\n')}`, '| a |\n|---|\n| 1 |\n| 2 |\n'],
    [
      'what both say below an entry',
      `- 2026-11-01\n${conflict('  - a\n', '  - b\n')}`,
      '- 2026-11-01\n  - a\n  - b\n',
    ],
    [
      'what one side says below an entry, before the other goes on',
      `- 2026-11-01\n${conflict('  - a\n', '- 2026-10-01\n')}`,
      '- 2026-11-01\n  - a\n- 2026-10-01\n',
    ],
    ['one that only one side has', conflict('', 'Two.\n'), 'Two.\n'],
    ['the common base is left out', '<<<<<<< a\nOne.\n||||||| base\nOld.\n=======\n>>>>>>> b\n', 'One.\n'],
    [
      'the later contact',
      note(conflict('last-contact: 2026-11-20\n', 'last-contact: 2026-11-22\n')),
      note('last-contact: 2026-11-22\n'),
    ],
    [
      'the tier that was set later, and what only one side has',
      note(
        conflict(
          'tier: Top 10\ntier-since: 2026-11-20\n',
          'tier: Top 50\ntier-since: 2026-01-01\nsnooze-until: 2026-12-01\n',
        ),
      ),
      note('tier: Top 10\ntier-since: 2026-11-20\nsnooze-until: 2026-12-01\n'),
    ],
    [
      'a list with its items',
      note(conflict('tags:\n  - a\n', 'tags:\n  - a\nmotto: x\n')),
      note('tags:\n  - a\nmotto: x\n'),
    ],
    [
      'two conflicts in one note',
      note(
        conflict('last-contact: 2026-11-22\n', 'last-contact: 2026-11-20\n'),
        conflict('- 2026-11-22\n', '- 2026-11-20\n'),
      ),
      note('last-contact: 2026-11-22\n', '- 2026-11-22\n- 2026-11-20\n'),
    ],
    ['what both wrote', conflict('a\nb\n', 'a\nb\n'), 'a\nb\n'],
    ['lines that one side wrote twice', conflict('x\nx\n', 'x\n'), 'x\nx\n'],
    ['lines that the other side wrote twice', conflict('x\n', 'x\nx\n'), 'x\nx\n'],
    ['shared lines around what differs', conflict('a\n- b\n\nc\n', 'a\n- d\n\nc\n'), 'a\n- b\n- d\n\nc\n'],
    [
      'numbers and stars in lists',
      conflict('1. a\n', '2) b\n') + conflict('a\n', '  * b\n'),
      '1. a\n2) b\na\n  * b\n',
    ],
    [
      'what only looks like a list',
      conflict('a\n', '-b\n') + conflict('a\n', '1.b\n'),
      'a\n\n-b\na\n\n1.b\n',
    ],
    ['words with a dash', conflict('a\n', 'b - c\n'), 'a\n\nb - c\n'],
    ['long lists', conflict('9. a\n', '10. b\n'), '9. a\n10. b\n'],
    ['blank lines between', conflict('a\n\n', 'b\n') + conflict('a\n', '\nb\n'), 'a\n\nb\na\n\nb\n'],
    ['paragraphs with Windows line ends', '<<<<<<<\r\na\r\n=======\r\nb\r\n>>>>>>>\r\n', 'a\r\n\r\nb\r\n'],
    [
      'a body right behind the properties',
      note('a: 1\n', conflict('a\n', 'b\n')),
      note('a: 1\n', 'a\n\nb\n'),
    ],
    [
      'the later contact of the first side',
      note(conflict('last-contact: 2026-11-22\n', 'last-contact: 2026-11-20\n')),
      note('last-contact: 2026-11-22\n'),
    ],
    [
      'a contact that both wrote',
      note(conflict('last-contact: 2026-11-20 \nb: 1\n', 'last-contact: 2026-11-20\n')),
      note('last-contact: 2026-11-20 \nb: 1\n'),
    ],
    [
      'one day in two manners as the first side wrote it',
      note(conflict('last-contact:  2026-11-20\n', 'last-contact: 2026-11-20\n')),
      note('last-contact:  2026-11-20\n'),
    ],
    [
      'a contact behind many blanks',
      note(conflict('last-contact: 2026-11-20\n', `last-contact:${' '.repeat(99)}2026-11-22\n`)),
      note(`last-contact:${' '.repeat(99)}2026-11-22\n`),
    ],
    [
      'the tier of the second side, which was set later',
      note(conflict('tier: Top 10\ntier-since: 2026-01-01\n', 'Tier: Top 50\ntier-since: 2026-11-20\n')),
      note('Tier: Top 50\ntier-since: 2026-11-20\n'),
    ],
    [
      'the same tier, set on two days',
      note(conflict('tier: Top 10\ntier-since: 2026-01-01\n', 'tier-since: 2026-11-20\ntier: Top 10\n')),
      note('tier: Top 10\ntier-since: 2026-11-20\n'),
    ],
    [
      'lists with and without indentation, and properties without a value',
      note(conflict('tags:\n- a\n- b\nx:\n\ty\n', 'aliases:\n  - c\nvip:\tyes\n')).replace('\ty\n', ' y\n'),
      note('tags:\n- a\n- b\nx:\n y\naliases:\n  - c\nvip:\tyes\n'),
    ],
    [
      'a list that both have',
      note(conflict('tags:\n  - a\n  - b\n', 'tags:\n  - a \n  - b\n')),
      note('tags:\n  - a\n  - b\n'),
    ],
    [
      'properties with Windows line ends',
      '---\r\n<<<<<<<\r\na:\r\n=======\r\nb: 1\r\n>>>>>>>\r\n---\r\n',
      '---\r\na:\r\nb: 1\r\n---\r\n',
    ],
    [
      'Windows line ends',
      'A.\r\n<<<<<<< a\r\n- x\r\n=======\r\n- y\r\n>>>>>>> b\r\n',
      'A.\r\n- x\r\n- y\r\n',
    ],
  ])('%s', (_name, text, expected) => {
    expect(settle(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['a value that differs', note(conflict('company: A\n', 'company: B\n'))],
    ['a list that differs', note(conflict('tags:\n  - a\n', 'tags:\n  - b\n'))],
    ['a list that is longer', note(conflict('tags:\n  - a\n', 'tags:\n  - a\n  - b\n'))],
    ['a tier without the day it was set', note(conflict('tier: Top 10\n', 'tier: Top 50\n'))],
    [
      'a tier with the day of one side',
      note(conflict('tier: Top 10\ntier-since: 2026-11-20\n', 'tier: Top 50\n')),
    ],
    [
      'a tier with the day of the other',
      note(conflict('tier: Top 10\n', 'tier: Top 50\ntier-since: 2026-11-20\n')),
    ],
    [
      'a tier that both set on one day',
      note(conflict('tier: Top 10\ntier-since: 2026-11-20\n', 'tier: Top 50\ntier-since: 2026-11-20\n')),
    ],
    ['a contact that is no date', note(conflict('last-contact: lately\n', 'last-contact: 2026-11-20\n'))],
    [
      'a contact that is no date there',
      note(conflict('last-contact: 2026-11-20\n', 'last-contact: lately\n')),
    ],
    [
      'a contact on several lines',
      note(conflict('last-contact: 2026-11-20\n  and more\n', 'last-contact: 2026-11-22\n')),
    ],
    ['a contact in quotes', note(conflict('last-contact: "2026-11-20"\n', 'last-contact: 2026-11-22\n'))],
    ['a key that one side has twice', note(conflict('a: 1\na: 2\n', ''))],
    ['a key that the other side has twice', note(conflict('', 'a: 1\nA: 2\n'))],
    ['lines that belong to no key', note(conflict('  - a\n', '  - b\n'))],
    ['lines of the first side that belong to no key', note(conflict('- a\n', 'b: 1\n'))],
    ['a line without a key', note(conflict('a: 1\nb\n', ''))],
    ['a key that nothing parts from its value', note(conflict('a:1\n', ''))],
    ['a key in quotes', note(conflict('"a": 1\n', "'b': 1\n"))],
    ['a comment', note(conflict('a: 1\n# b: 1\n', ''))],
    ['a key that is empty', note(conflict(': 1\n', ''))],
    ['the end of the properties', `---\n${conflict('a: 1\n---\n', 'b: 1\n---\n')}x: 1\n---\n`],
    ['a marker that is never closed', '<<<<<<< HEAD\nA\n=======\nB\n'],
    ['a marker that nothing opened', 'A\n>>>>>>> b\n'],
    ['one conflict in another', '<<<<<<< a\n<<<<<<< b\nA\n=======\nB\n>>>>>>> b\n'],
    [
      'what would belong to an entry of the other side',
      `- 2026-11-01 call\n${conflict('- 2026-11-02 call\n', '  - she is pregnant\n')}`,
    ],
    ['what would belong to one of them, beside words', conflict('- a\n\nText\n', '  more\n')],
    ['a title that both made', conflict('# A\nx\n', 'y\n# A\n')],
    [
      'a section that both made below different words',
      conflict('\n## Log\n\n- 2026-11-02 call\n', '\nText.\n\n## Log\n\n- 2026-11-03 call\n'),
    ],
    ['an example in a block of code', `\`\`\`\n${conflict('A\n', 'B\n')}\`\`\`\n`],
  ])('left to the user: %s', (_name, text) => {
    expect(settle(text)).toBe('refused: conflict-markers');
  });

  it.each<[string, string, string]>([
    [
      'a key that stands elsewhere too',
      note(`motto: x\n${conflict('motto: x\n', '')}`),
      'verification-failed',
    ],
    ['properties that cannot be read', note(conflict('a: [1\n', 'b: 1\n')), 'verification-failed'],
    ['lines that differ in blanks at their end', conflict('a \n', 'a\n'), 'verification-failed'],
    ['a key with a blank behind it', note(conflict('a : 1\n', 'a: 1\n')), 'conflict-markers'],
    [
      'a value that differs beside a tier that was set later',
      note(conflict('company: A\ntier-since: 2026-01-01\n', 'company: B\ntier-since: 2026-11-20\n')),
      'conflict-markers',
    ],
    ['no conflict at all', 'A heading\n=======\n', 'line-changed'],
  ])('left to the user: %s', (_name, text, code) => {
    expect(settle(text)).toBe(`refused: ${code}`);
  });

  it('loses no line that a side wrote, whatever they wrote', () => {
    const line = fc.constantFrom(
      '- 2026-11-22 call',
      '- 2026-11-21',
      '  - more',
      '',
      'Text.',
      '# A',
      '| a |',
      '- [ ] b',
    );
    const side = fc.array(line, { maxLength: 6 });
    fc.assert(
      fc.property(side, side, side, fc.constantFrom('\n', '\r\n'), (base, mine, theirs, eol) => {
        const lines = diff3Merge(mine, base, theirs).flatMap((region) =>
          region.ok === undefined
            ? [
                '<<<<<<< a',
                ...(region.conflict?.a ?? []),
                '=======',
                ...(region.conflict?.b ?? []),
                '>>>>>>> b',
              ]
            : region.ok,
        );
        const text = lines.map((each) => each + eol).join('');
        const plan = planSettlement(text, rules.names);
        if (!lines.includes('=======')) return plan.kind === 'refused';
        // What may change what the other side means is left to the user.
        if (plan.kind === 'refused') return theirs.some((each) => each === '# A' || each === '  - more');
        const after = applyEdits(text, plan.edits);
        const left = after.split(eol);
        const wanted = lines.filter((each) => !/^[<=>]{7}/.test(each));
        return findConflictMarkers(after) === null && wanted.every((each) => left.includes(each));
      }),
      runs,
    );
  });
});
