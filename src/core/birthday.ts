import { dayOf, partsOf, readDay, type Day } from './day';

/** A day of the year, with the year of birth where it is known. */
export interface Birthday {
  readonly month: number;
  readonly date: number;
  readonly year: number | null;
}

/** Which day stands for 29 February in common years. */
export type LeapDayRule = '02-28' | '03-01';

const yearless = /^(?:--|XXXX-|xxxx-)?(\d{2})-?(\d{2})$/;

/** Reads a birthday: a date, or one without its year as `--04-17`, `--0417`, `04-17`, `XXXX-04-17` or `1604-04-17`. */
export function parseBirthday(text: string): Birthday | null {
  const trimmed = text.trim();
  const day = readDay(trimmed);
  if (day !== null) {
    const { year, month, date } = partsOf(day);
    // Apple writes the leap year 1604 where the year is unknown.
    return { month, date, year: year === 1604 ? null : year };
  }
  const match = yearless.exec(trimmed);
  if (match === null || /^\d{4}/.test(trimmed)) return null;
  const month = Number(match[1]);
  const date = Number(match[2]);
  return dayOf(2000, month, date) === null ? null : { month, date, year: null };
}

/** The day in a year on which a yearly date falls. */
export function yearlyDay(year: number, month: number, date: number, leapDay: LeapDayRule): Day | null {
  const day = dayOf(year, month, date);
  if (day !== null || month !== 2 || date !== 29) return day;
  return leapDay === '02-28' ? dayOf(year, 2, 28) : dayOf(year, 3, 1);
}
