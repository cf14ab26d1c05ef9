import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import { foldName } from '../core/fold';
import { compareDue, isDue, type Standing } from '../core/rhythm';
import type { Tier } from '../core/tier';
import type { ContactBook } from './contact-book';

/** A contact with where they stand today. */
export interface Person {
  readonly contact: Contact;
  readonly standing: Standing;
}

/** A tier and who is in it. */
export interface TierGroup {
  readonly tier: Tier;
  readonly people: readonly Person[];
  /** how many are in rhythm: neither due, nor new, nor put off */
  readonly inRhythm: number;
}

/** People whose notes name a tier that the settings do not know. */
export interface UnknownTierGroup {
  readonly value: string;
  readonly people: readonly Person[];
}

/** The whole book on one day. */
export interface Overview {
  readonly today: Day;
  readonly people: readonly Person[];
  readonly tiers: readonly TierGroup[];
  readonly unknownTiers: readonly UnknownTierGroup[];
  /** without tier or unknown tier value */
  readonly untiered: readonly Person[];
  /** due, overdue and faded, in order */
  readonly due: readonly Person[];
  /** soon due, soonest first */
  readonly soon: readonly Person[];
}

/** Compares names as the user's language does. */
export type CompareNames = (a: string, b: string) => number;

/** Sorts everybody into tiers and into who is due. People keep the order of the book, which says nothing. */
export function buildOverview(book: ContactBook, today: Day, compareNames: CompareNames): Overview {
  const { tiers } = book.rules;
  const people: Person[] = [];
  const groups = new Map<string, Person[]>(tiers.tiers.map((tier) => [tier.id, []]));
  const unknown = new Map<string, { value: string; path: string; people: Person[] }>();
  const untiered: Person[] = [];
  const due: Person[] = [];
  const soon: Person[] = [];
  for (const contact of book.all()) {
    const person: Person = { contact, standing: book.standing(contact, today) };
    people.push(person);
    if (contact.tier.kind === 'known') groups.get(contact.tier.id)?.push(person);
    else if (contact.tier.kind === 'unknown') collectUnknown(unknown, contact.tier.value, person);
    else untiered.push(person);
    if (isDue(person.standing.state)) due.push(person);
    else if (person.standing.state === 'soon') soon.push(person);
  }
  due.sort((a, b) => compareDue(a, b, tiers, compareNames));
  soon.sort((a, b) => compareSoon(a, b) || compareDue(a, b, tiers, compareNames));
  return {
    today,
    people,
    tiers: tiers.tiers.map((tier): TierGroup => {
      const members = groups.get(tier.id) ?? [];
      return { tier, people: members, inRhythm: members.filter(isInRhythm).length };
    }),
    unknownTiers: [...unknown]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { value, people: members }]) => ({ value, people: members })),
    untiered,
    due,
    soon,
  };
}

/** Values that differ in case only are one; the first path says how it is shown, whatever the order of the notes. */
function collectUnknown(
  groups: Map<string, { value: string; path: string; people: Person[] }>,
  value: string,
  person: Person,
): void {
  const folded = foldName(value);
  const { path } = person.contact;
  const group = groups.get(folded);
  if (group === undefined) groups.set(folded, { value, path, people: [person] });
  else {
    group.people.push(person);
    if (path < group.path) Object.assign(group, { value, path });
  }
}

/** The overview of a book that nobody is in yet. */
export function emptyOverview(book: ContactBook, today: Day): Overview {
  const tiers = book.rules.tiers.tiers.map((tier): TierGroup => ({ tier, people: [], inRhythm: 0 }));
  return { today, people: [], tiers, unknownTiers: [], untiered: [], due: [], soon: [] };
}

function isInRhythm({ standing }: Person): boolean {
  return standing.state === 'ok' || standing.state === 'soon';
}

function compareSoon(a: Person, b: Person): number {
  const first = a.standing.dueOn ?? '';
  const second = b.standing.dueOn ?? '';
  return first < second ? -1 : first > second ? 1 : 0;
}
