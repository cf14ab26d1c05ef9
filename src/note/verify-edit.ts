import { readDay } from '../core/day';
import type { PropertyValue } from '../core/property';
import { listedTexts } from './add-list-item';
import { scanFence } from './fence';
import type { PropertyChange } from './property-change';
import { sameValue } from './same-value';
import { applyEdits, type TextEdit } from './text-edit';
import { type BlockEntry, parseBlock } from './yaml-block';

/**
 * Whether edits do to a note what the changes say and nothing else, judged on the edited text: all before and after the
 * properties is as it was, they parse, every other property reads as before, in the same order, and ours as intended.
 */
export function isVerified(
  text: string,
  edits: readonly TextEdit[],
  before: readonly BlockEntry[],
  changes: readonly PropertyChange[],
): boolean {
  const after = applyEdits(text, edits);
  const yaml = editedBlock(text, after);
  const block = yaml === null ? null : parseBlock(yaml);
  if (block?.kind !== 'block' || block.warning !== null || block.indent === null) return false;
  const expected = expectedEntries(before, changes);
  if (expected.length !== block.entries.length) return false;
  return block.entries.every((entry, index) => expected[index]?.(entry) === true);
}

/** The edited block, provided that all around it is as it was. */
function editedBlock(text: string, after: string): string | null {
  const old = scanFence(text);
  const fence = scanFence(after);
  if (fence.kind !== 'block') return null;
  const isNew = old.kind === 'none';
  if (!isNew && old.kind !== 'block') return null;
  const prefix = text.slice(0, isNew ? old.bodyStart : old.from);
  const suffix = text.slice(isNew ? old.bodyStart : old.to);
  const suffixFrom = isNew ? fence.bodyStart : fence.to;
  return after.startsWith(prefix) && after.slice(suffixFrom) === suffix
    ? after.slice(fence.from, fence.to)
    : null;
}

type Check = (entry: BlockEntry) => boolean;

function expectedEntries(
  before: readonly BlockEntry[],
  changes: readonly PropertyChange[],
): readonly Check[] {
  const checks: Check[] = [];
  const open = new Map(changes.map((change) => [change.key, change]));
  for (const old of before) {
    const change = open.get(old.key);
    open.delete(old.key);
    if (change === undefined) checks.push((entry) => isSameEntry(old, entry));
    else if (change.kind !== 'remove') checks.push((entry) => reads(entry, change, old));
  }
  for (const change of open.values())
    if (change.kind !== 'remove') checks.push((entry) => reads(entry, change, null));
  return checks;
}

function isSameEntry(old: BlockEntry, entry: BlockEntry): boolean {
  return old.key === entry.key && old.source === entry.source && sameValue(old.value, entry.value);
}

function reads(
  entry: BlockEntry,
  change: Exclude<PropertyChange, { kind: 'remove' }>,
  old: BlockEntry | null,
): boolean {
  if (entry.key !== change.key) return false;
  switch (change.kind) {
    case 'set':
      return sameValue(entry.value, change.value);
    case 'set-date':
      return typeof entry.value === 'string' && readDay(entry.value) === change.day;
    case 'add-to-list':
      return readsWithItem(entry, change.item, old);
  }
}

/** The items that were there, each as it was written, and the new one behind them. */
function readsWithItem(entry: BlockEntry, item: string, old: BlockEntry | null): boolean {
  const before =
    old === null || old.value === null
      ? []
      : typeof old.value === 'string'
        ? listedTexts(old.key, old.value)
        : Array.isArray(old.value)
          ? (old.value as readonly PropertyValue[])
          : null;
  if (before === null || !sameValue(entry.value, [...before, item])) return false;
  const sources = old?.itemSources ?? [];
  return sources.every((source, index) => entry.itemSources?.[index] === source);
}
