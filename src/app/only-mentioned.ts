import type { Rules } from '../book/rules';
import type { Day } from '../core/day';
import { formatEntry, type Interaction } from '../core/interaction';
import { planEntry } from '../note/insert-entry';
import type { Plan } from '../note/plan';
import { perform, type ActionResult } from './action';
import type { Notes } from './notes';

/** The words of the entry, in the language of notes. */
const words = { en: 'only mentioned', de: 'nur erwähnt' } as const;

/** Says in people's own logs that on a day they were only mentioned elsewhere: the own log decides its day. */
export async function sayOnlyMentioned(
  notes: Notes,
  person: { readonly path: string; readonly name: string },
  day: Day,
  rules: Rules,
): Promise<ActionResult> {
  const planner = (text: string): Plan => planOnlyMentioned(text, day, rules);
  return perform(notes, { kind: 'only-mentioned', people: [person.name], day }, [
    { kind: 'edit', path: person.path, planner },
  ]);
}

/** `- DATE note: only mentioned`, where an entry of that day goes. */
export function planOnlyMentioned(text: string, day: Day, rules: Rules): Plan {
  const kind = rules.kinds.byId.get('note') ?? null;
  const line = formatEntry(
    { date: day, kind, direction: 'mutual', text: words[rules.language] },
    rules.language,
  );
  return planEntry(
    text,
    { day, line, children: [] },
    { names: rules.logNames, heading: rules.logHeading, order: rules.entryOrder },
  );
}

/** The day that only other notes tell of, where it is a person's last contact: it can be settled as a mere mention. */
export function mentionedDay(
  days: readonly { readonly day: Day; readonly interactions: readonly Interaction[] }[],
): Day | null {
  const [last] = days;
  if (last === undefined || last.interactions.length === 0) return null;
  return last.interactions.every(({ source }) => source.kind !== 'log') ? last.day : null;
}
