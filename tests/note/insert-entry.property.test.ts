import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { readHeadingDate, sourceOfHeading } from '../../src/note/dated-heading';
import { planEntry } from '../../src/note/insert-entry';
import type { EntryOptions, NewEntry } from '../../src/note/insert-entry';
import { readLog } from '../../src/note/log-lines';
import { findLogSection } from '../../src/note/log-section';
import { parseBlocks } from '../../src/note/markdown';
import type { Block, NoteBlocks } from '../../src/note/markdown';
import { applyEdits } from '../../src/note/text-edit';
import { runs } from './fuzz';
import { names, nastyTexts, notes } from './log-documents';

describe('whatever the note', () => {
  const days = fc.constantFrom(
    '2026-11-20',
    '2026-11-10',
    '2020-01-01',
    '2027-06-30',
    '2024-02-29',
  ) as fc.Arbitrary<Day>;
  const entries = fc
    .tuple(days, fc.constantFrom('', ' call: Talked', ' → sent `x`', ': [[Ben]] %% c %%'), fc.boolean())
    .map(([day, text, task]): NewEntry => ({
      day,
      line: `- ${day}${text}`,
      children: task ? ['- [ ] send 📅 2026-11-24'] : [],
    }));
  const orders = fc.constantFrom<EntryOptions['order']>('newest-first', 'last');
  const optionsOf = (order: EntryOptions['order']): EntryOptions => ({
    names: names,
    heading: 'Interactions',
    order,
  });

  const check = (text: string, entry: NewEntry, order: EntryOptions['order']): void => {
    const plan = planEntry(text, entry, optionsOf(order));
    if (plan.kind === 'refused') return;
    const after = applyEdits(text, plan.edits);
    expectOnlyLinesAdded(text, after, entry);
    const note = parseBlocks(after);
    // Parsing is what takes the time here.
    if (text.length % 4 === 0) expectSameHeadings(parseBlocks(text), note, plan.createdSection);
    expectReadBack(text, after, entry);
    expectOrder(note, entry.day, order);
  };

  it('only whole lines are added, all else is read as before, and the order holds', () => {
    fc.assert(fc.property(notes, entries, orders, check), runs);
  });

  it('for texts as nobody writes them', () => {
    const texts = fc
      .tuple(fc.constantFrom('', '# Log\n', '# Log\n- 2026-11-20\n'), nastyTexts)
      .map(([a, b]) => a + b);
    fc.assert(fc.property(texts, entries, orders, check), runs);
  });

  it('notes of an ordinary shape are never refused', () => {
    const item = fc
      .tuple(
        days,
        fc.constantFrom('', ' call: x', ': y'),
        fc.constantFrom('', '\n  - child', '\n\t- [ ] 2026-01-01 child'),
      )
      .map(([day, text, child]) => `- ${day}${text}${child}`);
    const texts = fc
      .tuple(
        fc.array(item, { maxLength: 6 }),
        fc.constantFrom('\n', '\n\n'),
        fc.constantFrom('', '\n', '\n\n## Next\n\nText\n'),
      )
      .map(([items, between, end]) => `# Clara\n\nText.\n\n## Log\n\n${items.join(between)}${end}`);
    fc.assert(
      fc.property(texts, entries, orders, (text, entry, order) => {
        expect(planEntry(text, entry, optionsOf(order)).kind).toBe('edits');
        check(text, entry, order);
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 10) },
    );
  });
});

function expectOnlyLinesAdded(before: string, after: string, entry: NewEntry): void {
  const count = new Map<string, number>();
  for (const line of after.split(/\r?\n/)) count.set(line, (count.get(line) ?? 0) + 1);
  for (const line of before.split(/\r?\n/)) count.set(line, (count.get(line) ?? 0) - 1);
  const added = [...count].flatMap(([line, times]) =>
    line.trim() === '' || times === 0 ? [] : [`${times} ${line}`],
  );
  const isOwn = (line: string): boolean =>
    [entry.line.slice(2), ...entry.children, '# Interactions'].some((own) => line.endsWith(own));
  expect(added.length).toBeGreaterThan(0);
  expect(added.every((line) => line.startsWith('1 ') && isOwn(line))).toBe(true);
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  expect(after.endsWith(before.slice(same))).toBe(true);
}

/** Read by the line reader, while the plan was checked with the parser. */
function expectReadBack(before: string, after: string, entry: NewEntry): void {
  const old = readLog(before, names).entries;
  const now = readLog(after, names).entries;
  const form = (text: string, { day, rest, sectionName, from, to }: (typeof old)[number]): string =>
    JSON.stringify([day, rest, sectionName, text.slice(from, to)]);
  expect(now.length).toBe(old.length + 1);
  // The first entry that differs is ours, or the one before it where ours equals it.
  const at = now.findIndex((known, index) => {
    const other = old[index];
    return other === undefined || form(after, known) !== form(before, other);
  });
  const ours = now[at];
  expect(ours).toMatchObject({ day: entry.day, rest: entry.line.slice(12).trim() });
  expect(now.filter((_, index) => index !== at).map((known) => form(after, known))).toEqual(
    old.map((known) => form(before, known)),
  );
}

function expectSameHeadings(before: NoteBlocks, after: NoteBlocks, created: boolean): void {
  const form = ({ blocks }: NoteBlocks): readonly string[] =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
  const now = form(after);
  if (created) expect(now.at(-1)).toMatch(/^\d Interactions$/);
  expect(created ? now.slice(0, -1) : now).toEqual(form(before));
}

function expectOrder(after: NoteBlocks, day: Day, order: EntryOptions['order']): void {
  const section = findLogSection(after, names, 'Interactions');
  const entries = section.kind === 'found' ? section.entries : [];
  const partOf = (from: number): Block | undefined =>
    after.blocks.filter((block) => block.kind === 'heading' && block.from < from).at(-1);
  const outer = entries.filter(({ from }) => {
    const above = partOf(from);
    const isOwn = section.kind === 'found' && above?.from === section.heading.from;
    const source = above === undefined ? '' : sourceOfHeading(after.text.slice(above.from, above.to));
    return isOwn || readHeadingDate(source)?.kind !== 'entry';
  });
  if (order === 'last') {
    expect(outer.at(-1)?.day).toBe(day);
    return;
  }
  // Of the entries up to its day, the new one is the first in its part, which holds the latest of the others.
  const earlier = outer.filter((known) => known.day <= day);
  const parts = new Set(earlier.filter((known) => known.day === day).map(({ from }) => partOf(from)));
  expect([...parts].some((part) => earlier.find(({ from }) => partOf(from) === part)?.day === day)).toBe(
    true,
  );
}
