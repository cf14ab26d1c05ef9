import type { Person } from '../book/overview';
import type { Interval } from '../core/cadence';
import type { Day } from '../core/day';
import type { RhythmStrip } from '../core/rhythm-strip';
import type { Language } from '../settings/settings';
import { formatDay, formatEvery, formatMonth } from './dates';
import { textsFor } from './texts';

/** What a rhythm strip shows, for those who hear it: "12 contact days in 12 months, last together in May, …". */
export function describeStrip(strip: RhythmStrip, person: Person, today: Day, language: Language): string {
  const { pictures } = textsFor(language);
  const parts = [pictures.stripDays(strip.days)];
  if (strip.lastTogether !== null) {
    parts.push(pictures.stripTogether(formatMonth(strip.lastTogether, today, language)));
  }
  const { dueOn } = person.standing;
  if (strip.band !== null && dueOn !== null) {
    const interval = intervalOf(person);
    if (interval !== null) parts.push(pictures.stripRhythm(formatEvery(interval, language)));
    const day = formatDay(dueOn, today, language);
    parts.push(dueOn < today ? pictures.stripDueSince(day) : pictures.stripDue(day));
  }
  return parts.join(', ');
}

function intervalOf({ contact, standing }: Person): Interval | null {
  if (standing.reason.kind === 'contact') return standing.reason.interval;
  if (contact.cadence !== null) return contact.cadence === 'none' ? null : contact.cadence;
  return standing.tier?.rule.interval ?? null;
}
