import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import { addTag, planTag } from '../../src/app/add-tag';
import { planCadence, setCadence } from '../../src/app/set-cadence';
import { planSkip, skip } from '../../src/app/skip';
import { parseCadence } from '../../src/core/cadence';
import type { Plan } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import { rulesFor } from '../book/rules';
import { day } from '../core/builders';
import { MemoryNotes } from '../fakes/memory-notes';

const rules = rulesFor();
const today = day('2026-11-22');
const until = day('2026-11-27');
const note = (properties: string): string => `---\n${properties}---\n# Clara\n`;
const after = (text: string, plan: Plan): string =>
  plan.kind === 'refused' ? `refused: ${plan.code} ${plan.line}` : applyEdits(text, plan.edits);

describe('planSkip', () => {
  it.each([
    ['tier: Top 10\n', 'tier: Top 10\nsnooze-until: 2026-11-27\nskipped: 1\n'],
    ['skipped: 2\nsnooze-until: 2026-11-01\n', 'skipped: 3\nsnooze-until: 2026-11-27\n'],
    ['prm-snooze-until: 2026-11-01\n', 'prm-snooze-until: 2026-11-27\nskipped: 1\n'],
    ['skipped: "2" # twice\n', 'skipped: 3 # twice\nsnooze-until: 2026-11-27\n'],
    ['skipped:\n', 'skipped: 1\nsnooze-until: 2026-11-27\n'],
  ])('%j', (before, expected) => {
    expect(after(note(before), planSkip(note(before), until, rules))).toBe(note(expected));
  });

  it('counts once where it is asked again for the same day', () => {
    const once = note('skipped: 1\nsnooze-until: 2026-11-27\n');
    expect(planSkip(once, until, rules)).toEqual({ kind: 'edits', edits: [] });
    expect(after(once, planSkip(once, day('2026-11-28'), rules))).toContain('skipped: 2\n');
    const uncounted = note('snooze-until: 2026-11-27\n');
    expect(after(uncounted, planSkip(uncounted, until, rules))).toContain('skipped: 1\n');
  });

  it('does not begin a count anew that it cannot read, nor replace a date', () => {
    expect(after('', planSkip(note('skipped: often\n'), until, rules))).toBe(
      'refused: value-not-replaceable 2',
    );
    expect(after('', planSkip(note('snooze-until: soon\n'), until, rules))).toBe(
      'refused: unreadable-date 2',
    );
  });
});

describe('planCadence', () => {
  it.each([
    ['tier: Top 10\n', '6 weeks', 'tier: Top 10\ncadence: "6 weeks"\n'],
    ['cadence: monthly # hm\nskipped: 3\n', '2 months', 'cadence: "2 months" # hm\n'],
    ['prm-cadence: 21\n', '6 weeks', 'prm-cadence: 42\n'],
    ['contact_cadence: monthly\n', '3 months', 'contact_cadence: "3 months"\n'],
    ['cadence: 6 weeks\nskipped: 1\n', null, ''],
    ['x: 1\n', 'none', 'x: 1\ncadence: none\n'],
  ])('%j to %s', (before, words, expected) => {
    const cadence = words === null ? null : parseCadence(words);
    expect(after(note(before), planCadence(note(before), cadence, today, rules))).toBe(note(expected));
  });
});

describe('planTag', () => {
  it.each([
    ['tags: [a]\n', 'climate', 'tags: [a, climate]\n'],
    ['tag: a\n', 'climate', 'tag: [a, climate]\n'],
    ['Tags:\n  - "#Climate"\n', 'climate', 'Tags:\n  - "#Climate"\n'],
    ['tags: a climate\n', 'climate', 'tags: a climate\n'],
    ['x: 1\n', 'climate', 'x: 1\ntags:\n  - climate\n'],
  ])('%j', (before, tag, expected) => {
    expect(after(note(before), planTag(note(before), tag, rules))).toBe(note(expected));
  });
});

describe('several people at once', () => {
  const people = ['A', 'B', 'C'].map((name) => ({ path: `People/${name}.md`, name }));
  const files = Object.fromEntries(
    people.map(({ path, name }) => [path, note(`tier: Top 10\nnick: ${name}\n`)]),
  );

  it.each([
    [
      'skip',
      (notes: MemoryNotes) =>
        skip(
          notes,
          people.map((person) => ({ ...person, until })),
          rules,
        ),
    ],
    ['set-cadence', (notes: MemoryNotes) => setCadence(notes, people, parseCadence('6 weeks'), today, rules)],
    ['tag', (notes: MemoryNotes) => addTag(notes, people, 'climate', rules)],
  ])('%s is one action, undone byte for byte', async (kind, act) => {
    const notes = new MemoryNotes(files);
    const result = await act(notes);
    if (result.kind !== 'done') throw new Error(result.code);
    expect(result.action.name).toMatchObject({ kind, people: ['A', 'B', 'C'] });
    expect(notes.writes).toHaveLength(3);
    const history = new ActionHistory(notes);
    history.push(result.action);
    expect((await history.undo()).kind).toBe('done');
    expect(Object.fromEntries(notes.files)).toEqual(files);
  });

  it('is not done at all where one note refuses', async () => {
    const notes = new MemoryNotes({ ...files, 'People/C.md': note('skipped: often\n') });
    const result = await skip(
      notes,
      people.map((person) => ({ ...person, until })),
      rules,
    );
    expect(result).toMatchObject({ kind: 'refused', path: 'People/C.md', line: 2 });
    expect(notes.writes).toEqual([]);
  });
});
