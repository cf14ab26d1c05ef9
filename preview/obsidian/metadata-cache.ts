import type { CachedMetadata } from 'obsidian';
import type * as obsidian from 'obsidian';
import { Events } from './events';
import { TFile, type TAbstractFile } from './files';
import { LinkResolution } from './link-resolution';
import { LinkTable } from './link-table';
import { readMetadata } from './read-metadata';
import type { Vault } from './vault';

/** Indexing yields to the page after so many milliseconds. */
const SLICE = 16;

/** What the cache reports, and with what. */
interface MetadataEvents {
  changed: [file: TFile, data: string, cache: CachedMetadata];
  deleted: [file: TFile, previous: CachedMetadata | null];
  resolve: [file: TFile];
  resolved: [];
}

/**
 * What the app knows of each note. It is brought up to date after the write, as in Obsidian: `changed` follows the
 * vault's `modify`, `resolve` follows `changed`, `resolved` comes when nothing is left to do.
 */
export class MetadataCache extends Events<MetadataEvents> implements obsidian.MetadataCache {
  /** For the host: milliseconds by which the cache lags behind on purpose. */
  delay = 0;
  readonly resolvedLinks: Record<string, Record<string, number>>;
  readonly unresolvedLinks: Record<string, Record<string, number>>;
  readonly #vault: Vault;
  readonly #resolution: LinkResolution;
  readonly #links: LinkTable;
  readonly #caches = new Map<string, CachedMetadata>();
  readonly #unread = new Set<TFile>();
  readonly #unlinked = new Set<string>();
  #indexing: Promise<void> | null = null;

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
    this.#resolution = new LinkResolution(vault);
    this.#links = new LinkTable(this.#resolution);
    this.resolvedLinks = this.#links.resolved;
    this.unresolvedLinks = this.#links.unresolved;
    vault.on('create', (file) => this.#onWrite(file));
    vault.on('modify', (file) => this.#onWrite(file));
    vault.on('delete', (file) => this.#onDelete(file));
    vault.on('rename', (file, oldPath) => this.#onRename(file, oldPath));
  }

  getCache(path: string): CachedMetadata | null {
    return this.#caches.get(path) ?? null;
  }

  getFileCache(file: obsidian.TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.#resolution.find(linkpath, sourcePath);
  }

  fileToLinktext(file: obsidian.TFile, _sourcePath: string, omitMdExtension = true): string {
    return this.#resolution.linktextFor(file, omitMdExtension);
  }

  /** For the host: resolves when everything is indexed. */
  async idle(): Promise<void> {
    while (this.#indexing) await this.#indexing;
  }

  #onWrite(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.#unread.add(file);
    if (!this.#caches.has(file.path)) this.#relinkSourcesFor(file.path);
    this.#start();
  }

  #onDelete(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const previous = this.getCache(file.path);
    this.#unread.delete(file);
    this.#caches.delete(file.path);
    this.#links.remove(file.path);
    this.#relinkSourcesFor(file.path);
    this.trigger('deleted', file, previous);
    this.#start();
  }

  #onRename(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    const cache = this.#caches.get(oldPath);
    this.#caches.delete(oldPath);
    this.#links.remove(oldPath);
    if (cache) this.#caches.set(file.path, cache);
    this.#unlinked.add(file.path);
    this.#relinkSourcesFor(oldPath);
    this.#relinkSourcesFor(file.path);
    this.#start();
  }

  #relinkSourcesFor(path: string): void {
    for (const source of this.#links.sourcesFor(path)) this.#unlinked.add(source);
  }

  #start(): void {
    this.#indexing ??= this.#index().finally(() => {
      this.#indexing = null;
      if (this.#unread.size > 0 || this.#unlinked.size > 0) this.#start();
    });
  }

  async #index(): Promise<void> {
    await pause(this.delay);
    let sliceEnd = performance.now() + SLICE;
    const yieldIfLate = async (): Promise<void> => {
      if (performance.now() < sliceEnd) return;
      await pause(0);
      sliceEnd = performance.now() + SLICE;
    };
    for (const file of this.#unread) {
      this.#unread.delete(file);
      await this.#readFile(file);
      this.#unlinked.add(file.path);
      await yieldIfLate();
    }
    for (const path of this.#unlinked) {
      this.#unlinked.delete(path);
      const file = this.#vault.getFileByPath(path);
      if (!file) continue;
      this.#links.update(path, this.#caches.get(path) ?? {});
      this.trigger('resolve', file);
      await yieldIfLate();
    }
    if (this.#unread.size === 0) this.trigger('resolved');
  }

  async #readFile(file: TFile): Promise<void> {
    if (file.extension !== 'md') {
      this.#caches.set(file.path, {});
      return;
    }
    let text: string;
    try {
      text = await this.#vault.cachedRead(file);
    } catch {
      // Gone again since; its deletion is reported by itself.
      return;
    }
    if (file.deleted) return;
    const cache = readMetadata(text);
    this.#caches.set(file.path, cache);
    this.trigger('changed', file, text, cache);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
