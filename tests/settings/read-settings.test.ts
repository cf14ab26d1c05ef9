import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRules } from '../../src/book/rules';
import { readSettings } from '../../src/settings/read-settings';
import { defaultSettings, settingsVersion, type Settings } from '../../src/settings/settings';
import { friendsTiers } from '../../src/settings/presets';
import { otherSettings } from './other-settings';

const keys = Object.keys(defaultSettings) as (keyof Settings)[];

describe('readSettings', () => {
  it.each([[null], [undefined], [[]], [[1, 2]], ['text'], [5], [true], [{}]])(
    'gives the defaults for %j',
    (data) => {
      const reading = readSettings(data);
      expect(reading.settings).toEqual(defaultSettings);
      expect(reading.unreadable).toEqual([]);
      expect(reading.newer).toBe(false);
      expect(reading.stored).toEqual({});
    },
  );

  it('reads every setting back as it was stored', () => {
    const stored = JSON.parse(JSON.stringify({ version: settingsVersion, ...otherSettings })) as unknown;
    const reading = readSettings(stored);
    expect(reading.settings).toEqual(otherSettings);
    expect(reading.unreadable).toEqual([]);
    expect(reading.stored).toEqual(stored);
    expect(readSettings(JSON.parse(JSON.stringify(defaultSettings))).settings).toEqual(defaultSettings);
  });

  it.each(keys)('%s that cannot be read leaves the otherSettings alone, and stays stored', (key) => {
    const stored = { ...otherSettings, [key]: { not: ['a', 'setting'] } };
    const reading = readSettings(stored);
    if (key === 'propertyNames') {
      // Any map is one of names; unknown meanings are not looked at.
      expect(reading.settings).toEqual({ ...otherSettings, propertyNames: {} });
      return;
    }
    expect(reading.unreadable).toEqual([key]);
    expect(reading.settings).toEqual({ ...otherSettings, [key]: defaultSettings[key] });
    expect(reading.stored[key]).toEqual({ not: ['a', 'setting'] });
  });

  it.each<[keyof Settings, unknown]>([
    ['tiers', 'Top 10'],
    ['tiers', [{ id: 'a' }]],
    ['tiers', [null]],
    ['tiers', [{ ...friendsTiers[0], id: '' }]],
    ['tiers', [{ ...friendsTiers[0], id: ' ' }]],
    ['tiers', [{ ...friendsTiers[0], capacity: 0 }]],
    ['tiers', [{ ...friendsTiers[0], capacity: 2.5 }]],
    ['tiers', [{ ...friendsTiers[0], also: 'x' }]],
    ['tiers', [{ ...friendsTiers[0], rule: { depth: 0, interval: { unit: 'day', count: 1 } } }]],
    ['tiers', [{ ...friendsTiers[0], rule: { depth: 2, interval: { unit: 'week', count: 1 } } }]],
    ['tiers', [{ ...friendsTiers[0], rule: { depth: 2, interval: { unit: 'day', count: 0 } } }]],
    ['tiers', [{ ...friendsTiers[0], rule: { depth: 2, interval: { unit: 'day', count: 1e9 } } }]],
    ['tiers', [friendsTiers[0], friendsTiers[0]]],
    ['suggestions', 'yes'],
    ['contactFolders', ['People', 5]],
    ['contactFolders', 'People'],
    ['newContactsFolder', null],
    ['propertyNames', { tier: 5 }],
    ['propertyNames', []],
    ['kinds', [{ id: 'hike', depth: 4, words: [] }]],
    ['kinds', [{ id: ' ', depth: 1, words: [] }]],
    ['entryOrder', 'first'],
    ['dailyNotes', { on: 'yes', countsAs: null }],
    ['namedNotes', { on: true }],
    ['meetingNotes', true],
    ['mentionsLeftOut', 'Notes'],
    ['mostMentioned', 0],
    ['mostMentioned', 1.5],
    ['notesLanguage', 'fr'],
    ['workdays', [0]],
    ['workdays', [8]],
    ['workdays', ['1']],
    ['workdays', [1.5]],
    ['away', [{ from: '2026-12-20', to: '2026-12-19' }]],
    ['away', [{ from: '2026-02-30', to: '2026-03-01' }]],
    ['away', [{ from: '2026-02-01' }]],
    ['leapDay', '02-29'],
    ['importColumns', [{ column: 'wer' }]],
    ['greetingRounds', [{ id: 'x', name: 'X', month: 2, date: 30, tiers: 'all', on: true }]],
    ['greetingRounds', [{ id: 'x', name: 'X', month: 13, date: 1, tiers: 'all', on: true }]],
    ['greetingRounds', [{ id: 'x', name: 'X', month: 1.5, date: 1, tiers: 'all', on: true }]],
    ['greetingRounds', [{ id: 'x', name: 'X', month: 1, date: 1, tiers: 'some', on: true }]],
    ['statusBar', 1],
    ['started', null],
  ])('does not take %s: %j', (key, value) => {
    const reading = readSettings({ [key]: value });
    expect(reading.unreadable).toEqual([key]);
    expect(reading.settings).toEqual(defaultSettings);
  });

  it('keeps each workday once', () => {
    expect(readSettings({ workdays: [1, 1, 2, 2, 3, 3, 3] }).settings.workdays).toEqual([1, 2, 3]);
  });

  it('says when a later version wrote them, and reads what it can', () => {
    const reading = readSettings({
      version: settingsVersion + 1,
      logHeading: 'Kontakte',
      entryOrder: 'by mood',
      x: 1,
    });
    expect(reading.newer).toBe(true);
    expect(reading.settings.logHeading).toBe('Kontakte');
    expect(reading.unreadable).toEqual(['entryOrder']);
    expect(reading.stored).toEqual({
      version: settingsVersion + 1,
      logHeading: 'Kontakte',
      entryOrder: 'by mood',
      x: 1,
    });
  });

  it.each([0, 1, -1, 0.5, -3, Number.NaN, '1', null, {}])('takes them of version %j', (version) => {
    const reading = readSettings({ version, logHeading: 'Kontakte' });
    expect(reading.newer).toBe(false);
    expect(reading.settings).toEqual({ ...defaultSettings, logHeading: 'Kontakte' });
    expect(reading.stored['logHeading']).toBe('Kontakte');
  });

  it('reads no setting from a prototype', () => {
    const data = JSON.parse('{"__proto__":{"logHeading":"x"},"constructor":1}') as object;
    expect(readSettings(data).settings).toEqual(defaultSettings);
    expect(Object.getPrototypeOf(readSettings(data).settings)).toBe(Object.prototype);
  });

  it('takes anything, and what it gives makes rules', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.constantFrom<unknown>(...(Object.values(otherSettings) as readonly unknown[])),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, 'version'), odd), (data) => {
        const { settings } = readSettings(data);
        buildRules(settings, { templateFolders: [], language: 'en' });
        expect(Object.keys(settings)).toEqual(keys);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readSettings(data);
      }),
    );
  });
});

describe('the defaults', () => {
  it('cannot be changed, however deep', () => {
    const thawed: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(defaultSettings, 'settings');
    walk(friendsTiers, 'friends');
    expect(thawed).toEqual([]);
  });

  it('are those of the README', () => {
    expect(defaultSettings.tiers.map(({ name }) => name)).toEqual(['Top 10', 'Top 50', 'Top 100']);
    expect(defaultSettings.contactFolders).toEqual(['People', 'Contacts', 'Kontakte']);
    expect(defaultSettings.newContactsFolder).toBe('People');
    expect(defaultSettings.workdays).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(defaultSettings.away).toEqual([]);
    expect(defaultSettings.leapDay).toBe('02-28');
    expect(defaultSettings.entryOrder).toBe('newest-first');
    expect(defaultSettings.statusBar).toBe(false);
    expect(
      defaultSettings.greetingRounds.map(({ name, month, date, tiers, on }) => [
        name,
        month,
        date,
        tiers,
        on,
      ]),
    ).toEqual([
      ['Christmas', 12, 20, 'all', true],
      ['New Year', 1, 2, 'all', false],
    ]);
  });
});
