import type { Direction } from '../core/interaction';
import { foldWord } from '../core/kind';
import type { Deed } from './find-kind';
import type { NamedPerson } from './find-names';
import type { Span } from './span';
import { leftovers } from './words';

/** The end of a line's head: what follows is the text of the contact. */
export interface HeadEnd {
  readonly at: number;
  /** where the text behind it begins */
  readonly rest: number;
  /** said by an arrow */
  readonly direction: Direction | null;
  /** a word such as "about", which ends the head and leads over to the text */
  readonly topic: string | null;
}

/** What was understood and is said by the entry itself. */
export interface UnderstoodParts {
  readonly people: readonly NamedPerson[];
  readonly date: Span | null;
  readonly deed: Deed | null;
}

/** A preposition or conjunction right before a name goes with it. */
const beforeName = /(?:^|[\s,])((?:with|w\/|mit|to|an|from|von|and|und|sowie|&|\+)\s*)$/i;
/** Its own comma as well. */
const comma = /[\s,]+$/;

/** What is left of a line for the text: the head without people, date and kind, and what stands behind it. */
export function leftText(main: string, end: HeadEnd, parts: UnderstoodParts): string {
  const removed: Span[] = [];
  for (const person of parts.people) if (person.to <= end.at) removed.push(withLead(main, person));
  if (parts.date !== null) removed.push(parts.date);
  if (parts.deed !== null) removed.push(...parts.deed.spans);
  const head = cleanHead(cut(main, 0, end.at, removed));
  const rest = trimSigns(cut(main, end.rest, main.length, removed));
  if (rest === '') return head;
  if (head === '') return rest;
  return end.topic === null ? `${head}: ${rest}` : `${head} ${end.topic} ${rest}`;
}

/** Links stay in the text where it names them, and what leads to a name goes with it. */
function withLead(main: string, { from, to }: Span): Span {
  const before = main.slice(0, from);
  const lead = beforeName.exec(before)?.[1] ?? comma.exec(before)?.[0] ?? '';
  return { from: from - lead.length, to };
}

/** A part of a line without others. */
function cut(line: string, from: number, to: number, removed: readonly Span[]): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    if (removed.some((span) => at >= span.from && at < span.to)) {
      if (!text.endsWith(' ')) text += ' ';
    } else text += line.charAt(at);
  }
  return text;
}

function cleanHead(head: string): string {
  let text = trimSigns(head);
  for (;;) {
    const word = /^[\p{L}]+(?=\s|$)/u.exec(text)?.[0];
    if (word === undefined || !leftovers.has(foldWord(word))) break;
    text = trimSigns(text.slice(word.length));
  }
  for (;;) {
    const word = /(?:^|\s)([\p{L}]+)$/u.exec(text)?.[1];
    if (word === undefined || !leftovers.has(foldWord(word))) return text;
    text = trimSigns(text.slice(0, -word.length));
  }
}

function trimSigns(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.!?])/g, '$1')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/([^.])\.$/, '$1');
}
