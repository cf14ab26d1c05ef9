import { type Day, readDay } from '../core/day';
import { planListItem } from './add-list-item';
import { eolOf, type Fence, scanFence } from './fence';
import type { Plan } from './plan';
import type { PropertyChange } from './property-change';
import { type Refusal, refuse } from './refusal';
import { replaceDay } from './replace-day';
import type { TextEdit } from './text-edit';
import { locateValue, type Place } from './locate-value';
import { sameValue } from './same-value';
import { isVerified } from './verify-edit';
import { type BlockEntry, parseBlock } from './yaml-block';
import {
  formatBlockList,
  formatFlowList,
  formatProperty,
  formatScalar,
  quoteDouble,
  quoteSingle,
} from './yaml-scalar';

export type { PropertyChange } from './property-change';

type Setting = Exclude<PropertyChange, { readonly kind: 'remove' }>;
/** What one change does to the text; null where nothing is to be done. */
type Step = TextEdit | Refusal | null;
type Block = Extract<Fence, { kind: 'block' }>;

const datePart = /\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/;

/**
 * Plans changes to the properties of a note such that every other byte stays: values are replaced where they stand, new
 * lines go before the closing fence, and a note without properties gets a block. Refused where the block is not fully
 * understood, where a value is more than a scalar on its key's line, and where the result does not read as intended.
 */
export function planProperties(text: string, changes: readonly PropertyChange[]): Plan {
  const keys = new Set<string>();
  for (const { key } of changes) {
    if (keys.has(key)) return refuse('duplicate-property', null, key);
    keys.add(key);
  }
  const fence = scanFence(text);
  switch (fence.kind) {
    case 'none':
      return planNewBlock(text, fence.bodyStart, changes);
    case 'unclosed':
      return refuse('fence-unclosed', 1);
    case 'foreign':
      return refuse('fence-foreign', 1, fence.line);
    case 'block':
      return planInBlock(text, fence, changes);
  }
}

function planNewBlock(text: string, start: number, changes: readonly PropertyChange[]): Plan {
  const eol = eolOf(text);
  const lines = changes.flatMap((change) => (change.kind === 'remove' ? [] : formatSetting(change, '')));
  if (lines.length === 0) return { kind: 'edits', edits: [] };
  const insert = ['---', ...lines, '---', ''].join(eol);
  return planVerified(text, [{ from: start, to: start, insert }], [], changes);
}

function planInBlock(text: string, fence: Block, changes: readonly PropertyChange[]): Plan {
  const block = parseBlock(text.slice(fence.from, fence.to));
  if (block.kind === 'refused') return block;
  if (block.warning !== null) return block.warning;
  if (block.indent === null) return refuse('not-a-map', block.line);
  const indent = ' '.repeat(block.indent);
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const change of changes) {
    const entry = block.entries.find(({ key }) => key === change.key);
    if (entry !== undefined) {
      const place = locateValue(text, fence.from, entry);
      const step =
        change.kind === 'add-to-list'
          ? planListItem(text, fence.from, place, entry, change.item, indent, fence.eol)
          : planChange(place, entry, change, indent, fence.eol);
      if (step !== null && 'kind' in step) return step;
      if (step !== null) edits.push(step);
    } else if (change.kind !== 'remove') {
      added.push(...formatSetting(change, indent).map((line) => line + fence.eol));
    }
  }
  if (added.length > 0) edits.push({ from: fence.to, to: fence.to, insert: added.join('') });
  return edits.length === 0 ? { kind: 'edits', edits } : planVerified(text, edits, block.entries, changes);
}

function planVerified(
  text: string,
  edits: readonly TextEdit[],
  before: readonly BlockEntry[],
  changes: readonly PropertyChange[],
): Plan {
  return isVerified(text, edits, before, changes) ? { kind: 'edits', edits } : refuse('verification-failed');
}

function formatSetting(change: Setting, indent: string): readonly string[] {
  switch (change.kind) {
    case 'set':
      return formatProperty(change.key, change.value, indent);
    case 'set-date':
      return formatProperty(change.key, change.day, indent);
    case 'add-to-list':
      return formatProperty(change.key, [change.item], indent);
  }
}

function planChange(
  place: Place,
  entry: BlockEntry,
  change: Exclude<PropertyChange, { readonly kind: 'add-to-list' }>,
  indent: string,
  eol: string,
): Step {
  switch (change.kind) {
    case 'set':
      if (sameValue(entry.value, change.value)) return null;
      return typeof change.value === 'object'
        ? planList(place, entry, change.value, indent, eol)
        : planScalar(place, entry, change.value);
    case 'set-date':
      return planDate(place, entry, change.day);
    case 'remove':
      if (place.kind !== 'empty' && place.kind !== 'scalar') return notReplaceable(place, entry);
      return place.line === null ? notReplaceable(place, entry) : { ...place.line, insert: '' };
  }
}

function planScalar(place: Place, entry: BlockEntry, value: string | number | boolean): Step {
  if (place.kind === 'empty') return { from: place.at, to: place.at, insert: ` ${formatScalar(value)}` };
  if (place.kind !== 'scalar') return notReplaceable(place, entry);
  const insert = typeof value === 'string' ? formatLike(place.style, value) : formatScalar(value);
  return { from: place.from, to: place.to, insert };
}

/** Keeps the quotes that stand there. */
function formatLike(style: 'plain' | 'single' | 'double', value: string): string {
  if (style === 'double') return quoteDouble(value);
  return style === 'single' ? quoteSingle(value) : formatScalar(value);
}

function planList(
  place: Place,
  entry: BlockEntry,
  items: readonly string[],
  indent: string,
  eol: string,
): Step {
  if (place.kind === 'empty-list') return { from: place.from, to: place.to, insert: formatFlowList(items) };
  if (place.kind !== 'empty') return notReplaceable(place, entry);
  if (items.length === 0) return { from: place.at, to: place.at, insert: ' []' };
  const insert = formatBlockList(items, indent).map((line) => eol + line);
  return { from: place.lineEnd, to: place.lineEnd, insert: insert.join('') };
}

function planDate(place: Place, entry: BlockEntry, day: Day): Step {
  const current = entry.value === null ? '' : entry.source;
  if (current === null) return notReplaceable(place, entry);
  const read = readDay(current);
  if (read === day) return null;
  if (place.kind === 'empty') return { from: place.at, to: place.at, insert: ` ${day}` };
  if (place.kind !== 'scalar') return notReplaceable(place, entry);
  if (current.trim() === '') return { from: place.from, to: place.to, insert: formatLike(place.style, day) };
  if (read === null) return refuse('unreadable-date', entry.line, excerptOf(current));
  return { from: place.from, to: place.to, insert: dateInPlace(place, read, day) };
}

/** In the form of the date that stands there; a time behind it goes. */
function dateInPlace({ text, style }: Extract<Place, { kind: 'scalar' }>, old: Day, day: Day): string {
  if (!datePart.test(text)) return formatLike(style, day);
  return replaceDay(text.replace(datePart, old), old, day);
}

function notReplaceable(place: Place, entry: BlockEntry): Refusal {
  return refuse('value-not-replaceable', entry.line, entry.key);
}

/** The beginning of a value, short enough for a message. */
function excerptOf(text: string): string {
  const line = text.trim().replace(/[\r\n][^]*/, '');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
