/** The longest line that is taken over, in characters. */
const longestLine = 1_000;
/** The longest free text that is taken over: no note of a person is longer, and the work on more would be felt. */
const longestText = 1_000_000;
/**
 * More marks on one letter than any language has (UAX #15, stream-safe text): without an end to them, bringing them into order
 * takes the square of their number.
 */
const manyMarks = /(\p{M}{30})\p{M}+/gu;
/** Marks that turn, join or hide text; address books put them around phone numbers. */
const marks = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const halves = /\p{Cs}/gu;
const garbled = /\ufffd|Ã[\u0080-\u00bf]|â€/u;

/** One line of text: in NFC, without control characters and invisible marks, blanks collapsed. */
export function cleanLine(text: string): string {
  return text
    .slice(0, longestLine)
    .replace(controls, ' ')
    .replace(marks, '')
    .replace(halves, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same, or null where nothing is left. */
export function cleanOrNull(text: string | undefined): string | null {
  const clean = text === undefined ? '' : cleanLine(text);
  return clean === '' ? null : clean;
}

/** Lines of text, each cleaned at its end; more than one blank line becomes one. */
export function cleanText(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(marks, '')
    .replace(halves, '')
    .replace(manyMarks, '$1')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Texts cleaned, without empty ones and without repetitions, whatever their case. */
export function cleanList(texts: Iterable<string | undefined>): readonly string[] {
  const seen = new Set<string>();
  const list: string[] = [];
  for (const text of texts) {
    const clean = text === undefined ? '' : cleanLine(text);
    const folded = clean.toLowerCase();
    if (clean === '' || seen.has(folded)) continue;
    seen.add(folded);
    list.push(clean);
  }
  return list;
}

/** A tag that Obsidian takes: letters, digits, `-`, `_` and `/`, not digits alone; null where nothing is left. */
export function cleanTag(text: string): string | null {
  const tag = cleanLine(text)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  return tag === '' || /^\d+$/.test(tag) ? null : tag;
}

/** Whether a text was read in the wrong encoding once, and written so. */
export function isGarbled(text: string): boolean {
  return garbled.test(text);
}

/** The beginning of a text for a message. */
export function excerptOf(text: string): string {
  const clean = cleanLine(text);
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
