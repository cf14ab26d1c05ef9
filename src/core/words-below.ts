import type { Direction, EntryWords } from './interaction';

const directionLabel = /^(?:\*\*)?(?:direction|richtung)(?:\*\*)?:(?:\*\*)?\s*(.*)$/iu;
const summaryLabel = /^(?:\*\*)?(?:summary|zusammenfassung)(?:\*\*)?:(?:\*\*)?\s*/iu;

const directions: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['outbound', 'outbound'],
  ['outgoing', 'outbound'],
  ['out', 'outbound'],
  ['sent', 'outbound'],
  ['→', 'outbound'],
  ['ausgehend', 'outbound'],
  ['inbound', 'inbound'],
  ['incoming', 'inbound'],
  ['in', 'inbound'],
  ['received', 'inbound'],
  ['←', 'inbound'],
  ['eingehend', 'inbound'],
  ['mutual', 'mutual'],
  ['both', 'mutual'],
  ['two-way', 'mutual'],
  ['beidseitig', 'mutual'],
  ['gegenseitig', 'mutual'],
]);

/**
 * The text of an entry that is a heading: its own words, then the first paragraph or list below it that says something.
 * A line “Direction: outbound” there says who reached out, as some templates write it.
 */
export function readWordsBelow(
  words: EntryWords,
  below: readonly (readonly string[])[],
): Pick<EntryWords, 'text' | 'direction'> {
  let { direction } = words;
  let first = '';
  for (const block of below) {
    const said: string[] = [];
    for (const line of block) {
      const label = directionLabel.exec(line);
      const named = label === null ? undefined : directions.get((label[1] ?? '').trim().toLowerCase());
      if (named === undefined) said.push(line.replace(summaryLabel, '').trim());
      else direction = named;
    }
    if (first === '') first = said.filter((line) => line !== '').join('; ');
  }
  const parts = [words.text, first].filter((part) => part !== '');
  return { direction, text: parts.join(': ') };
}
