import { foldKey } from './fold';

/** What a property of a contact means; a note may use any of several keys for it. */
export type Meaning = keyof typeof defaultNames;

/** The key that is written for each meaning, unless the settings name another or the note already uses one that is read. */
export const defaultNames = {
  tier: 'tier',
  lastContact: 'last-contact',
  nextContact: 'next-contact',
  cadence: 'cadence',
  snoozeUntil: 'snooze-until',
  skipped: 'skipped',
  paused: 'paused',
  status: 'status',
  mentions: 'mentions',
  tierSince: 'tier-since',
  birthday: 'birthday',
  dates: 'dates',
  organization: 'organization',
  role: 'role',
  email: 'email',
  phone: 'phone',
  location: 'location',
  address: 'address',
  url: 'url',
  language: 'language',
  met: 'met',
  introducedBy: 'introduced-by',
  knows: 'knows',
  interests: 'interests',
  source: 'source',
  notSame: 'not-same',
} as const;

const derivedNames = ['next-follow-up', 'next_contact_due', 'next_touch'] as const;

/** Keys that other tools derive: they count only for people without an interval. */
export const derivedNextContact: ReadonlySet<string> = new Set(derivedNames.map(foldKey));

/** Keys of other tools that are read too, the most telling first. */
const alsoRead: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  tier: ['prm-tier', 'relationship_tier', 'circle'],
  lastContact: ['last_contacted', 'prm-last-contacted', 'last_chat', 'last_interaction', 'last_contact_date'],
  nextContact: derivedNames,
  cadence: ['prm-cadence', 'contact-frequency', 'contact_cadence', 'contact_interval_days'],
  snoozeUntil: ['prm-snooze-until'],
  paused: ['prm-paused', 'do-not-contact'],
  status: ['deceased'],
  mentions: ['prm-ignore-journal'],
  birthday: ['bday', 'prm-birthday', 'date-of-birth', 'DOB', 'born'],
  organization: ['organisation', 'company', 'org'],
  role: ['jobtitle', 'position', 'title'],
  email: ['emails'],
  phone: ['telephone', 'mobile'],
  location: ['city', 'based-in', 'prm-location'],
  url: ['urls', 'website', 'linkedin'],
  met: ['met_date', 'how_we_met'],
  knows: ['friends'],
  interests: ['topics'],
};

/** One key's meaning and how far down the list of names it stands; 0 is the own name. */
export interface NameRank {
  readonly meaning: Meaning;
  readonly rank: number;
}

/** What a key that has no meaning of its own tells about its note. */
export type KeySign = 'type' | 'category' | 'tags' | 'aliases' | 'entries' | 'date' | 'people';

/** All that a key says. */
export interface KeyInfo {
  readonly folded: string;
  readonly name: NameRank | undefined;
  readonly sign: KeySign | undefined;
  /** `last-contact:motto`, which a merge by characters makes of two lines */
  readonly isJoined: boolean;
}

/** The names of all meanings, own ones first, with a look-up by folded key. */
export interface PropertyNames {
  readonly own: Readonly<Record<Meaning, string>>;
  readonly byKey: ReadonlyMap<string, NameRank>;
  /** what keys were found to say, as they are written */
  readonly infos: Map<string, KeyInfo>;
}

const signs: ReadonlyMap<string, KeySign> = new Map<string, KeySign>([
  ['type', 'type'],
  ...['category', 'categories', 'fileClass', 'note_type', 'file-role'].map((key): [string, KeySign] => [
    foldKey(key),
    'category',
  ]),
  ['tags', 'tags'],
  ['tag', 'tags'],
  ['aliases', 'aliases'],
  ['alias', 'aliases'],
  ['interactions', 'entries'],
  ['events', 'entries'],
  ['date', 'date'],
  ['attendees', 'people'],
  ['participants', 'people'],
  ['people', 'people'],
  ['person', 'people'],
]);

/** What a key tells of its note, whatever the settings call things. */
export function signOf(key: string): KeySign | undefined {
  return signs.get(foldKey(key));
}

/** Builds the look-up from the settings' own names; a default name that was renamed is still read. */
export function buildPropertyNames(renamed: Readonly<Partial<Record<Meaning, string>>>): PropertyNames {
  const own = { ...defaultNames, ...renamed } as Record<Meaning, string>;
  const byKey = new Map<string, NameRank>();
  const meanings = Object.keys(defaultNames) as Meaning[];
  const claim = (key: string, meaning: Meaning, rank: number): void => {
    const folded = foldKey(key);
    if (folded !== '' && !byKey.has(folded)) byKey.set(folded, { meaning, rank });
  };
  for (const meaning of meanings) claim(own[meaning], meaning, 0);
  for (const meaning of meanings) claim(defaultNames[meaning], meaning, 1);
  for (const meaning of meanings)
    alsoRead[meaning]?.forEach((name, index) => claim(name, meaning, index + 2));
  return { own, byKey, infos: new Map() };
}

/** `email_2`, `phone 3`: the numbered keys that address books write. */
const numbered = /^(email|phone)(\d{1,2})$/;

/** The meaning of a key, or undefined. */
export function meaningOf(names: PropertyNames, key: string): NameRank | undefined {
  return keyInfo(names, key).name;
}

/** What a key says. Keys recur by the thousand, so each is looked at once. */
export function keyInfo(names: PropertyNames, key: string): KeyInfo {
  let info = names.infos.get(key);
  if (info === undefined) {
    const folded = foldKey(key);
    const name = findName(names, folded);
    info = { folded, name, sign: signs.get(folded), isJoined: name === undefined && isJoined(names, folded) };
    // A vault with endless different keys must not fill the memory.
    if (names.infos.size >= 5_000) names.infos.clear();
    names.infos.set(key, info);
  }
  return info;
}

/** Meanings whose lines are written again and again, so that two devices may have written them at once. */
const oftenWritten: ReadonlySet<Meaning> = new Set<Meaning>([
  'tier',
  'tierSince',
  'lastContact',
  'snoozeUntil',
  'skipped',
]);

/** Whether the plugin writes a property of this name again and again, and no other tool has one of that name. */
export function isWrittenOften({ meaning, rank }: NameRank): boolean {
  return rank <= 1 && meaning !== 'tier' && oftenWritten.has(meaning);
}

function isJoined({ byKey }: PropertyNames, folded: string): boolean {
  const colon = folded.indexOf(':');
  const meaning = colon < 0 ? undefined : byKey.get(folded.slice(0, colon))?.meaning;
  return meaning !== undefined && oftenWritten.has(meaning);
}

function findName(names: PropertyNames, folded: string): NameRank | undefined {
  const found = names.byKey.get(folded);
  if (found !== undefined) return found;
  const last = folded.charCodeAt(folded.length - 1);
  if (last < 48 || last > 57) return undefined;
  const match = numbered.exec(folded);
  if (match === null) return undefined;
  return { meaning: match[1] === 'email' ? 'email' : 'phone', rank: 10 + Number(match[2]) };
}
