import { readDay, type Day } from '../core/day';
import { foldKey, foldName, linkTarget } from '../core/fold';
import { noteName } from '../core/recognition';
import { textsOf, type Property } from '../core/property';
import type { Review, ReviewChange, ReviewCount, ReviewLink } from '../core/review';
import { escapeCell, formatDelimiter, formatRow, readCell } from './markdown-table';
import { writeNewNote } from './new-note';
import { formatReviewLink, readReviewLink } from './review-link';
import { findReviewParts, type ReviewParts, type TableRow } from './review-parts';
import { placeOf, placeText, reviewWords, type ReviewPart, type ReviewWords } from './review-words';

/** What a review note is to say. */
export type ReviewContent = Pick<Review, 'date' | 'status' | 'counts' | 'changes' | 'remaining'>;

/** The value of `type` in a review note. */
export const reviewType = 'tier-review';

/** Whether properties say that a note is a tier review. */
export function isReviewNote(properties: readonly Property[]): boolean {
  return properties.some(
    (property) =>
      foldKey(property.key) === 'type' &&
      textsOf(property).some((text) => foldName(linkTarget(text)) === reviewType),
  );
}

/** Reads a review note; null where no date can be found in its properties or its name. */
export function readReviewNote(path: string, text: string, properties: readonly Property[]): Review | null {
  return readReviewParts(path, findReviewParts(text), properties);
}

/** Reads a review note whose sections were found already. */
export function readReviewParts(
  path: string,
  { sections }: ReviewParts,
  properties: readonly Property[],
): Review | null {
  const date = dayIn(valueOf(properties, 'date')) ?? dayIn(/\d{4}-\d{2}-\d{2}/.exec(noteName(path))?.[0]);
  if (date === null) return null;
  const status = foldName(valueOf(properties, 'status') ?? '') === 'done' ? 'done' : 'open';
  const remaining = (sections.open?.items ?? []).flatMap(({ link }) => (link === null ? [] : [link]));
  return {
    path,
    date,
    status,
    counts: (sections.tiers?.rows ?? []).flatMap(readCount),
    changes: (sections.changes?.rows ?? []).flatMap((row) => readChange(row) ?? []),
    remaining: status === 'done' ? [] : remaining,
  };
}

/** The text of a new review note. */
export function formatReviewNote(content: ReviewContent, language: 'en' | 'de'): string {
  const words = reviewWords[language];
  const lines: string[] = [];
  for (const part of ['tiers', 'changes', 'open'] as const) {
    const own = formatPart(part, content, words);
    if (own.length > 0) lines.push('', `## ${words.headings[part]}`, '', ...own);
  }
  const properties = [
    { key: 'type', value: reviewType },
    { key: 'date', value: content.date },
    { key: 'status', value: content.status },
  ];
  return writeNewNote(properties, [...lines, ''].join('\n'));
}

/** The table or list of a part, line by line; none where there is nothing to say. */
export function formatPart(part: ReviewPart, content: ReviewContent, words: ReviewWords): readonly string[] {
  switch (part) {
    case 'tiers':
      return content.counts.length === 0
        ? []
        : table(
            words.tierColumns,
            content.counts.map((count) => formatCount(count, words)),
          );
    case 'changes':
      return content.changes.length === 0 ? [] : formatChanges(content.changes, [], words);
    case 'open':
      return content.status === 'done'
        ? []
        : content.remaining.map((person) => `- ${formatReviewLink(person)}`);
  }
}

/** The table of changes, and below them rows that are kept as they stand. */
export function formatChanges(
  changes: readonly ReviewChange[],
  kept: readonly string[],
  words: ReviewWords,
): readonly string[] {
  return [
    ...table(
      words.changeColumns,
      changes.map((change) => formatChange(change, words)),
    ),
    ...kept,
  ];
}

/** The person that a row of the changes is about; null where it names none. */
export function personInRow({ cells }: TableRow): ReviewLink | null {
  // A bar in a table is escaped, in a link it is not.
  const text = (cells[0] ?? '').replace(/\\\|/g, '|');
  const found = readReviewLink(text);
  return found?.length === text.length ? found.link : null;
}

/** The change that a row tells of, or null. */
export function readChange(row: TableRow): ReviewChange | null {
  const person = personInRow(row);
  const [, from, to, ...more] = row.cells;
  if (person === null || from === undefined || to === undefined || more.length > 0) return null;
  return { person, from: placeOf(readCell(from)), to: placeOf(readCell(to)) };
}

function readCount({ cells }: TableRow): readonly ReviewCount[] {
  const [name = '', before = '', after = '', room = ''] = cells.map(readCell);
  if (![before, after].every((cell) => /^\d{1,9}$/.test(cell))) return [];
  const capacity = /^\d{1,9}$/.test(room) ? Number(room) : null;
  return [{ place: placeOf(name), before: Number(before), after: Number(after), capacity }];
}

function formatCount({ place, before, after, capacity }: ReviewCount, words: ReviewWords): readonly string[] {
  const room = capacity === null ? '' : String(capacity);
  return [escapeCell(placeText(place, words)), String(before), String(after), room];
}

function formatChange({ person, from, to }: ReviewChange, words: ReviewWords): readonly string[] {
  const link = formatReviewLink(person).replace(/\|/g, '\\|');
  return [link, escapeCell(placeText(from, words)), escapeCell(placeText(to, words))];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [formatRow(columns), formatDelimiter(columns.length), ...rows.map(formatRow)];
}

function valueOf(properties: readonly Property[], key: string): string | undefined {
  const property = properties.find((known) => foldKey(known.key) === key);
  return property === undefined ? undefined : textsOf(property)[0];
}

function dayIn(text: string | undefined): Day | null {
  return text === undefined ? null : readDay(text);
}
