import type { PropertyValue } from '../core/property';
import { firstLine } from './check-block';
import type { NoteProperty } from './note-property';
import {
  backslash,
  byteOrderMark,
  carriageReturn,
  closeBracket,
  colon,
  comma,
  dash,
  doubleQuote,
  hash,
  lineFeed,
  openBracket,
  singleQuote,
  slash,
  space,
  tab,
} from './sign-codes';
import { resolvePlain } from './yaml-scalar';

/** Longer blocks, longer keys and more keys are left to the parser, which has rules for them. */
const longestBlock = 64 * 1024;
const longestKey = 200;
const mostProperties = 64;
const mostBlankLines = 100;

/** Bits of what an ASCII character may be. */
const keyStart = 1;
const keyPart = 2;
const wordStart = 4;
const wordPart = 8;
const valueStart = 16;
const kinds = classifyAscii();

function classifyAscii(): Uint8Array {
  const table = new Uint8Array(128);
  const mark = (characters: string, kind: number): void => {
    for (const character of characters)
      table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | kind;
  };
  const digits = '0123456789';
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  mark(letters + digits + '_', keyStart | keyPart | wordStart | wordPart | valueStart);
  mark('-./ ', keyPart);
  mark('+./', wordStart);
  mark('-+./ @()', wordPart);
  mark('$()+./;<=^~\\', valueStart);
  return table;
}

/** How a scalar stands in the text. */
type Form = 'empty' | 'plain' | 'quoted' | 'double-escaped' | 'single-escaped';

/** A scalar between two offsets of the text, without its quotes. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
}

function sourceOf(text: string, { from, to, form }: Span): string {
  const raw = text.slice(from, to);
  if (form === 'double-escaped') return raw.replace(/\\(["\\/])/g, '$1');
  return form === 'single-escaped' ? raw.replace(/''/g, "'") : raw;
}

function valueOf(text: string, span: Span): PropertyValue {
  const source = sourceOf(text, span);
  if (span.form === 'plain') return resolvePlain(source);
  return span.form === 'empty' ? null : source;
}

/** A scalar that is decoded when it is asked for: most never are. */
class ScannedScalar implements NoteProperty, Span {
  private decoded: PropertyValue | undefined = undefined;

  constructor(
    readonly key: string,
    readonly line: number,
    private readonly text: string,
    readonly from: number,
    readonly to: number,
    readonly form: Form,
  ) {}

  get value(): PropertyValue {
    if (this.decoded === undefined) this.decoded = valueOf(this.text, this);
    return this.decoded;
  }

  get source(): string {
    return sourceOf(this.text, this);
  }
}

/** A list that is decoded when it is asked for. */
class ScannedList implements NoteProperty {
  readonly source = null;
  private decoded: readonly PropertyValue[] | undefined = undefined;

  constructor(
    readonly key: string,
    readonly line: number,
    private readonly text: string,
    private readonly items: readonly Span[],
  ) {}

  get value(): readonly PropertyValue[] {
    this.decoded ??= this.items.map((item) => valueOf(this.text, item));
    return this.decoded;
  }

  get itemSources(): readonly string[] {
    return this.items.map((item) => sourceOf(this.text, item));
  }
}

/**
 * Reads properties as nearly all notes have them, in one pass: `key: value` with plain or quoted scalars on one line,
 * lists of them, blank lines and comments. Null means that something else stands there and a parser has to read it; an
 * answer is exactly the parser's.
 */
export function scanProperties(text: string, from: number, to: number): readonly NoteProperty[] | null {
  if (to - from > longestBlock) return null;
  // A copy of the block: else a value that is kept would keep the whole note in memory.
  const block = `\n${text.slice(from, to)}`;
  return new PropertyScanner(block, 1, block.length).scan();
}

/**
 * Its methods go forward from `at` and return false where something is not plain. Each line of the block ends with a
 * line break, the closing fence being a line of its own: no method can run past the end.
 */
class PropertyScanner {
  private line = firstLine;
  private from = 0;
  private to = 0;
  private form: Form = 'empty';

  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
  ) {}

  scan(): readonly NoteProperty[] | null {
    const properties: NoteProperty[] = [];
    for (;;) {
      const indent = this.skipToContent();
      if (this.at >= this.end) return properties;
      if (indent !== 0 || properties.length === mostProperties) return null;
      const property = this.scanProperty();
      if (property === null) return null;
      for (const { key } of properties) if (key === property.key) return null;
      properties.push(property);
    }
  }

  private scanProperty(): NoteProperty | null {
    const { text, line } = this;
    const start = this.at;
    let code = text.charCodeAt(start);
    let at = start;
    if (!isA(code, keyStart)) return null;
    do code = text.charCodeAt(++at);
    while (isA(code, keyPart));
    if (code !== colon || text.charCodeAt(at - 1) === space || at - start > longestKey) return null;
    const key = text.slice(start, at);
    // Names like `007` or `true` have a rule of their own for what is a duplicate.
    if (typeof resolvePlain(key) !== 'string') return null;
    at += 1;
    code = text.charCodeAt(at);
    if (code !== space && code !== lineFeed && code !== carriageReturn) return null;
    while (code === space) code = text.charCodeAt(++at);
    this.at = at;
    if (code === openBracket) {
      const items = this.scanFlowList();
      return items === null ? null : new ScannedList(key, line, text, items);
    }
    if (code !== lineFeed && code !== carriageReturn && code !== hash) {
      if (!this.scanScalar()) return null;
      return new ScannedScalar(key, line, text, this.from, this.to, this.form);
    }
    if (!this.finishLine()) return null;
    const items = this.scanBlockList();
    if (items === null) return null;
    if (items.length === 0) return new ScannedScalar(key, line, text, at, at, 'empty');
    return new ScannedList(key, line, text, items);
  }

  /** The items of a list below its key; none where the next line is no item, null where it is not plain. */
  private scanBlockList(): readonly Span[] | null {
    const items: Span[] = [];
    let listIndent = -1;
    for (;;) {
      const indent = this.skipToContent();
      if (indent < 0) return null;
      if (this.at >= this.end) return items;
      if (this.text.charCodeAt(this.at) !== dash) return indent === 0 ? items : null;
      if (this.text.charCodeAt(this.at + 1) !== space) return null;
      if (listIndent < 0) listIndent = indent;
      if (indent !== listIndent) return null;
      this.at += 1;
      this.skipSpaces();
      if (!this.scanScalar()) return null;
      items.push({ from: this.from, to: this.to, form: this.form });
    }
  }

  /** A list of words and quoted texts on one line. */
  private scanFlowList(): readonly Span[] | null {
    const { text } = this;
    const items: Span[] = [];
    this.at += 1;
    this.skipSpaces();
    let code = text.charCodeAt(this.at);
    if (code === closeBracket) this.at += 1;
    while (code !== closeBracket) {
      code = text.charCodeAt(this.at);
      const isQuoted = code === doubleQuote || code === singleQuote;
      if (!(isQuoted ? this.scanQuoted(code) : this.scanWord())) return null;
      items.push({ from: this.from, to: this.to, form: this.form });
      this.skipSpaces();
      code = text.charCodeAt(this.at);
      if (code !== comma && code !== closeBracket) return null;
      this.at += 1;
      this.skipSpaces();
    }
    return this.finishLine() ? items : null;
  }

  private scanWord(): boolean {
    const { text } = this;
    let at = this.at;
    let code = text.charCodeAt(at);
    if (!isA(code === dash ? text.charCodeAt(at + 1) : code, wordStart)) return false;
    this.from = at;
    this.form = 'plain';
    do code = text.charCodeAt(++at);
    while (isA(code, wordPart));
    this.at = at;
    while (text.charCodeAt(at - 1) === space) at -= 1;
    this.to = at;
    return true;
  }

  /** A scalar and the rest of its line. */
  private scanScalar(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (code === doubleQuote || code === singleQuote) return this.scanQuoted(code) && this.finishLine();
    return this.scanPlain() && this.finishLine();
  }

  private scanPlain(): boolean {
    const { text } = this;
    let at = this.at;
    let code = text.charCodeAt(at);
    this.from = at;
    this.form = 'plain';
    // A birthday without its year begins with two hyphens.
    while (code === dash) code = text.charCodeAt(++at);
    if (!isA(code, valueStart)) return false;
    let last = at;
    for (; code !== lineFeed && code !== carriageReturn; code = text.charCodeAt(++at)) {
      if (code === space) continue;
      if (code < space || isLineSeparator(code)) return false;
      if (code === hash && text.charCodeAt(at - 1) === space) break;
      if (code === colon && text.charCodeAt(at + 1) <= space) return false;
      last = at;
    }
    this.to = last + 1;
    this.at = at;
    return true;
  }

  private scanQuoted(quote: number): boolean {
    const { text } = this;
    let at = this.at + 1;
    this.from = at;
    this.form = 'quoted';
    for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
      if (code < space || isLineSeparator(code)) return false;
      if (code === backslash && quote === doubleQuote) {
        if (!isSimpleEscape(text.charCodeAt(++at))) return false;
        this.form = 'double-escaped';
      } else if (code === quote) {
        if (quote === doubleQuote || text.charCodeAt(at + 1) !== singleQuote) break;
        at += 1;
        this.form = 'single-escaped';
      }
    }
    this.to = at;
    this.at = at + 1;
    return true;
  }

  /** Goes to the next line where only blanks or a comment are left on this one. */
  private finishLine(): boolean {
    const { text } = this;
    this.skipSpaces();
    let code = text.charCodeAt(this.at);
    if (code === hash) {
      if (text.charCodeAt(this.at - 1) > space) return false;
      do code = text.charCodeAt(++this.at);
      while ((code >= space || code === tab) && !isLineSeparator(code));
    }
    if (code === carriageReturn) code = text.charCodeAt(++this.at);
    if (code !== lineFeed) return false;
    this.at += 1;
    this.line += 1;
    return true;
  }

  /** Goes to the first character of the next line with content and returns its column; -1 where a line is not plain. */
  private skipToContent(): number {
    for (let blanks = 0; this.at < this.end; blanks += 1) {
      const start = this.at;
      this.skipSpaces();
      const code = this.text.charCodeAt(this.at);
      if (code !== lineFeed && code !== carriageReturn && code !== hash) return this.at - start;
      if (blanks === mostBlankLines || !this.finishLine()) return -1;
    }
    return 0;
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at += 1;
  }
}

/** Whether a character is of a kind; letters, signs and symbols beyond ASCII are of all. */
function isA(code: number, kind: number): boolean {
  return code < 128
    ? ((kinds[code] ?? 0) & kind) !== 0
    : code >= 0xa0 && code !== byteOrderMark && !isLineSeparator(code);
}

function isLineSeparator(code: number): boolean {
  return code === 0x2028 || code === 0x2029;
}

function isSimpleEscape(code: number): boolean {
  return code === doubleQuote || code === backslash || code === slash;
}
