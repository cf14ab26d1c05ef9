import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, load } from 'yaml-oracle';
import type { ReviewPlace } from '../../src/core/review';
import type { ReviewUpdate } from '../../src/note/review-update';
import { cellsIn, linkAtStart, readReviewLines, wordsOf, type ReviewLine } from './read-review';
import { reviewCases, type ReviewCase } from './review-notes';
import { splitNote } from './split-note';
import { applyFromEnd, areSame, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

/** Tier reviews: status, tables and list say what they shall, and every line of the user's stands where it stood. */
export const reviewTrial = makeTrial('reviews', 2, reviewCases, (writers, input) =>
  tryReview(writers, input),
);

function tryReview(writers: Writers, { text, update, harsh }: ReviewCase): Outcome {
  const plan = writers.planReviewUpdate(text, update);
  if (plan.kind === 'refused') return harsh ? 'refused' : { wrong: `refused: ${plan.code}` };
  const after = applyFromEnd(text, plan.edits);
  const [before, now] = [readReviewLines(text), readReviewLines(after)];
  const wrong =
    judgeBreaks(text, after) ??
    judgeProperties(text, after, update) ??
    judgeWords(before, now) ??
    judgeItems(before, now, update) ??
    judgeTables(before, now, update);
  return wrong === null ? 'written' : { wrong };
}

function judgeBreaks(before: string, after: string): string | null {
  if (before.startsWith('\uFEFF') !== after.startsWith('\uFEFF')) return 'the byte order mark is another';
  const hasOther = before.includes('\r') ? /(?<!\r)\n/ : /\r/;
  return hasOther.test(after) ? 'a line break is another' : null;
}

function judgeProperties(before: string, after: string, { content }: ReviewUpdate): string | null {
  const [old, now] = [before, after].map((text) => readMap(splitNote(text).yaml ?? ''));
  const isStatus = ([key]: readonly [string, unknown]): boolean => key.toLowerCase() === 'status';
  if (now?.find(isStatus)?.[1] !== content.status) return 'the status is another';
  const others = (all: Properties | undefined): Properties => (all ?? []).filter((each) => !isStatus(each));
  return isDeepStrictEqual(others(old), others(now)) ? null : 'another property is changed';
}

type Properties = readonly (readonly [string, unknown])[];

function readMap(yaml: string): Properties {
  return Object.entries(load(yaml, { schema: CORE_SCHEMA }) ?? {});
}

/** What is the user's is there in its order, under its headings, with the blank lines that were between. */
function judgeWords(before: readonly ReviewLine[], after: readonly ReviewLine[]): string | null {
  const isHeld = ({ text, kind }: ReviewLine): boolean =>
    kind === 'user' || (kind === 'heading' && after.some((line) => line.kind === kind && line.text === text));
  const wasThere = new Set(before.flatMap(({ text, kind }) => (kind === 'heading' ? [text] : [])));
  const old = before.filter(isHeld);
  const now = after.filter(({ text, kind }) => kind === 'user' || (kind === 'heading' && wasThere.has(text)));
  const textsOf = (lines: readonly ReviewLine[]): readonly string[] => lines.map(({ text }) => text);
  if (!areSame(textsOf(old), textsOf(now))) return 'a line of the user is changed';
  if (old.some(({ part }, index) => part !== now[index]?.part)) return 'a line of the user stands elsewhere';
  for (const [index, line] of old.entries()) {
    const gap = blanksBefore(before, line);
    const other = now[index];
    if (gap !== null && other !== undefined && blanksBefore(after, other) !== gap)
      return 'blank lines between lines of the user are changed';
  }
  return null;
}

/** The blank lines between two lines of the user's; null where something else stands before. */
function blanksBefore(lines: readonly ReviewLine[], line: ReviewLine): string | null {
  const at = lines.indexOf(line);
  let first = at;
  while (lines[first - 1]?.kind === 'blank') first -= 1;
  if (line.kind !== 'user' || lines[first - 1]?.kind !== 'user') return null;
  return lines
    .slice(first, at)
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** Who remains is listed in order; what was noted beside or below anybody is there still. */
function judgeItems(
  before: readonly ReviewLine[],
  after: readonly ReviewLine[],
  { content, known }: ReviewUpdate,
): string | null {
  const itemsOf = (lines: readonly ReviewLine[]): readonly string[] =>
    lines.flatMap(({ kind, text }) => (kind === 'item' ? [text] : []));
  const open = new Set(content.remaining.map(({ target }) => target));
  const wanted = itemsOf(before).flatMap((item): readonly string[] => {
    const found = linkAtStart(wordsOf(item));
    if (found === null || !known.has(found.target)) return [item];
    if (open.delete(found.target)) return [item];
    return found.rest.trim() === '' ? [] : [item.replace(found.link, `~~${found.link}~~`)];
  });
  const left = [...itemsOf(after)];
  for (const item of wanted) {
    const at = left.indexOf(item);
    if (at < 0) return `an item is gone: ${JSON.stringify(item)}`;
    left.splice(at, 1);
  }
  for (const item of left) {
    const found = linkAtStart(wordsOf(item));
    if (found === null || found.rest !== '' || !open.delete(found.target)) return 'an item is added';
  }
  const listed = itemsOf(after).flatMap((item) => linkAtStart(wordsOf(item))?.target ?? []);
  const remaining = content.remaining.map(({ target }) => target);
  return areSame(
    listed.filter((target) => known.has(target)),
    remaining,
  )
    ? null
    : 'others are listed than those who remain';
}

function judgeTables(
  before: readonly ReviewLine[],
  after: readonly ReviewLine[],
  { content, known }: ReviewUpdate,
): string | null {
  const rowsOf = (lines: readonly ReviewLine[], part: 'tiers' | 'changes'): readonly string[] =>
    lines.flatMap(({ kind, text }) => (kind === part ? [text] : [])).slice(2);
  const joined = (rows: readonly (readonly unknown[])[]): readonly string[] =>
    rows.map((row) => row.join(' / '));
  const counts = content.counts.map(({ place, before: was, after: is, capacity }) => [
    nameOf(place),
    was,
    is,
    capacity ?? '',
  ]);
  const tiers = rowsOf(after, 'tiers').map((row) => cellsIn(row).map(inEnglish));
  if (!areSame(joined(tiers), joined(counts))) return 'the tiers are others';
  const isOurs = (row: string): boolean => {
    const found = linkAtStart(cellsIn(row)[0] ?? '');
    return found?.rest === '' && known.has(found.target);
  };
  const [old, now] = [rowsOf(before, 'changes'), rowsOf(after, 'changes')];
  if (
    !areSame(
      old.filter((row) => !isOurs(row)),
      now.filter((row) => !isOurs(row)),
    )
  )
    return 'a row that is not the plugin’s is changed';
  const changes = now.filter(isOurs).map((row) => {
    const [link = '', ...places] = cellsIn(row);
    return [linkAtStart(link)?.target, ...places.map(inEnglish)];
  });
  const wanted = content.changes.map(({ person, from, to }) => [person.target, nameOf(from), nameOf(to)]);
  return areSame(joined(changes), joined(wanted)) ? null : 'the changes are others';
}

function nameOf(place: ReviewPlace): string {
  if (place.kind === 'tier') return place.name;
  return place.kind === 'none' ? 'No tier' : 'Not in my network';
}

function inEnglish(cell: string): string {
  return cell.replace(/^Kein Kreis$/, 'No tier').replace(/^Nicht in meinem Netz$/, 'Not in my network');
}
