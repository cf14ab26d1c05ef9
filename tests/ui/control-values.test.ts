import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { valueAfter, type SettingChange } from '../../src/settings/change-setting';
import { readSettings } from '../../src/settings/read-settings';
import { buildTierTable, findTier } from '../../src/core/tier';
import {
  controlFault,
  controlValue,
  keyOf,
  planChange,
  type ControlName,
} from '../../src/ui/settings/control-values';
import { addTier, faultInTier, moveItem } from '../../src/ui/settings/tier-changes';
import { formatCadence } from '../../src/core/cadence';

const start: Settings = {
  ...defaultSettings,
  kinds: [{ id: 'walk', depth: 3, words: ['walk', 'Spaziergang'] }],
};
const value = (settings: Settings, name: ControlName) =>
  controlValue(settings, keyOf(name), 'de', formatCadence);
const set = (settings: Settings, name: ControlName, next: unknown): Settings =>
  apply(settings, planChange(settings, keyOf(name), next));
function apply<Key extends keyof Settings>(settings: Settings, change: SettingChange<Key> | null): Settings {
  return change === null
    ? settings
    : { ...settings, [change.key]: valueAfter(settings[change.key], change.next) };
}

describe('what is set is shown again', () => {
  test.each<[ControlName, string | boolean]>([
    [['plain', 'newContactsFolder'], 'Kontakte'],
    [['plain', 'template'], 'Templates/Person.md'],
    [['plain', 'reviewFolder'], 'Durchsichten'],
    [['review-every'], '6m'],
    [['review-every'], '45d'],
    [['plain', 'logHeading'], 'Verlauf'],
    [['plain', 'entryOrder'], 'last'],
    [['plain', 'leapDay'], '03-01'],
    [['plain', 'notesLanguage'], 'en'],
    [['flag', 'statusBar'], true],
    [['flag', 'suggestions'], false],
    [['workday', 7], false],
    [['tier', 'top-10', 'name'], 'Inner circle'],
    [['tier', 'top-10', 'also'], 'A, Ten'],
    [['tier', 'top-10', 'capacity'], '12'],
    [['tier', 'top-10', 'capacity'], ''],
    [['tier', 'top-10', 'depth'], '1'],
    [['tier', 'top-10', 'interval'], '5 weeks'],
    [['tier', 'top-10', 'byOccasion'], true],
    [['tier', 'top-10', 'wishDepth'], ''],
    [['tier', 'top-10', 'wishDepth'], '1'],
    [['tier', 'top-10', 'wishInterval'], '2 years'],
    [['tier', 'top-50', 'wishDepth'], '3'],
    [['round', 'christmas', 'name'], 'Advent'],
    [['round', 'christmas', 'month'], '11'],
    [['round', 'christmas', 'date'], '29'],
    [['round', 'new-year', 'on'], true],
    [['round', 'christmas', 'all-tiers'], false],
    [['round-tier', 'christmas', 'top-50'], false],
    [['property', 'tier'], 'circle'],
    [['kind', 'walk', 'words'], 'stroll, walk'],
    [['kind', 'walk', 'depth'], '0'],
    [['dated', 'daily', 'on'], false],
    [['dated', 'named', 'countsAs'], 'call'],
    [['dated', 'meeting', 'countsAs'], ''],
    [['dated-most'], '20'],
  ])('%j: %s', (name, next) => {
    const after = set(start, name, next);
    expect(value(after, name)).toBe(next);
    // What is saved must be what is read on the next start.
    const stored: unknown = JSON.parse(JSON.stringify(after));
    expect(readSettings(stored)).toMatchObject({ settings: after, unreadable: [] });
  });
});

describe('a tier', () => {
  test('that is renamed is still found by its old name, however often', () => {
    let settings = set(start, ['tier', 'top-10', 'name'], 'Inner circle');
    settings = set(settings, ['tier', 'top-10', 'name'], 'Ten');
    const tier = settings.tiers[0];
    expect(tier).toMatchObject({ id: 'top-10', name: 'Ten', also: ['Top 10', 'Inner circle'] });
    const table = buildTierTable(settings.tiers);
    for (const name of ['Top 10', 'inner circle', 'ten']) expect(findTier(table, name)?.id).toBe('top-10');
  });

  test('that gets an old name back does not keep it twice', () => {
    const settings = set(set(start, ['tier', 'top-10', 'name'], 'Ten'), ['tier', 'top-10', 'name'], 'Top 10');
    expect(settings.tiers[0]).toMatchObject({ name: 'Top 10', also: ['Ten'] });
    expect(set(start, ['tier', 'top-10', 'name'], 'TOP 10').tiers[0]?.also).toEqual([]);
  });

  test('keeps its further wishes when the first is changed', () => {
    const wishes = [
      ...(start.tiers[0]?.wishes ?? []),
      { depth: 1, interval: { unit: 'day', count: 7 } },
    ] as const;
    const settings = { ...start, tiers: start.tiers.map((tier) => ({ ...tier, wishes })) };
    expect(set(settings, ['tier', 'top-10', 'wishInterval'], '1 year').tiers[0]?.wishes).toEqual([
      { depth: 3, interval: { unit: 'month', count: 12 } },
      wishes[1],
    ]);
  });

  test('has no name that another tier is still read by', () => {
    const renamed = set(start, ['tier', 'top-100', 'name'], 'Top 150');
    expect(faultInTier(renamed.tiers, 'top-50', 'name', 'Top 100')).toBe('name-taken');
    expect(faultInTier(renamed.tiers, '', 'name', 'top 100')).toBe('name-taken');
    expect(faultInTier(renamed.tiers, 'top-100', 'name', 'Top 100')).toBeNull();
  });

  test('is added with an id of its own, and moved', () => {
    const tiers = addTier(addTier(start.tiers, 'Top 10'), 'Ünïque & more');
    expect(tiers.map(({ id }) => id)).toEqual(['top-10', 'top-50', 'top-100', 'top-10-2', 'unique-more']);
    expect(moveItem([1, 2, 3, 4], 0, 2)).toEqual([2, 3, 1, 4]);
    expect(moveItem([1, 2, 3, 4], 3, 0)).toEqual([4, 1, 2, 3]);
  });
});

describe('what cannot be is said and not set', () => {
  test.each<[ControlName, unknown, string]>([
    [['tier', 'top-10', 'name'], '  ', 'empty-name'],
    [['tier', 'top-10', 'name'], 'top 50', 'name-taken'],
    [['tier', 'top-10', 'name'], 'None', 'name-taken'],
    [['tier', 'top-10', 'capacity'], '0', 'not-a-capacity'],
    [['tier', 'top-10', 'capacity'], 'ten', 'not-a-capacity'],
    [['tier', 'top-10', 'interval'], 'now and then', 'not-an-interval'],
    [['tier', 'top-10', 'interval'], 'none', 'not-an-interval'],
    [['tier', 'top-10', 'interval'], '', 'not-an-interval'],
    [['round', 'christmas', 'name'], '', 'empty-name'],
    [['round', 'christmas', 'date'], '32', 'not-a-day'],
    [['round', 'christmas', 'date'], 'x', 'not-a-day'],
    [['property', 'tier'], 'last_Contact', 'property-taken'],
    [['property', 'tier'], 'Tags', 'property-reserved'],
    [['property', 'tier'], 'a: b', 'property-form'],
    [['kind', 'walk', 'words'], '', 'no-words'],
    [['dated-most'], '0', 'not-a-count'],
    [['dated-most'], 'x', 'not-a-count'],
    [['kind', 'walk', 'words'], 'walk, Telefonat', 'word-taken'],
    [['kind', 'walk', 'words'], 'long walk', 'not-one-word'],
  ])('%j: "%s"', (name, next, fault) => {
    expect(controlFault(start, keyOf(name), next)).toBe(fault);
    expect(planChange(start, keyOf(name), next)).toBeNull();
  });

  test('the last workday cannot be taken away', () => {
    const settings = { ...start, workdays: [3] as const };
    expect(controlFault(settings, keyOf(['workday', 3]), false)).toBe('no-workday');
    expect(controlFault(settings, keyOf(['workday', 4]), true)).toBeNull();
  });
});

test('an own property name that is the usual one or empty is forgotten', () => {
  const renamed = set(start, ['property', 'tier'], 'circle');
  expect(renamed.propertyNames).toEqual({ tier: 'circle' });
  expect(set(renamed, ['property', 'tier'], '').propertyNames).toEqual({});
  expect(set(renamed, ['property', 'tier'], 'tier').propertyNames).toEqual({});
});

test('the language of notes is that in force until one is chosen', () => {
  expect(value(start, ['plain', 'notesLanguage'])).toBe('de');
});

test('a key that is none of ours is left alone', () => {
  expect(controlValue(start, 'tiers', 'en', formatCadence)).toBeUndefined();
  expect(planChange(start, 'tiers', 'x')).toBeNull();
});
