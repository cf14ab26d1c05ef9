import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getISODay } from 'date-fns/getISODay';

declare const dayBrand: unique symbol;

/** A civil date `YYYY-MM-DD` of the proleptic Gregorian calendar, without time or zone. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: true };

/** A day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The longest text that is looked at as a date. */
const longestDate = 64;
const hyphen = 0x2d;
const millisecondsOfDay = 86_400_000;
/** What two digits are too large by, where their character codes are taken for them. */
const digitsFromCodes = 0x30 * 11;
/** After so many years the calendar repeats, days of the week included. */
const cycleYears = 400;
const firstDay = '0001-01-01' as Day;
const lastDay = '9999-12-31' as Day;
/** A day, alone or with a time behind it. */
const timedForm = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** A link to a daily note, wherever that lies. */
const linkedForm = /^\[\[(?:[^[\]|#]*\/)?(\d{4}-\d{2}-\d{2})(?:\.md)?(?:\|[^[\]|]*)?\]\]$/;

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with this year (1 to 9999), month (1 to 12) and day of the month, or null where there is none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return null;
  if (!(date >= 1 && date <= daysInMonth(year, month))) return null;
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return null;
  const century = Math.floor(year / 100);
  return `${twoDigits(century)}${twoDigits(year - century * 100)}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** Reads exactly `YYYY-MM-DD` (ISO 8601 calendar date); null for anything else and for days that do not exist. */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return null;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 7);
  const date = readDigits(text, 8, 10);
  // Without a number the comparisons are all false.
  if (!(year >= 1 && month >= 1 && month <= 12 && date >= 1)) return null;
  return date <= daysInMonth(year, month) ? (text as Day) : null;
}

/** A number of decimal digits only; NaN where anything else stands there. */
function readDigits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Reads a date as people and tools write it into notes: `2026-11-22`, with a time behind it, or `[[2026-11-22]]`. */
export function readDay(text: string): Day | null {
  if (text.length === 10) return parseDay(text);
  if (text.length > longestDate) return null;
  const trimmed = text.trim();
  const match = (trimmed.startsWith('[[') ? linkedForm : timedForm).exec(trimmed);
  return match?.[1] === undefined ? null : parseDay(match[1]);
}

/** The local calendar day of an instant. The only place where a host's clock value becomes a day. */
export function localDay(instant: Date): Day {
  const day = dayOf(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  if (day === null) throw new RangeError('The clock shows no day between the years 1 and 9999');
  return day;
}

/** Noon of a day where the host is: for libraries that count days by the host's clock, far from every change of clocks. */
export function localNoon(day: Day): Date {
  const { year, month, date } = partsOf(day);
  const instant = new Date(2000, 0, 1, 12);
  instant.setFullYear(year, month - 1, date);
  return instant;
}

/** The number that two digits of a day make. */
function pairAt(day: Day, at: number): number {
  return day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - digitsFromCodes;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: pairAt(day, 0) * 100 + pairAt(day, 2), month: pairAt(day, 5), date: pairAt(day, 8) };
}

/** Midnight UTC of a day, for the calendar functions of date-fns and for `Intl`. */
export function utcDate(day: Day): Date {
  const { year, month, date } = partsOf(day);
  const instant = new UTCDateMini(2000, 0, 1);
  instant.setFullYear(year, month - 1, date);
  return instant;
}

/** More than all days or months there are would leave what a `Date` can hold, and with it the side on which it was left. */
function within(count: number, most: number): number {
  return Math.max(-most, Math.min(most, count));
}

/** The day `count` days later, or earlier where negative. */
export function addDays(day: Day, count: number): Day {
  const instant = new Date(instantOf(day) + within(count, 4_000_000) * millisecondsOfDay);
  const year = instant.getUTCFullYear() - cycleYears;
  return dayOf(year, instant.getUTCMonth() + 1, instant.getUTCDate()) ?? (year < 1 ? firstDay : lastDay);
}

/** The day `count` calendar months later, clamped to the month's end: 31 January and one month is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const inYear = Math.floor(months / 12);
  const inMonth = months - inYear * 12 + 1;
  return (
    dayOf(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth))) ?? (inYear < 1 ? firstDay : lastDay)
  );
}

/** Calendar days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (instantOf(to) - instantOf(from)) / millisecondsOfDay;
}

/**
 * An instant for counting days: midnight UTC, one cycle of the calendar later, because `Date.UTC` takes years below 100
 * for others. Asked for thousands of times where a whole book is read, hence without a library.
 */
function instantOf(day: Day): number {
  const year = pairAt(day, 0) * 100 + pairAt(day, 2);
  return Date.UTC(year + cycleYears, pairAt(day, 5) - 1, pairAt(day, 8));
}

/** The ISO day of the week. */
export function weekdayOf(day: Day): Weekday {
  return getISODay(utcDate(day)) as Weekday;
}

/** The later of two days; null counts as none. */
export function latest(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null || a >= b ? a : b;
}
