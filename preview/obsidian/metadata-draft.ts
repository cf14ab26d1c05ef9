import type { CachedMetadata, ListItemCache, SectionCache } from 'obsidian';
import { getFrontMatterInfo, parseYaml } from './front-matter';
import { TextPositions } from './text-positions';

type Range = readonly [from: number, to: number];

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;
const TASK = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:\s|$)/u;
const TAG = /(^|[\s(\[{"'>])#([\p{L}\p{N}\p{Emoji_Presentation}_/-]+)/gu;
const WIKILINK = /(!?)\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]/g;
const COMMENT = /%%[\s\S]*?(?:%%|$)/g;
const MATH = /\$\$[\s\S]*?\$\$/g;

/** The metadata of one note while it is gathered; whoever finds the blocks adds them here, in their order. */
export class MetadataDraft {
  readonly cache: CachedMetadata = {};
  readonly text: string;
  /** Where the note goes on after its front matter. */
  readonly bodyStart: number;
  readonly positions: TextPositions;
  /** Code, comments and the like: no tags and no links there. */
  readonly #masks: Range[] = [];
  #lastSection: SectionCache | null = null;

  constructor(text: string) {
    this.text = text;
    this.positions = new TextPositions(text);
    this.bodyStart = this.#addFrontMatter();
  }

  mask(from: number, to: number): void {
    this.#masks.push([from, to]);
  }

  /** A block at the note's root. `^id` alone in a paragraph names the block before it. */
  addSection(type: string, start: number, end: number): void {
    const section: SectionCache = { type, position: this.positions.range(start, end) };
    const text = this.text.slice(start, end);
    const id = type === 'list' || type === 'code' ? undefined : BLOCK_ID.exec(text)?.[1];
    if (id !== undefined) {
      const alone = type === 'paragraph' && text.trim() === `^${id}`;
      this.#addBlock(id, (alone && this.#lastSection) || section);
    }
    this.#append('sections', section);
    this.#lastSection = section;
  }

  addHeading(level: number, start: number, end: number): void {
    const heading = this.text
      .slice(start, end)
      .replace(/^#{1,6}[ \t]+/, '')
      .replace(/[ \t]+#+[ \t]*$/, '')
      .replace(/\n[=-]+\s*$/, '')
      .trim();
    this.#append('headings', { heading, level, position: this.positions.range(start, end) });
  }

  /** `parent` is the line of the item above, or the negated line on which the list begins. */
  addListItem(start: number, end: number, parent: number): void {
    const text = this.text.slice(start, end);
    const item: ListItemCache = { position: this.positions.range(start, end), parent };
    const task = TASK.exec(text)?.[1];
    if (task !== undefined) item.task = task;
    const id = BLOCK_ID.exec(text)?.[1];
    if (id !== undefined) this.#addBlock(id, item);
    this.#append('listItems', item);
  }

  addLink(kind: 'links' | 'embeds', link: string, displayText: string, start: number, end: number): void {
    const original = this.text.slice(start, end);
    this.#append(kind, { link, original, displayText, position: this.positions.range(start, end) });
  }

  addFootnote(kind: 'footnotes' | 'footnoteRefs', id: string, start: number, end: number): void {
    this.#append(kind, { id, position: this.positions.range(start, end) });
  }

  /** Adds what Obsidian's own syntax says inside the blocks, and hands out the result. */
  finish(): CachedMetadata {
    for (const pattern of [COMMENT, MATH]) {
      for (const { index, 0: found } of this.text.matchAll(pattern)) {
        if (!this.#isMasked(index)) this.mask(index, index + found.length);
      }
    }
    this.#addWikilinks();
    this.#addTags();
    for (const list of [this.cache.links, this.cache.embeds]) {
      list?.sort((a, b) => a.position.start.offset - b.position.start.offset);
    }
    return this.cache;
  }

  #addWikilinks(): void {
    for (const { index, 0: original, 1: embed, 2: target = '', 3: alias } of this.text.matchAll(WIKILINK)) {
      const link = target.trim().replace(/\\$/, '');
      if (link === '' || this.#isMasked(index)) continue;
      const end = index + original.length;
      this.mask(index, end);
      const displayText = alias ?? link.replace(/^#/, '').replace(/#\^?/g, ' > ');
      this.addLink(embed ? 'embeds' : 'links', link, displayText, index, end);
    }
  }

  #addTags(): void {
    for (const { index, 1: before = '', 2: name = '' } of this.text.matchAll(TAG)) {
      const start = index + before.length;
      const tag = `#${name.replace(/\/+$/, '')}`;
      if (this.#isMasked(start) || /^#\p{N}*$/u.test(tag)) continue;
      this.#append('tags', { tag, position: this.positions.range(start, start + tag.length) });
    }
  }

  #addFrontMatter(): number {
    const { exists, frontmatter, contentStart } = getFrontMatterInfo(this.text);
    if (!exists) return 0;
    this.mask(0, contentStart);
    const position = this.positions.range(0, this.text.slice(0, contentStart).trimEnd().length);
    this.#append('sections', { type: 'yaml', position });
    this.cache.frontmatterPosition = position;
    try {
      const properties = parseYaml(frontmatter);
      if (typeof properties === 'object' && properties !== null && !Array.isArray(properties)) {
        this.cache.frontmatter = properties;
        this.#addFrontMatterLinks(properties, '');
      }
    } catch {
      // YAML that cannot be read leaves the note without properties, as in the app.
    }
    return contentStart;
  }

  #addFrontMatterLinks(value: unknown, key: string): void {
    if (typeof value === 'string') {
      const original = value.trim();
      const [, link, alias] = /^\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]$/.exec(original) ?? [];
      if (link !== undefined)
        this.#append('frontmatterLinks', { key, link, original, displayText: alias ?? link });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, below] of Object.entries(value)) {
        this.#addFrontMatterLinks(below, key === '' ? name : `${key}.${name}`);
      }
    }
  }

  #addBlock(id: string, target: SectionCache | ListItemCache): void {
    target.id = id.toLowerCase();
    const blocks = (this.cache.blocks ??= {});
    const known = Object.hasOwn(blocks, target.id) ? blocks[target.id] : undefined;
    // Of two of one name the first in the text has it, in whatever order they were found.
    if (known !== undefined && known.position.start.offset <= target.position.start.offset) return;
    blocks[target.id] = { id: target.id, position: target.position };
  }

  #isMasked(offset: number): boolean {
    return this.#masks.some(([from, to]) => offset >= from && offset < to);
  }

  #append<K extends ListKey>(key: K, item: ListItem<K>): void {
    const list = (this.cache[key] ??= []) as ListItem<K>[];
    list.push(item);
  }
}

type ListKey = Exclude<keyof CachedMetadata, 'frontmatter' | 'frontmatterPosition' | 'blocks'>;
type ListItem<K extends ListKey> = NonNullable<CachedMetadata[K]>[number];
