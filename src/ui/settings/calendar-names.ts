import { dayOf, utcDate, type Weekday } from '../../core/day';
import type { Language } from '../../settings/settings';

/** The days of the week in their order. */
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** The names of the days of a week, Monday first. */
export function weekdayNames(language: Language, width: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(locales[language], { weekday: width, timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return weekdays.map((weekday) => nameOf(format, 2024, 1, weekday));
}

/** The names of the months, January first. */
export function monthNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => nameOf(format, 2024, index + 1, 1));
}

function nameOf(format: Intl.DateTimeFormat, year: number, month: number, date: number): string {
  const day = dayOf(year, month, date);
  return day === null ? '' : format.format(utcDate(day));
}

/** A day of the year: "20 December", "20. Dezember". */
export function formatYearlyDay(month: number, date: number, language: Language): string {
  const day = dayOf(2000, month, date);
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return day === null ? '' : format.format(utcDate(day));
}
