import { peopleOfRound } from '../../book/coming-up';
import type { Contact } from '../../core/contact';
import { daysBetween } from '../../core/day';
import {
  greetingStateOf,
  greetingYears,
  seasonOf,
  type GreetingState,
  type GreetingYear,
  type RoundSeason,
} from '../../core/greeting-round';
import type { Kind } from '../../core/kind';
import type { GreetingRound } from '../../core/occasion';
import type { Tier } from '../../core/tier';
import type { ContactSource } from '../contact-source';

/** Somebody on the list of a round. */
export interface RoundPerson {
  readonly contact: Contact;
  readonly state: GreetingState;
  /** greetings by year, the newest first */
  readonly years: readonly GreetingYear[];
  /** the kind that is logged unless another is chosen */
  readonly kind: Kind | null;
}

/** The people of one tier. */
export interface RoundGroup {
  readonly tier: Tier;
  readonly people: readonly RoundPerson[];
}

/** A round as it stands: its season, who is on the list, who is greeted. */
export interface RoundList {
  readonly round: GreetingRound;
  readonly season: RoundSeason;
  readonly groups: readonly RoundGroup[];
  readonly all: number;
  readonly done: number;
}

/** Rounds that are on, the one whose day is nearest first. */
export function roundsInOrder(source: ContactSource): readonly GreetingRound[] {
  const { rounds, leapDay } = source.book.rules.occasions;
  const today = source.today();
  const distance = (round: GreetingRound): number => {
    const season = seasonOf(round, today, leapDay);
    return season === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(today, season.day));
  };
  return rounds.filter(({ on }) => on).sort((a, b) => distance(a) - distance(b));
}

/** Who is to be greeted in a round, by tier and name; null where the round has no day. */
export function buildRoundList(source: ContactSource, round: GreetingRound): RoundList | null {
  const { book } = source;
  const today = source.today();
  const season = seasonOf(round, today, book.rules.occasions.leapDay);
  if (season === null) return null;
  const people = peopleOfRound(book, round).map((contact): RoundPerson => {
    const interactions = [...contact.interactions, ...book.mentions(contact)];
    return {
      contact,
      state: greetingStateOf(interactions, round, season, today),
      years: greetingYears(interactions, today),
      kind: kindFor(contact, source),
    };
  });
  people.sort(
    (a, b) =>
      source.compareNames(a.contact.name, b.contact.name) || (a.contact.path < b.contact.path ? -1 : 1),
  );
  const groups = book.rules.tiers.tiers
    .map((tier) => ({ tier, people: people.filter(({ contact }) => tierId(contact) === tier.id) }))
    .filter((group) => group.people.length > 0);
  const done = people.filter(({ state }) => state.kind !== 'open').length;
  return { round, season, groups, all: people.length, done };
}

/** Kinds that a greeting can be: in tiers that ask for a conversation a message or call comes first. */
export function greetingKinds(source: ContactSource): readonly Kind[] {
  const { byId } = source.book.rules.kinds;
  return ['greeting', 'message', 'call', 'letter', 'email']
    .map((id) => byId.get(id))
    .filter((kind) => kind !== undefined);
}

function kindFor(contact: Contact, source: ContactSource): Kind | null {
  const { kinds, tiers } = source.book.rules;
  const id = tierId(contact);
  const depth = id === null ? 1 : (tiers.byId.get(id)?.rule.depth ?? 1);
  return kinds.byId.get(depth >= 2 ? 'message' : 'greeting') ?? null;
}

function tierId({ tier }: Contact): string | null {
  return tier.kind === 'known' ? tier.id : null;
}
