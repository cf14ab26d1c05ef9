import { casual as german } from 'chrono-node/de';
import { GB as english } from 'chrono-node/en';
import { addDays, dayOf, localNoon, partsOf, weekdayOf, type Day } from '../core/day';
import { impossibleDates, writtenDates, type DayAndMonth } from './written-date';
import type { Span } from './span';

/** A date that a phrase names. */
export type DatePhrase = Span &
  /** one day and no other: "yesterday", "2026-11-03", "in two weeks" */
  (
    | { readonly kind: 'day'; readonly day: Day }
    /** a day that comes again, "Friday" or "12 November": the last time up to today, and the next time after it */
    | { readonly kind: 'again'; readonly last: Day; readonly next: Day; readonly by: 'week' | 'year' }
    /** a date that does not exist, such as 30 February, or that could be two days, such as 12/11 */
    | { readonly kind: 'impossible'; readonly value: string }
  );

type Reader = Pick<typeof english, 'parse'>;
type Result = ReturnType<Reader['parse']>[number];

/** Weekdays as people write them in full; the short ones are too often something else ("sat", "so"). */
const weekday =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams)tag|mittwoch|sonnabend|sonntag/i;
/** Words beside a weekday that leave no doubt which one is meant. */
const pastWord = /\b(?:last|past|previous|letzte[nr]?|vorige[nr]?|vergangene[nr]?)\b/i;
const nextWord = /\b(?:next|coming|upcoming|nächste[nr]?|naechste[nr]?|kommende[nr]?)(?=\s|$)/i;
const wordBefore =
  /(?:past|previous|coming|upcoming|vorige[nr]?|vergangene[nr]?|kommende[nr]?|nächste[nr]?|letzte[nr]?)\s+$/i;
const besides = /(?:the\s+)?day\s+(?:before|after)\s+$/i;
/** Prepositions that belong to a date. */
const preposition = /(?:^|[\s,;(])((?:on|am|vom|zum|since|seit|by|until|till|bis(?:\s+zum)?)\s+)$/i;
/** A time of day, which stays with the text: an entry has a date only. */
const timeOfDay =
  /\s*(?:,\s*)?(?:\b(?:at|um|gegen|ab)\s+|@\s*)?\b\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?\s*$/i;

/**
 * The dates in a text, in their order, none over another: ISO and dotted dates, and what chrono-node knows of English and
 * German.
 */
export function findDates(text: string, today: Day): readonly DatePhrase[] {
  const found: DatePhrase[] = [
    ...impossibleDates(text),
    ...writtenDates(text).map((span) => phraseOf(span, today)),
  ];
  for (const reader of [english, german] satisfies readonly Reader[]) {
    for (const result of reader.parse(text, localNoon(today))) {
      const phrase = readResult(text, result, today);
      if (phrase !== null) found.push(phrase);
    }
  }
  return withoutOverlaps(found)
    .map((phrase) => withPreposition(text, phrase))
    .sort((a, b) => a.from - b.from);
}

function phraseOf({ from, to, year, month, date }: Span & DayAndMonth, today: Day): DatePhrase {
  const day = year === null ? null : dayOf(year, month, date);
  return day === null ? yearly({ from, to }, month, date, today) : { kind: 'day', from, to, day };
}

function readResult(text: string, result: Result, today: Day): DatePhrase | null {
  const { start } = result;
  const span = spanOf(text, result);
  const said = text.slice(span.from, span.to);
  // Slashes are read elsewhere; "now" and lengths of time say no day.
  if (said === '' || /\d\/\d/.test(said) || /^(?:(?:now|jetzt)$|for\s)/i.test(said)) return null;
  const beside = besides.exec(text.slice(0, span.from));
  if (beside !== null && /^(?:yesterday|tomorrow)$/i.test(said)) {
    const from = span.from - beside[0].length;
    return { kind: 'day', from, to: span.to, day: addDays(today, /before/i.test(beside[0]) ? -2 : 2) };
  }
  const tags = start.tags();
  if (tags.has('result/relativeDateAndTime')) return null;
  if (start.isCertain('day')) {
    const { year, month, date } = partsOfResult(start);
    if (start.isCertain('year')) return phraseOfDay(span, dayOf(year, month, date));
    return dayOf(2024, month, date) === null ? null : yearly(span, month, date, today);
  }
  if (start.isCertain('weekday')) return readWeekday(text, span, result, today);
  const { year, month, date } = partsOfResult(start);
  const isDistance = tags.has('result/relativeDate');
  const isToday = /^(?:this|heute)\s/i.test(said) && !start.isCertain('month');
  return isDistance || isToday ? phraseOfDay(span, dayOf(year, month, date)) : null;
}

function phraseOfDay(span: Span, day: Day | null): DatePhrase | null {
  return day === null ? null : { kind: 'day', ...span, day };
}

function partsOfResult(start: Result['start']): { year: number; month: number; date: number } {
  return { year: start.get('year') ?? 0, month: start.get('month') ?? 0, date: start.get('day') ?? 0 };
}

/** What a result covers, without the time of day. */
function spanOf(text: string, { index, text: said, start }: Result): Span {
  let to = index + said.length;
  if (start.isCertain('hour')) to -= timeOfDay.exec(said)?.[0].length ?? 0;
  let from = index;
  while (to > from && /[\s,]/.test(text.charAt(to - 1))) to -= 1;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  return { from, to };
}

function readWeekday(text: string, span: Span, { start }: Result, today: Day): DatePhrase | null {
  const said = text.slice(span.from, span.to);
  if (!weekday.test(said)) return null;
  const wanted = (start.get('weekday') ?? 0) || 7;
  const last = addDays(today, -((weekdayOf(today) - wanted + 7) % 7));
  const before = wordBefore.exec(text.slice(0, span.from))?.[0] ?? '';
  const whole = { from: span.from - before.length, to: span.to };
  const words = text.slice(whole.from, whole.to);
  if (pastWord.test(words)) {
    return { kind: 'day', ...whole, day: last === today ? addDays(today, -7) : last };
  }
  // "Next Friday" is this week's to some and next week's to others: chrono's answer where it has one.
  if (nextWord.test(said)) {
    const { year, month, date } = partsOfResult(start);
    return phraseOfDay(whole, dayOf(year, month, date));
  }
  if (nextWord.test(words)) return { kind: 'day', ...whole, day: addDays(last, 7) };
  const { year, month, date } = partsOfResult(start);
  const chosen = dayOf(year, month, date);
  // More than the name of a day: "Friday next week".
  if (chosen !== null && /\s(?:week|woche)\b/i.test(said)) return { kind: 'day', ...whole, day: chosen };
  return { kind: 'again', ...whole, last, next: addDays(last, 7), by: 'week' };
}

/** A day without its year; 29 February is looked for in leap years. */
function yearly(span: Span, month: number, date: number, today: Day): DatePhrase {
  const { year } = partsOf(today);
  let last: Day | null = null;
  let next: Day | null = null;
  for (let step = 0; step <= 8; step += 1) {
    const past = dayOf(year - step, month, date);
    if (last === null && past !== null && past <= today) last = past;
    const future = dayOf(year + step, month, date);
    if (next === null && future !== null && future > today) next = future;
  }
  return { kind: 'again', ...span, last: last ?? today, next: next ?? today, by: 'year' };
}

/** The longer of two that overlap; of two equally long ones the first. */
function withoutOverlaps(phrases: readonly DatePhrase[]): readonly DatePhrase[] {
  const kept: DatePhrase[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (kept.every(({ from, to }) => phrase.to <= from || phrase.from >= to)) kept.push(phrase);
  }
  return kept;
}

/** A preposition before a date goes with it. */
function withPreposition<P extends Span>(text: string, phrase: P): P {
  const before = preposition.exec(text.slice(0, phrase.from))?.[1];
  return before === undefined ? phrase : { ...phrase, from: phrase.from - before.length };
}
