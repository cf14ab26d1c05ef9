import { intervalDays, type Interval } from './cadence';
import { addDays, type Day } from './day';

/** Skips in a row after which a looser cadence is offered. */
export const skipsBeforeOffer = 3;

/** Where no rhythm says more: the interval that counts for whoever has none. */
const defaultDays = 30;

/** Cadences that are offered, each looser than the one before. */
export const cadenceLadder: readonly Interval[] = [
  { unit: 'day', count: 7 },
  { unit: 'day', count: 14 },
  { unit: 'day', count: 21 },
  { unit: 'month', count: 1 },
  { unit: 'day', count: 42 },
  { unit: 'month', count: 2 },
  { unit: 'month', count: 3 },
  { unit: 'month', count: 4 },
  { unit: 'month', count: 6 },
  { unit: 'month', count: 12 },
  { unit: 'month', count: 24 },
];

/** Until when "not now" puts somebody off: a quarter of the interval, rounded down, at least a day. */
export function skipUntil(today: Day, days: number | null): Day {
  return addDays(today, Math.max(1, Math.floor((days ?? defaultDays) / 4)));
}

/** The next cadence that leaves more time than so many days, or null where there is none. */
export function looserCadence(today: Day, days: number): Interval | null {
  // Months have no one length: those of the ladder are measured from today, with a little room for shorter ones.
  return cadenceLadder.find((interval) => intervalDays(today, interval) > days + 3) ?? null;
}
