import { describe, expect, it } from 'vitest';
import { planTexts } from '../../src/app/join-texts';
import { applyEdits } from '../../src/note/text-edit';
import { rulesFor } from '../book/rules';

const rules = rulesFor();

/** The text of one note with that of another, whose name is Bo, or why not. */
function join(text: string, other: string): string {
  const plan = planTexts(text, { text: other, name: 'Bo', names: ['Bo', 'Bo Li', 'B.'] }, rules);
  return plan.kind === 'refused' ? plan.code : applyEdits(text, plan.edits);
}

describe('the texts of two notes', () => {
  it.each([
    [
      'an entry with something else below',
      '## Log\n\n- 2026-01-01 call: hi\n- 2025-01-01 call\n',
      '## Log\n\n- 2026-01-01 call: hi\n  - [ ] send the book 📅 2026-12-01\n    - soon\n\n  more\n',
      '## Log\n\n- 2026-01-01 call: hi\n  - [ ] send the book 📅 2026-12-01\n    - soon\n\n  more\n- 2025-01-01 call\n',
    ],
    [
      'an entry with other things below in both',
      '# A\r\n\r\n## Log\r\n\r\n* 2026-01-01 call: hi\r\n\t* one\r\n',
      '## Log\n\n- 2026-01-01 call: hi\n  - two\n',
      '# A\r\n\r\n## Log\r\n\r\n* 2026-01-01 call: hi\r\n\t* one\r\n\t- two\r\n',
    ],
    [
      'an entry with the same below',
      '## Log\n\n- [[2026-01-01]] call: hi\n    - one\n    - two\n',
      '## Log\n\n- [x] 2026-01-01 call: hi\n  - two\n',
      '## Log\n\n- [[2026-01-01]] call: hi\n    - one\n    - two\n',
    ],
    [
      'an entry with a time',
      '## Log\n\n- 2026-01-01 call: hi\n',
      '## Log\n\n- 2026-01-01 10:30 call: hi\n',
      '## Log\n\n- 2026-01-01 10:30 call: hi\n- 2026-01-01 call: hi\n',
    ],
    [
      'what is no entry in a log',
      '## Log\n\n- 2026-01-01 call\n',
      '# Bo Li\n\n## Log\n\nMet at the fair in Rome.\n\n- 2026-02-01 call\n\n### 2025\n\n- owes me a book\n- 2025-02-01 call\n',
      '## Log\n\n- 2026-02-01 call\n- 2026-01-01 call\n- 2025-02-01 call\n\n## Bo\n\n## Bo: Log\n\nMet at the fair in Rome.\n\n### 2025\n\n- owes me a book\n',
    ],
    [
      'headings of years, and one that says more',
      '## Log\n\n- 2026-01-01 call\n',
      'Two kids.\n\n## Log\n\n### 2026\n\n- 2026-02-01 call\n\n### Rome\n\n- 2025-02-01 call\n\n## Ideas\n\nA walk\n',
      '## Log\n\n- 2026-02-01 call\n- 2026-01-01 call\n- 2025-02-01 call\n\n## Bo\n\nTwo kids.\n\n## Bo: Log\n\n### Rome\n\n## Ideas\n\nA walk\n',
    ],
    [
      'headings of years alone',
      'A\n',
      '## Log\n### 2026\n- 2026-02-01 call\n### 2025-03\n- 2025-03-01 call\n\nMeetings\n---\n\n- 2024-03-01 x\n',
      'A\n\n## Interactions\n\n- 2026-02-01 call\n- 2025-03-01 call\n- 2024-03-01 meeting: x\n',
    ],
    ['a heading of another number', 'A\n', '## Log\n### 007\n', 'A\n\n## Bo\n\n## Bo: Log\n### 007\n'],
    [
      'a dated heading',
      'A\n',
      '## Log\n\n### 2026-01-01\n\nTalked\n',
      'A\n\n## Bo\n\n## Bo: Log\n\n### 2026-01-01\n\nTalked\n',
    ],
    [
      'a part of a line',
      'Lives in Berliner Str. 5\n',
      'Berlin\n',
      'Lives in Berliner Str. 5\n\n## Bo\n\nBerlin\n',
    ],
    [
      'a value of a property',
      '---\na: |\n  x\ncity:\n- Berlin\n---\n',
      '- Berlin\n',
      '---\na: |\n  x\ncity:\n- Berlin\n---\n\n## Bo\n\n- Berlin\n',
    ],
    ['whole lines', 'Berlin\r\n\r\nHi\r\n', 'Berlin\n\nHi\n', 'Berlin\r\n\r\nHi\r\n'],
    ['a title', 'A', '# Bo\n\nHi', 'A\n\n## Bo\n\nHi\n'],
    ['a title that says more', 'A\n', '# Bo, the climber #\n\nHi\n', 'A\n\n## Bo: Bo, the climber\n\nHi\n'],
    ['nothing but a title that says more', 'A\n', '# Bo, the climber\n', 'A\n\n## Bo: Bo, the climber\n'],
    ['a title of a log', 'A\n', '# Log\n\nHi\n', 'A\n\n## Bo\n\n# Bo: Log\n\nHi\n'],
    ['nothing', 'A\n', '---\na: 1\n---\n# B.\n', 'A\n'],
    ['blank lines in code', 'A\n', '```\na\n\n\n\nb\n```\n', 'A\n\n## Bo\n\n```\na\n\n\n\nb\n```\n'],
    ['code at the beginning', '', '    a\n', '## Bo\n\n    a\n'],
    [
      'a log in a comment',
      'A\n',
      '%%\n## Log\n- 2026-01-01 call\n%%\n',
      'A\n\n## Bo\n\n%%\n## Log\n- 2026-01-01 call\n%%\n',
    ],
  ])('are joined: %s', (_what, text, other, expected) => {
    expect(join(text, other)).toBe(expected);
  });

  it.each([
    ['behind code that does not end', '```\nA\n', 'Hi\n'],
    ['behind a comment that does not end', '%% A\n', 'Hi\n'],
  ])('are not joined %s', (_what, text, other) => {
    expect(join(text, other)).toBe('verification-failed');
  });

  it('are not joined where the name would make a second log', () => {
    const plan = planTexts('## Log\n', { text: 'Hi\n', name: 'Log', names: [] }, rules);
    expect(plan).toMatchObject({ kind: 'refused', code: 'verification-failed' });
  });
});
