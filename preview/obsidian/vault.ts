import type { DataWriteOptions, Stat } from 'obsidian';
import type * as obsidian from 'obsidian';
import { fileError, type HostAdapter } from './data-adapter';
import { Events } from './events';
import { TFile, TFolder, type TAbstractFile } from './files';
import { folderOf, isHidden, normalizePath } from './paths';

/** What the vault reports, and with what. */
export interface VaultEvents {
  create: [file: TAbstractFile];
  modify: [file: TAbstractFile];
  delete: [file: TAbstractFile];
  rename: [file: TAbstractFile, oldPath: string];
}

/** The files that the app knows, kept up to date with the adapter's. */
export class Vault extends Events<VaultEvents> implements obsidian.Vault {
  readonly configDir = '.obsidian';
  readonly adapter: HostAdapter;
  readonly #root = new TFolder(this, '/');
  readonly #files = new Map<string, TAbstractFile>([['/', this.#root]]);
  readonly #texts = new Map<string, { readonly mtime: number; readonly text: string }>();
  readonly #config = new Map<string, unknown>();

  constructor(adapter: HostAdapter) {
    super();
    this.adapter = adapter;
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    const waiting: TAbstractFile[] = [root];
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      callback(file);
      if (file instanceof TFolder) waiting.push(...file.children);
    }
  }

  getName(): string {
    return this.adapter.getName();
  }

  getRoot(): TFolder {
    return this.#root;
  }

  /** For the host: a setting of the app, such as `useMarkdownLinks`. */
  getConfig(key: string): unknown {
    return this.#config.get(key);
  }

  /** For the host. */
  setConfig(key: string, value: unknown): void {
    this.#config.set(key, value);
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#files.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.#files.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const file = this.#files.get(path);
    return file instanceof TFolder ? file : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#files.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file) => file instanceof TFolder);
    return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
  }

  getResourcePath(file: obsidian.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    const target = await this.#requireFree(path);
    await this.adapter.write(target, data, options);
    return this.#learnFile(target);
  }

  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    const target = await this.#requireFree(path);
    await this.adapter.writeBinary(target, data, options);
    return this.#learnFile(target);
  }

  async createFolder(path: string): Promise<TFolder> {
    const target = this.#requireUnknown(path);
    await this.adapter.mkdir(target);
    const folder = await this.#learn(target);
    if (folder instanceof TFolder) return folder;
    throw new Error(`The folder ${target} could not be created`);
  }

  async read(file: obsidian.TFile): Promise<string> {
    const text = await this.adapter.read(file.path);
    this.#texts.set(file.path, { mtime: file.stat.mtime, text });
    return text;
  }

  async cachedRead(file: obsidian.TFile): Promise<string> {
    const known = this.#texts.get(file.path);
    return known?.mtime === file.stat.mtime ? known.text : this.read(file);
  }

  readBinary(file: obsidian.TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  async modify(file: obsidian.TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.inTurn(file.path, () => this.adapter.write(file.path, data, options));
    await this.#learn(file.path);
  }

  async modifyBinary(file: obsidian.TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.inTurn(file.path, () => this.adapter.writeBinary(file.path, data, options));
    await this.#learn(file.path);
  }

  async append(file: obsidian.TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.append(file.path, data, options);
    await this.#learn(file.path);
  }

  async appendBinary(file: obsidian.TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.appendBinary(file.path, data, options);
    await this.#learn(file.path);
  }

  /** The change is computed from the very text it replaces; an error in it leaves the file as it was. */
  async process(
    file: obsidian.TFile,
    change: (data: string) => string,
    options?: DataWriteOptions,
  ): Promise<string> {
    const changed = await this.adapter.process(file.path, change, options);
    await this.#learn(file.path);
    return changed;
  }

  async copy<T extends obsidian.TAbstractFile>(file: T, newPath: string): Promise<T> {
    const target = this.#requireUnknown(newPath);
    await this.adapter.copy(file.path, target);
    return (await this.#learn(target)) as obsidian.TAbstractFile as T;
  }

  async rename(file: obsidian.TAbstractFile, newPath: string): Promise<void> {
    const target = this.#requireUnknown(newPath);
    const known = this.#require(file.path);
    const oldPath = known.path;
    await this.adapter.rename(oldPath, target);
    const moved: TAbstractFile[] = [];
    if (known instanceof TFolder) Vault.recurseChildren(known, (below) => moved.push(below));
    else moved.push(known);
    known.parent?.removeChild(known);
    const before = moved.map((each) => each.path);
    for (const each of moved) {
      this.#files.delete(each.path);
      this.#texts.delete(each.path);
      each.setPath(target + each.path.slice(oldPath.length));
      this.#files.set(each.path, each);
    }
    this.#folderFor(target).addChild(known);
    moved.forEach((each, index) => this.trigger('rename', each, before[index]));
  }

  async delete(file: obsidian.TAbstractFile, force?: boolean): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force ?? true);
    else await this.adapter.remove(file.path);
    this.onDisk(file.path, null);
  }

  async trash(file: obsidian.TAbstractFile, system: boolean): Promise<void> {
    const inSystemTrash = system && (await this.adapter.trashSystem(file.path));
    if (!inSystemTrash) await this.adapter.trashLocal(file.path);
    this.onDisk(file.path, null);
  }

  /** For the host: reads everything there is, with a `create` for each file and folder, as at Obsidian's start. */
  async load(): Promise<void> {
    const entries = await this.adapter.tree();
    const texts = (await this.adapter.readAll?.()) ?? {};
    entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const entry of entries) {
      const text = texts[entry.path];
      if (text !== undefined) this.#texts.set(entry.path, { mtime: entry.mtime, text });
      this.onDisk(entry.path, entry);
    }
  }

  /**
   * For the host: takes in what is now on disk at a path, after an own write or when a watcher reports it. What it knows
   * already, by time and size, it drops: own writes come back from the watcher.
   */
  onDisk(path: string, stat: Stat | null): TAbstractFile | null {
    if (isHidden(path)) return null;
    const known = this.#files.get(path);
    if (!stat) {
      if (known && known !== this.#root) this.#forget(known);
      return null;
    }
    if (stat.type === 'folder') return known ?? this.#addFolder(path);
    const { ctime, mtime, size } = stat;
    if (known instanceof TFile) {
      if (known.stat.mtime === mtime && known.stat.size === size) return known;
      known.stat = { ctime, mtime, size };
      this.trigger('modify', known);
      return known;
    }
    const file = new TFile(this, path);
    file.stat = { ctime, mtime, size };
    this.#files.set(path, file);
    this.#folderFor(path).addChild(file);
    this.trigger('create', file);
    return file;
  }

  #forget(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#forget(child);
    file.parent?.removeChild(file);
    this.#files.delete(file.path);
    this.#texts.delete(file.path);
    file.deleted = true;
    this.trigger('delete', file);
  }

  #folderFor(path: string): TFolder {
    const folder = folderOf(path);
    return folder === '' ? this.#root : (this.getFolderByPath(folder) ?? this.#addFolder(folder));
  }

  #addFolder(path: string): TFolder {
    const folder = new TFolder(this, path);
    this.#folderFor(path).addChild(folder);
    this.#files.set(path, folder);
    this.trigger('create', folder);
    return folder;
  }

  #require(path: string): TAbstractFile {
    const file = this.#files.get(path);
    if (!file) throw fileError('ENOENT', `no such file or directory, '${path}'`);
    return file;
  }

  #requireUnknown(path: string): string {
    const target = normalizePath(path);
    const known = this.#files.get(target);
    if (known) throw new Error(known instanceof TFolder ? 'Folder already exists.' : 'File already exists.');
    if (/[\\:]/.test(target))
      throw new Error('File name cannot contain any of the following characters: \\ / :');
    return target;
  }

  async #requireFree(path: string): Promise<string> {
    const target = this.#requireUnknown(path);
    if (!(await this.adapter.exists(folderOf(target)))) {
      throw fileError('ENOENT', `no such file or directory, open '${this.adapter.getFullPath(target)}'`);
    }
    return target;
  }

  async #learn(path: string): Promise<TAbstractFile | null> {
    return this.onDisk(path, await this.adapter.stat(path));
  }

  async #learnFile(path: string): Promise<TFile> {
    const file = await this.#learn(path);
    if (file instanceof TFile) return file;
    throw new Error(`The file ${path} could not be created`);
  }
}
