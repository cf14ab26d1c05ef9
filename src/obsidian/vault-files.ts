import { normalizePath, type App } from 'obsidian';
import type { Files } from '../app/files';
import { fail, type Failure } from '../app/notes';
import { contactListType } from '../note/contact-list';
import { leavesNotes } from './vault-notes';

/** Files of the vault that are no notes. */
export class VaultFiles implements Files {
  constructor(private readonly app: App) {}

  async read(path: string): Promise<Uint8Array | null> {
    const file = this.app.vault.getFileByPath(normalizePath(path));
    return file === null ? null : new Uint8Array(await this.app.vault.readBinary(file));
  }

  async create(path: string, text: string): Promise<Failure | null> {
    const target = normalizePath(path);
    if (leavesNotes(target)) return fail(path, 'unusable-name', null, path);
    if (this.app.vault.getAbstractFileByPath(target) !== null) return fail(path, 'exists');
    try {
      await this.app.vault.create(target, text);
      return null;
    } catch (error) {
      return fail(path, 'write-failed', null, error instanceof Error ? error.message : String(error));
    }
  }
}

/** Paths of notes whose type says that they list people. */
export function findListNotes(app: App): readonly string[] {
  return app.vault
    .getMarkdownFiles()
    .filter((file) => {
      const type: unknown = app.metadataCache.getFileCache(file)?.frontmatter?.['type'];
      return typeof type === 'string' && type.trim().toLowerCase() === contactListType;
    })
    .map(({ path }) => path);
}
