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
    ['a tier without the day it was set', note(conflict('tier: Top 10\n', 'tier: Top 50\n'))],
    [
      'a tier that both set on one day',
      note(conflict('tier: Top 10\ntier-since: 2026-11-20\n', 'tier: Top 50\ntier-since: 2026-11-20\n')),
    ],
    ['a contact that is no date', note(conflict('last-contact: lately\n', 'last-contact: 2026-11-20\n'))],
    ['a key that stands elsewhere too', note(`motto: x\n${conflict('motto: x\n', '')}`)],
    ['lines that belong to no key', note(conflict('  - a\n', '  - b\n'))],
    ['the end of the properties', `---\n${conflict('a: 1\n---\n', 'b: 1\n---\n')}x: 1\n---\n`],
    ['a marker that is never closed', '<<<<<<< HEAD\nA\n=======\nB\n'],
    ['a marker that nothing opened', 'A\n>>>>>>> b\n'],
    ['one conflict in another', '<<<<<<< a\n<<<<<<< b\nA\n=======\nB\n>>>>>>> b\n'],
    ['an example in a block of code', `\`\`\`\n${conflict('A\n', 'B\n')}\`\`\`\n`],
    ['no conflict at all', 'A heading\n=======\n'],
  ])('left to the user: %s', (_name, text) => {
    expect(settle(text)).toMatch(/^refused: /);
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
        const after = plan.kind === 'edits' ? applyEdits(text, plan.edits) : '';
        const left = after.split(eol);
        const wanted = lines.filter((each) => !/^[<=>]{7}/.test(each));
        return findConflictMarkers(after) === null && wanted.every((each) => left.includes(each));
      }),
      runs,
    );
  });
});
