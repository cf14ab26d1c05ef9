import type { Day } from '../../core/day';
import { noteName } from '../../core/recognition';
import { chooseFreePath, cleanFileName, foldPath } from '../../note/file-name';
import { writeNewNote } from '../../note/new-note';
import { escapeMarkdown, plainValue } from '../../note/plain-text';
import type { NoteTask } from '../action';
import { stepOf, tryTask } from '../carry-out';
import type { Failure, Notes } from '../notes';
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

/** An import with the report of it, which is part of the one action. */
export interface ReportedImport extends ImportResult {
  /** what became of the report itself; null where none was asked for */
  readonly report: ReportOutcome | null;
}

/** Whether a report was written, and where. */
export type ReportOutcome =
  { readonly kind: 'created'; readonly path: string } | Extract<ImportOutcome, { kind: 'failed' }>;

/** Writes the report of an import; taken back, it goes with the rest. */
export async function reportImport(
  notes: Notes,
  result: ImportResult,
  options: ReportOptions,
): Promise<ReportedImport> {
  const task: NoteTask = { kind: 'create', ...writeImportReport(result, options) };
  const outcome = await tryTask(notes, task);
  if (outcome.kind === 'refused')
    return {
      ...result,
      failures: [...result.failures, outcome],
      report: { kind: 'failed', failure: outcome },
    };
  const { action } = result.batch;
  const steps = [...action.steps, stepOf(task, outcome)];
  return {
    ...result,
    batch: { ...result.batch, action: { ...action, steps } },
    report: { kind: 'created', path: outcome.path },
  };
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
