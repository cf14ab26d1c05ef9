import { yearlyDay, type LeapDayRule } from './birthday';
import type { Contact } from './contact';
import { addDays, daysBetween, partsOf, type Day } from './day';
import { foldName } from './fold';
import type { Interaction } from './interaction';
import { isInRound, type GreetingRound } from './occasion';

/** One holding of a round: its day, and the days around it in which a greeting belongs to it. */
export interface RoundSeason {
  readonly day: Day;
  readonly from: Day;
  readonly to: Day;
}

/** Whether somebody was greeted in a season, or need not be. */
export type GreetingState =
  | {
      readonly kind: 'open';
      /** the day on which they sent greetings, or null */ readonly received: Day | null;
    }
  | { readonly kind: 'greeted'; readonly day: Day }
  /** there was contact right around the day */
  | { readonly kind: 'in-touch'; readonly day: Day };

/** What greetings went to and came from somebody in a year. */
export interface GreetingYear {
  readonly year: string;
  readonly sent: number;
  readonly received: number;
}

/** Greetings so many days before or after the day of a round belong to it. */
const greetingDays = 21;
/** Contact of any kind so many days before or after is a greeting as well. */
const contactDays = 7;

/** The holding of a round that is nearest to a day; of two equally near ones the one to come. */
export function seasonOf(round: GreetingRound, today: Day, leapDay: LeapDayRule): RoundSeason | null {
  const { year } = partsOf(today);
  let nearest: Day | null = null;
  for (const candidate of [year + 1, year, year - 1]) {
    const day = yearlyDay(candidate, round.month, round.date, leapDay);
    if (day === null) continue;
    const isNearer =
      nearest === null || Math.abs(daysBetween(today, day)) < Math.abs(daysBetween(today, nearest));
    if (isNearer) nearest = day;
  }
  if (nearest === null) return null;
  return { day: nearest, from: addDays(nearest, -greetingDays), to: addDays(nearest, greetingDays) };
}

/** Whether somebody is on the list of a round: in one of its tiers, neither gone nor paused. */
export function isToBeGreeted(contact: Contact, round: GreetingRound): boolean {
  return contact.tier.kind === 'known' && !contact.paused && isInRound(contact, round);
}

/** How somebody stands in a season, by what is logged and what other notes tell; nothing after today counts. */
export function greetingStateOf(
  interactions: readonly Interaction[],
  round: GreetingRound,
  season: RoundSeason,
  today: Day,
): GreetingState {
  const name = foldName(round.name);
  let greeted: Day | null = null;
  let touched: Day | null = null;
  let received: Day | null = null;
  for (const { date, kind, depth, direction, text } of interactions) {
    if (date > today || date < season.from || date > season.to || depth === 0) continue;
    const isGreeting = kind === 'greeting';
    const names = name !== '' && foldName(text).includes(name);
    if (isGreeting || names) {
      if (direction === 'inbound') received = later(received, date);
      else greeted = later(greeted, date);
    } else if (Math.abs(daysBetween(season.day, date)) <= contactDays) touched = later(touched, date);
  }
  if (greeted !== null) return { kind: 'greeted', day: greeted };
  return touched === null ? { kind: 'open', received } : { kind: 'in-touch', day: touched };
}

/** Greetings by year, the newest first; a mutual one went both ways. */
export function greetingYears(interactions: readonly Interaction[], today: Day): readonly GreetingYear[] {
  const years = new Map<string, { sent: number; received: number }>();
  for (const { date, kind, direction } of interactions) {
    if (kind !== 'greeting' || date > today) continue;
    const year = date.slice(0, 4);
    const counts = years.get(year) ?? { sent: 0, received: 0 };
    if (direction !== 'inbound') counts.sent += 1;
    if (direction !== 'outbound') counts.received += 1;
    years.set(year, counts);
  }
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, counts]) => ({ year, ...counts }));
}

function later(known: Day | null, day: Day): Day {
  return known === null || day > known ? day : known;
}
