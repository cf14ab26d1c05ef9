import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { MarkdownPostProcessorContext } from 'obsidian';
import type { App } from './app';
import { runCodeBlockProcessors } from './code-blocks';
import { Component } from './component';
import { getFrontMatterInfo } from './front-matter';
import { setIcon } from './icons';
import { renderInlineSyntax } from './inline-syntax';
import { sanitizeHTMLToDom } from './sanitize-html';

/** Something that lives as long as a rendered piece of Markdown. */
export class MarkdownRenderChild extends Component {
  readonly containerEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

let documents = 0;

/** Renders Markdown for reading: with wikilinks, tags, tasks, callouts and plugins' code blocks. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static async render(
    app: App,
    markdown: string,
    element: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    const body = markdown.slice(getFrontMatterInfo(markdown).contentStart).replace(/%%[\s\S]*?%%/g, '');
    const html = micromark(body, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    const root = createDiv();
    root.appendChild(sanitizeHTMLToDom(html));
    renderInlineSyntax(app, root, sourcePath);
    markLinks(root);
    markTasks(root);
    for (const quote of root.findAll('blockquote')) renderCallout(quote);
    element.on('click', 'a.internal-link', (event, link) => {
      event.preventDefault();
      void app.workspace.openLinkText(link.dataset['href'] ?? '', sourcePath, event.ctrlKey || event.metaKey);
    });
    const context: MarkdownPostProcessorContext = {
      docId: `document-${++documents}`,
      sourcePath,
      frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
      addChild: (child) => component.addChild(child),
      getSectionInfo: () => ({ text: markdown, lineStart: 0, lineEnd: markdown.split('\n').length - 1 }),
    };
    for (const block of [...root.children]) {
      const section = element.createDiv(`el-${block.tagName.toLowerCase()}`);
      section.appendChild(block);
      await runCodeBlockProcessors(section, context);
    }
  }
}

function markLinks(root: HTMLElement): void {
  for (const link of root.findAll('a[href]:not(.tag):not(.internal-link)')) {
    const target = link.getAttr('href') ?? '';
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
      link.addClass('external-link');
      link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
    } else {
      link.addClass('internal-link');
      link.dataset['href'] = decodeURI(target);
    }
  }
}

function markTasks(root: HTMLElement): void {
  for (const item of root.findAll('li')) {
    const box = item.querySelector<HTMLInputElement>(
      ':scope > input[type=checkbox], :scope > p > input[type=checkbox]',
    );
    if (!box) continue;
    item.addClass('task-list-item');
    item.toggleClass('is-checked', box.checked);
    item.dataset['task'] = box.checked ? 'x' : ' ';
    box.addClass('task-list-item-checkbox');
  }
}

function renderCallout(quote: HTMLElement): void {
  const first = quote.querySelector('p');
  const [marker = '', type = '', title = ''] =
    /^\[!([\w-]+)\][+-]?\s*([^\n]*)\n?/.exec(first?.textContent ?? '') ?? [];
  if (!first || marker === '') return;
  const callout = createDiv({ cls: 'callout', attr: { 'data-callout': type.toLowerCase() } });
  const header = callout.createDiv('callout-title');
  setIcon(header.createDiv('callout-icon'), 'pencil');
  header.createDiv({
    cls: 'callout-title-inner',
    text: title || type.charAt(0).toUpperCase() + type.slice(1),
  });
  first.setText((first.textContent ?? '').slice(marker.length));
  callout.createDiv('callout-content').append(...quote.childNodes);
  quote.replaceWith(callout);
}
