/** Text of a file, and which encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** What windows-1252 has between 0x80 and 0x9F (https://encoding.spec.whatwg.org/#windows-1252). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Characters that are joined at once. */
const chunk = 8_192;

/** The text of a file: by its byte order mark, else UTF-8, else windows-1252, which old address books write. Without the mark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes, 0), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeUtf16(bytes, 1), encoding: 'utf-16' };
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = decodeUtf8(bytes, start);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: decodeWindows1252(bytes.subarray(start)), encoding: 'windows-1252' };
}

/** Text in UTF-8 from an offset on; null where the bytes are none (RFC 3629). */
export function decodeUtf8(bytes: Uint8Array, start = 0): string | null {
  const text = new TextCollector();
  for (let at = start; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return null;
      code = (code << 6) | (byte & 0x3f);
    }
    const shortest = length === 3 ? 0x800 : length === 4 ? 0x1_0000 : 0;
    if (code < shortest || code > 0x10_ffff || (code >= 0xd800 && code < 0xe000)) return null;
    text.add(code);
    at += length;
  }
  return text.toString();
}

/** Text in windows-1252, of which ISO 8859-1 and ASCII are parts. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextCollector();
  for (const byte of bytes) {
    text.add(byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte);
  }
  return text.toString();
}

function decodeUtf16(bytes: Uint8Array, high: 0 | 1): string {
  const text = new TextCollector();
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text.add(((bytes[at + 1 - high] ?? 0) << 8) | (bytes[at + high] ?? 0));
  }
  return text.toString();
}

/** Joins characters in portions: one by one would be slow, all at once more than an engine takes. */
class TextCollector {
  private text = '';
  private codes: number[] = [];

  add(code: number): void {
    this.codes.push(code);
    if (this.codes.length >= chunk) this.flush();
  }

  toString(): string {
    this.flush();
    return this.text;
  }

  private flush(): void {
    // Half a pair of UTF-16 is no code point, but joins with its other half.
    this.text += String.fromCodePoint(...this.codes);
    this.codes = [];
  }
}

/** The bytes of a text in UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x1_0000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f));
      bytes.push(0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}
