import { dayOf } from '../core/day';
import type { Span } from './span';

/** A date as it is written; `year` is null where it is left out. */
export interface DayAndMonth {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

type WrittenDate = Span & DayAndMonth;

/** ISO 8601 (`2026-11-03`, also as a link), and the dotted form of German (`3.11.`, `03.11.2026`). */
const isoForm = /(?:\[\[)?(\d{4})-(\d{2})-(\d{2})(?![\d-])(?:\]\])?/g;
const dottedForm = /(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?![\d.:]))?/g;
/** With slashes the day comes first here and the month there: certain only where one of them is no month. */
const slashedForm = /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?/g;
const monthNames: readonly RegExp[] = [
  /^(?:jan(?:uary|uar)?|jänner)$/i,
  /^feb(?:ruary|ruar)?$/i,
  /^(?:mar(?:ch)?|märz|maerz|mrz)$/i,
  /^apr(?:il)?$/i,
  /^(?:may|mai)$/i,
  /^(?:june?|juni)$/i,
  /^(?:july?|juli)$/i,
  /^aug(?:ust)?$/i,
  /^sept?(?:ember)?$/i,
  /^(?:oct(?:ober)?|okt(?:ober)?)$/i,
  /^nov(?:ember)?$/i,
  /^(?:dec(?:ember)?|dez(?:ember)?)$/i,
];
const dayThenMonth = /(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([A-Za-zä]{3,9})\.?(?:,?\s+(\d{4}))?/g;
const monthThenDay = /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?![\d:.])/g;

/** The dates that exist, in figures or with the month as a word. */
export function writtenDates(text: string): readonly WrittenDate[] {
  const slashed = inSlashes(text).filter(({ month, date }) => date > 12 || date === month);
  return [...inFigures(text), ...inWords(text), ...slashed].filter(exists);
}

/** Dates that somebody wrote and that do not exist (2026-02-30, 31.02., 30 February), or could be two days (12/11). */
export function impossibleDates(
  text: string,
): readonly (Span & { readonly kind: 'impossible'; readonly value: string })[] {
  return [
    ...[...inFigures(text), ...inWords(text)].filter((date) => !exists(date)),
    ...inSlashes(text).filter(({ month, date }) => date <= 12 && date !== month),
  ].map(({ from, to }) => ({ kind: 'impossible', from, to, value: text.slice(from, to) }));
}

/** Dates with slashes, the day first unless that makes no date. */
function inSlashes(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(slashedForm)) {
    const to = match.index + match[0].length;
    if (/[\d/.]/.test(text.charAt(match.index - 1)) || /[\d/]/.test(text.charAt(to))) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const isDayFirst = second <= 12;
    const [date, month] = isDayFirst ? [first, second] : [second, first];
    const written: WrittenDate = { from: match.index, to, year: yearOf(match[3]), month, date };
    if (exists(written)) found.push(written);
  }
  return found;
}

function yearOf(year: string | undefined): number | null {
  if (year === undefined) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function exists({ year, month, date }: DayAndMonth): boolean {
  // Without a year, a leap year is assumed.
  return dayOf(year ?? 2024, month, date) !== null;
}

function inFigures(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(isoForm)) {
    if (/[\d-]/.test(text.charAt(match.index - 1))) continue;
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      year: Number(match[1]),
      month: Number(match[2]),
      date: Number(match[3]),
    });
  }
  for (const match of text.matchAll(dottedForm)) {
    const before = text.charAt(match.index - 1);
    // Numbers of versions and chapters are no dates.
    if (/[\d.]/.test(before) || /^\d/.test(text.slice(match.index + match[0].length))) continue;
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      year: yearOf(match[3]),
      month: Number(match[2]),
      date: Number(match[1]),
    });
  }
  return found;
}

/** Dates with the month as a word, before or behind the day. */
function inWords(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(dayThenMonth)) {
    const month = monthOf(match[2] ?? '');
    if (month > 0) found.push(wordedDate(match, month, match[1], match[3]));
  }
  for (const match of text.matchAll(monthThenDay)) {
    const month = monthOf(match[1] ?? '');
    if (month > 0) found.push(wordedDate(match, month, match[2], match[3]));
  }
  return found;
}

function wordedDate(
  match: RegExpMatchArray,
  month: number,
  date: string | undefined,
  year: string | undefined,
): WrittenDate {
  const from = match.index ?? 0;
  return {
    from,
    to: from + match[0].length,
    year: year === undefined ? null : Number(year),
    month,
    date: Number(date),
  };
}

function monthOf(word: string): number {
  return monthNames.findIndex((form) => form.test(word)) + 1;
}
