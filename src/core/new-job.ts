import { addDays, type Day } from './day';
import type { Interaction } from './interaction';
import { readJobRemark } from './job-remark';

/** So many days a new job is an occasion to write. */
export const freshDays = 30;

/** The new job of somebody who was not spoken to or written to since it was noted; null where there is none of late. */
export function findNewJob(
  interactions: readonly Interaction[],
  today: Day,
): { readonly job: string; readonly since: Day } | null {
  const from = addDays(today, -freshDays);
  let found: { readonly job: string; readonly since: Day } | null = null;
  for (const interaction of interactions) {
    const remark = readJobRemark(interaction);
    if (remark === null || remark.day < from || remark.day > today) continue;
    if (found === null || found.since < remark.day) found = { job: remark.now, since: remark.day };
  }
  if (found === null) return null;
  const { since } = found;
  return interactions.some(({ date, depth }) => depth >= 1 && date >= since && date <= today) ? null : found;
}
