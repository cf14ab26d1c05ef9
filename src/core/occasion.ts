import { yearlyDay, type LeapDayRule } from './birthday';
import type { Contact } from './contact';
import { partsOf, type Day } from './day';

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
  | { readonly kind: 'birthday'; readonly day: Day }
  | { readonly kind: 'round'; readonly day: Day; readonly round: GreetingRound };

/** The last occasion of a person after one day and up to another, or null. Where two fall on one day, the birthday is named. */
export function lastOccasion(contact: Contact, after: Day, upTo: Day, rules: OccasionRules): Occasion | null {
  let last: Occasion | null = null;
  const consider = (occasion: Occasion): void => {
    if (occasion.day > after && occasion.day <= upTo && (last === null || occasion.day > last.day))
      last = occasion;
  };
  const tier = contact.tier.kind === 'known' ? contact.tier.id : null;
  for (let year = partsOf(upTo).year; year >= partsOf(after).year && last === null; year -= 1) {
    if (contact.birthday !== null) {
      const day = yearlyDay(year, contact.birthday.month, contact.birthday.date, rules.leapDay);
      if (day !== null) consider({ kind: 'birthday', day });
    }
    for (const round of rules.rounds) {
      if (!round.on || (round.tiers !== 'all' && (tier === null || !round.tiers.includes(tier)))) continue;
      const day = yearlyDay(year, round.month, round.date, rules.leapDay);
      if (day !== null) consider({ kind: 'round', day, round });
    }
  }
  return last;
}
