import { sameData } from '../core/same-data';
import { readSetting, type StoredSettings } from './read-settings';
import { settingsVersion, type Settings } from './settings';

type NewValues = {
  readonly [Key in keyof Settings]: Settings[Key] | ((before: Settings[Key]) => Settings[Key]);
};

/** A setting's new value, or what makes it of the value that is stored at the moment of writing. */
export type NewValue<Key extends keyof Settings> = NewValues[Key];

/** A setting and what becomes of it. */
export type SettingChange<Key extends keyof Settings = keyof Settings> = {
  readonly [Each in Key]: { readonly key: Each; readonly next: NewValues[Each] };
}[Key];

/** The value of a setting after a change; no setting is a function itself. */
export function valueAfter<Value>(before: Value, next: Value | ((before: Value) => Value)): Value {
  return typeof next === 'function' ? (next as (before: Value) => Value)(before) : next;
}

/**
 * What is saved after a change: the stored settings with what changed of this one. All else stays as it was stored. Null
 * where the stored value cannot be read: it may hold what only its owner can put right.
 */
export function changeSetting<Key extends keyof Settings>(
  stored: StoredSettings,
  key: Key,
  next: NewValue<Key>,
): StoredSettings | null {
  const before = readSetting(stored, key);
  if (before === undefined) return null;
  const version =
    typeof stored['version'] === 'number' ? Math.max(stored['version'], settingsVersion) : settingsVersion;
  const after = valueAfter(before, next);
  const value = Object.hasOwn(stored, key) ? applyDifference(stored[key], before, after) : after;
  return { ...stored, version, [key]: value };
}

type PlainRecord = Readonly<Record<string, unknown>>;

/** The stored value with what differs between the one that was read of it and the new one; fields unknown here stay. */
function applyDifference(stored: unknown, before: unknown, after: unknown): unknown {
  if (sameData(before, after)) return stored;
  if (isList(stored) && isList(before) && isList(after) && stored.length === before.length)
    return changeItems(stored, before, after);
  if (isRecord(stored) && isRecord(before) && isRecord(after)) return changeFields(stored, before, after);
  return after;
}

function changeFields(stored: PlainRecord, before: PlainRecord, after: PlainRecord): PlainRecord {
  const kept = Object.entries(stored).filter(
    ([key]) => !Object.hasOwn(before, key) || Object.hasOwn(after, key),
  );
  const changed = Object.entries(after)
    .filter(([key, value]) => !Object.hasOwn(before, key) || !sameData(before[key], value))
    .map(([key, value]): [string, unknown] => [key, applyDifference(stored[key], before[key], value)]);
  return Object.fromEntries([...kept, ...changed]);
}

/** Changes items of a list that was read item by item: what was read stands where it is stored. */
function changeItems(
  stored: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly unknown[] {
  return after.map((item, at) => {
    const from = findBefore(before, after, item, at);
    return from === -1 ? item : applyDifference(stored[from], before[from], item);
  });
}

/** Where an item stood before: by its id, else as one that says the same, else as the one whose place it took. */
function findBefore(
  before: readonly unknown[],
  after: readonly unknown[],
  item: unknown,
  at: number,
): number {
  if (isRecord(item) && 'id' in item)
    return before.findIndex((other) => isRecord(other) && other['id'] === item['id']);
  const same = before.findIndex((other) => sameData(other, item));
  if (same !== -1 || at >= before.length) return same;
  return after.some((other) => sameData(other, before[at])) ? -1 : at;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !isList(value);
