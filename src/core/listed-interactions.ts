import { readDay } from './day';
import { foldKey } from './fold';
import { oneLine, parseEntryWords, type EntryWords, type Interaction } from './interaction';
import { foldWord, leadingEmoji, type KindTable } from './kind';
import type { PropertyValue } from './property';
import type { PropertyReader } from './property-reader';

/** What is read of one item of such a list. */
interface ListedItem {
  readonly date: PropertyValue;
  readonly text: string;
  readonly type: string;
}

/**
 * The interactions that properties list as maps, `{date, text or description, type}`, as Friend Tracker (`interactions`)
 * and Callander (`events`) keep them. An item without a date is none; a date that cannot be read is reported.
 */
export function readListedInteractions(
  reader: PropertyReader,
  path: string,
  kinds: KindTable,
): readonly Interaction[] {
  return reader.entryLists.flatMap((property) => {
    const items = Array.isArray(property.value) ? (property.value as readonly PropertyValue[]) : [];
    return items.flatMap((value, index): readonly Interaction[] => {
      const item = readItem(value);
      if (item === null) return [];
      const line = property.itemLines?.[index] ?? property.line;
      const day = typeof item.date === 'string' ? readDay(item.date) : null;
      if (day === null) {
        reader.report('unreadable-date', property, showDate(item.date), line);
        return [];
      }
      const { kind, depth, direction, text } = readWords(item, kinds);
      return [{ date: day, kind, depth, direction, text, source: { kind: 'log', path, line } }];
    });
  });
}

function readItem(value: PropertyValue): ListedItem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found = new Map<string, PropertyValue>();
  for (const [key, inner] of Object.entries(value)) {
    const folded = foldKey(key);
    if (!found.has(folded)) found.set(folded, inner);
  }
  const date = found.get('date');
  if (date === undefined || date === null || date === '') return null;
  const text = textOf(found.get('text')) || textOf(found.get('description'));
  return { date, text, type: textOf(found.get('type')) };
}

function textOf(value: PropertyValue | undefined): string {
  if (typeof value === 'string') return oneLine(value);
  return typeof value === 'number' ? String(value) : '';
}

/** A type that is known names the kind; else the text may, as in an entry of a log. */
function readWords({ text, type }: ListedItem, kinds: KindTable): EntryWords {
  const kind = kinds.byWord.get(foldWord(type.replace(leadingEmoji, '')));
  if (kind === undefined) return parseEntryWords(text, kinds);
  return { kind: kind.id, depth: kind.depth, direction: kind.outbound ? 'outbound' : 'mutual', text };
}

function showDate(date: PropertyValue): string {
  return typeof date === 'string' || typeof date === 'number' ? String(date) : '…';
}
