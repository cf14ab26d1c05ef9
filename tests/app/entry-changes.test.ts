import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import { deleteEntry, planDelete } from '../../src/app/delete-entry';
import { editEntry, planEdit, type EntryChange } from '../../src/app/edit-entry';
import { mentionedDay, planOnlyMentioned } from '../../src/app/only-mentioned';
import type { Evidence } from '../../src/app/last-contact-after';
import type { ShownEntry } from '../../src/app/shown-entry';
import { readNote } from '../../src/book/read-note';
import type { Interaction } from '../../src/core/interaction';
import type { Plan } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import { rulesFor } from '../book/rules';
import { day } from '../core/builders';
import { MemoryNotes } from '../fakes/memory-notes';

const rules = rulesFor();
const path = 'People/Clara.md';
const evidence: Evidence = { today: day('2026-11-22'), mentioned: null };
const after = (text: string, plan: Plan): string =>
  plan.kind === 'refused' ? `refused: ${plan.code} ${plan.line}` : applyEdits(text, plan.edits);

/** The entries of a note as they are shown. */
function entries(text: string): readonly Interaction[] {
  const reading = readNote(path, text, rules);
  if (reading.kind !== 'contact') throw new Error('no contact');
  return reading.contact.interactions;
}

function shown(text: string, index: number): ShownEntry {
  const entry = entries(text)[index];
  if (entry === undefined) throw new Error(`no entry ${index}`);
  return { path, name: 'Clara', entry };
}

const kind = (id: string | null) => (id === null ? null : (rules.kinds.byId.get(id) ?? null));

/** The change of an entry in one thing or more. */
function changeOf({ entry }: ShownEntry, more: Partial<EntryChange>): EntryChange {
  const { date, direction, text } = entry;
  return { date, direction, text, kind: kind(entry.kind), plan: false, ...more };
}

const edited = (text: string, index: number, more: Partial<EntryChange>, proof = evidence): string =>
  after(text, planEdit(text, shown(text, index), changeOf(shown(text, index), more), proof, rules));
const deleted = (text: string, index: number, withChildren = false, proof = evidence): string =>
  after(text, planDelete(text, shown(text, index), withChildren, proof, rules));

const note = (log: string, properties = 'type: contact\n'): string =>
  `---\n${properties}---\n\n# Clara\n\n## Interactions\n\n${log}`;

describe('an entry that is changed', () => {
  it.each<[string, string, Partial<EntryChange>, string]>([
    [
      'its text, where a box stands in the words behind a bold date',
      '- **2026-11-20 call** [x] a\n',
      { text: 'b' },
      '- 2026-11-20 call: b\n',
    ],
    ['its text', '- 2026-11-20 call: Hello\n', { text: 'Good bye' }, '- 2026-11-20 call: Good bye\n'],
    [
      'its kind and direction, with what is below it left alone',
      '- 2026-11-20 call: Hello\n  - more\n\n    and more\n- 2026-11-01 x\n',
      { kind: kind('email'), direction: 'inbound' },
      '- 2026-11-20 email ← Hello\n  - more\n\n    and more\n- 2026-11-01 x\n',
    ],
    ['a task, in its marker', '1) [x] 2026-11-20 call\n', { text: 'y' }, '1) [x] 2026-11-20 call: y\n'],
    [
      'the manner of the date is kept',
      '* **[[2026-11-20]]** 14:30 — call: a\n',
      { text: 'b' },
      '* **[[2026-11-20]]** 14:30 call: b\n',
    ],
    [
      'bold that reaches into the words goes',
      '- **2026-11-20: call** a\n',
      { text: 'b' },
      '- 2026-11-20 call: b\n',
    ],
    ['a kind less', '- 2026-11-20 call: a\n', { kind: null }, '- 2026-11-20: a\n'],
    ['line breaks become spaces', '- 2026-11-20 call: a\n', { text: 'b\n\nc' }, '- 2026-11-20 call: b c\n'],
    [
      'Windows line ends',
      '- 2026-11-20 call: a\r\n  - b\r\n',
      { text: 'c' },
      '- 2026-11-20 call: c\r\n  - b\r\n',
    ],
    ['nothing', '- 2026-11-20 call: a\n', {}, '- 2026-11-20 call: a\n'],
    [
      'its day, in place where the order allows',
      '- 2026-11-20 call: a\n- 2026-11-01 b\n',
      { date: day('2026-11-10') },
      '- 2026-11-10 call: a\n- 2026-11-01 b\n',
    ],
    [
      'its day: it moves down with its children',
      '- 2026-11-20 call: a\n  - child\n- 2026-11-10 b\n- 2026-11-01 c',
      { date: day('2026-11-05') },
      '- 2026-11-10 b\n- 2026-11-05 call: a\n  - child\n- 2026-11-01 c',
    ],
    [
      'its day: to the end of the list',
      '- 2026-11-20 call: a\n  - child\n\n- 2026-11-10 b\n\nText\n',
      { date: day('2026-11-05') },
      '- 2026-11-10 b\n\n- 2026-11-05 call: a\n  - child\n\nText\n',
    ],
    [
      'its day, but the list is oldest first',
      '- 2026-11-01 call: a\n- 2026-11-10 b\n- 2026-11-20 c\n',
      { date: day('2026-11-15') },
      '- 2026-11-15 call: a\n- 2026-11-10 b\n- 2026-11-20 c\n',
    ],
  ])('%s', (_name, log, more, expected) => {
    expect(edited(note(log), 0, more)).toBe(note(expected));
  });

  it('moves up', () => {
    const log = '- 2026-11-20 a\n- 2026-11-10 b\n- 2026-11-01 call: c\n  - child\n';
    expect(edited(note(log), 2, { date: day('2026-11-21') })).toBe(
      note('- 2026-11-21 call: c\n  - child\n- 2026-11-20 a\n- 2026-11-10 b\n'),
    );
  });

  it.each([
    ['another text', '- 2026-11-20 call: Hi\n'],
    ['another day', '- 2026-11-19 call: Hello\n'],
    ['another kind', '- 2026-11-20 email: Hello\n'],
    ['a line more before it', '\n- 2026-11-20 call: Hello\n'],
    ['code', '```\n- 2026-11-20 call: Hello\n'],
  ])('is refused where the line is not the one that was shown any more: %s', (_name, now) => {
    const target = shown(note('- 2026-11-20 call: Hello\n'), 0);
    expect(
      after(note(now), planEdit(note(now), target, changeOf(target, { text: 'x' }), evidence, rules)),
    ).toBe('refused: line-changed 9');
    expect(after(note(now), planDelete(note(now), target, true, evidence, rules))).toBe(
      'refused: line-changed 9',
    );
  });

  it('is refused where the text would hide what follows', () => {
    expect(edited(note('- 2026-11-20 a\n- 2026-11-01 b\n'), 0, { text: 'x %% y' })).toMatch(
      /^refused: text-hides/,
    );
  });

  it('in the future is refused unless a plan is meant', async () => {
    const text = note('- 2026-11-20 a\n');
    const notes = new MemoryNotes({ [path]: text });
    const target = shown(text, 0);
    const change = changeOf(target, { date: day('2026-12-01') });
    expect(await editEntry(notes, target, change, evidence, rules)).toMatchObject({ code: 'future-date' });
    expect(await editEntry(notes, target, { ...change, plan: true }, evidence, rules)).toMatchObject({
      kind: 'done',
    });
  });
});

describe('an entry that is deleted', () => {
  it.each([
    ['the first', '- 2026-11-20 a\n- 2026-11-10 b\n', 0, '- 2026-11-10 b\n'],
    ['the last', '- 2026-11-20 a\n- 2026-11-10 b', 1, '- 2026-11-20 a'],
    [
      'one between, in a loose list',
      '- 2026-11-20 a\n\n- 2026-11-10 b\n\n- 2026-11-01 c\n',
      1,
      '- 2026-11-20 a\n\n- 2026-11-01 c\n',
    ],
    ['the only one', '- 2026-11-20 a\n\n## Next\n', 0, '\n## Next\n'],
  ])('%s', (_name, log, index, expected) => {
    expect(deleted(note(log), index)).toBe(note(expected));
  });

  it('takes what is below it along only where that was confirmed', () => {
    const log = '- 2026-11-20 a\n  - [ ] send it\n- 2026-11-10 b\n';
    expect(deleted(note(log), 0)).toBe('refused: entry-has-children 9');
    expect(deleted(note(log), 0, true)).toBe(note('- 2026-11-10 b\n'));
  });
});

describe('the date of the last contact', () => {
  const log = '- 2026-11-20 call: a\n- 2026-11-10 b\n';
  const dated = (date: string): string => `type: contact\nlast-contact: ${date}\n`;

  it.each([
    ['goes back to the latest that remains', dated('2026-11-20'), dated('2026-11-10')],
    ['keeps its form', dated('"[[2026-11-20]]" # yes'), dated('"[[2026-11-10]]" # yes')],
    ['stays where another day stands there', dated('2026-11-21'), dated('2026-11-21')],
    [
      'of two keys, both that said it',
      `${dated('2026-11-20')}last_chat: 2026-11-20\n`,
      `${dated('2026-11-10')}last_chat: 2026-11-10\n`,
    ],
    ['stays away where there is none', 'type: contact\n', 'type: contact\n'],
  ])('%s', (_name, before, expected) => {
    expect(deleted(note(log, before), 0)).toBe(note('- 2026-11-10 b\n', expected));
  });

  it('is what other notes tell, where that is later', () => {
    const proof = { ...evidence, mentioned: day('2026-11-15') };
    expect(deleted(note(log, dated('2026-11-20')), 0, false, proof)).toContain('last-contact: 2026-11-15');
  });

  it('stays where no day changes, whatever other notes tell', () => {
    const proof = { ...evidence, mentioned: day('2026-11-21') };
    const older = note('- 2026-11-10 b\n- 2026-11-01 c\n', dated('2026-11-10'));
    for (const index of [0, 1])
      expect(edited(older, index, { text: 'other words' }, proof)).toContain('last-contact: 2026-11-10\n');
    expect(deleted(older, 1, false, proof)).toContain('last-contact: 2026-11-10\n');
    expect(edited(older, 1, { date: day('2026-11-05') }, proof)).toContain('last-contact: 2026-11-10\n');
  });

  it('is what headings and lists of the same note tell, where that is later', () => {
    const text = `${note('- 2026-11-20 call: a\n', dated('2026-11-20'))}\n## 2026-11-12 meeting\n\nx\n`;
    const index = entries(text).findIndex(({ date }) => date === '2026-11-20');
    expect(deleted(text, index)).toContain('last-contact: 2026-11-12');
  });

  it('goes where nothing remains', () => {
    expect(deleted(note('- 2026-11-20 a\n', dated('2026-11-20')), 0)).toBe(note('', 'type: contact\n'));
  });

  it('moves with a changed day, forward and back', () => {
    const text = note(log, dated('2026-11-20'));
    expect(edited(text, 0, { date: day('2026-11-21') })).toContain('last-contact: 2026-11-21\n');
    expect(edited(text, 0, { date: day('2026-11-05') })).toContain('last-contact: 2026-11-10\n');
    expect(edited(text, 1, { date: day('2026-11-22') })).toContain('last-contact: 2026-11-22\n');
    expect(edited(text, 0, { date: day('2026-12-05'), plan: true })).toContain('last-contact: 2026-11-10\n');
    expect(edited(text, 0, { kind: kind('note') })).toContain('last-contact: 2026-11-10\n');
    expect(edited(text, 0, { text: 'other words' })).toContain('last-contact: 2026-11-20\n');
  });

  it('that cannot be read is refused, naming the line', () => {
    expect(deleted(note(log, dated('last week')), 0)).toBe('refused: unreadable-date 3');
  });
});

it('is one action, undone byte for byte', async () => {
  const text = note('- 2026-11-20 call: a\n  - b\n', 'type: contact\nlast-contact: 2026-11-20\n');
  const notes = new MemoryNotes({ [path]: text });
  const history = new ActionHistory(notes);
  const result = await deleteEntry(notes, shown(text, 0), true, evidence, rules);
  expect(notes.writes).toHaveLength(1);
  if (result.kind !== 'done') throw new Error(result.code);
  history.push(result.action);
  await history.undo();
  expect(notes.files.get(path)).toBe(text);
});

describe('only mentioned', () => {
  it('settles a day in the own log, in the language of notes', () => {
    const text = note('- 2026-11-20 call: a\n- 2026-11-01 b\n');
    expect(after(text, planOnlyMentioned(text, day('2026-11-10'), rules))).toBe(
      note('- 2026-11-20 call: a\n- 2026-11-10 note: only mentioned\n- 2026-11-01 b\n'),
    );
    expect(after('', planOnlyMentioned('', day('2026-11-10'), rulesFor({ notesLanguage: 'de' })))).toBe(
      '## Kontakte\n\n- 2026-11-10 Notiz: nur erwähnt\n',
    );
  });

  it('is offered where only other notes tell of the last contact', () => {
    const of = (sources: readonly Interaction['source']['kind'][]) =>
      mentionedDay([
        {
          day: day('2026-11-10'),
          interactions: sources.map((source): Interaction => ({
            date: day('2026-11-10'),
            kind: null,
            depth: 2,
            direction: 'mutual',
            text: '',
            source: { kind: source, path: 'x.md', line: 1 },
          })),
        },
      ]);
    expect(of(['mention', 'meeting-note'])).toBe('2026-11-10');
    expect(of(['log'])).toBeNull();
    expect(of([])).toBeNull();
    expect(mentionedDay([])).toBeNull();
  });
});
