import { planRowPlace } from '../../src/note/contact-list';
import { planEntryDelete, planEntryEdit } from '../../src/note/edit-entry';
import { planProperties } from '../../src/note/edit-properties';
import { planDue, planTick } from '../../src/note/edit-task';
import { planEntry } from '../../src/note/insert-entry';
import { planReviewUpdate } from '../../src/note/review-update';
import { planLinks } from '../../src/note/rewrite-links';

/** Everything that writes into a note that is there. */
export interface Writers {
  readonly planProperties: typeof planProperties;
  readonly planEntry: typeof planEntry;
  readonly planEntryEdit: typeof planEntryEdit;
  readonly planEntryDelete: typeof planEntryDelete;
  readonly planTick: typeof planTick;
  readonly planDue: typeof planDue;
  readonly planLinks: typeof planLinks;
  readonly planReviewUpdate: typeof planReviewUpdate;
  readonly planRowPlace: typeof planRowPlace;
}

/** The writers as the plugin has them. */
export const writers: Writers = {
  planProperties,
  planEntry,
  planEntryEdit,
  planEntryDelete,
  planTick,
  planDue,
  planLinks,
  planReviewUpdate,
  planRowPlace,
};
