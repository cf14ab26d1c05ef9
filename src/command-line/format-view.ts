import { displayWidth, padToWidth } from './display-width';
import type { Block, Emphasis, View } from './view';

/** How the text of a view looks: colours are for terminals only. */
export interface ViewStyle {
  readonly colors: boolean;
}

/** Select Graphic Rendition parameters (ECMA-48); nothing is ever red. */
const codes: Readonly<Record<Emphasis, string | null>> = {
  plain: null,
  strong: '1',
  faint: '2',
  attention: '33',
};
const gap = '  ';
const control = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn or hide what follows them. */
const turning = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A view as text, with a line break at its end. */
export function formatView(view: View, style: ViewStyle): string {
  let text = '';
  view.forEach((block, index) => {
    const title = view[index - 1]?.kind === 'title';
    text += `${index === 0 || title ? '' : '\n'}${formatBlock(block, style)}\n`;
  });
  return text;
}

function formatBlock(block: Block, style: ViewStyle): string {
  switch (block.kind) {
    case 'title':
      return paint(clean(block.text), 'strong', style);
    case 'lines':
      return block.lines.map(clean).join('\n');
    case 'table':
      return formatTable(block, style);
  }
}

function formatTable(table: Extract<Block, { kind: 'table' }>, style: ViewStyle): string {
  const rows = table.rows.map((row) => row.map(({ text, emphasis }) => ({ text: clean(text), emphasis })));
  const widths = table.columns.map((column, index) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[index]?.text ?? '')), displayWidth(column)),
  );
  const header = table.columns.map((text) => ({ text, emphasis: 'faint' as const }));
  const shown = table.columns.every((column) => column === '') ? rows : [header, ...rows];
  return shown
    .map((row) => {
      const last = row.length - 1;
      return row
        .map(({ text, emphasis }, index) =>
          paint(index === last ? text : padToWidth(text, widths[index] ?? 0), emphasis, style),
        )
        .join(gap)
        .trimEnd();
    })
    .join('\n');
}

function paint(text: string, emphasis: Emphasis, style: ViewStyle): string {
  const code = codes[emphasis];
  return style.colors && code !== null && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}

/** What stands in a note must not steer the terminal. */
function clean(text: string): string {
  return text.replace(control, ' ').replace(turning, '');
}
