import type { Contact } from './contact';
import { addDays, readDay, type Day } from './day';
import type { ContactDay } from './history';

/** For so long somebody counts as a new face. */
const newFor = 90;

/**
 * Whether somebody without a place is new: the first contact or `met` lies within 90 days. An encounter then does not
 * silently fade. The days come newest first.
 */
export function isNewFace(contact: Contact, days: readonly ContactDay[], today: Day): boolean {
  if (contact.tier.kind !== 'none' || contact.paused || contact.gone !== null) return false;
  const since = addDays(today, -newFor);
  const isRecent = (day: Day | null): boolean => day !== null && day >= since && day <= today;
  const first = days[days.length - 1]?.day ?? null;
  // Whoever was met long ago is no new face, however late the first entry.
  const met = contact.met === null ? null : readDay(contact.met);
  return met === null ? isRecent(first) : isRecent(met);
}
