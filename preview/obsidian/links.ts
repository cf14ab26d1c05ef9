import type { BlockSubpathResult, CachedMetadata, HeadingCache, HeadingSubpathResult } from 'obsidian';

/** Splits `Note#Heading` into the note's path and the rest, which begins with `#`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const hash = linktext.indexOf('#');
  if (hash < 0) return { path: linktext.normalize(), subpath: '' };
  return { path: linktext.slice(0, hash).normalize(), subpath: linktext.slice(hash) };
}

/** The note's part of a link. */
export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

/** A heading as links compare it: without punctuation, with single spaces. */
export function stripHeading(heading: string): string {
  const plain = heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ');
  return plain.replace(/\s+/g, ' ').trim();
}

/** What `#Heading`, `#Heading#Below` or `#^block` names in a note, or `null`. */
export function resolveSubpath(
  cache: CachedMetadata,
  subpath: string,
): HeadingSubpathResult | BlockSubpathResult | null {
  const parts = subpath.split('#').filter(Boolean);
  const last = parts.at(-1);
  if (last === undefined) return null;
  return last.startsWith('^') ? findBlock(cache, last.slice(1).toLowerCase()) : findHeading(cache, parts);
}

function findBlock(cache: CachedMetadata, id: string): BlockSubpathResult | null {
  const block = cache.blocks?.[id];
  if (!block) return null;
  const { start, end } = block.position;
  const list = cache.listItems?.find((item) => item.id === id);
  return { type: 'block', block, start, end, ...(list && { list }) };
}

function findHeading(cache: CachedMetadata, path: readonly string[]): HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  let found: HeadingCache | undefined;
  let from = 0;
  for (const part of path) {
    const wanted = stripHeading(part).toLowerCase();
    const level = found?.level ?? 0;
    const index = headings.findIndex(
      (heading, at) =>
        at >= from && heading.level > level && stripHeading(heading.heading).toLowerCase() === wanted,
    );
    found = headings[index];
    if (!found) return null;
    from = index + 1;
  }
  if (!found) return null;
  const { level, position } = found;
  const next = headings.slice(from).find((heading) => heading.level <= level);
  // The declared type has no place for the last heading, which has none after it.
  const result = { type: 'heading', current: found, next: next ?? null, start: position.start };
  return { ...result, end: next?.position.start ?? null } as HeadingSubpathResult;
}
