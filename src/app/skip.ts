import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { planProperties } from '../note/edit-properties';
import { edits, type Plan } from '../note/plan';
import { refuse } from '../note/refusal';
import { textsOf } from '../core/property';
import { perform, type ActionResult } from './action';
import { isUnderstood, keyFor, latestDateOf, propertiesFor, propertiesOf } from './contact-properties';
import type { Notes } from './notes';

/** Somebody who is asked about again on a day. */
export interface Skip {
  readonly path: string;
  readonly name: string;
  readonly until: Day;
}

/** Not now: puts people off, each until a day, and counts it; nothing is logged. One action. */
export async function skip(notes: Notes, skips: readonly Skip[], rules: Rules): Promise<ActionResult> {
  const days = new Set(skips.map(({ until }) => until));
  const [only] = days;
  const people = skips.map(({ name }) => name);
  const tasks = skips.map(({ path, until }) => ({
    kind: 'edit' as const,
    path,
    planner: (text: string) => planSkip(text, until, rules),
  }));
  return perform(notes, { kind: 'skip', people, until: days.size === 1 ? (only ?? null) : null }, tasks);
}

/** The day until which somebody is put off, and how often that was, in one edit. */
export function planSkip(text: string, until: Day, rules: Rules): Plan {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const [counted] = propertiesFor(properties, rules.names, 'skipped');
  // A count that cannot be read is for the user to see, not to be begun anew.
  if (counted !== undefined && !isUnderstood(counted, 'skipped'))
    return refuse('value-not-replaceable', counted.line, counted.key);
  const before = Number((counted === undefined ? undefined : textsOf(counted)[0]) ?? 0);
  // Asked again before the note was read: one wish counts once.
  if (before > 0 && latestDateOf(properties, rules.names, 'snoozeUntil') === until) return edits();
  return planProperties(text, [
    { kind: 'set-date', key: keyFor(properties, rules.names, 'snoozeUntil'), day: until },
    { kind: 'set', key: keyFor(properties, rules.names, 'skipped'), value: before + 1 },
  ]);
}
