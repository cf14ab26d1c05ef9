import { describe, expect, test } from 'vitest';
import { ContactSearch, highlightIn } from '../../src/ui/dialogs/rank-contacts';
import { contactNote, fakeSource } from './fake-source';

const { source } = fakeSource({
  'People/Clara Nguyen.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-11-20' }),
  'People/Claudia Klar.md': contactNote({ tier: 'Top 100', 'last-contact': '2026-11-18' }),
  'People/Søren Ågård.md': contactNote({ 'last-contact': '2026-11-21', email: 'soren@nordlicht.example' }),
  'People/Jürgen Weiß.md': contactNote({ tier: 'Top 10', 'last-contact': '2026-08-01', aliases: '[Chef]' }),
  'People/Mia Rossi.md': contactNote({
    tier: 'Top 50',
    'last-contact': '2026-08-20',
    organization: '"[[Nordlicht Ventures]]"',
  }),
  'People/Nobody Yet.md': contactNote({}),
});
const search = new ContactSearch(source.overview(), (a, b) => source.compareNames(a, b));
const names = (query: string): readonly string[] => search.find(query).map(({ contact }) => contact.name);

describe('without a query', () => {
  test('those who are due come first, then those last in touch', () => {
    expect(names('')).toEqual([
      'Jürgen Weiß',
      'Mia Rossi',
      'Søren Ågård',
      'Clara Nguyen',
      'Claudia Klar',
      'Nobody Yet',
    ]);
    expect(names('  ')).toEqual(names(''));
  });
});

describe('with a query', () => {
  test.each([
    ['the beginning of a name before a word in it', 'cla', ['Clara Nguyen', 'Claudia Klar']],
    ['a whole name', 'claudia klar', ['Claudia Klar']],
    ['the words in any order', 'nguyen clara', ['Clara Nguyen']],
    ['without accents', 'soren agard', ['Søren Ågård']],
    ['with accents where the name has none', 'clärà', ['Clara Nguyen']],
    ['ß as ss', 'weiss', ['Jürgen Weiß']],
    ['an alias', 'chef', ['Jürgen Weiß']],
    ['e-mail and organisation, last in touch first', 'nordlicht', ['Søren Ågård', 'Mia Rossi']],
    ['letters in their order', 'clngu', ['Clara Nguyen']],
    ['nobody', 'xyz', []],
    ['nobody where one word fits nowhere', 'clara xyz', []],
  ])('finds %s', (_name, query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  test('knows names and aliases, so that nobody is offered to be added twice', () => {
    expect(search.knows('jurgen weiss')).toBe(true);
    expect(search.knows('CHEF')).toBe(true);
    expect(search.knows('jürgen')).toBe(false);
  });
});

test.each([
  ['Clara Nguyen', 'ngu', [6, 9]],
  ['Søren Ågård', 'agard', [6, 11]],
  ['Søren Ågård', 'soren x', [0, 5]],
  ['Jürgen Weiß', 'weiss', null],
  ['Clara Nguyen', '', null],
])('%s is highlighted for "%s"', (name, query, expected) => {
  expect(highlightIn(name, query)).toEqual(expected);
});
