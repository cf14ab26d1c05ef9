import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandResult } from './command';
import { problemsData } from './problem-data';
import { cell, lines, type View } from './view';

/** `check`: everything that could not be read or cannot be right. */
export async function runCheck(context: CommandContext): Promise<CommandResult> {
  const problems = problemsData(context);
  const notes = [...context.notePaths()].length;
  const contacts = context.book.size;
  const view = (): View => {
    const texts = textsFor(context.language).commandLine;
    const { note, property, value, expected } = texts.columns;
    const counts = lines(texts.counts(notes, contacts));
    if (problems.length === 0) return [lines(texts.noProblems), counts];
    const rows = problems.map((problem) => [
      cell(problem.line === null ? problem.path : `${problem.path}:${problem.line}`, 'strong'),
      cell(problem.property ?? ''),
      cell(problem.value, 'attention'),
      cell(problem.expected),
    ]);
    return [{ kind: 'table', columns: [note, property, value, expected], rows }, counts];
  };
  return { kind: 'done', data: { problems, notes, contacts }, view };
}
