import { addMonths, daysBetween, partsOf, utcDate, type Day } from '../core/day';
import type { Interval } from '../core/cadence';
import type { Language } from '../settings/settings';
import { textsFor } from './texts';

interface Formats {
  readonly weekday: Intl.DateTimeFormat;
  readonly dayAndMonth: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
  readonly long: Intl.DateTimeFormat;
  readonly shortWeekday: Intl.DateTimeFormat;
  readonly shortMonth: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly monthAndYear: Intl.DateTimeFormat;
  readonly relative: Intl.RelativeTimeFormat;
}

const cache = new Map<Language, Formats>();

// Building a formatter costs a thousand times what using it does.
function formatsFor(language: Language): Formats {
  let formats = cache.get(language);
  if (formats === undefined) {
    const locale = language === 'de' ? 'de-DE' : 'en-GB';
    formats = {
      weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
      dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
      full: new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
      long: new Intl.DateTimeFormat(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
      shortWeekday: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
      shortMonth: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
      month: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
      monthAndYear: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    };
    cache.set(language, formats);
  }
  return formats;
}

/** How far a day is from today, as people say it: "3 weeks ago", "tomorrow", "in 2 months". */
export function formatRelative(day: Day, today: Day, language: Language): string {
  const { relative } = formatsFor(language);
  const days = daysBetween(today, day);
  if (Math.abs(days) < 14) return relative.format(days, 'day');
  const sign = Math.sign(days);
  const months = days < 0 ? wholeMonths(day, today) : wholeMonths(today, day);
  if (months < 2) return relative.format(Math.trunc(days / 7), 'week');
  if (months < 24) return relative.format(sign * months, 'month');
  return relative.format(sign * Math.floor(months / 12), 'year');
}

/** Calendar months that have passed from one day to a later one. */
function wholeMonths(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) <= to ? months : months - 1;
}

/** A day near today by its weekday, else by its date: "Thursday", "4 Dec", "12 Jan 2027". */
export function formatDay(day: Day, today: Day, language: Language): string {
  const formats = formatsFor(language);
  const days = daysBetween(today, day);
  if (days >= -1 && days <= 1) return formats.relative.format(days, 'day');
  if (days > 1 && days < 7) return formats.weekday.format(utcDate(day));
  return day.slice(0, 4) === today.slice(0, 4)
    ? formats.dayAndMonth.format(utcDate(day))
    : formatDate(day, language);
}

/** The month of a day: "May", "May 2024" where it is about a year ago or more. */
export function formatMonth(day: Day, today: Day, language: Language): string {
  const { month, monthAndYear } = formatsFor(language);
  const near = daysBetween(day, today) < 330;
  return (near ? month : monthAndYear).format(utcDate(day));
}

/** A day with its year: "4 Dec 2026". */
export function formatDate(day: Day, language: Language): string {
  return formatsFor(language).full.format(utcDate(day));
}

/** A day without its year: "4 Dec". */
export function formatDayAndMonth(day: Day, language: Language): string {
  return formatsFor(language).dayAndMonth.format(utcDate(day));
}

/** A day with its weekday, in full: "Friday 20 November 2026". */
export function formatLongDate(day: Day, language: Language): string {
  return formatsFor(language).long.format(utcDate(day));
}

/** The month of a day, for a narrow column: "Nov". */
export function formatShortMonth(day: Day, language: Language): string {
  return formatsFor(language).shortMonth.format(utcDate(day));
}

/** A day of the week for a narrow column: "Mon". */
export function formatShortWeekday(day: Day, language: Language): string {
  return formatsFor(language).shortWeekday.format(utcDate(day));
}

/** An interval as a rhythm: "every 3 weeks", "every month". */
export function formatEvery(interval: Interval, language: Language): string {
  const { every } = textsFor(language);
  const { unit, count } = interval;
  if (unit === 'month') return count % 12 === 0 ? every.years(count / 12) : every.months(count);
  return count % 7 === 0 ? every.weeks(count / 7) : every.days(count);
}

/** A day with its weekday and year: "Friday, 4 Dec 2026". */
export function formatWeekday(day: Day, language: Language): string {
  return `${formatsFor(language).weekday.format(utcDate(day))}, ${formatDate(day, language)}`;
}
