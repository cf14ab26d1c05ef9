import { formatBase } from '../app/base-file';
import { chooseNewContactsFolder } from '../app/new-contacts-folder';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { fileRefusal } from './failures';
import { valueOf } from './read-input';
import { lines } from './view';

/** `make-base`: a base file over the folder of contacts, to a new file or standard output. */
export async function runMakeBase(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { language, settings, book } = context;
  const texts = textsFor(language);
  const folder = chooseNewContactsFolder(settings, context.notePaths());
  const text = formatBase(folder, book.rules.names, texts.import.base);
  const file = valueOf(input, 'to');
  if (file === null) return { kind: 'done', data: { file, text }, view: () => [lines(text)], raw: text };
  const failure = await context.files.create(file, text);
  if (failure !== null) return fileRefusal(failure, language);
  return { kind: 'done', data: { file }, view: () => [lines(texts.done.makeFile(file))] };
}
