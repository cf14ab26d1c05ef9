import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyStartOf } from '../../src/note/markdown';
import { readMentionBlocks } from '../../src/note/mention-blocks';
import { readMentionLines } from '../../src/note/mention-lines';
import { MentionScanner } from '../../src/note/mention-scanner';
import { runs } from './fuzz';
import { diaries, leftOut, nastyDiaries, nastyDiaryLines } from './mention-documents';

const few = { ...runs, numRuns: Math.ceil(runs.numRuns / 5) };

describe('the line reader of dated notes gives what the parser gives', () => {
  const same = (text: string): void => {
    const scanned = new MentionScanner(text, bodyStartOf(text), leftOut).scan();
    if (scanned !== null) expect(scanned).toEqual(readMentionBlocks(text, leftOut));
  };

  it('for notes as people write them', () => {
    fc.assert(fc.property(diaries, same), few);
  });

  it('for texts as nobody writes them', () => {
    fc.assert(fc.property(nastyDiaries, same), few);
  });

  it('and throws for no lines whatever', () => {
    const lines = fc.sample(nastyDiaryLines, { ...runs, numRuns: runs.numRuns });
    for (let at = 0; at < lines.length; at += 20)
      readMentionLines(lines.slice(at, at + 20).join('\n'), leftOut);
  });
});
