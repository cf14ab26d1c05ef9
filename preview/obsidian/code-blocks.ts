import type { MarkdownPostProcessorContext } from 'obsidian';

/** Draws a fenced block of its language. */
export type CodeBlockHandler = (
  source: string,
  element: HTMLElement,
  context: MarkdownPostProcessorContext,
) => Promise<unknown> | void;

interface CodeBlockProcessor {
  readonly language: string;
  readonly handler: CodeBlockHandler;
  readonly order: number;
}

let processors: readonly CodeBlockProcessor[] = [];

/** Adds a processor and hands out what takes it away again. */
export function addCodeBlockProcessor(
  language: string,
  handler: CodeBlockHandler,
  order: number,
): () => void {
  const processor: CodeBlockProcessor = { language, handler, order };
  processors = [...processors, processor].sort((a, b) => a.order - b.order);
  return () => {
    processors = processors.filter((known) => known !== processor);
  };
}

/** Lets the processors draw their blocks within a rendered section. */
export async function runCodeBlockProcessors(
  section: HTMLElement,
  context: MarkdownPostProcessorContext,
): Promise<void> {
  for (const { language, handler } of processors) {
    for (const code of section.findAll('pre > code')) {
      if (!code.hasClass(`language-${language}`)) continue;
      const element = createDiv(`block-language-${language}`);
      code.parentElement?.replaceWith(element);
      await handler((code.textContent ?? '').replace(/\n$/, ''), element, context);
    }
  }
}
