import { addInterval, parseCadence } from '../../core/cadence';
import { addDays, addMonths, readDay, weekdayOf, type Day } from '../../core/day';

/** One way to put somebody off. */
export type SnoozeChoice =
  | {
      readonly kind: 'until';
      readonly label: 'tomorrow' | 'next-monday' | 'week' | 'month' | 'three-months' | 'typed';
      readonly day: Day;
    }
  /** after a quarter of the rhythm */
  | { readonly kind: 'not-now' }
  | { readonly kind: 'pick-date' }
  | { readonly kind: 'no-longer' };

/** "Not now" and the usual days, soonest first; "no longer put off" leads where all are put off already. */
export function snoozeChoices(today: Day, allSnoozed: boolean): readonly SnoozeChoice[] {
  const days: readonly (SnoozeChoice & { readonly kind: 'until' })[] = [
    { kind: 'until', label: 'tomorrow', day: addDays(today, 1) },
    { kind: 'until', label: 'next-monday', day: addDays(today, 8 - weekdayOf(today)) },
    { kind: 'until', label: 'week', day: addDays(today, 7) },
    { kind: 'until', label: 'month', day: addMonths(today, 1) },
    { kind: 'until', label: 'three-months', day: addMonths(today, 3) },
  ];
  // On a Sunday the next Monday is tomorrow, on a Monday it is in a week: each day once.
  const distinct = days.filter(({ day }, index) => days.findIndex((other) => other.day === day) === index);
  const rest: readonly SnoozeChoice[] = [...distinct, { kind: 'pick-date' }];
  return allSnoozed ? [{ kind: 'no-longer' }, ...rest] : [{ kind: 'not-now' }, ...rest];
}

/** A date or a length of time as typed: `2026-12-01`, `2 weeks`, `6w`; null for anything else and for days that are over. */
export function typedSnooze(query: string, today: Day): SnoozeChoice | null {
  const text = query.trim();
  if (text === '') return null;
  const cadence = parseCadence(text);
  const day = readDay(text) ?? (cadence === null || cadence === 'none' ? null : addInterval(today, cadence));
  return day === null || day <= today ? null : { kind: 'until', label: 'typed', day };
}
