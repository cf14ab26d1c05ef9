import type { Contact } from '../core/contact';
import { foldName } from '../core/fold';
import { isDue, type State } from '../core/rhythm';
import type { Person } from './overview';

/** A tier to filter by: its id, or `none` for people without one. */
export type TierFilter = string;

/** What is asked of a list of people. Every part must hold; an empty part holds for all. */
export interface PeopleQuery {
  /** words, `#tag` and `@place` */
  readonly text: string;
  readonly tiers: readonly TierFilter[];
  readonly states: readonly State[];
  /** without `#`; one below it answers, too */
  readonly tags: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
}

/** What asks for nothing and leaves nobody out. */
export const openQuery: PeopleQuery = {
  text: '',
  tiers: [],
  states: [],
  tags: [],
  organizations: [],
  places: [],
};

/** A property by whose values people can be filtered. */
export type Facet = 'tags' | 'organizations' | 'places';

/** How a list of people is ordered. */
export type SortOrder = 'due' | 'name' | 'last-contact';

/** Whether a query leaves anybody out. */
export function isOpenQuery(query: PeopleQuery): boolean {
  return query.text.trim() === '' && !isFiltered(query);
}

/** Whether any filter holds, apart from what is typed. */
export function isFiltered({ tiers, states, tags, organizations, places }: PeopleQuery): boolean {
  return [tiers, states, tags, organizations, places].some((filter) => filter.length > 0);
}

/** The people who answer a query, in their order. */
export function filterPeople(people: readonly Person[], query: PeopleQuery): readonly Person[] {
  if (isOpenQuery(query)) return people;
  const answers = buildFilter(query);
  return people.filter((person) => answers(person, searchTextOf(person.contact)));
}

/** Whether somebody answers a query; the text is that of their contact. */
export type PeopleFilter = (person: Person, text: SearchText) => boolean;

/** What a contact is searched by, folded: worked out once for each contact. */
export interface SearchText {
  /** all that a plain word is looked for in */
  readonly words: string;
  readonly place: string;
  readonly organization: string;
  /** tags and topics */
  readonly topics: readonly string[];
}

/** Prepares a query, so that asking each of thousands is quick. */
export function buildFilter(query: PeopleQuery): PeopleFilter {
  const words = foldName(query.text)
    .split(' ')
    .filter((word) => word !== '');
  const tags = query.tags.map(foldName);
  const organizations = new Set(query.organizations.map(foldName));
  const places = new Set(query.places.map(foldName));
  return ({ contact, standing }, text) => {
    if (query.tiers.length > 0 && !query.tiers.includes(tierKey(contact))) return false;
    if (query.states.length > 0 && !query.states.includes(standing.state)) return false;
    if (tags.length > 0 && !text.topics.some((own) => tags.some((tag) => isTagBelow(own, tag)))) return false;
    if (organizations.size > 0 && !organizations.has(text.organization)) return false;
    if (places.size > 0 && !places.has(text.place)) return false;
    return words.every((word) => answers(text, word));
  };
}

function isTagBelow(own: string, tag: string): boolean {
  return own === tag || own.startsWith(`${tag}/`);
}

function answers(text: SearchText, word: string): boolean {
  if (word.length > 1 && word.startsWith('#')) {
    const tag = word.slice(1);
    return text.topics.some((topic) => topic.startsWith(tag));
  }
  if (word.length > 1 && word.startsWith('@')) return text.place.includes(word.slice(1));
  return text.words.includes(word);
}

const searchTexts = new WeakMap<Contact, SearchText>();

/** What a contact is searched by. */
export function searchTextOf(contact: Contact): SearchText {
  let text = searchTexts.get(contact);
  if (text === undefined) {
    const place = foldName(contact.location ?? '');
    const organization = foldName(contact.organization ?? '');
    const topics = valuesOf(contact, 'tags').map(foldName);
    const others = [contact.name, ...contact.aliases, contact.role ?? '', ...contact.emails].map(foldName);
    text = { words: [...others, organization, place, ...topics].join(' '), place, organization, topics };
    searchTexts.set(contact, text);
  }
  return text;
}

/** What a contact counts as in a tier filter. */
export function tierKey(contact: Contact): TierFilter {
  return contact.tier.kind === 'known' ? contact.tier.id : 'none';
}

/** What a contact says for a facet. */
export function valuesOf(contact: Contact, facet: Facet): readonly string[] {
  switch (facet) {
    case 'tags':
      return [...contact.tags, ...contact.interests];
    case 'organizations':
      return contact.organization === null ? [] : [contact.organization];
    case 'places':
      return contact.location === null ? [] : [contact.location];
  }
}

/** A value that people have, and how many. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The values of a facet, the most frequent first; spellings that differ in case or accents are one. */
export function listFacet(people: readonly Person[], facet: Facet): readonly FacetValue[] {
  const values = new Map<string, { value: string; count: number }>();
  for (const { contact } of people) {
    const own = new Set(valuesOf(contact, facet).map((value) => value.trim()));
    for (const value of own) {
      const folded = foldName(value);
      if (folded === '') continue;
      const known = values.get(folded);
      if (known === undefined) values.set(folded, { value, count: 1 });
      else {
        known.count += 1;
        // Whatever the order of the notes, one spelling is shown.
        if (value < known.value) known.value = value;
      }
    }
  }
  return [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Orders people; the due order is worked out by the caller, who knows the tiers. */
export function sortPeople(
  people: readonly Person[],
  order: SortOrder,
  compareDue: (a: Person, b: Person) => number,
  compareNames: (a: string, b: string) => number,
): readonly Person[] {
  const byName = (a: Person, b: Person): number =>
    compareNames(a.contact.name, b.contact.name) || (a.contact.path < b.contact.path ? -1 : 1);
  switch (order) {
    case 'due':
      return [...people].sort((a, b) => rankOf(a) - rankOf(b) || compareDay(a, b) || compareDue(a, b));
    case 'name':
      return [...people].sort(byName);
    case 'last-contact':
      return [...people].sort((a, b) => {
        const first = a.standing.lastContact ?? '';
        const second = b.standing.lastContact ?? '';
        return first < second ? -1 : first > second ? 1 : byName(a, b);
      });
  }
}

/** New people first, then those who are due, then by the day they fall due, the settled ones last. */
function rankOf({ standing }: Person): number {
  if (standing.state === 'new') return 0;
  if (isDue(standing.state)) return 1;
  if (standing.state === 'soon' || standing.state === 'ok') return 2;
  return standing.state === 'snoozed' ? 3 : 4;
}

function compareDay(a: Person, b: Person): number {
  if (isDue(a.standing.state)) return 0;
  const first = a.standing.dueOn ?? '';
  const second = b.standing.dueOn ?? '';
  return first < second ? -1 : first > second ? 1 : 0;
}
