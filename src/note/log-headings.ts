import { mayBeginDate, readHeadingDate } from './dated-heading';
import { atxLevel, readHeadingSource } from './heading-source';
import { lineEnd, lineStart } from './hidden-text';
import type { LogNames } from './log-section';
import { foldHeading, headingMarkup } from './markdown';
import { carriageReturn, isBlank, lineFeed, space } from './sign-codes';

/** What the source of a heading says: a log section's folded name, another heading, or that a parser has to tell. */
export type HeadingName =
  { readonly kind: 'log'; readonly name: string } | { readonly kind: 'other' } | { readonly kind: 'unsure' };

const other: HeadingName = { kind: 'other' };
const unsure: HeadingName = { kind: 'unsure' };
/** The commonest headings need no folding but lower case. */
const plainHeading = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const underline = /[\r\n] {0,3}(?:-+|=+)[ \t]*(?=[\r\n]|$)/g;

/** Reads the source of an ATX heading: `from` behind its `#` signs to `end`, the end of its line. */
export function readAtxName(text: string, from: number, end: number, names: LogNames): HeadingName {
  const source = readHeadingSource(text, from, end);
  if (plainHeading.test(source)) return nameOf(source.toLowerCase(), names);
  if (source.includes('%%') || source.includes('$$')) return unsure;
  if (!headingMarkup.test(source)) return nameOf(foldHeading(source), names);
  return /[&<\\]/.test(source) || mayShow(source, names) ? unsure : other;
}

function nameOf(folded: string, names: LogNames): HeadingName {
  return names.has(folded) ? { kind: 'log', name: folded } : other;
}

/** Whether a known name could be what is left of a heading without its marks: all its letters are there, in order. */
function mayShow(source: string, names: LogNames): boolean {
  const letters = looseForm(foldHeading(source));
  for (const name of names) {
    let at = -1;
    const found = [...looseForm(name)].every((letter) => (at = letters.indexOf(letter, at + 1)) >= 0);
    if (found) return true;
  }
  return false;
}

// Marks between letters can keep accents from being composed and a sigma from being final.
function looseForm(text: string): string {
  return text.normalize('NFD').replace(/ς/g, 'σ');
}

/**
 * The last offset at which a log heading or one that begins with a date may stand, or -1 where there is none for certain.
 * Code, quotes and comments are not looked at: whoever needs to know has to read the note.
 */
export function lastPossibleLogHeading(text: string, start: number, names: LogNames): number {
  let last = -1;
  for (let at = text.indexOf('#', start); at >= 0; at = text.indexOf('#', at + 1)) {
    if (!beginsLine(text, start, at)) continue;
    const end = lineEnd(text, at);
    const level = atxLevel(text, at, end);
    if (level > 0 && mayBeEntries(text, at + level, end, names)) last = at;
    at = end - 1;
  }
  underline.lastIndex = start;
  for (let match = underline.exec(text); match !== null; match = underline.exec(text)) {
    const isPossible =
      match.index > last &&
      (mayEndLogHeading(text, start, match.index, names) || mayBeginWithDate(text, start, match.index));
    if (isPossible) last = match.index + 1;
  }
  return last;
}

function mayBeEntries(text: string, from: number, end: number, names: LogNames): boolean {
  let first = from;
  while (isBlank(text.charCodeAt(first))) first += 1;
  if (mayBeginDate(text.charCodeAt(first)) && readHeadingDate(readHeadingSource(text, first, end)) !== null)
    return true;
  return readAtxName(text, from, end, names).kind !== 'other';
}

const dateAtStart = /^[ \t]*(?:\*\*|__)?(?:\[\[[^[\]|#]*)?\d{4}-\d{2}-\d{2}/;
/** Longer paragraphs are left to those who read the note. */
const mostLinesAbove = 20;

/** Whether the paragraph that ends at `end`, above an underline, can begin with a date. */
function mayBeginWithDate(text: string, start: number, end: number): boolean {
  let stop = beforeReturn(text, end);
  for (let count = 0; stop > start; count += 1) {
    if (count === mostLinesAbove) return true;
    const from = Math.max(start, lineStart(text, stop));
    const line = text.slice(from, stop);
    if (line.trim() === '') return false;
    if (dateAtStart.test(line)) return true;
    stop = beforeReturn(text, from - 1);
  }
  return false;
}

/** The end of a line's text, given the last character of its line break. */
function beforeReturn(text: string, end: number): number {
  return text.charCodeAt(end) === lineFeed && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
}

function beginsLine(text: string, start: number, at: number): boolean {
  let before = at;
  while (before > start && text.charCodeAt(before - 1) === space) before -= 1;
  if (at - before > 3) return false;
  const code = text.charCodeAt(before - 1);
  return before === start || code === lineFeed || code === carriageReturn;
}

/** Whether the line that ends at `end` can be the last of a log heading that is underlined. */
function mayEndLogHeading(text: string, start: number, end: number, names: LogNames): boolean {
  const stop = beforeReturn(text, end);
  const line = text.slice(Math.max(start, lineStart(text, stop)), stop);
  if (line.trim() === '') return false;
  if (headingMarkup.test(line) || line.includes('%%') || line.includes('$$')) return true;
  const folded = foldHeading(line);
  for (const name of names) if (name.endsWith(folded)) return true;
  return false;
}
