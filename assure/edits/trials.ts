import { changeTrial, removalTrial } from './change-trial';
import { insertTrial } from './insert-trial';
import { linkTrial } from './link-trial';
import { listTrial } from './list-trial';
import { propertyTrial } from './property-trial';
import { reviewTrial } from './review-trial';
import { taskTrial } from './task-trial';
import type { Trial } from './trial';

/** What every writer of notes is tried on. */
export const trials: readonly Trial[] = [
  propertyTrial,
  insertTrial,
  changeTrial,
  removalTrial,
  taskTrial,
  linkTrial,
  reviewTrial,
  listTrial,
];
