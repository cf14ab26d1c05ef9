import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { errorCode } from './file-errors';
import { isInside, realPath } from './real-path';

/** Something found in a folder of notes; a byte order mark stays in the text. Paths have forward slashes. */
export type VaultItem =
  | { readonly kind: 'note'; readonly path: string; readonly text: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly detail: string };

/**
 * Reads all Markdown files of a folder, at any depth. Names that begin with a dot are left out; links are followed where
 * they stay in the folder. Each note is handed on before the next is read, so that its text need not live long; and all
 * is synchronous, because that is fastest by far where thousands of small files are all there is to do. Gives what the
 * file system said where the folder itself cannot be read, else null.
 */
export function readVault(folder: string, take: (item: VaultItem) => void): string | null {
  let root: string;
  let entries: readonly Dirent[];
  try {
    root = realPath(folder);
    entries = readEntries(root);
  } catch (error) {
    return errorCode(error);
  }
  new VaultReader(root, take).readAll(root, '', entries, []);
  return null;
}

function readEntries(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

class VaultReader {
  constructor(
    private readonly root: string,
    private readonly take: (item: VaultItem) => void,
  ) {}

  /** `trail` holds the real folders in which links were followed to get here, so that links cannot lead in circles. */
  readAll(folder: string, prefix: string, entries: readonly Dirent[], trail: readonly string[]): void {
    for (const entry of entries) {
      const { name } = entry;
      if (name.charCodeAt(0) === 0x2e) continue;
      if (entry.isSymbolicLink()) this.readLink(folder, prefix, entry, trail);
      else if (entry.isDirectory()) this.readFolder(`${folder}/${name}`, `${prefix}${name}/`, trail);
      else if (isNote(name)) this.readNote(`${folder}/${name}`, prefix + name);
    }
  }

  private readFolder(folder: string, prefix: string, trail: readonly string[]): void {
    const entries = this.tryTo(prefix, () => readEntries(folder));
    if (entries !== null) this.readAll(folder, prefix, entries, trail);
  }

  private readNote(file: string, path: string): void {
    const text = this.tryTo(path, () => readFileSync(file, 'utf8'));
    if (text !== null) this.take({ kind: 'note', path, text });
  }

  private readLink(folder: string, prefix: string, entry: Dirent, trail: readonly string[]): void {
    const path = prefix + entry.name;
    let target: string;
    let isFolder: boolean;
    try {
      target = realPath(`${folder}/${entry.name}`);
      isFolder = statSync(target).isDirectory();
    } catch {
      // A link to nothing is no note.
      return;
    }
    if (!isInside(this.root, target)) return;
    if (!isFolder) {
      if (isNote(entry.name)) this.readNote(target, path);
      return;
    }
    const here = [...trail, folder];
    if (here.some((passed) => passed === target || passed.startsWith(`${target}/`))) return;
    this.readFolder(target, `${path}/`, here);
  }

  private tryTo<T>(path: string, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      this.take({ kind: 'unreadable', path, detail: errorCode(error) });
      return null;
    }
  }
}

function isNote(name: string): boolean {
  return name.endsWith('.md');
}
