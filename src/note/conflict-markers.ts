import { lineAt } from './markdown';
import { refuse, type Refusal } from './refusal';

const conflictMarker = /(?:^|\n)(?:<{7}|>{7}|\|{7})(?:[ \r\n]|$)/;

/** The refusal of a text in which a merge left `<<<<<<<`, `|||||||` or `>>>>>>>` at or behind an offset; null where none did. */
export function findConflictMarkers(text: string, from = 0): Refusal | null {
  const conflict = conflictMarker.exec(from === 0 ? text : text.slice(from));
  if (conflict === null) return null;
  return refuse(
    'conflict-markers',
    lineAt(text, from + conflict.index + (conflict[0].startsWith('\n') ? 1 : 0)),
  );
}
