import { describe, expect, test } from 'vitest';
import { buildFolderTable } from '../../src/core/recognition';
import { checkNewContact, chooseFolder } from '../../src/ui/dialogs/new-contact-check';
import { contactNote, fakeSource } from './fake-source';

const { source } = fakeSource(
  {
    'People/Clara Nguyen.md': contactNote({ aliases: '[Clärchen]' }),
    'People/Ben Okafor.md': contactNote({}),
    'Friends/Ben Okafor.md': contactNote({}),
  },
  { settings: { excludedFolders: ['Archive', 'Früher'] } },
);
const existing = new Set(['People/Clara Nguyen.md', 'People/Index.md']);
const noteAt = (path: string): string | null =>
  [...existing].find((known) => known.toLowerCase() === path.toLowerCase()) ?? null;
const check = (name: string, folder = 'People') => checkNewContact(name, folder, source.book, noteAt);

describe('a new name', () => {
  test.each([
    ['  ', 'People', { kind: 'empty' }],
    ['???', 'People', { kind: 'unusable' }],
    ['Zoë Ünal', 'People', { kind: 'free', path: 'People/Zoë Ünal.md' }],
    ['Zoë: Ünal', 'People/Work/', { kind: 'free', path: 'People/Work/Zoë Ünal.md' }],
    ['Zoë', '', { kind: 'free', path: 'Zoë.md' }],
    ['Zoë', '../x', { kind: 'unusable' }],
    ['Zoë', '.hidden', { kind: 'unusable' }],
    ['index', 'People', { kind: 'taken', path: 'People/Index.md' }],
    ['Zoë', 'Archive', { kind: 'left-out', path: 'Archive/Zoë.md' }],
    ['Zoë', 'Fru\u0308her', { kind: 'left-out', path: 'Fru\u0308her/Zoë.md' }],
    ['Zoë', 'Templates', { kind: 'left-out', path: 'Templates/Zoë.md' }],
  ])('"%s" in "%s"', (name, folder, expected) => {
    expect(check(name, folder)).toEqual(expected);
  });

  test('of somebody who is here already offers them and nothing beside them', () => {
    expect(check('clara nguyen')).toMatchObject({
      kind: 'known',
      path: null,
      contacts: [{ name: 'Clara Nguyen' }],
    });
    expect(check('Clara Nguyen', 'Work')).toMatchObject({ kind: 'known', path: null });
    expect(check('Ben Okafor', 'Work')).toMatchObject({ kind: 'known', path: null, contacts: [{}, {}] });
  });

  test('that is an alias may be somebody else', () => {
    expect(check('Clärchen')).toMatchObject({ kind: 'known', path: 'People/Clärchen.md' });
  });
});

describe('the folder for new contacts', () => {
  const table = buildFolderTable({ contacts: ['People', 'Kontakte'], excluded: [], templates: [] });
  const at = (...paths: readonly string[]) => paths.map((path) => ({ path }));

  test.each([
    [
      'the one of the settings where it is there',
      'People',
      ['Kontakte', 'People'],
      at('Kontakte/A.md'),
      'People',
    ],
    ['a contacts folder of the vault where it is not', 'People', ['Kontakte', 'X'], at(), 'Kontakte'],
    [
      'the fullest of them',
      'New',
      ['People', 'Kontakte'],
      at('Kontakte/A.md', 'Kontakte/B.md', 'People/C.md'),
      'Kontakte',
    ],
    ['the one of the settings where there is none', 'People', ['X'], at('X/A.md'), 'People'],
    ['the upper of two that are empty', 'New', ['People/Work', 'People'], at(), 'People'],
  ])('is %s', (_name, wanted, folders, contacts, expected) => {
    expect(chooseFolder(wanted, folders, contacts, table)).toBe(expected);
  });
});
