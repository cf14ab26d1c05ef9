import { dayOf, weekdayOf, type Day } from './day';

/** A format of dates as moment.js writes them (https://momentjs.com/docs/#/displaying/format/), ready to be matched. */
export interface DateFormat {
  readonly pattern: RegExp;
  /** what each group of the pattern holds */
  readonly parts: readonly Part[];
  /** whether a match tells a day; a week or a month is none */
  readonly tellsDay: boolean;
}

type Part =
  | 'year'
  | 'short-year'
  | 'month'
  | 'month-name'
  | 'date'
  | 'day-of-year'
  | 'weekday'
  | 'weekday-name'
  | 'quarter'
  | 'other';

/** What a token stands for: the part, and the form in which it is written. */
const tokens: ReadonlyMap<string, readonly [part: Part, form: string]> = new Map<string, [Part, string]>([
  ['YYYY', ['year', '\\d{4}']],
  ['YY', ['short-year', '\\d{2}']],
  ['Y', ['year', '\\d{4}']],
  ['Q', ['quarter', '[1-4]']],
  ['Qo', ['quarter', '[1-4](?:st|nd|rd|th|\\.)']],
  ['MMMM', ['month-name', '[\\p{L}\\p{M}]+']],
  ['MMM', ['month-name', '[\\p{L}\\p{M}]+\\.?']],
  ['MM', ['month', '\\d{2}']],
  ['Mo', ['month', '\\d{1,2}(?:st|nd|rd|th|\\.)']],
  ['M', ['month', '\\d{1,2}']],
  ['DDDD', ['day-of-year', '\\d{3}']],
  ['DDD', ['day-of-year', '\\d{1,3}']],
  ['DD', ['date', '\\d{2}']],
  ['Do', ['date', '\\d{1,2}(?:st|nd|rd|th|\\.)']],
  ['D', ['date', '\\d{1,2}']],
  ['dddd', ['weekday-name', '[\\p{L}\\p{M}]+']],
  ['ddd', ['weekday-name', '[\\p{L}\\p{M}]+\\.?']],
  ['dd', ['weekday-name', '[\\p{L}\\p{M}]+\\.?']],
  ['d', ['other', '[0-6]']],
  ['E', ['weekday', '[1-7]']],
  ['e', ['other', '[0-6]']],
  ['gggg', ['other', '\\d{4}']],
  ['gg', ['other', '\\d{2}']],
  ['GGGG', ['other', '\\d{4}']],
  ['GG', ['other', '\\d{2}']],
  ['ww', ['other', '\\d{2}']],
  ['wo', ['other', '\\d{1,2}(?:st|nd|rd|th|\\.)']],
  ['w', ['other', '\\d{1,2}']],
  ['WW', ['other', '\\d{2}']],
  ['Wo', ['other', '\\d{1,2}(?:st|nd|rd|th|\\.)']],
  ['W', ['other', '\\d{1,2}']],
  ['HH', ['other', '\\d{2}']],
  ['H', ['other', '\\d{1,2}']],
  ['hh', ['other', '\\d{2}']],
  ['h', ['other', '\\d{1,2}']],
  ['mm', ['other', '\\d{2}']],
  ['m', ['other', '\\d{1,2}']],
  ['ss', ['other', '\\d{2}']],
  ['s', ['other', '\\d{1,2}']],
  ['A', ['other', '[AP]M']],
  ['a', ['other', '[ap]m']],
]);

const tokenForm =
  /\[([^\]]*)\]|YYYY|YY|Y|Qo|Q|MMMM|MMM|MM|Mo|M|DDDD|DDD|DD|Do|D|dddd|ddd|dd|d|E|e|gggg|gg|GGGG|GG|ww|wo|w|WW|Wo|W|HH|H|hh|h|mm|m|ss|s|A|a|[\s\S]/g;
/** Forms of a whole date by locale, and instants: no path is made of them. */
const unsupported = /L|l|X|x|Z|z|S|k|N/;

/** Prepares a format; null where it holds what is not understood. */
export function buildDateFormat(format: string): DateFormat | null {
  const parts: Part[] = [];
  let source = '';
  for (const [token, escaped] of format.matchAll(tokenForm)) {
    const known = tokens.get(token);
    if (known !== undefined) {
      parts.push(known[0]);
      source += `(${known[1]})`;
    } else if (escaped === undefined && unsupported.test(token)) return null;
    else source += (escaped ?? token).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  }
  if (source === '') return null;
  const has = (...wanted: readonly Part[]): boolean => wanted.some((part) => parts.includes(part));
  const tellsDay =
    has('year', 'short-year') && (has('day-of-year') || (has('date') && has('month', 'month-name')));
  return { pattern: new RegExp(`^${source}$`, 'iu'), parts, tellsDay };
}

/** The day that a text tells in a format, parsed strictly: all its parts must agree. Null for anything else. */
export function matchDate(format: DateFormat, text: string): Day | null {
  const match = format.tellsDay ? format.pattern.exec(text) : null;
  if (match === null) return null;
  const found = new Map<Part, number>();
  const names: (readonly [part: Part, name: string])[] = [];
  for (const [index, part] of format.parts.entries()) {
    const value = match[index + 1] ?? '';
    if (part === 'month-name' || part === 'weekday-name') names.push([part, value]);
    else if (part !== 'other') {
      const number = Number.parseInt(value, 10);
      const [kind, meant] = part === 'short-year' ? (['year', fullYear(number)] as const) : [part, number];
      if ((found.get(kind) ?? meant) !== meant) return null;
      found.set(kind, meant);
    }
  }
  const month = monthOf(found, names);
  const day = month === null ? null : buildDay(found, month);
  return day !== null && fits(day, found, names) ? day : null;
}

/** As moment.js takes two digits. */
function fullYear(short: number): number {
  return short > 68 ? 1900 + short : 2000 + short;
}

/** The month by number or name; 0 where only the day of the year says it, null where there is none. */
function monthOf(
  found: ReadonlyMap<Part, number>,
  names: readonly (readonly [part: Part, name: string])[],
): number | null {
  const number = found.get('month');
  const name = names.find(([part]) => part === 'month-name')?.[1];
  const named = name === undefined ? undefined : monthNames.get(foldDateName(name));
  if (number !== undefined) return named === undefined || named === number ? number : null;
  if (name !== undefined) return named ?? null;
  return found.has('day-of-year') ? 0 : null;
}

function buildDay(found: ReadonlyMap<Part, number>, month: number): Day | null {
  const year = found.get('year') ?? 0;
  const ofYear = found.get('day-of-year');
  if (ofYear === undefined) return dayOf(year, month, found.get('date') ?? 0);
  for (let inMonth = 1, rest = ofYear; inMonth <= 12; inMonth += 1) {
    const last = [31, 30, 29, 28].find((length) => dayOf(year, inMonth, length) !== null) ?? 0;
    if (rest <= last)
      return (month === 0 || month === inMonth) && (found.get('date') ?? rest) === rest
        ? dayOf(year, inMonth, rest)
        : null;
    rest -= last;
  }
  return null;
}

/** Names of the days in other languages say nothing; those that are known must be right. */
function fits(
  day: Day,
  found: ReadonlyMap<Part, number>,
  names: readonly (readonly [part: Part, name: string])[],
): boolean {
  const weekday = weekdayOf(day);
  if ((found.get('weekday') ?? weekday) !== weekday) return false;
  const quarter = found.get('quarter');
  if (quarter !== undefined && quarter !== Math.ceil(Number(day.slice(5, 7)) / 3)) return false;
  return names.every(([part, name]) => {
    const named = part === 'weekday-name' ? weekdayNames.get(foldDateName(name)) : undefined;
    return named === undefined || named === weekday;
  });
}

/** Names hold no dot but the one that ends a short one. */
function foldDateName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace('.', '');
}

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar jänner jän',
    'february feb februar',
    'march mar märz mär',
    'april apr',
    'may mai',
    'june jun juni',
    'july jul juli',
    'august aug',
    'september sep sept',
    'october oct oktober okt',
    'november nov',
    'december dec dezember dez',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/**
 * In English and German. Names of two letters are left out, as they are other days in other languages: `do` is
 * Thursday in German, Sunday in Spanish.
 */
const weekdayNames: ReadonlyMap<string, number> = new Map(
  [
    'monday mon montag',
    'tuesday tue dienstag',
    'wednesday wed mittwoch',
    'thursday thu donnerstag',
    'friday fri freitag',
    'saturday sat samstag sonnabend',
    'sunday sun sonntag',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
