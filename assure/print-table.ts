import type { PartResult } from './part';

/** A part's row: what it promises, what came of it, and which deliberate faults it noticed. */
export interface Row {
  readonly name: string;
  readonly promise: string;
  readonly result: PartResult;
  readonly broken: readonly { readonly fault: string; readonly result: PartResult }[];
}

interface Run {
  readonly seed: number;
  readonly seconds: number;
  readonly share: 'quick' | 'long';
  readonly proved: boolean;
}

const numbers = new Intl.NumberFormat('en');
const count = (value: number): string => numbers.format(value);

/** The figures for a reader: a line a part, then what went wrong, with what is needed to see it again. */
export function printTable(rows: readonly Row[], { seed, seconds, share, proved }: Run): string {
  const head = ['part', 'cases', 'failures', ...(proved ? ['faults noticed'] : []), 'what holds'];
  const body = rows.map(({ name, promise, result, broken }) => [
    name,
    count(result.cases),
    count(result.failures),
    ...(proved ? [`${broken.filter((each) => each.result.failures > 0).length} of ${broken.length}`] : []),
    result.note === '' ? promise : `${promise} (${result.note})`,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const isCount = column > 0 && column < cells.length - 1;
        return isCount ? cell.padStart(width) : column === cells.length - 1 ? cell : cell.padEnd(width);
      })
      .join('  ');
  const wrong = rows.flatMap(({ name, result, broken }) => [
    ...result.examples.map((example) => `\n${name}: ${example}\n`),
    ...(proved
      ? broken
          .filter((each) => each.result.failures === 0)
          .map(({ fault }) => `\n${name}: does not notice when the code ${fault}\n`)
      : []),
  ]);
  return [
    line(head),
    line(widths.map((width, column) => '-'.repeat(column === widths.length - 1 ? 10 : width))),
    ...body.map(line),
    '',
    `${share} run, seed ${seed}, ${seconds} s`,
    ...wrong,
    '',
  ].join('\n');
}
