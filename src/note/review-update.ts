import { foldKey } from '../core/fold';
import type { ReviewChange, ReviewCount, ReviewLink, ReviewPlace } from '../core/review';
import { findConflictMarkers } from './conflict-markers';
import { planProperties } from './edit-properties';
import { eolOf } from './fence';
import { lineEnd, type Range } from './hidden-text';
import type { NoteBlocks } from './markdown';
import { joinPlans, type Plan } from './plan';
import { readProperties } from './read-properties';
import { refuse } from './refusal';
import { formatReviewLink } from './review-link';
import {
  formatChanges,
  formatPart,
  isReviewNote,
  personInRow,
  readReviewParts,
  type ReviewContent,
} from './review-note';
import { findReviewParts, type OpenItem, type ReviewParts, type ReviewSection } from './review-parts';
import { placeText, reviewWords, type ReviewPart } from './review-words';
import { applyEdits, sortEdits, type TextEdit } from './text-edit';

/** What becomes of a review note. */
export interface ReviewUpdate {
  readonly content: ReviewContent;
  /** link targets of everybody whose rows and items the session answers for; other rows and items stay as they are */
  readonly known: ReadonlySet<string>;
  readonly language: 'en' | 'de';
}

const parts = ['tiers', 'changes', 'open'] as const;

/**
 * Plans a review note anew: its status, its two tables, and the list of those who remain. All else stays byte for byte,
 * and so does whatever the user wrote into the table of changes or the list. Refused where a heading stands twice, and
 * where the result does not read as intended.
 */
export function planReviewUpdate(text: string, update: ReviewUpdate): Plan {
  const conflict = findConflictMarkers(text);
  if (conflict !== null) return conflict;
  const reading = readProperties(text);
  if (reading.kind === 'unreadable') return refuse(reading.code, reading.line, reading.detail);
  const properties = reading.kind === 'read' ? reading.properties : [];
  if (!isReviewNote(properties)) return refuse('line-changed', 1);
  const key = properties.find((property) => foldKey(property.key) === 'status')?.key ?? 'status';
  const status = planProperties(text, [{ kind: 'set', key, value: update.content.status }]);
  const found = findReviewParts(text);
  if (found.twice !== null) return refuse('section-twice', found.twice.line, found.twice.text);
  const eol = eolOf(text);
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const part of parts) {
    const section = found.sections[part];
    const lines = linesFor(part, section, text, update);
    if (section !== undefined) edits.push(...planSection(found.note, section, lines, eol));
    else if (lines.length > 0)
      added.push('', `## ${reviewWords[update.language].headings[part]}`, '', ...lines);
  }
  if (added.length > 0) edits.push(planEnd(text, edits, added, eol));
  const plan = joinPlans(status, { kind: 'edits', edits: withoutOverlap(edits) });
  if (plan.kind === 'refused') return plan;
  return isVerified(text, applyEdits(text, plan.edits), found, update) ? plan : refuse('verification-failed');
}

function linesFor(
  part: ReviewPart,
  section: ReviewSection | undefined,
  text: string,
  { content, known, language }: ReviewUpdate,
): readonly string[] {
  const words = reviewWords[language];
  if (part === 'tiers') return formatPart(part, content, words);
  if (part === 'open') return openLines(section?.items ?? [], text, content, known);
  const kept = (section?.rows ?? []).filter((row) => {
    const person = personInRow(row);
    return person === null || !known.has(person.target);
  });
  return content.changes.length + kept.length === 0
    ? []
    : formatChanges(
        content.changes,
        kept.map(({ line }) => line),
        words,
      );
}

/** Who remains, in order, each on the line they have already; then what is the user's own. */
function openLines(
  items: readonly OpenItem[],
  text: string,
  content: ReviewContent,
  known: ReadonlySet<string>,
): readonly string[] {
  const [first] = items;
  const marker =
    first === undefined ? '- ' : (/^\s*(?:[-*+]|\d+[.)])\s+/.exec(text.slice(first.from))?.[0] ?? '- ');
  const raw = ({ from, to }: Range): string => text.slice(from, to);
  const lines: string[] = [];
  const used = new Set<OpenItem>();
  for (const person of content.status === 'open' ? content.remaining : []) {
    const item = items.find(({ link }) => link?.target === person.target);
    if (item !== undefined) used.add(item);
    lines.push(item === undefined ? `${marker}${formatReviewLink(person)}` : raw(item));
  }
  for (const item of items) {
    if (used.has(item)) continue;
    const isSettled = item.link !== null && known.has(item.link.target);
    if (!isSettled) lines.push(raw(item));
    else if (!item.bare) {
      // What was noted beside or below somebody stays; only the name is struck out.
      const { from, to } = item.linkAt;
      lines.push(`${text.slice(item.from, from)}~~${text.slice(from, to)}~~${text.slice(to, item.to)}`);
    }
  }
  return lines;
}

function planSection(
  note: NoteBlocks,
  { heading, own, to }: ReviewSection,
  lines: readonly string[],
  eol: string,
): readonly TextEdit[] {
  const { text } = note;
  if (lines.length > 0) {
    const insert = lines.join(eol);
    if (own !== null) return text.slice(own.from, own.to) === insert ? [] : [{ ...own, insert }];
    const end = lineBreakAfter(text, heading.to);
    const isFollowed = text.slice(end, lineEnd(text, end)).trim() !== '';
    return [{ from: heading.to, to: heading.to, insert: eol + eol + insert + (isFollowed ? eol : '') }];
  }
  if (own === null) return [];
  const rest = text.slice(heading.to, own.from) + text.slice(own.to, to);
  if (rest.trim() !== '') return [{ ...own, insert: '' }];
  // At the end of a note the blank lines above the heading go with it.
  if (to < text.length) return [{ from: heading.from, to, insert: '' }];
  const before = text.slice(0, heading.from).replace(/(?:\r?\n[ \t]*)+$/, '');
  return [{ from: before.length, to, insert: before.length === 0 ? '' : eol }];
}

/** Two sections that go away share the blank lines between them: the first has them. */
function withoutOverlap(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return sortEdits(edits).map((edit) => {
    const from = Math.max(edit.from, end);
    const insert = from === edit.from ? edit.insert : '';
    end = edit.to;
    return { from, to: edit.to, insert };
  });
}

function lineBreakAfter(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return Math.min(at + 1, text.length);
}

/** New sections go to the end of the note, a blank line before each. */
function planEnd(text: string, edits: readonly TextEdit[], added: readonly string[], eol: string): TextEdit {
  // Where a section at the end goes away, the new ones take its place.
  const cut = edits.find(({ to }) => to === text.length);
  const endsLine = cut === undefined ? /(?:^|\n)$/.test(text) : cut.insert.endsWith('\n');
  return {
    from: text.length,
    to: text.length,
    insert: `${endsLine ? '' : eol}${added.join(eol)}${eol}`,
  };
}

/** Whether the edited note says what it shall, and holds everything else that it held, in the same order. */
function isVerified(text: string, after: string, before: ReviewParts, update: ReviewUpdate): boolean {
  const reading = readProperties(after);
  if (reading.kind !== 'read') return false;
  const found = findReviewParts(after);
  const review = readReviewParts('', found, [...reading.properties, datedBy(update)]);
  const { content, known } = update;
  if (review?.status !== content.status) return false;
  const remaining = review.remaining.filter(({ target }) => known.has(target));
  const wanted = content.status === 'done' ? [] : content.remaining;
  const changes = review.changes.filter(({ person }) => known.has(person.target));
  return (
    sameData(remaining.map(targetOf), wanted.map(targetOf)) &&
    sameData(changes.map(changeTexts), content.changes.map(changeTexts)) &&
    sameData(review.counts.map(countTexts), content.counts.map(countTexts)) &&
    isKept(foreignLines(text, before), foreignLines(after, found))
  );
}

function targetOf({ target }: ReviewLink): string {
  return target;
}

function changeTexts({ person, from, to }: ReviewChange): readonly string[] {
  return [person.target, cellText(from), cellText(to)];
}

function countTexts({ place, before, after, capacity }: ReviewCount): readonly unknown[] {
  return [cellText(place), before, after, capacity];
}

/** What a cell can hold of a place, whose name may be anything. */
function cellText(place: ReviewPlace): string {
  return placeText(place, reviewWords.en).replace(/\s+/g, ' ').trim();
}

/** The note's own date may be in its name only, which is not known here. */
function datedBy({ content }: ReviewUpdate) {
  return { key: 'date', value: content.date, line: 0, source: null };
}

/** The lines of a note that are not the plugin's: without the properties, its headings, tables and listed people. */
function foreignLines(text: string, { note, sections }: ReviewParts): readonly string[] {
  const own = Object.values(sections).flatMap(({ heading, own: range, items }): readonly Range[] => [
    heading,
    ...(items.length > 0 ? items.filter(({ link }) => link !== null) : [range ?? heading]),
  ]);
  const lines: string[] = [];
  for (let at = note.bodyStart; at < text.length; at = lineBreakAfter(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() !== '' && !own.some(({ from, to }) => at >= from && at <= to)) lines.push(line);
  }
  return lines;
}

/** Whether all lines are still there in their order; beside them may stand those of people who were struck out. */
function isKept(lines: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const line of after) if (line === lines[at]) at += 1;
  return at === lines.length;
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
