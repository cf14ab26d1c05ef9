import { foldName } from '../core/fold';
import type { Direction, Interaction } from '../core/interaction';

/** What is asked of a history; null leaves nothing out. */
export interface HistoryFilter {
  readonly text: string;
  /** id of a kind; `none` for entries that name none */
  readonly kind: string | null;
  readonly direction: Direction | null;
  readonly year: string | null;
}

/** What leaves nothing out. */
export const openHistory: HistoryFilter = { text: '', kind: null, direction: null, year: null };

/** Whether a filter leaves anything out. */
export function isHistoryOpen({ text, kind, direction, year }: HistoryFilter): boolean {
  return text.trim() === '' && kind === null && direction === null && year === null;
}

/** The entries that answer a filter, in their order; words are looked for in the texts, whatever their case and accents. */
export function filterHistory(
  history: readonly Interaction[],
  filter: HistoryFilter,
): readonly Interaction[] {
  if (isHistoryOpen(filter)) return history;
  const words = foldName(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  return history.filter(({ date, kind, direction, text }) => {
    if (filter.kind !== null && (kind ?? 'none') !== filter.kind) return false;
    if (filter.direction !== null && direction !== filter.direction) return false;
    if (filter.year !== null && !date.startsWith(filter.year)) return false;
    const folded = words.length === 0 ? '' : foldName(text);
    return words.every((word) => folded.includes(word));
  });
}

/** By what a history can be filtered: only what is in it. */
export function historyChoices(history: readonly Interaction[]): {
  readonly kinds: readonly string[];
  readonly directions: readonly Direction[];
  readonly years: readonly string[];
} {
  return {
    kinds: [...new Set(history.map(({ kind }) => kind ?? 'none'))],
    directions: [...new Set(history.map(({ direction }) => direction))],
    years: [...new Set(history.map(({ date }) => date.slice(0, 4)))],
  };
}
