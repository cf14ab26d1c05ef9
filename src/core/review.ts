import { addInterval, type Interval } from './cadence';
import type { Day } from './day';

/** A person as a review note names them. */
export interface ReviewLink {
  /** what the link leads to: a path without extension, or a name alone */
  readonly target: string;
  readonly name: string;
}

/** Where somebody was, or came to be: a tier by its name, none, or out of the network. */
export type ReviewPlace =
  { readonly kind: 'tier'; readonly name: string } | { readonly kind: 'none' } | { readonly kind: 'out' };

/** Somebody who changed places. */
export interface ReviewChange {
  readonly person: ReviewLink;
  readonly from: ReviewPlace;
  readonly to: ReviewPlace;
}

/** How many people a tier had and has; the place is a tier or none. */
export interface ReviewCount {
  readonly place: ReviewPlace;
  readonly before: number;
  readonly after: number;
  readonly capacity: number | null;
}

/** A tier review, as its note tells of it. */
export interface Review {
  readonly path: string;
  readonly date: Day;
  readonly status: 'open' | 'done';
  readonly counts: readonly ReviewCount[];
  readonly changes: readonly ReviewChange[];
  /** who is still to be decided about, in their order; empty when it is done */
  readonly remaining: readonly ReviewLink[];
}

/** Whether two places are the same. */
export function isSamePlace(a: ReviewPlace, b: ReviewPlace): boolean {
  return a.kind === b.kind && (a.kind !== 'tier' || b.kind !== 'tier' || a.name === b.name);
}

/** The review that is under way, the newest of several; null where none is. */
export function findOpenReview(reviews: Iterable<Review>): Review | null {
  return newestOf(reviews, 'open');
}

/** When the next review is due: one interval after the newest that is done; null where none ever was. */
export function nextReviewOn(reviews: Iterable<Review>, every: Interval): Day | null {
  const last = newestOf(reviews, 'done');
  return last === null ? null : addInterval(last.date, every);
}

/** The path decides between two of one day, so that the order of the notes does not. */
function newestOf(reviews: Iterable<Review>, status: Review['status']): Review | null {
  let newest: Review | null = null;
  for (const review of reviews) {
    if (review.status !== status) continue;
    const isNewer =
      newest === null ||
      review.date > newest.date ||
      (review.date === newest.date && review.path > newest.path);
    if (isNewer) newest = review;
  }
  return newest;
}
