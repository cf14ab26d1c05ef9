import { addMonths, daysBetween, type Day } from './day';
import type { Depth } from './depth';
import type { ContactDay } from './history';
import type { Standing } from './rhythm';

/** How many bars of seven days a strip has: twelve months begin within the last of them. */
export const stripWeeks = 53;

/** The seven days that end `week` weeks before today, and how deep contact went in them. */
export interface StripBar {
  /** 0 ends today, `stripWeeks` − 1 is the oldest */
  readonly week: number;
  readonly depth: Depth;
}

/** A year of contact with one person, and where today stands in its rhythm. */
export interface RhythmStrip {
  /** the weeks with contact, oldest first */
  readonly bars: readonly StripBar[];
  /** days of contact within twelve months up to today */
  readonly days: number;
  /** of all time */
  readonly lastTogether: Day | null;
  /** from the contact that counts to the due day, in days from today; null where nothing is due in its time */
  readonly band: { readonly from: number; readonly to: number } | null;
}

/** Lays out a person's last twelve months. `days` may come in any order and reach back as far as they like. */
export function layOutStrip(days: readonly ContactDay[], standing: Standing, today: Day): RhythmStrip {
  const start = addMonths(today, -12);
  const deepest = new Map<number, Depth>();
  const inYear = new Set<Day>();
  let lastTogether: Day | null = null;
  for (const { day, depth } of days) {
    if (day > today || depth === 0) continue;
    if (depth === 3 && (lastTogether === null || day > lastTogether)) lastTogether = day;
    if (day <= start) continue;
    inYear.add(day);
    const week = Math.floor(daysBetween(day, today) / 7);
    if (depth > (deepest.get(week) ?? 0)) deepest.set(week, depth);
  }
  const bars = [...deepest].map(([week, depth]): StripBar => ({ week, depth }));
  bars.sort((a, b) => b.week - a.week);
  return { bars, days: inYear.size, lastTogether, band: bandOf(days, standing, today) };
}

function bandOf(days: readonly ContactDay[], standing: Standing, today: Day): RhythmStrip['band'] {
  const { dueOn } = standing;
  if (dueOn === null) return null;
  const from = countedFrom(days, standing, today);
  if (from === null || from >= dueOn) return null;
  return { from: daysBetween(today, from), to: daysBetween(today, dueOn) };
}

/** The day that the rhythm is counted from: the reason's own, else the last contact deep enough for the tier, else the last. */
function countedFrom(days: readonly ContactDay[], standing: Standing, today: Day): Day | null {
  const { reason, tier, lastContact } = standing;
  if (reason.kind === 'contact' || reason.kind === 'placed') return reason.day;
  const asked = tier?.rule.depth ?? 1;
  let last: Day | null = null;
  for (const { day, depth } of days) {
    if (depth >= asked && day <= today && (last === null || day > last)) last = day;
  }
  return last ?? lastContact;
}
