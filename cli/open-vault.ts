import { ContactBook } from '../src/book/contact-book';
import { buildRules } from '../src/book/rules';
import type { CommandContext, CommandFailure, UnreadableNote } from '../src/command-line/command';
import { shellSpelling } from '../src/command-line/spelling';
import type { Day } from '../src/core/day';
import { textsFor } from '../src/i18n/texts';
import type { Language } from '../src/settings/settings';
import { contactListType } from '../src/note/contact-list';
import { FolderNotes } from './folder-notes';
import { plainFiles } from './plain-files';
import { readVault } from './read-vault';
import { readVaultSettings } from './vault-settings';

/** A folder of notes, read, and what of it could not be. */
export interface OpenedVault {
  readonly kind: 'opened';
  readonly context: CommandContext;
  readonly warnings: readonly string[];
}

/** Reads a folder of notes into a contact book; a failure where the folder itself cannot be read. */
export function openVault(folder: string, today: Day, language: Language): OpenedVault | CommandFailure {
  const { settings, templateFolders, notePlaces, warnings } = readVaultSettings(folder, language);
  const book = new ContactBook(buildRules(settings, { templateFolders, language, notePlaces }));
  const paths: string[] = [];
  const lists: string[] = [];
  const unreadable: UnreadableNote[] = [];
  const locked = readVault(folder, (item) => {
    if (item.kind === 'unreadable') unreadable.push(item);
    else {
      paths.push(item.path);
      if (item.text.includes(contactListType)) lists.push(item.path);
      book.apply([{ kind: 'upsert', path: item.path, text: item.text }]);
    }
  });
  const texts = textsFor(language).commandLine;
  if (locked !== null) {
    const message = texts.failures.unreadableVault(folder, locked);
    return { kind: 'failed', status: 1, code: 'read-failed', path: folder, message, candidates: null };
  }
  const context: CommandContext = {
    book,
    notes: new FolderNotes(folder),
    notePaths: () => paths,
    listPaths: () => lists,
    files: plainFiles,
    unreadable,
    settings,
    today,
    language,
    compareNames: new Intl.Collator(language).compare,
    spelling: shellSpelling,
  };
  const unread = unreadable.map(({ path, detail }) => texts.warnings.unreadable(path, detail));
  return { kind: 'opened', context, warnings: [...warnings, ...unread] };
}
