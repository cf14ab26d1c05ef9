import type { ActionName } from '../app/action';
import type { Failure } from '../app/notes';
import type { Cadence } from '../core/cadence';
import type { Day } from '../core/day';
import { noteName } from '../core/recognition';
import type { Reason, Standing, Wish } from '../core/rhythm';
import type { Strength } from '../core/strength';
import type { SuggestionReason } from '../core/suggestion';
import type { Workload } from '../core/workload';
import type { Language } from '../settings/settings';
import { formatDay, formatEvery, formatMonth, formatRelative } from './dates';
import { textsFor } from './texts';

/** Why somebody is due, or not, in a few words. */
export function describeReason(reason: Reason, today: Day, language: Language): string {
  const { reasons } = textsFor(language);
  switch (reason.kind) {
    case 'paused':
      return reasons.paused;
    case 'untracked':
      return reasons.untracked;
    case 'new':
      return reasons.new;
    case 'contact':
      return reasons.contact[reason.of](
        formatRelative(reason.day, today, language),
        formatEvery(reason.interval, language),
        textsFor(language).reasons.depths[reason.depth] ?? '',
      );
    case 'placed':
      return reasons.placed(formatRelative(reason.day, today, language));
    case 'next-contact':
      return reasons.nextContact(formatDay(reason.day, today, language));
    case 'plan':
      return reasons.plan(formatDay(reason.day, today, language));
    case 'occasion': {
      const day = formatDay(reason.occasion.day, today, language);
      switch (reason.occasion.kind) {
        case 'birthday':
          return reasons.birthday(day);
        case 'date':
          return reasons.date(reason.occasion.name, day);
        case 'round':
          return reasons.round(reason.occasion.round.name, day);
      }
    }
  }
}

/** The reason, or what a snooze says instead. */
export function describeStanding(
  standing: Standing,
  snoozeUntil: Day | null,
  today: Day,
  language: Language,
): string {
  return standing.state === 'snoozed' && snoozeUntil !== null
    ? textsFor(language).reasons.snoozed(formatDay(snoozeUntil, today, language))
    : describeReason(standing.reason, today, language);
}

/** What a state comes from, without what a row shows anyway: the tier and its rhythm instead of the last contact. */
export function describeCause(
  standing: Standing,
  snoozeUntil: Day | null,
  today: Day,
  language: Language,
): string {
  const { reason, tier } = standing;
  if (reason.kind !== 'contact' || reason.of !== 'last' || standing.state === 'snoozed') {
    return describeStanding(standing, snoozeUntil, today, language);
  }
  const every = formatEvery(reason.interval, language);
  return tier === null ? every : `${tier.name}, ${every}`;
}

/** What would be nice this time. */
export function describeWish(wish: Wish, today: Day, language: Language): string {
  const { wishes } = textsFor(language);
  const depth = wishes.depths[wish.rule.depth] ?? '';
  return wish.last === null
    ? wishes.never(depth)
    : wishes.last(depth, formatRelative(wish.last, today, language));
}

/** The one message of a refusal: which note, which line, that it was left alone, why, and what to do. */
export function describeFailure(failure: Failure, language: Language): string {
  const texts = textsFor(language);
  const why = texts.failures[failure.code](failure.detail ?? '');
  return texts.notChanged(noteName(failure.path), failure.line, why);
}

/** The message of a file, which is no note, that could not be made. */
export function describeFileFailure({ path, code, detail }: Failure, language: Language): string {
  const { failures, import: texts } = textsFor(language);
  const why =
    code === 'exists' || code === 'missing' ? texts.fileFailures[code] : failures[code](detail ?? '');
  return texts.notWritten(path, why);
}

/** Why somebody may belong elsewhere, in figures. */
export function describeSuggestion(reason: SuggestionReason, today: Day, language: Language): string {
  const { suggestions } = textsFor(language);
  switch (reason.kind) {
    case 'over-capacity':
      return suggestions.overCapacity(reason.recentDays, reason.of);
    case 'faded':
      return suggestions.faded(reason.last === null ? null : formatRelative(reason.last, today, language));
    case 'above-median':
      return suggestions.aboveMedian(reason.recentDays, reason.most);
    case 'empty-above':
      return suggestions.emptyAbove(reason.recentDays);
    case 'untiered':
      return suggestions.untiered(reason.conversations);
  }
}

/** Why somebody is as close as they are: "8 contact days in 6 months, last together in May". */
export function describeStrength(strength: Strength, today: Day, language: Language): string {
  const { strength: texts } = textsFor(language);
  const days = texts.days(strength.recentDays);
  if (strength.lastTogether === null) return days;
  return `${days}, ${texts.together(formatMonth(strength.lastTogether, today, language))}`;
}

/** What a network asks of its user: "about 6 contacts a week, 9 in the first". */
export function describeWorkload(workload: Workload, language: Language): string {
  const { workload: texts } = textsFor(language);
  const perWeek = Math.round(workload.perWeek);
  return texts.asks(perWeek, workload.weeks[0] ?? 0);
}

/** A cadence as a rhythm: "every 3 weeks", "no rhythm". */
export function describeCadence(cadence: Cadence, language: Language): string {
  return cadence === 'none' ? textsFor(language).every.never : formatEvery(cadence, language);
}

/** What an action did. */
export function describeAction(name: ActionName, today: Day, language: Language): string {
  const { done, quickLog } = textsFor(language);
  switch (name.kind) {
    case 'log':
      return done.log(name.people);
    case 'set-tier':
      return name.tier === null ? done.noTier(name.people) : done.setTier(name.people, name.tier);
    case 'snooze':
      return name.until === null
        ? done.unsnooze(name.people)
        : done.snooze(name.people, formatDay(name.until, today, language));
    case 'skip':
      return done.skip(name.people, name.until === null ? null : formatDay(name.until, today, language));
    case 'set-cadence':
      return done.setCadence(
        name.people,
        name.cadence === null ? null : describeCadence(name.cadence, language),
      );
    case 'tag':
      return done.tag(name.people, name.tag);
    case 'add':
      return done.add(name.people);
    case 'mend':
      return done.mend(name.people);
    case 'tick':
      return textsFor(language).followUps.ticked(name.text);
    case 'postpone':
      return textsFor(language).followUps.postponed(name.text, formatDay(name.due, today, language));
    case 'import':
      return done.import(name.count, name.file);
    case 'place':
      return textsFor(language).listed.done(name.count, name.list);
    case 'merge':
      return done.merge(name.people);
    case 'not-same':
      return done.notSame(name.people);
    case 'make-file':
      return done.makeFile(name.file);
    case 'edit-entry':
      return quickLog.done.editEntry(name.people);
    case 'delete-entry':
      return quickLog.done.deleteEntry(name.people);
    case 'only-mentioned':
      return quickLog.done.onlyMentioned(name.people, formatDay(name.day, today, language));
    case 'bring-up-to-date':
      return quickLog.done.bringUpToDate(name.people.length);
    case 'prepare-removal':
      return quickLog.done.prepareRemoval;
    case 'pause':
      return textsFor(language).session.paused(name.people);
    case 'review':
      return textsFor(language).session.noted(name.people[0] ?? '');
  }
}
