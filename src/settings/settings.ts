import type { LeapDayRule } from '../core/birthday';
import type { Interval } from '../core/cadence';
import type { AwayPeriod } from '../core/calendar';
import type { Weekday } from '../core/day';
import type { TaskForm } from '../core/follow-up';
import type { SourceRule } from '../core/dated-note';
import type { CustomKind } from '../core/kind';
import type { GreetingRound } from '../core/occasion';
import type { Meaning } from '../core/property-names';
import type { Tier } from '../core/tier';
import { freezeDeeply } from './freeze-deeply';
import { defaultRounds, networkTiers } from './presets';

/** The languages of notes and texts. */
export type Language = 'en' | 'de';

/** What a column of a table told, by its name in lower case. */
export interface ImportColumn {
  readonly column: string;
  readonly field: string;
}

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
  /** what daily notes, notes named by a date and meeting notes tell of the people whom they link to */
  readonly dailyNotes: SourceRule;
  readonly namedNotes: SourceRule;
  readonly meetingNotes: SourceRule;
  /** headings of dated notes below which links are no mentions */
  readonly mentionsLeftOut: readonly string[];
  /** a dated note that names more contacts tells nothing of them */
  readonly mostMentioned: number;
  /** language of what is written into notes; null until it was taken from the app */
  readonly notesLanguage: Language | null;
  readonly workdays: readonly Weekday[];
  readonly away: readonly AwayPeriod[];
  readonly leapDay: LeapDayRule;
  readonly greetingRounds: readonly GreetingRound[];
  /** how the due day of a follow-up is written */
  readonly followUpForm: TaskForm;
  /** a tag that every follow-up gets, such as task; empty for none */
  readonly followUpTag: string;
  /** folders whose tasks are follow-ups of whoever their notes name, even without a due day */
  readonly followUpFolders: readonly string[];
  /** what the columns of imported tables told, so that they are asked about once */
  readonly importColumns: readonly ImportColumn[];
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
  dailyNotes: { on: true, countsAs: null },
  namedNotes: { on: true, countsAs: null },
  meetingNotes: { on: true, countsAs: null },
  mentionsLeftOut: [],
  mostMentioned: 12,
  notesLanguage: null,
  workdays: [1, 2, 3, 4, 5, 6, 7],
  away: [],
  leapDay: '02-28',
  greetingRounds: defaultRounds,
  followUpForm: 'emoji',
  followUpTag: '',
  followUpFolders: [],
  importColumns: [],
  statusBar: false,
  started: false,
});

/** The version of data.json that is written. */
export const settingsVersion = 1;
