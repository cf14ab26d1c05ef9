import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contact';
import { buildKindTable } from '../../src/core/kind';
import type { Property, PropertyValue } from '../../src/core/property';
import { buildPropertyNames } from '../../src/core/property-names';
import { readContact, type LogLine, type ReadingRules } from '../../src/core/read-contact';
import { standingOf } from '../../src/core/rhythm';
import { buildTierTable } from '../../src/core/tier';
import { networkTiers } from '../../src/settings/presets';
import { openCalendar } from '../../src/core/calendar';
import { day, properties, property } from './builders';
import { tableOfNames } from './names-table';

const rules: ReadingRules = {
  names: buildPropertyNames({}),
  tiers: buildTierTable(networkTiers),
  kinds: buildKindTable([]),
};
const path = 'People/Clara Nguyen.md';

function readAll(list: readonly Property[] | null, log: readonly LogLine[] = [], by = rules): Contact {
  return readContact({ path, properties: list, log, problems: [] }, by);
}
const read = (values: Readonly<Record<string, PropertyValue>>, by = rules): Contact =>
  readAll(properties(values), [], by);
/** kind, line, key and value of each problem */
const problemsOf = (contact: Contact): readonly string[] =>
  contact.problems.map(({ kind, line, property: key, value }) => `${kind} ${line} ${key}: ${value}`);

describe('readContact', () => {
  it('reads the note of the README', () => {
    const contact = readAll(
      properties({
        type: 'contact',
        tier: 'Top 10',
        'last-contact': '2026-11-20',
        organization: '[[Nordlicht Ventures]]',
        role: 'Partner',
        email: 'clara@example.org',
        birthday: '1984-04-17',
        'introduced-by': '[[Jonas Haas]]',
        knows: ['[[Mia Rossi]]'],
        interests: ['climate', 'seed funding'],
      }),
      [
        {
          day: day('2026-11-20'),
          rest: 'call: Talked about the seed round',
          line: 18,
          sectionName: 'interactions',
        },
        { day: day('2026-11-03'), rest: 'email → sent the deck', line: 20, sectionName: 'interactions' },
      ],
    );
    expect(contact).toEqual({
      path,
      name: 'Clara Nguyen',
      aliases: [],
      tier: { kind: 'known', id: 'top-10' },
      tierSince: null,
      lastContact: '2026-11-20',
      lastContactAt: { key: 'last-contact', line: 4 },
      nextContact: null,
      cadence: null,
      snoozeUntil: null,
      skipped: 0,
      paused: false,
      gone: null,
      ignoresMentions: false,
      birthday: { year: 1984, month: 4, date: 17 },
      dates: [],
      organization: 'Nordlicht Ventures',
      role: 'Partner',
      emails: ['clara@example.org'],
      phones: [],
      location: null,
      address: null,
      urls: [],
      language: null,
      met: null,
      introducedBy: ['Jonas Haas'],
      knows: ['Mia Rossi'],
      interests: ['climate', 'seed funding'],
      sources: [],
      notSame: [],
      tags: [],
      interactions: [
        {
          date: '2026-11-20',
          kind: 'call',
          depth: 2,
          direction: 'mutual',
          text: 'Talked about the seed round',
          source: { kind: 'log', path, line: 18 },
        },
        {
          date: '2026-11-03',
          kind: 'email',
          depth: 2,
          direction: 'outbound',
          text: 'sent the deck',
          source: { kind: 'log', path, line: 20 },
        },
      ],
      problems: [],
    });
  });

  it('reads entries without a kind as meetings in sections Meetings and Treffen', () => {
    const line = (sectionName: string): LogLine => ({
      day: day('2026-11-20'),
      rest: 'at the fair',
      line: 9,
      sectionName,
    });
    const kindIn = (section: string) => readAll([], [line(section)]).interactions[0]?.kind;
    expect(kindIn('meetings')).toBe('meeting');
    expect(kindIn('treffen')).toBe('meeting');
    expect(kindIn('interactions')).toBeNull();
  });
});

describe('names of properties', () => {
  const samples: Readonly<Record<string, PropertyValue>> = {
    tier: 'Top 50',
    lastContact: '2026-11-01',
    nextContact: '2026-12-01',
    cadence: '6 weeks',
    snoozeUntil: '2026-12-01',
    skipped: 2,
    paused: true,
    status: 'deceased',
    mentions: 'ignore',
    tierSince: '2026-01-01',
    birthday: '1984-04-17',
    dates: 'x',
    organization: 'Nordlicht',
    role: 'Partner',
    email: 'a@example.org',
    phone: '+49 40 1',
    location: 'Hamburg',
    url: 'https://example.org',
    language: 'de',
    met: 'at re:publica',
    introducedBy: '[[Jonas Haas]]',
    knows: ['[[Mia Rossi]]'],
    interests: ['climate'],
  };
  const cases = tableOfNames.flatMap(([meaning, own, ...others]) =>
    others.map((key): [string, string | undefined, PropertyValue] => {
      const value = key === 'deceased' || key === 'prm-ignore-journal' ? true : (samples[meaning] ?? null);
      return [key, own, value];
    }),
  );

  it.each(cases)('%s says what %s says', (key, own = '', value) => {
    const ignored = { lastContactAt: null, nextContact: null, problems: [] };
    const other = read({ [key]: value });
    const main = read({
      [own]: key === 'deceased' ? 'deceased' : key === 'prm-ignore-journal' ? 'ignore' : value,
    });
    expect({ ...other, ...ignored }).toEqual({ ...main, ...ignored });
    expect(other.problems).toEqual([]);
    expect(main).not.toEqual(read({}));
  });

  it('the own name wins, wherever it stands', () => {
    expect(read({ 'prm-tier': 'Top 100', tier: 'Top 10' }).tier).toEqual({ kind: 'known', id: 'top-10' });
    expect(read({ tier: 'Top 10', circle: 'Top 100' }).tier).toEqual({ kind: 'known', id: 'top-10' });
    expect(read({ company: 'B', organization: 'A' }).organization).toBe('A');
    expect(read({ 'do-not-contact': true, paused: false }).paused).toBe(false);
    expect(read({ 'prm-birthday': '1999-01-01', birthday: '1984-04-17' }).birthday?.year).toBe(1984);
    expect(
      read({ last_contacted: '2026-12-01', 'next-contact': '2026-12-24', next_touch: '2026-12-02' })
        .nextContact,
    ).toEqual({
      kind: 'day',
      day: '2026-12-24',
      derived: false,
    });
  });

  it('a default name that was renamed goes before those of other tools', () => {
    const by = { ...rules, names: buildPropertyNames({ paused: 'Pause' }) };
    expect(read({ 'do-not-contact': true, paused: false }, by).paused).toBe(false);
    expect(read({ 'do-not-contact': true, paused: false, pause: true }, by).paused).toBe(true);
  });

  it('of other tools’ flags any will do', () => {
    expect(read({ 'prm-paused': false, 'do-not-contact': true }).paused).toBe(true);
  });

  it('an empty own name leaves it to the next', () => {
    expect(read({ tier: null, circle: 'Top 100' }).tier).toEqual({ kind: 'known', id: 'top-100' });
    expect(read({ tier: '', circle: 'Top 100' }).tier).toEqual({ kind: 'known', id: 'top-100' });
    expect(read({ paused: null, 'prm-paused': true }).paused).toBe(true);
    expect(read({ birthday: '', born: '1984-04-17' }).birthday?.year).toBe(1984);
  });

  it('of dates of contact the latest wins', () => {
    const contact = read({
      'last-contact': '2026-10-01',
      last_chat: '[[2026-11-11]]',
      last_contacted: '2026-01-01',
    });
    expect(contact.lastContact).toBe('2026-11-11');
    expect(contact.lastContactAt).toEqual({ key: 'last_chat', line: 3 });
  });

  it.each<[Readonly<Record<string, PropertyValue>>, string]>([
    [{ last_chat: '2026-11-11', 'last-contact': '2026-11-11' }, 'last-contact'],
    [{ 'last-contact': 'soon', last_chat: '2026-11-11', last_contacted: 'x' }, 'last_chat'],
    [{ 'last-contact': null, last_chat: 'soon' }, 'last_chat'],
    [{ 'last-contact': 'soon', last_chat: 'x' }, 'last-contact'],
  ])('the last contact of %j stands in %s', (values, key) => {
    expect(read(values).lastContactAt?.key).toBe(key);
  });

  it('renamed, the new name wins and the default is still read', () => {
    const by = { ...rules, names: buildPropertyNames({ tier: 'Kreis' }) };
    expect(read({ tier: 'Top 10', kreis: 'Top 50' }, by).tier).toEqual({ kind: 'known', id: 'top-50' });
    expect(read({ tier: 'Top 10' }, by).tier).toEqual({ kind: 'known', id: 'top-10' });
  });
});

describe('dates', () => {
  it.each<[PropertyValue]>([
    ['2026-11-22'],
    ['2026-11-22T10:30'],
    ['2026-11-22 10:30:00'],
    ['[[2026-11-22]]'],
    [[['2026-11-22']]],
    [['2026-11-22']],
  ])('are read as %j', (value) => {
    const contact = read({
      'last-contact': value,
      'snooze-until': value,
      'tier-since': value,
      'next-contact': value,
    });
    expect([contact.lastContact, contact.snoozeUntil, contact.tierSince]).toEqual(
      Array(3).fill('2026-11-22'),
    );
    expect(contact.nextContact).toMatchObject({ day: '2026-11-22' });
    expect(contact.problems).toEqual([]);
  });

  it.each<[PropertyValue, string]>([
    ['yesterday', 'yesterday'],
    ['22.11.2026', '22.11.2026'],
    ['2026-02-30', '2026-02-30'],
    [20_261_122, '20261122'],
    [true, 'true'],
    [['2026-11-22', '2026-11-23'], '["2026-11-22","2026-11-23"]'],
    [{ date: '2026-11-22' }, '{"date":"2026-11-22"}'],
  ])('are not guessed from %j', (value, shown) => {
    for (const key of ['last-contact', 'snooze-until', 'tier-since']) {
      const contact = read({ key: 'x', [key]: value });
      expect(problemsOf(contact)).toEqual([`unreadable-date 3 ${key}: ${shown}`]);
      expect([contact.lastContact, contact.snoozeUntil, contact.tierSince]).toEqual([null, null, null]);
    }
  });

  it('one that cannot be read does not spoil the other', () => {
    const contact = read({ 'last-contact': 'soon', last_chat: '2026-11-01' });
    expect(contact.lastContact).toBe('2026-11-01');
    expect(problemsOf(contact)).toEqual(['unreadable-date 2 last-contact: soon']);
  });

  it('are no problem where they are empty', () => {
    expect(problemsOf(read({ 'last-contact': null, 'snooze-until': '', 'tier-since': [] }))).toEqual([]);
  });

  it('a problem has no line where the properties come from a cache', () => {
    expect(readAll([property('last-contact', 'soon', 0)]).problems[0]?.line).toBeNull();
  });
});

describe('next contact', () => {
  it('may be never', () => {
    expect(read({ 'next-contact': 'never' }).nextContact).toEqual({ kind: 'never' });
    expect(read({ 'next-contact': ' Never ' }).nextContact).toEqual({ kind: 'never' });
  });

  it('that cannot be read is a problem', () => {
    const contact = read({ 'next-contact': 'soon' });
    expect(contact.nextContact).toBeNull();
    expect(problemsOf(contact)).toEqual(['unreadable-date 2 next-contact: soon']);
  });

  it.each(['next-follow-up', 'next_contact_due', 'next_touch'])('of %s is derived', (key) => {
    expect(read({ [key]: '2026-12-01' }).nextContact).toEqual({
      kind: 'day',
      day: '2026-12-01',
      derived: true,
    });
    expect(read({ 'next-contact': '2026-12-01' }).nextContact).toMatchObject({ derived: false });
  });

  it('is one’s own under whatever name the settings give it', () => {
    const by = { ...rules, names: buildPropertyNames({ nextContact: 'next_touch' }) };
    expect(read({ next_touch: '2026-12-01' }, by).nextContact).toMatchObject({ derived: false });
    expect(read({ next_contact_due: '2026-12-01' }, by).nextContact).toMatchObject({ derived: true });
  });

  it('of a follow-up that is done does not count, another does', () => {
    expect(read({ 'next-follow-up': '2026-12-01', 'follow-up-status': 'done' }).nextContact).toBeNull();
    expect(read({ 'next-follow-up': '2026-12-01', 'follow-up-status': 'Done' }).nextContact).toBeNull();
    expect(read({ 'next-follow-up': '2026-12-01', 'follow-up-status': 'open' }).nextContact).not.toBeNull();
    expect(
      read({ 'next-follow-up': '2026-12-01', 'follow-up-status': 'done', next_touch: '2026-12-24' })
        .nextContact,
    ).toMatchObject({ day: '2026-12-24' });
    expect(read({ 'next-contact': '2026-12-01', 'follow-up-status': 'done' }).nextContact).not.toBeNull();
    expect(read({ 'next-follow-up': '2026-12-01', 'follow-up-status': null }).nextContact).not.toBeNull();
    expect(read({ 'next-follow-up': '2026-12-01', note: 'done' }).nextContact).not.toBeNull();
  });
});

describe('a key that two properties were joined to', () => {
  it.each([
    ['last-contact:motto', ['joined-property 2 last-contact:motto: be kind']],
    ['Snooze_Until:x', ['joined-property 2 Snooze_Until:x: be kind']],
    ['prm-tier:skipped:', ['joined-property 2 prm-tier:skipped:: be kind']],
    ['email:work', []],
    ['last-contact-note', []],
    ['note:last-contact', []],
  ])('%s is a problem only where both devices may have written', (key, expected) => {
    expect(problemsOf(read({ [key]: 'be kind' }))).toEqual(expected);
  });
});

describe('tier, cadence, birthday and count', () => {
  it('of unknown value are problems, and the person stays', () => {
    const contact = read({ tier: 'close', cadence: 'often', birthday: 'in spring', skipped: 'twice' });
    expect(problemsOf(contact)).toEqual([
      'unknown-tier 2 tier: close',
      'unreadable-cadence 3 cadence: often',
      'unreadable-number 5 skipped: twice',
      'unreadable-birthday 4 birthday: in spring',
    ]);
    expect(contact.tier).toEqual({ kind: 'unknown', value: 'close' });
  });

  it.each<[PropertyValue, string | null, Contact['tier']]>([
    ['Top 10', null, { kind: 'known', id: 'top-10' }],
    [10, '10', { kind: 'known', id: 'top-10' }],
    [10, null, { kind: 'known', id: 'top-10' }],
    ['[[Top 10]]', null, { kind: 'known', id: 'top-10' }],
    [[['Top 10']], null, { kind: 'known', id: 'top-10' }],
    [['Top 10'], null, { kind: 'known', id: 'top-10' }],
    ['none', null, { kind: 'none' }],
    [null, null, { kind: 'none' }],
    [[], null, { kind: 'none' }],
  ])('tier %j', (value, source, tier) => {
    const contact = readAll([property('tier', value, 2, source)]);
    expect(contact.tier).toEqual(tier);
    expect(contact.problems).toEqual([]);
  });

  it.each<[PropertyValue]>([[['Top 10', 'Top 50']], [{ name: 'Top 10' }]])(
    'tier %j is unreadable',
    (tier) => {
      expect(read({ tier }).tier).toEqual({ kind: 'none' });
      expect(read({ tier }).problems[0]?.kind).toBe('unreadable-tier');
    },
  );

  it.each<[PropertyValue, Contact['cadence']]>([
    [45, { unit: 'day', count: 45 }],
    ['6 weeks', { unit: 'day', count: 42 }],
    ['none', 'none'],
    [null, null],
  ])('cadence %j', (cadence, expected) => expect(read({ cadence }).cadence).toEqual(expected));

  it('several cadences are none', () => {
    const contact = read({ cadence: ['6 weeks', '7 weeks'] });
    expect(contact.cadence).toBeNull();
    expect(problemsOf(contact)).toEqual(['unreadable-cadence 2 cadence: ["6 weeks","7 weeks"]']);
  });

  it.each<[PropertyValue, number]>([
    [0, 0],
    [3, 3],
    ['2', 2],
    [null, 0],
  ])('skipped %j', (skipped, expected) => {
    expect(read({ skipped }).skipped).toBe(expected);
    expect(problemsOf(read({ skipped }))).toEqual([]);
  });

  it.each<[PropertyValue]>([[-1], [1.5], [{ a: 1 }]])('skipped %j is no count', (skipped) => {
    expect(read({ skipped }).skipped).toBe(0);
    expect(read({ skipped }).problems[0]?.kind).toBe('unreadable-number');
  });
});

describe('people who are not to be asked', () => {
  it.each<[string, PropertyValue, boolean]>([
    ['paused', true, true],
    ['paused', 'true', true],
    ['paused', 'yes', true],
    ['paused', 'ja', true],
    ['paused', false, false],
    ['paused', 'false', false],
    ['paused', null, false],
    ['prm-paused', true, true],
    ['do-not-contact', true, true],
    ['do-not-contact', false, false],
  ])('%s: %j', (key, value, paused) => expect(read({ [key]: value }).paused).toBe(paused));

  it.each<[string, PropertyValue, Contact['gone']]>([
    ['status', 'deceased', 'deceased'],
    ['status', 'Archived', 'archived'],
    ['status', ['active', 'archived'], 'archived'],
    ['status', 'active', null],
    ['status', null, null],
    ['deceased', true, 'deceased'],
    ['deceased', 'true', 'deceased'],
    ['deceased', '2024-03-01', 'deceased'],
    ['deceased', false, null],
    ['deceased', 'false', null],
    ['deceased', 'no', null],
    ['deceased', 'Nein', null],
    ['deceased', ' ', null],
    ['deceased', null, null],
    ['deceased', [], null],
  ])('%s: %j', (key, value, gone) => expect(read({ [key]: value }).gone).toBe(gone));

  it.each<[string, PropertyValue, boolean]>([
    ['mentions', 'ignore', true],
    ['mentions', 'Ignore', true],
    ['mentions', true, false],
    ['mentions', 3, false],
    ['prm-ignore-journal', true, true],
    ['prm-ignore-journal', false, false],
  ])('%s: %j', (key, value, ignores) => expect(read({ [key]: value }).ignoresMentions).toBe(ignores));
});

describe('facts about a person', () => {
  it('shows links as people read them', () => {
    expect(read({ organization: '[[Orgs/Nordlicht Ventures|Nordlicht]]' }).organization).toBe('Nordlicht');
    expect(read({ organization: [['Nordlicht']] }).organization).toBe('Nordlicht');
    expect(read({ organization: ' [[Orgs/Nordlicht|North|light]] ' }).organization).toBe('North|light');
    for (const organization of [
      'once [[Nordlicht Ventures|Nordlicht]]',
      '[[Nordlicht Ventures|Nordlicht]] in Kiel',
    ])
      expect(read({ organization }).organization).toBe(organization);
    expect(read({ city: '  ', location: '', 'based-in': '[[Hamburg]]' }).location).toBe('Hamburg');
  });

  it('takes `title` for the role unless it is the name', () => {
    expect(read({ title: 'Head of Sales' }).role).toBe('Head of Sales');
    expect(read({ title: 'clara NGUYEN' }).role).toBeNull();
    expect(read({ title: 'Clara Nguyen', position: 'Partner' }).role).toBe('Partner');
    expect(read({ role: ' ', title: 'Partner' }).role).toBe('Partner');
    expect(read({ role: 'Clara Nguyen' }).role).toBe('Clara Nguyen');
  });

  it('reads address, language and tags', () => {
    expect(read({ address: 'Elbchaussee 1', language: 'de', tags: ['#work', 'seed'] })).toMatchObject({
      address: 'Elbchaussee 1',
      language: 'de',
      tags: ['work', 'seed'],
    });
  });

  it('takes lists of maps for interactions in their own properties only', () => {
    const list = [{ date: '2026-11-20', text: 'Talked' }];
    expect(read({ interactions: list }).interactions).toHaveLength(1);
    expect(read({ knows: list, note: list }).interactions).toEqual([]);
    expect(read({ interactions: 'Talked', events: { date: '2026-11-20' } }).interactions).toEqual([]);
  });

  it('collects addresses and numbers, as typed', () => {
    expect(
      read({ email: ['a@x.org', ' b@x.org '], emails: null, email_2: 'c@x.org', email_10: 'd@x.org' }).emails,
    ).toEqual(['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org']);
    const typed: Property = { ...property('phone', [4_940_123, 7]), itemSources: ['+4940123', '007'] };
    expect(readAll([typed, property('mobile', 4_917, 3, '+4917')]).phones).toEqual([
      '+4940123',
      '007',
      '+4917',
    ]);
  });

  it('collects people by the names of their notes', () => {
    const contact = read({
      'introduced-by': [['Jonas Haas']],
      knows: ['[[People/Mia Rossi|Mia]]', 'Ben Okafor', ''],
    });
    expect(contact.introducedBy).toEqual(['Jonas Haas']);
    expect(contact.knows).toEqual(['Mia Rossi', 'Ben Okafor']);
  });

  it('reads aliases in the forms that Obsidian reads', () => {
    expect(read({ aliases: ['Clärchen', 'CN'] }).aliases).toEqual(['Clärchen', 'CN']);
    expect(read({ alias: 'Clärchen, CN' }).aliases).toEqual(['Clärchen', 'CN']);
    expect(read({ alias: ', Clärchen,, CN ,' }).aliases).toEqual(['Clärchen', 'CN']);
    expect(read({ aliases: null }).aliases).toEqual([]);
    expect(read({ aliases: { a: 1 } }).aliases).toEqual([]);
  });
});

describe('bad data never hides a person', () => {
  /** `LONG=100000 npx vitest run --project unit tests/core/read-contact.test.ts`: so many values for each property. */
  const long = Number(process.env['LONG'] ?? 0);
  const keys = tableOfNames
    .flatMap(([, ...names]) => names)
    .concat('tags', 'aliases', 'type', 'follow-up-status');
  const standingRules = {
    tiers: rules.tiers,
    calendar: openCalendar,
    occasions: { rounds: [], leapDay: '02-28' as const },
  };

  function check(key: string, value: unknown, source: string | null): void {
    const odd: Property = { key, value: value as PropertyValue, line: 3, source };
    const contact = readAll([property('zzz', 1), odd]);
    expect(contact.path).toBe(path);
    expect(contact.name).toBe('Clara Nguyen');
    for (const problem of contact.problems) {
      expect(problem.value.length).toBeLessThanOrEqual(80);
      expect(problem.property).toBe(key);
    }
    const standing = standingOf(contact, [], day('2026-11-22'), standingRules);
    expect(Number.isFinite(standing.overdueRatio)).toBe(true);
    expect(JSON.parse(JSON.stringify(contact))).toEqual(contact);
  }

  const words = fc.constantFrom<PropertyValue>(
    '2026-11-22',
    '9999-12-31',
    '0001-01-01',
    'never',
    'none',
    'true',
    'yes',
    '10',
    'Top 10',
    '[[Top 10]]',
    '[[',
    ']]',
    '[[|]]',
    '6 weeks',
    '36500',
    '9999 months',
    '02-29',
    '--02-29',
    '',
    ' ',
    '{{x}}',
    '\0',
    'NaN',
    '-1',
    '1e999',
  );
  const jsonLike = fc.oneof(
    { weight: 3, arbitrary: words },
    { weight: 2, arbitrary: fc.array(words, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.array(words, { maxLength: 2 }), { maxLength: 2 }) },
    { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<PropertyValue> },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.double() },
  );

  it(
    'whatever JSON holds, under any key',
    () => {
      fc.assert(fc.property(fc.constantFrom(...keys), jsonLike, fc.option(fc.string()), check), {
        numRuns: long > 0 ? keys.length * long : 2_000,
      });
    },
    long > 0 ? 24 * 3_600_000 : 60_000,
  );

  it('whatever anything holds, under any key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (key, value) => check(key, value, null),
      ),
      { numRuns: long > 0 ? long : 2_000 },
    );
  });

  it('whatever they are all at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), jsonLike), { maxLength: 40 }), (list) => {
        const contact = readAll(list.map(([key, value], index) => property(key, value, index + 2)));
        expect(contact.path).toBe(path);
      }),
      { numRuns: long > 0 ? long : 300 },
    );
  });

  it('and where they cannot be read at all', () => {
    expect(readAll(null)).toEqual(readAll([]));
  });
});
