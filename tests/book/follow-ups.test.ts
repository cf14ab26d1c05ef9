import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { listProblems } from '../../src/book/problems';
import type { Settings } from '../../src/settings/settings';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const clara = 'People/Clara Nguyen.md';
const ben = 'People/Ben Okafor.md';
const person = (more = '', body = ''): string => `---\ntype: contact\n${more}---\n${body}`;
const people = { [clara]: person('aliases: [Clärchen]\n'), [ben]: person() };

function bookOf(notes: Readonly<Record<string, string>>, settings: Partial<Settings> = {}): ContactBook {
  const book = new ContactBook(rulesFor(settings));
  book.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  return book;
}
const shown = (book: ContactBook): readonly string[] =>
  book
    .followUps()
    .map(
      ({ path, line, text, due, people: whom }) =>
        `${path}:${line} ${text} ${due ?? 'some day'} ${whom.map(({ name }) => name).join('+')}`,
    );
const inNote = (path: string, text: string, settings: Partial<Settings> = {}): readonly string[] =>
  shown(bookOf({ ...people, [path]: text }, settings)).map((line) => line.slice(path.length + 1));

describe('follow-ups', () => {
  it("are every open task in a contact's note, with whoever its line names", () => {
    const text = person(
      '',
      '- [ ] a 📅 2026-12-01\n- [x] b\n- [/] c\n- [ ] d for [[Ben Okafor]] [due:: 2026-11-24]\n',
    );
    expect(shown(bookOf({ ...people, [clara]: text }))).toEqual([
      `${clara}:7 d for Ben Okafor 2026-11-24 Clara Nguyen+Ben Okafor`,
      `${clara}:4 a 2026-12-01 Clara Nguyen`,
      `${clara}:6 c some day Clara Nguyen`,
    ]);
  });

  it.each<readonly [string, string, string, readonly string[]]>([
    [
      'the line',
      'Journal/2026-11-20.md',
      '[[Ben Okafor]]\n- [ ] call [[Clara Nguyen|Clara]]\n',
      ['2 call Clara some day Clara Nguyen'],
    ],
    [
      'the items above',
      'Journal/2026-11-20.md',
      '[[Ben Okafor]]\n- lunch with [[Clärchen]]\n  - [ ] send\n',
      ['3 send some day Clara Nguyen'],
    ],
    [
      'the section',
      'Journal/2026-11-20.md',
      '## A\n[[Ben Okafor]]\n## B\n[[Clara Nguyen]]\n\n- [ ] send\n',
      ['6 send some day Clara Nguyen'],
    ],
    [
      'the whole note',
      'Journal/2026-11-20 x.md',
      '## A\n[[Ben Okafor]] [[People/Clara Nguyen]]\n## B\n- [ ] send\n',
      ['4 send some day Ben Okafor+Clara Nguyen'],
    ],
    [
      'the people of a meeting',
      'Meetings/Kick-off.md',
      '---\ntype: meeting\nattendees: ["[[Clara Nguyen]]"]\n---\n- [ ] send\n',
      ['5 send some day Clara Nguyen'],
    ],
    [
      'names without links',
      'Meetings/Kick-off.md',
      '---\ndate: 2026-11-20\npeople: [Clara Nguyen, Ben Okafor]\n---\n- [ ] send [[Deck]]\n',
      ['5 send Deck some day Clara Nguyen+Ben Okafor'],
    ],
    ['nobody known', 'Journal/2026-11-20.md', '- [ ] water the [[Plants]]\n', []],
    ['nobody', 'Journal/2026-11-20.md', '- [ ] buy milk\n', []],
    ['a project, without a date', 'Projects/X.md', '- [ ] call [[Clara Nguyen]]\n', []],
    [
      'a project, with a date',
      'Projects/X.md',
      '[[Ben Okafor]]\n- [ ] call [[Clara Nguyen]] 📅 2026-12-01\n- [ ] plan 📅 2026-12-02\n',
      ['2 call Clara Nguyen 2026-12-01 Clara Nguyen'],
    ],
    ['a template', 'Templates/Day.md', '- [ ] call [[Clara Nguyen]] 📅 2026-12-01\n', []],
    ['a review', 'Reviews/2026-11-20.md', '---\ntype: tier-review\n---\n- [ ] [[Clara Nguyen]]\n', []],
    ['a copy of a sync', 'Journal/2026-11-20.sync-conflict-1.md', '- [ ] call [[Clara Nguyen]]\n', []],
  ])('elsewhere concern %s', (_, path, text, expected) => {
    expect(inNote(path, text)).toEqual(expected);
  });

  it('need no date in folders that the settings name', () => {
    const settings = { followUpFolders: ['/Projects/'] };
    expect(inNote('projects/X.md', '[[Clara Nguyen]]\n\n- [ ] plan\n', settings)).toEqual([
      '3 plan some day Clara Nguyen',
    ]);
  });

  it('are nobody’s in a note that names more than twelve', () => {
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [`People/P${index}.md`, person()]),
    );
    const links = Object.keys(many).map((path) => `[[${path.slice(7, -3)}]]`);
    const list = (names: readonly string[]) =>
      bookOf({ ...many, 'Journal/2026-11-20.md': `${names.join(' ')}\n- [ ] thank all\n` }).followUps();
    expect(list(links)).toHaveLength(0);
    expect(list(links.slice(1))[0]?.people).toHaveLength(12);
  });

  it('end for whoever is gone, and go on for the others', () => {
    const text = person('', '- [ ] a\n- [ ] b with [[Ben Okafor]]\n');
    const book = bookOf({ ...people, [clara]: text });
    expect(book.followUps()).toHaveLength(2);
    book.apply([{ kind: 'upsert', path: clara, text: text.replace('type', 'status: deceased\ntype') }]);
    expect(shown(book)).toEqual([`${clara}:6 b with Ben Okafor some day Ben Okafor`]);
  });

  it('follow every change of notes and of names', () => {
    const journal = 'Journal/2026-11-20.md';
    const book = bookOf({ ...people, [journal]: '- [ ] call [[Zoe]]\n' });
    const revision = book.revision;
    expect(shown(book)).toEqual([]);
    book.apply([{ kind: 'upsert', path: 'People/Zoe.md', text: person() }]);
    expect(shown(book)).toEqual([`${journal}:1 call Zoe some day Zoe`]);
    expect(book.apply([{ kind: 'upsert', path: journal, text: '- [ ] call [[Zoe]]\n\nMore text\n' }])).toBe(
      false,
    );
    expect(book.apply([{ kind: 'upsert', path: journal, text: '- [ ] call [[Zoe]] 📅 2026-12-01\n' }])).toBe(
      true,
    );
    expect(shown(book)).toEqual([`${journal}:1 call Zoe 2026-12-01 Zoe`]);
    book.apply([{ kind: 'remove', path: 'People/Zoe.md' }]);
    expect(shown(book)).toEqual([]);
    book.apply([{ kind: 'upsert', path: ben, text: person('aliases: [Zoe]\n') }]);
    expect(shown(book)).toEqual([`${journal}:1 call Zoe 2026-12-01 Ben Okafor`]);
    expect(book.apply([{ kind: 'remove', path: journal }])).toBe(true);
    expect(shown(book)).toEqual([]);
    expect(book.revision).toBeGreaterThan(revision);
  });

  it('of a person are theirs alone', () => {
    const book = bookOf({
      ...people,
      'Journal/2026-11-20.md': '- [ ] a [[Clara Nguyen]]\n- [ ] b [[Ben Okafor]]\n',
    });
    const contact = book.get(clara);
    expect(contact === undefined ? [] : book.followUpsOf(contact).map(({ text }) => text)).toEqual([
      'a Clara Nguyen',
    ]);
  });

  it('with a day that does not exist have none, and it is said', () => {
    const book = bookOf({ ...people, [clara]: person('', '- [ ] a 📅 2026-02-30\n') });
    expect(shown(book)).toEqual([`${clara}:4 a some day Clara Nguyen`]);
    expect(listProblems(book, day('2026-11-22'))).toMatchObject([
      { kind: 'impossible-due-date', path: clara, line: 4, value: '2026-02-30' },
    ]);
  });

  it('are the same however the book came to its notes', () => {
    const texts = fc.constantFrom(
      person(),
      person('aliases: [Zoe]\n', '- [ ] a\n'),
      person('status: archived\n', '- [ ] a [[Ben Okafor]]\n'),
      '- [ ] b [[Zoe]] [[Ben Okafor]]\n',
      '[[Clara Nguyen]]\n- [ ] c 📅 2026-12-01\n',
    );
    const paths = fc.constantFrom(clara, ben, 'People/Zoe.md', 'Journal/2026-11-20.md', 'Projects/X.md');
    const changes = fc.array(fc.tuple(paths, fc.option(texts)), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (list) => {
        const book = bookOf({});
        const notes = new Map<string, string>();
        for (const [path, text] of list) {
          book.apply([text === null ? { kind: 'remove', path } : { kind: 'upsert', path, text }]);
          book.followUps();
          if (text === null) notes.delete(path);
          else notes.set(path, text);
        }
        expect(shown(book)).toEqual(shown(bookOf(Object.fromEntries(notes))));
      }),
      { numRuns: 300 },
    );
  });
});
