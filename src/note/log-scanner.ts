import { readBelow, readHeadingDate } from './dated-heading';
import type { DatedHeading } from './dated-heading';
import { parseEntryLine } from './entry-line';
import { atxLevel, readHeadingSource } from './heading-source';
import { readAtxName } from './log-headings';
import { OpenLogs } from './log-section';
import type { ImpossibleDate, LogLine, LogNames, LogReading } from './log-section';
import { lineAt } from './markdown';
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

/** What the line before leaves open at top level. */
type Open = 'nothing' | 'paragraph' | 'code' | 'list' | 'quote';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** First characters that mean something after one to three blanks; a parser decides there. */
const specials = '-*+_=~`<>%0123456789';

/**
 * Reads log sections line by line, in the Markdown that people write: headings with `#`, paragraphs, lists, code fences,
 * quotes, comments. It knows what it does not know: `scan` gives null wherever the meaning of a line is not certain, and
 * then a parser has to read the note.
 */
export class LogScanner {
  private readonly entries: Writable<LogLine>[] = [];
  private readonly headings: DatedHeading[] = [];
  private readonly impossible: ImpossibleDate[] = [];
  private readonly logs = new OpenLogs();
  private readonly commented: boolean;
  private readonly marked: boolean;
  private open: Open = 'nothing';
  /** Of the open list: its marker or delimiter, the column of its items' text, and how its last item stands. */
  private marker = 0;
  private content = 0;
  private itemIsEmpty = false;
  private blankBefore = false;
  private entry: Writable<LogLine> | null = null;
  private line: number;
  private next: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly last: number,
    private readonly names: LogNames,
  ) {
    this.next = start;
    this.line = lineAt(text, start) - 1;
    this.commented = text.indexOf('%%', start) >= 0;
    // Where there is code or HTML within lines, what looks like a comment may be part of it.
    this.marked = this.commented && (text.indexOf('`', start) >= 0 || text.indexOf('<', start) >= 0);
  }

  scan(): LogReading | null {
    const { text } = this;
    if (text.indexOf('$$', this.next) >= 0) return null;
    if (text.indexOf('\r', this.next) >= 0 && /\r(?!\n)/.test(text)) return null;
    while (this.next < text.length) {
      const at = this.next;
      if (at > this.last && this.logs.current === null) break;
      const end = this.takeLine(at);
      if (!this.readLine(at, end)) return null;
    }
    const { entries, headings, impossible, logs } = this;
    return { entries, headings, impossible, twice: logs.twice };
  }

  /** Moves behind the line at `at`; gives the end of its text. */
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
    // What ends the line is no blank.
    for (; ; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === space) column += 1;
      else if (code === tab) column += 4 - (column % 4);
      else break;
    }
    if (at === end) return this.readBlank();
    if (this.open === 'list' && column >= this.content) return this.readInItem(from, end);
    if (column === 0) return this.readStart(at, end);
    if (this.open === 'list') return false;
    if (column >= 4) {
      if (this.open === 'paragraph') return this.hidesNothing(from, end);
      return this.open !== 'quote' && this.leave('code');
    }
    const code = this.text.charCodeAt(at);
    if (code === hash) return this.readHash(at, end);
    return !specials.includes(this.text.charAt(at)) && this.readText(at, end);
  }

  private readBlank(): boolean {
    this.blankBefore = true;
    // To the parser, indented code goes on behind blank lines.
    if (this.open !== 'list' && this.open !== 'code') this.open = 'nothing';
    return true;
  }

  private readInItem(from: number, end: number): boolean {
    if (this.itemIsEmpty || !this.hidesNothing(from, end)) return false;
    if (this.entry !== null) this.entry.to = end;
    this.blankBefore = false;
    return true;
  }

  /** A line without indentation. */
  private readStart(at: number, end: number): boolean {
    const code = this.text.charCodeAt(at);
    switch (code) {
      case hash:
        return this.readHash(at, end);
      case dash:
      case asterisk:
      case plus:
      case underscore:
      case equals:
        return this.readMarks(code, at, end);
      case backtick:
      case tilde:
        return this.text.startsWith(code === tilde ? '~~~' : '```', at)
          ? this.readFence(code, at, end)
          : this.readText(at, end);
      case greaterThan:
        this.leave('quote');
        return !this.commented || !this.has('%%', at, end);
      case lessThan:
        return this.text.startsWith('<!--', at) && this.readHtmlComment(at);
      case percent:
        return this.text.charCodeAt(at + 1) === percent ? this.readComment(at) : this.readText(at, end);
      default:
        return isDigit(code) ? this.readNumber(at, end) : this.readText(at, end);
    }
  }

  private leave(open: Open): true {
    this.open = open;
    this.entry = null;
    this.blankBefore = false;
    return true;
  }

  private readText(at: number, end: number): boolean {
    if (this.open === 'list' && !this.blankBefore) return false;
    return this.hidesNothing(at, end) && this.leave('paragraph');
  }

  private readHash(at: number, end: number): boolean {
    const level = atxLevel(this.text, at, end);
    if (level === 0) return this.readText(at, end);
    const name = readAtxName(this.text, at + level, end, this.names);
    if (name.kind === 'unsure') return false;
    this.logs.enter(level, name.kind === 'log' ? name.name : null, this.line);
    this.readDatedHeading(at + level, end);
    return this.leave('nothing');
  }

  private readDatedHeading(from: number, end: number): void {
    const read = readHeadingDate(readHeadingSource(this.text, from, end));
    if (read === null) return;
    const { line } = this;
    if (read.kind === 'impossible') this.impossible.push({ line, value: read.value });
    else {
      const { day, rest } = read;
      const below = readBelow(this.text, end);
      this.headings.push({ day, rest, line, sectionName: this.logs.current ?? '', below });
    }
  }

  /** A line that begins with a sign of lists, rules or underlines. */
  private readMarks(code: number, at: number, end: number): boolean {
    if (
      this.open === 'paragraph' &&
      (code === dash || code === equals) &&
      isRun(this.text, code, at, end, false)
    ) {
      return false;
    }
    if (code !== plus && code !== equals && isRun(this.text, code, at, end, true))
      return this.leave('nothing');
    if (code === underscore || code === equals) return this.readText(at, end);
    const after = at + 1;
    if (after < end && this.text.charCodeAt(after) !== space) {
      return this.text.charCodeAt(after) !== tab && this.readText(at, end);
    }
    const content = contentAfter(this.text, after, end);
    const joins =
      this.open === 'nothing' || (this.open === 'list' && (this.blankBefore || this.marker === code));
    if (content < 0 || (content === end && !joins)) return false;
    return this.readItem(code, at, content, end);
  }

  /** A line that begins with a digit. */
  private readNumber(at: number, end: number): boolean {
    let after = at;
    while (isDigit(this.text.charCodeAt(after))) after += 1;
    const delimiter = this.text.charCodeAt(after);
    if (after - at > 9 || (delimiter !== dot && delimiter !== closeParenthesis))
      return this.readText(at, end);
    if (after + 1 < end && this.text.charCodeAt(after + 1) !== space) {
      return this.text.charCodeAt(after + 1) !== tab && this.readText(at, end);
    }
    const content = contentAfter(this.text, after + 1, end);
    if (content < 0 || content === end) return false;
    const joins =
      this.open === 'nothing' || (this.open === 'list' && (this.blankBefore || this.marker === delimiter));
    const interrupts = after === at + 1 && this.text.charCodeAt(at) === digitOne;
    if (!joins && !interrupts) return this.open === 'paragraph' && this.readText(at, end);
    return this.readItem(delimiter, at, content, end);
  }

  private readItem(marker: number, at: number, content: number, end: number): boolean {
    this.leave('list');
    this.marker = marker;
    this.itemIsEmpty = content === end;
    this.content = content - at;
    if (!this.hidesNothing(content, end)) return false;
    if (this.logs.current === null || !mayBeDate(this.text.charCodeAt(content))) return true;
    const read = parseEntryLine(this.text.slice(content, end));
    if (read === null) return true;
    if (read.kind === 'impossible') {
      this.impossible.push({ line: this.line, value: read.value });
      return true;
    }
    const { day, rest, form } = read;
    this.entry = { day, rest, form, line: this.line, sectionName: this.logs.current, from: at, to: end };
    this.entries.push(this.entry);
    return true;
  }

  private readFence(code: number, at: number, end: number): boolean {
    let size = 0;
    while (this.text.charCodeAt(at + size) === code) size += 1;
    if (code === backtick && this.has('`', at + size, end)) return false;
    this.skipTo(skipFence(this.text, code, size, this.next));
    return this.leave('nothing');
  }

  private readHtmlComment(at: number): boolean {
    this.leave('nothing');
    const close = this.text.indexOf('-->', at);
    this.skipTo(close < 0 ? this.text.length : close + 1);
    return true;
  }

  private readComment(at: number): boolean {
    if (this.marked && this.open !== 'nothing' && this.open !== 'code' && !this.blankBefore) return false;
    const close = this.text.indexOf('%%', at + 2);
    this.leave('nothing');
    this.skipTo(close < 0 ? this.text.length : close + 1);
    return close < 0 || this.text.slice(close + 2, this.next).trim() === '';
  }

  /** Moves behind the line that holds the character before `offset`. */
  private skipTo(offset: number): void {
    const to = skipToLine(this.text, this.next, offset);
    this.line += to.lines;
    this.next = to.next;
  }

  /** Whether all comments of a line end in it, and are comments for certain. */
  private hidesNothing(from: number, end: number): boolean {
    if (!this.commented) return true;
    for (let at = this.text.indexOf('%%', from); at >= 0 && at < end; at = this.text.indexOf('%%', at)) {
      const close = this.text.indexOf('%%', at + 2);
      if (this.marked || close < 0 || close >= end) return false;
      at = close + 2;
    }
    return true;
  }

  private has(sign: string, from: number, end: number): boolean {
    const at = this.text.indexOf(sign, from);
    return at >= 0 && at < end;
  }
}

/** Digits, the first signs of links, tasks and bold, and odd blanks. */
function mayBeDate(code: number): boolean {
  if (isDigit(code)) return true;
  return code === openBracket || code === asterisk || code === underscore || code < space || code >= 0xa0;
}
