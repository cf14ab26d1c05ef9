import matter from 'gray-matter';
import { checkBlock } from './check-block';
import type { Fence } from './fence';
import type { NoteProperty } from './note-property';
import type { Refusal } from './refusal';
import { type BlockEntry, parseBlock } from './yaml-block';

/** The properties of a note in the order of the text, or why they cannot be read. */
export type BlockReading = { readonly kind: 'read'; readonly properties: readonly NoteProperty[] } | Refusal;

/** The only engine that works: YAML 1.2. What it reads is kept here, as data, not in gray-matter's mutable object. */
class YamlEngine {
  /** gray-matter does not call an engine for a block of blanks and comments. */
  reading: BlockReading = { kind: 'read', properties: [] };

  parse(yaml: string): object {
    // It begins with the line feed behind the dashes.
    const block = parseBlock(yaml.slice(1));
    this.reading =
      block.kind === 'refused' ? block : { kind: 'read', properties: block.entries.map(propertyOf) };
    return {};
  }
}

function forbid(language: string): { readonly parse: () => object } {
  const parse = (): never => {
    throw new Error(`A note must not choose the engine ${language}`);
  };
  return { parse };
}

const forbidden = Object.fromEntries(
  ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, forbid(name)]),
);

/**
 * Reads the block that `fence` found in `text` through gray-matter.
 *
 * By itself gray-matter runs `---js` blocks, answers from a cache of mutable objects, and ends the block at any line
 * that begins with dashes. So it gets a plain block cut by our own fence, always gets options (then it does not cache),
 * and every engine but one throws.
 */
export function readThroughGrayMatter(text: string, fence: Extract<Fence, { kind: 'block' }>): BlockReading {
  const yaml = text.slice(fence.from, fence.to);
  const refusal = checkBlock(yaml);
  if (refusal !== null) return refusal;
  const engine = new YamlEngine();
  matter(`---\n${yaml}\n---\n`, { engines: { ...forbidden, yaml: engine } });
  return engine.reading;
}

function propertyOf({ key, value, line, source, itemSources, itemLines }: BlockEntry): NoteProperty {
  if (itemLines !== undefined) return { key, value, line, source, itemLines };
  return itemSources === undefined ? { key, value, line, source } : { key, value, line, source, itemSources };
}
