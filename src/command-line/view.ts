/** How a text stands out, where the output can show it. */
export type Emphasis = 'plain' | 'strong' | 'faint' | 'attention';

/** A field of a table. */
export interface Cell {
  readonly text: string;
  readonly emphasis: Emphasis;
}

/** A part of what a command shows to people. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** What a command shows to people, from top to bottom. */
export type View = readonly Block[];

/** A field of a table. */
export function cell(text: string, emphasis: Emphasis = 'plain'): Cell {
  return { text, emphasis };
}

/** Lines of text. */
export function lines(...list: readonly string[]): Block {
  return { kind: 'lines', lines: list };
}
