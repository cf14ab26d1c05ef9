import type { Day } from './day';
import type { Depth } from './depth';
import { foldWord, leadingEmoji, leadingWord, type Kind, type KindTable } from './kind';

/** Who reached out. */
export type Direction = 'mutual' | 'outbound' | 'inbound';

/** Where an interaction stands: in the person's own note, or in a dated note that names them. */
export interface InteractionSource {
  readonly kind: 'log' | 'meeting-note' | 'mention';
  readonly path: string;
  /** 1-based */
  readonly line: number;
}

/** One contact with a person on one day. */
export interface Interaction {
  readonly date: Day;
  /** id of its kind; null where the entry names none: a plain conversation */
  readonly kind: string | null;
  readonly depth: Depth;
  readonly direction: Direction;
  readonly text: string;
  readonly source: InteractionSource;
}

/** What an entry says behind its date. */
export interface EntryWords {
  readonly kind: string | null;
  readonly depth: Depth;
  readonly direction: Direction;
  readonly text: string;
}

/** The depth of an entry without a kind. */
const plainDepth: Depth = 2;

const arrow = /^(→|->|←|<-)\s*/;
/** One separator right behind the date; a hyphen that begins an arrow is none. */
const dateSeparator = /^(?:[:—–·|]|,(?=\s|$)|-(?!>))\s*/;
const boldMark = /^(?:\*\*|__)/;

/**
 * Reads what stands behind an entry's date. A word is a kind where it is bold, behind an emoji, followed by `:`, `|`,
 * `—`, `–` or an arrow, or is all there is; one that merely begins the text sets the kind and stays in the text.
 * `fallback` is the kind of entries that name none, as in a section "Meetings".
 */
export function parseEntryWords(rest: string, kinds: KindTable, fallback: string | null = null): EntryWords {
  const trimmed = rest.trim();
  const words = isPlainLetter(trimmed) ? trimmed : trimmed.replace(dateSeparator, '');
  const plain = isPlainLetter(words) ? null : arrow.exec(words);
  if (plain !== null)
    return build(null, directionOf(plain[1]), words.slice(plain[0].length), kinds, fallback);
  const start = skipDecoration(words);
  const named = findKind(words.slice(start.length), kinds);
  if (named === null) return build(null, null, words, kinds, fallback);
  const { kind } = named;

  let behind = words.slice(start.length + named.length);
  const { bold } = start;
  let marked = start.emoji;
  if (bold !== null) {
    if (behind.startsWith(bold)) {
      marked = true;
      behind = behind.slice(bold.length);
    } else if (behind.startsWith(`:${bold}`)) behind = `:${behind.slice(bold.length + 1)}`;
    else return build(kind, null, words, kinds, fallback);
  }
  const follower = behind.trimStart();
  const direction = arrow.exec(follower);
  if (direction !== null)
    return build(kind, directionOf(direction[1]), follower.slice(direction[0].length), kinds, fallback);
  if (follower === '') return build(kind, null, '', kinds, fallback);
  if (/^[:|—–·]/.test(follower)) return build(kind, null, follower.slice(1), kinds, fallback);
  return marked ? build(kind, null, follower, kinds, fallback) : build(kind, null, words, kinds, fallback);
}

const undecorated = { length: 0, bold: null, emoji: false } as const;

/** Whether a text begins with a letter of English: most entries do, and need none of the patterns. */
function isPlainLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

/** What may stand before a kind: an emoji and the start of bold text, in any order. */
function skipDecoration(words: string): {
  readonly length: number;
  readonly bold: string | null;
  /** before all else: one within bold text says no more than that */
  readonly emoji: boolean;
} {
  if (isPlainLetter(words)) return undecorated;
  const before = leadingEmoji.exec(words)?.[0].length ?? 0;
  const bold = boldMark.exec(words.slice(before))?.[0] ?? null;
  let length = before + (bold?.length ?? 0);
  const rest = words.slice(length);
  length += rest.length - rest.trimStart().length;
  const inside = leadingEmoji.exec(words.slice(length))?.[0].length ?? 0;
  return { length: length + inside, bold, emoji: before > 0 };
}

/** The kind that a text begins with, and how long its word is. */
function findKind(words: string, kinds: KindTable): { readonly kind: Kind; readonly length: number } | null {
  for (const { pattern, kind } of kinds.phrases) {
    const phrase = pattern.exec(words);
    if (phrase !== null) return { kind, length: phrase[0].length };
  }
  const word = plainWord(words) ?? leadingWord.exec(words)?.[0];
  if (word === undefined) return null;
  const kind = kinds.byWord.get(word) ?? kinds.byWord.get(foldWord(word));
  return kind === undefined ? null : { kind, length: word.length };
}

/** The word that a text begins with, where English letters end with a blank, a colon or the text; else undefined. */
function plainWord(text: string): string | undefined {
  let end = 0;
  while (isPlainLetter(text.charAt(end))) end += 1;
  if (end === 0) return undefined;
  const next = text.charCodeAt(end);
  return end === text.length || next === 0x20 || next === 0x3a ? text.slice(0, end) : undefined;
}

function directionOf(arrowText: string | undefined): Direction {
  return arrowText === '→' || arrowText === '->' ? 'outbound' : 'inbound';
}

function build(
  named: Kind | null,
  direction: Direction | null,
  text: string,
  kinds: KindTable,
  fallback: string | null,
): EntryWords {
  const kind = named ?? (fallback === null ? null : (kinds.byId.get(fallback) ?? null));
  return {
    kind: kind?.id ?? null,
    depth: kind?.depth ?? plainDepth,
    direction: direction ?? (kind?.outbound === true ? 'outbound' : 'mutual'),
    text: text.trim(),
  };
}

/** What is written as an entry. */
export interface NewEntry {
  readonly date: Day;
  readonly kind: Kind | null;
  readonly direction: Direction;
  readonly text: string;
}

/** One line of text: line breaks and control characters become spaces. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The list item of an entry: `- DATE KIND: text`, `- DATE KIND → text`, `- DATE KIND`; the kind in the language of the notes. */
export function formatEntry(entry: NewEntry, language: 'en' | 'de'): string {
  const text = oneLine(entry.text);
  const head = entry.kind === null ? `- ${entry.date}` : `- ${entry.date} ${entry.kind.word[language]}`;
  const shown = entry.kind?.outbound === true && entry.direction === 'outbound' ? 'mutual' : entry.direction;
  if (shown === 'mutual') return text === '' ? head : `${head}: ${text}`;
  const sign = shown === 'outbound' ? '→' : '←';
  return text === '' ? `${head} ${sign}` : `${head} ${sign} ${text}`;
}
