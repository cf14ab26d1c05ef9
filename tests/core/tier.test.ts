import { describe, expect, it } from 'vitest';
import { buildTierTable, findTier, readTierValue, type Tier } from '../../src/core/tier';
import { friendsTiers, networkTiers } from '../../src/settings/presets';

const tier = (id: string, name: string, also: readonly string[] = []): Tier => ({
  id,
  name,
  also,
  capacity: null,
  rule: { depth: 2, interval: { unit: 'month', count: 1 } },
  wishes: [],
  byOccasion: false,
});

describe('the tiers of the network', () => {
  const table = buildTierTable(networkTiers);

  it.each([
    ['Top 10', 'top-10'],
    ['top 10', 'top-10'],
    ['TOP  10', 'top-10'],
    ['top-10', 'top-10'],
    ['Top-10', 'top-10'],
    ['10', 'top-10'],
    ['[[Top 10]]', 'top-10'],
    ['[[Tiers/Top 10|the ten]]', 'top-10'],
    ['[[10]]', 'top-10'],
    ['Top 50', 'top-50'],
    ['50', 'top-50'],
    ['100', 'top-100'],
    [' top 100 ', 'top-100'],
  ])('are named by %j', (value, id) => {
    expect(findTier(table, value)?.id).toBe(id);
    expect(readTierValue(table, value)).toEqual({ kind: 'known', id });
  });

  it.each(['close', '1', '1000', 'Top', 'Top 20', '010', '[[Top 10]] and [[Top 50]]'])(
    'are not named by %j',
    (value) => {
      expect(findTier(table, value)).toBeNull();
      expect(readTierValue(table, value)).toEqual({ kind: 'unknown', value });
    },
  );

  it.each(['', '  ', 'none', 'None', '[[none]]'])('%j is no tier', (value) => {
    expect(readTierValue(table, value)).toEqual({ kind: 'none' });
  });

  it('says an unknown value as it was meant', () => {
    expect(readTierValue(table, '[[Circles/Inner Circle|inner]]')).toEqual({
      kind: 'unknown',
      value: 'Inner Circle',
    });
  });

  it('have capacity, first rule and wish as the table of the README says', () => {
    expect(
      networkTiers.map(({ id, name, capacity, rule, wishes, byOccasion }) => [
        id,
        name,
        capacity,
        rule.depth,
        `${rule.interval.count} ${rule.interval.unit}`,
        wishes.map((wish) => `${wish.depth} ${wish.interval.count} ${wish.interval.unit}`),
        byOccasion,
      ]),
    ).toEqual([
      ['top-10', 'Top 10', 10, 2, '21 day', ['3 3 month'], false],
      ['top-50', 'Top 50', 50, 2, '3 month', [], false],
      ['top-100', 'Top 100', 100, 1, '12 month', [], true],
    ]);
  });

  it('come in their order, others last', () => {
    const inOrder = buildTierTable(networkTiers);
    const ids = ['top-10', 'top-50', 'top-100', null, 'gone'];
    expect(ids.map((id) => inOrder.rank(id))).toEqual([0, 1, 2, 3, 3]);
  });
});

describe('tiers of one’s own', () => {
  it('are read by further names', () => {
    const table = buildTierTable([tier('a', 'Inner', ['close', 'Enge Freunde']), tier('b', 'Outer')]);
    expect(findTier(table, 'CLOSE')?.id).toBe('a');
    expect(findTier(table, '[[enge freunde]]')?.id).toBe('a');
  });

  it('are named by no empty name', () => {
    const table = buildTierTable([tier('a', 'Inner', ['', ' '])]);
    expect(findTier(table, '')).toBeNull();
    expect([...table.byValue.keys()]).toEqual(['inner', 'a']);
  });

  it('with two numbers or none in the name are named by no number', () => {
    const table = buildTierTable([tier('a', '5 of 2026'), tier('b', 'Outer')]);
    expect(findTier(table, '5')).toBeNull();
    expect(findTier(table, '2026')).toBeNull();
  });

  it('that claim the same value: a name goes before an id or further name, these before a number, then the earlier tier', () => {
    const table = buildTierTable([
      tier('x', 'First 10', ['Second']),
      tier('y', 'Second', ['10']),
      tier('z', 'Third', ['first 10']),
      tier('second', 'Fourth', ['Shared']),
      tier('w', 'Fifth', ['shared']),
    ]);
    expect(findTier(table, 'second')?.id).toBe('y');
    expect(findTier(table, '10')?.id).toBe('y');
    expect(findTier(table, 'First 10')?.id).toBe('x');
    expect(findTier(table, 'shared')?.id).toBe('second');
  });

  it('for friends have no capacities', () => {
    expect(friendsTiers.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Close', null],
      ['Dear', null],
      ['Now and then', null],
    ]);
    expect(findTier(buildTierTable(friendsTiers), 'ab und zu')?.id).toBe('now-and-then');
  });
});
