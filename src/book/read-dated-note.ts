import { findDate, peopleIn } from '../core/dated-note';
import type { Day } from '../core/day';
import type { Interaction } from '../core/interaction';
import { readMentionWords } from '../core/mention-words';
import type { Property } from '../core/property';
import { noteName } from '../core/recognition';
import { readLinkedNames } from '../note/link-line';
import { readMentionLines } from '../note/mention-lines';
import type { Rules } from './rules';

/** What a dated note says of whoever it links to by a name or path. */
export interface LinkedInteraction {
  /** as it stands in the link, without extension */
  readonly target: string;
  readonly interaction: Interaction;
}

/** A dated note, read. */
export interface DatedNote {
  readonly path: string;
  readonly links: readonly LinkedInteraction[];
}

/** Reads what a note that is no contact tells of people; null where it is no dated note or links to nobody. */
export function readDatedNote(
  path: string,
  text: string,
  properties: readonly Property[],
  rules: Rules,
): DatedNote | null {
  const place = findDate(path, properties, rules.dated, rules.names, rules.folders);
  if (place === null) return null;
  const { day, source, occasion } = place;
  const kind = source === 'meeting' ? 'meeting-note' : 'mention';
  const { countsAs } = rules.dated.sources[source];
  const links: LinkedInteraction[] = [];
  // Of an event's people only those who are ticked were met.
  if (occasion !== 'event') {
    const met = occasion === 'meeting' ? 'meeting' : null;
    const depth = (met === null ? undefined : rules.kinds.byId.get(met)?.depth) ?? 2;
    for (const { line, texts } of peopleIn(properties, rules.names)) {
      const interaction: Interaction = {
        date: day,
        kind: met,
        depth,
        direction: 'mutual',
        text: titleOf(path),
        source: { kind, path, line },
      };
      for (const name of texts.flatMap(readLinkedNames)) links.push({ target: name, interaction });
    }
  }
  for (const { line, done, ticked, targets, words, text: shown } of readMentionLines(
    text,
    rules.dated.leftOut,
  )) {
    if (occasion === 'event' && !ticked) continue;
    const date: Day = done ?? day;
    const said = readMentionWords(words, rules.kinds, countsAs);
    const interaction: Interaction = { date, ...said, text: shown, source: { kind, path, line } };
    for (const target of targets) links.push({ target, interaction });
  }
  return links.length === 0 ? null : { path, links };
}

/** The note's name without the date that it begins with. */
function titleOf(path: string): string {
  return noteName(path)
    .replace(/^\d{4}-\d{2}-\d{2}/, '')
    .replace(/^[\s:,–—_-]+/, '')
    .trim();
}
