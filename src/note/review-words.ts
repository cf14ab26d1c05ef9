import type { ReviewPlace } from '../core/review';
import { foldHeading } from './markdown';

/** The parts of a review note that are the plugin's own, each under a heading. */
export type ReviewPart = 'tiers' | 'changes' | 'open';

/** The words of review notes in one language. */
export interface ReviewWords {
  readonly title: string;
  readonly headings: Readonly<Record<ReviewPart, string>>;
  readonly tierColumns: readonly [tier: string, before: string, after: string, room: string];
  readonly changeColumns: readonly [person: string, from: string, to: string];
  readonly none: string;
  readonly out: string;
}

/** The words of review notes by language: one is written, all are read. */
export const reviewWords: Readonly<Record<'en' | 'de', ReviewWords>> = {
  en: {
    title: 'Tier review',
    headings: { tiers: 'Tiers', changes: 'Changes', open: 'Still to decide' },
    tierColumns: ['Tier', 'Before', 'After', 'Room for'],
    changeColumns: ['Person', 'From', 'To'],
    none: 'No tier',
    out: 'Not in my network',
  },
  de: {
    title: 'Kreise durchsehen',
    headings: { tiers: 'Kreise', changes: 'Wechsel', open: 'Noch offen' },
    tierColumns: ['Kreis', 'Vorher', 'Nachher', 'Platz für'],
    changeColumns: ['Person', 'Von', 'Nach'],
    none: 'Kein Kreis',
    out: 'Nicht in meinem Netz',
  },
};

const languages = Object.values(reviewWords);

/** The part that a heading stands above, or null. */
export function reviewPartOf(heading: string): ReviewPart | null {
  const folded = foldHeading(heading);
  for (const part of ['tiers', 'changes', 'open'] as const)
    if (languages.some((words) => foldHeading(words.headings[part]) === folded)) return part;
  return null;
}

/** Whether cells are the head of one of the plugin's tables, in any language. */
export function isReviewHead(cells: readonly string[], columns: 'tierColumns' | 'changeColumns'): boolean {
  return languages.some(
    (words) =>
      words[columns].length === cells.length && words[columns].every((name, index) => name === cells[index]),
  );
}

/** The words for a place. */
export function placeText(place: ReviewPlace, words: ReviewWords): string {
  return place.kind === 'tier' ? place.name : words[place.kind];
}

/** The place that a cell names. */
export function placeOf(text: string): ReviewPlace {
  if (languages.some(({ none }) => none === text)) return { kind: 'none' };
  if (languages.some(({ out }) => out === text)) return { kind: 'out' };
  return { kind: 'tier', name: text };
}
