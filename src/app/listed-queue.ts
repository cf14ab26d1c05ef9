import { foldName } from '../core/fold';
import type { ListRow } from '../note/contact-list';
import type { CompareNames } from '../book/overview';

/** In which order the people of a list are gone through. */
export const listOrders = ['listed', 'newest', 'organization', 'location'] as const;

/** An order of a list. */
export type ListOrder = (typeof listOrders)[number];

/** Whom of a list somebody goes through. Empty texts leave nobody out. */
export interface ListFilter {
  readonly order: ListOrder;
  /** words that all stand somewhere in the row */
  readonly words: string;
  readonly organization: string;
  readonly location: string;
}

/** The filter that leaves nobody out. */
export const wholeList: ListFilter = { order: 'listed', words: '', organization: '', location: '' };

/** A row, and what it is called as long as what it tells of its person stays the same, wherever in the note it moves. */
export interface KeyedRow {
  readonly key: string;
  readonly row: ListRow;
}

/** What several of a list have in common. */
export interface ListFacet {
  readonly value: string;
  readonly count: number;
}

/** Gives each row its key. Rows that say the same are numbered in their order. */
export function keyRows(rows: readonly ListRow[]): readonly KeyedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { name, role, organization, location, emails, sources } = row;
    const said = JSON.stringify(sources.length > 0 ? sources : [name, role, organization, location, emails]);
    const number = (seen.get(said) ?? 0) + 1;
    seen.set(said, number);
    return { key: `${number} ${said}`, row };
  });
}

/** Those whom a filter names, in its order; whoever lacks what it orders by comes last, and equals stay as in the list. */
export function filterRows(
  rows: readonly KeyedRow[],
  filter: ListFilter,
  compareNames: CompareNames,
): readonly KeyedRow[] {
  const words = foldName(filter.words)
    .split(' ')
    .filter((word) => word !== '');
  const shown = rows.filter(
    ({ row }) =>
      (filter.organization === '' || row.organization === filter.organization) &&
      (filter.location === '' || row.location === filter.location) &&
      hasWords(row, words),
  );
  const { order } = filter;
  if (order === 'listed') return shown;
  const valueOf = ({ row }: KeyedRow): string | null => (order === 'newest' ? row.connectedOn : row[order]);
  return [...shown].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (order !== 'newest') return compareNames(left, right);
    return left === right ? 0 : left < right ? 1 : -1;
  });
}

/** What several people of a list have in common, the most frequent first. */
export function facetsIn(
  rows: readonly KeyedRow[],
  facet: 'organization' | 'location',
  compareNames: CompareNames,
): readonly ListFacet[] {
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const value = row[facet];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || compareNames(a.value, b.value));
}

/** Whether nobody decided about a row yet. */
export function isOpen({ row }: KeyedRow): boolean {
  return row.place === null;
}

function hasWords(row: ListRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { name, role, organization, location, emails } = row;
  const said = foldName([name, role, organization, location, ...emails].join(' '));
  return words.every((word) => said.includes(word));
}
