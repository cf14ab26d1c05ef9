import type { Interval } from '../../core/cadence';

/** An interval as the key of a choice: `3m`, `45d`. */
export function intervalCode({ unit, count }: Interval): string {
  return `${count}${unit === 'month' ? 'm' : 'd'}`;
}

/** The interval of such a key, or null. */
export function readIntervalCode(code: string): Interval | null {
  const match = /^(\d{1,4})([dm])$/.exec(code);
  const count = Number(match?.[1] ?? 0);
  return count < 1 ? null : { unit: match?.[2] === 'm' ? 'month' : 'day', count };
}
