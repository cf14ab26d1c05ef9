import type { CompareNames, Person } from '../book/overview';
import { compareDue, type State } from '../core/rhythm';
import type { TierTable } from '../core/tier';

/** Who is listed before whom: the new first, then whoever waits, and those last of whom nothing is asked. */
const ranks: Readonly<Record<State, number>> = {
  new: 0,
  faded: 1,
  overdue: 1,
  due: 1,
  soon: 2,
  ok: 3,
  snoozed: 4,
  untracked: 5,
  paused: 6,
};

/** People of one tier in the order in which they are listed: by state, then as the due are ordered, the next first. */
export function orderInTier(
  people: readonly Person[],
  tiers: TierTable,
  compareNames: CompareNames,
): readonly Person[] {
  return [...people].sort(
    (a, b) =>
      ranks[a.standing.state] - ranks[b.standing.state] ||
      (isAhead(a) ? compareDays(a, b) : 0) ||
      compareDue(a, b, tiers, compareNames),
  );
}

function isAhead({ standing }: Person): boolean {
  return standing.state === 'soon' || standing.state === 'ok';
}

function compareDays(a: Person, b: Person): number {
  const first = a.standing.dueOn ?? '';
  const second = b.standing.dueOn ?? '';
  return first < second ? -1 : first > second ? 1 : 0;
}
