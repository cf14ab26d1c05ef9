import type { Contact } from './contact';
import type { Day } from './day';
import { depths, type Depth } from './depth';
import type { Direction, Interaction, InteractionSource } from './interaction';

/** What the past of a contact comes to on a given day. */
export interface History {
  /** the latest day with at least a depth, index 0 to 3; plans and entries of depth 0 are no contact */
  readonly lastAtDepth: readonly [never: null, Day | null, Day | null, Day | null];
  /** the first recorded contact of any depth */
  readonly first: Day | null;
  /** days after today for which something is entered, with their depths */
  readonly plans: readonly Plan[];
}

/** An entry in the future. */
export interface Plan {
  readonly day: Day;
  readonly depth: Depth;
}

/** A day on which there was contact, and what is known of it. */
export interface ContactDay {
  readonly day: Day;
  /** of the deepest; never 0 */
  readonly depth: Depth;
  /** outbound or inbound only where everything on that day was */
  readonly direction: Direction;
  /** what decides the day, the deepest first; empty where only the property `last-contact` tells of it */
  readonly interactions: readonly Interaction[];
}

/** The depth that the property `last-contact` stands for where no entry tells more. */
const propertyDepth: Depth = 2;

/** Which source decides a day on which several tell of a contact: the lowest. */
const sourceRank: Readonly<Record<InteractionSource['kind'], number>> = {
  log: 0,
  'meeting-note': 1,
  mention: 2,
};

/**
 * Reads a contact's entries, what dated notes tell of them, and the property `last-contact`, as they count on a day.
 * `mentions` are the interactions that stand in other notes.
 */
export function readHistory(contact: Contact, mentions: readonly Interaction[], today: Day): History {
  const last: [null, Day | null, Day | null, Day | null] = [null, null, null, null];
  let first: Day | null = null;
  const plans: Plan[] = [];
  const count = (day: Day, depth: Depth): void => {
    if (first === null || day < first) first = day;
    for (const level of depths) {
      if (level === 0 || level > depth) continue;
      const known = last[level];
      if (known === null || day > known) last[level] = day;
    }
  };
  const { lastContact } = contact;
  let byProperty = lastContact !== null && lastContact <= today ? lastContact : null;
  for (const { date, depth, source } of decidingInteractions(contact, mentions)) {
    if (date > today) {
      if (source.kind === 'log') plans.push({ day: date, depth });
    } else if (depth > 0) {
      count(date, depth);
      if (date === byProperty) byProperty = null;
    }
  }
  if (byProperty !== null) count(byProperty, propertyDepth);
  return { lastAtDepth: last, first, plans };
}

/**
 * The interactions that count: the entries of a person's own log decide their day, else meeting notes, else mentions.
 * What stands in other notes is no plan: there the future does not count.
 */
export function decidingInteractions(
  contact: Contact,
  mentions: readonly Interaction[],
): readonly Interaction[] {
  if (mentions.length === 0 || contact.ignoresMentions) return contact.interactions;
  const ranks = new Map<Day, number>();
  for (const { date } of contact.interactions) ranks.set(date, sourceRank.log);
  for (const { date, source } of mentions) {
    const rank = sourceRank[source.kind];
    const known = ranks.get(date);
    if (known === undefined || rank < known) ranks.set(date, rank);
  }
  const deciding = mentions.filter(({ date, source }) => ranks.get(date) === sourceRank[source.kind]);
  return [...contact.interactions, ...deciding];
}

/** The days of contact up to today, newest first, one for each day. */
export function contactDays(
  contact: Contact,
  mentions: readonly Interaction[],
  today: Day,
): readonly ContactDay[] {
  const byDay = new Map<Day, Interaction[]>();
  for (const interaction of decidingInteractions(contact, mentions)) {
    if (interaction.depth === 0 || interaction.date > today) continue;
    const known = byDay.get(interaction.date);
    if (known === undefined) byDay.set(interaction.date, [interaction]);
    else known.push(interaction);
  }
  const { lastContact } = contact;
  if (lastContact !== null && lastContact <= today && !byDay.has(lastContact)) byDay.set(lastContact, []);
  return [...byDay]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, interactions]): ContactDay => {
      interactions.sort((a, b) => b.depth - a.depth);
      return {
        day,
        depth: interactions[0]?.depth ?? propertyDepth,
        direction: sharedDirection(interactions),
        interactions,
      };
    });
}

function sharedDirection(interactions: readonly Interaction[]): Direction {
  const [first] = interactions;
  if (first === undefined) return 'mutual';
  return interactions.every(({ direction }) => direction === first.direction) ? first.direction : 'mutual';
}
