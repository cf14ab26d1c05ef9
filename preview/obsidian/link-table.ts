import type { CachedMetadata } from 'obsidian';
import type { LinkResolution } from './link-resolution';
import { getLinkpath } from './links';
import { nameOf } from './paths';

type Counts = Record<string, number>;

/** Which note links where, and who has to be looked at again when a file comes, goes or moves. */
export class LinkTable {
  readonly resolved: Record<string, Counts> = {};
  readonly unresolved: Record<string, Counts> = {};
  readonly #resolution: LinkResolution;
  readonly #namesBySource = new Map<string, ReadonlySet<string>>();
  readonly #sourcesByName = new Map<string, Set<string>>();

  constructor(resolution: LinkResolution) {
    this.#resolution = resolution;
  }

  /** Counts the links of a note anew. */
  update(source: string, cache: CachedMetadata): void {
    const resolved: Counts = {};
    const unresolved: Counts = {};
    const names = new Set<string>();
    for (const { link } of [
      ...(cache.links ?? []),
      ...(cache.embeds ?? []),
      ...(cache.frontmatterLinks ?? []),
    ]) {
      const linkpath = getLinkpath(link);
      if (linkpath === '') continue;
      names.add(linkName(linkpath));
      const file = this.#resolution.find(linkpath, source);
      if (file) resolved[file.path] = (resolved[file.path] ?? 0) + 1;
      else unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
    }
    this.#register(source, names);
    this.resolved[source] = resolved;
    this.unresolved[source] = unresolved;
  }

  /** Forgets a note as a source of links. */
  remove(source: string): void {
    this.#register(source, new Set());
    this.#namesBySource.delete(source);
    delete this.resolved[source];
    delete this.unresolved[source];
  }

  /** The notes with a link that may mean a file of this path. */
  sourcesFor(path: string): ReadonlySet<string> {
    return this.#sourcesByName.get(linkName(path)) ?? new Set();
  }

  #register(source: string, names: ReadonlySet<string>): void {
    for (const name of this.#namesBySource.get(source) ?? []) this.#sourcesByName.get(name)?.delete(source);
    for (const name of names) {
      const sources = this.#sourcesByName.get(name);
      if (sources) sources.add(source);
      else this.#sourcesByName.set(name, new Set([source]));
    }
    this.#namesBySource.set(source, names);
  }
}

function linkName(path: string): string {
  return nameOf(path).toLowerCase().replace(/\.md$/, '').trim();
}
