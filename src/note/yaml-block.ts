import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Parser } from 'yaml';
import type { Alias, Document, ParsedNode, Scalar, YAMLMap } from 'yaml';
import type { PropertyValue } from '../core/property';
import { checkBlock, countBreaks, firstLine, lineAt } from './check-block';
import { type Refusal, refuse } from './refusal';
import { resolvePlain } from './yaml-scalar';
import { isTooDeep, offsetOf } from './yaml-tokens';

/** One entry of the properties, with its place in the YAML document. */
export interface BlockEntry {
  readonly key: string;
  readonly value: PropertyValue;
  readonly source: string | null;
  readonly itemSources: readonly string[] | undefined;
  /** For a list with maps in it, the line of each item in the note. */
  readonly itemLines: readonly number[] | undefined;
  /** The line of the key in the note, 1-based. */
  readonly line: number;
  readonly keyFrom: number;
  readonly node: ParsedNode | null;
  /** The tokens of the entry; only the parser's types know entries without. */
  readonly tokens: CST.CollectionItem | undefined;
}

/** Properties that are valid YAML. Offsets count from the start of the block. */
export interface YamlBlock {
  readonly kind: 'block';
  readonly entries: readonly BlockEntry[];
  /** The column of the keys; null where lines must not be inserted (`{a: 1}`, a tag or an anchor on the whole). */
  readonly indent: number | null;
  /** The line of the note where they begin, 1-based. */
  readonly line: number;
  /** What the parser doubts, as unknown tags: no reason not to read, but one not to write. */
  readonly warning: Refusal | null;
}

/** How many values aliases may repeat in all. */
const aliasBudget = 10_000;

/** Parses the lines between the fences with YAML 1.2 (core schema), or says why they are not understood. */
export function parseBlock(yaml: string): YamlBlock | Refusal {
  return checkBlock(yaml) ?? composeBlock(yaml);
}

function composeBlock(yaml: string): YamlBlock | Refusal {
  const tokens = [...new Parser().parse(yaml)];
  // The composer is recursive, and a stack that is nearly full can end the process, which no `catch` prevents.
  if (isTooDeep(tokens)) return refuse('yaml-error', null, 'Too many levels');
  const composer = new Composer({
    keepSourceTokens: true,
    resolveKnownTags: false,
    stringKeys: true,
    // Duplicates are found while reading, in linear time.
    uniqueKeys: false,
  });
  const [document, another] = [...composer.compose(tokens, true, yaml.length)];
  if (document === undefined || another !== undefined) return refuse('document-marker');
  const error = document.errors[0];
  if (error !== undefined) return refuse('yaml-error', lineAt(yaml, offsetOf(error, tokens)), error.message);
  return new BlockReader(yaml).read(document);
}

interface Reading {
  readonly value: PropertyValue;
  readonly source: string | null;
  readonly itemSources?: readonly string[];
}

interface Anchored extends Reading {
  readonly size: number;
}

/** Reads a document node by node: strings stay strings, aliases are followed, and a key that comes twice is an error. */
class BlockReader {
  private readonly anchors = new Map<string, Anchored>();
  private size = 0;
  private repeated = 0;
  private problem: Refusal | null = null;

  constructor(private readonly yaml: string) {}

  read(document: Document.Parsed): YamlBlock | Refusal {
    const root = document.contents;
    const warning = document.warnings[0];
    const doubts = warning && refuse('yaml-error', lineAt(this.yaml, warning.pos[0]), warning.message);
    const common = { kind: 'block', warning: doubts ?? null } as const;
    // Blanks and comments only.
    if (root === null) return { ...common, entries: [], indent: 0, line: firstLine };
    const start = root.range[0];
    const line = lineAt(this.yaml, start);
    if (isScalar(root) && root.value === null) {
      return { ...common, entries: [], indent: null, line };
    }
    if (!isMap(root)) return refuse('not-a-map', line);
    const entries = this.readEntries(root);
    if (this.problem !== null) return this.problem;
    const lineStart = this.yaml.lastIndexOf('\n', start - 1) + 1;
    const isBlock =
      root.flow !== true && !hasProperties(root) && /^ *$/.test(this.yaml.slice(lineStart, start));
    return { ...common, entries, indent: isBlock ? start - lineStart : null, line };
  }

  private readEntries(root: YAMLMap.Parsed): readonly BlockEntry[] {
    const keys = new Set<string>();
    let line = firstLine;
    let offset = 0;
    return root.items.map(({ key, value: node, srcToken }) => {
      const keyFrom = key.range[0];
      line += countBreaks(this.yaml, offset, keyFrom);
      offset = keyFrom;
      const name = this.readKey(key, keys);
      const { value, source, itemSources } = this.readNode(node);
      const itemLines = this.itemLinesOf(node, line, keyFrom);
      return { key: name, value, source, itemSources, itemLines, line, keyFrom, node, tokens: srcToken };
    });
  }

  /** Counted on from the key, so that a long list takes linear time. */
  private itemLinesOf(
    node: ParsedNode | null,
    keyLine: number,
    keyFrom: number,
  ): readonly number[] | undefined {
    if (!isSeq(node) || !node.items.some((item) => isMap(item))) return undefined;
    let line = keyLine;
    let offset = keyFrom;
    return node.items.map((item) => {
      const from = item.range[0];
      line += countBreaks(this.yaml, offset, from);
      offset = from;
      return line;
    });
  }

  private readKey(node: ParsedNode, keys: Set<string>): string {
    const name = String(this.readNode(node).source);
    // `007` and `7`, `~` and `null` are two names here, but the same one to parsers that resolve keys.
    const resolved = isScalar(node) && node.type === 'PLAIN' ? String(resolvePlain(name)) : name;
    if (keys.has(name) || keys.has(resolved)) {
      this.problem ??= refuse('duplicate-property', lineAt(this.yaml, node.range[0]), name);
    }
    keys.add(name).add(resolved);
    return name;
  }

  private readNode(node: ParsedNode | null): Reading {
    this.size += 1;
    if (node === null) return { value: null, source: '' };
    if (isAlias(node)) return this.readAlias(node);
    const { anchor } = node;
    // An alias within its own anchor has nothing to stand for.
    if (anchor !== undefined) this.anchors.delete(anchor);
    const before = this.size;
    const reading = isScalar(node) ? readScalar(node) : this.readCollection(node);
    if (anchor !== undefined) this.anchors.set(anchor, { ...reading, size: this.size - before + 1 });
    return reading;
  }

  private readCollection(node: Exclude<ParsedNode, Scalar.Parsed | Alias.Parsed>): Reading {
    if (isSeq(node)) {
      const items = node.items.map((item) => this.readNode(item));
      const value = items.map((item) => item.value);
      const sources = items.map((item) => item.source).filter((source) => source !== null);
      return sources.length === items.length
        ? { value, source: null, itemSources: sources }
        : { value, source: null };
    }
    const map = Object.create(null) as Record<string, PropertyValue>;
    const keys = new Set<string>();
    for (const { key, value } of node.items) map[this.readKey(key, keys)] = this.readNode(value).value;
    return { value: map, source: null };
  }

  private readAlias(node: Alias.Parsed): Reading {
    const target = this.anchors.get(node.source);
    if (target === undefined) return this.failAt(node, `Unresolved alias: ${node.source}`);
    this.size += target.size;
    this.repeated += target.size;
    if (this.repeated > aliasBudget) return this.failAt(node, 'Aliases repeat too much');
    return target;
  }

  private failAt(node: ParsedNode, detail: string): Reading {
    this.problem ??= refuse('yaml-error', lineAt(this.yaml, node.range[0]), detail);
    return { value: null, source: null };
  }
}

function readScalar(node: Scalar.Parsed): Reading {
  // The core schema knows no other values than texts, numbers, truth values and null.
  return { value: node.value as PropertyValue, source: node.source };
}

/** Whether a node has a tag or an anchor. */
export function hasProperties(node: { readonly tag?: string; readonly anchor?: string }): boolean {
  return node.tag !== undefined || node.anchor !== undefined;
}
