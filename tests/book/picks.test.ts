import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { buildOverview } from '../../src/book/overview';
import { pickToday } from '../../src/book/picks';
import { addDays } from '../../src/core/day';
import { day } from '../core/builders';
import { describeInEveryZone } from '../core/zones';
import { rulesFor } from './rules';

const compareNames = new Intl.Collator('en').compare;
const note = (tier: string, ...entries: readonly string[]): string =>
  `---\ntier: ${tier}\n---\n## Interactions\n\n${entries.map((line) => `- ${line}\n`).join('')}`;

const notes: Readonly<Record<string, string>> = {
  // 31, 30 and 22 days ago with an interval of 21
  'People/Anna.md': note('Top 10', '2026-10-22 call: a'),
  'People/Ben.md': note('Top 10', '2026-10-23 call: b'),
  'People/Clara.md': note('Top 10', '2026-10-31 call: c'),
  'People/Dora.md': note('Top 10', '2026-11-20 call: d'),
  'People/Faded.md': note('Top 50', '2024-01-01 call: f'),
};

function bookOf(changed: Readonly<Record<string, string>> = {}): ContactBook {
  const book = new ContactBook(rulesFor());
  const all = { ...notes, ...changed };
  book.apply(Object.entries(all).map(([path, text]) => ({ kind: 'upsert', path, text })));
  return book;
}

function picksOf(book: ContactBook, taken: readonly string[] | null = null, on = '2026-11-22') {
  const overview = buildOverview(book, day(on), compareNames);
  const { picks, taken: places } = pickToday(book, overview, 3, taken, compareNames);
  return {
    picks: picks.map(({ person, status }) => `${person.contact.name} ${status}`),
    taken: places,
  };
}

describeInEveryZone(() => {
  describe('pickToday', () => {
    it('takes the first of the due and one long silence', () => {
      expect(picksOf(bookOf()).picks).toEqual(['Anna open', 'Ben open', 'Faded open']);
    });

    it('keeps the place of whoever was contacted today, also without having kept anything', () => {
      const book = bookOf({
        'People/Anna.md': note('Top 10', '2026-11-22 call: again', '2026-10-22 call: a'),
      });
      expect(picksOf(book).picks).toEqual(['Anna done', 'Ben open', 'Faded open']);
    });

    it('keeps it where only a sign of life was given, after which Anna is still due', () => {
      const book = bookOf({ 'People/Anna.md': note('Top 10', '2026-11-22 greeting', '2026-10-22 call: a') });
      expect(picksOf(book).picks).toEqual(['Anna done', 'Ben open', 'Faded open']);
    });

    it('keeps the place of whoever was put off, whose note is gone, or who moved', () => {
      const morning = picksOf(bookOf());
      const later = bookOf({
        'People/Anna.md':
          '---\ntier: Top 10\nsnooze-until: 2026-11-27\nskipped: 1\n---\n## Interactions\n\n- 2026-10-22 call: a\n',
      });
      expect(picksOf(later, morning.taken).picks).toEqual(['Anna settled', 'Ben open', 'Faded open']);
      later.apply([{ kind: 'remove', path: 'People/Ben.md' }]);
      const evening = picksOf(later, morning.taken);
      expect(evening.picks).toEqual(['Anna settled', 'Faded open']);
      expect(evening.taken).toEqual(morning.taken);
    });

    it('puts those behind all others who were written to twice in vain, and waits after three', () => {
      const twice = note(
        'Top 10',
        '2026-10-10 email → hello',
        '2026-10-01 email → hello',
        '2026-09-01 call: a',
      );
      const thrice = note(
        'Top 50',
        '2026-11-21 email → hello',
        '2026-11-15 email → hello',
        '2026-11-01 email → hello',
      );
      expect(picksOf(bookOf({ 'People/Anna.md': twice })).picks).toEqual([
        'Ben open',
        'Clara open',
        'Faded open',
      ]);
      const waiting = bookOf({
        'People/Anna.md': `${thrice.replace('tier: Top 50', 'tier: Top 10\nnext-contact: 2026-11-22')}`,
      });
      expect(picksOf(waiting).picks).toEqual(['Ben open', 'Clara open', 'Faded open']);
    });

    it('says who is next on days around the changes of clocks, leap days and ends of years', () => {
      for (const [last, on] of [
        ['2026-03-08', '2026-03-29'],
        ['2026-10-04', '2026-10-25'],
        ['2028-02-08', '2028-02-29'],
        ['2026-12-11', '2027-01-01'],
      ] as const) {
        const book = new ContactBook(rulesFor());
        book.apply([{ kind: 'upsert', path: 'People/A.md', text: note('Top 10', `${last} call: a`) }]);
        expect(picksOf(book, null, on).picks).toEqual(['A open']);
        expect(picksOf(book, null, addDays(day(on), -1)).picks).toEqual([]);
      }
    });
  });
});

it('does not ask for the order of the notes', () => {
  const forward = picksOf(bookOf());
  const book = new ContactBook(rulesFor());
  book.apply(
    Object.entries(notes)
      .reverse()
      .map(([path, text]) => ({ kind: 'upsert', path, text })),
  );
  expect(picksOf(book)).toEqual(forward);
});
