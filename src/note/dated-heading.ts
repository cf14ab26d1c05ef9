import type { Day } from '../core/day';
import { parseEntryLine } from './entry-line';
import { atxLevel, readHeadingSource } from './heading-source';
import { lineEnd } from './hidden-text';
import { asterisk, carriageReturn, isDigit, lineFeed, openBracket, underscore } from './sign-codes';

/** A heading that begins with a date, as other tools write entries. */
export interface DatedHeading {
  readonly day: Day;
  /** All that follows the date. */
  readonly rest: string;
  /** 1-based */
  readonly line: number;
  /** The folded name of the innermost log heading above; empty outside of logs. */
  readonly sectionName: string;
  /** The first paragraphs and lists below it: a paragraph is one text, a list one for each of its items. */
  readonly below: readonly (readonly string[])[];
}

/** What a heading says that begins with a date; null for any other. */
export type HeadingDate =
  | { readonly kind: 'entry'; readonly day: Day; readonly rest: string }
  | { readonly kind: 'impossible'; readonly value: string };

const mostBlocks = 3;
const mostLines = 12;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+([^]*)/;
const taskMark = /^\[([^\]])\](?:[ \t]|$)/u;
/** Lines that are no words: code, quotes, comments, HTML, tables, embeds, rules. */
const noWords = /^ {0,3}(?:```|~~~|>|%%|<|\||!\[|(?:[-*_][ \t]*){3,}$|=+[ \t]*$)/;

/** Whether a text's first character may begin a date: nearly no heading does. */
export function mayBeginDate(code: number): boolean {
  return isDigit(code) || code === openBracket || code === asterisk || code === underscore;
}

/** Reads the date at the start of a heading's source. */
export function readHeadingDate(source: string): HeadingDate | null {
  if (!mayBeginDate(source.charCodeAt(0)) || (source.startsWith('[') && !source.startsWith('[[')))
    return null;
  const read = parseEntryLine(source);
  if (read === null || read.kind === 'impossible') return read;
  return { kind: 'entry', day: read.day, rest: read.rest.replace(/%%.*?%%/g, '').trim() };
}

/** The source of a heading that stands in whole lines, whatever its form. */
export function sourceOfHeading(lines: string): string {
  const text = lines.trimStart();
  const level = atxLevel(text, 0, text.length);
  if (level > 0) return readHeadingSource(text, level, text.length);
  return text
    .split(/\r\n?|\n/)
    .slice(0, -1)
    .map((line) => line.trim())
    .join(' ');
}

/**
 * The words below a heading that ends at `end`, up to the next heading: the first few paragraphs and lists. A list gives
 * its outermost items without those that are open tasks or entries with a date of their own.
 */
export function readBelow(text: string, end: number): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let kind: 'none' | 'paragraph' | 'list' = 'none';
  let at = nextLine(text, end);
  for (let count = 0; at < text.length && blocks.length < mostBlocks && count < mostLines; count += 1) {
    const to = lineEnd(text, at);
    const line = text.slice(at, to);
    at = nextLine(text, to);
    if (line.trim() === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
      kind = 'none';
      continue;
    }
    if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(line) || noWords.test(line)) break;
    const item = listItem.exec(line)?.[1];
    if (item !== undefined && kind !== 'paragraph') {
      kind = 'list';
      const words = itemWords(item);
      if (words !== '') block.push(words);
    } else if (kind === 'none' || kind === 'paragraph') {
      if (item !== undefined || (kind === 'none' && /^[ \t]{2}/.test(line))) continue;
      kind = 'paragraph';
      const words = visibleWords(line);
      if (words !== '') block = [[...block, words].join(' ')];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
}

function itemWords(item: string): string {
  const task = taskMark.exec(item);
  if (task !== null && task[1] !== 'x' && task[1] !== 'X') return '';
  if (parseEntryLine(item) !== null) return '';
  return visibleWords(task === null ? item : item.slice(task[0].length));
}

function visibleWords(line: string): string {
  return line.replace(/%%.*?%%/g, '').trim();
}
