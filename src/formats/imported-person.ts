import type { Birthday } from '../core/birthday';
import type { Day } from '../core/day';

/** Where a file of people comes from. */
export const importFormats = [
  'google',
  'outlook',
  'linkedin',
  'hubspot',
  'vcard',
  'keep-in-touch',
  'csv',
] as const;

/** The format of a file of people. */
export type ImportFormat = (typeof importFormats)[number];

/** A day that comes every year, and what it is. */
export interface YearlyDate extends Birthday {
  readonly label: string;
}

/** Something of a record that could not be taken over as it is; `value` is what stood there. */
export interface ImportDoubt {
  readonly kind: 'unreadable-birthday' | 'unreadable-date' | 'unreadable-line' | 'garbled-text';
  readonly value: string;
}

/** A person as a file tells of them. All texts are one line without control characters, but for the notes. */
export interface ImportedPerson {
  readonly format: ImportFormat;
  /** ids that stay the same from file to file, as `linkedin:ada-lovelace`; the most telling first */
  readonly ids: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly organization: string | null;
  readonly role: string | null;
  /** town, or town and country */
  readonly location: string | null;
  /** the whole address */
  readonly address: string | null;
  readonly birthday: Birthday | null;
  readonly dates: readonly YearlyDate[];
  readonly introducedBy: readonly string[];
  /** without `#` */
  readonly tags: readonly string[];
  /** free text of any length, not made safe for a note yet */
  readonly notes: string;
  /** since when they are connected on a network, which is no contact */
  readonly connectedOn: Day | null;
  /** the name of a tier, where the file is one of ours */
  readonly tier: string | null;
  readonly doubts: readonly ImportDoubt[];
}

/** One record of a file; `at` is the 1-based number of a card or, in a table, of its row. One that cannot be read stops no other. */
export type ImportedRecord =
  | { readonly kind: 'person'; readonly at: number; readonly person: ImportedPerson }
  | {
      readonly kind: 'unreadable';
      readonly at: number;
      readonly reason: 'nameless' | 'broken' | 'group' | 'too-long';
      /** the beginning of what stands there */
      readonly excerpt: string;
    };

/** What a file holds. */
export interface ImportReading {
  readonly format: ImportFormat;
  readonly records: readonly ImportedRecord[];
}

/** A person of whom nothing is known but what is given. */
export function makePerson(
  format: ImportFormat,
  given: Partial<ImportedPerson> & { readonly name: string },
): ImportedPerson {
  return {
    format,
    ids: [],
    aliases: [],
    emails: [],
    phones: [],
    urls: [],
    organization: null,
    role: null,
    location: null,
    address: null,
    birthday: null,
    dates: [],
    introducedBy: [],
    tags: [],
    notes: '',
    connectedOn: null,
    tier: null,
    doubts: [],
    ...given,
  };
}
