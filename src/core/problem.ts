import type { Day } from './day';

/** What is wrong with a note; each has its words in every language. */
export type ProblemKind =
  | 'unreadable-date'
  | 'damaged-type'
  | 'unreadable-tier'
  | 'unknown-tier'
  | 'unreadable-cadence'
  | 'unreadable-birthday'
  | 'unreadable-yearly-date'
  | 'impossible-due-date'
  | 'unreadable-number'
  | 'future-last-contact'
  | 'impossible-entry-date'
  | 'properties-unreadable'
  | 'duplicate-property'
  | 'joined-property'
  | 'conflict-markers'
  | 'conflict-copy'
  | 'log-section-twice'
  | 'same-name';

/** A way to put a problem right with one confirmed click. */
export type Mend =
  /** set the property to the latest contact that the log shows */
  | { readonly kind: 'set-date'; readonly key: string; readonly day: Day }
  /** say again that the note is a contact */
  | { readonly kind: 'set-type'; readonly key: string; readonly type: 'contact' }
  /** settle a conflict by keeping what both sides say */
  | { readonly kind: 'keep-both' };

/** Something in a note that could not be read or cannot be right. It never hides the person. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly path: string;
  /** 1-based; null where it concerns the note as a whole */
  readonly line: number | null;
  /** the property's key as it stands in the note */
  readonly property: string | null;
  readonly value: string;
  /** how many notes have it; more than one only for values that are listed once */
  readonly count: number;
  readonly mend: Mend | null;
}
