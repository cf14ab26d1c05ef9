import { decodeText, decodeUtf8, decodeWindows1252, encodeUtf8 } from './decode-text';

/** A property of a vCard as it stands there, unfolded, its value decoded where it was quoted-printable. */
export interface CardLine {
  /** in lower case, without its group */
  readonly name: string;
  /** in lower case; empty for none */
  readonly group: string;
  /** in the order of the line; keys in lower case, the words of vCard 2.1 that stand alone as values of `type` */
  readonly params: readonly (readonly [key: string, value: string])[];
  readonly value: string;
  /** its separators are escaped as vCard 2.1 does it: only semicolons */
  readonly old: boolean;
}

/** One card of a file. */
export interface Card {
  readonly lines: readonly CardLine[];
  /** lines that are none of a vCard */
  readonly odd: readonly string[];
  /** the card ends with the file or the next card, not with its own end */
  readonly truncated: boolean;
}

const begin = /^\s*begin\s*:\s*vcard\s*$/i;
const end = /^\s*end\s*:\s*vcard\s*$/i;
const agent = /^(?:[\w-]+\.)?agent(?:;[^:]*)?:\s*$/i;
const nameForm = /^(?:([\w-]+)\.)?([\w-]+)$/;
const quotedPrintable = /^[^:]*[;=]quoted-printable[;:]/i;
const softBreak = /=[ \t]*$/;

/** The cards of a file, whatever stands between them. */
export function splitCards(text: string): readonly Card[] {
  const physical = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const cards: Card[] = [];
  let lines: string[] | null = null;
  let nested = 0;
  const close = (truncated: boolean): void => {
    if (lines !== null) cards.push(readCard(lines, truncated));
    lines = null;
    nested = 0;
  };
  for (const line of physical) {
    if (begin.test(line)) {
      // A card within a card is that of an agent; else the one before was cut off.
      if (lines !== null && agent.test(lines.at(-1) ?? '')) nested += 1;
      else {
        close(true);
        lines = [];
      }
    } else if (end.test(line)) {
      if (nested > 0) nested -= 1;
      else close(false);
    } else if (nested === 0) lines?.push(line);
  }
  close(true);
  return cards;
}

function readCard(physical: readonly string[], truncated: boolean): Card {
  const lines: CardLine[] = [];
  const odd: string[] = [];
  const unfolded = unfold(physical);
  const old = unfolded.some((line) => /^version\s*:\s*2\.1\s*$/i.test(line));
  for (const line of unfolded) {
    const read = readLine(line, old);
    if (read === null) odd.push(line);
    else lines.push(read);
  }
  return { lines, odd, truncated };
}

/** Joins folded lines, and those of quoted-printable values, which vCard 2.1 breaks without a blank. */
function unfold(physical: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const line of physical) {
    const last = lines.at(-1);
    if (last !== undefined && softBreak.test(last) && quotedPrintable.test(last)) {
      lines[lines.length - 1] = last.replace(softBreak, '') + line.replace(/^[ \t]/, '');
    } else if (last !== undefined && /^[ \t]/.test(line)) {
      lines[lines.length - 1] = last + line.slice(1);
    } else if (line.trim() !== '') lines.push(line);
  }
  return lines;
}

function readLine(line: string, old: boolean): CardLine | null {
  const colon = findColon(line);
  if (colon < 0) return null;
  const [head = '', ...parts] = splitOutsideQuotes(line.slice(0, colon));
  const match = nameForm.exec(head.trim());
  if (match === null) return null;
  const params = parts.map(readParam).filter(([, value]) => value !== '');
  const value = line.slice(colon + 1).replace(/[ \t]+$/, '');
  const encoded = params.some(([key, text]) => key === 'encoding' && /^quoted-printable$/i.test(text));
  const charset = params.find(([key]) => key === 'charset')?.[1] ?? '';
  return {
    name: (match[2] ?? '').toLowerCase(),
    group: (match[1] ?? '').toLowerCase(),
    params: params.filter(([key]) => key !== 'encoding' && key !== 'charset'),
    value: encoded ? decodeQuotedPrintable(value, charset) : value,
    old: old || encoded,
  };
}

/** The first colon outside quotes; where a quote never ends, the first of all. */
function findColon(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === '"') quoted = !quoted;
    else if (char === ':' && !quoted) return at;
  }
  return quoted ? line.indexOf(':') : -1;
}

function splitOutsideQuotes(head: string): readonly string[] {
  return head.match(/(?:"[^"]*"|[^;])+/g) ?? [];
}

const encodings = /^(?:quoted-printable|base64|b|8bit|7bit)$/i;

function readParam(part: string): readonly [string, string] {
  const at = part.indexOf('=');
  const value = (at < 0 ? part : part.slice(at + 1)).trim().replace(/"/g, '');
  if (at >= 0) return [part.slice(0, at).trim().toLowerCase(), value];
  return [encodings.test(value) ? 'encoding' : 'type', value];
}

/** Decodes the bytes once all of them are joined: a character may span a soft break. */
function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  const plain = value.replace(softBreak, '');
  for (let at = 0; at < plain.length;) {
    const code = /^=([0-9A-Fa-f]{2})/.exec(plain.slice(at, at + 3))?.[1];
    if (code !== undefined) {
      bytes.push(parseInt(code, 16));
      at += 3;
      continue;
    }
    const character = String.fromCodePoint(plain.codePointAt(at) ?? 0);
    bytes.push(...encodeUtf8(character));
    at += character.length;
  }
  const all = Uint8Array.from(bytes);
  if (/^(?:windows-1252|iso-8859-1|latin-?1|us-ascii)$/i.test(charset))
    return decodeUtf8Strictly(all, plain) ?? decodeWindows1252(all);
  return decodeText(all).text;
}

/** Text that was no bytes at all, as some write it behind a charset, is not decoded twice. */
function decodeUtf8Strictly(bytes: Uint8Array, source: string): string | null {
  return /[^\p{ASCII}]/u.test(source) ? decodeUtf8(bytes) : null;
}
