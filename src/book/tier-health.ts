import type { State } from '../core/rhythm';
import type { Person } from './overview';

/** How people of a tier stand, in the few words that a picture has room for. */
export type HealthPart = 'inRhythm' | 'due' | 'longSilence' | 'new' | 'other';

/** The parts in their order, with the states that each stands for. */
export const healthParts: readonly { readonly part: HealthPart; readonly states: readonly State[] }[] = [
  { part: 'inRhythm', states: ['ok', 'soon'] },
  { part: 'due', states: ['due', 'overdue'] },
  { part: 'longSilence', states: ['faded'] },
  { part: 'new', states: ['new'] },
  { part: 'other', states: ['snoozed', 'paused', 'untracked'] },
];

/** How many people stand in which way. */
export type TierHealth = Readonly<Record<HealthPart, number>>;

const partOf = new Map<State, HealthPart>(
  healthParts.flatMap(({ part, states }) => states.map((state): [State, HealthPart] => [state, part])),
);

/** Counts how the people of a tier stand. */
export function healthOf(people: readonly Person[]): TierHealth {
  const counts = { inRhythm: 0, due: 0, longSilence: 0, new: 0, other: 0 };
  for (const { standing } of people) counts[partOf.get(standing.state) ?? 'other'] += 1;
  return counts;
}
