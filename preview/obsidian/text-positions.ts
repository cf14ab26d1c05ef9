import type { Loc, Pos } from 'obsidian';

/** Turns offsets of a text into lines and columns, counted from 0. */
export class TextPositions {
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** The place of an offset. */
  loc(offset: number): Loc {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - this.#startOf(low), offset };
  }

  /** The places of two offsets. */
  range(start: number, end: number): Pos {
    return { start: this.loc(start), end: this.loc(end) };
  }

  #startOf(line: number): number {
    return this.#lineStarts[line] ?? 0;
  }
}
