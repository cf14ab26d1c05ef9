import type { ReviewChange, ReviewCount, ReviewLink, ReviewPlace } from '../core/review';
import { lineEnd, type Range } from './hidden-text';
import { readProperties } from './read-properties';
import { readReviewParts, type ReviewContent } from './review-note';
import { behindLineBreak, findReviewParts, type ReviewParts } from './review-parts';
import { placeText, reviewWords } from './review-words';

/** What an updated review note has to say of whom. */
export interface ReviewCheck {
  readonly content: ReviewContent;
  /** link targets of those whose rows and items were written; others are the user's */
  readonly known: ReadonlySet<string>;
}

/** Whether a note after its update says what it shall, and holds everything else that it held, in the same order. */
export function verifyReview(before: ReviewParts, after: string, { content, known }: ReviewCheck): boolean {
  const reading = readProperties(after);
  if (reading.kind !== 'read') return false;
  const found = findReviewParts(after);
  const review = readReviewParts('', found, [datedBy(content), ...reading.properties]);
  if (review?.status !== content.status) return false;
  const remaining = review.remaining.filter(({ target }) => known.has(target));
  const wanted = content.status === 'done' ? [] : content.remaining;
  const changes = review.changes.filter(({ person }) => known.has(person.target));
  return (
    sameData(remaining.map(targetOf), wanted.map(targetOf)) &&
    sameData(changes.map(changeTexts), content.changes.map(changeTexts)) &&
    sameData(review.counts.map(countTexts), content.counts.map(countTexts)) &&
    isKept(foreignLines(before), foreignLines(found))
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
function datedBy({ date }: ReviewContent) {
  return { key: 'date', value: date, line: 0, source: null };
}

/** The lines of a note that are not the plugin's: without the properties, its headings, tables and listed people. */
function foreignLines({ note, sections }: ReviewParts): readonly string[] {
  const own = Object.values(sections).flatMap(({ heading, own: range, items }): readonly Range[] => [
    heading,
    ...(items.length > 0 ? items.filter(({ link }) => link !== null) : [range ?? heading]),
  ]);
  const { text } = note;
  const lines: string[] = [];
  for (let at = note.bodyStart; at < text.length; at = behindLineBreak(text, lineEnd(text, at))) {
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
