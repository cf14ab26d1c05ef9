import { promises as fs } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/** What the page is told about a file or folder; `path` is relative to the vault, with `/`. Times in milliseconds. */
export interface Entry {
  readonly path: string;
  readonly type: 'file' | 'folder';
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

/** An expected failure with the code that Node would give it, so that the page can tell them apart. */
export class VaultError extends Error {
  constructor(
    readonly code: 'EACCES' | 'EEXIST' | 'EINVAL',
    message: string,
  ) {
    super(message);
  }
}

const BULK_READ_LIMIT = 1_000_000;
let temporaryFiles = 0;

/** File operations below one folder. Nothing outside it is read or written, not through `..` and not through links. */
export class VaultFolder {
  private constructor(readonly root: string) {}

  static async open(folder: string): Promise<VaultFolder> {
    return new VaultFolder(await fs.realpath(resolve(folder)));
  }

  /** The absolute path of a vault path, after links are followed; refuses what leads out of the vault. */
  async locate(path: string): Promise<string> {
    if (path.includes('\0')) throw new VaultError('EINVAL', 'The path holds a null character');
    const wanted = resolve(this.root, path.replace(/^\/+/, ''));
    if (!this.contains(wanted)) throw new VaultError('EACCES', `Outside the vault: ${path}`);
    // A path that does not exist yet is judged by its nearest folder that does.
    let existing = wanted;
    let rest = '';
    for (;;) {
      const real = await fs.realpath(existing).catch(ignoreMissing);
      if (real !== null) {
        if (!this.contains(real)) throw new VaultError('EACCES', `Leads out of the vault: ${path}`);
        return join(real, rest);
      }
      // A dangling link: writing to it would create a file wherever it points.
      if ((await fs.lstat(existing).catch(ignoreMissing))?.isSymbolicLink()) {
        throw new VaultError('EACCES', `A link that leads nowhere: ${path}`);
      }
      rest = join(basename(existing), rest);
      existing = dirname(existing);
    }
  }

  async stat(path: string): Promise<Entry | null> {
    const stats = await fs.stat(await this.locate(path)).catch(ignoreMissing);
    if (!stats) return null;
    const type = stats.isDirectory() ? 'folder' : 'file';
    return {
      path,
      type,
      ctime: Math.trunc(stats.birthtimeMs),
      mtime: Math.trunc(stats.mtimeMs),
      size: type === 'folder' ? 0 : stats.size,
    };
  }

  /** Everything in a folder, folders before what they hold, without names that begin with a dot. */
  async tree(folder = ''): Promise<Entry[]> {
    const entries: Entry[] = [];
    const listing = await fs.readdir(await this.locate(folder), { withFileTypes: true }).catch(ignoreMissing);
    for (const item of listing ?? []) {
      if (item.name.startsWith('.') || item.name === 'node_modules') continue;
      const path = folder ? `${folder}/${item.name}` : item.name;
      const entry = await this.stat(path).catch(() => null);
      // Linked folders are left out even inside the vault: one that points upwards would never end.
      if (!entry || (item.isSymbolicLink() && entry.type === 'folder')) continue;
      entries.push(entry);
      if (entry.type === 'folder') entries.push(...(await this.tree(path)));
    }
    return entries;
  }

  async list(folder: string): Promise<{ files: string[]; folders: string[] }> {
    const base = folder === '/' ? '' : folder;
    const files: string[] = [];
    const folders: string[] = [];
    for (const item of await fs.readdir(await this.locate(base), { withFileTypes: true })) {
      (item.isDirectory() ? folders : files).push(base ? `${base}/${item.name}` : item.name);
    }
    return { files, folders };
  }

  async read(path: string): Promise<Buffer> {
    return fs.readFile(await this.locate(path));
  }

  /** The texts of all notes by path, so that the page need not ask once per note at start. */
  async readNotes(): Promise<Record<string, string>> {
    const texts: Record<string, string> = {};
    for (const { path, type, size } of await this.tree()) {
      if (type !== 'file' || !path.endsWith('.md') || size > BULK_READ_LIMIT) continue;
      texts[path] = await fs.readFile(await this.locate(path), 'utf8');
    }
    return texts;
  }

  /** Writes beside and renames, so that nobody sees half a note; keeps the mode, and refuses a read-only file. */
  async write(path: string, content: Uint8Array, mtime?: number): Promise<Entry | null> {
    const target = await this.locate(path);
    const before = await fs.stat(target).catch(ignoreMissing);
    // Renaming over a file needs no right to write it, and root has every right: so the mode itself is asked.
    if (before && (before.mode & 0o200) === 0) throw new VaultError('EACCES', `Read-only: ${path}`);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${++temporaryFiles}.tmp`);
    try {
      await fs.writeFile(temporary, content);
      if (before) await fs.chmod(temporary, before.mode);
      if (mtime !== undefined) await fs.utimes(temporary, new Date(), new Date(mtime));
      await fs.rename(temporary, target);
    } catch (error) {
      await fs.rm(temporary, { force: true });
      throw error;
    }
    return this.stat(path);
  }

  async makeFolder(path: string): Promise<void> {
    await fs.mkdir(await this.locate(path), { recursive: true });
  }

  async removeFile(path: string): Promise<void> {
    await fs.unlink(await this.locateEntry(path));
  }

  async removeFolder(path: string, recursive: boolean): Promise<void> {
    const folder = await this.locateEntry(path);
    if (recursive) await fs.rm(folder, { recursive: true });
    else await fs.rmdir(folder);
  }

  async rename(path: string, to: string): Promise<void> {
    const [source, target] = [await this.locateEntry(path), await this.locate(to)];
    const occupied = await fs.stat(target).catch(ignoreMissing);
    // On a file system that ignores case, a rename that only changes case finds itself.
    if (occupied && occupied.ino !== (await fs.stat(source)).ino) {
      throw new VaultError('EEXIST', 'Destination file already exists!');
    }
    await fs.rename(source, target);
  }

  async copy(path: string, to: string): Promise<void> {
    const [source, target] = [await this.locate(path), await this.locate(to)];
    if (await fs.stat(target).catch(ignoreMissing)) {
      throw new VaultError('EEXIST', 'Destination file already exists!');
    }
    await fs.cp(source, target, { recursive: true });
  }

  /** Moves into the vault's own `.trash`, under a name that is free there. */
  async trash(path: string): Promise<void> {
    await this.makeFolder('.trash');
    const extension = extname(path);
    const name = basename(path, extension);
    let target = `.trash/${name}${extension}`;
    for (let n = 1; await this.stat(target); n++) target = `.trash/${name} ${n}${extension}`;
    await fs.rename(await this.locateEntry(path), await this.locate(target));
  }

  /** Like `locate`, but a link itself, not what it points to: for what removes or moves. Never the vault itself. */
  private async locateEntry(path: string): Promise<string> {
    const wanted = resolve(this.root, path.replace(/^\/+/, ''));
    if (wanted === this.root || !this.contains(wanted)) {
      throw new VaultError('EACCES', `Only what is inside the vault can be moved or removed: ${path}`);
    }
    return join(await this.locate(relative(this.root, dirname(wanted))), basename(wanted));
  }

  private contains(absolute: string): boolean {
    return absolute === this.root || absolute.startsWith(this.root + sep);
  }
}

/** Null for what does not exist; every other error goes on. */
function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
