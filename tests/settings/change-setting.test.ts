import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSetting } from '../../src/settings/change-setting';
import { friendsTiers } from '../../src/settings/presets';
import { readSettings } from '../../src/settings/read-settings';
import { defaultSettings, settingsVersion, type Settings } from '../../src/settings/settings';
import { otherSettings } from './other-settings';

const keys = Object.keys(defaultSettings) as (keyof Settings)[];

describe('changeSetting', () => {
  const stored = readSettings({
    version: 7,
    future: { a: [1] },
    workdays: 'always',
    logHeading: 'Log',
  }).stored;

  it('changes one setting and keeps what it does not know, cannot read, or has from a later version', () => {
    expect(changeSetting(stored, 'statusBar', true)).toEqual({
      version: 7,
      future: { a: [1] },
      workdays: 'always',
      logHeading: 'Log',
      statusBar: true,
    });
  });

  it('writes no defaults', () => {
    expect(changeSetting({}, 'statusBar', true)).toEqual({ version: settingsVersion, statusBar: true });
  });

  it('leaves what was stored as it was', () => {
    const frozen = Object.freeze({ ...stored });
    changeSetting(frozen, 'logHeading', 'Verlauf');
    expect(frozen).toEqual(stored);
  });

  it.each(keys)('stores %s so that it is read again', (key) => {
    const changed = changeSetting({ version: 7 }, key, otherSettings[key]);
    const again = readSettings(JSON.parse(JSON.stringify(changed)));
    expect(again.settings[key]).toEqual(otherSettings[key]);
  });

  it('changes nothing that cannot be read', () => {
    expect(changeSetting(stored, 'workdays', [1])).toBeNull();
    expect(changeSetting(stored, 'workdays', (days) => days)).toBeNull();
  });

  it('keeps the fields that it does not know inside of what it changes', () => {
    const tiers = [
      { ...friendsTiers[0], emoji: '❤️', rule: { ...friendsTiers[0]?.rule, mood: 1 } },
      { id: 'bare', name: ' Bare ', rule: { depth: 1, interval: { unit: 'month', count: 2 } }, emoji: '🌱' },
    ];
    const renamed = changeSetting({ tiers }, 'tiers', (now) => [
      ...now.slice(1).map((tier) => ({ ...tier, byOccasion: true })),
      ...now.slice(0, 1).map((tier) => ({ ...tier, rule: { ...tier.rule, depth: 3 as const } })),
    ]);
    expect(renamed?.['tiers']).toEqual([
      { ...tiers[1], byOccasion: true },
      { ...tiers[0], rule: { ...tiers[0]?.rule, depth: 3 } },
    ]);
    expect(changeSetting({ tiers }, 'tiers', (now) => now.slice(1))?.['tiers']).toEqual([tiers[1]]);
    const names = { tier: 'Kreis', birthday: 'born', future: 'x' };
    expect(
      changeSetting({ propertyNames: names }, 'propertyNames', ({ tier: _, ...others }) => ({
        ...others,
        topics: 'themes',
      }))?.['propertyNames'],
    ).toEqual({ birthday: 'born', future: 'x', topics: 'themes' });
    const dailyNotes = { on: true, countsAs: null, future: 1 };
    expect(
      changeSetting({ dailyNotes }, 'dailyNotes', (rule) => ({ ...rule, on: false }))?.['dailyNotes'],
    ).toEqual({ ...dailyNotes, on: false });
  });

  it('keeps the fields of an item without an id that is changed in its place', () => {
    const wish = { depth: 3, interval: { unit: 'day', count: 7, future: 1 }, future: 2 };
    const tiers = [{ ...friendsTiers[0], wishes: [wish, { ...wish, depth: 2 }] }];
    const changed = changeSetting({ tiers }, 'tiers', (now) =>
      now.map((tier) => ({
        ...tier,
        wishes: tier.wishes.map((each, at) => (at === 0 ? { ...each, depth: 1 as const } : each)),
      })),
    );
    expect(changed?.['tiers']).toEqual([
      { ...tiers[0], wishes: [{ ...wish, depth: 1 }, tiers[0]?.wishes[1]] },
    ]);
  });

  it('holds what was chosen, whatever was stored before', () => {
    const valueOf = (key: keyof Settings): fc.Arbitrary<unknown> => {
      const [first, second]: readonly unknown[] = [defaultSettings[key], otherSettings[key]];
      const either = fc.constantFrom(first, second);
      return Array.isArray(first) && Array.isArray(second)
        ? fc.oneof(either, fc.shuffledSubarray([...(first as unknown[]), ...(second as unknown[])]))
        : either;
    };
    const changes = fc
      .constantFrom(...keys)
      .chain((key) => fc.tuple(fc.constant(key), valueOf(key), valueOf(key)));
    fc.assert(
      fc.property(changes, ([key, before, after]) => {
        const changed = changeSetting({ [key]: before }, key, after as never);
        expect(readSettings(changed).settings[key]).toEqual(readSettings({ [key]: after }).settings[key]);
      }),
      { numRuns: 1_000 },
    );
  });
});
