/** A part of a line: the characters `from` (inclusive) to `to` (exclusive), in UTF-16 code units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether two parts share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
