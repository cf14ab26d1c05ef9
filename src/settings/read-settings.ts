import type { Interval } from '../core/cadence';
import type { AwayPeriod } from '../core/calendar';
import { dayOf, parseDay, type Weekday } from '../core/day';
import type { SourceRule } from '../core/dated-note';
import { isDepth } from '../core/depth';
import type { CustomKind } from '../core/kind';
import type { GreetingRound } from '../core/occasion';
import { defaultNames, type Meaning } from '../core/property-names';
import type { Rule, Tier } from '../core/tier';
import { defaultSettings, settingsVersion, type ImportColumn, type Settings } from './settings';

/** What data.json holds, as it was read: settings of other versions and unreadable ones stay in it. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Settings as they hold, and what could not be read. */
export interface SettingsReading {
  readonly settings: Settings;
  /** keys whose stored value cannot be read: the default holds, the stored value stays */
  readonly unreadable: readonly string[];
  /** written by a later version of the plugin */
  readonly newer: boolean;
  readonly stored: StoredSettings;
}

/** Turns a value into the setting's own type, or undefined where it cannot. */
type Parse<T> = (value: unknown) => T | undefined;
type Parsers = { readonly [Key in keyof Settings]: Parse<Settings[Key]> };

/** Reads settings from parsed JSON; null, arrays and other shapes give the defaults. Nothing is ever thrown. */
export function readSettings(data: unknown): SettingsReading {
  const stored = migrate(isRecord(data) ? data : {});
  const settings: Record<string, unknown> = { ...defaultSettings };
  const unreadable: string[] = [];
  for (const key of Object.keys(parsers) as (keyof Settings)[]) {
    const value = readSetting(stored, key);
    if (value === undefined) unreadable.push(key);
    else settings[key] = value;
  }
  const version = stored['version'];
  return {
    settings: settings as unknown as Settings,
    unreadable,
    newer: typeof version === 'number' && version > settingsVersion,
    stored,
  };
}

/** A setting as it is stored; the default where it is not, undefined where it cannot be read. */
export function readSetting<Key extends keyof Settings>(
  stored: StoredSettings,
  key: Key,
): Settings[Key] | undefined {
  return Object.hasOwn(stored, key) ? parsers[key](stored[key]) : defaultSettings[key];
}

/** The steps from each version to the next; step n turns version n into n + 1. */
const migrations: readonly ((stored: StoredSettings) => StoredSettings)[] = [
  // Version 0 never left a machine; data without a version are those of version 1.
  (stored) => stored,
];

function migrate(stored: StoredSettings): StoredSettings {
  const { version: said } = stored;
  const version = typeof said === 'number' && Number.isInteger(said) && said >= 0 ? said : settingsVersion;
  return migrations.slice(version).reduce((current, step) => step(current), stored);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Parse<string> = (value) => (typeof value === 'string' ? value : undefined);
const flag: Parse<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const oneOf =
  <T extends string>(...values: readonly T[]): Parse<T> =>
  (value) =>
    values.find((known) => known === value);

/** A list is read entry by entry; one bad entry makes the whole unreadable rather than losing it silently. */
const listOf =
  <T>(parse: Parse<T>): Parse<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const list: T[] = [];
    for (const item of value as readonly unknown[]) {
      const parsed = parse(item);
      if (parsed === undefined) return undefined;
      list.push(parsed);
    }
    return list;
  };

const interval: Parse<Interval> = (value) => {
  if (!isRecord(value)) return undefined;
  const { unit, count } = value;
  if ((unit !== 'day' && unit !== 'month') || typeof count !== 'number') return undefined;
  return Number.isInteger(count) && count >= 1 && count <= 36_500 ? { unit, count } : undefined;
};

const rule: Parse<Rule> = (value) => {
  if (!isRecord(value) || !isDepth(value['depth']) || value['depth'] === 0) return undefined;
  const every = interval(value['interval']);
  return every === undefined ? undefined : { depth: value['depth'], interval: every };
};

const capacity: Parse<number | null> = (value) => {
  if (value === null) return null;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined;
};

const tier: Parse<Tier> = (value) => {
  if (!isRecord(value)) return undefined;
  const id = text(value['id'])?.trim();
  const name = text(value['name'])?.trim();
  const first = rule(value['rule']);
  const wishes = listOf(rule)(value['wishes'] ?? []);
  const also = listOf(text)(value['also'] ?? []);
  const room = capacity(value['capacity'] ?? null);
  if (
    !id ||
    !name ||
    first === undefined ||
    wishes === undefined ||
    also === undefined ||
    room === undefined
  ) {
    return undefined;
  }
  return { id, name, also, capacity: room, rule: first, wishes, byOccasion: value['byOccasion'] === true };
};

const tiers: Parse<readonly Tier[]> = (value) => {
  const list = listOf(tier)(value);
  if (list === undefined) return undefined;
  return new Set(list.map(({ id }) => id)).size === list.length ? list : undefined;
};

const kind: Parse<CustomKind> = (value) => {
  if (!isRecord(value) || !isDepth(value['depth'])) return undefined;
  const id = text(value['id'])?.trim();
  const words = listOf(text)(value['words'] ?? []);
  return id && words !== undefined ? { id, depth: value['depth'], words } : undefined;
};

const sourceRule: Parse<SourceRule> = (value) => {
  if (!isRecord(value)) return undefined;
  const on = flag(value['on']);
  const countsAs = value['countsAs'] === null ? null : text(value['countsAs']);
  return on === undefined || countsAs === undefined ? undefined : { on, countsAs };
};

const count: Parse<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000 ? value : undefined;

const awayPeriod: Parse<AwayPeriod> = (value) => {
  if (!isRecord(value)) return undefined;
  const from = parseDay(text(value['from']) ?? '');
  const to = parseDay(text(value['to']) ?? '');
  return from !== null && to !== null && from <= to ? { from, to } : undefined;
};

const round: Parse<GreetingRound> = (value) => {
  if (!isRecord(value)) return undefined;
  const id = text(value['id']);
  const name = text(value['name']);
  const { month, date } = value;
  const members = value['tiers'] === 'all' ? 'all' : listOf(text)(value['tiers']);
  if (!id || !name || typeof month !== 'number' || typeof date !== 'number' || members === undefined)
    return undefined;
  return dayOf(2000, month, date) === null
    ? undefined
    : { id, name, month, date, tiers: members, on: value['on'] === true };
};

const weekday: Parse<Weekday> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7
    ? (value as Weekday)
    : undefined;

/** Each day once: seven entries mean every day of the week. */
const workdays: Parse<readonly Weekday[]> = (value) => {
  const list = listOf(weekday)(value);
  return list === undefined ? undefined : [...new Set(list)];
};

const propertyNames: Parse<Settings['propertyNames']> = (value) => {
  if (!isRecord(value)) return undefined;
  const names: Partial<Record<Meaning, string>> = {};
  for (const meaning of Object.keys(defaultNames) as Meaning[]) {
    if (!Object.hasOwn(value, meaning)) continue;
    const name = text(value[meaning])?.trim();
    if (name === undefined) return undefined;
    if (name !== '') names[meaning] = name;
  }
  return names;
};

const importColumn: Parse<ImportColumn> = (value) => {
  if (!isRecord(value)) return undefined;
  const [column, field] = [text(value['column']), text(value['field'])];
  return column === undefined || field === undefined ? undefined : { column, field };
};

const picks: Parse<number | null> = (value) => {
  if (value === null) return null;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 50
    ? value
    : undefined;
};

const parsers: Parsers = {
  tiers,
  suggestions: flag,
  picksPerDay: picks,
  showStrength: flag,
  reviewFolder: text,
  reviewEvery: interval,
  contactFolders: listOf(text),
  excludedFolders: listOf(text),
  newContactsFolder: text,
  template: text,
  propertyNames,
  kinds: listOf(kind),
  logHeading: text,
  logSections: listOf(text),
  entryOrder: oneOf('newest-first', 'last'),
  dailyNotes: sourceRule,
  namedNotes: sourceRule,
  meetingNotes: sourceRule,
  mentionsLeftOut: listOf(text),
  mostMentioned: count,
  notesLanguage: (value) => (value === null ? null : oneOf('en', 'de')(value)),
  workdays,
  away: listOf(awayPeriod),
  leapDay: oneOf('02-28', '03-01'),
  greetingRounds: listOf(round),
  followUpForm: oneOf('emoji', 'dataview'),
  followUpTag: text,
  followUpFolders: listOf(text),
  importColumns: listOf(importColumn),
  statusBar: flag,
  started: flag,
};
