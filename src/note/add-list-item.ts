import { isScalar, isSeq } from 'yaml';
import { signOf } from '../core/property-names';
import type { Place } from './locate-value';
import { type Refusal, refuse } from './refusal';
import type { TextEdit } from './text-edit';
import type { BlockEntry } from './yaml-block';
import { formatBlockList, formatFlowList, formatScalar } from './yaml-scalar';

/**
 * The items that a lone text in the place of a list stands for: several are parted by commas, and tags by blanks as well,
 * since none can hold one.
 */
export function listedTexts(key: string, value: string): readonly string[] {
  return value
    .split(signOf(key) === 'tags' ? /[,\s]/ : ',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/**
 * Plans one more item of a list, in the list's own form: on its line, or on a line of its own below the last. A lone text
 * becomes a list on the line where it stands. Null where the item is there already. Refused where the list is not plain.
 */
export function planListItem(
  text: string,
  blockStart: number,
  place: Place,
  entry: BlockEntry,
  item: string,
  indent: string,
  eol: string,
): TextEdit | Refusal | null {
  const refusal = refuse('value-not-replaceable', entry.line, entry.key);
  switch (place.kind) {
    case 'empty': {
      const insert = ['', ...formatBlockList([item], indent)].join(eol);
      return { from: place.lineEnd, to: place.lineEnd, insert };
    }
    case 'empty-list':
      return { from: place.from, to: place.to, insert: formatFlowList([item]) };
    case 'scalar': {
      if (typeof entry.value !== 'string' || place.style !== 'plain') return refusal;
      const items = listedTexts(entry.key, entry.value);
      if (items.includes(item)) return null;
      return { from: place.from, to: place.to, insert: formatFlowList([...items, item]) };
    }
    case 'other': {
      const step = planInSequence(text, blockStart, entry, item, eol);
      return step === undefined ? refusal : step;
    }
  }
}

/** Undefined where the sequence is not one of plain items, each on one line. */
function planInSequence(
  text: string,
  blockStart: number,
  { node, value }: BlockEntry,
  item: string,
  eol: string,
): TextEdit | null | undefined {
  if (!isSeq(node) || node.tag !== undefined || node.anchor !== undefined || !Array.isArray(value))
    return undefined;
  const items = node.items;
  if (!items.every((each) => isScalar(each) && each.tag === undefined && each.anchor === undefined))
    return undefined;
  if ((value as readonly unknown[]).some((each) => String(each) === item)) return null;
  const last = items.at(-1);
  if (!isScalar(last) || !last.range) return undefined;
  const [lastFrom, lastTo] = [blockStart + last.range[0], blockStart + last.range[1]];
  if (text.slice(lastFrom, lastTo).includes('\n')) return undefined;
  if (node.flow === true) return { from: lastTo, to: lastTo, insert: `, ${formatScalar(item)}` };
  const lineFrom = text.lastIndexOf('\n', lastFrom - 1) + 1;
  const nextLine = text.indexOf('\n', lastTo) + 1;
  const dash = text.slice(lineFrom, lastFrom);
  if (!/^ *- +$/.test(dash)) return undefined;
  return { from: nextLine, to: nextLine, insert: `${dash}${formatScalar(item)}${eol}` };
}
