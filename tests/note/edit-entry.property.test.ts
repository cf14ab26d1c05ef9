import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { builtInKinds, buildKindTable } from '../../src/core/kind';
import { formatEntry, oneLine, parseEntryWords, type Direction } from '../../src/core/interaction';
import { planEntryDelete, planEntryEdit } from '../../src/note/edit-entry';
import { readLog } from '../../src/note/log-lines';
import type { LogLine } from '../../src/note/log-section';
import { applyEdits } from '../../src/note/text-edit';
import { runs } from './fuzz';
import { names, notes } from './log-documents';

const kinds = buildKindTable([]);
const days = fc.constantFrom(
  '2026-11-20',
  '2026-11-10',
  '2020-01-01',
  '2027-06-30',
  '2024-02-29',
  '0001-01-01',
) as fc.Arbitrary<Day>;
const directions = fc.constantFrom<Direction>('mutual', 'outbound', 'inbound');
const words = fc.constantFrom(
  'lunch',
  'call',
  '→',
  '[[Ben]]',
  '`x',
  '%%',
  '|',
  ':',
  '-',
  '2026-11-20',
  '10:15',
  '#tag',
  '📅',
  'Grüße',
  '**b**',
  '<!--',
  '$$',
  '<b>',
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

describe('what is written is read back equal', () => {
  // Without a kind and an arrow nothing tells a first word from a kind, or a first sign from a separator.
  const plain = texts.map((text) => `so ${text}`.trim());

  it('for every kind, direction, text and date, and by the reader of whole notes', () => {
    const entries = fc.oneof(
      fc.tuple(fc.constantFrom(...builtInKinds), directions, texts),
      fc.tuple(fc.constant(null), directions, plain),
    );
    fc.assert(
      fc.property(days, entries, (date, [kind, direction, text]) => {
        // Kinds that are outbound anyway cannot be told to be mutual.
        const said = kind?.outbound === true && direction === 'mutual' ? 'outbound' : direction;
        const line = formatEntry({ date, kind, direction: said, text }, 'de');
        const [entry] = readLog(`# Log\n\n${line}\n`, names).entries;
        if (entry === undefined) throw new Error('not read');
        const read = parseEntryWords(entry.rest, kinds);
        expect({ day: entry.day, kind: read.kind, direction: read.direction, text: read.text }).toEqual({
          day: date,
          kind: kind?.id ?? null,
          direction: said,
          text: oneLine(text),
        });
      }),
      runs,
    );
  });
});

describe('whatever the note', () => {
  const rewrites = fc
    .tuple(
      days,
      fc.constantFrom(
        '',
        ' call: Talked',
        ' → sent `x`',
        ': [[Ben]] %% c %%',
        ' email: %% open',
        ': <!-- x',
        ' `code',
      ),
    )
    .map(([day, rest]) => ({ day, rest }));
  const pick = fc.nat({ max: 5 });

  /** A note's entry, if it has any, with the place that it is known by. */
  function entryOf(text: string, index: number): LogLine | null {
    const { entries } = readLog(text, names);
    return entries.length === 0 ? null : (entries[index % entries.length] ?? null);
  }
  const form = (text: string, entry: LogLine): string =>
    JSON.stringify([entry.day, entry.sectionName, text.slice(entry.from, entry.to)]);
  const others = (text: string, except: string): readonly string[] => {
    const forms = readLog(text, names).entries.map((entry) => form(text, entry));
    forms.splice(forms.indexOf(except), 1);
    return forms;
  };

  it('changing an entry changes its first line, at most its place, and nothing else', () => {
    fc.assert(
      fc.property(notes, pick, rewrites, (text, index, rewrite) => {
        const entry = entryOf(text, index);
        if (entry === null) return;
        const place = { line: entry.line, isShown: (found: LogLine) => found.rest === entry.rest };
        const plan = planEntryEdit(text, place, rewrite, names);
        if (plan.kind === 'refused') return;
        const after = applyEdits(text, plan.edits);
        const lines = (note: string): readonly string[] => note.split(/\r?\n/).sort();
        // Every line but one is there as it was, as often as it was.
        const [old, now] = [lines(text), lines(after)];
        expect(now.length).toBe(old.length);
        const count = new Map<string, number>();
        for (const line of now) count.set(line, (count.get(line) ?? 0) + 1);
        for (const line of old) count.set(line, (count.get(line) ?? 0) - 1);
        const changed = [...count].filter(([, times]) => times !== 0);
        expect(changed.length).toBeLessThanOrEqual(4);
        const written = readLog(after, names).entries.find(
          ({ day, rest }) => day === rewrite.day && rest === rewrite.rest.trim(),
        );
        if (written === undefined) throw new Error('not read back');
        expect([...others(after, form(after, written))].sort()).toEqual(
          [...others(text, form(text, entry))].sort(),
        );
      }),
      runs,
    );
  });

  it('deleting an entry takes whole lines, and nothing else', () => {
    fc.assert(
      fc.property(notes, pick, (text, index) => {
        const entry = entryOf(text, index);
        if (entry === null) return;
        const place = { line: entry.line, isShown: () => true };
        const plan = planEntryDelete(text, place, true, names);
        if (plan.kind === 'refused') return;
        const after = applyEdits(text, plan.edits);
        const [edit] = plan.edits;
        if (edit === undefined) throw new Error('nothing done');
        expect(edit.insert).toBe('');
        const gone = text.slice(edit.from, edit.to);
        expect(gone.trim()).toBe(text.slice(entry.from, entry.to).trim());
        expect(after).toBe(text.slice(0, edit.from) + text.slice(edit.to));
        expect(others(text, form(text, entry))).toEqual(
          readLog(after, names).entries.map((each) => form(after, each)),
        );
      }),
      runs,
    );
  });

  it('entries of an ordinary log are never refused', () => {
    const item = fc
      .tuple(
        days,
        fc.constantFrom('', ' call: x', ': y'),
        fc.constantFrom('', '\n  - child', '\n\t- [ ] child'),
      )
      .map(([day, text, child]) => `- ${day}${text}${child}`);
    const logs = fc
      .tuple(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\n\n'),
        fc.constantFrom('', '\n', '\n\n## Next\n\nText\n'),
      )
      .map(([all, between, end]) => `# Clara\n\n## Log\n\n${all.join(between)}${end}`);
    fc.assert(
      fc.property(logs, pick, rewrites, (text, index, { day }) => {
        const entry = entryOf(text, index);
        if (entry === null) throw new Error('no entry');
        const place = { line: entry.line, isShown: () => true };
        expect(planEntryEdit(text, place, { day, rest: ' call: z' }, names).kind).toBe('edits');
        expect(planEntryDelete(text, place, true, names).kind).toBe('edits');
      }),
      { ...runs, numRuns: 200 },
    );
  });
});
