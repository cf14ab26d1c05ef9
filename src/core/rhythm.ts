import { addInterval, intervalDays, type Interval } from './cadence';
import { nextWorkday, type WorkCalendar } from './calendar';
import type { Contact } from './contact';
import { addDays, daysBetween, type Day } from './day';
import type { Depth } from './depth';
import { readHistory, type History } from './history';
import type { Interaction } from './interaction';
import { lastOccasion, type Occasion, type OccasionRules } from './occasion';
import type { Rule, Tier, TierTable } from './tier';

/** Where a person stands on a day. `overdue` and `faded` are shown as "time to catch up" and "long silence". */
export type State = 'paused' | 'untracked' | 'new' | 'snoozed' | 'ok' | 'soon' | 'due' | 'overdue' | 'faded';

/** What the due day comes from. */
export type Reason =
  | { readonly kind: 'paused' }
  | { readonly kind: 'untracked' }
  | { readonly kind: 'new' }
  /** `of`: the last contact of all, the last one deep enough, or the first, where none was deep enough */
  | {
      readonly kind: 'contact';
      readonly day: Day;
      readonly interval: Interval;
      readonly depth: Depth;
      readonly of: 'last' | 'deep' | 'first';
    }
  | { readonly kind: 'placed'; readonly day: Day }
  | { readonly kind: 'next-contact'; readonly day: Day }
  | { readonly kind: 'occasion'; readonly occasion: Occasion }
  | { readonly kind: 'plan'; readonly day: Day };

/** A rule beyond the first that is unmet. */
export interface Wish {
  readonly rule: Rule;
  /** the last contact of its depth, null where there was none */
  readonly last: Day | null;
}

/** Where a person stands today, and why. */
export interface Standing {
  readonly state: State;
  readonly tier: Tier | null;
  /** the last contact at depth 1 or more */
  readonly lastContact: Day | null;
  readonly dueOn: Day | null;
  /** today minus the due day, at least 0 */
  readonly daysOverdue: number;
  /** daysOverdue in intervals; the order of the due */
  readonly overdueRatio: number;
  /** null where no rule applies */
  readonly intervalDays: number | null;
  readonly reason: Reason;
  /** asked for when the person is due */
  readonly wishes: readonly Wish[];
}

/** What decides who is due. */
export interface RhythmRules {
  readonly tiers: TierTable;
  readonly calendar: WorkCalendar;
  readonly occasions: OccasionRules;
}

interface Beat {
  readonly depth: Depth;
  readonly interval: Interval | null;
  readonly wishes: readonly Rule[];
  readonly byOccasion: boolean;
}

interface DueDay {
  readonly day: Day;
  readonly reason: Reason;
}

/** Where there is no interval, or no day it starts on. */
const defaultDays = 30;
const conversation: Depth = 2;

/** Where a contact stands on a day, by the rules 1 to 7 of the README's section "When is someone due". */
export function standingOf(
  contact: Contact,
  mentions: readonly Interaction[],
  today: Day,
  rules: RhythmRules,
): Standing {
  const tier = contact.tier.kind === 'known' ? (rules.tiers.byId.get(contact.tier.id) ?? null) : null;
  const history = readHistory(contact, mentions, today);
  const settled = (state: State, reason: Reason, days: number | null = null): Standing => ({
    state,
    tier,
    lastContact: history.lastAtDepth[1],
    dueOn: null,
    daysOverdue: 0,
    overdueRatio: 0,
    intervalDays: days,
    reason,
    wishes: [],
  });
  if (isPaused(contact)) return settled('paused', { kind: 'paused' });
  const beat = beatOf(contact, tier);
  if (beat === null) return settled('untracked', { kind: 'untracked' });

  const qualifying = history.lastAtDepth[beat.depth];
  const base = qualifying ?? contact.tierSince ?? history.first;
  const due = dueDay(contact, beat, base, qualifying, history, rules);
  const lengthFrom = (start: Day): number =>
    beat.interval === null ? defaultDays : intervalDays(start, beat.interval);
  if (due === null) return settled('new', { kind: 'new' }, lengthFrom(today));
  const days = base === null ? defaultDays : lengthFrom(base);
  const late = daysBetween(due.day, today);
  const state = stateOf(contact, beat, late, days, history.lastAtDepth[1], today);
  return {
    state,
    tier,
    lastContact: history.lastAtDepth[1],
    dueOn: due.day,
    daysOverdue: Math.max(0, late),
    overdueRatio: Math.max(0, late) / days,
    intervalDays: days,
    reason: due.reason,
    wishes: isDue(state) ? unmetWishes(beat.wishes, history, today) : [],
  };
}

function isPaused(contact: Contact): boolean {
  return (
    contact.paused ||
    contact.gone !== null ||
    contact.cadence === 'none' ||
    contact.nextContact?.kind === 'never'
  );
}

/** Rule 1: the interval and depth that apply, or null for people without tier, cadence and date. */
function beatOf(contact: Contact, tier: Tier | null): Beat | null {
  const { cadence } = contact;
  if (cadence !== null && cadence !== 'none') {
    return { depth: tier?.rule.depth ?? conversation, interval: cadence, wishes: [], byOccasion: false };
  }
  if (tier !== null) {
    return {
      depth: tier.rule.depth,
      interval: tier.rule.interval,
      wishes: tier.wishes,
      byOccasion: tier.byOccasion,
    };
  }
  if (contact.nextContact?.kind !== 'day') return null;
  return { depth: conversation, interval: null, wishes: [], byOccasion: false };
}

/** Rules 2 to 5: the due day and what it comes from; null for people who are new. */
function dueDay(
  contact: Contact,
  beat: Beat,
  base: Day | null,
  qualifying: Day | null,
  history: History,
  rules: RhythmRules,
): DueDay | null {
  const { nextContact } = contact;
  const lastOfAnyDepth = history.lastAtDepth[1];
  if (
    nextContact?.kind === 'day' &&
    (!nextContact.derived || beat.interval === null) &&
    (lastOfAnyDepth === null || nextContact.day > lastOfAnyDepth)
  ) {
    return { day: nextContact.day, reason: { kind: 'next-contact', day: nextContact.day } };
  }
  if (base === null) return null;
  const interval = beat.interval ?? { unit: 'day', count: defaultDays };
  const end = addInterval(base, interval);
  const of = qualifying === null ? 'first' : qualifying === lastOfAnyDepth ? 'last' : 'deep';
  let due: DueDay = { day: end, reason: { kind: 'contact', day: base, interval, depth: beat.depth, of } };
  if (beat.byOccasion) {
    const occasion = lastOccasion(contact, base, end, rules.occasions);
    if (occasion !== null) due = { day: occasion.day, reason: { kind: 'occasion', occasion } };
  }
  if (contact.tierSince !== null) {
    const spread = spreadDay(contact.path, contact.tierSince, interval);
    const placed: DueDay = { day: spread, reason: { kind: 'placed', day: contact.tierSince } };
    if (qualifying === null) due = placed;
    else if (contact.tierSince > qualifying && spread > due.day) due = placed;
  }
  due = afterPlans(due, beat, interval, history);
  return { day: nextWorkday(due.day, rules.calendar), reason: due.reason };
}

/** Rule 3: a first due day within one interval after the tier was given, so that many given at once do not fall due at once. */
function spreadDay(path: string, tierSince: Day, interval: Interval): Day {
  return addDays(tierSince, 1 + Math.floor(stableShare(path) * intervalDays(tierSince, interval)));
}

/** A number in [0, 1) that a text always gets: FNV-1a, 32 bits (RFC draft-eastlake-fnv). */
export function stableShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // The low bits of FNV differ most; mixing them upwards spreads similar paths.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) / 0x1_0000_0000;
}

/** A plan of the first rule's depth moves the due day to the day after it, if that is later and by at most one interval. */
function afterPlans(due: DueDay, beat: Beat, interval: Interval, history: History): DueDay {
  let moved = due;
  for (const plan of history.plans) {
    if (plan.depth < beat.depth) continue;
    const day = addDays(plan.day, 1);
    if (day > moved.day && day <= addInterval(due.day, interval))
      moved = { day, reason: { kind: 'plan', day: plan.day } };
  }
  return moved;
}

/** Rule 6. */
function stateOf(
  contact: Contact,
  beat: Beat,
  late: number,
  days: number,
  lastOfAnyDepth: Day | null,
  today: Day,
): State {
  if (contact.snoozeUntil !== null && contact.snoozeUntil > today) return 'snoozed';
  const lead = Math.min(7, Math.floor(days / 4));
  if (late < -lead) return 'ok';
  if (late < 0) return 'soon';
  const silence = lastOfAnyDepth === null ? 0 : daysBetween(lastOfAnyDepth, today);
  if (silence > 2 * days && silence > days + 90) return 'faded';
  const grace = Math.min(14, Math.max(1, Math.floor(days / 10)));
  return late <= grace || beat.byOccasion ? 'due' : 'overdue';
}

function unmetWishes(wishes: readonly Rule[], history: History, today: Day): readonly Wish[] {
  return wishes
    .map((rule): Wish => ({ rule, last: history.lastAtDepth[rule.depth] }))
    .filter(({ rule, last }) => last === null || addInterval(last, rule.interval) < today);
}

/** Whether somebody in this state is waiting to hear from the user. */
export function isDue(state: State): boolean {
  return state === 'due' || state === 'overdue' || state === 'faded';
}

/** Rule 7: the order of the due: most overdue first, in intervals; then tier; then name. */
export function compareDue(
  a: { readonly contact: Contact; readonly standing: Standing },
  b: { readonly contact: Contact; readonly standing: Standing },
  tiers: TierTable,
  compareNames: (a: string, b: string) => number,
): number {
  return (
    b.standing.overdueRatio - a.standing.overdueRatio ||
    tiers.rank(a.standing.tier?.id ?? null) - tiers.rank(b.standing.tier?.id ?? null) ||
    compareNames(a.contact.name, b.contact.name) ||
    (a.contact.path < b.contact.path ? -1 : 1)
  );
}
