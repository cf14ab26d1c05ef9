import type { Contact } from '../core/contact';
import { addDays, type Day } from '../core/day';
import type { FollowUp } from '../core/follow-up';
import { greetingYears, isToBeGreeted, type GreetingYear } from '../core/greeting-round';
import type { ContactDay } from '../core/history';
import type { Interaction } from '../core/interaction';
import { readJobRemark, type JobRemark } from '../core/job-remark';
import { occasionsBetween, type Occasion } from '../core/occasion';
import { promiseOwner } from '../core/promise';
import type { Standing } from '../core/rhythm';
import type { Strength } from '../core/strength';
import type { ListPoint } from '../note/list-points';
import type { ConversationNotes } from '../note/talking-points';
import { findAcquaintances, type Acquaintances } from './acquaintances';
import type { ContactBook } from './contact-book';
import type { CompareNames } from './overview';
import { toldHistory } from './told-history';

/** Something to talk about; `followUp` where it is a task that can be ticked. */
export interface CardPoint extends ListPoint {
  readonly followUp: FollowUp | null;
}

/** A day of contact, and what stands below its entries in the person's own note. */
export interface CardDay extends ContactDay {
  readonly details: readonly string[];
}

/** What one wants to know of a person before seeing them. */
export interface PersonCard {
  readonly contact: Contact;
  readonly standing: Standing;
  readonly strength: Strength;
  /** the newest days of contact, that of the last conversation always among them */
  readonly since: readonly CardDay[];
  /** of the last conversation or more, null where there was none */
  readonly lastSpoke: Day | null;
  /** a change of job since then */
  readonly job: JobRemark | null;
  readonly points: readonly CardPoint[];
  /** open follow-ups that are no talking points, by due day */
  readonly promises: { readonly own: readonly FollowUp[]; readonly theirs: readonly FollowUp[] };
  /** what is in the next weeks, the nearest first */
  readonly occasions: readonly Occasion[];
  /** entered for days to come, the nearest first */
  readonly plans: readonly Interaction[];
  readonly acquaintances: Acquaintances;
  /** greetings sent and received, the newest year first */
  readonly greetings: readonly GreetingYear[];
  /** everything told up to today, newest first */
  readonly history: readonly Interaction[];
}

/** How far a card looks ahead, in days. */
const cardDaysAhead = 60;
/** How many days of contact are shown at least and at most. */
const fewestDays = 3;
const mostDays = 5;

/** Puts together what is known of a person on a day. `notes` are those of their note. */
export function buildPersonCard(
  book: ContactBook,
  contact: Contact,
  notes: ConversationNotes,
  today: Day,
  compareNames: CompareNames,
): PersonCard {
  const days = book.days(contact, today);
  const spoke = days.findIndex(({ depth }) => depth >= 2);
  const lastSpoke = days[spoke]?.day ?? null;
  const told = toldHistory(contact, book.mentions(contact), today);
  const history = told.filter(({ date }) => date <= today);
  const followUps = book.followUpsOf(contact);
  const points = notes.points.map((point) => ({ ...point, followUp: taskOf(point, contact, followUps) }));
  const talkedOf = new Set(points.map(({ followUp }) => followUp));
  const names = [contact.name, ...contact.aliases];
  const owed = (owner: 'own' | 'theirs'): readonly FollowUp[] =>
    followUps.filter(
      (followUp) => !talkedOf.has(followUp) && promiseOwner(followUp.text, followUp.source, names) === owner,
    );
  return {
    contact,
    standing: book.standing(contact, today),
    strength: book.strength(contact, today),
    since: daysSince(days, spoke).map((day) => ({ ...day, details: detailsOf(day, contact, notes) })),
    lastSpoke,
    job: lastJobChange(history, lastSpoke),
    points,
    promises: { own: owed('own'), theirs: owed('theirs') },
    occasions: occasionsBetween(contact, today, addDays(today, cardDaysAhead), book.rules.occasions).filter(
      (occasion) => occasion.kind !== 'round' || isToBeGreeted(contact, occasion.round),
    ),
    plans: told.filter(({ date }) => date > today).reverse(),
    acquaintances: findAcquaintances(book, contact, compareNames),
    greetings: greetingYears(history, today),
    history,
  };
}

/** The newest days and, however long ago, that of the last conversation, at `spoke`. */
function daysSince(days: readonly ContactDay[], spoke: number): readonly ContactDay[] {
  const last = days[spoke];
  return last === undefined || spoke < mostDays
    ? days.slice(0, Math.max(fewestDays, spoke + 1))
    : [...days.slice(0, mostDays - 1), last];
}

/** The lines of a person's own entries of which a card shows what stands below them; 1-based. */
export function entryLinesOf(book: ContactBook, contact: Contact, today: Day): readonly number[] {
  const days = book.days(contact, today);
  const spoke = days.findIndex(({ depth }) => depth >= 2);
  return daysSince(days, spoke).flatMap(({ interactions }) =>
    interactions.flatMap(({ source }) => (source.path === contact.path ? [source.line] : [])),
  );
}

function detailsOf(
  { interactions }: ContactDay,
  { path }: Contact,
  { details }: ConversationNotes,
): readonly string[] {
  return interactions.flatMap(({ source }) =>
    source.path === path ? (details.find(({ line }) => line === source.line)?.texts ?? []) : [],
  );
}

function taskOf(point: ListPoint, { path }: Contact, followUps: readonly FollowUp[]): FollowUp | null {
  if (!point.isTask) return null;
  return followUps.find((followUp) => followUp.path === path && followUp.line === point.line) ?? null;
}

/** The newest change of job, unless there was a conversation after its day. */
function lastJobChange(history: readonly Interaction[], lastSpoke: Day | null): JobRemark | null {
  for (const entry of history) {
    if (lastSpoke !== null && entry.date < lastSpoke) return null;
    const remark = readJobRemark(entry);
    if (remark !== null) return remark;
  }
  return null;
}
