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

  it.each([
    '-   \n   [/] [[Clara]]\n[[Clara]]',
    '- [ ] later\nwith [[Clara]]',
    '> a quote\nthat goes on with [[Clara]]',
    '> a quote\n>\n[[Clara]]',
    '> [!note] x\n- [[Clara]]\n[[Ben]]',
    '- a\n  - b\n[[Clara]]\n\n[[Ben]]',
  ])('for %j', same);

  it('needs no parser for an ordinary diary', () => {
    const text =
      '---\ntype: x\n---\n# Friday\n\n> Only connect.\n- [x] [[Clara]] ✅ 2026-11-02\n\t- with [[Ben]]\n\t\t- and more\nAbends [[Mia]].\n\n## Log\n[[Left]]\n# End\n1. so %% no %% [[Eve]]\n';
    const lines = new MentionScanner(text, bodyStartOf(text), leftOut).scan();
    expect(lines?.map(({ line, targets }) => `${line} ${targets.join()}`)).toEqual([
      '7 Clara',
      '8 Ben',
      '10 Mia',
      '15 Eve',
    ]);
    expect(lines).toEqual(readMentionBlocks(text, leftOut));
  });

  it.each<readonly [string, readonly string[]]>([
    ['no links', []],
    ['a\n[[Clara]], [Ben](Ben.md)', ['2 Clara,Ben']],
    ['---\na: [[Clara]]\n---\nb', []],
    ['---\na: b\n---\n[[Clara]]', ['4 Clara']],
    // where a parser reads the note
    ['---\na: b\n---\n***b***\n===\n[[Clara]]', ['6 Clara']],
    ['    [[Clara]]\n\n[[Ben]]', ['3 Ben']],
    ['a `[[Clara]]\n[[Ben]]` [[Zoe]]', ['2 Zoe']],
    ['a <!-- [[Clara]] --> [[Ben]]\r\n\r\n<b>[[Zoe]]</b>', ['1 Ben', '3 Zoe']],
    ['Log\n===\n[[Clara]]\n\n**Log** x\n===\n[[Ben]]', ['7 Ben']],
    ['Log\n---\n[[Clara]]\n\nb\n===\n[[Ben]]', ['7 Ben']],
    ['[[Clara]]\n===', ['1 Clara']],
    ['-\t[ ] a\n\n\t[[Clara]]\n\n\t- [x] [[Ben]]\n-\t[[Zoe]]', ['5 Ben', '6 Zoe']],
    ['-\t- [ ] [[Clara]]\n\t- [[Ben]]', ['2 Ben']],
    ['-\t# [ ] [[Clara]]', ['1 Clara']],
    ['-\t> [[Clara]]\n-\t[[Ben]]', ['2 Ben']],
  ])('reads %j', (text, expected) => {
    const lines = readMentionLines(text, leftOut);
    expect(lines.map(({ line, targets }) => `${line} ${targets.join()}`)).toEqual(expected);
    expect(readMentionBlocks(text, leftOut)).toEqual(lines);
  });

  it('and throws for no lines whatever', () => {
    const lines = fc.sample(nastyDiaryLines, { ...runs, numRuns: runs.numRuns });
    for (let at = 0; at < lines.length; at += 20)
      readMentionLines(lines.slice(at, at + 20).join('\n'), leftOut);
  });
});
