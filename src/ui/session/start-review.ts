import type { App } from 'obsidian';
import type { ReviewScope } from '../../app/review-session';
import { findOpenReview } from '../../core/review';
import type { ContactSource } from '../contact-source';
import type { ReviewStarter } from '../user-actions';
import { ScopePicker } from './scope-picker';
import type { SessionActions } from './session-actions';

/** Opens the review: with these people, or where it stands where the scope is null. */
export type OpenReview = (scope: ReviewScope | null) => Promise<void>;

/** How a tier review is begun, from wherever. */
export function createReviewStarter(
  app: App,
  source: ContactSource,
  actions: SessionActions,
  open: OpenReview,
): ReviewStarter {
  return {
    reviewTiers() {
      if (actions.kept() !== null || findOpenReview(source.book.reviews()) !== null) void open(null);
      else new ScopePicker(app, source, (scope) => void open(scope)).open();
    },
    reviewPeople(people) {
      void open({ kind: 'people', paths: people.map(({ path }) => path) });
    },
  };
}
