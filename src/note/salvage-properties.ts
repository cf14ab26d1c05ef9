import type { Property, PropertyValue } from '../core/property';

/** Enough for any person; what comes behind a fence that is never closed is text. */
const mostLines = 300;
const fenceLine = /^---[ \t]*$/;
const propertyLine = /^([\p{L}_][\p{L}\p{N}\p{M} _-]{0,80}):(?:[ \t]([^]*))?$/u;
const itemLine = /^[ \t]*-[ \t]([^]+)/;
/** Texts over several lines, anchors, aliases, tags and maps: what they hold does not stand on their line. */
const beyondOneLine = /^(?:[|>&*!]|\{(?!\{))/;

/**
 * The plain `key: value` lines of properties that are no valid YAML as a whole: one stray colon shall not hide a person
 * or forget their tier. For reading only; such a block is never written to.
 */
export function salvageProperties(text: string): readonly Property[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/, mostLines);
  if (!fenceLine.test(lines[0] ?? '')) return [];
  const closed = lines.some((line, at) => at > 0 && fenceLine.test(line));
  const properties: Property[] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    // Behind a fence that is never closed, the first blank line is taken for the end.
    if (fenceLine.test(line) || (!closed && line.trim() === '')) break;
    const match = propertyLine.exec(line);
    if (match === null) continue;
    const [, key = '', rest = ''] = match;
    const plain = withoutComment(rest.trim());
    if (beyondOneLine.test(plain) || isBroken(plain)) continue;
    const value = plain === '' ? readItems(lines, at + 1) : readValue(plain);
    properties.push({ key: key.trim(), value, line: at + 1, source: null });
  }
  return properties;
}

/** Whether a line is what spoils the block: a second colon, or a quote that never ends. */
function isBroken(plain: string): boolean {
  const quote = plain.charAt(0);
  if (quote === '"' || quote === "'") return plain.length < 2 || !plain.endsWith(quote);
  return /:(?:[ \t]|$)/.test(plain);
}

function readItems(lines: readonly string[], from: number): PropertyValue {
  const items: string[] = [];
  for (const line of lines.slice(from)) {
    const item = itemLine.exec(line)?.[1];
    if (item === undefined) break;
    items.push(unquote(withoutComment(item.trim())));
  }
  return items.length === 0 ? null : items;
}

function readValue(plain: string): PropertyValue {
  if (!plain.startsWith('[') || plain.startsWith('[[') || !plain.endsWith(']')) return unquote(plain);
  return plain
    .slice(1, -1)
    .split(',')
    .map((item) => unquote(item.trim()))
    .filter((item) => item !== '');
}

function withoutComment(plain: string): string {
  if (/^["']/.test(plain)) return plain;
  const hash = plain.search(/(?:^|[ \t])#/);
  return hash < 0 ? plain : plain.slice(0, hash).trim();
}

function unquote(text: string): string {
  const quote = text.charAt(0);
  const isQuoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return isQuoted ? text.slice(1, -1) : text;
}
