import type * as obsidian from 'obsidian';
import { TFile, type TAbstractFile } from './files';
import { folderOf, nameOf } from './paths';
import type { Vault } from './vault';

/** Finds the file that a link means. Files are known by their name, since a look-up must not walk the vault. */
export class LinkResolution {
  readonly #vault: Vault;
  readonly #filesByName = new Map<string, Set<TFile>>();

  constructor(vault: Vault) {
    this.#vault = vault;
    vault.on('create', (file) => this.#add(file));
    vault.on('delete', (file) => this.#remove(file, file.path));
    vault.on('rename', (file, oldPath) => {
      this.#remove(file, oldPath);
      this.#add(file);
    });
  }

  /** Relative paths first; else the exact path, then the same folder, then the shortest path that ends like the link. */
  find(linkpath: string, sourcePath: string): TFile | null {
    const link = linkpath.trim();
    if (link === '') return this.#vault.getFileByPath(sourcePath);
    if (/^\.{1,2}\//.test(link)) {
      const path = joinRelative(folderOf(sourcePath), link);
      return this.#vault.getFileByPath(path) ?? this.#vault.getFileByPath(`${path}.md`);
    }
    const fromRoot = link.startsWith('/');
    const wanted = link.replace(/^\/+/, '').toLowerCase();
    const sourceFolder = folderOf(sourcePath).toLowerCase();
    let best: { file: TFile; rank: number } | null = null;
    for (const [penalty, path] of [wanted, `${wanted}.md`].entries()) {
      for (const file of this.#named(nameOf(path))) {
        const candidate = file.path.toLowerCase();
        const exact = candidate === path;
        if (!exact && (fromRoot || !candidate.endsWith(`/${path}`))) continue;
        const kind = exact ? 0 : folderOf(candidate) === sourceFolder ? 1 : 2;
        const rank = kind * 1e6 + candidate.split('/').length * 1e3 + candidate.length + penalty * 0.1;
        if (!best || rank < best.rank) best = { file, rank };
      }
    }
    return best?.file ?? null;
  }

  /** The shortest text that leads to the file: its name if no other file has it, else its path. */
  linktextFor(file: obsidian.TFile, omitMarkdownExtension: boolean): string {
    const text = this.#named(file.name.toLowerCase()).size === 1 ? file.name : file.path;
    return omitMarkdownExtension && file.extension === 'md' ? text.replace(/\.md$/i, '') : text;
  }

  #add(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const name = file.name.toLowerCase();
    const others = this.#filesByName.get(name);
    if (others) others.add(file);
    else this.#filesByName.set(name, new Set([file]));
  }

  #remove(file: TAbstractFile, path: string): void {
    if (file instanceof TFile) this.#filesByName.get(nameOf(path).toLowerCase())?.delete(file);
  }

  #named(name: string): ReadonlySet<TFile> {
    return this.#filesByName.get(name) ?? new Set();
  }
}

function joinRelative(folder: string, link: string): string {
  const parts = folder.split('/').filter(Boolean);
  for (const part of link.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
