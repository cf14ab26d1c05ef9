import { matchDate, type DateFormat } from './date-format';
import { parseDay, readDay, type Day } from './day';
import { foldName, linkTarget } from './fold';
import { textsOf, type Property } from './property';
import { keyInfo, type PropertyNames } from './property-names';
import { isConflictCopy, leftOutBecause, liesInDotFolder, noteName, type FolderTable } from './recognition';

/** How a note comes to be dated. */
export type DatedSource = 'daily' | 'named' | 'meeting';

/** What is said of notes of a source in the settings. */
export interface SourceRule {
  readonly on: boolean;
  /** id of the kind that a mention is where its line names none; null for a plain conversation */
  readonly countsAs: string | null;
}

/** Where notes of a kind lie and how they are called: a folder (empty for the vault's own) and a format of dates. */
export interface DatePlace {
  readonly folder: string;
  readonly format: DateFormat;
}

/** What dated notes go by. */
export interface DatedRules {
  readonly sources: Readonly<Record<DatedSource, SourceRule>>;
  /** daily notes */
  readonly daily: readonly DatePlace[];
  /** weekly notes and longer ones, which are no dated notes */
  readonly longer: readonly DatePlace[];
  /** folded headings of sections whose links are no mentions */
  readonly leftOut: ReadonlySet<string>;
  /** a note that names more contacts is none */
  readonly mostContacts: number;
}

/** A note with a day. */
export interface DatedPlace {
  readonly day: Day;
  readonly source: DatedSource;
  /** a meeting or call, whose people were met; an event, where only what is ticked counts; or anything else */
  readonly occasion: 'meeting' | 'event' | 'other';
}

const meetingTypes: ReadonlySet<string> = new Set(
  ['meeting', 'meetings', 'call', 'Treffen', 'Besprechung', 'Anruf', 'Telefonat'].map(foldName),
);
const eventTypes: ReadonlySet<string> = new Set(
  ['event', 'events', 'conference', 'Veranstaltung', 'Konferenz', 'Tagung'].map(foldName),
);
/** Types of notes that make a meeting note of one with a date. */
const datingEvents: ReadonlySet<string> = new Set(['event', 'events', 'Veranstaltung'].map(foldName));
const longerTypes = /^(?:week|month|quarter|year|woche|monat|quartal|jahr)(?:$|ly|[ -]?note|-review)/;
const reviewTypes: ReadonlySet<string> = new Set(['tier-review', 'contact-list']);
/** `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
const longerName = /^\d{4}(?:-W\d{1,2}|-?Q[1-4]|-\d{2})?$/i;
/** What right behind a date makes a name that of a longer time: the last day, or a week. */
const longerRest =
  /^[\s_(.,]*(?:(?:-|–|—|to|bis|\.\.)+[\s_]*\d{4}-\d{2}-\d{2}|[-–—]?[\s_]*(?:week(?:ly)?|woche|kw|w)[\s_-]*\d{0,2}\)?(?:$|[\s_]+review$))/i;

/** Which day a note is about, by its path and properties; null where it is no dated note. Contacts are not asked about. */
export function findDate(
  path: string,
  properties: readonly Property[],
  rules: DatedRules,
  names: PropertyNames,
  folders: FolderTable,
): DatedPlace | null {
  const name = noteName(path);
  const signs = readSigns(properties, names);
  const daily = dailyDay(path, rules);
  const named = nameDay(name);
  const isMeeting = signs.hasPeople || signs.dates;
  const day = daily ?? (isMeeting ? (signs.date ?? named) : named);
  if (day === null || signs.isOther || isConflictCopy(path) || liesAmongTemplates(path, folders)) return null;
  if (daily === null && (longerName.test(name) || isLongerNamed(name) || matches(path, rules.longer)))
    return null;
  const source: DatedSource = daily !== null ? 'daily' : isMeeting ? 'meeting' : 'named';
  return rules.sources[source].on ? { day, source, occasion: signs.occasion } : null;
}

/** The names in a property of people, as they stand there, with the line of the property. */
export function peopleIn(
  properties: readonly Property[],
  names: PropertyNames,
): readonly { readonly line: number; readonly texts: readonly string[] }[] {
  return properties
    .filter(({ key }) => keyInfo(names, key).sign === 'people')
    .map((property) => ({ line: property.line, texts: textsOf(property) }));
}

interface Signs {
  date: Day | null;
  hasPeople: boolean;
  /** a type that makes a note with a date a meeting note */
  dates: boolean;
  occasion: DatedPlace['occasion'];
  isOther: boolean;
}

function readSigns(properties: readonly Property[], names: PropertyNames): Signs {
  const signs: Signs = { date: null, hasPeople: false, dates: false, occasion: 'other', isOther: false };
  for (const property of properties) {
    switch (keyInfo(names, property.key).sign) {
      case 'date':
        signs.date ??= readDay(textsOf(property)[0] ?? '');
        break;
      case 'people':
        if (textsOf(property).some((text) => text.trim() !== '')) signs.hasPeople = true;
        break;
      case 'type':
      case 'category':
        for (const text of textsOf(property)) readType(foldName(linkTarget(text)), signs);
        break;
      default:
    }
  }
  return signs;
}

function readType(type: string, signs: Signs): void {
  if (meetingTypes.has(type)) signs.occasion = 'meeting';
  else if (eventTypes.has(type)) signs.occasion = 'event';
  if (meetingTypes.has(type) || datingEvents.has(type)) signs.dates = true;
  if (reviewTypes.has(type) || longerTypes.test(type)) signs.isOther = true;
}

/** The ISO date that a name begins with. */
function nameDay(name: string): Day | null {
  const next = name.charCodeAt(10);
  return next >= 0x30 && next <= 0x39 ? null : parseDay(name.slice(0, 10));
}

function isLongerNamed(name: string): boolean {
  return longerRest.test(name.slice(10)) && nameDay(name) !== null;
}

function dailyDay(path: string, { daily }: DatedRules): Day | null {
  for (const place of daily) {
    const inFolder = withinFolder(path, place.folder);
    const day = inFolder === null ? null : matchDate(place.format, inFolder);
    if (day !== null) return day;
  }
  return null;
}

function matches(path: string, places: readonly DatePlace[]): boolean {
  return places.some(({ folder, format }) => {
    const inFolder = withinFolder(path, folder);
    return inFolder !== null && format.pattern.test(inFolder);
  });
}

/** A path from a folder on, without extension; null where it lies elsewhere. */
function withinFolder(path: string, folder: string): string | null {
  const bare = path.replace(/\.md$/i, '').normalize('NFC');
  if (folder === '') return bare;
  const prefix = `${folder}/`.normalize('NFC');
  return bare.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase()
    ? bare.slice(prefix.length)
    : null;
}

function liesAmongTemplates(path: string, folders: FolderTable): boolean {
  return liesInDotFolder(path) || leftOutBecause(path, folders) === 'template';
}
