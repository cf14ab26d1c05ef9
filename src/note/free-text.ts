import { foldHeading, parseBlocks, type Block } from './markdown';
import type { LogNames } from './log-section';

/** What a note says beside its properties: without its first title and its logs; in Markdown, line ends `\n`. */
export function readFreeText(text: string, logs: LogNames): string {
  const { bodyStart, blocks } = parseBlocks(text);
  const kept: string[] = [];
  let from = bodyStart;
  let inLog: number | null = null;
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading') return;
    if (inLog !== null && block.level <= inLog) {
      from = block.from;
      inLog = null;
    }
    const isTitle = index === 0 && block.level === 1;
    const isLog = inLog === null && logs.has(foldHeading(block.text));
    if (!isTitle && !isLog) return;
    kept.push(text.slice(from, block.from));
    from = block.to;
    if (isLog) inLog = levelOf(block);
  });
  if (inLog === null) kept.push(text.slice(from));
  return kept
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function levelOf(block: Extract<Block, { kind: 'heading' }>): number {
  return block.level;
}
