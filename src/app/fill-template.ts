import { addDays, daysBetween, partsOf, utcDate, weekdayOf, type Day } from '../core/day';
import { readProperties } from '../note/read-properties';

/** What the placeholders of a template stand for. */
export interface TemplateValues {
  readonly title: string;
  readonly day: Day;
  /** the time of day, `HH:mm`; null where nobody knows it, so that its placeholder stays */
  readonly time: string | null;
  /** of the names of months and weekdays */
  readonly language: 'en' | 'de';
}

const placeholder = /\{\{\s*(title|date|time)\s*(?::([^{}]*))?\}\}/gi;
/** A part in brackets is text; else the letters that a format knows. */
const token =
  /\[([^\]]*)\]|YYYY|YY|Qo?|M{1,4}|Do|DDDD|DDD|DD?|d{2,4}|E|gggg|GGGG|ww?|WW?|HH?|hh?|mm?|ss?|A|a/g;

/**
 * Fills in the placeholders of the core Templates plugin: `{{title}}`, `{{date}}`, `{{time}}`, and a format behind a colon
 * (`{{date:DD.MM.YYYY}}`, `{{time:HH:mm}}`), in the letters of Moment.js (https://momentjs.com/docs/#/displaying/format/).
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(placeholder, (whole: string, name: string, format?: string) => {
    const kind = name.toLowerCase();
    if (kind === 'title') return format === undefined ? values.title : whole;
    if (kind === 'time' && values.time === null) return whole;
    const wanted = format?.trim() || (kind === 'date' ? 'YYYY-MM-DD' : 'HH:mm');
    return formatMoment(wanted, values) ?? whole;
  });
}

/** A day and time in a format; null where it asks for the time and nobody knows it. */
function formatMoment(format: string, values: TemplateValues): string | null {
  let isKnown = true;
  const text = format.replace(token, (part: string, literal?: string) => {
    if (literal !== undefined) return literal;
    const value = dateToken(part, values) ?? timeToken(part, values);
    if (value === null) isKnown = false;
    return value ?? part;
  });
  return isKnown ? text : null;
}

function dateToken(part: string, { day, language }: TemplateValues): string | null {
  const { year, month, date } = partsOf(day);
  switch (part) {
    case 'YYYY':
      return pad(year, 4);
    case 'YY':
      return pad(year % 100, 2);
    case 'Q':
      return String(Math.ceil(month / 3));
    case 'M':
    case 'MM':
      return pad(month, part.length);
    case 'MMM':
      return inWords(day, language, { month: 'short' });
    case 'MMMM':
      return inWords(day, language, { month: 'long' });
    case 'D':
    case 'DD':
      return pad(date, part.length);
    case 'Do':
      return language === 'de' ? `${date}.` : `${date}${ordinal(date)}`;
    case 'DDD':
    case 'DDDD':
      return pad(dayOfYear(day), part === 'DDD' ? 1 : 3);
    case 'E':
      return String(weekdayOf(day));
    case 'dd':
      return inWords(day, language, { weekday: 'short' }).slice(0, 2);
    case 'ddd':
      return inWords(day, language, { weekday: 'short' });
    case 'dddd':
      return inWords(day, language, { weekday: 'long' });
    case 'GGGG':
    case 'gggg':
      return pad(partsOf(thursdayOf(day)).year, 4);
    case 'W':
    case 'WW':
    case 'w':
    case 'ww':
      return pad(Math.ceil(dayOfYear(thursdayOf(day)) / 7), part.length);
    default:
      return null;
  }
}

function timeToken(part: string, { time }: TemplateValues): string | null {
  if (time === null) return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  switch (part) {
    case 'H':
    case 'HH':
      return pad(hours, part.length);
    case 'h':
    case 'hh':
      return pad(hours % 12 || 12, part.length);
    case 'm':
    case 'mm':
      return pad(minutes, part.length);
    case 's':
    case 'ss':
      return pad(0, part.length);
    case 'A':
      return hours < 12 ? 'AM' : 'PM';
    case 'a':
      return hours < 12 ? 'am' : 'pm';
    default:
      return null;
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function inWords(day: Day, language: 'en' | 'de', parts: Intl.DateTimeFormatOptions): string {
  const locale = language === 'de' ? 'de-DE' : 'en-US';
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(utcDate(day));
}

/** Stands for a name that is nothing but a text wherever it is put. */
const plainTitle = 'KeepInTouchTitle';

/**
 * A template filled in for a note of its own; null where the name would be more than a text in the properties: an item more in
 * a list, another key, or nothing that can be read. What it should be is told by a name of letters alone.
 */
export function fillNoteTemplate(template: string, values: TemplateValues): string | null {
  const filled = fillTemplate(template, values);
  const expected = readProperties(fillTemplate(template, { ...values, title: plainTitle }));
  // A template that cannot be read at all is refused for that.
  if (expected.kind === 'unreadable') return filled;
  const actual = readProperties(filled);
  const title = JSON.stringify(values.title).slice(1, -1);
  return showReading(actual) === showReading(expected).replaceAll(plainTitle, () => title) ? filled : null;
}

function showReading(reading: ReturnType<typeof readProperties>): string {
  const properties = reading.kind === 'read' ? reading.properties : [];
  return JSON.stringify([reading.kind, ...properties.map(({ key, value }) => [key, value])]);
}

function ordinal(date: number): string {
  if (date >= 11 && date <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th';
}

function dayOfYear(day: Day): number {
  const { year } = partsOf(day);
  return daysBetween(`${pad(year, 4)}-01-01` as Day, day) + 1;
}

/** The Thursday of a day's week, which says to which year the week belongs (ISO 8601). */
function thursdayOf(day: Day): Day {
  return addDays(day, 4 - weekdayOf(day));
}
