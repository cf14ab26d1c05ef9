import type { CachedMetadata, FrontMatterInfo } from 'obsidian';
import { parse, stringify } from 'yaml';

/** Obsidian's own YAML, here the `yaml` library. */
export function parseYaml(text: string): unknown {
  return parse(text);
}

/** One property a line, long lines unbroken. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

const fencedBlock = /^---[ \t]*(\r?\n)([\s\S]*?)(^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

/** Where the front matter of a note lies; it must begin in the note's first line. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = content.startsWith('---') ? fencedBlock.exec(content) : null;
  if (match?.index !== 0) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const [block, lineBreak = '', frontmatter = ''] = match;
  const from = block.indexOf(lineBreak) + lineBreak.length;
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: block.length };
}

/** The value of the first property that the key names, or `null`. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (typeof frontmatter !== 'object' || frontmatter === null) return null;
  for (const [name, value] of Object.entries(frontmatter)) {
    if (typeof key === 'string' ? name === key : key.test(name)) return value as unknown;
  }
  return null;
}

/** The texts of a property that holds a list, or a list in one text with commas. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  return listOfTexts(parseFrontMatterEntry(frontmatter, key), ',');
}

/** The note's aliases, from `aliases` or `alias`. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^aliases?$/i);
}

/** The note's tags, from `tags` or `tag`, each with its `#`. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const tags = listOfTexts(parseFrontMatterEntry(frontmatter, /^tags?$/i), /[,\s]+/);
  return tags && tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}

/** The tags of a note, from its text and its front matter. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  const inText = cache.tags?.map((found) => found.tag) ?? [];
  const all = [...inText, ...(parseFrontMatterTags(cache.frontmatter) ?? [])];
  return cache.tags || all.length > 0 ? all : null;
}

function listOfTexts(value: unknown, separator: string | RegExp): string[] | null {
  if (value === null || value === undefined) return null;
  const parts: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(separator)
      : [];
  const texts = parts.filter((part) => typeof part === 'string').map((part) => part.trim());
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 ? filled : null;
}
