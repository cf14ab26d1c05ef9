import { describe, expect, it } from 'vitest';
import { facetsIn, filterRows, keyRows, wholeList, type ListFilter } from '../../src/app/listed-queue';
import { parseDay } from '../../src/core/day';
import { isRowLink, linkedPath, readContactList, writeContactList } from '../../src/note/contact-list';

type Given = readonly [name: string, organization: string | null, location: string | null, connected: string];

const given: readonly Given[] = [
  ['Ada', 'Nord', 'Bonn', '2020-01-01'],
  ['Bo', null, 'Aachen', '2024-05-05'],
  ['Çelik', 'Fjord', null, ''],
  ['Dora', 'Nord', 'Bonn', '2024-05-05'],
];
const text = writeContactList(
  {
    title: 'List',
    source: 'linkedin',
    date: parseDay('2026-11-22') ?? expect.fail('no day'),
    people: given.map(([name, organization, location, connected]) => ({
      name,
      role: 'Chef',
      organization,
      location,
      emails: [],
      phones: [],
      urls: [],
      birthday: null,
      connectedOn: parseDay(connected),
      sources: [],
    })),
  },
  'en',
);
const rows = keyRows(readContactList(text)?.rows ?? []);
const compare = (a: string, b: string): number => a.localeCompare(b, 'en');
const names = (filter: Partial<ListFilter>): string =>
  filterRows(rows, { ...wholeList, ...filter }, compare)
    .map(({ row }) => row.name)
    .join(' ');

describe('whom of a list somebody goes through', () => {
  it.each<[Partial<ListFilter>, string]>([
    [{}, 'Ada Bo Çelik Dora'],
    [{ order: 'newest' }, 'Bo Dora Ada Çelik'],
    [{ order: 'organization' }, 'Çelik Ada Dora Bo'],
    [{ order: 'location' }, 'Bo Ada Dora Çelik'],
    [{ words: 'celik' }, 'Çelik'],
    [{ words: 'nord chef' }, 'Ada Dora'],
    [{ organization: 'Nord' }, 'Ada Dora'],
    [{ location: 'Aachen' }, 'Bo'],
    [{ words: 'nobody' }, ''],
  ])('%j: %s', (filter, expected) => expect(names(filter)).toBe(expected));

  it('names what several have in common, the most frequent first', () => {
    expect(facetsIn(rows, 'organization', compare)).toEqual([{ value: 'Nord', count: 2 }]);
    expect(facetsIn(rows, 'location', compare)).toEqual([{ value: 'Bonn', count: 2 }]);
  });

  it('knows a row again wherever it moves, and twins by their order', () => {
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    const list = readContactList(text.replace('# List', '# List\n\nMine.'));
    expect(keyRows(list?.rows ?? []).map(({ key }) => key)).toEqual(keys);
    const [first] = list?.rows ?? [];
    if (first === undefined) expect.fail('no row');
    expect(new Set(keyRows([first, first]).map(({ key }) => key)).size).toBe(2);
  });
});

describe('where a row leads', () => {
  it.each<[string, string | null]>([
    ['[[Ada Lovell]]', 'Ada Lovell'],
    ['[[People/Ada|Ada]]', 'People/Ada'],
    ['[[Ada#Log]]', 'Ada'],
    ['met, [[Ada]]', 'Ada'],
    ['–', null],
    ['later', null],
  ])('%s: %s', (place, expected) => {
    expect(linkedPath(place)).toBe(expected);
    expect(isRowLink(place)).toBe(expected !== null);
  });
});
