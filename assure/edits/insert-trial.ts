import fc from 'fast-check';
import type { Day } from '../../src/core/day';
import type { EntryOptions, NewEntry } from '../../src/note/insert-entry';
import type { TextEdit } from '../../src/note/text-edit';
import { names, nastyTexts, notes } from '../../tests/note/log-documents';
import { formOf, readOutline, sectionAt, type Outline, type Piece } from './read-outline';
import { applyFromEnd, areSame, lineNumberAt, linesOf, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

const days = fc.constantFrom(
  '2026-11-20',
  '2026-11-10',
  '2020-01-01',
  '2027-06-30',
  '2024-02-29',
  '2025-01-31',
);
const entries = fc
  .tuple(
    days as fc.Arbitrary<Day>,
    fc.constantFrom('', ' call: Talked', ' → sent `x`', ': [[Ben]] %% c %%', ' email: %% open'),
    fc.constantFrom([], [], ['- [ ] send 📅 2026-11-24'], ['- one', '- two']),
  )
  .map(([day, text, children]): NewEntry => ({ day, line: `- ${day}${text}`, children }));
const ordinary = fc
  .tuple(
    fc.constantFrom('## Log', '## Interactions', '# Gespräche', 'Log\n---'),
    fc.array(
      fc
        .tuple(
          days,
          fc.constantFrom('', ' call: x', ': y'),
          fc.constantFrom('', '', '\n  - child', '\n\t- [ ] c'),
        )
        .map((parts) => `- ${parts.join('')}`),
      { maxLength: 5 },
    ),
    fc.constantFrom('\n', '\n', '\n\n'),
    fc.constantFrom(
      '',
      '\n',
      '\n\n## Next\n\n- 2026-01-01 no entry\n',
      '\n### Sub\n\nText\n',
      '\n\n### 2024\n\n- 2024-06-01 call\n\n### 2026\n\n- 2026-11-12 call\n- 2026-11-10 lunch',
      '\n\n### 2026-11-15 Meeting\n\n- 2027-01-01 her deadline\n- 2026-11-10 her new job\n',
    ),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([heading, items, gap, end, eol]) =>
    `# Clara\n\nText.\n\n${heading}\n\n${items.join(gap)}${end}`.replace(/\n/g, eol),
  );

/** Notes with logs, from ordinary to nasty. */
export const logNotes = fc.oneof(
  { arbitrary: notes, weight: 5 },
  { arbitrary: ordinary, weight: 3 },
  { arbitrary: nastyTexts.map((text) => `# Log\n- 2026-11-20 x\n${text}`), weight: 1 },
);
/** Which day entries are written for. */
export const entryDays = days as fc.Arbitrary<Day>;

const cases = fc.record({
  text: logNotes,
  entry: entries,
  order: fc.constantFrom<EntryOptions['order']>('newest-first', 'newest-first', 'last'),
});

/** New entries: whole lines are added in the right section and at the right place, and all else is read as before. */
export const insertTrial = makeTrial('new entries', 14, cases, (writers, { text, entry, order }) =>
  tryInsert(writers, text, entry, order),
);

function tryInsert(writers: Writers, text: string, entry: NewEntry, order: EntryOptions['order']): Outcome {
  const plan = writers.planEntry(text, entry, { names, heading: 'Interactions', order });
  if (plan.kind === 'refused') return 'refused';
  const [edit] = plan.edits;
  if (edit === undefined || plan.edits.length > 1) return { wrong: 'there is not one edit' };
  if (edit.from !== edit.to) return { wrong: 'something is replaced' };
  const after = applyFromEnd(text, plan.edits);
  const added = addedLines(text, edit);
  if (added === null) return { wrong: 'lines of the note are changed' };
  const own = [...(plan.createdSection ? ['## Interactions'] : []), entry.line, ...entry.children];
  const found = added.flatMap(({ text: line }) => (line.trim() === '' ? [] : [withoutMarks(line)]));
  if (!areSame(found, own.map(withoutMarks)))
    return { wrong: 'other lines are added than those of the entry' };
  const line = added.find(({ text: each }) => withoutMarks(each) === withoutMarks(entry.line))?.line ?? 0;
  const wrong = judgePlace(readOutline(text), readOutline(after), line, entry, order, plan.createdSection);
  return wrong === null ? 'written' : { wrong };
}

interface AddedLine {
  /** 1-based, in the note after */
  readonly line: number;
  readonly text: string;
}

/** What an edit adds, where that is whole lines between those of the text; null otherwise. */
function addedLines(text: string, { from, insert }: TextEdit): readonly AddedLine[] | null {
  // A byte order mark is part of no line.
  const atStart = from === 0 || text[from - 1] === '\n' || text.slice(0, from) === '\ufeff';
  const atEnd = /^(?:\r?\n|$)/.test(text.slice(from));
  const ours =
    atStart && !(atEnd && /^\r?\n/.test(insert)) ? ([/\r?\n$/, 0] as const) : ([/^\r?\n/, 1] as const);
  const [ending, later] = ours;
  if (later === 1 && !atEnd) return null;
  if (!ending.test(insert) && !(later === 0 && atEnd)) return null;
  const first = lineNumberAt(text, from) + 1 + later;
  return linesOf(insert.replace(ending, '')).map((line, index) => ({ line: first + index, text: line }));
}

/** A line without its indentation and its markers, which are those of the list around it. */
function withoutMarks(line: string): string {
  return line.replace(/^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+/, '').trim();
}

function judgePlace(
  before: Outline | null,
  after: Outline | null,
  line: number,
  entry: NewEntry,
  order: EntryOptions['order'],
  created: boolean,
): string | null {
  if (before === null || after === null) return null;
  const index = after.pieces.findIndex((piece) => piece.kind === 'item' && piece.line === line);
  const item = after.pieces[index];
  if (item?.kind !== 'item') return 'the entry is no item of a list';
  if (item.day !== entry.day) return 'the entry has another day';
  if (item.source.length !== 1 + entry.children.length) return 'the entry holds more or less than its lines';
  const kept = formOf(after, line);
  const section = sectionOf(after);
  const headings = created ? [formOf(after, null).indexOf(`${levelOf(after, section)} interactions`)] : [];
  if (
    !areSame(
      kept.filter((_, at) => !headings.includes(at)),
      formOf(before, null),
    )
  )
    return 'something else is read otherwise than before';
  if (section < 0 || sectionOf(before) < 0 !== created) return 'a section is made though there is one';
  const entries = entriesAt(after, section);
  const place = entries.findIndex((known) => known.item === item);
  const own = entries[place];
  if (own === undefined) return 'the entry stands in another section, or among the details of a meeting';
  if (order === 'last') return place === entries.length - 1 ? null : 'the entry is not the last one';
  const earlier = entries.filter((known) => known !== own && known.day <= entry.day);
  if (earlier.length === 0)
    return place === entries.length - 1 ? null : 'the entry stands before a later one';
  const latest = earlier.map(({ day }) => day).reduce((a, b) => (b > a ? b : a));
  const part = earlier.find(({ day }) => day === latest)?.part;
  if (own.part !== part) return 'the entry stands in another part than the latest one before it';
  const first = earlier.find((known) => known.part === part);
  return first === entries[place + 1] ? null : 'the entry does not stand before the first earlier one';
}

interface PlacedEntry {
  readonly item: Piece;
  readonly day: string;
  /** counts the headings above it */
  readonly part: number;
}

/** The entries of a section, without those right below a heading with a date. */
function entriesAt(outline: Outline, section: number): readonly PlacedEntry[] {
  let part = 0;
  let isDetail = false;
  return sectionAt(outline, section).flatMap((piece) => {
    if (piece.kind === 'heading') {
      part += 1;
      isDetail = piece.day !== null;
    }
    return piece.kind === 'item' && piece.day !== null && !isDetail
      ? [{ item: piece, day: piece.day, part }]
      : [];
  });
}

/** The heading that entries go under: the preferred one, else the first with a known name. */
function sectionOf({ pieces }: Outline): number {
  const preferred = pieces.findIndex((piece) => piece.kind === 'heading' && piece.name === 'interactions');
  if (preferred >= 0) return preferred;
  return pieces.findIndex((piece) => piece.kind === 'heading' && names.has(piece.name));
}

function levelOf({ pieces }: Outline, index: number): number {
  const heading = pieces[index];
  return heading?.kind === 'heading' ? heading.level : 0;
}
