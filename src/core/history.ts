import type { Contact } from './contact';
import type { Day } from './day';
import { depths, type Depth } from './depth';

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

/** The depth that the property `last-contact` stands for where no entry tells more. */
const propertyDepth: Depth = 2;

/** Reads a contact's entries and its property `last-contact` as they count on a day. */
export function readHistory(contact: Contact, today: Day): History {
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
  let propertyCounts = lastContact !== null && lastContact <= today;
  for (const { date, depth } of contact.interactions) {
    if (date > today) plans.push({ day: date, depth });
    else if (depth > 0) {
      count(date, depth);
      if (date === lastContact) propertyCounts = false;
    }
  }
  if (propertyCounts && lastContact !== null) count(lastContact, propertyDepth);
  return { lastAtDepth: last, first, plans };
}
