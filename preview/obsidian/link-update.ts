import type { FrontmatterLinkCache, ReferenceCache } from 'obsidian';
import type { TFile } from './files';
import { getFrontMatterInfo } from './front-matter';
import { getLinkpath } from './links';
import type { MetadataCache } from './metadata-cache';

/** A link to a file that is about to move: in the text at a position, or in a property. */
interface Backlink {
  readonly link: ReferenceCache | FrontmatterLinkCache;
  readonly target: TFile;
}

/** The links of `source` that lead to one of `files`. */
export function findBacklinks(cache: MetadataCache, source: TFile, files: ReadonlySet<TFile>): Backlink[] {
  const found = cache.getFileCache(source);
  const links = [...(found?.links ?? []), ...(found?.embeds ?? []), ...(found?.frontmatterLinks ?? [])];
  return links.flatMap((link) => {
    const target = cache.getFirstLinkpathDest(getLinkpath(link.link), source.path);
    return target && files.has(target) ? [{ link, target }] : [];
  });
}

/** The text of a note with its links changed to where their targets are now; links that still lead there stay. */
export function updateLinks(
  cache: MetadataCache,
  source: TFile,
  text: string,
  backlinks: readonly Backlink[],
): string {
  const stale = backlinks.filter(
    ({ link, target }) => cache.getFirstLinkpathDest(getLinkpath(link.link), source.path) !== target,
  );
  const inText = stale.flatMap(({ link, target }) => ('position' in link ? [{ link, target }] : []));
  const inProperties = stale.filter(({ link }) => 'key' in link);
  let updated = text;
  for (const { link, target } of inText.sort((a, b) => startOf(b.link) - startOf(a.link))) {
    const { start, end } = link.position;
    if (text.slice(start.offset, end.offset) !== link.original) continue;
    const replacement = formatLink(cache, source, link, target);
    updated = updated.slice(0, start.offset) + replacement + updated.slice(end.offset);
  }
  for (const { link, target } of inProperties) {
    const { from, to, frontmatter } = getFrontMatterInfo(updated);
    const changed = frontmatter.replace(link.original, () => formatLink(cache, source, link, target));
    updated = updated.slice(0, from) + changed + updated.slice(to);
  }
  return updated;
}

function formatLink(cache: MetadataCache, source: TFile, link: Backlink['link'], target: TFile): string {
  const subpath = link.link.slice(getLinkpath(link.link).length);
  if (!link.original.includes('[[')) {
    return link.original.replace(/\]\([^)]*\)$/, () => `](${encodeURI(target.path)}${subpath})`);
  }
  const embed = link.original.startsWith('!') ? '!' : '';
  const alias = link.original.includes('|') ? `|${link.displayText ?? ''}` : '';
  return `${embed}[[${cache.fileToLinktext(target, source.path)}${subpath}${alias}]]`;
}

function startOf(link: ReferenceCache): number {
  return link.position.start.offset;
}
