import { atxLevel } from './heading-source';
import { lineAt } from './markdown';
import { carriageReturn, isDigit, space, tab } from './sign-codes';
import { openTask, type TaskLine } from './task-line';

/** An item of a list that is open: where its text begins, in columns, its marker or delimiter, and its line. */
interface OpenItem {
  readonly content: number;
  readonly marker: number;
  readonly line: number;
}

/** First characters of an item's text that make it more than a paragraph; a parser decides there. */
const innerSpecials = '<`~-*+_=>#0123456789';

/**
 * Finds open tasks line by line, in the Markdown that people write: lists in lists, paragraphs, headings, fences at the
 * margin, quotes. `scan` gives null wherever the meaning of a line is not certain, and then a parser has to read the note.
 */
export class TaskScanner {
  private readonly tasks: TaskLine[] = [];
  private items: OpenItem[] = [];
  /** what the line before leaves open, in the innermost item or outside of lists */
  private open: 'nothing' | 'paragraph' | 'quote' | 'code' = 'nothing';
  private line: number;
  private next: number;

  constructor(
    private readonly text: string,
    start: number,
  ) {
    this.next = start;
    this.line = lineAt(text, start) - 1;
  }

  scan(): readonly TaskLine[] | null {
    const { text } = this;
    if (text.indexOf('%%', this.next) >= 0 || text.indexOf('$$', this.next) >= 0) return null;
    if (text.indexOf('\r', this.next) >= 0 && /\r(?!\n)/.test(text)) return null;
    while (this.next < text.length) {
      const at = this.next;
      const end = this.takeLine(at);
      if (!this.readLine(at, end)) return null;
    }
    return this.tasks;
  }

  /** Moves behind the line at `at`; gives the end of its text. */
  private takeLine(at: number): number {
    this.line += 1;
    const feed = this.text.indexOf('\n', at);
    if (feed < 0) return (this.next = this.text.length);
    this.next = feed + 1;
    return this.text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
  }

  /** False where the line is not certain. */
  private readLine(from: number, end: number): boolean {
    let at = from;
    let column = 0;
    for (; ; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === space) column += 1;
      else if (code === tab) column += 4 - (column % 4);
      else break;
    }
    if (at === end) {
      // To the parser, indented code goes on behind blank lines.
      if (this.open !== 'code') this.open = 'nothing';
      return true;
    }
    let depth = this.items.length;
    while (column < this.contentOf(depth)) depth -= 1;
    if (column - this.contentOf(depth) < 4) return this.readStart(from, at, end, column, depth);
    // So far in, a line goes on with a paragraph or is code.
    if (this.open === 'quote') return false;
    if (this.open !== 'paragraph') {
      this.items.length = depth;
      this.open = 'code';
    }
    return true;
  }

  /** The column at which the text of the innermost of the first `depth` items begins. */
  private contentOf(depth: number): number {
    return this.items[depth - 1]?.content ?? 0;
  }

  /** A line that may begin something in the innermost of the first `depth` items. */
  private readStart(from: number, at: number, end: number, column: number, depth: number): boolean {
    const char = this.text.charAt(at);
    switch (char) {
      case '<':
        return false;
      case '#':
        if (atxLevel(this.text, at, end) === 0) return this.readText(depth);
        return column === 0 && this.close();
      case '>':
        this.items.length = depth;
        this.open = 'quote';
        return true;
      case '`':
      case '~':
        if (!this.text.startsWith(char.repeat(3), at)) return this.readText(depth);
        return column === 0 && this.readFence(char, at, end);
      case '-':
      case '*':
      case '+':
      case '_':
      case '=':
        return this.readMarks(from, at, end, column, depth);
      default:
        return this.readNumber(from, at, end, column, depth);
    }
  }

  /** Something at the margin that ends all lists. */
  private close(): true {
    this.items = [];
    this.open = 'nothing';
    return true;
  }

  private readText(depth: number): boolean {
    if (this.open === 'paragraph') return true;
    // Whether a line goes on with a quote depends on what is quoted.
    if (this.open === 'quote') return depth === this.items.length;
    this.items.length = depth;
    this.open = 'paragraph';
    return true;
  }

  /** A line that begins with a sign of lists, rules or underlines. */
  private readMarks(from: number, at: number, end: number, column: number, depth: number): boolean {
    const char = this.text.charAt(at);
    const run = this.runOf(at, end);
    // At the margin a rule ends everything, and the underline of a heading no less; a row of plus signs is neither.
    if (run >= 3) return column === 0 && char !== '=' && char !== '+' && this.close();
    if (run > 0 && (char === '-' || char === '=')) return false;
    if (char === '_' || char === '=') return this.readText(depth);
    const after = at + 1;
    if (after === end) return false;
    const code = this.text.charCodeAt(after);
    if (code !== space) return code !== tab && this.readText(depth);
    return this.readItem(this.text.charCodeAt(at), from, at, after, end, column, depth);
  }

  /** A line that begins with a number, or with text. */
  private readNumber(from: number, at: number, end: number, column: number, depth: number): boolean {
    let after = at;
    while (isDigit(this.text.charCodeAt(after))) after += 1;
    const delimiter = this.text.charAt(after);
    if (after === at || after - at > 9 || (delimiter !== '.' && delimiter !== ')'))
      return this.readText(depth);
    if (after + 1 === end) return false;
    const code = this.text.charCodeAt(after + 1);
    if (code !== space) return code !== tab && this.readText(depth);
    const marker = delimiter.charCodeAt(0);
    const isFirst = after === at + 1 && this.text.charAt(at) === '1';
    // Any number goes on with a list of its delimiter, but only a one interrupts a paragraph.
    const goesOn = this.items[depth]?.marker === marker;
    if (!isFirst && !goesOn && this.open !== 'nothing') return false;
    return this.readItem(marker, from, at, after + 1, end, column, depth);
  }

  private readItem(
    marker: number,
    from: number,
    at: number,
    after: number,
    end: number,
    column: number,
    depth: number,
  ): boolean {
    let content = after;
    while (this.text.charCodeAt(content) === space) content += 1;
    if (content === end || content - after > 4 || this.text.charCodeAt(content) === tab) return false;
    if (innerSpecials.includes(this.text.charAt(content)) && this.isMore(content, end)) return false;
    this.items.length = depth;
    const task = openTask(this.text.slice(content, end));
    if (task !== null) {
      const parents = this.items.map(({ line }) => line);
      this.tasks.push({ line: this.line, source: this.text.slice(from, end), ...task, parents });
    }
    this.items.push({ content: column + content - at, marker, line: this.line });
    this.open = 'paragraph';
    return true;
  }

  /** Whether the text of an item may begin something else than a paragraph. */
  private isMore(at: number, end: number): boolean {
    const char = this.text.charAt(at);
    if (char === '<' || char === '>') return true;
    if (char === '`' || char === '~') return this.text.startsWith(char.repeat(3), at);
    if (char === '#') return atxLevel(this.text, at, end) > 0;
    if (this.runOf(at, end) >= 3) return true;
    return /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(this.text.slice(at, end));
  }

  private readFence(char: string, at: number, end: number): boolean {
    let size = 0;
    while (this.text.charAt(at + size) === char) size += 1;
    if (char === '`' && this.text.slice(at + size, end).includes('`')) return false;
    while (this.next < this.text.length) {
      const from = this.next;
      const line = this.text.slice(from, this.takeLine(from));
      const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (run?.charAt(0) === char && run.length >= size) break;
    }
    return this.close();
  }

  /** How often a sign stands in what is a line of nothing but it, blanks between; else 0. */
  private runOf(at: number, end: number): number {
    const char = this.text.charAt(at);
    let count = 0;
    for (let index = at; index < end; index += 1) {
      const here = this.text.charAt(index);
      if (here === char) count += 1;
      else if (here !== ' ' && here !== '\t') return 0;
    }
    return count;
  }
}
