import { yearlyDay, type Birthday, type LeapDayRule } from './birthday';
import type { Contact } from './contact';
import { daysBetween, partsOf, type Day } from './day';

/** A yearly round of greetings to everybody in some tiers. */
export interface GreetingRound {
  readonly id: string;
  readonly name: string;
  readonly month: number;
  readonly date: number;
  /** ids of tiers, or all of them */
  readonly tiers: 'all' | readonly string[];
  readonly on: boolean;
}

/** The yearly occasions that the settings know. */
export interface OccasionRules {
  readonly rounds: readonly GreetingRound[];
  readonly leapDay: LeapDayRule;
}

/** A day on which a greeting is due anyway. */
export type Occasion =
  /** `age`: what the person turns; null where the year is not known */
  | { readonly kind: 'birthday'; readonly day: Day; readonly age: number | null }
  /** `years`: since the year of the date; null where that is not known, or is the year itself */
  | { readonly kind: 'date'; readonly day: Day; readonly name: string; readonly years: number | null }
  | { readonly kind: 'round'; readonly day: Day; readonly round: GreetingRound };

/** The last occasion of a person after one day and up to another, or null. Where two fall on one day, the birthday is named. */
export function lastOccasion(contact: Contact, after: Day, upTo: Day, rules: OccasionRules): Occasion | null {
  for (let year = partsOf(upTo).year; year >= partsOf(after).year; year -= 1) {
    let last: Occasion | null = null;
    for (const occasion of occasionsIn(year, contact, rules)) {
      const isWithin = occasion.day > after && occasion.day <= upTo;
      if (isWithin && (last === null || occasion.day > last.day)) last = occasion;
    }
    if (last !== null) return last;
  }
  return null;
}

/** All occasions of a person from one day to another, both included, the earliest first; of one day the birthday first. */
export function occasionsBetween(
  contact: Contact,
  from: Day,
  to: Day,
  rules: OccasionRules,
): readonly Occasion[] {
  const found: Occasion[] = [];
  if (contact.birthday === null && contact.dates.length === 0 && rules.rounds.length === 0) return found;
  for (let { year } = partsOf(from); year <= partsOf(to).year; year += 1) {
    for (const occasion of occasionsIn(year, contact, rules)) {
      if (occasion.day >= from && occasion.day <= to) found.push(occasion);
    }
  }
  return found.sort((a, b) => daysBetween(b.day, a.day));
}

/** Whether a round is held for a person. */
export function isInRound(contact: Contact, round: GreetingRound): boolean {
  if (!round.on || contact.gone !== null) return false;
  return round.tiers === 'all' || (contact.tier.kind === 'known' && round.tiers.includes(contact.tier.id));
}

/** The occasions of a calendar year: birthday, other dates, rounds. Whoever is gone has none. */
function occasionsIn(year: number, contact: Contact, rules: OccasionRules): readonly Occasion[] {
  if (contact.gone !== null) return [];
  const found: Occasion[] = [];
  const { birthday } = contact;
  const born = birthday === null ? null : anniversary(year, birthday, rules.leapDay);
  if (born !== null) found.push({ kind: 'birthday', day: born.day, age: born.years });
  for (const date of contact.dates) {
    const turned = anniversary(year, date, rules.leapDay);
    if (turned !== null) found.push({ kind: 'date', ...turned, name: date.name });
  }
  for (const round of rules.rounds) {
    if (!isInRound(contact, round)) continue;
    const day = yearlyDay(year, round.month, round.date, rules.leapDay);
    if (day !== null) found.push({ kind: 'round', day, round });
  }
  return found;
}

/** A date's day in a year and how many years it then is since; null in the years before it. */
function anniversary(
  year: number,
  date: Birthday,
  leapDay: LeapDayRule,
): { readonly day: Day; readonly years: number | null } | null {
  const day = yearlyDay(year, date.month, date.date, leapDay);
  const years = date.year === null ? null : year - date.year;
  if (day === null || (years !== null && years < 0)) return null;
  return { day, years: years === 0 ? null : years };
}
