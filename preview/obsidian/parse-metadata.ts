import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { CachedMetadata } from 'obsidian';
import { MetadataDraft } from './metadata-draft';

const EXTERNAL = /^[a-z][a-z0-9+.-]*:/i;
const CALLOUT = /^\s*>\s*\[![^\]]+\]/;

interface ListContext {
  /** The line of the list item around, if any. */
  readonly parent?: number;
  /** The line on which the outermost list begins. */
  readonly listLine?: number;
}

/** The metadata of a note by a full Markdown parser: exact, at a millisecond or two a note. */
export function parseMetadata(text: string): CachedMetadata {
  const draft = new MetadataDraft(text);
  const tree = fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
  for (const block of tree.children) {
    const [start, end] = extentOf(block);
    if (block.type === 'yaml' || end <= draft.bodyStart) continue;
    const isCallout = block.type === 'blockquote' && CALLOUT.test(text.slice(start));
    draft.addSection(isCallout ? 'callout' : block.type, start, end);
  }
  for (const block of tree.children) if (block.type !== 'yaml') visit(block, {}, draft);
  return draft.finish();
}

function visit(node: Nodes, context: ListContext, draft: MetadataDraft): void {
  const [start, end] = extentOf(node);
  let below = context;
  switch (node.type) {
    case 'heading':
      draft.addHeading(node.depth, start, end);
      break;
    case 'code':
    case 'inlineCode':
    case 'html':
      draft.mask(start, end);
      break;
    case 'list':
      below = context.parent === undefined ? { listLine: lineOf(node) } : context;
      break;
    case 'listItem':
      draft.addListItem(start, endOfItem(node, draft.text), context.parent ?? 0 - (context.listLine ?? 0));
      below = { parent: lineOf(node) };
      break;
    case 'link':
    case 'image':
      addMarkdownLink(node, draft);
      break;
    case 'footnoteDefinition':
      draft.addFootnote('footnotes', node.identifier, start, end);
      break;
    case 'footnoteReference':
      draft.addFootnote('footnoteRefs', node.identifier, start, end);
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, below, draft);
}

function addMarkdownLink(node: Extract<Nodes, { type: 'link' | 'image' }>, draft: MetadataDraft): void {
  const [start, end] = extentOf(node);
  const isEmbed = node.type === 'image';
  const isBracketed = /^!?\[/.test(draft.text.slice(start, start + 2));
  if (isBracketed && node.url !== '' && !EXTERNAL.test(node.url)) {
    const label = /\[([^\]]*)\]/.exec(draft.text.slice(start, end))?.[1] ?? '';
    const displayText = isEmbed ? (node.alt ?? '') : label;
    draft.addLink(isEmbed ? 'embeds' : 'links', decodeLink(node.url), displayText, start, end);
  }
  // What is inside an address is neither a tag nor a link; the words of a link may hold both.
  const words = 'children' in node && isBracketed ? node.children.at(-1) : undefined;
  draft.mask(words ? extentOf(words)[1] : start, end);
}

function endOfItem(item: Parents, text: string): number {
  const [start, end] = extentOf(item);
  const own = item.children.findLast((child) => child.type !== 'list');
  if (own) return extentOf(own)[1];
  const lineEnd = text.indexOf('\n', start);
  return Math.min(end, lineEnd < 0 ? text.length : lineEnd);
}

function extentOf(node: Nodes): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function lineOf(node: Nodes): number {
  return (node.position?.start.line ?? 1) - 1;
}

function decodeLink(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
