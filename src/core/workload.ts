import { nextWorkday, type WorkCalendar } from './calendar';
import { addDays, daysBetween, latest, type Day } from './day';
import type { Standing } from './rhythm';

/** What a network asks of its user. */
export interface Workload {
  /** contacts a week that the intervals add up to */
  readonly perWeek: number;
  /** contacts in each of the coming weeks, today first, if everybody is contacted on their day */
  readonly weeks: readonly number[];
}

/** Weeks that a forecast looks ahead. */
export const forecastWeeks = 8;
const weekDays = 7;

/** A person as far as work goes: where they stand, and until when they are put off. */
export interface Task {
  readonly standing: Standing;
  readonly snoozeUntil: Day | null;
}

/**
 * The sum of the intervals, and a forecast of the next 8 weeks: whoever is due comes today, whoever is put off then, and
 * each comes again an interval after. Paused and untracked people ask nothing; new ones nothing until they are placed in
 * time.
 */
export function workloadOf(people: Iterable<Task>, today: Day, calendar: WorkCalendar): Workload {
  const weeks = new Array<number>(forecastWeeks).fill(0);
  // Worked out once for each day that is looked at: thousands of people come back several times.
  const weekOf = Array.from({ length: forecastWeeks * weekDays }, (_, ahead) =>
    Math.floor(daysBetween(today, nextWorkday(addDays(today, ahead), calendar)) / weekDays),
  );
  let perDay = 0;
  for (const { standing, snoozeUntil } of people) {
    const { intervalDays, dueOn } = standing;
    if (intervalDays === null) continue;
    perDay += 1 / intervalDays;
    if (dueOn === null) continue;
    const first = latest(latest(dueOn, today), snoozeUntil) ?? dueOn;
    for (let ahead = daysBetween(today, first); ahead < weekOf.length; ahead += intervalDays) {
      const week = weekOf[ahead] ?? forecastWeeks;
      if (week < forecastWeeks) weeks[week] = (weeks[week] ?? 0) + 1;
    }
  }
  return { perWeek: perDay * weekDays, weeks };
}

const fewestPicks = 2;
const mostPicks = 5;
/** The sum of many shares of a day may miss a whole number by a hair, one way or another by the order of the notes. */
const hair = 1e-9;

/** How many people a day asks for: the load per workday rounded up, between 2 and 5. */
export function picksPerDay(perWeek: number, calendar: WorkCalendar): number {
  const workdays = calendar.workdays.length === 0 ? weekDays : calendar.workdays.length;
  return Math.min(mostPicks, Math.max(fewestPicks, Math.ceil(perWeek / workdays - hair)));
}
