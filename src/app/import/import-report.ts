import type { Day } from '../../core/day';
import { noteName } from '../../core/recognition';
import { chooseFreePath, cleanFileName, foldPath } from '../../note/file-name';
import { writeNewNote } from '../../note/new-note';
import { escapeMarkdown, plainValue } from '../../note/plain-text';
import type { Failure } from '../notes';
import type { ImportOutcome, ImportResult } from './import-people';

/** Where a report goes, and its words. */
export interface ReportOptions {
  readonly file: string;
  readonly folder: string;
  readonly notePaths: Iterable<string>;
  readonly today: Day;
  readonly texts: {
    readonly report: {
      readonly title: (file: string) => string;
      readonly record: string;
      readonly name: string;
      readonly outcome: string;
      readonly note: string;
      readonly why: string;
    };
    readonly outcomes: Readonly<Record<ImportOutcome['kind'], string>>;
    readonly reasons: Readonly<Record<string, string>>;
  };
  readonly why: (failure: Failure) => string;
}

/** A note that says what became of each record of a file; those that were as they are already are left out. */
export function writeImportReport(
  { outcomes }: ImportResult,
  options: ReportOptions,
): { readonly path: string; readonly text: string } {
  const { texts, file, today } = options;
  const taken = new Set<string>();
  for (const path of options.notePaths) taken.add(foldPath(path));
  for (const { outcome } of outcomes) if ('path' in outcome) taken.add(foldPath(outcome.path));
  const title = `${texts.report.title(file)} ${today}`;
  const path = chooseFreePath(options.folder, cleanFileName(title) ?? 'Import', taken);
  const row = (fields: readonly string[]): string => `| ${fields.join(' | ')} |`;
  const plain = (text: string): string => escapeMarkdown(plainValue(text));
  const { record, name, outcome: became, note, why } = texts.report;
  const rows = outcomes
    .filter(({ outcome }) => outcome.kind !== 'unchanged')
    .map(({ item, outcome }) =>
      row([
        String(item.at),
        plain(item.kind === 'unreadable' ? item.excerpt : item.person.name),
        texts.outcomes[outcome.kind],
        'path' in outcome ? `[[${noteName(outcome.path)}]]` : '',
        plain(
          reasonOf(outcome, item.kind === 'unreadable' ? (texts.reasons[item.reason] ?? '') : '', options),
        ),
      ]),
    );
  const body = [
    '',
    `# ${escapeMarkdown(plainValue(title))}`,
    '',
    row([record, name, became, note, why]),
    row(['---', '---', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
  const properties = [
    { key: 'type', value: 'import-report' },
    { key: 'date', value: today },
  ];
  return { path, text: writeNewNote(properties, body) };
}

function reasonOf(outcome: ImportOutcome, unread: string, options: ReportOptions): string {
  return outcome.kind === 'failed' ? options.why(outcome.failure) : unread;
}
