import type { Random } from '../bench/random';
import type { SettingsStore } from '../src/obsidian/settings-store';
import { readSettings } from '../src/settings/read-settings';
import { defaultSettings, type Settings } from '../src/settings/settings';
import { DataFile } from '../tests/fakes/data-file';
import { otherSettings } from '../tests/settings/other-settings';
import { mergeCharacters, mergeLines } from './merge-texts';

export type Store = Pick<SettingsStore, 'load' | 'change' | 'settings' | 'trouble'>;
type Key = keyof Settings;

const keys = Object.keys(defaultSettings) as Key[];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The data.json of a device on which some settings were chosen. */
async function choose(
  base: string | null,
  chosen: readonly Key[],
  by: (file: DataFile) => Store,
): Promise<string> {
  const file = new DataFile(base);
  const store = by(file);
  await store.load();
  for (const key of chosen) await store.change(key, otherSettings[key]);
  return file.text ?? '{}';
}

/**
 * One data.json on which two devices chose different settings, merged in one of the ways of a sync, while a third device
 * runs: what came through holds, what cannot be read is told, and neither is lost by the next choice.
 */
export async function trySettings(
  random: Random,
  by: (file: DataFile) => Store,
  name: string,
): Promise<string | null> {
  const shuffled = keys.map((key) => ({ key, at: random.next() })).sort((a, b) => a.at - b.at);
  const [kept, mine, theirs, later] = [
    shuffled.slice(0, 3),
    shuffled.slice(3, 5),
    shuffled.slice(5, 7),
    shuffled.slice(7, 8),
  ].map((some) => some.map(({ key }) => key)) as [Key[], Key[], Key[], Key[]];
  const base = await choose(null, kept, by);
  const phone = await choose(base, mine, by);
  const laptop = await choose(base, theirs, by);
  const way = random.pick(['lines', 'characters', 'keys', 'the newest'] as const);
  const merged = merge(way, base, phone, laptop);
  const file = new DataFile(base);
  const store = by(file);
  await store.load();
  file.text = merged;
  // Half of all syncs are noticed by the app.
  if (random.chance(0.5)) await store.load();
  const [key = 'suggestions'] = later;
  const isSaved = await store.change(key, otherSettings[key]);
  const stored = parse(merged);
  const failure =
    stored === null
      ? (checkLeftAlone(file, merged, isSaved) ?? checkTold(store))
      : readSettings(stored).unreadable.includes(key)
        ? checkLeftAlone(file, merged, isSaved)
        : (checkHeld(file, stored, key) ??
          (way === 'keys' ? checkAll(store, [...kept, ...mine, ...theirs, key]) : null));
  return failure === null ? null : `${name}, merged by ${way}: ${failure}\n${merged}`;
}

function merge(
  way: 'lines' | 'characters' | 'keys' | 'the newest',
  base: string,
  mine: string,
  theirs: string,
): string {
  switch (way) {
    case 'lines':
      return mergeLines(base, mine, theirs).text;
    case 'characters':
      return mergeCharacters(base, mine, theirs).text;
    case 'keys':
      return JSON.stringify({ ...parse(theirs), ...parse(mine) }, null, 2);
    case 'the newest':
      return theirs;
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

function checkLeftAlone(file: DataFile, merged: string, isSaved: boolean): string | null {
  if (file.text !== merged) return `was written over: ${file.text}`;
  return isSaved ? 'a choice that was not saved was called saved' : null;
}

function checkTold(store: Store): string | null {
  return store.trouble?.kind === 'broken' ? null : 'was not told of';
}

function checkHeld(file: DataFile, stored: Readonly<Record<string, unknown>>, key: Key): string | null {
  const written = parse(file.text ?? '');
  if (written === null) return `is no settings file any more: ${file.text}`;
  if (!same(written[key], otherSettings[key])) return `${key} was not saved`;
  const lost = Object.keys(stored).find((each) => each !== key && !same(written[each], stored[each]));
  return lost === undefined ? null : `${lost} got lost: ${file.text}`;
}

function checkAll(store: Store, chosen: readonly Key[]): string | null {
  const lost = chosen.find((key) => !same(store.settings[key], otherSettings[key]));
  return lost === undefined ? null : `${lost} does not hold`;
}
