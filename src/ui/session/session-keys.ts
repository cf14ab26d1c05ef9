import type { Tier } from '../../core/tier';
import type { Choice } from './session-controller';

/** What keys do, by the name that their events have; letters are small ones. */
export type KeyDeeds = Readonly<Record<string, () => void>>;

/** Does what a key is for, unless it is for what has the focus or for the app. */
export function handleKey(event: KeyboardEvent, deeds: KeyDeeds): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isForControl(event)) return;
  const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (deed === undefined) return;
  deed();
  event.preventDefault();
  event.stopPropagation();
}

/** What has the focus is what these keys are for. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, select') !== null) return key !== 'Escape';
  return target.closest('button, a') !== null && (key === ' ' || key === 'Enter');
}

/** The keys that lead from person to person, and back. */
export function buildWayKeys(way: {
  readonly step: (direction: 1 | -1) => void;
  readonly undo: () => void;
}): KeyDeeds {
  return { u: way.undo, ArrowRight: () => way.step(1), ArrowLeft: () => way.step(-1) };
}

/** The keys that decide about somebody: a digit for each tier, 0 for none. */
export function buildChoiceKeys(tiers: readonly Tier[], choose: (choice: Choice) => void): KeyDeeds {
  const places = [null, ...tiers.slice(0, 9)].map(
    (tier, digit) => [digit, () => choose({ kind: 'tier', tier })] as const,
  );
  return {
    ...Object.fromEntries(places),
    ' ': () => choose({ kind: 'keep' }),
    s: () => choose({ kind: 'not-now' }),
  };
}
