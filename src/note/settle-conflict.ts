import { readDay } from '../core/day';
import { foldKey } from '../core/fold';
import { meaningOf, type PropertyNames } from '../core/property-names';
import { findConflictHunks, type ConflictHunk } from './conflict-hunks';
import { bodyStartOf } from './markdown';
import { edits, type Plan } from './plan';
import { readProperties } from './read-properties';
import { refuse } from './refusal';
import { applyEdits } from './text-edit';

const listItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/;
const indented = /^[ \t]/;
const heading = /^ {0,3}#{1,6}[ \t]/;
const tableRow = /^ {0,3}\|/;
/** Only a list that begins with 1 may follow a paragraph at once. */
const laterItem = /^[ \t]*(?!1[.)])\d/;

/**
 * Settles what a merge left undecided by keeping what both sides say: of properties the later contact and the later tier,
 * below them the lines of both. Refused where a property differs in another way, where markers do not belong together,
 * and on any doubt about the result.
 */
export function planSettlement(text: string, names: PropertyNames): Plan {
  const hunks = findConflictHunks(text);
  if ('kind' in hunks) return hunks;
  if (hunks.length === 0) return refuse('line-changed');
  const bodyStart = bodyStartOf(text);
  const settled = [];
  const kept: string[] = [];
  for (const hunk of hunks) {
    const isProperties = hunk.to <= bodyStart;
    const lines = isProperties ? joinProperties(hunk, names) : joinLines(hunk);
    if (lines === null || (!isProperties && hunk.from < bodyStart)) return refuse('conflict-markers');
    settled.push({ from: hunk.from, to: hunk.to, insert: lines.join('') });
    if (!isProperties) kept.push(...hunk.mine, ...hunk.theirs);
  }
  const after = applyEdits(text, settled);
  const written = new Set(after.split(/\r?\n/));
  const isWhole = kept.every((line) => written.has(line.replace(/\r?\n/, '')));
  if (!isWhole || readProperties(after).kind === 'unreadable') return refuse('verification-failed');
  return edits(...settled);
}

/** The lines of both, what both begin and end with once; null where one side would change what the other means. */
function joinLines({ mine, theirs }: ConflictHunk): readonly string[] | null {
  const most = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < most && bare(mine[start]) === bare(theirs[start])) start += 1;
  let end = 0;
  while (end < most - start && bare(mine.at(-1 - end)) === bare(theirs.at(-1 - end))) end += 1;
  const first = mine.slice(start, mine.length - end);
  const second = theirs.slice(start, theirs.length - end);
  if (beginsBelow(first, second) || sharesHeading(first, second)) return null;
  const last = first.at(-1);
  const gap = needsGap(last, second[0]) ? [last?.endsWith('\r\n') === true ? '\r\n' : '\n'] : [];
  return [...mine.slice(0, start), ...first, ...gap, ...second, ...mine.slice(mine.length - end)];
}

/** Whether the second side begins with what belongs to an item above, and would then belong to one of the first side. */
function beginsBelow(first: readonly string[], second: readonly string[]): boolean {
  const begin = second.find(isFilled);
  return (
    begin !== undefined &&
    indented.test(begin) &&
    first.some((line) => listItem.test(line) && !indented.test(line))
  );
}

/** Whether both sides made a section of the same name: it would stand twice. */
function sharesHeading(first: readonly string[], second: readonly string[]): boolean {
  const made = new Set(first.filter((line) => heading.test(line)).map(bare));
  return second.some((line) => heading.test(line) && made.has(bare(line)));
}

function isFilled(line: string): boolean {
  return bare(line) !== '';
}

/** Two paragraphs would become one; items of lists and rows of a table stay what they are. */
function needsGap(last: string | undefined, first: string | undefined): boolean {
  if (last === undefined || first === undefined || !isFilled(last) || !isFilled(first)) return false;
  if (tableRow.test(last) && tableRow.test(first)) return false;
  return !listItem.test(first) || (!listItem.test(last) && laterItem.test(first));
}

function bare(line: string | undefined): string | undefined {
  return line?.replace(/[ \t]*\r?\n/, '');
}

/** A property with the lines that belong to it. */
interface Chunk {
  readonly key: string;
  readonly lines: readonly string[];
}

/** The properties of both; null where they contradict each other in more than what time decides. */
function joinProperties({ mine, theirs }: ConflictHunk, names: PropertyNames): readonly string[] | null {
  const first = readChunks(mine);
  const second = readChunks(theirs);
  if (first === null || second === null) return null;
  const tiersOfSecond = isLaterTier(second, first, names);
  const joined: Chunk[] = [];
  for (const chunk of first) {
    const other = second.find(({ key }) => key === chunk.key);
    if (other === undefined || sameLines(chunk, other)) joined.push(chunk);
    else {
      const meaning = meaningOf(names, chunk.key)?.meaning;
      const isLater =
        meaning === 'lastContact'
          ? isLaterDay(other, chunk)
          : meaning === 'tier' || meaning === 'tierSince'
            ? tiersOfSecond
            : null;
      if (isLater === null) return null;
      joined.push(isLater ? other : chunk);
    }
  }
  const added = second.filter(({ key }) => first.every((chunk) => chunk.key !== key));
  return [...joined, ...added].flatMap(({ lines }) => lines);
}

/** Each key once, with what is indented below it; null where lines belong to no key or a key comes twice. */
function readChunks(lines: readonly string[]): readonly Chunk[] | null {
  const chunks: { readonly key: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const key = /^([^-\s#:'"][^:]*):(?:[ \t]|\r?\n)/.exec(line)?.[1];
    if (key !== undefined) chunks.push({ key: foldKey(key), lines: [line] });
    else if (/^(?:[ \t]|- )/.test(line)) {
      const owner = chunks.at(-1);
      if (owner === undefined) return null;
      owner.lines.push(line);
    } else return null;
  }
  return new Set(chunks.map(({ key }) => key)).size === chunks.length ? chunks : null;
}

function sameLines(a: Chunk, b: Chunk): boolean {
  return a.lines.length === b.lines.length && a.lines.every((line, at) => bare(line) === bare(b.lines[at]));
}

/** Whether one chunk's date is later than another's; null where one of them is no date. */
function isLaterDay(chunk: Chunk | undefined, than: Chunk | undefined): boolean | null {
  const [day, other] = [dayOf(chunk), dayOf(than)];
  return day === null || other === null ? null : day > other;
}

function dayOf(chunk: Chunk | undefined) {
  const [line, ...below] = chunk?.lines ?? [];
  if (line === undefined || below.length > 0) return null;
  return readDay(line.slice(line.indexOf(':') + 1).trim());
}

/** Whether the tier of the one side was set later; null where that cannot be told. */
function isLaterTier(side: readonly Chunk[], than: readonly Chunk[], names: PropertyNames): boolean | null {
  const since = (chunks: readonly Chunk[]): Chunk | undefined =>
    chunks.find(({ key }) => meaningOf(names, key)?.meaning === 'tierSince');
  return dayOf(since(side)) === dayOf(since(than)) ? null : isLaterDay(since(side), since(than));
}
