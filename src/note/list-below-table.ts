import { lineAt } from './markdown';
import type { NoteBlocks } from './markdown';

const delimiterRow = /^[-:|\t ]+$/;
const numberedItem = /^ {0,3}\d{1,9}[.)](?:[ \t]|\r?$)/;

/**
 * The 1-based line where a numbered list begins right below a table, or null. GitHub's Markdown, whose tables end with
 * any other block, reads a list there; CommonMark, which knows no tables, a paragraph that goes on, unless it begins
 * with 1.
 */
export function listBelowTable(note: NoteBlocks, from: number, to: number): number | null {
  const { text, blocks } = note;
  for (const block of blocks) {
    if (block.kind !== 'other' || block.from < from || block.from >= to) continue;
    let inTable = false;
    let at = block.from;
    for (const line of text.slice(block.from, block.to).split('\n')) {
      if (inTable && numberedItem.test(line)) return lineAt(text, at);
      inTable ||= delimiterRow.test(line.trim()) && line.includes('|') && line.includes('-');
      at += line.length + 1;
    }
  }
  return null;
}
