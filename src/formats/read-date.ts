import { parseBirthday, type Birthday } from '../core/birthday';
import { addDays, dayOf, parseDay, partsOf, type Day } from '../core/day';

/** Which of day and month comes first in a column of dates written with numbers only. */
export type DateOrder = 'day-first' | 'month-first';

/** Months as address books abbreviate them: English and German. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mae: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};
const longestDate = 40;
const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/;
const yearless = /^--(\d{2})-?(\d{2})(?:T.*)?$/;
const numbers = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})(?:[ ,T].*)?$/;
const dayAndName = /^(\d{1,2})[. -]+(\p{L}{3,9})\.?[ -]+(\d{2,4})(?:[ ,].*)?$/u;
const nameAndDay = /^(\p{L}{3,9})\.?[ -]+(\d{1,2})(?:,? +|-)(\d{4})(?:[ ,].*)?$/u;
/** Milliseconds since 1970, as HubSpot's interface exports them. */
const milliseconds = /^\d{12,14}$/;

/**
 * The order of day and month in a column, decided once for all of it: a number above 12 tells, and so do points where all
 * have them, since nobody writes the month first then; null where the values
 * leave it open or contradict each other.
 */
export function findDateOrder(values: Iterable<string>): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  let [dates, pointed] = [0, 0];
  for (const value of values) {
    const match = value.length > longestDate ? null : numbers.exec(value.trim());
    if (match === null || (match[1]?.length ?? 0) > 2) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    dates += 1;
    if (/^\d+\.\d+\./.test(value.trim())) pointed += 1;
    if (first > 12 && second <= 12) dayFirst = true;
    if (second > 12 && first <= 12) monthFirst = true;
  }
  if (dates > 0 && dates === pointed && !monthFirst) return 'day-first';
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

/** A day of any of the forms that address books write; null for all others, and for days that do not exist. */
export function readDate(text: string, order: DateOrder): Day | null {
  const trimmed = text.trim();
  if (trimmed.length > longestDate) return null;
  const exact = iso.exec(trimmed);
  if (exact !== null) return dayOf(Number(exact[1]), Number(exact[2]), Number(exact[3]));
  const epoch = milliseconds.test(trimmed) ? parseDay('1970-01-01') : null;
  if (epoch !== null) return addDays(epoch, Math.floor(Number(trimmed) / 86_400_000));
  const named = dayAndName.exec(trimmed);
  if (named !== null) return dayOf(fullYear(named[3]), monthOf(named[2]), Number(named[1]));
  const american = nameAndDay.exec(trimmed);
  if (american !== null) return dayOf(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const parts = numbers.exec(trimmed);
  if (parts === null) return null;
  const [, first = '', second = '', last = ''] = parts;
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(last));
  if (first.length === 3 || last.length === 3) return null;
  const [month, date] = order === 'day-first' ? [second, first] : [first, second];
  return dayOf(fullYear(last), Number(month), Number(date));
}

/**
 * A birthday as address books write it: a date, or one without its year. Years that stand for none (1604, and 0000) are
 * left out. Null where the day is not whole, as in `1996-04` or "circa 1800".
 */
export function readBirthday(text: string, order: DateOrder = 'day-first'): Birthday | null {
  const trimmed = text.trim();
  const without = yearless.exec(trimmed) ?? /^0000-?(\d{2})-?(\d{2})$/.exec(trimmed);
  if (without !== null) return parseBirthday(`--${without[1]}-${without[2]}`);
  const day = readDate(trimmed, order);
  if (day === null) return null;
  const { year, month, date } = partsOf(day);
  return { month, date, year: year === 1604 ? null : year };
}

/** A birthday as notes hold it: `1984-04-17`, or `--04-17`. */
export function formatBirthday({ year, month, date }: Birthday): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return year === null
    ? `--${two(month)}-${two(date)}`
    : `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function monthOf(name: string | undefined): number {
  return months[(name ?? '').toLowerCase().slice(0, 3)] ?? 0;
}

/** Two digits mean the last century from 40 on. */
function fullYear(text: string | undefined): number {
  const year = Number(text);
  if ((text ?? '').length > 2) return year;
  return year < 40 ? 2000 + year : 1900 + year;
}
