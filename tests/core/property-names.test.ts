import { describe, expect, it } from 'vitest';
import { buildPropertyNames, defaultNames, keyInfo, meaningOf } from '../../src/core/property-names';
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
  it('knows all meanings', () => {
    expect(tableOfNames.map(([meaning]) => meaning).sort()).toEqual(Object.keys(defaultNames).sort());
  });

  it.each(
    tableOfNames.flatMap(([meaning, ...keys]) =>
      keys.flatMap((key) => spellings(key).map((name) => [name, meaning] as const)),
    ),
  )('of %s is %s', (key, meaning) => expect(meaningOf(buildPropertyNames({}), key)?.meaning).toBe(meaning));

  it.each([
    ['email_2', 'email', 12],
    ['Email 10', 'email', 20],
    ['phone9', 'phone', 19],
  ] as const)('of the numbered %s is %s, behind all others', (key, meaning, rank) =>
    expect(meaningOf(buildPropertyNames({}), key)).toEqual({ meaning, rank }),
  );

  it('ranks the own name before others, in the order of the table', () => {
    const names = buildPropertyNames({});
    for (const [, ...keys] of tableOfNames) {
      const ranks = keys.map((key) => meaningOf(names, key)?.rank ?? -1);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks[0]).toBe(0);
    }
  });

  it.each([
    '',
    '-',
    'tiers',
    'note',
    'emails_2',
    'email_123',
    'work-email-2',
    '2',
    '__proto__',
    'constructor',
    'toString',
  ])('of %j is none', (key) => expect(meaningOf(buildPropertyNames({}), key)).toBeUndefined());
});

describe('keyInfo', () => {
  it.each([
    ['last-contact:motto', true],
    ['Snooze_Until:', true],
    ['prm-tier:skipped', true],
    ['last-contacts', false],
    ['email:work', false],
    ['note:last-contact', false],
    [':last-contact', false],
    ['last-contact', false],
  ])('says of %s whether another line was joined to it: %s', (key, isJoined) =>
    expect(keyInfo(buildPropertyNames({}), key).isJoined).toBe(isJoined),
  );

  it.each([
    ['type', ['type']],
    ['category', ['category', 'categories', 'fileClass', 'note_type', 'file-role']],
    ['tags', ['tags', 'tag']],
    ['aliases', ['aliases', 'Alias']],
    ['entries', ['interactions', 'events']],
    ['date', ['Date']],
    ['people', ['attendees', 'participants', 'people', 'person']],
    [undefined, ['types', 'dates', 'tier']],
  ] as const)('says that a note has its %s under %j', (sign, keys) => {
    const names = buildPropertyNames({});
    for (const key of keys) expect(keyInfo(names, key).sign).toBe(sign);
  });

  it('takes a name of one’s own for no joined one', () => {
    const names = buildPropertyNames({ met: 'tier:since' });
    expect(keyInfo(names, 'Tier:Since')).toEqual({
      folded: 'tier:since',
      name: { meaning: 'met', rank: 0 },
      sign: undefined,
      isJoined: false,
    });
  });

  it('says the same of a key again, and remembers 5,000 at most', () => {
    const names = buildPropertyNames({});
    let most = 0;
    for (let count = 0; count < 5_200; count += 1) {
      expect(keyInfo(names, `email ${count % 100}`).name?.meaning).toBe('email');
      keyInfo(names, `key ${count}`);
      most = Math.max(most, names.infos.size);
    }
    expect(most).toBe(5_000);
  });
});

describe('renamed properties', () => {
  it('are read first, their default names and those of other tools still', () => {
    const names = buildPropertyNames({ lastContact: 'Zuletzt', tier: 'circle' });
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

  it('go by no name where that has neither letter nor digit', () => {
    const names = buildPropertyNames({ met: ' - ' });
    expect(meaningOf(names, '')).toBeUndefined();
    expect(meaningOf(names, ' - ')).toBeUndefined();
    expect(meaningOf(names, 'met')).toEqual({ meaning: 'met', rank: 1 });
  });
});
