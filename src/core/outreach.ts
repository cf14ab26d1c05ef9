import { addDays, addMonths, type Day } from './day';
import type { ContactDay } from './history';

/** What the user wrote without hearing back. */
export interface Outreach {
  /** days since the last mutual or inbound contact on which the user wrote, within 12 months */
  readonly unanswered: number;
  /** those within the last 30 days */
  readonly recent: number;
}

/** Whether somebody was written to so often without an answer that others come first, or that it is time to wait. */
export type Silence = 'wrote-twice' | 'waiting' | null;

/** Kinds that ask for an answer. */
const asking: ReadonlySet<string> = new Set(['message', 'email', 'letter', 'invitation', 'introduction']);
const monthsLookedAt = 12;
const recentDays = 30;

/** Counts what went unanswered; the days come newest first. A day on which both wrote is answered. */
export function outreachOf(days: readonly ContactDay[], today: Day): Outreach {
  const since = addMonths(today, -monthsLookedAt);
  const recentSince = addDays(today, -recentDays);
  let unanswered = 0;
  let recent = 0;
  for (const { day, direction, interactions } of days) {
    if (day < since || direction !== 'outbound') break;
    if (!interactions.some(({ kind }) => kind !== null && asking.has(kind))) continue;
    unanswered += 1;
    if (day >= recentSince) recent += 1;
  }
  return { unanswered, recent };
}

/** Rule 9: after two unanswered ones others come first; with three within 30 days the user waits. */
export function silenceOf({ unanswered, recent }: Outreach): Silence {
  if (recent >= 3) return 'waiting';
  return unanswered >= 2 ? 'wrote-twice' : null;
}
