import fc from 'fast-check';
import { SettingsStore } from '../src/obsidian/settings-store';
import { readSettings } from '../src/settings/read-settings';
import { defaultSettings, settingsVersion, type Settings } from '../src/settings/settings';
import { DataFile } from '../tests/fakes/data-file';
import { otherSettings } from '../tests/settings/other-settings';
import { Tally, type Effort, type Part, type PartResult } from './part';

/** What is tried: the settings of a plugin whose data.json is anything. */
type Store = Pick<SettingsStore, 'load' | 'change' | 'settings' | 'trouble'>;
type Subject = (file: DataFile) => Store;

const cases = { quick: 1_500, long: 200_000 } as const;

const keys = Object.keys(defaultSettings) as (keyof Settings)[];
/** No setting can be read from it. */
const unreadable = [1.5];

/** A data.json; what it holds is known where it holds settings at all. */
type Data =
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken'; readonly text: string }
  | { readonly kind: 'settings'; readonly text: string; readonly stored: Readonly<Record<string, unknown>> };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function dataOf(text: string): Data {
  try {
    const stored: unknown = JSON.parse(text);
    if (stored === null) return { kind: 'missing' };
    return isObject(stored) ? { kind: 'settings', text, stored } : { kind: 'broken', text };
  } catch {
    return { kind: 'broken', text };
  }
}

const someSettings = fc
  .record({
    chosen: fc.subarray(keys),
    odd: fc.subarray(keys, { maxLength: 3 }),
    version: fc.constantFrom(undefined, 0, settingsVersion, settingsVersion, settingsVersion + 1, 99),
    unknown: fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    indent: fc.constantFrom(0, 2, '\t'),
  })
  .map(({ chosen, odd, version, unknown, indent }) => {
    const entries: [string, unknown][] = Object.entries(unknown).filter(
      ([key]) => key !== 'version' && !Object.hasOwn(defaultSettings, key),
    );
    if (version !== undefined) entries.push(['version', version]);
    for (const key of chosen) entries.push([key, otherSettings[key]]);
    for (const key of odd) entries.push([key, unreadable]);
    return JSON.stringify(Object.fromEntries(entries), null, indent);
  });

const data: fc.Arbitrary<Data> = fc.oneof(
  { arbitrary: someSettings.map(dataOf), weight: 6 },
  { arbitrary: fc.constant<Data>({ kind: 'missing' }), weight: 1 },
  // Cut off in the middle, as a sync that was not ready leaves it.
  {
    arbitrary: fc.tuple(someSettings, fc.nat()).map(([text, at]) => dataOf(text.slice(0, at % text.length))),
    weight: 1,
  },
  { arbitrary: fc.json({ maxDepth: 3 }).map(dataOf), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(dataOf), weight: 1 },
);

const trials = fc.record({
  at: data,
  /** what a sync brings after the start */
  synced: fc.option(data),
  /** whether the app says so */
  isTold: fc.boolean(),
  key: fc.constantFrom(...keys),
});
type Trial = typeof trials extends fc.Arbitrary<infer T> ? T : never;

const textOf = (each: Data): string | null => (each.kind === 'missing' ? null : each.text);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What must hold after data.json was read; a problem in words, or null. */
function checkLoaded(store: Store, read: Data): string | null {
  const { settings, trouble } = store;
  if (read.kind === 'broken') return trouble?.kind === 'broken' ? null : 'a broken file was not told of';
  const stored = read.kind === 'settings' ? read.stored : {};
  const odd = keys.filter((key) => Object.hasOwn(stored, key) && same(stored[key], unreadable));
  const version = stored['version'];
  const isNewer = typeof version === 'number' && version > settingsVersion;
  for (const key of odd) if (!trouble?.keys.includes(key)) return `${key} cannot be read, which was not told`;
  if (isNewer && trouble === null) return 'a newer version was not told of';
  if (odd.length === 0 && !isNewer && trouble !== null && isOwn(stored)) return `told of ${trouble.kind}`;
  for (const key of keys) {
    if (!Object.hasOwn(stored, key)) {
      if (!same(settings[key], defaultSettings[key])) return `${key} is not the default`;
    } else if (same(stored[key], otherSettings[key]) && !same(settings[key], otherSettings[key])) {
      return `the choice of ${key} was lost`;
    }
  }
  const again = readSettings(JSON.parse(JSON.stringify(settings))).unreadable;
  return again.length === 0 ? null : `settings hold that cannot be read: ${again.join(', ')}`;
}

/** Whether all of its settings are of those that this programme chooses. */
const isOwn = (stored: Readonly<Record<string, unknown>>): boolean =>
  keys.every((key) => !Object.hasOwn(stored, key) || same(stored[key], otherSettings[key]));

async function tryOne(subject: Subject, { at, synced, isTold, key }: Trial): Promise<string | null> {
  const file = new DataFile(textOf(at));
  const store = subject(file);
  await store.load();
  const untouched = (): string | null =>
    file.saves === 0 ? null : `data.json was written while it was read: ${file.text}`;
  const loaded = untouched() ?? checkLoaded(store, at);
  if (loaded !== null) return loaded;
  let now = at;
  if (synced !== null) {
    file.text = textOf(synced);
    // A file that is gone, or not whole, leaves what was there.
    if (isTold) {
      await store.load();
      const told = untouched() ?? (synced.kind === 'missing' ? null : checkLoaded(store, synced));
      if (told !== null) return `after a sync: ${told}`;
    }
    now = synced;
  }
  const before = file.text;
  const isSaved = await store.change(key, otherSettings[key]);
  if (now.kind === 'broken') {
    if (file.text !== before) return `a broken file was written over: ${file.text}`;
    return isSaved ? 'a choice that was not saved was called saved' : null;
  }
  if (!isSaved) return `${key} was not saved`;
  const known = now.kind === 'settings' ? now.stored : at.kind === 'settings' ? at.stored : {};
  return checkSaved(store, file, key, known) ?? checkRestart(subject, file, key);
}

function checkSaved(
  store: Store,
  file: DataFile,
  key: keyof Settings,
  known: Readonly<Record<string, unknown>>,
): string | null {
  const written = file.read();
  if (!isObject(written)) return `no settings were written: ${file.text}`;
  if (!same(written[key], otherSettings[key])) return `${key} was not written`;
  if (!same(store.settings[key], otherSettings[key])) return `${key} does not hold`;
  for (const [other, value] of Object.entries(known)) {
    if (other === key) continue;
    if (other === 'version') {
      if (typeof value === 'number' && !(Number(written['version']) >= value)) return 'the version went down';
    } else if (!Object.hasOwn(written, other) || !same(written[other], value)) {
      return `${other} was ${JSON.stringify(value)} and is ${JSON.stringify(written[other])}`;
    }
  }
  const added = Object.keys(written).filter((other) => !Object.hasOwn(known, other));
  const more = added.filter((other) => other !== key && other !== 'version');
  return more.length === 0 ? null : `nobody chose ${more.join(', ')}`;
}

async function checkRestart(subject: Subject, file: DataFile, key: keyof Settings): Promise<string | null> {
  const store = subject(new DataFile(file.text));
  await store.load();
  return same(store.settings[key], otherSettings[key]) ? null : `${key} does not hold after a start`;
}

async function trySettings(subject: Subject, { share, seed, chunks }: Effort): Promise<PartResult> {
  const tally = new Tally();
  const numRuns = Math.ceil(cases[share] / chunks);
  for (const trial of fc.sample(trials, { seed, numRuns })) {
    const failure = await tryOne(subject, trial);
    tally.count(failure === null ? null : `${failure}, seed ${seed}: ${JSON.stringify(trial)}`);
  }
  return tally.result('data.json missing, empty, cut off, older, newer, brought by a sync, any JSON');
}

/** The store of a plugin that saves something else than it is given. */
const saving =
  (change: (data: Readonly<Record<string, unknown>>, file: DataFile) => unknown): Subject =>
  (file) =>
    new SettingsStore({
      loadData: () => file.plugin.loadData(),
      saveData: (given) => file.plugin.saveData(change(given as Readonly<Record<string, unknown>>, file)),
    });

/** A store that does more than it should, or says less. */
const acting =
  (act: { load?: (file: DataFile, store: Store) => Promise<void>; isSilent?: boolean }): Subject =>
  (file) => {
    const store = new SettingsStore(file.plugin);
    return {
      get settings() {
        return store.settings;
      },
      get trouble() {
        return act.isSilent ? null : store.trouble;
      },
      load: async () => {
        await store.load();
        await act.load?.(file, store);
      },
      change: (key, value) => store.change(key, value),
    };
  };

/** The store of a plugin that goes by what it read at the start. */
const readingOnce: Subject = (file) => {
  let first: { readonly data: unknown } | null = null;
  return new SettingsStore({
    loadData: async () => {
      first ??= { data: await file.plugin.loadData() };
      return first.data;
    },
    saveData: (given) => file.plugin.saveData(given),
  });
};

const broken: Readonly<Record<string, Subject>> = {
  'writes the settings as they are read': acting({
    load: (file, { settings }) => file.plugin.saveData(settings),
  }),
  'says nothing of what cannot be read': acting({ isSilent: true }),
  'saves only what this version knows': saving((given) =>
    Object.fromEntries(
      Object.entries(given).filter(([key]) => key === 'version' || Object.hasOwn(defaultSettings, key)),
    ),
  ),
  'saves the defaults along': saving((given) => ({ ...defaultSettings, ...given })),
  'says its own version of newer settings': saving((given) => ({ ...given, version: settingsVersion })),
  'writes over what a sync brought': readingOnce,
};

/** Reading and writing of settings. */
export const settings: Part = {
  name: 'settings',
  promise: 'no setting is lost, written unasked, or unreadable in silence',
  chunks: 2,
  run: (effort) => trySettings((file) => new SettingsStore(file.plugin), effort),
  broken: Object.fromEntries(
    Object.entries(broken).map(([fault, subject]) => [
      fault,
      (effort: Effort) => trySettings(subject, effort),
    ]),
  ),
};
