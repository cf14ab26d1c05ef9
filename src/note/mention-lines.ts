import { mayHoldLink } from './link-line';
import type { LinkLine } from './link-line';
import type { LogNames } from './log-section';
import { bodyStartOf } from './markdown';
import { readMentionBlocks } from './mention-blocks';
import { MentionScanner } from './mention-scanner';

const noLines: readonly LinkLine[] = [];

/**
 * Reads the lines of a dated note whose links may be mentions: none in open or cancelled tasks, quotes, code, embeds and
 * comments, to a heading or block, behind words such as "about", or below the headings in `sections` (folded). Made for
 * thousands of notes: a pass over the lines where they are certain, else a CommonMark parser. Both give the same.
 */
export function readMentionLines(text: string, sections: LogNames): readonly LinkLine[] {
  const start = bodyStartOf(text);
  if (!mayHoldLink(text, start)) return noLines;
  return new MentionScanner(text, start, sections).scan() ?? readMentionBlocks(text, sections);
}
