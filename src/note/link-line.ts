import { parseDay, type Day } from '../core/day';

/** What a task says about the links in it. */
export type TaskState =
  | { readonly kind: 'none' }
  /** not ticked, cancelled, or of any other mark than a tick */
  | { readonly kind: 'open' }
  /** `day` is when it was done, where that is written */
  | { readonly kind: 'ticked'; readonly day: Day | null };

/** A line of a dated note with links to notes, none of which is left out by where it stands. */
export interface LinkLine {
  /** 1-based */
  readonly line: number;
  /** of a ticked task: the day it was done, where that is written */
  readonly done: Day | null;
  readonly ticked: boolean;
  /** what is linked to: a name or path, without heading, block and extension */
  readonly targets: readonly string[];
  /** the line without its links, markers and comments, for what it says about them */
  readonly words: string;
  /** the line without its markers and comments */
  readonly text: string;
}

export const noTask: TaskState = { kind: 'none' };

const openTask: TaskState = { kind: 'open' };
const taskMark = /^\[([^\r\n])\](?:[ \t]|$)/u;
const completion = /(?:✅\u{fe0f}?|[[(]completion::)[ \t]*(\d{4}-\d{2}-\d{2})/u;
const completions = /\s*(?:✅\u{fe0f}?[ \t]*\d{4}-\d{2}-\d{2}|[[(]completion::[^\])]*[\])])/gu;
const lineStart = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[([^\r\n\]])\][ \t]+)?(?:#{1,6}[ \t])?/u;
const links =
  /(\\?)(!?)(?:\[\[([^[\]|\n]*)(?:\|([^[\]\n]*))?\]\]|\[((?:[^[\]\\]|\\.)*)\]\((<[^<>\n]*>|[^\s()<>]*)(?:[ \t]+"[^"\n]*")?\))/g;
/** Words right before a link that make it what is talked about, not whom one talks to. */
const about = /(?:^|[^\p{L}\p{N}])(?:about|from|by|re|über|u\u{308}ber|von|wegen|laut):?[\s*_("'„“‚‘«»]*$/iu;
const longestBefore = 32;
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const comments = /%%.*?(?:%%|$)/g;

/** Whether a text can hold a link at all. */
export function mayHoldLink(text: string, from: number): boolean {
  return text.indexOf('[[', from) >= 0 || text.indexOf('](', from) >= 0;
}

/** What the text of a list item says of being a task; null where it is none. */
export function readTask(content: string): TaskState | null {
  const mark = taskMark.exec(content);
  return mark === null ? null : stateOf(mark[1] ?? '', content);
}

function stateOf(mark: string, line: string): TaskState {
  if (mark !== 'x' && mark !== 'X') return openTask;
  const done = completion.exec(line)?.[1];
  return { kind: 'ticked', day: done === undefined ? null : parseDay(done) };
}

/**
 * Reads a line. `masked` is the line with code, HTML and comments blanked out, equally long; `outer` is the task that the
 * line stands in. Null where it holds no link that counts.
 */
export function readLinkLine(raw: string, masked: string, line: number, outer: TaskState): LinkLine | null {
  if (!masked.includes('[[') && !masked.includes('](')) return null;
  const start = lineStart.exec(raw);
  const from = start?.[0].length ?? 0;
  // Where the indentation makes a task a part of the text before, its own mark still says what it is.
  const task = start?.[1] === undefined ? outer : stateOf(start[1], raw);
  if (task.kind === 'open') return null;
  const targets: string[] = [];
  let words = '';
  let at = from;
  links.lastIndex = from;
  for (let match = links.exec(masked); match !== null; match = links.exec(masked)) {
    const [whole, escape, embed, linked, , , address] = match;
    const target = escape !== '' ? null : (linked ?? addressOf(address ?? ''));
    if (target === null) continue;
    words += `${raw.slice(at, match.index)} `;
    at = match.index + whole.length;
    if (embed !== '') continue;
    const name = cleanTarget(target);
    const isAbout = about.test(raw.slice(Math.max(from, match.index - longestBefore), match.index));
    if (name !== '' && !isAbout && !targets.includes(name)) targets.push(name);
  }
  if (targets.length === 0) return null;
  const ticked = task.kind === 'ticked';
  const done = ticked ? task.day : null;
  return {
    line,
    done,
    ticked,
    targets,
    words: clean(words + raw.slice(at)),
    text: clean(raw.slice(from)),
  };
}

/** All that a value of the properties links to: `[[Name]]`, `[Name](Name.md)`, several of them, or plain names. */
export function readLinkedNames(value: string): readonly string[] {
  const targets: string[] = [];
  links.lastIndex = 0;
  for (let match = links.exec(value); match !== null; match = links.exec(value)) {
    const target = match[3] ?? addressOf(match[6] ?? '');
    const name = target === null ? '' : cleanTarget(target);
    if (name !== '') targets.push(name);
  }
  if (targets.length > 0 || value.includes('[[')) return targets;
  return value
    .split(/[,;]/)
    .map(cleanTarget)
    .filter((name) => name !== '');
}

function clean(words: string): string {
  return words.replace(comments, '').replace(completions, '').replace(/\s+/g, ' ').trim();
}

/** A link to a heading or a block is no mention; a path loses its extension. */
function cleanTarget(target: string): string {
  if (target.includes('#') || target.includes('^')) return '';
  // In a table the bar before a link's shown text is escaped.
  const trimmed = target.replace(/\\$/, '').trim();
  return /\.md$/i.test(trimmed) ? trimmed.slice(0, -3) : trimmed;
}

/** The note that the address of a Markdown link means; null for a place outside of the vault. */
function addressOf(address: string): string | null {
  const bare = address.startsWith('<') ? address.slice(1, -1) : address;
  if (bare === '' || scheme.test(bare)) return null;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
