/** Replace the characters `from` (inclusive) to `to` (exclusive) of a text by `insert`; offsets are UTF-16 code units. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A line of a note after edits: 1-based number and its text without line ending. */
export interface ChangedLine {
  readonly line: number;
  readonly text: string;
}

/** Edits in the order of the text; those at one place keep the order in which they were given. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The text with all edits applied; throws a RangeError where two overlap or one lies outside, which is a bug of the caller. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.from < position || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`Edit ${edit.from}-${edit.to} overlaps another or lies outside the text`);
    }
    result += text.slice(position, edit.from) + edit.insert;
    position = edit.to;
  }
  return result + text.slice(position);
}

/** The lines that the edits wrote, as they stand in the edited text. */
export function changedLines(text: string, edits: readonly TextEdit[]): readonly ChangedLine[] {
  const after = applyEdits(text, edits);
  const lines: ChangedLine[] = [];
  let shift = 0;
  for (const edit of sortEdits(edits)) {
    const start = edit.from + shift;
    shift += edit.insert.length - (edit.to - edit.from);
    // A line break at the start belongs to the line before, not to what was written.
    const from = start + (/^\r?\n/.exec(edit.insert)?.[0].length ?? 0);
    const to = start + edit.insert.length;
    if (to <= from) continue;
    let lineStart = after.lastIndexOf('\n', from - 1) + 1;
    while (lineStart < to) {
      let lineEnd = after.indexOf('\n', lineStart);
      if (lineEnd < 0) lineEnd = after.length;
      const written = after.slice(lineStart, lineEnd).replace(/\r$/, '');
      const number = countLines(after, lineStart);
      if (written.trim() !== '' && lines.at(-1)?.line !== number) lines.push({ line: number, text: written });
      lineStart = lineEnd + 1;
    }
  }
  return lines;
}

function countLines(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}
