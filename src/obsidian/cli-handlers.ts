import type { Plugin } from 'obsidian';
import type { Action } from '../app/action';
import type { Notes } from '../app/notes';
import { switchedOffFailure } from '../command-line/failures';
import { flatCommands, formatFlat, runFlat } from '../command-line/obsidian-input';
import { obsidianSpelling } from '../command-line/spelling';
import { findListNotes, VaultFiles } from './vault-files';
import type { ContactSource } from '../ui/contact-source';

/** Offers every command of the command line to Obsidian's own: `keep-in-touch:due` and so on. */
export function registerCliHandlers(
  plugin: Plugin,
  source: ContactSource,
  notes: Notes,
  onAction: (action: Action) => void,
): void {
  const switchedOff = new Promise<void>((resolve) => plugin.register(resolve));
  for (const { command, id, description, flags } of flatCommands(source.language())) {
    plugin.registerCliHandler(id, description, flags, async (data) => {
      await Promise.race([untilRead(source), switchedOff]);
      if (source.progress().kind !== 'ready')
        return formatFlat(switchedOffFailure(source.language()), data, source.language());
      return runFlat(
        command,
        {
          book: source.book,
          notes,
          notePaths: () => plugin.app.vault.getMarkdownFiles().map((file) => file.path),
          listPaths: () => findListNotes(plugin.app),
          files: new VaultFiles(plugin.app),
          unreadable: [],
          settings: source.settings(),
          today: source.today(),
          language: source.language(),
          compareNames: (a, b) => source.compareNames(a, b),
          spelling: obsidianSpelling,
          onAction,
        },
        data,
      );
    });
  }
}

/** Resolves when all notes have been read: half a vault would be a wrong answer. */
async function untilRead(source: ContactSource): Promise<void> {
  if (source.progress().kind === 'ready') return;
  await new Promise<void>((resolve) => {
    const stop = source.subscribe(() => {
      if (source.progress().kind !== 'ready') return;
      stop();
      resolve();
    });
  });
}
