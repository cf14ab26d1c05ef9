import type { Birthday } from './birthday';
import type { Cadence } from './cadence';
import type { Day } from './day';
import type { Interaction } from './interaction';
import type { Problem } from './problem';
import type { TierValue } from './tier';
import type { YearlyDate } from './yearly-date';

/** When to be in touch next, as a note says it outright. */
export type NextContact =
  /** `derived`: another tool computed it, so it counts only without an interval */
  { readonly kind: 'day'; readonly day: Day; readonly derived: boolean } | { readonly kind: 'never' };

/** A person of the network: one note, read. */
export interface Contact {
  /** path of the note, relative to the vault */
  readonly path: string;
  /** the file's name without extension */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tier: TierValue;
  readonly tierSince: Day | null;
  /** the property, which may lag behind the log */
  readonly lastContact: Day | null;
  /** where that property stands, so that it can be put right; null where the note has none */
  readonly lastContactAt: { readonly key: string; readonly line: number } | null;
  readonly nextContact: NextContact | null;
  readonly cadence: Cadence | null;
  readonly snoozeUntil: Day | null;
  /** times put off in a row */
  readonly skipped: number;
  readonly paused: boolean;
  readonly gone: 'deceased' | 'archived' | null;
  readonly ignoresMentions: boolean;
  readonly birthday: Birthday | null;
  /** other yearly dates, in the order of the note */
  readonly dates: readonly YearlyDate[];
  readonly organization: string | null;
  readonly role: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly location: string | null;
  readonly address: string | null;
  readonly urls: readonly string[];
  readonly language: string | null;
  readonly met: string | null;
  readonly introducedBy: readonly string[];
  readonly knows: readonly string[];
  readonly interests: readonly string[];
  /** who they are in the files they were imported from, as `linkedin:ada-lovelace` */
  readonly sources: readonly string[];
  /** records and notes that somebody said are not them */
  readonly notSame: readonly string[];
  /** without `#` */
  readonly tags: readonly string[];
  /** entries of the note's own log, in the order of the note; plans included */
  readonly interactions: readonly Interaction[];
  readonly problems: readonly Problem[];
}
