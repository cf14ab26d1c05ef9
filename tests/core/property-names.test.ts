import { describe, expect, it } from 'vitest';
import { buildPropertyNames, defaultNames, meaningOf } from '../../src/core/property-names';
import { tableOfNames } from './names-table';

const spellings = (key: string): readonly string[] => {
  const words = key.split(/[-_ ]/);
  const camel = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)));
  return [
    key,
    key.toUpperCase(),
    words.join('-'),
    words.join('_'),
    words.join(' '),
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
    camel.join(''),
  ];
};

describe('meaningOf', () => {
  const names = buildPropertyNames({});

  it('knows all meanings', () => {
    expect(tableOfNames.map(([meaning]) => meaning).sort()).toEqual(Object.keys(defaultNames).sort());
  });

  it.each(
    tableOfNames.flatMap(([meaning, ...keys]) =>
      keys.flatMap((key) => spellings(key).map((name) => [name, meaning] as const)),
    ),
  )('of %s is %s', (key, meaning) => expect(meaningOf(names, key)?.meaning).toBe(meaning));

  it('ranks the own name before others, in the order of the table', () => {
    for (const [, ...keys] of tableOfNames) {
      const ranks = keys.map((key) => meaningOf(names, key)?.rank ?? -1);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks[0]).toBe(0);
    }
  });

  it.each(['', '-', 'tiers', 'note', 'emails_2', 'email_123', '2', '__proto__', 'constructor', 'toString'])(
    'of %j is none',
    (key) => expect(meaningOf(names, key)).toBeUndefined(),
  );
});

describe('renamed properties', () => {
  const names = buildPropertyNames({ lastContact: 'Zuletzt', tier: 'circle' });

  it('are read first, their default names and those of other tools still', () => {
    expect(meaningOf(names, 'zuletzt')).toEqual({ meaning: 'lastContact', rank: 0 });
    expect(meaningOf(names, 'last-contact')?.meaning).toBe('lastContact');
    expect(meaningOf(names, 'last-contact')?.rank).toBeGreaterThan(0);
    expect(meaningOf(names, 'last_chat')?.meaning).toBe('lastContact');
    expect(meaningOf(names, 'circle')).toEqual({ meaning: 'tier', rank: 0 });
    expect(names.own.lastContact).toBe('Zuletzt');
    expect(names.own.cadence).toBe('cadence');
  });

  it('take a name away from another meaning only where that has it from a tool', () => {
    const taken = buildPropertyNames({ met: 'company' });
    expect(meaningOf(taken, 'company')?.meaning).toBe('met');
    expect(meaningOf(taken, 'organization')?.meaning).toBe('organization');
  });
});
