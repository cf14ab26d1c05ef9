import type { FileStats } from 'obsidian';
import type * as obsidian from 'obsidian';
import { nameOf } from './paths';
import type { Vault } from './vault';

/** A file or a folder. Its identity lasts: a rename changes the path of the same object. */
export abstract class TAbstractFile implements obsidian.TAbstractFile {
  path = '';
  name = '';
  parent: TFolder | null = null;
  /** Whether it is gone from the vault; for the host. */
  deleted = false;

  constructor(
    readonly vault: Vault,
    path: string,
  ) {
    this.setPath(path);
  }

  /** For the vault: takes over a new path. */
  setPath(path: string): void {
    this.path = path;
    this.name = path === '/' ? '' : nameOf(path);
  }
}

/** A file of the vault. */
export class TFile extends TAbstractFile implements obsidian.TFile {
  stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
  declare basename: string;
  declare extension: string;

  override setPath(path: string): void {
    super.setPath(path);
    const dot = this.name.lastIndexOf('.');
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }
}

/** A folder of the vault; that of the vault itself has the path `/`. */
export class TFolder extends TAbstractFile implements obsidian.TFolder {
  children: TAbstractFile[] = [];
  readonly #places = new Map<TAbstractFile, number>();

  isRoot(): boolean {
    return this.path === '/';
  }

  /** For the vault. */
  addChild(child: TAbstractFile): void {
    this.#places.set(child, this.children.length);
    this.children.push(child);
    child.parent = this;
  }

  /** For the vault: fills the gap with the last child, so that emptying a large folder stays cheap. */
  removeChild(child: TAbstractFile): void {
    const known = this.#places.get(child) ?? -1;
    // Whoever sorted `children` in place has moved them.
    const place = this.children[known] === child ? known : this.children.indexOf(child);
    this.#places.delete(child);
    const last = this.children.at(-1);
    if (place < 0 || last === undefined) return;
    this.children.pop();
    if (last === child) return;
    this.children[place] = last;
    this.#places.set(last, place);
  }
}
