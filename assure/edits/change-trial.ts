import fc from 'fast-check';
import type { Day } from '../../src/core/day';
import { names } from '../../tests/note/log-documents';
import { entryDays, logNotes } from './insert-trial';
import { dayOf, formOf, readOutline, type Outline, type Piece } from './read-outline';
import { applyFromEnd, areSame, linesOf, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

const rests = ['', ' call: Talked', ' → sent `x`', ': [[Ben]] %% c %%', ' email: %% open', ': <!-- x'];
const changes = fc.record({
  text: logNotes,
  pick: fc.nat({ max: 5 }),
  day: entryDays,
  rest: fc.constantFrom(...rests),
});
const removals = fc.record({ text: logNotes, pick: fc.nat({ max: 5 }), withChildren: fc.boolean() });

/** Changed entries: one line is another, at most in another place with all that is below it. */
export const changeTrial = makeTrial('changed entries', 6, changes, (writers, input) =>
  tryChange(writers, input),
);

/** Deleted entries: their lines are gone, and nothing else. */
export const removalTrial = makeTrial('deleted entries', 6, removals, (writers, input) =>
  tryRemoval(writers, input),
);

type Item = Extract<Piece, { kind: 'item' }>;

function tryChange(
  writers: Writers,
  { text, pick, day, rest }: { text: string; pick: number; day: Day; rest: string },
): Outcome {
  const line = pickEntry(text, pick);
  if (line === null) return 'skipped';
  const plan = writers.planEntryEdit(text, { line, isShown: () => true }, { day, rest }, names);
  if (plan.kind === 'refused') return 'refused';
  const after = applyFromEnd(text, plan.edits);
  const [old, now] = [linesOf(text), linesOf(after)];
  if (old.length !== now.length || countBreaks(text) !== countBreaks(after))
    return { wrong: 'there are more or fewer lines' };
  const { lost, added } = compareLines(old, now);
  if (lost.length > 1 || added.length > 1) return { wrong: 'more than one line is changed' };
  if (lost.length === 1 && lost[0] !== old[line - 1]) return { wrong: 'another line is changed' };
  const written = added[0] ?? old[line - 1] ?? '';
  if (dayOf(written) !== day || !written.trimEnd().endsWith(rest.trim()))
    return { wrong: 'the line does not say what it shall' };
  const [before, behind] = [readOutline(text), readOutline(after)];
  const wrong = before === null || behind === null ? null : judgeChange(before, behind, line, written);
  return wrong === null ? 'written' : { wrong };
}

function judgeChange(before: Outline, after: Outline, line: number, written: string): string | null {
  const old = entryAt(before, line);
  if (old === null) return 'what is changed is no entry of a log';
  const others = formOf(before, line);
  // Where several read the same, any of them may be ours.
  const candidates = after.pieces.filter(
    (piece): piece is Item =>
      piece.kind === 'item' &&
      piece.source[0] === written &&
      areSame(piece.source.slice(1), old.source.slice(1)),
  );
  const fitting = candidates.filter((piece) => areSame(formOf(after, piece.line), others));
  if (fitting.length === 0) return 'something else is read otherwise than before';
  const isOrdered = (list: readonly Item[]): boolean =>
    list.every((item, index) => index === 0 || (item.day ?? '') <= (list[index - 1]?.day ?? ''));
  const wasOrdered = isOrdered(listOf(before, old).filter((item) => item !== old));
  const isDated = listOf(before, old).every(({ day }) => day !== null);
  const isSameDay = fitting.some((piece) => piece.day === old.day);
  if (old.ordered || !wasOrdered || !isDated || isSameDay) return null;
  return fitting.some((piece) => isOrdered(listOf(after, piece))) ? null : 'the list is out of order';
}

function tryRemoval(
  writers: Writers,
  { text, pick, withChildren }: { text: string; pick: number; withChildren: boolean },
): Outcome {
  const line = pickEntry(text, pick);
  if (line === null) return 'skipped';
  const plan = writers.planEntryDelete(text, { line, isShown: () => true }, withChildren, names);
  if (plan.kind === 'refused') return 'refused';
  const after = applyFromEnd(text, plan.edits);
  const { lost, added } = compareLines(linesOf(text), linesOf(after));
  if (added.length > 0) return { wrong: 'something is written' };
  if (!withChildren && lost.length !== 1) return { wrong: 'more than one line is gone' };
  const [before, behind] = [readOutline(text), readOutline(after)];
  if (before === null || behind === null) {
    return lost.includes(linesOf(text)[line - 1] ?? '') ? 'written' : { wrong: 'another line is gone' };
  }
  const old = entryAt(before, line);
  if (old === null) return { wrong: 'what is deleted is no entry of a log' };
  const own = old.source.filter((each) => each.trim() !== '');
  if (!areSame([...lost].sort(), [...own].sort())) return { wrong: 'other lines are gone' };
  return areSame(formOf(behind, null), formOf(before, line))
    ? 'written'
    : { wrong: 'something else is read otherwise than before' };
}

/** The 1-based line of one that may be an entry. */
function pickEntry(text: string, pick: number): number | null {
  const lines = linesOf(text).flatMap((line, index) =>
    /^\s*(?:[-*+]|\d+[.)])\s.*\d{4}-\d{2}-\d{2}/.test(line) ? [index + 1] : [],
  );
  return lines[pick % lines.length] ?? null;
}

/** The entry that begins on a line: a dated item under a heading of a log. */
function entryAt({ pieces }: Outline, line: number): Item | null {
  let open: readonly { level: number; isLog: boolean }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      const { level, name } = piece;
      open = [...open.filter((each) => each.level < level), { level, isLog: names.has(name) }];
    } else if (piece.line === line) {
      return piece.kind === 'item' && piece.day !== null && open.some(({ isLog }) => isLog) ? piece : null;
    }
  }
  return null;
}

function listOf({ pieces }: Outline, { list }: Item): readonly Item[] {
  return pieces.filter((piece): piece is Item => piece.kind === 'item' && piece.list === list);
}

/** The lines that one text has and the other has not, as often as that is so; blank ones do not count. */
function compareLines(
  before: readonly string[],
  after: readonly string[],
): { readonly lost: readonly string[]; readonly added: readonly string[] } {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) - 1);
  for (const line of after) counts.set(line, (counts.get(line) ?? 0) + 1);
  const lost: string[] = [];
  const added: string[] = [];
  for (const [line, count] of counts) {
    if (line.trim() === '') continue;
    for (let times = count; times < 0; times += 1) lost.push(line);
    for (let times = count; times > 0; times -= 1) added.push(line);
  }
  return { lost, added };
}

function countBreaks(text: string): number {
  return text.split('\r\n').length;
}
