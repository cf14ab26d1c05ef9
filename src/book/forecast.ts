import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import { standingOf } from '../core/rhythm';
import { buildTierTable, type Tier } from '../core/tier';
import { workloadOf, type Task, type Workload } from '../core/workload';
import type { ContactBook } from './contact-book';

/** A change that is thought through before it is made: people to a tier, people to a cadence, or other tiers. */
export type PlannedChange =
  | { readonly kind: 'move'; readonly paths: readonly string[]; readonly tier: Tier | null }
  | { readonly kind: 'cadence'; readonly paths: readonly string[]; readonly cadence: Contact['cadence'] }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] };

/** What a book asks of its user. */
export function workloadOfBook(book: ContactBook, today: Day): Workload {
  return workloadOf(tasksOf(book, today), today, book.rules.calendar);
}

function* tasksOf(book: ContactBook, today: Day): Iterable<Task> {
  for (const contact of book.all()) {
    yield { standing: book.standing(contact, today), snoozeUntil: contact.snoozeUntil };
  }
}

/** What a book would ask after a change. */
export function workloadAfter(book: ContactBook, change: PlannedChange, today: Day): Workload {
  return workloadOf(tasksAfter(book, change, today), today, book.rules.calendar);
}

function* tasksAfter(book: ContactBook, change: PlannedChange, today: Day): Iterable<Task> {
  const paths = change.kind === 'tiers' ? null : new Set(change.paths);
  const rules = change.kind === 'tiers' ? { ...book.rules, tiers: buildTierTable(change.tiers) } : book.rules;
  for (const contact of book.all()) {
    const { snoozeUntil } = contact;
    if (paths !== null && !paths.has(contact.path)) {
      yield { standing: book.standing(contact, today), snoozeUntil };
      continue;
    }
    const changed = applied(contact, change, today);
    yield { standing: standingOf(changed, book.mentions(contact), today, rules), snoozeUntil };
  }
}

/** The contact as it would be after the change. */
function applied(contact: Contact, change: PlannedChange, today: Day): Contact {
  switch (change.kind) {
    case 'move': {
      const { tier } = change;
      if (tier === null) return { ...contact, tier: { kind: 'none' }, tierSince: null };
      const stays = contact.tier.kind === 'known' && contact.tier.id === tier.id;
      return stays ? contact : { ...contact, tier: { kind: 'known', id: tier.id }, tierSince: today };
    }
    case 'cadence':
      return { ...contact, cadence: change.cadence };
    case 'tiers':
      return contact;
  }
}
