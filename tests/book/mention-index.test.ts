import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactBook, type NoteChange } from '../../src/book/contact-book';
import { day } from '../core/builders';
import { rulesFor } from './rules';

const rules = rulesFor({ mostMentioned: 3 });
const today = day('2026-11-22');

const upsert = (path: string, text: string): NoteChange => ({ kind: 'upsert', path, text });
const remove = (path: string): NoteChange => ({ kind: 'remove', path });

function mentionsIn(book: ContactBook): Readonly<Record<string, unknown>> {
  const all = [...book.all()].map((contact): [string, unknown] => [contact.path, book.mentions(contact)]);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sourcesOf(book: ContactBook, path: string): readonly string[] {
  const contact = book.get(path);
  return contact === undefined
    ? []
    : book.mentions(contact).map(({ source }) => `${source.path}:${source.line}`);
}

describe('what dated notes tell, note by note', () => {
  const contactPaths = [
    'People/Ann.md',
    'People/Ben.md',
    'Work/People/Ann.md',
    'People/Cleo.md',
    'People/Dan.md',
  ];
  const datedPaths = [
    '2026-11-20.md',
    '2026-11-19 Walk.md',
    'Work/2026-11-18.md',
    'People/2026-11-17.md',
    'Plan.md',
  ];
  const links = [
    '[[Ann]]',
    '[[ben]]',
    '[[Work/People/Ann]]',
    '[[People/Ann|A]]',
    '[[Cleo]]',
    '[[Dan]]',
    '[[Nobody]]',
  ];
  const line = fc
    .tuple(fc.constantFrom('', '- ', '- [x] ', '- [ ] ', 'call ', 'about '), fc.constantFrom(...links))
    .map((parts) => parts.join(''));
  const dated = fc
    .tuple(
      fc.constantFrom(
        '',
        '---\ntype: meeting\ndate: 2026-11-16\nattendees: ["[[Cleo]]", Ben]\n---\n',
        '---\ntype: contact\n---\n',
      ),
      fc.array(line, { maxLength: 5 }),
    )
    .map(([front, lines]) => front + lines.join('\n'));
  const change = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...datedPaths), dated).map(([path, text]) => upsert(path, text)),
    },
    { weight: 2, arbitrary: fc.constantFrom(...contactPaths).map((path) => upsert(path, '')) },
    fc.constantFrom(...contactPaths, ...datedPaths).map(remove),
    fc.constantFrom(...contactPaths).map((path) => upsert(path, '---\ntype: company\n---\n[[Ben]]')),
  );

  it('is the same as read anew, whatever happened, and said whenever it changed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const book = new ContactBook(rules);
        const texts = new Map<string, string>();
        for (const one of changes) {
          const before = mentionsIn(book);
          const { revision } = book;
          const differs = book.apply([one]);
          if (one.kind === 'upsert') texts.set(one.path, one.text);
          else texts.delete(one.path);
          expect(book.revision).toBe(differs ? revision + 1 : revision);
          if (!differs) expect(mentionsIn(book)).toEqual(before);
        }
        const anew = new ContactBook(rules);
        anew.apply([...texts].reverse().map(([path, text]) => upsert(path, text)));
        expect(mentionsIn(book)).toEqual(mentionsIn(anew));
      }),
      { numRuns: 500 },
    );
  });

  it('only touches whom a note names, before and after', () => {
    const book = new ContactBook(rules);
    book.apply([
      ...contactPaths.map((path) => upsert(path, '')),
      upsert('2026-11-20.md', '[[Ben]]\n[[Cleo]]'),
    ]);
    book.apply([upsert('2026-11-19.md', '[[Dan]] and [[Ben]]')]);
    const lists = (): readonly unknown[] =>
      ['Ben', 'Cleo', 'Dan'].map((name) => {
        const contact = book.get(`People/${name}.md`);
        return contact && book.mentions(contact);
      });
    const [ben, cleo, dan] = lists();
    expect(book.apply([upsert('2026-11-20.md', '[[Ben]]\n[[Dan]]')])).toBe(true);
    const [benNow, cleoNow, danNow] = lists();
    expect(benNow).toBe(ben);
    expect(cleoNow).not.toBe(cleo);
    expect(cleoNow).toEqual([]);
    expect(danNow).not.toBe(dan);
    expect(sourcesOf(book, 'People/Dan.md')).toEqual(['2026-11-20.md:2', '2026-11-19.md:1']);
  });

  it.each([
    ['the same text', '[[Ben]] [[Nobody]]'],
    ['words that say nothing of anybody', '[[Ben]] [[Nobody]]\n\nRain all day.'],
    ['another link that leads nowhere', '[[Ben]] [[Nobody]]\n[[Somebody]]'],
  ])('is silent on %s', (_name, text) => {
    const book = new ContactBook(rules);
    book.apply([upsert('People/Ben.md', ''), upsert('2026-11-20.md', '[[Ben]] [[Nobody]]')]);
    const contact = book.get('People/Ben.md');
    if (contact === undefined) throw new Error('no contact');
    const [mentions, standing] = [book.mentions(contact), book.standing(contact, today)];
    expect(book.apply([upsert('2026-11-20.md', text)])).toBe(false);
    expect(book.mentions(contact)).toBe(mentions);
    expect(book.standing(contact, today)).toBe(standing);
  });

  it('a contact that comes, goes or is renamed has the links looked at again', () => {
    const book = new ContactBook(rules);
    book.apply([upsert('2026-11-20.md', 'call with [[Eve]]'), upsert('People/Ben.md', '')]);
    book.apply([upsert('People/Eve.md', 'tier: 10')]);
    expect(sourcesOf(book, 'People/Eve.md')).toEqual(['2026-11-20.md:1']);
    book.apply([remove('People/Eve.md'), upsert('People/Eva.md', '')]);
    expect(sourcesOf(book, 'People/Eva.md')).toEqual([]);
    book.apply([upsert('Friends/People/Eve.md', '')]);
    expect(sourcesOf(book, 'Friends/People/Eve.md')).toEqual(['2026-11-20.md:1']);
    book.apply([upsert('Eve.md', '---\ntype: contact\n---\n')]);
    expect(sourcesOf(book, 'Friends/People/Eve.md')).toEqual([]);
    expect(sourcesOf(book, 'Eve.md')).toEqual(['2026-11-20.md:1']);
  });

  it('moves who is due', () => {
    const book = new ContactBook(rules);
    book.apply([upsert('People/Ben.md', '---\ntier: Top 10\n---\n')]);
    const state = (): string => {
      const contact = book.get('People/Ben.md');
      return contact === undefined ? '' : book.standing(contact, today).state;
    };
    expect(state()).toBe('new');
    book.apply([upsert('2026-11-20.md', 'Lunch with [[Ben]]')]);
    expect(state()).toBe('ok');
    book.apply([upsert('2026-11-20.md', 'Lunch with myself')]);
    expect(state()).toBe('new');
  });
});
