import { daysBetween, type Day } from './day';
import type { Depth } from './depth';
import type { ContactDay } from './history';

/** How much contact there is with a person: an order among people, not a grade. */
export interface Strength {
  /** 0 to 100, whole; shown only where the user asks for numbers, and never written anywhere */
  readonly value: number;
  /** the same unrounded: for ordering */
  readonly exact: number;
  /** days of contact within the last 180 days */
  readonly recentDays: number;
  /** those of depth 2 or more */
  readonly recentConversations: number;
  readonly lastTogether: Day | null;
}

/** After so many days a contact weighs half. It is also the span that explains a strength, about six months. */
export const strengthHalfLife = 180;
const weights: Readonly<Record<Depth, number>> = { 0: 0, 1: 1, 2: 3, 3: 6 };
/** What a day weighs on which only the user reached out. */
const outboundShare = 0.6;
/** The sum of weights at which a strength is 63 of 100. */
const scale = 20;

/**
 * The strength of a contact on a day: each day of contact weighs 1, 3 or 6 by its depth, 0.6 of it if outbound only,
 * halved every 180 days; their sum s gives 100 · (1 − e^(−s/20)).
 */
export function strengthOf(days: readonly ContactDay[], today: Day): Strength {
  let sum = 0;
  let recentDays = 0;
  let recentConversations = 0;
  let lastTogether: Day | null = null;
  for (const { day, depth, direction } of days) {
    const age = daysBetween(day, today);
    if (age < 0) continue;
    const weight = weights[depth] * (direction === 'outbound' ? outboundShare : 1);
    sum += weight * 0.5 ** (age / strengthHalfLife);
    if (age <= strengthHalfLife) {
      recentDays += 1;
      if (depth >= 2) recentConversations += 1;
    }
    if (depth === 3 && (lastTogether === null || day > lastTogether)) lastTogether = day;
  }
  const exact = 100 * (1 - Math.exp(-sum / scale));
  return { value: Math.round(exact), exact, recentDays, recentConversations, lastTogether };
}
