import type { ListItem } from './markdown';

/** How an entry is set: blanks before the marker, the marker with the blanks behind it, and what indents its children. */
export interface EntryLayout {
  readonly indent: string;
  readonly marker: string;
  readonly childIndent: string;
}

const itemForm = /^([ \t]*)([-*+]|(\d{1,9})([.)]))([ \t]*)/;

/** The layout of an item's neighbour: another marker or depth would begin another list. `step` counts numbers on. */
export function entryLayout(text: string, item: ListItem, tabs: boolean, step: number): EntryLayout {
  const match = itemForm.exec(text.slice(item.from, item.content)) ?? [];
  const [, indent = '', bullet = '-', number, delimiter = '', blanks = ''] = match;
  const padding = blanks === '' ? ' ' : blanks;
  const sign = number === undefined ? bullet : countOn(number, step) + delimiter;
  const marker = sign + padding;
  // A tab behind the marker reaches to the next column that four divides.
  const width = padding.includes('\t') ? 4 : marker.length;
  return { indent, marker, childIndent: tabs ? '\t' : ' '.repeat(width) };
}

function countOn(number: string, step: number): string {
  const next = String(Number(number) + step);
  return next.length > 9 ? number : next.padStart(number.length, '0');
}
