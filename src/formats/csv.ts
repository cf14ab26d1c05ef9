import './papaparse-module';
import papaparse from 'papaparse';

/** A table of texts, as a file of comma-separated values holds it. */
export interface CsvTable {
  /** row by row, the header among them; rows may differ in length */
  readonly rows: readonly (readonly string[])[];
  /** 0-based rows in which a quote does not end */
  readonly broken: ReadonlySet<number>;
}

const separators = [',', ';', '\t', '|'] as const;
/** Rows that are looked at to find the separator. */
const sampleRows = 20;
/**
 * What a spreadsheet may take for a formula: its signs, also in their full width, behind any blanks; and a tab or a line
 * break at the start (OWASP, "CSV Injection").
 */
const formula = /^[\s\u00a0]*[=+\-@|＝＋－＠]|^[\t\r\n]/u;
/** An apostrophe, or several, before what would be a formula. */
const guarded = /^'+(?=[\s\u00a0]*[=+\-@|＝＋－＠]|[\t\r\n])/u;

/** Quotes without an end that are mended; a file with more of them is none that can be mended. */
const mostBroken = 20;

/**
 * Reads comma-separated values (RFC 4180); line ends become `\n`, the separator is found where none is given. A quote that
 * never ends costs its own line, not the rest of the file.
 */
export function parseCsv(text: string, separator: string = findSeparator(text)): CsvTable {
  let rest = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows: (readonly string[])[] = [];
  const broken = new Set<number>();
  for (;;) {
    const { data, errors } = new papaparse.Parser({ delimiter: separator, newline: '\n' }).parse(rest);
    const open =
      broken.size === mostBroken
        ? undefined
        : errors.find((error) => isOpenQuote(error, rest, data[error.row], rows[0] ?? data[0], separator));
    if (open === undefined) {
      // The line break at the end of the file begins no row.
      const last = rest.endsWith('\n') && data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
      for (const row of last) rows.push(row);
      return { rows, broken };
    }
    for (const row of data.slice(0, open.row)) rows.push(row);
    const start = rest.lastIndexOf('\n', open.index) + 1;
    const end = rest.indexOf('\n', open.index);
    broken.add(rows.length);
    rows.push(rest.slice(start, end < 0 ? undefined : end).split(separator));
    if (end < 0) return { rows, broken };
    rest = rest.slice(end + 1);
  }
}

/** Whether a quote has no end of its own: none at all, or one in a later line which is a row of its own. */
function isOpenQuote(
  { code, index }: { readonly code: string; readonly index: number },
  text: string,
  row: readonly string[] | undefined,
  header: readonly string[] | undefined,
  separator: string,
): boolean {
  if (code === 'MissingQuotes') return true;
  if (row?.some((field) => field.includes('\n')) !== true || header === undefined || header.length < 3)
    return false;
  const start = text.indexOf('\n', index) + 1;
  const end = text.indexOf('\n', start);
  if (start === 0) return false;
  const line = text.slice(start, end < 0 ? undefined : end);
  const { data } = new papaparse.Parser({ delimiter: separator, newline: '\n' }).parse(line);
  return data[0]?.length === header.length;
}

/**
 * The separator by which most of the first rows have as many columns as each other, and more than one: what stands in a text
 * now and then parts its rows each in another way. Among equals the one of more columns.
 */
export function findSeparator(text: string): string {
  const sample = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n', sampleRows)
    .join('\n');
  let best = { separator: ',', share: 0, columns: 1 };
  for (const separator of separators) {
    const { data } = new papaparse.Parser({ delimiter: separator, newline: '\n' }).parse(sample);
    const { share, columns } = commonWidth(data);
    if (share > best.share || (share === best.share && columns > best.columns))
      best = { separator, share, columns };
  }
  return best.separator;
}

/** How many columns most rows have, of those that have several, and which share of all rows that are not empty. */
function commonWidth(rows: readonly (readonly string[])[]): {
  readonly share: number;
  readonly columns: number;
} {
  const filled = rows.filter((row) => row.join('').trim() !== '');
  const counts = new Map<number, number>();
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[columns, count] = [1, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { share: count === 0 ? 0 : count / filled.length, columns };
}

/** Writes comma-separated values: every field quoted, CRLF, nothing that a spreadsheet takes for a formula. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(formatField).join(',')}\r\n`).join('');
}

function formatField(value: string): string {
  const plain = value.replace(/\r\n?/g, '\n');
  const safe = formula.test(plain) || guarded.test(plain) ? `'${plain}` : plain;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** A field without the apostrophe that keeps spreadsheets from taking it for a formula. */
export function readField(value: string): string {
  return guarded.test(value) ? value.slice(1) : value;
}
