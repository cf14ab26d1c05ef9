import { findDuplicates } from '../book/duplicates';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandResult } from './command';
import { cell, lines, type View } from './view';

/** `duplicates`: notes that may be of one person. */
export async function runDuplicates(context: CommandContext): Promise<CommandResult> {
  const duplicates = findDuplicates(context.book.all());
  const view = (): View => {
    const texts = textsFor(context.language).import;
    if (duplicates.length === 0) return [lines(texts.duplicates.none)];
    const rows = duplicates.map(({ first, second, signs }) => [
      cell(first.path, 'strong'),
      cell(second.path, 'strong'),
      cell(signs.map((sign) => texts.signs[sign]).join(', ')),
    ]);
    const { first, second, why } = texts.duplicates;
    return [{ kind: 'table', columns: [first, second, why], rows }];
  };
  const data = duplicates.map(({ first, second, score, signs }) => ({
    first: first.path,
    second: second.path,
    score,
    signs,
  }));
  return { kind: 'done', data: { duplicates: data }, view };
}
