import type { PropertyValue } from '../core/property';
import { eolOf, scanFence } from '../note/fence';
import { edits, type Plan } from '../note/plan';
import { refuse, type Refusal } from '../note/refusal';
import { sameValue } from '../note/same-value';
import { applyEdits, type TextEdit } from '../note/text-edit';
import { parseBlock, type BlockEntry } from '../note/yaml-block';

/** A property as it stands in a note: its lines, the comments above it among them, without indentation. */
export interface PropertyLines {
  readonly key: string;
  readonly value: PropertyValue;
  readonly lines: readonly string[];
  /** the texts of the comments in its lines, each with its `#` */
  readonly comments: readonly string[];
}

/** A property's whole lines in a note. */
interface Place {
  readonly entry: BlockEntry;
  /** behind the lines of the property before */
  readonly above: number;
  readonly from: number;
  readonly to: number;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly eol: string;
  readonly indent: number;
  readonly places: readonly Place[];
}

/** Cuts the properties of a note into their lines; comments of a block that holds nothing else are a property without lines. */
export function cutProperties(text: string): readonly PropertyLines[] | Refusal {
  const block = readBlock(text);
  if (block === null) return [];
  if ('kind' in block) return block;
  const yaml = text.slice(block.from, block.to);
  const cut = (from: number, to: number): Pick<PropertyLines, 'lines' | 'comments'> => ({
    lines: unindent(text.slice(from, to), block.indent),
    comments: commentsIn(yaml, from - block.from, to - block.from),
  });
  if (block.places.length === 0) {
    return [{ key: '', value: null, lines: [], comments: cut(block.from, block.to).comments }];
  }
  return block.places.map(({ entry, above, to }) => ({
    key: entry.key,
    value: entry.value,
    ...cut(above, to),
  }));
}

/**
 * Plans a property as it stands in another note: its own lines, whatever their form, behind the others, or in the place of the
 * property of the key `instead`, whose comments stay.
 */
export function planLines(text: string, property: PropertyLines, instead: string | null): Plan {
  const block = readBlock(text);
  if (block !== null && 'kind' in block) return block;
  const place = block?.places.find(({ entry }) => entry.key === instead);
  if (block === null || place === undefined) {
    return planBlock(text, block, property.lines, { added: property, removed: null });
  }
  const kept = commentsIn(
    text.slice(block.from, block.to),
    place.from - block.from,
    place.to - block.from,
  ).filter((comment) => !property.comments.includes(comment));
  const insert = indented([...property.lines, ...kept], block);
  const change = { added: property, removed: place.entry.key };
  return verified(text, { from: place.from, to: place.to, insert }, change);
}

/** Plans comments behind the last property, without those that stand among the properties already. */
export function planComments(text: string, comments: readonly string[]): Plan {
  const block = readBlock(text);
  if (block !== null && 'kind' in block) return block;
  const known = block === null ? '' : text.slice(block.from, block.to);
  const missing = [...new Set(comments)].filter((comment) => !known.includes(comment));
  if (missing.length === 0) return edits();
  return planBlock(text, block, missing, { added: null, removed: null });
}

function readBlock(text: string): Block | Refusal | null {
  const fence = scanFence(text);
  switch (fence.kind) {
    case 'none':
      return null;
    case 'unclosed':
      return refuse('fence-unclosed', 1);
    case 'foreign':
      return refuse('fence-foreign', 1, fence.line);
    case 'block': {
      const { from, to, eol } = fence;
      const block = parseBlock(text.slice(from, to));
      if (block.kind === 'refused') return block;
      if (block.warning !== null) return block.warning;
      if (block.indent === null) return refuse('not-a-map', block.line);
      return { from, to, eol, indent: block.indent, places: placesOf(text, from, to, block.entries) };
    }
  }
}

function placesOf(text: string, from: number, to: number, entries: readonly BlockEntry[]): readonly Place[] {
  const starts = entries.map(({ keyFrom }) => text.lastIndexOf('\n', from + keyFrom - 1) + 1);
  let above = from;
  return entries.map((entry, index) => {
    const start = starts[index] ?? from;
    const next = starts[index + 1];
    const end = next === undefined ? to : startOfComments(text, start, next);
    const place = { entry, above, from: start, to: end };
    above = end;
    return place;
  });
}

/** A comment that is not indented is part of no value, and speaks of what stands below it. */
function startOfComments(text: string, from: number, to: number): number {
  const above = /(?:^|\n)((?:#[^\n]*\n|[ \t]*\r?\n)+)$/.exec(text.slice(from, to))?.[1] ?? '';
  return above.includes('#') ? to - above.length : to;
}

function unindent(text: string, indent: number): readonly string[] {
  const lead = ' '.repeat(indent);
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  return lines.map((line) => (line.startsWith(lead) ? line.slice(indent) : line));
}

function indented(lines: readonly string[], { indent, eol }: Block): string {
  const lead = ' '.repeat(indent);
  return lines.map((line) => (line === '' ? eol : `${lead}${line}${eol}`)).join('');
}

/** What can be taken away without changing what the properties say is a comment. */
function commentsIn(yaml: string, from: number, to: number): readonly string[] {
  const comments: string[] = [];
  for (let at = from; at < to;) {
    const feed = yaml.indexOf('\n', at);
    const end = feed < 0 ? yaml.length : feed;
    const line = yaml.slice(at, end).replace(/\r$/, '');
    const found = [...line.matchAll(/(?:^|[ \t])#/g)]
      .map(({ index, 0: sign }) => index + sign.length - 1)
      .find((sign) => saysSame(yaml, yaml.slice(0, at + sign) + yaml.slice(at + line.length)));
    if (found !== undefined) comments.push(line.slice(found).trimEnd());
    at = end + 1;
  }
  return comments;
}

function saysSame(yaml: string, other: string): boolean {
  const [before, after] = [parseBlock(yaml), parseBlock(other)];
  return before.kind === 'block' && after.kind === 'block' && sameEntries(before.entries, after.entries);
}

/** Lines behind all others, or in a block of their own. */
function planBlock(text: string, block: Block | null, lines: readonly string[], change: Change): Plan {
  if (block !== null) {
    return verified(text, { from: block.to, to: block.to, insert: indented(lines, block) }, change);
  }
  const eol = eolOf(text);
  const start = text.startsWith('\u{feff}') ? 1 : 0;
  const insert = ['---', ...lines, '---', ''].join(eol);
  return verified(text, { from: start, to: start, insert }, change);
}

/** What is to become of the properties: one comes, one goes. */
interface Change {
  readonly added: PropertyLines | null;
  readonly removed: string | null;
}

/** The edit, if afterwards the properties are those that were there and the new one. */
function verified(text: string, edit: TextEdit, { added, removed }: Change): Plan {
  const [before, after] = [readBlock(text), readBlock(applyEdits(text, [edit]))];
  if (after === null || 'kind' in after) return refuse('verification-failed');
  const old = before === null || 'kind' in before ? [] : before.places.map(({ entry }) => entry);
  const now = after.places.map(({ entry }) => entry);
  const found = added === null ? undefined : now.find(({ key }) => key === added.key);
  const isThere = added === null || (found !== undefined && sameValue(found.value, added.value));
  const others = now.filter((entry) => entry !== found);
  const stays = old.filter(({ key }) => key !== removed);
  return isThere && sameEntries(others, stays) ? edits(edit) : refuse('verification-failed');
}

function sameEntries(some: readonly BlockEntry[], others: readonly BlockEntry[]): boolean {
  return (
    some.length === others.length &&
    some.every((entry, index) => {
      const other = others[index];
      return other?.key === entry.key && other.source === entry.source && sameValue(other.value, entry.value);
    })
  );
}
