import type { PeopleQuery, SortOrder } from '../../book/search';
import type { PaneTab } from '../user-actions';

/** How the pane stands on this device. Losing it costs nothing. */
export interface PaneState {
  readonly tab: PaneTab;
  readonly query: PeopleQuery;
  readonly sort: SortOrder;
  /** keys of groups that are folded */
  readonly folded: readonly string[];
}

/** How the pane stands at first. */
export const initialPaneState: PaneState = {
  tab: 'today',
  query: { text: '', tiers: [], states: [] },
  sort: 'due',
  folded: [],
};

/** Reads what local storage holds; whatever is odd becomes the initial state. The search starts empty. */
export function readPaneState(stored: unknown): PaneState {
  if (typeof stored !== 'object' || stored === null) return initialPaneState;
  const { tab, sort, folded } = stored as Partial<Record<keyof PaneState, unknown>>;
  return {
    ...initialPaneState,
    tab: tab === 'people' || tab === 'problems' ? tab : 'today',
    sort: sort === 'name' || sort === 'last-contact' ? sort : 'due',
    folded: Array.isArray(folded) ? folded.filter((key): key is string => typeof key === 'string') : [],
  };
}

/** What is kept on the device. */
export function storedPaneState({ tab, sort, folded }: PaneState): unknown {
  return { tab, sort, folded };
}
