import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { bodyStartOf, foldHeading, lineAt, parseBlocks } from '../../src/note/markdown';
import { runs } from './fuzz';
import { nastyTexts } from './log-documents';

/** The blocks of a text in short: `## text` for a heading, `- n` for a list of n items, `other`. */
function outline(text: string): readonly string[] {
  return parseBlocks(text).blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
    return block.kind === 'list' ? `- ${block.items.length}` : 'other';
  });
}

describe('the blocks of a note', () => {
  it.each([
    ['headings of both kinds', 'A\n=\n\n### B ###\ntext\n\nC\nd\n---\n', ['# A', '### B', 'other', '## C d']],
    [
      'links in a heading',
      '# **[[Note|two words]]** [[View]] [a]\n\n# a\\\n',
      ['# two words View [a]', '# a\\'],
    ],
    ['a comment before the marks of a heading', '# %% a %% **B**\n', ['# B']],
    ['a sign of no meaning in a heading', '# *a\u{e000} b*\n', ['# a\u{e000} b']],
    ['headings without text', '#\n\n## ##\n', ['# ', '## ']],
    ['a heading over lines with a break', '*a*  \nb\\\nc\n---\n', ['## a b\\ c']],
    [
      'marks in a heading',
      '# **B** _i_ `c` [l](x) [[n|w]] [[v]] ==h== ~~s~~ \\* &amp; C# \\#',
      ['# B i c l w v h s * & C# #'],
    ],
    ['a sign that only looks like the end of a heading', '# *a* # #', ['# a #']],
    ['an accent composed', '# a\u{308}', ['# ä']],
    ['a comment in a heading', '# A %% b %% c', ['# A  c']],
    ['a comment block', '# A\n\n%%\n# B\n\n- c\n%%\n# D\n', ['# A', 'other', '# D']],
    ['a comment between text and a rule', 'text\n%%\nc\n%%\n---\n', ['other', 'other', 'other']],
    ['two comments in a row', '%%\n# A\n%%\n%% # B %%\n# C\n', ['other', 'other', '# C']],
    ['a comment over paragraphs', 'a %% b\n\n# C\n\nd %% e\n# F\n', ['other', 'other', 'other', '# F']],
    ['a comment that is never closed', '# A\n%% b\n\n# C\n', ['# A', 'other']],
    ['comment signs in code', '`%%`\n\n# A\n\n```\n%%\n```\n# B\n', ['other', '# A', 'other', '# B']],
    ['code signs in a comment', '%%\n```\n%%\n# A\n', ['other', '# A']],
    [
      'code signs in a comment before another',
      '%%\n```\n%%\n\n%%\n# A\n%%\n# B\n',
      ['other', 'other', '# B'],
    ],
    ['a comment with an arrow right behind its start', '%%>\n# A\n%%\n# B\n', ['other', '# B']],
    ['an empty comment', 'a %%%% b\n# A\n', ['other', '# A']],
    ['a comment in a quote', '> %%\n> # A\n> %%\n# B\n', ['other', '# B']],
    ['block math', '$$\n# A\n$$\n# B\n', ['other', '# B']],
    ['math that begins in a line', 'see $$\n# A\n$$\n# B\n', ['other', '# B']],
    ['sums of money', '- $$ a\n- b\n\n# A\n\n- c $$$\n', ['- 2', '# A', '- 1']],
    ['properties', '---\na: |\n  # A\n---\n# B\n', ['# B']],
    ['lists', '- a\n  - b\n\n- c\n\n* d\n1. e\n', ['- 2', '- 1', '- 1']],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
    expect(outline(text.replace(/\n/g, '\r\n'))).toEqual(expected);
  });

  it('gives the whole lines of an item with all that belongs to it', () => {
    const text = '---\na: b\n---\n- a\n  ```\n- b\n\n  c\n  %% d\n\ne %%\n\nEnd';
    const [list] = parseBlocks(text).blocks;
    if (list?.kind !== 'list') throw new Error('There is no list');
    expect(list.items.map(({ from, to, line }) => [text.slice(from, to), line])).toEqual([
      ['- a\n  ```', 4],
      ['- b\n\n  c\n  %% d\n\ne %%', 6],
    ]);
  });

  it('tells where blocks stand in the whole note, and what they are', () => {
    const text = '---\na: b\n---\n# A\n\npara \n\n1. x \n\n\n2.  y\n\n-     code\n- ```\n  ```\n-\n';
    const { bodyStart, blocks } = parseBlocks(text);
    expect(bodyStart).toBe(13);
    expect(blocks).toEqual([
      { kind: 'heading', from: 13, to: 16, level: 1, text: 'A', line: 4 },
      { kind: 'other', from: 18, to: 23 },
      {
        kind: 'list',
        from: 25,
        to: 38,
        ordered: true,
        items: [
          { from: 25, to: 30, line: 8, content: 28, code: false },
          { from: 33, to: 38, line: 11, content: 37, code: false },
        ],
      },
      {
        kind: 'list',
        from: 40,
        to: 64,
        ordered: false,
        items: [
          { from: 40, to: 50, line: 13, content: 46, code: true },
          { from: 51, to: 62, line: 14, content: 53, code: true },
          { from: 63, to: 64, line: 16, content: 64, code: false },
        ],
      },
    ]);
  });

  it.each([
    ['', 0],
    ['Text', 0],
    ['\ufeffText', 1],
    ['---\na: b\n---\nText', 13],
    ['---\na: b\n---\n\ufeffText', 14],
    ['\ufeff---\na: b\n---\nText', 14],
    ['---\na: b\n', 0],
    ['---js\n---\n', 0],
    ['\ufeff---\na: b\n', 1],
  ])('begin, in %j, at %i', (text, start) => {
    expect(bodyStartOf(text)).toBe(start);
  });

  it('finds the headings that the parser finds unaided where there are no comments and no math', () => {
    fc.assert(
      fc.property(nastyTexts, (text) => {
        const plain = text.replace(/%%|\$\$/g, 'x');
        const start = bodyStartOf(plain);
        const headings = fromMarkdown(plain.slice(start)).children.filter(({ type }) => type === 'heading');
        const found = parseBlocks(plain).blocks.filter(({ kind }) => kind === 'heading');
        expect(found.map(({ from, to }) => plain.slice(from, to).trim())).toEqual(
          headings.map(({ position }) =>
            plain.slice(start + (position?.start.offset ?? 0), start + (position?.end.offset ?? 0)).trim(),
          ),
        );
      }),
      runs,
    );
  });

  it('counts lines by all three line endings', () => {
    expect([0, 1, 2, 3, 4, 5].map((at) => lineAt('a\rb\r\nc', at))).toEqual([1, 1, 2, 2, 2, 3]);
    expect([0, 1, 2].map((at) => lineAt('\n\na', at))).toEqual([1, 2, 3]);
    expect([0, 1, 2].map((at) => lineAt('\r\ra', at))).toEqual([1, 2, 3]);
  });

  it('folds headings', () => {
    expect(foldHeading('  Gespra\u{308}che \t mit\u{a0}A ')).toBe('gespräche mit a');
  });
});
