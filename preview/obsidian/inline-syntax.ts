import type { App } from './app';
import { getLinkpath } from './links';

/** A wikilink with its alias, a tag after a space, or a highlight. */
const INLINE =
  /!?\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]|(^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)|==([^=\n]+)==/gu;

/** Renders what Obsidian adds to Markdown inside a line: wikilinks, tags and highlights; code and links stay. */
export function renderInlineSyntax(app: App, root: HTMLElement, sourcePath: string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest('code, pre, a')) texts.push(node);
  }
  for (const text of texts) renderText(app, text, sourcePath);
}

function renderText(app: App, text: Text, sourcePath: string): void {
  const fragment = document.createDocumentFragment();
  let position = 0;
  for (const match of text.data.matchAll(INLINE)) {
    const [whole, linktext, alias, before = '', tag, highlight = ''] = match;
    fragment.append(text.data.slice(position, match.index));
    position = match.index + whole.length;
    if (linktext !== undefined) fragment.append(buildLink(app, linktext, alias, sourcePath));
    else if (tag !== undefined) fragment.append(before, createEl('a', { cls: 'tag', text: tag, href: tag }));
    else fragment.append(createEl('mark', { text: highlight }));
  }
  if (position === 0) return;
  fragment.append(text.data.slice(position));
  text.replaceWith(fragment);
}

function buildLink(app: App, linktext: string, alias: string | undefined, sourcePath: string): HTMLElement {
  const target = app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
  return createEl('a', {
    cls: target ? 'internal-link' : 'internal-link is-unresolved',
    text: alias || linktext.replace(/#/g, ' > '),
    href: linktext,
    attr: { 'data-href': linktext },
  });
}
