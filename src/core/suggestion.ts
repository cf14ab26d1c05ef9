import type { Contact } from './contact';
import { addDays, type Day } from './day';
import type { Standing } from './rhythm';
import type { Strength } from './strength';
import type { Tier } from './tier';

/** A person as the suggestions look at them. */
export interface Placed {
  readonly contact: Contact;
  readonly standing: Standing;
  readonly strength: Strength;
}

/** Why somebody may belong elsewhere. */
export type SuggestionReason =
  /** the least contact in a tier that holds more people than it has room for */
  | { readonly kind: 'over-capacity'; readonly recentDays: number; readonly of: number }
  /** a long silence */
  | { readonly kind: 'faded'; readonly last: Day | null }
  /** more contact than most in the tier above; `most` is its median of contact days within 180 days */
  | { readonly kind: 'above-median'; readonly recentDays: number; readonly most: number }
  /** much contact, and nobody in the tier above */
  | { readonly kind: 'empty-above'; readonly recentDays: number }
  /** conversations with somebody without a tier */
  | { readonly kind: 'untiered'; readonly conversations: number };

/** A move that the figures speak for. */
export interface Suggestion {
  readonly path: string;
  readonly name: string;
  /** null: none */
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly reason: SuggestionReason;
}

const mostSuggestions = 7;
/** Whoever moved within so many days stays where they are. */
const settledDays = 90;
const fewestConversations = 2;
/** The strength from which somebody may begin an empty tier. */
const strengthForEmptyTier = 20;

/**
 * Who belongs elsewhere: at most seven, best first, downwards before upwards, one a person. `tiers` in their order.
 * People who are paused or gone, and those who moved within 90 days, are left where they are.
 */
export function suggestMoves(
  people: readonly Placed[],
  tiers: readonly Tier[],
  today: Day,
): readonly Suggestion[] {
  const members = new Map<string, Placed[]>(tiers.map(({ id }) => [id, []]));
  for (const person of people) {
    const { tier } = person.contact;
    if (tier.kind === 'known' && !isOut(person)) members.get(tier.id)?.push(person);
  }
  const settledSince = addDays(today, -settledDays);
  const mayMove = ({ contact }: Placed): boolean =>
    contact.tierSince === null || contact.tierSince <= settledSince;
  const found = [
    ...tiers.flatMap((tier, index) => tooMany(tier, tiers[index + 1] ?? null, membersOf(tier), mayMove)),
    ...byMost(
      tiers.flatMap((tier, index) => silent(tier, tiers[index + 1] ?? null, membersOf(tier).filter(mayMove))),
    ),
    ...tiers.flatMap((tier, index) => {
      const below = tiers[index + 1];
      return below === undefined
        ? []
        : rising(below, tier, membersOf(below).filter(mayMove), membersOf(tier));
    }),
    ...unplaced(
      people.filter((person) => person.contact.tier.kind === 'none' && !isOut(person) && mayMove(person)),
      [...tiers].reverse().find((tier) => tier.capacity === null || membersOf(tier).length < tier.capacity),
    ),
  ];
  const seen = new Set<string>();
  const once = found.filter(({ path }) => !seen.has(path) && seen.add(path));
  return once.slice(0, mostSuggestions);

  function membersOf({ id }: Tier): readonly Placed[] {
    return members.get(id) ?? [];
  }
}

/** Paused or gone, which stand alike. */
function isOut({ standing }: Placed): boolean {
  return standing.state === 'paused';
}

/** As many as are too many for a tier, those with the least contact. */
function tooMany(
  tier: Tier,
  below: Tier | null,
  all: readonly Placed[],
  mayMove: (person: Placed) => boolean,
): readonly Suggestion[] {
  const excess = tier.capacity === null ? 0 : all.length - tier.capacity;
  if (excess <= 0) return [];
  return firstBy(all.filter(mayMove), byStrength)
    .slice(0, excess)
    .map((person) =>
      suggestion(person, tier, below, {
        kind: 'over-capacity',
        recentDays: person.strength.recentDays,
        of: all.length,
      }),
    );
}

function silent(tier: Tier, below: Tier | null, people: readonly Placed[]): readonly Suggestion[] {
  return people
    .filter(({ standing }) => standing.state === 'faded')
    .map((person) => suggestion(person, tier, below, { kind: 'faded', last: person.standing.lastContact }));
}

/** The longest silence first. */
function byMost(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const last = ({ reason }: Suggestion): string => (reason.kind === 'faded' ? (reason.last ?? '') : '');
  return firstBy(suggestions, (a, b) => {
    const [first, second] = [last(a), last(b)];
    return first < second ? -1 : first > second ? 1 : a.path < b.path ? -1 : 1;
  });
}

/** Those of a tier who have more contact than most of the tier above. */
function rising(
  from: Tier,
  to: Tier,
  people: readonly Placed[],
  above: readonly Placed[],
): readonly Suggestion[] {
  const talking = people.filter(({ strength }) => strength.recentConversations >= fewestConversations);
  if (above.length === 0) {
    return firstBy(
      talking.filter(({ strength }) => strength.exact >= strengthForEmptyTier),
      byMostStrength,
    ).map((person) =>
      suggestion(person, from, to, { kind: 'empty-above', recentDays: person.strength.recentDays }),
    );
  }
  const middle = median(above.map(({ strength }) => strength.exact));
  const most = Math.floor(median(above.map(({ strength }) => strength.recentDays)));
  return firstBy(
    talking.filter(({ strength }) => strength.exact > middle),
    byMostStrength,
  ).map((person) =>
    suggestion(person, from, to, { kind: 'above-median', recentDays: person.strength.recentDays, most }),
  );
}

function unplaced(people: readonly Placed[], tier: Tier | undefined): readonly Suggestion[] {
  if (tier === undefined) return [];
  return firstBy(
    people.filter(({ strength }) => strength.recentConversations >= fewestConversations),
    byMostStrength,
  ).map((person) =>
    suggestion(person, null, tier, {
      kind: 'untiered',
      conversations: person.strength.recentConversations,
    }),
  );
}

function suggestion(
  { contact }: Placed,
  from: Tier | null,
  to: Tier | null,
  reason: SuggestionReason,
): Suggestion {
  return { path: contact.path, name: contact.name, from, to, reason };
}

/** The least contact first; the path decides where it is the same, so that the order of the notes does not. */
function byStrength(a: Placed, b: Placed): number {
  return a.strength.exact - b.strength.exact || (a.contact.path < b.contact.path ? -1 : 1);
}

/** The most contact first. */
function byMostStrength(a: Placed, b: Placed): number {
  return byStrength(b, a);
}

/** The first in an order, no more of them than there can be suggestions: to sort thousands for seven takes too long. */
function firstBy<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first[mostSuggestions - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    const behind = first.findIndex((other) => compare(item, other) < 0);
    if (behind >= 0) first.splice(behind, 0, item);
    else first.push(item);
    if (first.length > mostSuggestions) first.pop();
  }
  return first;
}

function median(values: readonly number[]): number {
  // Numbers sort themselves by their size here, without a function that is asked thousands of times.
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
