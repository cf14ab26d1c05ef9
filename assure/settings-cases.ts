import fc from 'fast-check';
import { defaultSettings, settingsVersion, type Settings } from '../src/settings/settings';
import type { ControlName } from '../src/ui/settings/control-values';
import { otherSettings } from '../tests/settings/other-settings';

/** All settings. */
export const keys = Object.keys(defaultSettings) as (keyof Settings)[];
/** No setting can be read from it. */
export const unreadable = [1.5];

/** A field inside of a setting that this version does not know. */
const futureField = 'future';

/** The same with a field that this version does not know in every record of it. */
function withFuture(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFuture);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, withFuture(inner)]);
  return Object.fromEntries([...entries, [futureField, { is: 'kept' }]]);
}

/** The same without these fields. */
export function withoutFuture(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFuture);
  if (!isObject(value)) return value;
  const known = Object.entries(value).filter(([key]) => key !== futureField);
  return Object.fromEntries(known.map(([key, inner]) => [key, withoutFuture(inner)]));
}

/** A data.json; what it holds is known where it holds settings at all. */
export type Data =
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken'; readonly text: string }
  | { readonly kind: 'settings'; readonly text: string; readonly stored: Readonly<Record<string, unknown>> };

/** Whether a value may hold settings. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
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
    /** whether a later version wrote more into each setting */
    isRich: fc.boolean(),
    version: fc.constantFrom(undefined, 0, settingsVersion, settingsVersion, settingsVersion + 1, 99),
    unknown: fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    indent: fc.constantFrom(0, 2, '\t'),
  })
  .map(({ chosen, odd, isRich, version, unknown, indent }) => {
    const entries: [string, unknown][] = Object.entries(unknown).filter(
      ([key]) => key !== 'version' && !Object.hasOwn(defaultSettings, key),
    );
    if (version !== undefined) entries.push(['version', version]);
    for (const key of chosen)
      entries.push([key, isRich ? withFuture(otherSettings[key]) : otherSettings[key]]);
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

/** What a user changes on the settings tab of what `otherSettings` hold, and where that is told in data.json. */
export const controls: readonly {
  readonly name: ControlName;
  readonly value: string;
  readonly at: readonly (string | number)[];
  readonly stored: unknown;
}[] = [
  {
    name: ['tier', 'close', 'interval'],
    value: '20 days',
    at: ['tiers', 0, 'rule', 'interval', 'count'],
    stored: 20,
  },
  { name: ['tier', 'dear', 'capacity'], value: '7', at: ['tiers', 1, 'capacity'], stored: 7 },
  { name: ['tier', 'close', 'wishDepth'], value: '1', at: ['tiers', 0, 'wishes', 0, 'depth'], stored: 1 },
  { name: ['property', 'birthday'], value: 'born', at: ['propertyNames', 'birthday'], stored: 'born' },
  { name: ['round', 'easter', 'date'], value: '6', at: ['greetingRounds', 0, 'date'], stored: 6 },
  { name: ['kind', 'hike', 'depth'], value: '1', at: ['kinds', 0, 'depth'], stored: 1 },
  { name: ['dated', 'daily', 'countsAs'], value: 'call', at: ['dailyNotes', 'countsAs'], stored: 'call' },
];

/** A whole setting is chosen, or one control of it is changed. */
export type Choice =
  | { readonly kind: 'whole'; readonly key: keyof Settings }
  | { readonly kind: 'control'; readonly index: number };

const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.constantFrom(...keys).map((key) => ({ kind: 'whole' as const, key })),
  fc.nat({ max: controls.length - 1 }).map((index) => ({ kind: 'control' as const, index })),
);

/** What is tried. */
export const trials = fc.record({
  at: data,
  /** what a sync brings after the start */
  synced: fc.option(data),
  /** whether the app says so */
  isTold: fc.boolean(),
  choice: choices,
});
/** One of them. */
export type Trial = typeof trials extends fc.Arbitrary<infer T> ? T : never;

/** The stored value of a setting with what a control sets in it. */
export function withControl(value: unknown, control: (typeof controls)[number] | undefined): unknown {
  const copy = structuredClone(value);
  const [last = '', ...way] = [...(control?.at.slice(1) ?? [])].reverse();
  const place = way.reverse().reduce<unknown>((inner, step) => (inner as never)[step], copy);
  Object.assign(place as object, { [last]: control?.stored });
  return copy;
}
