import { isScalar, isSeq } from 'yaml';
import { type BlockEntry, hasProperties } from './yaml-block';

/** Where the value of a property stands, in offsets of the note; `text` is the value as it is written. */
export type Place =
  /** no value; one may be inserted `at` the place after the colon, or below, after the end of the line */
  | {
      readonly kind: 'empty';
      readonly text: string;
      readonly at: number;
      readonly lineEnd: number;
      readonly line: Line | null;
    }
  /** a scalar on the line of its key */
  | {
      readonly kind: 'scalar';
      readonly text: string;
      readonly style: 'plain' | 'single' | 'double';
      readonly from: number;
      readonly to: number;
      readonly line: Line | null;
    }
  /** `[]` on the line of its key */
  | { readonly kind: 'empty-list'; readonly text: string; readonly from: number; readonly to: number }
  /** anything else is not touched */
  | { readonly kind: 'other'; readonly text: string };

/** The whole line of a property with its line ending; null where the line does not begin with the key. */
interface Line {
  readonly from: number;
  readonly to: number;
}

const styles: Readonly<Record<string, 'plain' | 'single' | 'double'>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};

/** Finds the value of an entry in the text of its note; the entry's offsets count from `blockStart`. */
export function locateValue(text: string, blockStart: number, entry: BlockEntry): Place {
  const { node, tokens } = entry;
  const colon = tokens?.sep?.find(({ type }) => type === 'map-value-ind');
  if (node === null || colon === undefined) return { kind: 'other', text: entry.key };
  const keyFrom = blockStart + entry.keyFrom;
  const from = blockStart + node.range[0];
  const to = blockStart + node.range[1];
  const value = text.slice(from, to);
  const other: Place = { kind: 'other', text: value };
  const isEmpty = from === to;
  const at = blockStart + colon.offset + 1;
  if (text.slice(keyFrom, isEmpty ? at : to).includes('\n')) return other;
  if (hasProperties(node)) return other;
  if (isSeq(node)) return /^\[ *\]$/.test(value) ? { kind: 'empty-list', text: value, from, to } : other;
  const style = isScalar(node) ? styles[node.type ?? ''] : undefined;
  if (style === undefined) return other;
  const line = lineOf(text, keyFrom);
  if (!isEmpty) return { kind: 'scalar', text: value, style, from, to, line };
  const lineEnd = text.indexOf('\n', at);
  return {
    kind: 'empty',
    text: value,
    at,
    lineEnd: text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd,
    line,
  };
}

function lineOf(text: string, keyFrom: number): Line | null {
  const from = text.lastIndexOf('\n', keyFrom) + 1;
  return /^ *$/.test(text.slice(from, keyFrom)) ? { from, to: text.indexOf('\n', keyFrom) + 1 } : null;
}
