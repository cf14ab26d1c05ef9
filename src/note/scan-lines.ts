import { backtick, carriageReturn, space, tab } from './sign-codes';

/** Where the text of a list item begins: its line's end where it has none, -1 where a parser has to tell. */
export function contentAfter(text: string, after: number, end: number): number {
  let content = after;
  while (text.charCodeAt(content) === space) content += 1;
  if (text.charCodeAt(content) === tab) return -1;
  return content < end && content - after > 4 ? -1 : content;
}

/** A line of nothing but one sign, blanks at its end; for a rule at least three, blanks between them too. */
export function isRun(text: string, code: number, from: number, end: number, rule: boolean): boolean {
  let count = 0;
  let blanks = false;
  for (let at = from; at < end; at += 1) {
    const here = text.charCodeAt(at);
    if (here === space || here === tab) blanks = true;
    else if (here !== code || (blanks && !rule)) return false;
    else count += 1;
  }
  return !rule || count >= 3;
}

/** The offset behind the line that closes a code fence of so many signs, or the end of the text. */
export function skipFence(text: string, code: number, size: number, from: number): number {
  let at = from;
  for (let feed = text.indexOf('\n', at); feed >= 0; feed = text.indexOf('\n', at)) {
    const end = text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
    if (closesFence(text, code, size, at, end)) return feed + 1;
    at = feed + 1;
  }
  return text.length;
}

function closesFence(text: string, code: number, size: number, from: number, end: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  if (at - from > 3) return false;
  const run = at;
  while (text.charCodeAt(at) === code) at += 1;
  if (at - run < size) return false;
  while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
  return at === end;
}

/** The start of the first line at or behind `offset`, from one that begins at `from`, and how many lines that is. */
export function skipToLine(
  text: string,
  from: number,
  offset: number,
): { readonly next: number; readonly lines: number } {
  let next = from;
  let lines = 0;
  while (next < offset && next < text.length) {
    const feed = text.indexOf('\n', next);
    next = feed < 0 ? text.length : feed + 1;
    lines += 1;
  }
  return { next, lines };
}

/** Whether code within a line ends in it for certain: single backticks in pairs, none of them escaped. */
export function isPlainCode(line: string): boolean {
  let count = 0;
  for (let at = line.indexOf('`'); at >= 0; at = line.indexOf('`', at + 1)) {
    if (line.charCodeAt(at + 1) === backtick) return false;
    count += 1;
  }
  return count % 2 === 0 && !line.includes('\\') && !line.includes('<');
}
