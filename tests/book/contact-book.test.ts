import { describe, expect, it } from 'vitest';
import { ContactBook, type NoteChange } from '../../src/book/contact-book';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const today = day('2026-11-22');
const clara = `---
type: contact
tier: Top 10
last-contact: 2026-11-20
aliases: [Clärchen, CN]
---

## Interactions

- 2026-11-20 call: Talked
`;
const upsert = (path: string, text: string): NoteChange => ({ kind: 'upsert', path, text });
const remove = (path: string): NoteChange => ({ kind: 'remove', path });

function bookOf(notes: Readonly<Record<string, string>> = {}): ContactBook {
  const book = new ContactBook(rulesFor());
  book.apply(Object.entries(notes).map(([path, text]) => upsert(path, text)));
  return book;
}
/** `found PATH`, `ambiguous PATHS` or `unknown` */
function look(book: ContactBook, name: string): string {
  const found = book.find(name);
  if (found.kind === 'found') return `found ${found.contact.path}`;
  if (found.kind === 'unknown') return 'unknown';
  return `ambiguous ${found.candidates.map(({ path }) => path).join(', ')}`;
}

describe('a book of contacts', () => {
  it('takes in notes that are contacts, and no others', () => {
    const book = bookOf({
      'People/Clara Nguyen.md': clara,
      'Notes/Recipe.md': '# Soup',
      'Templates/Person.md': clara,
      'Notes/Ben.md': '---\ntags: [person]\n---\n',
    });
    expect([...book.all()].map(({ path }) => path)).toEqual(['People/Clara Nguyen.md', 'Notes/Ben.md']);
    expect(book.size).toBe(2);
    expect(book.get('People/Clara Nguyen.md')?.interactions).toHaveLength(1);
  });

  it('changes with a note', () => {
    const book = bookOf({ 'People/Clara Nguyen.md': clara });
    const { revision } = book;
    expect(book.apply([upsert('People/Clara Nguyen.md', clara.replace('Top 10', 'Top 50'))])).toBe(true);
    expect(book.get('People/Clara Nguyen.md')?.tier).toEqual({ kind: 'known', id: 'top-50' });
    expect(book.revision).toBe(revision + 1);
    expect(book.apply([remove('People/Clara Nguyen.md')])).toBe(true);
    expect(book.size).toBe(0);
    expect(look(book, 'Clara Nguyen')).toBe('unknown');
    expect(look(book, 'CN')).toBe('unknown');
  });

  it.each<[string, readonly NoteChange[]]>([
    ['the same text', [upsert('People/Clara Nguyen.md', clara)]],
    ['text that says nothing about the person', [upsert('People/Clara Nguyen.md', `${clara}\nTwo kids.\n`)]],
    ['a note that is no contact', [upsert('Notes/Recipe.md', '# Soup')]],
    ['a note that is not there', [remove('Notes/Gone.md')]],
    ['a copy of a sync that is known', [upsert('People/Clara.sync-conflict-20261122-101500-ABC.md', clara)]],
    ['a copy that is not there', [remove('People/Ben.sync-conflict-20261122-101500-ABC.md')]],
    ['nothing', []],
  ])('is silent on %s', (_name, changes) => {
    const book = bookOf({
      'People/Clara Nguyen.md': clara,
      'People/Clara.sync-conflict-20261122-101500-ABC.md': clara,
    });
    const { revision } = book;
    const contact = book.get('People/Clara Nguyen.md');
    expect(book.apply(changes)).toBe(false);
    expect(book.apply(changes)).toBe(false);
    expect(book.revision).toBe(revision);
    expect(book.get('People/Clara Nguyen.md')).toBe(contact);
  });

  it('is silent on a great number of changes that come to nothing but one revision', () => {
    const book = bookOf();
    expect(book.apply([upsert('People/A.md', ''), upsert('People/B.md', ''), upsert('Notes/C.md', '')])).toBe(
      true,
    );
    expect(book.revision).toBe(1);
  });

  it('follows a rename', () => {
    const book = bookOf({ 'People/Clara Nguyen.md': clara });
    book.apply([remove('People/Clara Nguyen.md'), upsert('Friends/People/Clara N.md', clara)]);
    expect(look(book, 'Clara Nguyen')).toBe('unknown');
    expect(look(book, 'Clara N')).toBe('found Friends/People/Clara N.md');
    expect(look(book, 'cn')).toBe('found Friends/People/Clara N.md');
    book.apply([remove('Friends/People/Clara N.md'), upsert('Archive/Clara N.md', '')]);
    expect(book.size).toBe(0);
  });

  it('lets a note go that is a contact no longer, and takes it again', () => {
    const book = bookOf({ 'Notes/Clara.md': clara });
    expect(book.apply([upsert('Notes/Clara.md', clara.replace('contact', 'company'))])).toBe(true);
    expect(book.size).toBe(0);
    expect(book.apply([upsert('Notes/Clara.md', clara)])).toBe(true);
    expect(book.size).toBe(1);
  });

  it('keeps copies of a sync apart from people', () => {
    const copy = 'People/Clara Nguyen (conflicted copy 2026-11-22).md';
    const book = bookOf({ 'People/Clara Nguyen.md': clara, [copy]: clara });
    expect(book.size).toBe(1);
    expect([...book.conflictCopies()]).toEqual([copy]);
    expect(book.apply([remove(copy)])).toBe(true);
    expect([...book.conflictCopies()]).toEqual([]);
    book.apply([upsert(copy, clara)]);
    expect(book.apply([upsert(copy, '---\ntype: company\n---\n')])).toBe(true);
    expect([...book.conflictCopies()]).toEqual([]);
  });

  it('becomes what another book read under other rules', () => {
    const book = bookOf({ 'People/Clara Nguyen.md': clara });
    const { revision } = book;
    book.takeOver(new ContactBook(rulesFor({ contactFolders: ['Menschen'] })));
    expect(book.revision).toBeGreaterThan(revision);
    expect(book.size).toBe(0);
    expect(look(book, 'Clara Nguyen')).toBe('unknown');
    book.apply([upsert('People/Ben.md', ''), upsert('Menschen/Mia.md', '')]);
    expect([...book.all()].map(({ path }) => path)).toEqual(['Menschen/Mia.md']);
  });

  it('works a standing out once a day, and anew for a changed note and on another day', () => {
    const book = bookOf({ 'People/Clara Nguyen.md': clara });
    const contact = book.get('People/Clara Nguyen.md');
    if (contact === undefined) throw new Error('no contact');
    const first = book.standing(contact, today);
    expect(first).toMatchObject({ dueOn: '2026-12-11', state: 'ok' });
    expect(book.standing(contact, today)).toBe(first);
    expect(book.standing(contact, day('2026-12-12')).state).toBe('due');
    book.apply([upsert('People/Clara Nguyen.md', clara.replaceAll('2026-11-20', '2026-11-01'))]);
    const changed = book.get('People/Clara Nguyen.md');
    expect(changed && book.standing(changed, today).dueOn).toBe('2026-11-22');
  });
});

describe('looking up a name', () => {
  const book = bookOf({
    'People/Clara Nguyen.md': clara,
    'People/Jörg Weiß.md': '---\naliases: Jogi\n---\n',
    'People/Ben Okafor.md': '---\naliases: [Benny, Clara]\n---\n',
    'Work/People/Ben Okafor.md': '---\naliases: [Benny]\n---\n',
    'People/Mia.md': '',
    'Work/People/mia.md': '',
  });

  it.each([
    ['Clara Nguyen', 'found People/Clara Nguyen.md'],
    ['clara  nguyen ', 'found People/Clara Nguyen.md'],
    ['CLARA NGUYEN', 'found People/Clara Nguyen.md'],
    ['Clärchen', 'found People/Clara Nguyen.md'],
    ['clarchen', 'found People/Clara Nguyen.md'],
    ['jorg weiss', 'found People/Jörg Weiß.md'],
    ['Jo\u0308rg Weiß', 'found People/Jörg Weiß.md'],
    ['jogi', 'found People/Jörg Weiß.md'],
    ['Clara', 'found People/Ben Okafor.md'],
    ['People/Clara Nguyen.md', 'found People/Clara Nguyen.md'],
    ['People/Clara Nguyen', 'found People/Clara Nguyen.md'],
    ['people/clara nguyen.md', 'found People/Clara Nguyen.md'],
    ['people/jorg weiss', 'found People/Jörg Weiß.md'],
    ['Work/People/Ben Okafor', 'found Work/People/Ben Okafor.md'],
    ['Ben Okafor', 'ambiguous People/Ben Okafor.md, Work/People/Ben Okafor.md'],
    ['benny', 'ambiguous People/Ben Okafor.md, Work/People/Ben Okafor.md'],
    // an exact spelling goes before a similar one
    ['Mia', 'found People/Mia.md'],
    ['mia', 'found Work/People/mia.md'],
    ['MIA', 'ambiguous People/Mia.md, Work/People/mia.md'],
    ['Clar', 'unknown'],
    ['', 'unknown'],
    ['People/', 'unknown'],
    ['Other/Clara Nguyen.md', 'unknown'],
  ])('%j', (name, expected) => expect(look(book, name)).toBe(expected));

  it('lists those who share one', () => {
    expect([...book.sharedNames()].map((group) => group.map(({ path }) => path))).toEqual([
      ['People/Ben Okafor.md', 'Work/People/Ben Okafor.md'],
      ['People/Mia.md', 'Work/People/mia.md'],
    ]);
  });
});
