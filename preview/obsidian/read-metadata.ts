import type { CachedMetadata } from 'obsidian';
import { MetadataDraft } from './metadata-draft';
import { parseMetadata } from './parse-metadata';

/** Anything that may begin a link, code, HTML or a construct that the scanner leaves to the parser. */
const UNSCANNABLE = /[`<\t\r\f\v]|\]\(|:\/\/|www\./i;
/** Lines that may be a rule, an underlined heading or the second row of a table. */
const RULE_LIKE = /^[-*_=|:\s]+$/;
/** What begins a block inside a line other than a heading, a bullet or plain text. */
const OTHER_BLOCK = /^(?:>|~~~|\[(?!\[)|\d{1,9}[.)](?:\s|$)|[+*-]$)/;
const HEADING = /^(#{1,6}) +\S/;
const BULLET = /^([-*+]) (?! )(.*)$/;
const BLOCK_IN_ITEM = /^(?:#{1,6}(?:\s|$)|[-*+](?:\s|$))/;
const TASK_BOX = /^\[.\] \S/u;

/**
 * The metadata of a note. Plain notes (headings, paragraphs, flat bullet lists) are read line by line, which is some
 * thirty times faster than the parser and makes vaults of thousands of notes open at once; all others are parsed.
 */
export function readMetadata(text: string): CachedMetadata {
  return scanMetadata(text) ?? parseMetadata(text);
}

/** The metadata of a plain note, the same that the parser would give; `null` when the note is not plain. */
export function scanMetadata(text: string): CachedMetadata | null {
  const fence = text.startsWith('---') ? /^---\n[\s\S]*?\n---(?:\n|$)/.exec(text)?.[0] : '';
  if (fence === undefined) return null;
  const draft = new MetadataDraft(text);
  if (draft.bodyStart !== fence.length) return null;
  const body = text.slice(draft.bodyStart);
  if (UNSCANNABLE.test(body)) return null;
  const scanner = new LineScanner(draft);
  let offset = draft.bodyStart;
  for (const line of body.split('\n')) {
    if (!scanner.take(line, offset)) return null;
    offset += line.length + 1;
  }
  scanner.closeBlock();
  return draft.finish();
}

interface OpenBlock {
  readonly type: 'paragraph' | 'list';
  readonly start: number;
  readonly marker: string;
  end: number;
  /** Whether a blank line has come since. */
  interrupted: boolean;
}

class LineScanner {
  readonly #draft: MetadataDraft;
  #open: OpenBlock | null = null;

  constructor(draft: MetadataDraft) {
    this.#draft = draft;
  }

  /** Takes in the next line; `false` means that the note needs the parser. */
  take(line: string, offset: number): boolean {
    if (line === '') {
      if (this.#open?.type === 'list') this.#open.interrupted = true;
      else this.closeBlock();
      return true;
    }
    if (/^\s|\s$/.test(line) || RULE_LIKE.test(line) || OTHER_BLOCK.test(line)) return false;
    const end = offset + line.length;
    const level = HEADING.exec(line)?.[1]?.length;
    if (level !== undefined) {
      this.closeBlock();
      this.#draft.addHeading(level, offset, end);
      this.#draft.addSection('heading', offset, end);
      return true;
    }
    if (/^#{1,6}$/.test(line)) return false;
    const [, marker, content = ''] = BULLET.exec(line) ?? [];
    if (marker !== undefined) return this.#takeBullet(marker, content, offset, end);
    if (/^[-*+]\s/.test(line)) return false;
    return this.#takeText(offset, end);
  }

  closeBlock(): void {
    if (this.#open) this.#draft.addSection(this.#open.type, this.#open.start, this.#open.end);
    this.#open = null;
  }

  #takeBullet(marker: string, content: string, offset: number, end: number): boolean {
    const isTask = TASK_BOX.test(content);
    if (BLOCK_IN_ITEM.test(content) || (!isTask && OTHER_BLOCK.test(content))) return false;
    if (this.#open?.type !== 'list' || this.#open.marker !== marker) {
      this.closeBlock();
      this.#open = { type: 'list', start: offset, marker, end, interrupted: false };
    }
    this.#open.end = end;
    this.#open.interrupted = false;
    const listLine = this.#draft.positions.loc(this.#open.start).line;
    this.#draft.addListItem(offset, end, 0 - listLine);
    return true;
  }

  #takeText(offset: number, end: number): boolean {
    // Text right below an item belongs to it.
    if (this.#open?.type === 'list' && !this.#open.interrupted) return false;
    if (this.#open?.type !== 'paragraph') {
      this.closeBlock();
      this.#open = { type: 'paragraph', start: offset, marker: '', end, interrupted: false };
    }
    this.#open.end = end;
    return true;
  }
}
