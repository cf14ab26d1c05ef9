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

  const named = { note: 'Notes/2026-11-20 Fair.md', day: '2026-11-20' };

  it.each(['meeting', 'Meetings', 'call', 'Treffen', 'Besprechung', 'Anruf', 'Telefonat', '[[Types/Call]]'])(
    'by its type as a meeting: %s',
    (type) => {
      expect(read('Notes/Plan.md', { type, date })).toBe(`${date} meeting meeting`);
    },
  );

  it.each(['event', 'Events', 'Veranstaltung'])('by its type as an event: %s', (type) => {
    expect(read('Notes/Plan.md', { type, date })).toBe(`${date} meeting event`);
  });

  it.each(['conference', 'Konferenz', 'Tagung'])('by its name alone, with the type %s', (type) => {
    expect(read('Notes/Plan.md', { type, date })).toBeNull();
    expect(read(named.note, { type })).toBe(`${named.day} named event`);
  });

  it.each([
    ...['tier-review', 'contact-list'],
    ...['week', 'Month', 'quarter', 'year', 'Woche', 'Monat', 'Quartal', 'Jahr'],
    ...['weekly', 'monthly', 'quarterly', 'yearly'],
    ...['weeknote', 'week note', 'week-note', 'weekly note', 'weekly-note', 'month-review', 'weekly review'],
  ])('not with the type of a review, a list or a longer time: %s', (type) => {
    expect(read(named.note, { type })).toBeNull();
  });

  it.each(['book', 'midweek', 'weekend', 'week plan', 'Jahrestag', 'review'])(
    'with the type of anything else: %s',
    (type) => {
      expect(read(named.note, { type })).toBe(`${named.day} named other`);
    },
  );

  it.each(['2026', '2026-W47', '2026-w7', '2026-Q4', '2026Q1', '2026-11'])(
    'not where it is called by a longer time: %s',
    (name) => {
      expect(read(`Notes/${name}.md`, { type: 'meeting', date })).toBeNull();
    },
  );

  it.each([
    ...['In 2026', '2', '202', '20261', '2026 Plan', '2026-W', '2026-W123', '2026-Wxy', '2026-Q', '2026-Q0'],
    ...['2026-Q5', '2026-Qx', '2026-Q11', '2026--Q1', '2026-1', '2026-111', '2026-xy', '2026-11 Plan'],
  ])('where it is called by anything else: %s', (name) => {
    expect(read(`Notes/${name}.md`, { type: 'meeting', date })).toBe(`${date} meeting meeting`);
  });

  it.each([
    // the last day
    ...[' to 2026-11-22', ' bis 2026-11-22', '-2026-11-22', ' - 2026-11-22', '–2026-11-22', ' — 2026-11-22'],
    ...['--2026-11-22', '..2026-11-22', '_to_2026-11-22', ' (to 2026-11-22)', ', to 2026-11-22 in Rome'],
    // a week
    ...[' week', ' week 47', ' Weekly', ' Woche 47', ' KW47', ' KW 47', ' (KW 7)', '-W47', ' - week 47'],
    ...['_-_week_47', ' – Week-47', ' weekly review', ' week 47 review', ' week 47  review', '_week_review'],
  ])('not where its name says a longer time behind the date: %j', (rest) => {
    expect(read(`Notes/2026-11-16${rest}.md`)).toBeNull();
  });

  it.each([
    ...[' to Rome', ' to 26-11-22', ' to 2026-1-22', ' to 2026-11-2', ' to xxxx-11-22', ' to 2026-xx-22'],
    ...[' to 2026-11-xx', ' 2026-11-22', ' and 2026-11-22', ' toward 2026-11-22'],
    ...[
      ' Plan the week',
      ' the week',
      ' Weekend',
      ' week with Ada',
      ' weekly review with Ada',
      ' weekly preview',
    ],
    ...[' week 123', ' weeklyreview', ' Wochen'],
  ])('where its name says anything else behind the date: %j', (rest) => {
    expect(read(`Notes/2026-11-16${rest}.md`)).toBe('2026-11-16 named other');
  });

  it('by its properties where its name ends like that of a week, without a date before', () => {
    expect(read('Notes/Design the week.md', { type: 'meeting', date })).toBe(`${date} meeting meeting`);
  });
});
