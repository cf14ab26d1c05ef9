import fc from 'fast-check';
import { applyFromEnd, areSame, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

/** A list note, the row that somebody sees, and what it is to say of where they got to. */
interface ListCase {
  readonly text: string;
  /** 1-based line and text of the row as it was shown */
  readonly row: { readonly line: number; readonly text: string };
  /** which of the row's cells that is */
  readonly column: number;
  readonly place: string | null;
}

const fronts = fc.constantFrom(
  '---\ntype: contact-list\nsource: linkedin\ndate: 2026-11-22\n---\n',
  '---\ntype: "contact-list" # by import\nsource: \'vcard\'\ntags:\n  - x\n---\n',
  '---\n# mine\n\naliases: ["a|b"]\nType:  contact-list\n---\n',
  '---  \ntype:\n  - contact-list\nnote: "| Name | Note |"\n--- \n',
);
const blocks = fc.constantFrom(
  '',
  '',
  '# Kontakte aus LinkedIn\n\n',
  'Wer ist das alles?\n> | Name | Note |\n\n',
  '| x | y\\|z |\n| - | - |\n| 1 | 2 |\n\n',
  '```\n| Name | Note |\n| --- | --- |\n| Erika | x |\n```\n\n',
  '~~~md\n| Name |\n| --- |\n\n~~~\n',
  '`| Name |`\n\n',
);
const tables = fc.constantFrom(
  { heads: ['Name', 'Note'], rule: '---' },
  { heads: ['Name', 'Role', 'Organization', 'E-mail', 'Source', 'Note'], rule: '---' },
  { heads: ['Name', 'Rolle', 'Organisation', 'Ort', 'Geburtstag', 'Notiz'], rule: ':---' },
  { heads: ['Notiz', 'Name', 'Warum'], rule: ':-:' },
  { heads: ['Web', 'NAME', 'Note', 'Phone'], rule: '------' },
);
const names = fc.constantFrom(
  'Jörg Müller-Lüdenscheidt',
  'Ada Lovelace',
  'Ada Lovelace',
  "Zoë O'Weiß",
  'A\\|b',
  '\\[\\[Bo\\]\\]',
  'Größe\\_x \\*\\\\',
  '-',
);
const fields = fc.constantFrom(
  '',
  '',
  'a; b',
  'x\\|y',
  'Straße 1 \\#2',
  '`c\\|d`',
  '1815-12-10',
  '\\\\',
  '🎉',
);
const marks = fc.constantFrom('', '', '', 'skip', '[[Ada Lovelace]]', '[[People/A\\|A]]');
/** How the cells of a row are set. */
const styles = fc.constantFrom(
  (cells: readonly string[]) => `| ${cells.join(' | ')} |`,
  (cells: readonly string[]) => `|${cells.join('|')}|`,
  (cells: readonly string[]) => `  | ${cells.map((cell) => cell.padEnd(14)).join(' | ')} | \t`,
);
/** What happens to the note between the moment that the row was shown and the write. */
const events = fc.constantFrom(
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'none',
  'line above',
  'row edited',
  'row gone',
);
const placeTexts = fc.constantFrom(
  '[[Ada Lovelace]]',
  '[[People/Jörg Müller|Jörg Müller]]',
  'left out',
  'später, vielleicht',
  'a | b || c',
  'two\r\nlines',
  'ends in \\',
  null,
);

const cases: fc.Arbitrary<ListCase> = fc
  .record({
    start: fc.tuple(fc.constantFrom('', '', '\uFEFF'), fronts, fc.constantFrom('', '\n'), blocks),
    table: tables,
    style: styles,
    rows: fc.array(fc.tuple(names, fields, fields, marks, fc.constantFrom(9, 9, 9, 3, 2)), {
      minLength: 1,
      maxLength: 6,
    }),
    end: fc.constantFrom(
      '',
      '\n',
      '\n\nEnde.\n',
      '\nright below\n',
      '\n\n| Name | Note |\n| - | - |\n| Ada Lovelace |  |\n',
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    pick: fc.nat({ max: 5 }),
    event: events,
    place: placeTexts,
  })
  .map(({ start, table, style, rows, end, eol, pick, event, place }) => {
    const column = table.heads.findIndex((head) => /^not/i.test(head));
    const formatted = rows.map(([name, first, second, mark, length]) =>
      style(
        // Some rows are shorter than the head, as people write them.
        table.heads.slice(0, length).map((head, index) => {
          if (/^name$/i.test(head)) return name;
          return index === column ? mark : index % 2 === 0 ? first : second;
        }),
      ),
    );
    const head = `${start.join('')}${style(table.heads)}\n${style(table.heads.map(() => table.rule))}\n`;
    const at = pick % formatted.length;
    const row = { line: head.split('\n').length + at, text: formatted[at] ?? '' };
    const now = event === 'row gone' ? formatted.toSpliced(at, 1) : [...formatted];
    if (event === 'row edited') now[at] = row.text.replace(/\|/, '| Dr.');
    const above = event === 'line above' ? head.replace('\n', '\nnew: x\n') : head;
    const text = `${above}${now.join('\n')}${end}`.replace(/\n/g, eol);
    return { text, row, column, place };
  });

/** Lists that are gone through: one cell of the row that was shown is changed, and no other byte. */
export const listTrial = makeTrial('lists', 6, cases, (writers, input) => tryList(writers, input));

function tryList(writers: Writers, { text, row, column, place }: ListCase): Outcome {
  const lines = text.split('\n');
  const index = row.line - 1;
  const source = lines[index] ?? '';
  const isThere = source.replace(/\r$/, '') === row.text;
  const plan = writers.planRowPlace(text, row, place);
  if (plan.kind === 'refused') return isThere ? { wrong: `refused: ${plan.code}` } : 'refused';
  if (!isThere) return { wrong: 'another row is marked than the one that was shown' };
  const after = applyFromEnd(text, plan.edits).split('\n');
  if (!areSame(after.toSpliced(index, 1), lines.toSpliced(index, 1)))
    return { wrong: 'another line is changed' };
  const [old, now] = [cellsOf(source), cellsOf(after[index] ?? '')];
  const short = Math.max(
    0,
    column + 1 - (source.match(/\\.|\|/g) ?? []).filter((sign) => sign === '|').length + 1,
  );
  if (short > 0 && place === null)
    return areSame(old, now) ? 'skipped' : { wrong: 'an empty cell is emptied' };
  // A row that ends before the column gets the cells that it lacks, and they are blank.
  const added = now.slice(column + 1 - short, column).every((cell) => cell.trim() === '');
  const others = short === 0 ? now.toSpliced(column, 1) : now.toSpliced(column + 1 - short, short);
  if (!areSame(others, short === 0 ? old.toSpliced(column, 1) : old) || (short > 0 && !added))
    return { wrong: `the row is now ${JSON.stringify(after[index])}` };
  const marked = (now[column] ?? '').trim().replaceAll('\\|', '|');
  const meant = (place ?? '').replaceAll('\r\n', ' ');
  return marked === meant ? 'written' : { wrong: `the row is marked ${JSON.stringify(marked)}` };
}

/** What stands between the bars of a row, with what is before and behind; a bar with an odd number of backslashes is none. */
function cellsOf(row: string): readonly string[] {
  const [before = '', ...cells] = row.match(/(?:\\.|[^|\\])*(?:\||$)/gs) ?? [];
  // Behind the last bar stands what is no cell; both ends are compared with the last.
  return [...cells.map((cell) => cell.replace(/\|$/, '')), before];
}
