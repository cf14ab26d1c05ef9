import { byteOrderMark, carriageReturn, dash, isBlank, lineFeed } from './sign-codes';

/** Where the properties of a note stand. Offsets are UTF-16 code units of the whole text. */
export type Fence =
  /** No properties; the body begins after a byte order mark. */
  | { readonly kind: 'none'; readonly bodyStart: number }
  /**
   * Properties between `from` (first character after the opening line) and `to` (start of the closing line). `eol` is
   * the line ending of the opening line; the body begins after the closing line and its line ending.
   */
  | {
      readonly kind: 'block';
      readonly eol: '\n' | '\r\n';
      readonly from: number;
      readonly to: number;
      readonly bodyStart: number;
    }
  /** An opening line `---` without a closing one. */
  | { readonly kind: 'unclosed' }
  /** A first line that begins with `---` but is no plain fence, as `---js`; `line` is its text. */
  | { readonly kind: 'foreign'; readonly line: string };

/** A thematic break of Markdown, where a line begins with three dashes: dashes and blanks only. */
const rule = /^[- \t]*$/;

/** Finds the properties at the start of a note: lines between `---` and `---`, blanks after the dashes allowed. */
export function scanFence(text: string): Fence {
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  if (!hasDashes(text, start)) return { kind: 'none', bodyStart: start };
  const open = lineEndAfterBlanks(text, start + 3);
  if (open < 0) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    return rule.test(line) ? { kind: 'none', bodyStart: start } : { kind: 'foreign', line };
  }
  const from = open + 1;
  for (let at = open; at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (!hasDashes(text, at + 1)) continue;
    const close = lineEndAfterBlanks(text, at + 4);
    if (close < 0) continue;
    const eol = text.charCodeAt(open - 1) === carriageReturn ? '\r\n' : '\n';
    return { kind: 'block', eol, from, to: at + 1, bodyStart: Math.min(close + 1, text.length) };
  }
  return { kind: 'unclosed' };
}

/** The line ending of a text: that of its first line break, `\n` where it has none. */
export function eolOf(text: string): '\n' | '\r\n' {
  return text.charCodeAt(text.indexOf('\n') - 1) === carriageReturn ? '\r\n' : '\n';
}

function hasDashes(text: string, at: number): boolean {
  return text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === dash && text.charCodeAt(at + 2) === dash;
}

/** The offset of the line feed (or of the end of the text) after blanks; -1 where anything else stands in between. */
function lineEndAfterBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) return at;
    if (code === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? at + 1 : -1;
    if (!isBlank(code)) return -1;
    at += 1;
  }
  return at;
}
