import type { DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { HostAdapter, fileError, type VaultEntry } from './data-adapter';
import { folderOf, nameOf } from './paths';

interface StoredFile {
  readonly data: string | ArrayBuffer;
  readonly ctime: number;
  readonly mtime: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A vault in memory, for tests and measurements: filling it with thousands of notes costs milliseconds. */
export class MemoryAdapter extends HostAdapter {
  readonly #files = new Map<string, StoredFile>();
  readonly #folders = new Set<string>();
  readonly #basePath: string;

  /** `notes` are texts by path; the folders they lie in exist as well. */
  constructor(notes: Readonly<Record<string, string>> = {}, basePath = '/memory-vault') {
    super();
    this.#basePath = basePath;
    for (const [path, data] of Object.entries(notes)) this.#put(path, data);
  }

  getName(): string {
    return nameOf(this.#basePath);
  }

  getBasePath(): string {
    return this.#basePath;
  }

  getFullPath(path: string): string {
    return `${this.#basePath}/${path}`;
  }

  getResourcePath(path: string): string {
    return `app://memory/${path}`;
  }

  override exists(path: string): Promise<boolean> {
    return Promise.resolve(path === '' || path === '/' || this.#files.has(path) || this.#folders.has(path));
  }

  stat(path: string): Promise<Stat | null> {
    return Promise.resolve(this.#entry(path));
  }

  tree(): Promise<VaultEntry[]> {
    const paths = [...this.#folders, ...this.#files.keys()];
    return Promise.resolve(paths.flatMap((path) => this.#entry(path) ?? []));
  }

  override readAll(): Promise<Record<string, string>> {
    const texts: Record<string, string> = {};
    for (const [path, { data }] of this.#files) if (typeof data === 'string') texts[path] = data;
    return Promise.resolve(texts);
  }

  list(path: string): Promise<ListedFiles> {
    const folder = path === '/' ? '' : path;
    const within = (candidate: string): boolean => folderOf(candidate) === folder;
    return Promise.resolve({
      files: [...this.#files.keys()].filter(within),
      folders: [...this.#folders].filter(within),
    });
  }

  async read(path: string): Promise<string> {
    const { data } = await this.#get(path);
    return typeof data === 'string' ? data : decoder.decode(data);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const { data } = await this.#get(path);
    return typeof data === 'string' ? encoder.encode(data).buffer : data;
  }

  write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    this.#put(path, data, options);
    return Promise.resolve();
  }

  writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.#put(path, data, options);
    return Promise.resolve();
  }

  mkdir(path: string): Promise<void> {
    this.#addFolder(path);
    return Promise.resolve();
  }

  async remove(path: string): Promise<void> {
    await this.#get(path);
    this.#files.delete(path);
  }

  rmdir(path: string, recursive: boolean): Promise<void> {
    const below = [...this.#files.keys()].filter((candidate) => candidate.startsWith(`${path}/`));
    if (below.length > 0 && !recursive)
      return Promise.reject(fileError('ENOTEMPTY', `directory not empty '${path}'`));
    for (const file of below) this.#files.delete(file);
    for (const folder of [...this.#folders]) {
      if (folder === path || folder.startsWith(`${path}/`)) this.#folders.delete(folder);
    }
    return Promise.resolve();
  }

  async rename(path: string, newPath: string): Promise<void> {
    if (await this.exists(newPath)) throw new Error('Destination file already exists!');
    if (!(await this.exists(folderOf(newPath)))) {
      throw fileError('ENOENT', `no such file or directory, rename '${path}' -> '${newPath}'`);
    }
    const moves = (candidate: string): boolean => candidate === path || candidate.startsWith(`${path}/`);
    for (const [from, file] of [...this.#files]) {
      if (!moves(from)) continue;
      this.#files.delete(from);
      this.#files.set(newPath + from.slice(path.length), file);
    }
    for (const from of [...this.#folders]) {
      if (!moves(from)) continue;
      this.#folders.delete(from);
      this.#folders.add(newPath + from.slice(path.length));
    }
  }

  async copy(path: string, newPath: string): Promise<void> {
    this.#put(newPath, (await this.#get(path)).data);
  }

  trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async trashLocal(path: string): Promise<void> {
    this.#addFolder('.trash');
    let target = `.trash/${nameOf(path)}`;
    for (let copy = 2; await this.exists(target); copy++) target = `.trash/${copy} ${nameOf(path)}`;
    await this.rename(path, target);
  }

  #put(path: string, data: string | ArrayBuffer, options: DataWriteOptions = {}): void {
    const now = Date.now();
    const ctime = options.ctime ?? this.#files.get(path)?.ctime ?? now;
    this.#files.set(path, { data, ctime, mtime: options.mtime ?? now });
    this.#addFolder(folderOf(path));
  }

  #addFolder(path: string): void {
    for (let folder = path; folder !== '' && !this.#folders.has(folder); folder = folderOf(folder)) {
      this.#folders.add(folder);
    }
  }

  #get(path: string): Promise<StoredFile> {
    const file = this.#files.get(path);
    if (file) return Promise.resolve(file);
    return Promise.reject(fileError('ENOENT', `no such file or directory, open '${path}'`));
  }

  #entry(path: string): VaultEntry | null {
    const file = this.#files.get(path);
    if (file) {
      const size = typeof file.data === 'string' ? byteLength(file.data) : file.data.byteLength;
      return { path, type: 'file', ctime: file.ctime, mtime: file.mtime, size };
    }
    return this.#folders.has(path) ? { path, type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
  }
}

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
