import { describe, expect, test } from 'vitest';
import { networkTiers } from '../../src/settings/presets';
import { planTen, type FoundNote } from '../../src/ui/first-start/plan-ten';
import { cadenceOf, lookAround, takeOver } from '../../src/ui/first-start/take-over';
import { friendsTiersIn } from '../../src/ui/settings/presets-in-language';
import { contactNote, fakeSource } from './fake-source';

const { source } = fakeSource({
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10', last_chat: '2026-10-01' }, ['- 2026-11-01 call']),
  'People/Jonas Haas.md': contactNote({ aliases: '[Jo]', 'last-contact': '2026-11-01' }),
  'People/Ben Okafor.md': contactNote({ tier: 'close', cadence: '6 weeks' }),
  'Work/Ben Okafor.md': contactNote({ tier: 'close', cadence: '6 weeks' }),
  'Work/Mia Rossi.md': contactNote({ tier: 'close', cadence: '2 months' }),
  'Work/Zoe.md': contactNote({ tier: 'far' }),
});
const [top10, top50] = networkTiers;
if (top10 === undefined || top50 === undefined) throw new RangeError('The preset is too short');

describe('start with ten', () => {
  const others: Readonly<Record<string, FoundNote>> = {
    'Ilse Hartwig': {
      target: { path: 'Familie/Ilse Hartwig.md', name: 'Ilse Hartwig' },
      canBecomeContact: true,
    },
    Nordlicht: { target: { path: 'People/Nordlicht.md', name: 'Nordlicht' }, canBecomeContact: false },
  };
  const plan = (text: string) =>
    planTen(text, {
      book: source.book,
      findNote: (name) => others[name] ?? null,
      folder: 'People',
      tier: top10,
    });

  test('says of each name what becomes of it', () => {
    const text =
      'clara nguyen\r\n- [[Jonas Haas]]\n2. Ilse Hartwig\n\nZoë Ünal\nBen Okafor\n???\nNordlicht\nWork/Mia Rossi';
    expect(plan(text).map((step) => [step.kind, step.name])).toEqual([
      ['there', 'clara nguyen'],
      ['move', 'Jonas Haas'],
      ['link', 'Ilse Hartwig'],
      ['create', 'Zoë Ünal'],
      ['ambiguous', 'Ben Okafor'],
      ['unusable', '???'],
      ['taken', 'Nordlicht'],
      ['move', 'Work/Mia Rossi'],
    ]);
  });

  test('counts nobody twice, whatever they are called', () => {
    expect(plan('Jonas Haas\nJo\njonas haas').map(({ kind }) => kind)).toEqual(['move']);
    expect(plan('Zora\nzora').map(({ kind }) => kind)).toEqual(['create']);
  });

  test('of an empty box is empty', () => {
    expect(plan(' \n\n')).toEqual([]);
  });
});

describe('use what is here', () => {
  const unknown = source.overview().unknownTiers;

  test('finds the rhythm that most notes of a value have', () => {
    const intervals = Object.fromEntries(unknown.map((group) => [group.value, cadenceOf(group)]));
    expect(intervals).toEqual({ close: { unit: 'day', count: 42 }, far: { unit: 'month', count: 3 } });
  });

  test('takes values over as tiers, or as further names of ours, or leaves them', () => {
    const choices = new Map([
      ['close', { kind: 'take' } as const],
      ['far', { kind: 'same', tier: top50.id } as const],
    ]);
    const tiers = takeOver(networkTiers, unknown, choices);
    expect(tiers.map(({ name, also }) => [name, also])).toEqual([
      ['Top 10', []],
      ['Top 50', ['far']],
      ['Top 100', []],
      ['close', []],
    ]);
    expect(tiers.at(-1)?.rule).toEqual({ depth: 2, interval: { unit: 'day', count: 42 } });
    expect(takeOver(networkTiers, unknown, new Map())).toBe(networkTiers);
  });

  test('tells folders, keys of other tools and properties that lag behind the log', () => {
    expect(lookAround(source.overview())).toEqual({
      folders: ['People', 'Work'],
      lastContactKeys: ['last_chat', 'last-contact'],
      behind: 1,
    });
  });
});

test('the tiers for friends have names in the language, and the other names are read', () => {
  expect(friendsTiersIn('en').map(({ name }) => name)).toEqual(['Close', 'Dear', 'Now and then']);
  expect(friendsTiersIn('de').map(({ name, also }) => [name, also])).toEqual([
    ['Enge Freunde', ['Close']],
    ['Liebe Menschen', ['Dear']],
    ['Ab und zu', ['Now and then']],
  ]);
});
