import { standingOf, compareDue, isDue, type Standing } from '../core/rhythm';
import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import type { Interaction } from '../core/interaction';
import { outreachOf, silenceOf, type Silence } from '../core/outreach';
import { choosePicks, type Candidate } from '../core/picks';
import type { ContactBook } from './contact-book';
import type { CompareNames, Overview, Person } from './overview';

/** One of today's picks, and how it stands. */
export interface Pick {
  readonly person: Person;
  /** `settled`: put off, or no longer due for another reason */
  readonly status: 'open' | 'done' | 'settled';
}

/** Who is to be contacted today. */
export interface Picks {
  /** in their order; people whose notes are gone are left out */
  readonly picks: readonly Pick[];
  /** the paths that have a place today: given back, they keep it */
  readonly taken: readonly string[];
}

interface Before {
  readonly contact: Contact;
  readonly standing: Standing;
}

/**
 * Today's picks. `taken` are the paths that had a place before on this day; null where the day has not begun, as for the
 * command line, which keeps nothing: there whoever was contacted today is looked at as they stood before.
 */
export function pickToday(
  book: ContactBook,
  overview: Overview,
  places: number,
  taken: readonly string[] | null,
  compareNames: CompareNames,
): Picks {
  const { today } = overview;
  const before: Before[] = [...overview.due.map(({ contact, standing }) => ({ contact, standing }))];
  const done = new Set<string>();
  for (const { contact, standing } of overview.people) {
    if (standing.lastContact !== today) continue;
    done.add(contact.path);
    if (isDue(standing.state)) continue;
    const then = standingBefore(contact, book, today);
    if (isDue(then.state)) before.push({ contact, standing: then });
  }
  before.sort((a, b) => compareDue(a, b, book.rules.tiers, compareNames));
  const candidates = before.map(({ contact, standing }): Candidate => ({
    path: contact.path,
    state: standing.state,
    silence: silenceToward(contact, book, today),
    done: done.has(contact.path),
  }));
  const paths = choosePicks(candidates, places, taken);
  const picks: Pick[] = [];
  for (const path of paths) {
    const contact = book.get(path);
    if (contact === undefined) continue;
    const person: Person = { contact, standing: book.standing(contact, today) };
    const status = done.has(path) ? 'done' : isDue(person.standing.state) ? 'open' : 'settled';
    picks.push({ person, status });
  }
  return { picks, taken: paths };
}

/** Whether somebody was written to in vain, as of a day. */
export function silenceToward(contact: Contact, book: ContactBook, today: Day): Silence {
  return silenceOf(outreachOf(book.days(contact, today), today));
}

/** Where somebody would stand if there had been no contact today. */
function standingBefore(contact: Contact, book: ContactBook, today: Day): Standing {
  const isOther = ({ date }: Interaction): boolean => date !== today;
  const earlier: Contact = {
    ...contact,
    interactions: contact.interactions.filter(isOther),
    lastContact: contact.lastContact === today ? null : contact.lastContact,
  };
  return standingOf(earlier, book.mentions(contact).filter(isOther), today, book.rules);
}
