import type { Contact } from '../core/contact';
import { addDays, type Day } from '../core/day';
import { greetingStateOf, isToBeGreeted, seasonOf } from '../core/greeting-round';
import type { Interaction } from '../core/interaction';
import { occasionsBetween, type GreetingRound, type Occasion } from '../core/occasion';
import { yearlyDay } from '../core/birthday';
import { findNewJob, freshDays } from '../core/new-job';
import { finishSteps, type Steps } from '../core/steps';
import { unescapeMarkdown } from '../note/plain-text';
import { partsOf } from '../core/day';
import type { ContactBook } from './contact-book';
import type { CompareNames } from './overview';

/** A day to come on which something is. */
export type ComingUp =
  | {
      readonly kind: 'occasion';
      readonly day: Day;
      readonly contact: Contact;
      readonly occasion: Exclude<Occasion, { kind: 'round' }>;
    }
  /** `open`: how many of its people are to be greeted yet */
  | { readonly kind: 'round'; readonly day: Day; readonly round: GreetingRound; readonly open: number }
  | { readonly kind: 'plan'; readonly day: Day; readonly contact: Contact; readonly plan: Interaction }
  /** a job that an import found, an occasion to write */
  | { readonly kind: 'new-job'; readonly day: Day; readonly contact: Contact; readonly job: string };

/** How far the pane and the command line look ahead, in days. */
export const daysAhead = 28;
/** people */
const stepSize = 500;

const order: Readonly<Record<ComingUp['kind'], number>> = {
  round: 0,
  occasion: 1,
  'new-job': 2,
  plan: 3,
};

/** Birthdays, yearly dates, rounds, new jobs and plans from a day on, that day and the last included; by day, then name. */
export function buildComingUp(
  book: ContactBook,
  today: Day,
  days: number,
  compareNames: CompareNames,
): readonly ComingUp[] {
  return finishSteps(comingUpInSteps(book, today, days, compareNames));
}

/** The same bit by bit, some hundred people a step. */
export function* comingUpInSteps(
  book: ContactBook,
  today: Day,
  days: number,
  compareNames: CompareNames,
): Steps<readonly ComingUp[]> {
  const to = addDays(today, days);
  const found: ComingUp[] = [];
  const { occasions } = book.rules;
  const own = { ...occasions, rounds: [] };
  const since = addDays(today, -freshDays);
  let done = 0;
  for (const contact of book.all()) {
    done += 1;
    if (done % stepSize === 0) yield { done, total: book.size };
    if (contact.gone !== null) continue;
    for (const occasion of occasionsBetween(contact, today, to, own)) {
      if (occasion.kind !== 'round') found.push({ kind: 'occasion', day: occasion.day, contact, occasion });
    }
    // Asked of everybody after each change, and nearly all interactions are older: they are gone through once.
    let isRecent = false;
    for (const plan of contact.interactions) {
      const { date } = plan;
      if (date < since || date > to) continue;
      if (date > today) found.push({ kind: 'plan', day: date, contact, plan });
      else isRecent = true;
    }
    const newJob = contact.paused || !isRecent ? null : findNewJob(contact.interactions, today);
    if (newJob !== null)
      found.push({ kind: 'new-job', day: today, contact, job: unescapeMarkdown(newJob.job) });
  }
  for (const round of occasions.rounds) {
    for (const day of roundDays(round, today, to, book)) {
      found.push({ kind: 'round', day, round, open: yield* openIn(book, round, day, today) });
    }
  }
  yield { done, total: book.size };
  return found.sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      order[a.kind] - order[b.kind] ||
      compareNames(nameOf(a), nameOf(b)) ||
      (pathOf(a) < pathOf(b) ? -1 : 1),
  );
}

/** The people of a round; nobody who is gone or paused. */
export function peopleOfRound(book: ContactBook, round: GreetingRound): readonly Contact[] {
  return [...book.all()].filter((contact) => isToBeGreeted(contact, round));
}

function roundDays(round: GreetingRound, from: Day, to: Day, book: ContactBook): readonly Day[] {
  if (!round.on) return [];
  const days: Day[] = [];
  for (let { year } = partsOf(from); year <= partsOf(to).year; year += 1) {
    const day = yearlyDay(year, round.month, round.date, book.rules.occasions.leapDay);
    if (day !== null && day >= from && day <= to) days.push(day);
  }
  return days;
}

function* openIn(book: ContactBook, round: GreetingRound, day: Day, today: Day): Steps<number> {
  const season = seasonOf(round, day, book.rules.occasions.leapDay);
  if (season === null) return 0;
  let open = 0;
  let done = 0;
  for (const contact of book.all()) {
    if (done % stepSize === 0) yield { done, total: book.size };
    done += 1;
    if (!isToBeGreeted(contact, round)) continue;
    const interactions = [...contact.interactions, ...book.mentions(contact)];
    if (greetingStateOf(interactions, round, season, today).kind === 'open') open += 1;
  }
  return open;
}

function nameOf(item: ComingUp): string {
  return item.kind === 'round' ? item.round.name : item.contact.name;
}

function pathOf(item: ComingUp): string {
  return item.kind === 'round' ? '' : item.contact.path;
}
