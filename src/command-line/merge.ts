import { mergeConflicts } from '../app/join-properties';
import { mergeContacts } from '../app/merge-contacts';
import { tryRead } from '../app/notes';
import { foldKey } from '../core/fold';
import { textsFor } from '../i18n/texts';
import { actionResult } from './changed-data';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { usageFailure } from './failures';
import { findPerson } from './find-person';
import { lines, type View } from './view';

/** `merge`: two notes of one person become one. */
export async function runMerge(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { notes, book, language } = context;
  const keep = findPerson(context, input.positionals.name ?? '');
  if ('kind' in keep) return keep;
  const other = findPerson(context, input.positionals.other ?? '');
  if ('kind' in other) return other;
  if (keep === other) return usageFailure(textsFor(language).commandLine.failures.samePerson);
  const taken = input.flags.take ?? [];
  const paths = [...context.notePaths()];
  const texts = [await tryRead(notes, keep.path), await tryRead(notes, other.path)];
  const [kept, gone] = texts.map((text) => (typeof text === 'string' ? text : ''));
  const decided = new Set(taken.map(foldKey));
  const left = mergeConflicts(kept ?? '', gone ?? '', book.rules).filter(
    ({ key }) => !decided.has(foldKey(key)),
  );
  const result = await mergeContacts(notes, { keep, other, taken }, paths, paths, book.rules);
  const done = actionResult(context, result);
  if (done.kind === 'failed') return done;
  const { mergeLeft } = textsFor(language).commandLine;
  const view = (): View => [
    ...done.view(),
    ...(left.length === 0
      ? []
      : [lines(mergeLeft, ...left.map((each) => `  ${each.key}: ${each.other} (${each.kept})`))]),
  ];
  return { kind: 'done', data: { ...done.data, left }, view };
}
