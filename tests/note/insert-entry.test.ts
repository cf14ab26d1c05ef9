import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { planEntry } from '../../src/note/insert-entry';
import type { NewEntry } from '../../src/note/insert-entry';
import { logNames } from '../../src/note/log-section';
import { applyEdits } from '../../src/note/text-edit';
import { insertCases, refusedCases } from './insert-entry-cases';
import type { InsertCase } from './insert-entry-cases';

const names = logNames([
  ...['Interactions', 'Interaction log', 'Contact log', 'Log', 'Conversations', 'Meetings', 'Activity'],
  ...['Kontakte', 'Kontaktverlauf', 'Verlauf', 'Gespräche', 'Treffen', 'Kontakte 2026'],
]);
const talked = { day: '2026-11-20' as Day, line: '- 2026-11-20 call: Talked', children: [] };

/** The note before and after, from the lines of a case. */
function noteOf(row: InsertCase): { readonly before: string; readonly after: string } {
  const { note } = row;
  const eol: string = row.eol ?? '\n';
  const old = note.filter((line) => !line.startsWith('>>'));
  return { before: old.join(eol), after: note.map((line) => line.replace(/^>>/, '')).join(eol) };
}

describe('an entry goes where a person would write it', () => {
  it.each(insertCases)('$title', (row) => {
    const { before, after } = noteOf(row);
    const entry: NewEntry = { ...talked, children: row.children ?? [] };
    const options = {
      names,
      heading: row.heading ?? 'Interactions',
      order: row.order ?? 'newest-first',
    } as const;
    const plan = planEntry(before, entry, options);
    expect(plan).toMatchObject({ kind: 'edits' });
    if (plan.kind === 'edits') expect(applyEdits(before, plan.edits)).toBe(after);
  });

  it.each([
    ['# A\n\n## Log\r\n\r\n@- 2025-01-01 b\r\n', '- 2026-11-20 call: Talked\r\n'],
    ['# A\r\n\r\n## Log\n\n@- 2025-01-01 b\n', '- 2026-11-20 call: Talked\n'],
    ['\r\n## Log\n@- 2025-01-01 b\n', '- 2026-11-20 call: Talked\n'],
    ['\n## Log\r\n@- 2025-01-01 b\r\n', '- 2026-11-20 call: Talked\r\n'],
    ['A\n## Log\r\n@\r\n', '\n- 2026-11-20 call: Talked'],
    ['## Log\r\n@', '- 2026-11-20 call: Talked\r\n'],
    ['\u{feff}@', '## Interactions\n\n- 2026-11-20 call: Talked\n'],
  ])('%j, with the line break of its neighbours', (note, written) => {
    const before = note.replace('@', '');
    const plan = planEntry(before, talked, { names, heading: 'Interactions', order: 'newest-first' });
    expect(plan.kind === 'edits' ? applyEdits(before, plan.edits) : plan.code).toBe(
      note.replace('@', written),
    );
  });

  it('says when it made a section', () => {
    const options = { names, heading: 'Interactions', order: 'newest-first' } as const;
    expect(planEntry('Text\n', talked, options)).toMatchObject({ createdSection: true });
    expect(planEntry('# Log\n', talked, options)).toMatchObject({ createdSection: false });
  });
});

describe('a note is left alone', () => {
  it.each(refusedCases)('$title', ({ note, code, line }) => {
    const plan = planEntry(note, talked, { names, heading: 'Interactions', order: 'newest-first' });
    expect(plan).toMatchObject({ kind: 'refused', code, line });
  });

  it.each([
    ['a line break in the entry', { ...talked, line: '- 2026-11-20 a\nb' }],
    ['no date in the entry', { ...talked, line: '- call: Talked' }],
    ['another date in the entry', { ...talked, line: '- 2026-11-21 call' }],
    ['a comment that would hide the rest', { ...talked, line: '- 2026-11-20 100%% sure' }],
    ['a child that is a task of its own', { ...talked, children: ['x\n- 2026-01-01'] }],
  ])('%s', (_, entry) => {
    const options = { names, heading: 'Log', order: 'newest-first' } as const;
    const refused = { kind: 'refused', code: 'verification-failed', line: null, detail: null };
    expect(planEntry('## Log\n\n- 2025-01-01\n', entry, options)).toEqual(refused);
    // With text behind it that a comment would hide.
    expect(planEntry('## Log\n\n## Next\n', entry, options)).toEqual(refused);
  });
});
