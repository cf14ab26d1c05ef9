import { parseBirthday, type Birthday } from './birthday';
import { parseCadence, type Cadence } from './cadence';
import type { Contact, NextContact } from './contact';
import { readDay, type Day } from './day';
import { foldKey, foldName } from './fold';
import { parseEntryWords, type Interaction } from './interaction';
import type { KindTable } from './kind';
import type { Problem } from './problem';
import { textsOf, type Property } from './property';
import { derivedNextContact, type PropertyNames } from './property-names';
import { readListedInteractions } from './listed-interactions';
import { isEmpty, PropertyReader, shownText } from './property-reader';
import { readWordsBelow } from './words-below';
import { noteName, tagsOf } from './recognition';
import { readTierValue, type TierTable, type TierValue } from './tier';
import { readYearlyDates, type YearlyDate } from './yearly-date';

/** An entry of a log as it stands in a note, its words not yet understood. */
export interface LogLine {
  readonly day: Day;
  /** what stands behind the date */
  readonly rest: string;
  /** 1-based */
  readonly line: number;
  /** the folded name of its section; empty outside of logs */
  readonly sectionName: string;
  /** for a heading: the first paragraphs and lists below it, a paragraph as one text, a list by its items */
  readonly below?: readonly (readonly string[])[];
}

/** What a note's text says, as far as a contact is concerned. */
export interface NoteFacts {
  readonly path: string;
  /** null where they cannot be read */
  readonly properties: readonly Property[] | null;
  readonly log: readonly LogLine[];
  /** problems found while the text was read */
  readonly problems: readonly Problem[];
}

/** What properties, tiers and kinds are called. */
export interface ReadingRules {
  readonly names: PropertyNames;
  readonly tiers: TierTable;
  readonly kinds: KindTable;
}

const noProperties: readonly Property[] = [];
const noTexts: readonly string[] = [];
const noDates: readonly YearlyDate[] = [];
const negations: ReadonlySet<string> = new Set(['', 'false', 'no', 'nein']);
const meetingSections: ReadonlySet<string> = new Set(['meetings', 'treffen']);

/** Reads a contact from a note's facts. Each property is read on its own: what cannot be read becomes a problem. */
export function readContact(facts: NoteFacts, rules: ReadingRules): Contact {
  const properties = facts.properties ?? noProperties;
  const reader = new PropertyReader(facts.path, properties, rules.names);
  const name = noteName(facts.path);
  const tier = readTier(reader, rules.tiers);
  const contact: Contact = {
    path: facts.path,
    name,
    aliases: readAliases(reader.aliases),
    tier,
    tierSince: reader.day('tierSince'),
    lastContact: reader.latestDay('lastContact'),
    lastContactAt: reader.place('lastContact'),
    nextContact: readNextContact(reader, properties, rules.names),
    cadence: readCadence(reader),
    snoozeUntil: reader.day('snoozeUntil'),
    skipped: readCount(reader),
    paused: reader.flag('paused'),
    gone: readGone(reader),
    ignoresMentions: readIgnoresMentions(reader),
    birthday: readBirthday(reader),
    dates: readDates(reader),
    organization: reader.linkedText('organization'),
    role: readRole(reader, name),
    emails: reader.allTexts('email'),
    phones: reader.allTexts('phone'),
    location: reader.linkedText('location'),
    address: reader.linkedText('address'),
    urls: reader.allTexts('url'),
    language: reader.linkedText('language'),
    met: reader.linkedText('met'),
    introducedBy: reader.links('introducedBy'),
    knows: reader.links('knows'),
    interests: reader.links('interests'),
    sources: reader.allTexts('source'),
    notSame: reader.links('notSame'),
    tags: reader.hasTags ? tagsOf(properties) : noTexts,
    interactions: readInteractions(facts, reader, rules.kinds),
    problems: reader.problems.length === 0 ? facts.problems : [...facts.problems, ...reader.problems],
  };
  return contact;
}

/** The kind of entries that name none, by the folded name of their section. */
export function kindOfSection(sectionName: string): string | null {
  return meetingSections.has(sectionName) ? 'meeting' : null;
}

function readInteractions(
  facts: NoteFacts,
  reader: PropertyReader,
  kinds: KindTable,
): readonly Interaction[] {
  const logged = facts.log.map((entry): Interaction => {
    const words = parseEntryWords(entry.rest, kinds, kindOfSection(entry.sectionName));
    const { text, direction } = entry.below === undefined ? words : readWordsBelow(words, entry.below);
    return {
      date: entry.day,
      kind: words.kind,
      depth: words.depth,
      direction,
      text,
      source: { kind: 'log', path: facts.path, line: entry.line },
    };
  });
  return reader.entryLists.length === 0
    ? logged
    : [...readListedInteractions(reader, facts.path, kinds), ...logged];
}

function readAliases(property: Property | undefined): readonly string[] {
  if (property === undefined) return noTexts;
  if (typeof property.value !== 'string') return textsOf(property);
  return property.value
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
}

function readTier(reader: PropertyReader, tiers: TierTable): TierValue {
  const property = reader.first('tier');
  if (property === undefined) return { kind: 'none' };
  const texts = textsOf(property);
  if (texts.length > 1 || (texts.length === 0 && !isEmpty(property))) {
    reader.report('unreadable-tier', property);
    return { kind: 'none' };
  }
  const value = readTierValue(tiers, texts[0] ?? '');
  if (value.kind === 'unknown') reader.report('unknown-tier', property, value.value);
  return value;
}

function readCadence(reader: PropertyReader): Cadence | null {
  const property = reader.first('cadence');
  if (property === undefined || isEmpty(property)) return null;
  const texts = textsOf(property);
  const cadence = texts.length === 1 ? parseCadence(texts[0] ?? '') : null;
  if (cadence === null) reader.report('unreadable-cadence', property);
  return cadence;
}

function readNextContact(
  reader: PropertyReader,
  properties: readonly Property[],
  names: PropertyNames,
): NextContact | null {
  const property = reader
    .all('nextContact')
    .find(
      (candidate) =>
        !isEmpty(candidate) && !(foldKey(candidate.key) === 'nextfollowup' && followUpIsDone(properties)),
    );
  if (property === undefined) return null;
  const text = textsOf(property)[0] ?? '';
  if (text.trim().toLowerCase() === 'never') return { kind: 'never' };
  const day = readDay(text);
  if (day === null) {
    reader.report('unreadable-date', property);
    return null;
  }
  const folded = foldKey(property.key);
  const derived = derivedNextContact.has(folded) && folded !== foldKey(names.own.nextContact);
  return { kind: 'day', day, derived };
}

function followUpIsDone(properties: readonly Property[]): boolean {
  return properties.some(
    (property) =>
      foldKey(property.key) === 'followupstatus' && textsOf(property)[0]?.toLowerCase() === 'done',
  );
}

function readCount(reader: PropertyReader): number {
  const property = reader.first('skipped');
  if (property === undefined || isEmpty(property)) return 0;
  const count = Number(textsOf(property)[0] ?? Number.NaN);
  if (Number.isInteger(count) && count >= 0) return count;
  reader.report('unreadable-number', property);
  return 0;
}

function readGone(reader: PropertyReader): 'deceased' | 'archived' | null {
  let gone: 'deceased' | 'archived' | null = null;
  for (const property of reader.all('status')) {
    if (foldKey(property.key) === 'deceased') {
      // `true`, or the day of death.
      const said = textsOf(property)[0];
      if (said !== undefined && !negations.has(foldName(said))) return 'deceased';
      continue;
    }
    for (const text of textsOf(property)) {
      const status = foldName(text);
      if (status === 'deceased') return 'deceased';
      if (status === 'archived') gone = 'archived';
    }
  }
  return gone;
}

function readIgnoresMentions(reader: PropertyReader): boolean {
  return reader.all('mentions').some((property) => {
    const text = foldName(textsOf(property)[0] ?? '');
    return text === 'ignore' || (foldKey(property.key) === 'prmignorejournal' && text === 'true');
  });
}

function readBirthday(reader: PropertyReader): Birthday | null {
  const property = reader.first('birthday');
  if (property === undefined || isEmpty(property)) return null;
  const birthday = parseBirthday(textsOf(property)[0] ?? '');
  if (birthday === null) reader.report('unreadable-birthday', property);
  return birthday;
}

function readDates(reader: PropertyReader): readonly YearlyDate[] {
  const properties = reader.all('dates');
  if (properties.length === 0) return noDates;
  return properties.flatMap((property) => {
    const { dates, unreadable } = readYearlyDates(property);
    for (const value of unreadable) reader.report('unreadable-yearly-date', property, value);
    return dates;
  });
}

function readRole(reader: PropertyReader, name: string): string | null {
  for (const property of reader.all('role')) {
    const text = textsOf(property)[0];
    if (text === undefined || text.trim() === '') continue;
    // Many vaults keep the note's own name in `title`.
    if (foldKey(property.key) === 'title' && foldName(text) === foldName(name)) continue;
    return shownText(text);
  }
  return null;
}
