import type { Depth } from './depth';
import { parseEntryWords, type Direction } from './interaction';
import { foldWord, type Kind, type KindTable } from './kind';

/** What a line of a dated note says of the people whom it mentions. */
export interface MentionWords {
  readonly kind: string | null;
  readonly depth: Depth;
  readonly direction: Direction;
}

/** The time of day that a line may begin with, and a separator behind it. */
const leadingTime =
  /^(?:\*\*|__)?\d{1,2}[:.]\d{2}(?:\s*[-–]\s*\d{1,2}[:.]\d{2})?(?:\s*(?:Uhr|h|am|pm)\b)?(?:\*\*|__)?\s*[-–—:|,]?\s*/i;
const leadingSigns = /^[\s:,;.&+|–—·-]*(?=[\p{L}\p{N}*_])/u;
const anyWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'][\p{L}\p{N}\p{M}]+)*/gu;
const arrow = /→|->|←|<-/;
/** Words that mean a kind only where they stand like one: within a sentence they are everyday words. */
const everyday: ReadonlySet<string> = new Set(
  ['like', 'share', 'note', 'comment', 'social', 'project', 'event', 'Projekt', 'Notiz', 'Kommentar'].map(
    foldWord,
  ),
);

/**
 * Reads the kind and the direction that a line names, its links left out of `words`: at its start as an entry of a log
 * would, else the first word anywhere that is a kind's. `countsAs` is the kind where it names none; null for a plain
 * conversation.
 */
export function readMentionWords(words: string, kinds: KindTable, countsAs: string | null): MentionWords {
  const start = words.trim().replace(leadingTime, '').replace(leadingSigns, '');
  const entry = parseEntryWords(start, kinds);
  const kind =
    (entry.kind === null ? findKindWithin(start, kinds) : kinds.byId.get(entry.kind)) ??
    (countsAs === null ? undefined : kinds.byId.get(countsAs));
  const sign = arrow.exec(words)?.[0];
  return {
    kind: kind?.id ?? null,
    depth: kind?.depth ?? entry.depth,
    direction: sign === undefined ? defaultDirection(kind) : directionOf(sign),
  };
}

function findKindWithin(words: string, kinds: KindTable): Kind | undefined {
  for (const [word] of words.matchAll(anyWord)) {
    const folded = foldWord(word);
    const kind = everyday.has(folded) ? undefined : kinds.byWord.get(folded);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function directionOf(sign: string): Direction {
  return sign === '→' || sign === '->' ? 'outbound' : 'inbound';
}

function defaultDirection(kind: Kind | undefined): Direction {
  return kind?.outbound === true ? 'outbound' : 'mutual';
}
