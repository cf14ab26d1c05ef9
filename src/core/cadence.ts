import { addDays, addMonths, daysBetween, type Day } from './day';

/** A length of time in whole days (weeks are 7) or in calendar months (years are 12). */
export interface Interval {
  readonly unit: 'day' | 'month';
  readonly count: number;
}

/** A cadence as a note or the settings state it: how often, or explicitly never. */
export type Cadence = Interval | 'none';

const longestDays = 36_500;

const units: ReadonlyMap<string, Interval> = new Map(
  Object.entries({
    d: 1,
    day: 1,
    days: 1,
    tag: 1,
    tage: 1,
    tagen: 1,
    w: 7,
    wk: 7,
    week: 7,
    weeks: 7,
    woche: 7,
    wochen: 7,
  })
    .map(([word, count]): [string, Interval] => [word, { unit: 'day', count }])
    .concat(
      Object.entries({
        m: 1,
        mo: 1,
        month: 1,
        months: 1,
        monat: 1,
        monate: 1,
        monaten: 1,
        q: 3,
        quarter: 3,
        quarters: 3,
        quartal: 3,
        quartale: 3,
        y: 12,
        year: 12,
        years: 12,
        jahr: 12,
        jahre: 12,
        jahren: 12,
      }).map(([word, count]): [string, Interval] => [word, { unit: 'month', count }]),
    ),
);

const words: ReadonlyMap<string, Cadence> = new Map<string, Cadence>([
  ...['daily', 'täglich'].map((word): [string, Cadence] => [word, { unit: 'day', count: 1 }]),
  ...['weekly', 'wöchentlich'].map((word): [string, Cadence] => [word, { unit: 'day', count: 7 }]),
  ...['biweekly', 'bi-weekly', 'fortnightly', 'zweiwöchentlich', '14-tägig', 'vierzehntägig'].map(
    (word): [string, Cadence] => [word, { unit: 'day', count: 14 }],
  ),
  ...['monthly', 'monatlich'].map((word): [string, Cadence] => [word, { unit: 'month', count: 1 }]),
  ...['bimonthly', 'bi-monthly', 'zweimonatlich'].map((word): [string, Cadence] => [
    word,
    { unit: 'month', count: 2 },
  ]),
  ...['quarterly', 'vierteljährlich', 'quartalsweise'].map((word): [string, Cadence] => [
    word,
    { unit: 'month', count: 3 },
  ]),
  ...['twice-yearly', 'twice yearly', 'half-yearly', 'halbjährlich'].map((word): [string, Cadence] => [
    word,
    { unit: 'month', count: 6 },
  ]),
  ...['yearly', 'annually', 'jährlich'].map((word): [string, Cadence] => [
    word,
    { unit: 'month', count: 12 },
  ]),
  ...['none', 'never', 'nie', 'keine', 'keiner'].map((word): [string, Cadence] => [word, 'none']),
]);

const counted = /^(every|each|alle|jede[nrs]?)?\s*(\d{1,5})?\s*([a-zäöü]+)$/;

/** Reads a cadence: a number of days, or words such as `6 weeks`, `every 2 months`, `monthly`, `6w`, `alle 6 Wochen`, `none`. */
export function parseCadence(value: string | number): Cadence | null {
  const text = String(value).normalize('NFC').trim().toLowerCase();
  if (text.length > 40) return null;
  if (/^\d{1,5}$/.test(text)) return days(Number(text));
  const word = words.get(text);
  if (word !== undefined) return word;
  const match = counted.exec(text);
  if (match === null) return null;
  const [, every, number, name = ''] = match;
  const unit = units.get(name);
  if (unit === undefined) return null;
  // A lone letter without a number is no cadence, and neither is a lone unit ("week") without "every".
  if (number === undefined && (every === undefined || every === 'alle')) return null;
  const count = Number(number ?? 1) * unit.count;
  return unit.unit === 'day' ? days(count) : months(count);
}

function days(count: number): Interval | null {
  return count >= 1 && count <= longestDays ? { unit: 'day', count } : null;
}

function months(count: number): Interval | null {
  return count >= 1 && count <= longestDays / 30 ? { unit: 'month', count } : null;
}

/** The form in which a cadence stands in a note, in the words of English: `3 weeks`, `2 months`, `10 days`, `none`. */
export function formatCadence(cadence: Cadence): string {
  if (cadence === 'none') return 'none';
  const { count, unit } = cadence;
  if (unit === 'month') return count % 12 === 0 ? plural(count / 12, 'year') : plural(count, 'month');
  return count % 7 === 0 ? plural(count / 7, 'week') : plural(count, 'day');
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The day one interval after another, months clamped to the month's end. */
export function addInterval(day: Day, interval: Interval): Day {
  return interval.unit === 'day' ? addDays(day, interval.count) : addMonths(day, interval.count);
}

/** The length in days of the interval that starts on a day. */
export function intervalDays(from: Day, interval: Interval): number {
  return interval.unit === 'day' ? interval.count : daysBetween(from, addMonths(from, interval.count));
}
