import type { LeapDayRule } from '../core/birthday';
import type { Interval } from '../core/cadence';
import type { AwayPeriod } from '../core/calendar';
import type { Weekday } from '../core/day';
import type { CustomKind } from '../core/kind';
import type { GreetingRound } from '../core/occasion';
import type { Meaning } from '../core/property-names';
import type { Tier } from '../core/tier';
import { freezeDeeply } from './freeze-deeply';
import { defaultRounds, networkTiers } from './presets';

/** The languages of notes and texts. */
export type Language = 'en' | 'de';

/** Everything a user can set. Flat, so that each setting is read, migrated and saved on its own. */
export interface Settings {
  readonly tiers: readonly Tier[];
  /** suggestions to move somebody, in the tier review */
  readonly suggestions: boolean;
  /** how many people a day proposes; null to go by what the network asks for */
  readonly picksPerDay: number | null;
  /** the number behind a person's strength is shown */
  readonly showStrength: boolean;
  /** where tier reviews are noted down */
  readonly reviewFolder: string;
  /** how long after a tier review the next one is due */
  readonly reviewEvery: Interval;
  readonly contactFolders: readonly string[];
  readonly excludedFolders: readonly string[];
  readonly newContactsFolder: string;
  /** path of the note that new contacts are made from; empty for none */
  readonly template: string;
  readonly propertyNames: Readonly<Partial<Record<Meaning, string>>>;
  readonly kinds: readonly CustomKind[];
  /** heading of a log section where a note has none; empty for the word of the notes' language */
  readonly logHeading: string;
  /** further headings under which entries are read */
  readonly logSections: readonly string[];
  readonly entryOrder: 'newest-first' | 'last';
  /** language of what is written into notes; null until it was taken from the app */
  readonly notesLanguage: Language | null;
  readonly workdays: readonly Weekday[];
  readonly away: readonly AwayPeriod[];
  readonly leapDay: LeapDayRule;
  readonly greetingRounds: readonly GreetingRound[];
  readonly statusBar: boolean;
  /** the first start's question was answered */
  readonly started: boolean;
}

/** What holds where the user has set nothing. */
export const defaultSettings: Settings = freezeDeeply<Settings>({
  tiers: networkTiers,
  suggestions: true,
  picksPerDay: null,
  showStrength: false,
  reviewFolder: 'Tier reviews',
  reviewEvery: { unit: 'month', count: 3 },
  contactFolders: ['People', 'Contacts', 'Kontakte'],
  excludedFolders: [],
  newContactsFolder: 'People',
  template: '',
  propertyNames: {},
  kinds: [],
  logHeading: '',
  logSections: [],
  entryOrder: 'newest-first',
  notesLanguage: null,
  workdays: [1, 2, 3, 4, 5, 6, 7],
  away: [],
  leapDay: '02-28',
  greetingRounds: defaultRounds,
  statusBar: false,
  started: false,
});

/** The version of data.json that is written. */
export const settingsVersion = 1;
