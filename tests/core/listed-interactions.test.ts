import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/core/interaction';
import { buildKindTable } from '../../src/core/kind';
import { readListedInteractions } from '../../src/core/listed-interactions';
import type { Property, PropertyValue } from '../../src/core/property';
import { buildPropertyNames } from '../../src/core/property-names';
import { PropertyReader } from '../../src/core/property-reader';
import { property } from './builders';

const kinds = buildKindTable([]);
const names = buildPropertyNames({});
const path = 'People/Ada.md';
const date = '2026-11-20';

interface Found {
  readonly interactions: readonly Interaction[];
  readonly problems: readonly string[];
}

function readAll(...given: readonly Property[]): Found {
  const reader = new PropertyReader(path, given, names);
  const interactions = readListedInteractions(reader, path, kinds);
  return {
    interactions,
    problems: reader.problems.map(({ kind, value, line }) => `${kind} ${value} ${line ?? '-'}`),
  };
}

const read = (...items: readonly PropertyValue[]): Found => readAll(property('interactions', items));

describe('a list of interactions in the properties', () => {
  it.each<[item: Readonly<Record<string, PropertyValue>>, shown: string]>([
    [{ date, text: 'Talked', type: 'call' }, 'call 2 mutual Talked'],
    [{ date, text: 'Talked', type: '📞 Call' }, 'call 2 mutual Talked'],
    [{ date, text: 'A scarf', type: 'gift' }, 'gift 1 outbound A scarf'],
    [{ date, text: 'call: talked', type: 'odd' }, 'call 2 mutual talked'],
    [{ date, text: 'email → the deck' }, 'email 2 outbound the deck'],
    [{ date, description: 'Talked' }, '- 2 mutual Talked'],
    [{ date, text: '', description: 'Talked' }, '- 2 mutual Talked'],
    [{ date, text: 'Talked', description: 'More' }, '- 2 mutual Talked'],
    [{ date, text: 'one\ntwo' }, '- 2 mutual one two'],
    [{ date, text: 42 }, '- 2 mutual 42'],
    [{ date, text: true }, '- 2 mutual '],
    [{ date }, '- 2 mutual '],
    [{ Date: date, TEXT: 'Talked', Type: 'call' }, 'call 2 mutual Talked'],
    [{ date, text: 'first', Text: 'second' }, '- 2 mutual first'],
  ])('says for %j: %s', (item, shown) => {
    const { interactions, problems } = read(item);
    expect(problems).toEqual([]);
    expect(
      interactions.map(({ kind, depth, direction, text }) => `${kind ?? '-'} ${depth} ${direction} ${text}`),
    ).toEqual([shown]);
  });

  it('tells where each stands, as far as lines are known', () => {
    const items = [{ date }, 'none', { date: '2026-11-21' }];
    const known = { ...property('events', items, 4), itemLines: [5, 6, 7] };
    const cached = property('interactions', items, 9);
    const lines = (found: Found): readonly string[] =>
      found.interactions.map(
        ({ date: when, source }) => `${when} ${source.kind} ${source.path}:${source.line}`,
      );
    expect(lines(readAll(known))).toEqual([`${date} log ${path}:5`, `2026-11-21 log ${path}:7`]);
    expect(lines(readAll(cached))).toEqual([`${date} log ${path}:9`, `2026-11-21 log ${path}:9`]);
  });

  it('holds none without a date, and says nothing of it', () => {
    const undated: readonly PropertyValue[] = [
      null,
      'text',
      7,
      true,
      [],
      [date],
      {},
      { text: 'x' },
      { date: null },
      { date: '' },
    ];
    expect(read(...undated)).toEqual({ interactions: [], problems: [] });
    expect(readAll(property('interactions', date), property('events', { date }))).toEqual({
      interactions: [],
      problems: [],
    });
  });

  it.each<[date: PropertyValue, shown: string]>([
    ['next week', 'next week'],
    ['2026-02-30', '2026-02-30'],
    [20261120, '20261120'],
    [false, '…'],
    [[date], '…'],
    [{ start: date }, '…'],
  ])('reports a date that cannot be read: %j as %s', (odd, shown) => {
    const known = { ...property('events', [{ date: odd, text: 'x' }], 4), itemLines: [5] };
    expect(readAll(known)).toEqual({ interactions: [], problems: [`unreadable-date ${shown} 5`] });
  });
});
