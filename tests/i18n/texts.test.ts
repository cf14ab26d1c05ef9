import { describe, expect, it } from 'vitest';
import { de } from '../../src/i18n/de';
import { en } from '../../src/i18n/en';
import { formatDate, formatDay, formatEvery, formatRelative } from '../../src/i18n/dates';
import { languageOf, textsFor } from '../../src/i18n/texts';
import { day } from '../core/builders';

/** The path of every text, with what it is: a text, or a function of so many values. */
function shapeOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function') return [`${path}()`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

/** Every text, functions called with samples. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const results: [string, string][] = [];
    for (const sample of [1, 2, 'x', ['Anna', 'Ben'], ['Anna', 'Ben', 'Clara']]) {
      try {
        const result = (value as (...args: unknown[]) => unknown)(sample, sample, sample, sample);
        if (typeof result === 'string') results.push([`${path}(${JSON.stringify(sample)})`, result]);
      } catch {
        // Not a value of this function's kind.
      }
    }
    return results;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

describe('the texts', () => {
  it('are the same in every language, at every level', () => {
    expect([...shapeOf(de)].sort()).toEqual([...shapeOf(en)].sort());
    expect(shapeOf(en).length).toBeGreaterThan(80);
  });

  it.each([
    ['en', en],
    ['de', de],
  ])('in %s are none of them empty, except where nothing is to be said', (_language, catalogue) => {
    const empty = textsIn(catalogue).filter(([, text]) => text.trim() === '');
    // Depth 0 is no contact: there is nothing to wish for.
    expect(empty.map(([path]) => path)).toEqual(['.wishes.depths.0']);
  });

  it.each([
    ['en', en],
    ['de', de],
  ])('in %s hold no left-overs', (_language, catalogue) => {
    const odd = textsIn(catalogue).filter(([, text]) =>
      /undefined|NaN|\[object|\bTODO\b| {2}|^\s|\s$/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('come by language', () => {
    expect(textsFor('en')).toBe(en);
    expect(textsFor('de')).toBe(de);
    expect(['de', 'de-AT', 'DE', 'en', 'en-GB', 'fr', '', 'zh-TW'].map(languageOf)).toEqual([
      'de',
      'de',
      'de',
      'en',
      'en',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('days in words', () => {
  const today = day('2026-11-22');

  it.each([
    ['2026-11-22', 'today', 'heute'],
    ['2026-11-21', 'yesterday', 'gestern'],
    ['2026-11-23', 'tomorrow', 'morgen'],
    ['2026-11-12', '10 days ago', 'vor 10 Tagen'],
    ['2026-11-08', '2 weeks ago', 'vor 2 Wochen'],
    ['2026-11-01', '3 weeks ago', 'vor 3 Wochen'],
    ['2026-09-24', '8 weeks ago', 'vor 8 Wochen'],
    ['2026-09-23', '8 weeks ago', 'vor 8 Wochen'],
    ['2026-09-22', '2 months ago', 'vor 2 Monaten'],
    ['2026-08-23', '2 months ago', 'vor 2 Monaten'],
    ['2026-08-07', '3 months ago', 'vor 3 Monaten'],
    ['2024-11-23', '23 months ago', 'vor 23 Monaten'],
    ['2026-08-22', '3 months ago', 'vor 3 Monaten'],
    ['2025-11-22', '12 months ago', 'vor 12 Monaten'],
    ['2024-11-22', '2 years ago', 'vor 2 Jahren'],
    ['2021-11-22', '5 years ago', 'vor 5 Jahren'],
    ['2027-02-22', 'in 3 months', 'in 3 Monaten'],
    ['2028-11-22', 'in 2 years', 'in 2 Jahren'],
  ])('%s is %s', (text, english, german) => {
    expect(formatRelative(day(text), today, 'en')).toBe(english);
    expect(formatRelative(day(text), today, 'de')).toBe(german);
  });

  it.each([
    ['2026-11-22', 'today', 'heute'],
    ['2026-11-23', 'tomorrow', 'morgen'],
    ['2026-11-21', 'yesterday', 'gestern'],
    ['2026-11-24', 'Tuesday', 'Dienstag'],
    ['2026-11-28', 'Saturday', 'Samstag'],
    ['2026-11-29', '29 Nov', '29. Nov.'],
    ['2026-11-20', '20 Nov', '20. Nov.'],
    ['2027-01-12', '12 Jan 2027', '12. Jan. 2027'],
  ])('%s is shown as %s', (text, english, german) => {
    expect(formatDay(day(text), today, 'en')).toBe(english);
    expect(formatDay(day(text), today, 'de')).toBe(german);
  });

  it('dates and rhythms', () => {
    expect(formatDate(day('2026-12-04'), 'en')).toBe('4 Dec 2026');
    expect(formatDate(day('0099-12-04'), 'en')).toBe('4 Dec 99');
    expect(formatEvery({ unit: 'day', count: 21 }, 'en')).toBe('every 3 weeks');
    expect(formatEvery({ unit: 'day', count: 1 }, 'de')).toBe('jeden Tag');
    expect(formatEvery({ unit: 'day', count: 10 }, 'en')).toBe('every 10 days');
    expect(formatEvery({ unit: 'month', count: 1 }, 'en')).toBe('every month');
    expect(formatEvery({ unit: 'month', count: 12 }, 'de')).toBe('jedes Jahr');
  });
});
