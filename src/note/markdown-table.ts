/** What would end a cell, hide what follows, or be read as code, a link or HTML. */
const special = /[\\`|[\]<]|%{2,}|\${2,}/g;
const delimiterCell = /^:?-+:?$/;

/** A row of a table; the cells are already escaped. */
export function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The line below a table's head. */
export function formatDelimiter(columns: number): string {
  return formatRow(Array.from({ length: columns }, () => '---'));
}

/** A text for a cell: on one line, with what means something escaped. */
export function escapeCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(special, (found) => [...found].map((sign) => `\\${sign}`).join(''));
}

/** The text of a cell that was escaped. */
export function readCell(cell: string): string {
  return cell.replace(/\\([\\`|[\]<%$])/g, '$1');
}

/** The cells of a line as they are written, without the blanks around; null where it is no row. */
export function splitRow(line: string): readonly string[] | null {
  const trimmed = line.trim();
  if (!trimmed.startsWith('|') || trimmed === '|') return null;
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < trimmed.length; at += 1) {
    const sign = trimmed.charAt(at);
    if (sign === '\\') {
      cell += sign + trimmed.charAt(at + 1);
      at += 1;
    } else if (sign === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  // A last cell is ended by a bar, too, and not by one that is escaped.
  return cell === '' ? cells : null;
}

/** Whether cells are the line below a table's head. */
export function isDelimiter(cells: readonly string[]): boolean {
  return cells.every((cell) => delimiterCell.test(cell));
}
