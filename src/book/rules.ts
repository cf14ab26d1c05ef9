import type { WorkCalendar } from '../core/calendar';
import type { TaskForm } from '../core/follow-up';
import { buildDateFormat } from '../core/date-format';
import type { DatedRules, DatePlace } from '../core/dated-note';
import { buildKindTable, type KindTable } from '../core/kind';
import type { OccasionRules } from '../core/occasion';
import { buildPropertyNames, type PropertyNames } from '../core/property-names';
import { buildFolderTable, type FolderTable } from '../core/recognition';
import { buildTierTable, type TierTable } from '../core/tier';
import { foldHeading } from '../note/markdown';
import type { Language, Settings } from '../settings/settings';
import { defaultNotePlaces, type NotePlace, type NotePlaces } from '../settings/vault-conventions';

/** Headings under which entries are read in every vault. */
export const knownLogSections: readonly string[] = [
  'Interactions',
  'Interaction log',
  'Contact log',
  'Log',
  'Conversations',
  'Meetings',
  'Activity',
  'Kontakte',
  'Kontaktverlauf',
  'Verlauf',
  'Gespräche',
  'Treffen',
];

const logHeadings: Readonly<Record<Language, string>> = { en: 'Interactions', de: 'Kontakte' };

/** The settings, prepared for look-up: everything that reading, rhythm and writing go by. */
export interface Rules {
  readonly names: PropertyNames;
  readonly tiers: TierTable;
  readonly kinds: KindTable;
  readonly folders: FolderTable;
  /** folded headings of log sections */
  readonly logNames: ReadonlySet<string>;
  /** the heading that a note without a log section gets */
  readonly logHeading: string;
  readonly entryOrder: Settings['entryOrder'];
  readonly language: Language;
  readonly calendar: WorkCalendar;
  readonly occasions: OccasionRules;
  readonly followUps: FollowUpRules;
  readonly dated: DatedRules;
}

/** How follow-ups are written, and where they are looked for. */
export interface FollowUpRules {
  readonly form: TaskForm;
  /** with `#`; empty for none */
  readonly tag: string;
  /** folded paths that end in a slash */
  readonly folders: readonly string[];
}

/** What the vault's own configuration adds to the settings. */
export interface VaultConventions {
  /** folders of the core Templates plugin and of Templater */
  readonly templateFolders: readonly string[];
  /** the app's language, until the settings fix one for notes */
  readonly language: Language;
  /** where daily notes and longer ones lie; without it, where the core plugin puts them by itself */
  readonly notePlaces?: NotePlaces;
}

/** Prepares the settings. */
export function buildRules(settings: Settings, conventions: VaultConventions): Rules {
  const language = settings.notesLanguage ?? conventions.language;
  const logHeading = settings.logHeading.trim() || logHeadings[language];
  return {
    names: buildPropertyNames(settings.propertyNames),
    tiers: buildTierTable(settings.tiers),
    kinds: buildKindTable(settings.kinds),
    folders: buildFolderTable({
      contacts: settings.contactFolders,
      excluded: settings.excludedFolders,
      templates: conventions.templateFolders,
    }),
    logNames: new Set([...knownLogSections, ...settings.logSections, logHeading].map(foldHeading)),
    logHeading,
    entryOrder: settings.entryOrder,
    language,
    calendar: { workdays: settings.workdays, away: settings.away },
    occasions: { rounds: settings.greetingRounds, leapDay: settings.leapDay },
    followUps: {
      form: settings.followUpForm,
      tag: tagOf(settings.followUpTag),
      folders: settings.followUpFolders.map(foldedFolder).filter((folder) => folder !== '/'),
    },
    dated: buildDatedRules(settings, conventions.notePlaces ?? defaultNotePlaces),
  };
}

function tagOf(text: string): string {
  const name = text.trim().replace(/^#+/, '');
  return name === '' ? '' : `#${name}`;
}

function foldedFolder(folder: string): string {
  return `${folder
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .normalize('NFC')
    .toLowerCase()}/`;
}

function buildDatedRules(settings: Settings, places: NotePlaces): DatedRules {
  return {
    sources: { daily: settings.dailyNotes, named: settings.namedNotes, meeting: settings.meetingNotes },
    daily: places.daily.flatMap(placeOf).filter(({ format }) => format.tellsDay),
    longer: places.longer.flatMap(placeOf),
    leftOut: new Set(settings.mentionsLeftOut.map(foldHeading).filter((name) => name !== '')),
    mostContacts: settings.mostMentioned,
  };
}

/** A format that is not understood names no place: better no daily notes than wrong days. */
function placeOf({ folder, format }: NotePlace): readonly DatePlace[] {
  const built = buildDateFormat(format);
  return built === null ? [] : [{ folder, format: built }];
}
