import fc from 'fast-check';
import { SettingsStore } from '../src/obsidian/settings-store';
import { valueAfter } from '../src/settings/change-setting';
import { readSettings } from '../src/settings/read-settings';
import { defaultSettings, settingsVersion, type Settings } from '../src/settings/settings';
import { keyOf, planChange } from '../src/ui/settings/control-values';
import { DataFile } from '../tests/fakes/data-file';
import { otherSettings } from '../tests/settings/other-settings';
import {
  controls,
  isObject,
  keys,
  trials,
  unreadable,
  withControl,
  withoutFuture,
  type Choice,
  type Data,
  type Trial,
} from './settings-cases';
import { Tally, type Effort, type Part, type PartResult } from './part';

/** What is tried: the settings of a plugin whose data.json is anything. */
type Store = Pick<SettingsStore, 'load' | 'change' | 'settings' | 'trouble'>;
type Subject = (file: DataFile) => Store;

const cases = { quick: 1_500, long: 200_000 } as const;

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
    } else if (
      same(withoutFuture(stored[key]), otherSettings[key]) &&
      !same(settings[key], otherSettings[key])
    ) {
      return `the choice of ${key} was lost`;
    }
  }
  const again = readSettings(JSON.parse(JSON.stringify(settings))).unreadable;
  return again.length === 0 ? null : `settings hold that cannot be read: ${again.join(', ')}`;
}

/** Whether all of its settings are of those that this programme chooses. */
const isOwn = (stored: Readonly<Record<string, unknown>>): boolean =>
  keys.every((key) => !Object.hasOwn(stored, key) || same(withoutFuture(stored[key]), otherSettings[key]));

async function tryOne(subject: Subject, { at, synced, isTold, choice }: Trial): Promise<string | null> {
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
  const chosen = await choose(store, choice);
  if (chosen === null) return null;
  const { key, isSaved } = chosen;
  const known = now.kind === 'settings' ? now.stored : at.kind === 'settings' ? at.stored : {};
  if (now.kind === 'broken' || readSettings(known).unreadable.includes(key)) {
    if (file.text !== before) return `what cannot be read was written over: ${file.text}`;
    return isSaved ? 'a choice that was not saved was called saved' : null;
  }
  if (!isSaved) return `${key} was not saved`;
  return (
    checkOthers(file, key, known) ??
    checkChosen(store, file, choice, key, known) ??
    checkRestart(subject, store, file, key)
  );
}

/** Makes a choice; null where the settings that hold have nothing to change. */
async function choose(
  store: Store,
  choice: Choice,
): Promise<{ readonly key: keyof Settings; readonly isSaved: boolean } | null> {
  if (choice.kind === 'whole')
    return { key: choice.key, isSaved: await store.change(choice.key, otherSettings[choice.key]) };
  const control = controls[choice.index];
  const change = control && planChange(store.settings, keyOf(control.name), control.value);
  if (!change) return null;
  return { key: change.key, isSaved: await store.change(change.key, change.next) };
}
function checkOthers(
  file: DataFile,
  key: keyof Settings,
  known: Readonly<Record<string, unknown>>,
): string | null {
  const written = file.read();
  if (!isObject(written)) return `no settings were written: ${file.text}`;
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

/** What was chosen is written and holds, and what else is in the setting is as it was. */
function checkChosen(
  store: Store,
  file: DataFile,
  choice: Choice,
  key: keyof Settings,
  known: Readonly<Record<string, unknown>>,
): string | null {
  const written = (file.read() as Readonly<Record<string, unknown>>)[key];
  const isStored = Object.hasOwn(known, key);
  if (choice.kind === 'whole' && !same(store.settings[key], otherSettings[key]))
    return `${key} does not hold`;
  // On the defaults, the control may have nothing to change.
  if (choice.kind === 'control' && !isStored) return null;
  const before = isStored ? known[key] : otherSettings[key];
  const expected = choice.kind === 'whole' ? before : withControl(before, controls[choice.index]);
  return same(written, expected)
    ? null
    : `${key} is ${JSON.stringify(written)} instead of ${JSON.stringify(expected)}`;
}

async function checkRestart(
  subject: Subject,
  held: Store,
  file: DataFile,
  key: keyof Settings,
): Promise<string | null> {
  const store = subject(new DataFile(file.text));
  await store.load();
  return same(store.settings[key], held.settings[key]) ? null : `${key} does not hold after a start`;
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

/** A store that does more than it should, does it in another way, or says less. */
const acting =
  (act: {
    load?: (file: DataFile, store: Store) => Promise<void>;
    change?: (file: DataFile, store: Store) => Store['change'];
    isSilent?: boolean;
  }): Subject =>
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
      change: act.change?.(file, store) ?? ((key, next) => store.change(key, next)),
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
  'changes what it read before a sync': acting({
    change: (_, store) => (key, next) => store.change(key, valueAfter(store.settings[key], next)),
  }),
  'saves only what this version knows of a setting': saving((given) => {
    const { settings, unreadable } = readSettings(given);
    const known = Object.entries(settings).filter(
      ([key]) => Object.hasOwn(given, key) && !unreadable.includes(key),
    );
    return { ...given, ...Object.fromEntries(known) };
  }),
  'writes over a setting that cannot be read': acting({
    change: (file, store) => async (key, next) => {
      if (await store.change(key, next)) return true;
      if (store.trouble?.kind !== 'unreadable') return false;
      const value = valueAfter(store.settings[key], next);
      await file.plugin.saveData({ ...(file.read() as object), [key]: value });
      await store.load();
      return true;
    },
  }),
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
