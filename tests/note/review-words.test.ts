import { describe, expect, it } from 'vitest';
import {
  isReviewHead,
  placeOf,
  placeText,
  reviewPartOf,
  reviewWords,
  type ReviewPart,
} from '../../src/note/review-words';

describe('the words of a review', () => {
  it.each<[string, ReviewPart | null]>([
    ['Tiers', 'tiers'],
    ['  kreise ', 'tiers'],
    ['CHANGES', 'changes'],
    ['Wechsel', 'changes'],
    ['Still  to decide', 'open'],
    ['Noch offen', 'open'],
    ['Tier', null],
    ['', null],
  ])('a heading %j begins %j', (heading, part) => expect(reviewPartOf(heading)).toBe(part));

  it('name the notes', () => {
    expect([reviewWords.en.title, reviewWords.de.title]).toEqual(['Tier review', 'Kreise durchsehen']);
  });

  it.each<[columns: 'tierColumns' | 'changeColumns', head: readonly string[]]>([
    ['tierColumns', ['Tier', 'Before', 'After', 'Room for']],
    ['tierColumns', ['Kreis', 'Vorher', 'Nachher', 'Platz für']],
    ['changeColumns', ['Person', 'From', 'To']],
    ['changeColumns', ['Person', 'Von', 'Nach']],
  ])('head the table of %s by %j', (columns, head) => expect(isReviewHead(head, columns)).toBe(true));

  it('head a table as they are, each in its column', () => {
    const { tierColumns, changeColumns } = reviewWords.de;
    expect(isReviewHead(tierColumns, 'tierColumns')).toBe(true);
    expect(isReviewHead(changeColumns, 'changeColumns')).toBe(true);
    expect(isReviewHead(tierColumns, 'changeColumns')).toBe(false);
    expect(isReviewHead([...tierColumns, ''], 'tierColumns')).toBe(false);
    expect(isReviewHead(tierColumns.slice(0, 3), 'tierColumns')).toBe(false);
    expect(isReviewHead(['Tier', 'Before', 'Nachher', 'Room for'], 'tierColumns')).toBe(false);
    expect(isReviewHead(['tier', 'Before', 'After', 'Room for'], 'tierColumns')).toBe(false);
  });

  it('name a place in either language', () => {
    expect(placeOf('Kein Kreis')).toEqual({ kind: 'none' });
    expect(placeOf('No tier')).toEqual({ kind: 'none' });
    expect(placeOf('Nicht in meinem Netz')).toEqual({ kind: 'out' });
    expect(placeOf('no tier')).toEqual({ kind: 'tier', name: 'no tier' });
    expect(placeText({ kind: 'none' }, reviewWords.de)).toBe('Kein Kreis');
    expect(placeText({ kind: 'out' }, reviewWords.en)).toBe('Not in my network');
    expect(placeText({ kind: 'tier', name: 'none' }, reviewWords.en)).toBe('none');
  });
});
