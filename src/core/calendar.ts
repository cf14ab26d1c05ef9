import { addDays, weekdayOf, type Day, type Weekday } from './day';

/** A time in which the user cares for nobody; both days belong to it. */
export interface AwayPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** The days on which somebody may fall due. */
export interface WorkCalendar {
  readonly workdays: readonly Weekday[];
  readonly away: readonly AwayPeriod[];
}

/** Every day a workday, nobody away. */
export const openCalendar: WorkCalendar = { workdays: [1, 2, 3, 4, 5, 6, 7], away: [] };

/** The day itself, or the first workday after it that lies in no away period. */
export function nextWorkday(day: Day, calendar: WorkCalendar): Day {
  const everyDay = calendar.workdays.length === 0 || calendar.workdays.length === 7;
  if (everyDay && calendar.away.length === 0) return day;
  let candidate = day;
  // Away periods may overlap or touch; each turn leaves one of them or moves on by a day of the week.
  for (let turn = 0; turn < 366; turn += 1) {
    const current = candidate;
    const period = calendar.away.find(({ from, to }) => from <= current && current <= to);
    if (period !== undefined) candidate = addDays(period.to, 1);
    else if (!everyDay && !calendar.workdays.includes(weekdayOf(current))) candidate = addDays(current, 1);
    else return current;
  }
  return candidate;
}
