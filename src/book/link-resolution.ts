/** The notes of contacts as links find them: by name or path, without case, the nearest and shortest first. */
export class LinkResolution {
  private readonly byName = new Map<string, Set<string>>();

  /** The folded name of a note that a path, or a link's text, means. */
  static nameOf(target: string): string {
    return foldLink(target.slice(target.lastIndexOf('/') + 1));
  }

  add(path: string): void {
    const name = LinkResolution.nameOf(path);
    const paths = this.byName.get(name);
    if (paths === undefined) this.byName.set(name, new Set([path]));
    else paths.add(path);
  }

  remove(path: string): void {
    const name = LinkResolution.nameOf(path);
    const paths = this.byName.get(name);
    paths?.delete(path);
    if (paths?.size === 0) this.byName.delete(name);
  }

  /**
   * The contact that a link in a note leads to, or null: of several with its name the one at exactly that path, else the
   * one in the note's own folder, else the one with the shortest path, as the app resolves links.
   */
  find(target: string, sourcePath: string): string | null {
    const candidates = this.byName.get(LinkResolution.nameOf(target));
    if (candidates === undefined) return null;
    const folder = folderOf(foldLink(sourcePath));
    const isRelative = /^\.{1,2}\//.test(target);
    const wanted = isRelative ? joinRelative(folder, foldLink(target)) : foldLink(target.replace(/^\/+/, ''));
    const isExact = isRelative || target.startsWith('/');
    let best: { readonly path: string; readonly rank: number } | null = null;
    for (const path of candidates) {
      const candidate = foldLink(path);
      const same = candidate === wanted;
      if (!same && (isExact || !candidate.endsWith(`/${wanted}`))) continue;
      const place = same ? 0 : folderOf(candidate) === folder ? 1 : 2;
      const rank = place * 1e6 + candidate.split('/').length * 1e3 + candidate.length;
      if (best === null || rank < best.rank || (rank === best.rank && path < best.path))
        best = { path, rank };
    }
    return best?.path ?? null;
  }
}

function foldLink(target: string): string {
  return target.trim().replace(/\.md$/i, '').normalize('NFC').toLowerCase();
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function joinRelative(folder: string, link: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of link.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
