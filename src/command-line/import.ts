import type { Action } from '../app/action';
import { readLists, rowsOf } from '../app/contact-lists';
import { reportImport, type ReportedImport } from '../app/import/import-report';
import { importMessages, previewMessages } from '../app/import/import-messages';
import { importPeople, type ImportMode, type ImportResult } from '../app/import/import-people';
import { previewImport, type ImportPreview } from '../app/import/import-preview';
import { chooseNewContactsFolder } from '../app/new-contacts-folder';
import type { Failure } from '../app/notes';
import { foldHeader, type CsvSheet } from '../formats/csv-sheet';
import { decodeText } from '../formats/decode-text';
import type { ImportReading } from '../formats/imported-person';
import { readMessages } from '../formats/linkedin-messages';
import {
  columnFields,
  rememberedMapping,
  suggestMapping,
  type ColumnField,
  type ColumnMapping,
} from '../formats/mapped-csv';
import { readPeople, type FileReading } from '../formats/read-people';
import { describeFailure } from '../i18n/sentences';
import { textsFor } from '../i18n/texts';
import type { Language } from '../settings/settings';
import { readTemplate } from './add';
import type { CommandContext, CommandFailure, CommandInput, CommandResult } from './command';
import { describeFailures, refusal, refusals, usageFailure } from './failures';
import { itemData, viewPreview } from './import-data';
import { isGiven, valueOf } from './read-input';
import { readTier } from './read-tier';
import { lines, type View } from './view';

/** `import`: what a file would bring; written only where that is said. */
export async function runImport(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { language, spelling } = context;
  const texts = textsFor(language);
  const file = input.positionals.file ?? '';
  const bytes = await context.files.read(file);
  if (bytes === null) {
    const message = texts.commandLine.failures.noFile(file);
    return { kind: 'failed', status: 1, code: 'missing', path: file, message, candidates: null };
  }
  const mapping = readColumns(context, input);
  if ('kind' in mapping) return mapping;
  const { text } = decodeText(bytes);
  const first = readPeople(text);
  const known = rememberedMapping(context.settings.importColumns);
  const reading =
    first.kind === 'unmapped' && (mapping.size > 0 || known.size > 0 || first.mapping.size > 0)
      ? readPeople(text, new Map([...suggestMapping(first.sheet.headers, known), ...mapping]))
      : first;
  switch (reading.kind) {
    case 'people':
      return importReading(context, input, file, reading.reading);
    case 'messages':
      return importMessageDays(context, input, file, reading.sheet);
    case 'unmapped':
      return usageFailure(
        texts.import.mapHint(spelling.flagName('column'), reading.sheet.headers, columnFields),
      );
    case 'unreadable':
      return unusable(context, file, reading);
  }
}

function unusable(
  { language }: CommandContext,
  file: string,
  { reason }: Extract<FileReading, { kind: 'unreadable' }>,
): CommandFailure {
  const texts = textsFor(language);
  const message = texts.commandLine.failures.unusableFile(file, texts.import.unreadableFile[reason]);
  return { kind: 'failed', status: 1, code: reason, path: file, message, candidates: null };
}

function readColumns(context: CommandContext, input: CommandInput): ColumnMapping | CommandFailure {
  const mapping = new Map<string, ColumnField>();
  for (const given of input.flags.column ?? []) {
    const at = given.lastIndexOf('=');
    const field = columnFields.find((known) => known === given.slice(at + 1).trim());
    if (at < 1 || field === undefined) {
      const { notOneOf } = textsFor(context.language).commandLine.failures;
      return usageFailure(notOneOf(context.spelling.flagName('column'), given.slice(at + 1), columnFields));
    }
    mapping.set(foldHeader(given.slice(0, at)), field);
  }
  return mapping;
}

async function importReading(
  context: CommandContext,
  input: CommandInput,
  file: string,
  reading: ImportReading,
): Promise<CommandResult> {
  const { language, book, notes } = context;
  const texts = textsFor(language);
  const lists = await readLists(notes, context.listPaths?.() ?? context.notePaths());
  const preview = previewImport(reading.records, book.all(), rowsOf(lists));
  const mode = readMode(context, input, reading);
  if ('code' in mode) return mode;
  const data = {
    file,
    format: reading.format,
    as: mode.kind,
    counts: preview.counts,
    items: preview.items.map(itemData),
  };
  if (!isGiven(input, 'yes')) {
    const hint = texts.import.previewOnly(context.spelling.flagName('yes'));
    const view = (): View => [...viewPreview(preview, language), lines(hint)];
    return { kind: 'done', data: { ...data, written: false }, view };
  }
  const imported = await carryOutImport(context, input, file, preview, mode);
  if ('code' in imported) return imported;
  const result = isGiven(input, 'report')
    ? await reportOn(context, file, imported)
    : { ...imported, report: null };
  const outcomes = result.outcomes.map(({ item, outcome }) => ({ at: item.at, ...outcome }));
  return resultOf(context, result.batch.action, result.failures, {
    data: { ...data, written: true, outcomes, ...(result.report === null ? {} : { report: result.report }) },
    view: () => viewResult(context, result, preview),
  });
}

/** Done; done in part where notes were left alone; failed where all were. */
function resultOf(
  { language, onAction }: CommandContext,
  action: Action,
  failures: readonly Failure[],
  said: Pick<Extract<CommandResult, { kind: 'done' }>, 'data' | 'view'>,
): CommandResult {
  if (action.steps.length > 0) onAction?.(action);
  const failed = action.steps.length === 0 ? refusals(failures, language) : null;
  return failed ?? { kind: 'done', ...said, inPart: failures.length > 0 };
}

function readMode(
  { language, today, spelling }: CommandContext,
  input: CommandInput,
  { format }: ImportReading,
): ImportMode | CommandFailure {
  const texts = textsFor(language);
  const kinds = ['list', 'notes'] as const;
  const given = valueOf(input, 'as') ?? (format === 'linkedin' && !isGiven(input, 'tier') ? 'list' : 'notes');
  const kind = kinds.find((known) => known === given);
  if (kind === undefined)
    return usageFailure(texts.commandLine.failures.notOneOf(spelling.flagName('as'), given, kinds));
  if (kind === 'notes') return { kind };
  return { kind, title: texts.import.listTitle(texts.import.formats[format], today), source: format };
}

async function carryOutImport(
  context: CommandContext,
  input: CommandInput,
  file: string,
  preview: ImportPreview,
  mode: ImportMode,
): Promise<ImportResult | CommandFailure> {
  const { notes, book, settings, today, language } = context;
  const tier = isGiven(input, 'tier') ? readTier(context, valueOf(input, 'tier') ?? '') : null;
  if (tier !== null && 'code' in tier) return tier;
  const template = await readTemplate(context);
  if (template !== null && typeof template === 'object') return refusal(template, language);
  return importPeople(
    notes,
    preview,
    mode,
    {
      folder: valueOf(input, 'folder') ?? chooseNewContactsFolder(settings, context.notePaths()),
      notePaths: context.notePaths(),
      template,
      tier,
      today,
      choices: new Map(),
      takeJobs: isGiven(input, 'jobs'),
    },
    book.rules,
    nameOf(file),
  );
}

function reportOn(context: CommandContext, file: string, result: ImportResult): Promise<ReportedImport> {
  const { language, notes, settings, today } = context;
  return reportImport(notes, result, {
    file: nameOf(file),
    folder: chooseNewContactsFolder(settings, context.notePaths()),
    notePaths: context.notePaths(),
    today,
    texts: textsFor(language).import,
    why: (failure) => describeFailure(failure, language),
  });
}

function viewResult(
  { language }: CommandContext,
  { outcomes, failures, report }: ReportedImport,
  preview: ImportPreview,
): View {
  const texts = textsFor(language).import;
  const count = (kind: string): number => outcomes.filter(({ outcome }) => outcome.kind === kind).length;
  const reported = report?.kind === 'created' ? [report.path] : [];
  return [
    lines(texts.done(count('created'), count('filled'), count('listed')), ...reported),
    ...viewFailures(failures, language),
    ...(preview.counts.doubtful === 0 ? [] : [lines(texts.undecided(preview.counts.doubtful))]),
  ];
}

function viewFailures(failures: readonly Failure[], language: Language): View {
  return failures.length === 0 ? [] : [lines(...describeFailures(failures, language))];
}

async function importMessageDays(
  context: CommandContext,
  input: CommandInput,
  file: string,
  sheet: CsvSheet,
): Promise<CommandResult> {
  const { language, book, notes, today } = context;
  const texts = textsFor(language).import;
  const preview = previewMessages(readMessages(sheet).days, book.all(), today);
  const days = preview.people.reduce((sum, each) => sum + each.days.length, 0);
  const data = {
    file,
    format: 'linkedin-messages',
    people: preview.people.map(({ contact, days: list }) => ({ path: contact.path, days: list })),
    known: preview.known,
    strangers: preview.strangers,
  };
  const said = texts.messages(preview.people.length, days, preview.strangers);
  if (!isGiven(input, 'yes')) {
    const hint = texts.previewOnly(context.spelling.flagName('yes'));
    return { kind: 'done', data: { ...data, written: false }, view: () => [lines(said), lines(hint)] };
  }
  const batch = await importMessages(notes, preview, today, book.rules, nameOf(file));
  const failures = [...batch.failures.values()];
  return resultOf(context, batch.action, failures, {
    data: { ...data, written: true, changed: batch.changed, failures },
    view: () => [
      lines(said, texts.done(0, batch.action.steps.length, 0)),
      ...viewFailures(failures, language),
    ],
  });
}

function nameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
