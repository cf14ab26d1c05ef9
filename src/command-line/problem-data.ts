import { listProblems } from '../book/problems';
import type { Problem } from '../core/problem';
import { textsFor } from '../i18n/texts';
import type { CommandContext } from './command';

/** A problem as `--json` gives it. */
export interface ProblemData {
  readonly path: string;
  /** 1-based; null where the note as a whole is meant */
  readonly line: number | null;
  readonly property: string | null;
  readonly value: string;
  /** what should stand there, in the user's language */
  readonly expected: string;
}

/** All problems of the vault, as data; notes that could not be read at all come last. */
export function problemsData(context: CommandContext): readonly ProblemData[] {
  const { book, today, language, unreadable } = context;
  const problems = listProblems(book, today).map((problem): ProblemData => ({
    path: problem.path,
    line: problem.line,
    property: problem.property,
    value: problem.value,
    expected: expectedOf(problem, context),
  }));
  const expected = textsFor(language).commandLine.expectedReadable;
  const unread = unreadable.map(({ path, detail }): ProblemData => ({
    path,
    line: null,
    property: null,
    value: detail,
    expected,
  }));
  return [...problems, ...unread];
}

function expectedOf(problem: Problem, { book, language }: CommandContext): string {
  const texts = textsFor(language);
  if (problem.kind !== 'unknown-tier') return texts.problems[problem.kind].expected;
  const known = book.rules.tiers.tiers.map(({ name }) => name);
  return texts.commandLine.expectedTier(known, problem.count);
}
