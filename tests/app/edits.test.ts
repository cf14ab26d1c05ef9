import { describe, expect, it } from 'vitest';
import { takeBack } from '../../src/app/action';
import { mendProblem } from '../../src/app/mend-problem';
import { planTier, setTier } from '../../src/app/set-tier';
import { planSnooze, snooze } from '../../src/app/snooze';
import { ContactBook } from '../../src/book/contact-book';
import { listProblems } from '../../src/book/problems';
import type { Rules } from '../../src/book/rules';
import { findTier, type Tier } from '../../src/core/tier';
import type { Plan } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import { networkTiers } from '../../src/settings/presets';
import { day } from '../core/builders';
import { rulesFor } from '../book/rules';
import { MemoryNotes } from '../fakes/memory-notes';

const rules = rulesFor();
const today = day('2026-11-22');
const note = (properties: string): string => `---\n${properties}---\n# Clara\n`;
const after = (text: string, plan: Plan): string =>
  plan.kind === 'refused' ? `refused: ${plan.code} ${plan.line}` : applyEdits(text, plan.edits);

function tierNamed(name: string, by: Rules = rules): Tier {
  const tier = findTier(by.tiers, name);
  if (tier === null) throw new Error(`no tier ${name}`);
  return tier;
}
const moved = (properties: string, tier: string | null, by: Rules = rules): string =>
  after(note(properties), planTier(note(properties), tier === null ? null : tierNamed(tier, by), today, by));

describe('planTier', () => {
  it.each<[string, string | null, string]>([
    ['type: contact\n', 'Top 10', 'type: contact\ntier: Top 10\ntier-since: 2026-11-22\n'],
    ['tier: Top 50\n', 'Top 10', 'tier: Top 10\ntier-since: 2026-11-22\n'],
    ['tier: Top 50 # hm\ntier-since: 2026-01-01\n', 'Top 10', 'tier: Top 10 # hm\ntier-since: 2026-11-22\n'],
    ['tier: 50\n', 'Top 10', 'tier: Top 10\ntier-since: 2026-11-22\n'],
    ['tier: "[[Top 50]]"\n', 'Top 10', 'tier: "Top 10"\ntier-since: 2026-11-22\n'],
    ['tier:\n', 'Top 10', 'tier: Top 10\ntier-since: 2026-11-22\n'],
    ['tier: close\n', 'Top 10', 'tier: Top 10\ntier-since: 2026-11-22\n'],
    // nothing where the person is in that tier already, however it is written
    ['tier: top-10\ntier-since: 2020-01-01\n', 'Top 10', 'tier: top-10\ntier-since: 2020-01-01\n'],
    ['tier: 10\n', 'Top 10', 'tier: 10\n'],
    // none takes the lines away
    ['a: 1\ntier: Top 50\ntier-since: 2026-01-01\nb: 2\n', null, 'a: 1\nb: 2\n'],
    ['a: 1\ntier: none\n', null, 'a: 1\n'],
    ['a: 1\n', null, 'a: 1\n'],
    ['tier: Top 50\nprm-tier: close\na: 1\n', null, 'a: 1\n'],
    // another tool’s key gets no name that the tool does not know
    ['prm-tier: close\n', 'Top 10', 'prm-tier: close\ntier: Top 10\ntier-since: 2026-11-22\n'],
    ['circle: Top 50\n', 'Top 10', 'circle: Top 50\ntier: Top 10\ntier-since: 2026-11-22\n'],
  ])('%j to %s', (before, tier, expected) => expect(moved(before, tier)).toBe(note(expected)));

  it('writes a further name into another tool’s key', () => {
    const by = rulesFor({
      tiers: networkTiers.map((tier) => (tier.id === 'top-10' ? { ...tier, also: ['inner'] } : tier)),
    });
    expect(moved('prm-tier: outer\n', 'Top 10', by)).toBe(note('prm-tier: inner\ntier-since: 2026-11-22\n'));
    expect(moved('prm-tier: inner\n', 'Top 10', by)).toBe(note('prm-tier: inner\n'));
    expect(moved('tier: Top 50\nprm-tier: outer\n', 'Top 10', by)).toBe(
      note('tier: Top 10\nprm-tier: outer\ntier-since: 2026-11-22\n'),
    );
  });

  it('writes into keys that the settings renamed', () => {
    const by = rulesFor({ propertyNames: { tier: 'Kreis', tierSince: 'seit' } });
    expect(moved('type: contact\n', 'Top 10', by)).toBe(
      note('type: contact\nKreis: Top 10\nseit: 2026-11-22\n'),
    );
    expect(moved('tier: Top 50\n', 'Top 10', by)).toBe(note('tier: Top 10\nseit: 2026-11-22\n'));
  });

  it('gives a note without properties a block', () => {
    expect(after('# Clara\r\n', planTier('# Clara\r\n', tierNamed('Top 10'), today, rules))).toBe(
      '---\r\ntier: Top 10\r\ntier-since: 2026-11-22\r\n---\r\n# Clara\r\n',
    );
  });

  it.each([
    ['tier: [Top 10, Top 50]\n', 'refused: value-not-replaceable 2'],
    ['tier: Top 50\ntier-since: long ago\n', 'refused: unreadable-date 3'],
    ['tier: Top 50\ntier: Top 100\n', 'refused: duplicate-property 3'],
    ['tier: a: b\n', 'refused: yaml-error 2'],
  ])('refuses %j', (properties, refusal) => expect(moved(properties, 'Top 10')).toBe(refusal));
});

describe('setTier', () => {
  it('moves several people as one action, or none', async () => {
    const people = [
      { path: 'A.md', name: 'A' },
      { path: 'B.md', name: 'B' },
    ];
    const notes = new MemoryNotes({ 'A.md': note('tier: Top 50\n'), 'B.md': note('tier: Top 100\n') });
    expect(await setTier(notes, people, tierNamed('Top 10'), today, rules)).toMatchObject({
      kind: 'done',
      action: { name: { kind: 'set-tier', people: ['A', 'B'], tier: 'Top 10' }, steps: [{}, {}] },
    });
    const before = new Map(notes.files);
    notes.files.set('B.md', note('tier: [x, y]\n'));
    expect(await setTier(notes, people, null, today, rules)).toMatchObject({ kind: 'refused', path: 'B.md' });
    expect(notes.files.get('A.md')).toBe(before.get('A.md'));
  });
});

describe('snooze', () => {
  it.each<[string, string | null, string]>([
    ['a: 1\n', '2026-12-01', 'a: 1\nsnooze-until: 2026-12-01\n'],
    ['snooze-until: 2026-11-30\n', '2026-12-01', 'snooze-until: 2026-12-01\n'],
    ['prm-snooze-until: "2026-11-30"\n', '2026-12-01', 'prm-snooze-until: "2026-12-01"\n'],
    ['snooze-until: 2026-12-01\n', '2026-12-01', 'snooze-until: 2026-12-01\n'],
    ['snooze-until: 2026-11-30\nskipped: 2\n', null, 'skipped: 2\n'],
    ['snooze-until: 2026-11-30\nprm-snooze-until: 2026-11-30\na: 1\n', null, 'a: 1\n'],
    ['a: 1\n', null, 'a: 1\n'],
  ])('%j until %s', (before, until, expected) => {
    const plan = planSnooze(note(before), until === null ? null : day(until), rules);
    expect(after(note(before), plan)).toBe(note(expected));
  });

  it('refuses a date that cannot be read', () => {
    const text = note('a: 1\nsnooze-until: later\n');
    expect(after(text, planSnooze(text, today, rules))).toBe('refused: unreadable-date 3');
  });

  it('is one action for several people', async () => {
    const notes = new MemoryNotes({ 'A.md': '', 'B.md': '' });
    const people = [
      { path: 'A.md', name: 'A' },
      { path: 'B.md', name: 'B' },
    ];
    expect(await snooze(notes, people, day('2026-12-01'), rules)).toMatchObject({
      kind: 'done',
      action: { name: { kind: 'snooze', until: '2026-12-01' }, steps: [{}, {}] },
    });
  });
});

describe('mendProblem', () => {
  const path = 'People/Clara.md';
  const log = '---\n\n## Log\n\n- 2026-11-12 call: x\n';
  const problemIn = (text: string) => {
    const book = new ContactBook(rules);
    book.apply([{ kind: 'upsert', path, text }]);
    const [problem] = listProblems(book, today);
    if (problem === undefined) throw new Error('no problem');
    return problem;
  };

  it.each([
    ['last-contact: yesterday\n', 'last-contact: 2026-11-12\n'],
    ['last-contact: "22.11.2026" # hm\n', 'last-contact: "2026-11-12" # hm\n'],
    ['last_chat: 2027-01-01\n', 'last_chat: 2026-11-12\n'],
    ['last-contact: "[[2027-01-01]]"\n', 'last-contact: "2026-11-12"\n'],
  ])('sets %j to the day of the log', async (before, expected) => {
    const text = `---\n${before}${log}`;
    const notes = new MemoryNotes({ [path]: text });
    expect(await mendProblem(notes, problemIn(text), rules)).toMatchObject({ kind: 'done' });
    expect(notes.files.get(path)).toBe(`---\n${expected}${log}`);
  });

  it.each([
    ['type: co5ntact\nlast-contact: 2026-11-12\n', 'type: contact\nlast-contact: 2026-11-12\n'],
    ['skipped: 1\r\nType: "contact0" # hm\r\n', 'skipped: 1\r\nType: "contact" # hm\r\n'],
  ])('sets the type %j to that of a contact', async (before, expected) => {
    const text = `---\n${before}${log}`;
    const notes = new MemoryNotes({ 'Notes/Clara.md': text });
    const book = new ContactBook(rules);
    book.apply([{ kind: 'upsert', path: 'Notes/Clara.md', text }]);
    const [problem] = listProblems(book, today);
    if (problem === undefined) throw new Error('no problem');
    expect(await mendProblem(notes, problem, rules)).toMatchObject({ kind: 'done' });
    expect(notes.files.get('Notes/Clara.md')).toBe(`---\n${expected}${log}`);
  });

  it('settles a conflict by what both sides say', async () => {
    const properties = `---\n<<<<<<< a\nlast-contact: 2026-11-12\n=======\nlast-contact: 2026-11-14\n>>>>>>> b\n`;
    const text = `${properties}${log}`;
    const notes = new MemoryNotes({ [path]: text });
    const result = await mendProblem(notes, problemIn(text), rules);
    expect(result).toMatchObject({ kind: 'done', action: { name: { kind: 'mend', people: ['Clara'] } } });
    expect(notes.files.get(path)).toBe(`---\nlast-contact: 2026-11-14\n${log}`);
    if (result.kind !== 'done') return;
    await takeBack(notes, result.action.steps);
    expect(notes.files.get(path)).toBe(text);
  });

  it.each([
    'last-contact: 2027-01-01\nlast-contact: 2027-01-01\n',
    'last-contact: 2027-01-01\nx: [\n',
    '<<<<<<< a\nlast-contact: 2027-01-01\n',
    'last-contact: 2027-01-01\nsnooze-until:x: 1\n',
    'tier-since: 2026-01-01\nsnooze-until:x: 1\ntype: co5ntact\n',
    'type: contact\n 5\ntier-since: 2026-01-01\n',
  ])('offers nothing where nothing can be written: %j', (properties) => {
    const book = new ContactBook(rules);
    book.apply([{ kind: 'upsert', path, text: `---\n${properties}${log}` }]);
    const problems = listProblems(book, today);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ mend }) => mend === null)).toBe(true);
  });

  it.each(['last-contact: 2026-11-20\n', 'last-contact: lately\n', 'other: 1\n'])(
    'leaves a note alone that no longer has the problem: %j',
    async (now) => {
      const problem = problemIn(`---\nlast-contact: yesterday\n${log}`);
      const notes = new MemoryNotes({ [path]: `---\n${now}${log}` });
      expect(await mendProblem(notes, problem, rules)).toMatchObject({
        kind: 'refused',
        path,
        code: 'line-changed',
      });
      expect(notes.writes).toEqual([]);
    },
  );
});
