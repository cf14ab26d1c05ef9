import { openQuery, type PeopleQuery, type SortOrder } from '../../book/search';
import type { PaneTab } from '../user-actions';
import { todayGroups } from './today-groups';

/** How the pane stands on this device. Losing it costs nothing. */
export interface PaneState {
  readonly tab: PaneTab;
  readonly query: PeopleQuery;
  readonly sort: SortOrder;
  /** keys of groups that are folded */
  readonly folded: readonly string[];
  /** paths of people that are chosen for something to be done with all of them */
  readonly selected: readonly string[];
  /** how far down the list is scrolled, in pixels */
  readonly scroll: number;
}

/** How the pane stands at first. */
export const initialPaneState: PaneState = {
  tab: 'today',
  query: openQuery,
  sort: 'due',
  folded: Object.values(todayGroups),
  selected: [],
  scroll: 0,
};

const tabs: readonly PaneTab[] = ['today', 'people', 'follow-ups', 'coming-up', 'problems'];

/** Reads what local storage holds; whatever is odd becomes the initial state. The search starts empty. */
export function readPaneState(stored: unknown): PaneState {
  if (typeof stored !== 'object' || stored === null) return initialPaneState;
  const { tab, sort, folded, selected, scroll } = stored as Partial<Record<keyof PaneState, unknown>>;
  return {
    ...initialPaneState,
    tab: tabs.find((known) => known === tab) ?? 'today',
    sort: sort === 'name' || sort === 'last-contact' ? sort : 'due',
    folded: readTexts(folded) ?? initialPaneState.folded,
    selected: readTexts(selected) ?? [],
    scroll: typeof scroll === 'number' && scroll >= 0 ? scroll : 0,
  };
}

/** What is kept on the device. */
export function storedPaneState({ tab, sort, folded, selected, scroll }: PaneState): unknown {
  return { tab, sort, folded, selected, scroll };
}

function readTexts(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) ? stored.filter((text): text is string => typeof text === 'string') : null;
}
