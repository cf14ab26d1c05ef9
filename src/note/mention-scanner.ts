import { atxLevel } from './heading-source';
import { noTask, readLinkLine, readTask } from './link-line';
import type { LinkLine, TaskState } from './link-line';
import { readAtxName } from './log-headings';
import { OpenLogs } from './log-section';
import type { LogNames } from './log-section';
import { lineAt } from './markdown';
import { commentsIn, maskLine, type Comments } from './mask-line';
import { isPlainContent } from './plain-content';
import { contentAfter, isRun, skipFence, skipToLine } from './scan-lines';
import {
  asterisk,
  backtick,
  carriageReturn,
  closeParenthesis,
  dash,
  dot,
  equals,
  greaterThan,
  hash,
  isDigit,
  lessThan,
  digitOne,
  openBracket,
  percent,
  plus,
  space,
  tab,
  tilde,
  underscore,
} from './sign-codes';

/** What the line before leaves open. */
type Open = 'nothing' | 'paragraph' | Quote;

/** A quote: a line of text right below goes on with its paragraph, begins one of its own, or a parser has to tell. */
type Quote = 'quote-text' | 'quote-end' | 'quote-unsure';

/** An item of a list that is open: the column of its text, its marker, and the task that it is. */
interface OpenItem {
  readonly content: number;
  readonly marker: number;
  readonly isEmpty: boolean;
  readonly task: TaskState;
}

/**
 * Reads the lines with links of a dated note, line by line, in the Markdown that people write. Like the scanner of logs
 * it gives null wherever the meaning of a line is not certain, and then a parser has to read the note.
 */
export class MentionScanner {
  private readonly found: LinkLine[] = [];
  private readonly sections = new OpenLogs();
  private readonly comments: Comments;
  private open: Open = 'nothing';
  private readonly items: OpenItem[] = [];
  /** how many items the open paragraph stands in */
  private paragraphDepth = 0;
  private line: number;
  private next: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly names: LogNames,
  ) {
    this.next = start;
    this.line = lineAt(text, start) - 1;
    this.comments = commentsIn(text, start);
  }

  scan(): readonly LinkLine[] | null {
    const { text } = this;
    if (text.indexOf('$$', this.next) >= 0) return null;
    if (text.indexOf('\r', this.next) >= 0 && /\r(?!\n)/.test(text)) return null;
    while (this.next < text.length) {
      const at = this.next;
      const end = this.takeLine(at);
      if (!this.readLine(at, end)) return null;
    }
    return this.found;
  }

  private takeLine(at: number): number {
    this.line += 1;
    const feed = this.text.indexOf('\n', at);
    this.next = feed < 0 ? this.text.length : feed + 1;
    if (feed < 0) return this.text.length;
    return this.text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
  }

  /** False where the line is not certain. */
  private readLine(from: number, end: number): boolean {
    let at = from;
    let column = 0;
    for (; at < end; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === space) column += 1;
      else if (code === tab) column += 4 - (column % 4);
      else break;
    }
    if (at === end) {
      this.open = 'nothing';
      return true;
    }
    let depth = 0;
    let inner = 0;
    for (; depth < this.items.length; depth += 1) {
      const item = this.items[depth];
      if (item === undefined || column < item.content) break;
      if (item.isEmpty) return false;
      inner = item.content;
    }
    if (column - inner >= 4) {
      return this.open === 'paragraph' && this.emit(from, end, this.taskAt(this.paragraphDepth));
    }
    return this.readStart(from, at, end, column, depth);
  }

  private taskAt(depth: number): TaskState {
    return this.items[depth - 1]?.task ?? noTask;
  }

  /** A line whose text begins at `at`, in so many items. */
  private readStart(from: number, at: number, end: number, column: number, depth: number): boolean {
    const code = this.text.charCodeAt(at);
    switch (code) {
      case hash:
        return this.readHash(from, at, end, depth);
      case dash:
      case asterisk:
      case plus:
      case underscore:
      case equals:
        return this.readMarks(code, from, at, end, column, depth);
      case backtick:
      case tilde:
        return this.text.startsWith(code === tilde ? '~~~' : '```', at)
          ? this.readFence(code, at, end, depth)
          : this.readText(from, end, depth);
      case greaterThan:
        if (depth > 0 || (this.comments !== 'none' && this.has('%%', at, end))) return false;
        return this.leave(this.openQuote(at, end));
      case lessThan:
        // Without indentation a line stands in no item.
        return at === from && this.readHtmlComment(at);
      case percent:
        if (this.text.charCodeAt(at + 1) !== percent) return this.readText(from, end, depth);
        return at === from && this.readComment(at);
      case openBracket:
        // The definition of a link: what it says stands elsewhere.
        return (
          !/^\[(?!\[)[^\]\r\n]*(?:\]:|$)/.test(this.text.slice(at, end)) && this.readText(from, end, depth)
        );
      default:
        return isDigit(code)
          ? this.readNumber(from, at, end, column, depth)
          : this.readText(from, end, depth);
    }
  }

  /** Closes all lists. */
  private leave(open: Open): true {
    this.open = open;
    this.items.length = 0;
    this.paragraphDepth = 0;
    return true;
  }

  private readText(from: number, end: number, depth: number): boolean {
    if (this.open === 'quote-unsure') return false;
    if (this.open === 'quote-text') return maskLine(this.text.slice(from, end), this.comments) !== null;
    // However little it is indented, text goes on with the paragraph above.
    if (this.open === 'paragraph') return this.emit(from, end, this.taskAt(this.paragraphDepth));
    this.items.length = depth;
    this.open = 'paragraph';
    this.paragraphDepth = depth;
    return this.emit(from, end, this.taskAt(depth));
  }

  private openQuote(at: number, end: number): Quote {
    if (this.open === 'quote-unsure') return 'quote-unsure';
    const content = this.text.charCodeAt(at + 1) === space ? at + 2 : at + 1;
    if (content >= end) return 'quote-end';
    const code = this.text.charCodeAt(content) | 0x20;
    const isWord = code >= 0x61 && code <= 0x7a;
    return (isWord || this.text.startsWith('[!', content)) && !this.has('`', content, end)
      ? 'quote-text'
      : 'quote-unsure';
  }

  private readHash(from: number, at: number, end: number, depth: number): boolean {
    const level = atxLevel(this.text, at, end);
    if (level === 0) return this.readText(from, end, depth);
    if (depth > 0) return false;
    const name = readAtxName(this.text, at + level, end, this.names);
    if (name.kind === 'unsure') return false;
    this.sections.enter(level, name.kind === 'log' ? name.name : null, this.line);
    return this.leave('nothing') && this.emit(from, end, noTask);
  }

  /** A line that begins with a sign of lists, rules or underlines. */
  private readMarks(
    code: number,
    from: number,
    at: number,
    end: number,
    column: number,
    depth: number,
  ): boolean {
    const { text } = this;
    if (this.open === 'paragraph' && (code === dash || code === equals) && isRun(text, code, at, end, false))
      return false;
    if (code !== plus && code !== equals && isRun(text, code, at, end, true))
      return depth === 0 && this.leave('nothing');
    if (code === underscore || code === equals) return this.readText(from, end, depth);
    const after = at + 1;
    if (after < end && text.charCodeAt(after) !== space)
      return text.charCodeAt(after) !== tab && this.readText(from, end, depth);
    return this.readItem(code, from, at, contentAfter(text, after, end), end, column, depth, true);
  }

  /** A line that begins with a digit. */
  private readNumber(from: number, at: number, end: number, column: number, depth: number): boolean {
    const { text } = this;
    let after = at;
    while (isDigit(text.charCodeAt(after))) after += 1;
    const delimiter = text.charCodeAt(after);
    if (after - at > 9 || (delimiter !== dot && delimiter !== closeParenthesis))
      return this.readText(from, end, depth);
    if (after + 1 < end && text.charCodeAt(after + 1) !== space)
      return text.charCodeAt(after + 1) !== tab && this.readText(from, end, depth);
    const isFirst = after === at + 1 && text.charCodeAt(at) === digitOne;
    return this.readItem(
      delimiter,
      from,
      at,
      contentAfter(text, after + 1, end),
      end,
      column,
      depth,
      isFirst,
    );
  }

  /** `interrupts`: such an item may begin right below a paragraph. */
  private readItem(
    marker: number,
    from: number,
    at: number,
    content: number,
    end: number,
    column: number,
    depth: number,
    interrupts: boolean,
  ): boolean {
    if (content < 0) return false;
    const isEmpty = content === end;
    const sibling = this.items[depth];
    const joins = this.open === 'nothing' || (sibling !== undefined && sibling.marker === marker);
    if (!joins && (isEmpty || !interrupts)) return false;
    if (!isEmpty && !isPlainContent(this.text, content, end)) return false;
    this.items.length = depth;
    const own = isEmpty ? null : readTask(this.text.slice(content, end));
    const task = own ?? this.taskAt(depth);
    // Behind the marker of an empty item its text would begin after one blank.
    const width = isEmpty ? this.text.slice(at, end).trimEnd().length + 1 : content - at;
    this.items.push({ content: column + width, marker, isEmpty, task });
    this.open = isEmpty ? 'nothing' : 'paragraph';
    this.paragraphDepth = depth + 1;
    return isEmpty || this.emit(from, end, task);
  }

  private readFence(code: number, at: number, end: number, depth: number): boolean {
    if (depth > 0) return false;
    let size = 0;
    while (this.text.charCodeAt(at + size) === code) size += 1;
    if (code === backtick && this.has('`', at + size, end)) return false;
    const behind = skipFence(this.text, code, size, this.next);
    this.skipTo(behind);
    return this.leave('nothing');
  }

  private readHtmlComment(at: number): boolean {
    if (!this.text.startsWith('<!--', at)) return false;
    const close = this.text.indexOf('-->', at + 2);
    this.skipTo(close < 0 ? this.text.length : close + 1);
    return this.leave('nothing');
  }

  private readComment(at: number): boolean {
    if (this.comments === 'unsure' || this.open.startsWith('quote')) return false;
    const close = this.text.indexOf('%%', at + 2);
    this.skipTo(close < 0 ? this.text.length : close + 1);
    this.leave('nothing');
    return close < 0 || this.text.slice(close + 2, this.next).trim() === '';
  }

  /** Moves behind the line that holds the character before `offset`. */
  private skipTo(offset: number): void {
    const to = skipToLine(this.text, this.next, offset);
    this.line += to.lines;
    this.next = to.next;
  }

  /** Takes a line of text in; false where what is hidden in it is not certain. */
  private emit(from: number, end: number, task: TaskState): boolean {
    const raw = this.text.slice(from, end);
    const masked = maskLine(raw, this.comments);
    if (masked === null) return false;
    if (this.sections.current !== null) return true;
    const read = readLinkLine(raw, masked, this.line, task);
    if (read !== null) this.found.push(read);
    return true;
  }

  private has(sign: string, from: number, end: number): boolean {
    const at = this.text.indexOf(sign, from);
    return at >= 0 && at < end;
  }
}
