import { describe, expect, it } from 'vitest';
import { buildRules } from '../../src/book/rules';
import { findDate, type DatedPlace } from '../../src/core/dated-note';
import type { PropertyValue } from '../../src/core/property';
import { defaultSettings } from '../../src/settings/settings';
import { properties } from './builders';

const rules = buildRules(defaultSettings, {
  templateFolders: ['Templates', 'Forms'],
  language: 'en',
  notePlaces: {
    daily: [
      { folder: 'My.md notes', format: 'YYYYMMDD' },
      { folder: 'Days', format: 'YYYY-MM-DD-[W]WW' },
    ],
    longer: [{ folder: 'Weeks', format: 'YYYY-MM-DD' }],
  },
});

/** `DAY SOURCE OCCASION` of a note, or null where it is no dated note. */
function read(path: string, values: Readonly<Record<string, PropertyValue>> = {}): string | null {
  const found: DatedPlace | null = findDate(
    path,
    properties(values),
    rules.dated,
    rules.names,
    rules.folders,
  );
  return found === null ? null : `${found.day} ${found.source} ${found.occasion}`;
}

const date = '2026-11-19';

describe('a note is dated', () => {
  it.each<[path: string, expected: string | null]>([
    // by the date that its name begins with, unless a digit follows
    ['Notes/2026-11-20 Walk.md', '2026-11-20 named other'],
    ['Notes/2026-11-20.md', '2026-11-20 named other'],
    ['Notes/2026-11-20a.md', '2026-11-20 named other'],
    ['Notes/2026-11-20T1015.md', '2026-11-20 named other'],
    ['Notes/2026-11-200.md', null],
    ['Notes/2026-11-209.md', null],
    // as a daily note, by folder and format
    ['My.md notes/20261120.md', '2026-11-20 daily other'],
    ['my.MD Notes/20261120.md', '2026-11-20 daily other'],
    ['My.md noted/20261120.md', null],
    ['20261120.md', null],
    ['Days/2026-11-20-W47.md', '2026-11-20 daily other'],
    ['Notes/2026-11-20-W47.md', null],
    // not as a week, which has a folder and a format too
    ['Weeks/2026-11-16.md', null],
    ['Weeks/2026-11-16 Walk.md', '2026-11-16 named other'],
    ['Notes/2026-11-16.md', '2026-11-16 named other'],
    // nowhere among templates, and in no folder that is hidden
    ['Templates/2026-11-20.md', null],
    ['Forms/2026-11-20.md', null],
    ['.trash/2026-11-20.md', null],
    ['Notes/.x/2026-11-20.md', null],
    ['Notes/2026-11-20 .x.md', '2026-11-20 named other'],
  ])('by its path: %s, %s', (path, expected) => {
    expect(read(path)).toBe(expected);
  });

  it.each<[values: Readonly<Record<string, PropertyValue>>, expected: string | null]>([
    // its type
    [{ type: 'meeting', date }, `${date} meeting meeting`],
    [{ type: 'event', date }, `${date} meeting event`],
    [{ category: '[[Meetings]]', date }, `${date} meeting meeting`],
    [{ type: 'book', date }, null],
    [{ type: 'conference', date }, null],
    // its people
    [{ people: ['[[Ada]]'], date }, `${date} meeting other`],
    [{ people: ['', '[[Ada]]'], date }, `${date} meeting other`],
    [{ people: ['Ada', ' '], date }, `${date} meeting other`],
    [{ type: 'book', people: 'Ada', date }, `${date} meeting other`],
    [{ people: ['', ' '], date }, null],
    [{ people: ' ', date }, null],
    [{ people: [], date }, null],
    // its date
    [{ people: 'Ada', date: [] }, null],
    [{ people: 'Ada', date: ['2026-11-18', '2026-11-19'] }, '2026-11-18 meeting other'],
  ])('by its properties: %j, %s', (values, expected) => {
    expect(read('Notes/Plan.md', values)).toBe(expected);
  });

  it('by its properties where its name ends like that of a week, without a date before', () => {
    expect(read('Notes/Design the week.md', { type: 'meeting', date })).toBe(`${date} meeting meeting`);
  });
});
