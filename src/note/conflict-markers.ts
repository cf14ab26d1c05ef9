import { lineAt } from './markdown';
import { refuse, type Refusal } from './refusal';

const conflictMarker = /(?:^|\n)(?:<{7}|>{7}|\|{7})(?:[ \r\n]|$)/;

/** The refusal of a text in which a merge left `<<<<<<<`, `|||||||` or `>>>>>>>` at or behind an offset; null where none did. */
export function findConflictMarkers(text: string, from = 0): Refusal | null {
  const conflict = conflictMarker.exec(text.slice(from));
  // Behind the line feed before it, or behind its first sign.
  return conflict === null ? null : refuse('conflict-markers', lineAt(text, from + conflict.index + 1));
}
