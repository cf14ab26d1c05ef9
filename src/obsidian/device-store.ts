import type { App } from 'obsidian';
import { addDays, parseDay, type Day } from '../core/day';

/** Who has a place among the picks of a day. */
export interface KeptPicks {
  readonly day: Day;
  readonly paths: readonly string[];
}

/** A suggestion that the user does not want to see again in this review. */
export interface Dismissal {
  readonly day: Day;
  readonly path: string;
}

const picksKey = 'keep-in-touch-picks';
const dismissalsKey = 'keep-in-touch-dismissed';
/** No review takes longer to come: older ones are forgotten. */
const longestReview = 400;

/** What is kept on this device only; losing it costs nothing, and whatever is odd in it counts as lost. */
export class DeviceStore {
  constructor(private readonly app: App) {}

  picks(): KeptPicks | null {
    const stored: unknown = this.app.loadLocalStorage(picksKey);
    if (!isRecord(stored)) return null;
    const day = dayIn(stored);
    const { paths } = stored;
    if (day === null || !Array.isArray(paths)) return null;
    return { day, paths: paths.filter((path): path is string => typeof path === 'string') };
  }

  keepPicks(picks: KeptPicks): void {
    this.app.saveLocalStorage(picksKey, picks);
  }

  dismissals(): readonly Dismissal[] {
    const stored: unknown = this.app.loadLocalStorage(dismissalsKey);
    if (!Array.isArray(stored)) return [];
    return (stored as readonly unknown[]).flatMap((item) => {
      if (!isRecord(item)) return [];
      const day = dayIn(item);
      const { path } = item;
      return day !== null && typeof path === 'string' ? [{ day, path }] : [];
    });
  }

  dismiss(path: string, today: Day): void {
    const since = addDays(today, -longestReview);
    const others = this.dismissals().filter((each) => each.path !== path && each.day > since);
    this.app.saveLocalStorage(dismissalsKey, [...others, { day: today, path }]);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dayIn({ day }: Readonly<Record<string, unknown>>): Day | null {
  return typeof day === 'string' ? parseDay(day) : null;
}
