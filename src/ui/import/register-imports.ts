import { TFile, type Plugin } from 'obsidian';
import type { ContactSource } from '../contact-source';
import { DuplicatesDialog } from './duplicates-dialog';
import { ExportDialog } from './export-dialog';
import type { ImportActions } from './import-actions';
import { ImportDialog } from './import-dialog';

/** Registers the commands of import, export and duplicates. */
export function registerImports(
  plugin: Plugin,
  source: ContactSource,
  actions: ImportActions & { makeBase(): Promise<void> },
): void {
  const { app } = plugin;
  const texts = source.texts().import;
  plugin.addCommand({
    id: 'import',
    name: texts.command,
    icon: 'import',
    callback: () => new ImportDialog(app, source, actions, null).open(),
  });
  plugin.addCommand({
    id: 'export',
    name: texts.exportCommand,
    icon: 'upload',
    callback: () => new ExportDialog(app, source, actions).open(),
  });
  plugin.addCommand({
    id: 'find-duplicates',
    name: texts.duplicatesCommand,
    icon: 'users',
    callback: () => new DuplicatesDialog(app, source, actions).open(),
  });
  plugin.addCommand({
    id: 'make-base',
    name: texts.baseCommand,
    icon: 'table',
    callback: () => void actions.makeBase(),
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || !/^(?:csv|tsv|vcf|vcard)$/i.test(file.extension)) return;
      const open = (): void =>
        new ImportDialog(app, source, actions, {
          name: file.name,
          bytes: () => app.vault.readBinary(file),
        }).open();
      menu.addItem((item) => item.setTitle(texts.command).setIcon('import').onClick(open));
    }),
  );
}
