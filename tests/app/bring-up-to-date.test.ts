import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import { bringUpToDate, findLateProperties, previewUpdate } from '../../src/app/bring-up-to-date';
import { planRemoval, prepareRemoval } from '../../src/app/prepare-removal';
import { ContactBook } from '../../src/book/contact-book';
import { rulesFor } from '../book/rules';
import { day } from '../core/builders';
import { MemoryNotes } from '../fakes/memory-notes';

const today = day('2026-11-22');
const rules = rulesFor();
const note = (properties: string, log = ''): string =>
  `---\ntype: contact\n${properties}---\n\n## Log\n\n${log}`;
const files = {
  'People/Ahead.md': note('last-contact: 2026-11-21\n', '- 2026-11-01 a\n'),
  'People/Late.md': note(
    'last-contact: "[[2026-11-01]]"\ntier: Top 10\ntier-since: 2026-01-01\n',
    '- 2026-11-20 a\n',
  ),
  'People/None.md': note(
    'skipped: 2\nprm-snooze-until: 2027-01-01\n',
    '- 2026-11-20 note: b\n- 2026-11-10 b\n- 2026-12-01 plan\n',
  ),
  'People/Odd.md': note('last-contact: summer\n', '- 2026-11-20 a\n'),
  'People/Empty.md': note('snooze-until: soon\ntier-since: 2026-02-02\n'),
};

function start(notes: Readonly<Record<string, string>> = files) {
  const book = new ContactBook(rules);
  book.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'upsert', path, text })));
  return { book, notes: new MemoryNotes(notes) };
}

describe('bringing last contacts up to date', () => {
  it('finds who says an earlier day than the history, or none', () => {
    expect(findLateProperties(start().book, today)).toEqual([
      { path: 'People/Late.md', name: 'Late', from: '2026-11-01', to: '2026-11-20' },
      { path: 'People/None.md', name: 'None', from: null, to: '2026-11-10' },
      { path: 'People/Odd.md', name: 'Odd', from: null, to: '2026-11-20' },
    ]);
  });

  it('leaves out what refuses and says so; the others are one action, undone byte for byte', async () => {
    const { book, notes } = start();
    const { late, refused } = await previewUpdate(notes, findLateProperties(book, today), rules);
    expect(late.map(({ name }) => name)).toEqual(['Late', 'None']);
    expect(refused).toMatchObject([{ path: 'People/Odd.md', code: 'unreadable-date', line: 3 }]);
    expect(notes.writes).toEqual([]);
    const result = await bringUpToDate(notes, late, rules);
    if (result.kind !== 'done') throw new Error(result.code);
    expect(result.changed).toEqual([
      { path: 'People/Late.md', line: 3, text: 'last-contact: "[[2026-11-20]]"' },
      { path: 'People/None.md', line: 5, text: 'last-contact: 2026-11-10' },
    ]);
    const history = new ActionHistory(notes);
    history.push(result.action);
    await history.undo();
    expect(Object.fromEntries(notes.files)).toEqual(files);
  });
});

describe('preparing for removal', () => {
  const overview = { path: 'Overview.md', text: '# Overview\n' };

  it('writes dates and an overview, and takes out only what is the plugin’s own and understood', async () => {
    const { book, notes } = start();
    const plan = await planRemoval(notes, book, { overview, removesProperties: true }, today);
    expect(plan.cleaned).toEqual(['Late', 'None', 'Empty']);
    expect(plan.refused.map(({ path }) => path)).toEqual(['People/Odd.md']);
    const result = await prepareRemoval(notes, plan);
    if (result.kind !== 'done') throw new Error(result.code);
    expect(notes.files.get('Overview.md')).toBe('# Overview\n');
    expect(notes.files.get('People/Late.md')).toBe(
      note('last-contact: "[[2026-11-20]]"\ntier: Top 10\n', '- 2026-11-20 a\n'),
    );
    expect(notes.files.get('People/None.md')).toContain(
      'prm-snooze-until: 2027-01-01\nlast-contact: 2026-11-10\n---',
    );
    expect(notes.files.get('People/None.md')).not.toContain('skipped');
    expect(notes.files.get('People/Empty.md')).toBe(note('snooze-until: soon\n'));
    expect(notes.files.get('People/Ahead.md')).toBe(files['People/Ahead.md']);
    const history = new ActionHistory(notes);
    history.push(result.action);
    await history.undo();
    expect(Object.fromEntries(notes.files)).toEqual(files);
  });

  it('leaves properties alone unless asked', async () => {
    const { book, notes } = start();
    const plan = await planRemoval(notes, book, { overview, removesProperties: false }, today);
    await prepareRemoval(notes, plan);
    expect(notes.files.get('People/Late.md')).toContain('tier-since');
    expect(notes.files.get('People/Empty.md')).toBe(files['People/Empty.md']);
  });

  it('replaces no note', async () => {
    const { book, notes } = start({ ...files, 'Overview.md': 'mine' });
    const plan = await planRemoval(notes, book, { overview, removesProperties: false }, today);
    expect(plan.refused).toContainEqual(expect.objectContaining({ path: 'Overview.md', code: 'exists' }));
    await prepareRemoval(notes, plan);
    expect(notes.files.get('Overview.md')).toBe('mine');
  });
});
