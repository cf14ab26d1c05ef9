import { hash, isBlank } from './sign-codes';

const closingMarks = /(?:^|[ \t])#+$/;

/** The level of the ATX heading whose first `#` stands at `at`; 0 where it is none. */
export function atxLevel(text: string, at: number, end: number): number {
  let after = at;
  while (text.charCodeAt(after) === hash) after += 1;
  if (after - at > 6) return 0;
  const code = text.charCodeAt(after);
  return after >= end || isBlank(code) ? after - at : 0;
}

/** The source of an ATX heading between the end of its `#` signs and the end of its line, closing signs left out. */
export function readHeadingSource(text: string, from: number, end: number): string {
  let start = from;
  let stop = end;
  while (isBlank(text.charCodeAt(start))) start += 1;
  while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
  const source = text.slice(start, stop);
  return source.includes('#') ? source.replace(closingMarks, '') : source;
}
