import { type Refusal, refuse } from './refusal';

/** The line of a note where its properties begin. */
export const firstLine = 2;

const largestBlock = 64 * 1024;
const bareReturn = /\r(?!\n)/;
const documentMarker = /(?:^|\n)(?:---|\.\.\.|%)/;
const conflictMarker = /(?:^|\n)(?:<{7} |={7}\r?\n|>{7} )/;
/** Some regular expressions of gray-matter take the square of the time for long runs of blank lines. */
const blankLines = /(?:[\n\u2028\u2029][^\S\n\u2028\u2029]*){201}/;

/** Says what speaks against parsing a block at all; null where nothing does. */
export function checkBlock(yaml: string): Refusal | null {
  if (yaml.length > largestBlock) return refuse('properties-too-large');
  const found = (pattern: RegExp): number | null => {
    const match = pattern.exec(yaml);
    // A match begins with a character of its line, or with the line feed before it, which counts.
    return match === null ? null : lineAt(yaml, match.index + 1);
  };
  const nul = yaml.indexOf('\0');
  const control = nul < 0 ? found(bareReturn) : lineAt(yaml, nul);
  if (control !== null) return refuse('control-characters', control);
  const conflict = found(conflictMarker);
  if (conflict !== null) return refuse('conflict-markers', conflict);
  const marker = found(documentMarker);
  if (marker !== null) return refuse('document-marker', marker);
  const blank = found(blankLines);
  return blank === null ? null : refuse('properties-too-large', blank);
}

/** The line of the note, 1-based, on which an offset of the block lies. */
export function lineAt(yaml: string, offset: number): number {
  return firstLine + countBreaks(yaml, 0, offset);
}

/** The line breaks between two offsets. */
export function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
