import type { Birthday } from '../core/birthday';
import type { Day } from '../core/day';
import type { YearlyDate } from './imported-person';

/** An interaction as it leaves the vault. */
export interface ExportedInteraction {
  readonly date: Day;
  readonly kind: string | null;
  readonly depth: number;
  readonly direction: string;
  readonly text: string;
}

/** A person as they leave the vault. What is null or empty at the end was not asked for, or is not there. */
export interface ExportedPerson {
  /** the same in every export */
  readonly uid: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly organization: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly address: string | null;
  readonly birthday: Birthday | null;
  readonly dates: readonly YearlyDate[];
  readonly tags: readonly string[];
  readonly tier: string | null;
  readonly strength: number | null;
  readonly notes: string | null;
  readonly history: readonly ExportedInteraction[] | null;
}
