import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from './fuzz';
import { parseTalkingPoints, readConversationNotes, readTalkingPoints } from '../../src/note/talking-points';

/** Points as `line text`, indented by their level, with a box where they are tasks. */
function shown(text: string): readonly string[] {
  return readTalkingPoints(text).map(
    ({ line, text: words, level, isTask }) => `${line} ${'>'.repeat(level)}${isTask ? '[ ] ' : ''}${words}`,
  );
}

const section = (lines: string): string => `## Talk about\n\n${lines}\n`;

describe('talking points', () => {
  it.each<[string, string, readonly string[]]>([
    ['no section', '# Clara\n\n- a point\n', []],
    ['a section', section('- the fund\n- the marathon'), ['3 the fund', '4 the marathon']],
    ['behind properties', `---\ntype: contact\n---\n${section('- the fund')}`, ['6 the fund']],
    ['in German, with accents in pieces', '# Gespra\u0308chsthemen\n- die Brücke\n', ['2 die Brücke']],
    ['whatever the case and the marks of the heading', '## **TALK** `about` ##\n- a\n', ['2 a']],
    ['an indented heading', '   ## Talk about\n- a\n', ['2 a']],
    ['one indented too much', '    ## Talk about\n- a\n', []],
    ['an underlined heading with marks', '**Talk** about\n  === \t\n- a\n', ['3 a']],
    ['an underlined heading', 'Talk about\n---\n- a\n', ['3 a']],
    [
      'up to one that begins another',
      '## Talk about\n- a\n\nNext time\n===\n- b\n## Log\n- c\n',
      ['2 a', '6 b', '8 c'],
    ],
    [
      'beyond an underlined one of a level below',
      '# Talk about\n- a\n\nNext time\n---\n- b\n## Log\n- c\n',
      ['2 a', '6 b', '8 c'],
    ],
    ['up to the next heading of its level', section('- a\n### more\n- b\n## Other\n- c'), ['3 a', '5 b']],
    [
      'up to one of the same level, not of one below',
      section('- a\n### Next time\n- b\n### Other\n- c\n## D\n- e'),
      ['3 a', '5 b', '7 c'],
    ],
    ['up to one above', section('- a\n# Other\n- c'), ['3 a']],
    ['twice', `${section('- a')}\n# Log\n- no\n\n${section('- b')}`, ['3 a', '10 b']],
    ['numbers', section('1. a\n2. b'), ['3 a', '4 b']],
    ['nested ones', section('- a\n  - b\n    - c\n- d'), ['3 a', '4 >b', '5 >>c', '6 d']],
    ['tasks', section('- [ ] a 📅 2026-11-24\n- [/] b'), ['3 [ ] a', '4 [ ] b']],
    ['what is done is over, with what hangs below', section('- [x] a\n  - b\n- [-] c\n- d'), ['6 d']],
    ['other boxes are points', section('- [?] a'), ['3 a']],
    ['a box on a line of its own', section('- [x]\n  a\n- [ ]\n  b\n- [X]\tc'), ['5 [ ] b']],
    [
      'what only looks like a box',
      section('-\n  [x] a\n- [x]b\n- b [x] c\n- [xx] d'),
      ['3 [x] a', '5 [x]b', '6 b [x] c', '7 [xx] d'],
    ],
    [
      'links by their names',
      section('- [[Ben Okafor|Ben]] and [the deck](deck.pdf), **really**'),
      ['3 Ben and the deck, really'],
    ],
    ['signs that mean nothing', section('- 5 \\* 3'), ['3 5 * 3']],
    ['several lines of one point', section('- a\n  b\nc'), ['3 a b c']],
    ['comments', section('- a %%secret%% b\n- %%all secret%%\n- <!-- none -->\n- c'), ['3 a b', '6 c']],
    ['comments between words', section('- a%%x%%b\n- c<!-- x\n  y -->d<!-- z -->e'), ['3 a b', '4 c d e']],
    ['a comment that never ends', section('- a %%secret\n- b'), ['3 a']],
    ['an HTML comment that never ends', section('- a <!-- secret'), ['3 a']],
    ['a block id, with a comment behind', section('- a ^id\n- b ^id %%secret%%'), ['3 a', '4 b']],
    ['empty items', section('-\n- a'), ['4 a']],
    ['a box alone', section('- [ ] \n- a'), ['4 a']],
    ['paragraphs are none', section('just words\n\n- a'), ['5 a']],
    ['code is none', section('```\n- a\n```\n- b'), ['6 b']],
    ['a heading in code is none', '```\n## Talk about\n- a\n```\n- b\n', []],
    ['a heading in a comment is none', '%%\n## Talk about\n%%\n- b\n', []],
    ['a heading below the first word of a comment is none', '%%x\n## Talk about\n- a\n%%\n- b', []],
    ['a heading at the end of a comment is none', '%% x\n## Talk about %%\n- b\n', []],
    ['a heading in which a comment begins is none', '## Talk about %%\n%%\n- b\n', []],
    ['a line of code does not open a block', '```a`b```\n## Talk about\n- a\n', ['3 a']],
    [
      'a block of code ends with signs alone',
      '```\n``` js\n## Talk about\n- a\n```\n# Talk about\n- b',
      ['7 b'],
    ],
    [
      'a shorter fence ends no code',
      '~~~~\n~~~\n```\n## Talk about\n- a\n   ~~~~~ \t\n# Talk about\n- b',
      ['8 b'],
    ],
    ['code in an item ends with it', '- x\n  ```\n# Talk about\n- a', ['4 a']],
    ['a heading in an item is none', '- x\n  # Talk about\n  - a', []],
    ['a line of a paragraph is none', 'Words\nTalk about\n---\n- a', []],
    ['an underlined line in an item is none', '- x\n\n  Talk about\n  ---\n  - a', []],
    ['an indented line is none', '    Talk about\n---\n- a', []],
    ['an indented line with marks is none', '    *Talk* about\n---\n- a', []],
    ['a heading in HTML is none', '<!--\n## Talk about\n- a\n-->\n- b', []],
    ['a heading in HTML ends nothing', section('- a\n\n<div>\n# x\n</div>\n\n- b'), ['3 a', '9 b']],
    ['a heading in math is none', '$$\n## Talk about\n- a\n$$\n- b', []],
    ['signs of a comment in code begin none', 'The `%%` sign\n\n## Talk about\n- a', ['4 a']],
    ['signs of a comment before code', '%% x %% `%%`\n\n## Talk about\n- a', ['4 a']],
    ['signs of a comment in code that begins a line', '`%%\nx`\n\n## Talk about\n- a', ['5 a']],
    ['signs of a comment in code that ends a line', '`x\n%%`\n\n## Talk about\n- a', ['5 a']],
    ['a comment in a heading', '## Talk about %%x%%\n- a', ['2 a']],
    ['a comment that ends before code', '%%\nx %% `%%`\n\n## Talk about\n- a', ['5 a']],
    ['signs of a comment behind the end of another', '%%\nx %% y %%\n## Talk about\n- a\n', ['4 a']],
    ['signs of a comment behind one that begins a line', '%%x%% y %%\n## Talk about\n- a\n', ['3 a']],
    ['a comment behind another', 'x %%y%% z %%\n## Talk about\n- a\n', []],
    ['code in a comment is none', '%%\n```\n%%\n## Talk about\n- a', ['5 a']],
    ['quotes are none', section('> - a\n\n- b'), ['5 b']],
    ['other line ends', '## Talk about\r\n\r\n- a\r\n- b\r\n', ['3 a', '4 b']],
    ['line ends of long ago', '# Log\r- a\r## Talk about\r\r- b\r- c', ['5 b', '6 c']],
  ])('%s', (_name, text, points) => {
    expect(shown(text)).toEqual(points);
    expect(parseTalkingPoints(text)).toEqual(readTalkingPoints(text));
  });

  it.each([
    'Talk about',
    'To talk about',
    'Talking points',
    'Next time',
    'Gesprächsthemen',
    'Zu besprechen',
    'Nächstes Mal',
    'Beim nächsten Mal',
  ])('stand in a section "%s"', (heading) => {
    expect(shown(`# ${heading}\n* die Brücke\n`)).toEqual(['2 die Brücke']);
  });

  it('what stands below other items is told by their lines; not tasks, and not what is to be talked about', () => {
    const text = [
      '## Talk about',
      '- a',
      '  - b',
      '## Interactions',
      '- 2026-11-20 call: seed round',
      '  - knows the [[Climate fund]]',
      '    - in Kiel',
      '  - [ ] send the plan',
      '  - [x] done',
      '- 2026-11-03 email',
      '',
    ].join('\n');
    expect(readConversationNotes(text, [5, 10, 99]).details).toEqual([
      { line: 5, texts: ['knows the Climate fund', 'in Kiel'] },
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['a section', '## Talk about\n- a\n# Log\n- b', ['2 a']],
    ['an indented heading', '   ## Talk about\n- a\n  # Log\n- b', ['2 a']],
    ['an underlined heading', 'Talk about\n===\n- a\n\nNext time\n---\n- b', ['3 a', '7 b']],
    ['a line of code', '```a`b```\n## Talk about\n- a', ['3 a']],
    ['a block of code', ' ```\n``` js\n~~~\n## Talk about\n- a\n  ```` \n# Talk about\n- b', ['8 b']],
    [
      'a block of code that ends neither behind words nor far in',
      '``` js\nx ```\n    ```\n## Talk about\n- a\n```\n# Talk about\n- b',
      ['8 b'],
    ],
    ['code in a comment', '%%\n```\n%%\n## Talk about\n- a', ['5 a']],
    ['a comment in a line', 'xy %%z%%\n## Talk about\n- a', ['3 a']],
    ['a heading at the end of a comment', '## Talk about\n- a\n%%\n# x %%\n- b', ['2 a', '5 b']],
    ['an underlined line of a paragraph', 'Words\nTalk about\n---\n- a', ['4 a']],
    ['what is no heading of that name', '# *Clara*\n\nTalk about\n\n<div>\n## Talk about\n- a', ['7 a']],
    ['signs behind words', 'Talk about\nx ===\n\n<div>\n## Talk about\n- a', ['6 a']],
    ['signs before words', 'Talk about\n=== x\n\n<div>\n## Talk about\n- a', ['6 a']],
    ['a comment that begins in a line', 'x %%y%% z %%\n## Talk about\n- a\n# Talk about %%\n- b', []],
    ['HTML', '<b>\n\n## Talk about\n- a', ['4 a']],
  ])('in a long note lines tell of %s', (_name, text, points) => {
    expect(shown(`${text}\n# End\n${'x'.repeat(20_000)}`)).toEqual(points);
  });

  it('a note is long beyond 20,000 characters', () => {
    const text = '<div>\n## Talk about\n- a\n</div>\n';
    expect(shown(text.padEnd(20_000, 'x'))).toEqual([]);
    expect(shown(text.padEnd(20_001, 'x'))).toHaveLength(1);
  });

  it('what stands below other lines is no details', () => {
    const text = [
      '',
      '    - in code',
      '    - in code',
      'Words',
      '  - a',
      '- 2026-11-20 call',
      '  - [ ] only a task',
      '- 2026-11-21 call',
      '',
      '\t- b',
      '- 2026-11-22 call',
      '  - c',
      '',
      '',
      '- - in one line',
    ].join('\n');
    expect(readConversationNotes(text, [1, 2, 4, 6, 8, 11, 13, 15]).details).toEqual([
      { line: 8, texts: ['b'] },
      { line: 11, texts: ['c'] },
    ]);
    expect(readConversationNotes(text, [])).toEqual({ points: [], details: [] });
  });

  it('what stands below may end with the note', () => {
    expect(readConversationNotes('- 2026-11-20 call\n  - a', [1]).details).toEqual([
      { line: 1, texts: ['a'] },
    ]);
  });

  it('are the same as the parser alone reads them, in what people write', () => {
    const block = fc.constantFrom(
      '# Clara',
      '## Talk about',
      '### **Next** time',
      '# Gesprächsthemen #',
      'Talking points\n===',
      '## Interactions',
      '- a\n- b\n  - c',
      '- [ ] a\n- [x] b\n    1. c',
      '- a\n\n      # code in an item\n- b',
      '1. one\n2. two',
      'Words, and # no heading.',
      '```\n## Talk about\n- a\n```',
      '~~~~\n# Log\n~~~\n~~~~',
      '> ## Talk about\n> - a',
      '%% - a %%',
      '%%\n## Talk about\n- a\n%%',
      '    ## Talk about',
      '| a | b |\n| - | - |',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 10 }), fc.constantFrom('\n', '\r\n'), (blocks, end) => {
        const text = blocks.join('\n\n').replaceAll('\n', end);
        expect(readTalkingPoints(text)).toEqual(parseTalkingPoints(text));
      }),
      { numRuns: 100 },
    );
  });

  it('are the same as the parser alone reads them, line by line', () => {
    const line = fc.constantFrom(
      '',
      '',
      '# Talk about',
      '## Next time #',
      '  # Log',
      'Talk about',
      '*Talk* about',
      '===',
      '---',
      '- a',
      '  - b',
      '    c',
      '- [x] d',
      '> - e',
      '```',
      '~~~~',
      '``` js',
      '  ```',
      '- ```',
      '`%%`',
      '%%',
      'f %% g',
      'f %%g%% %%',
      '## Next time %%',
      '- %%h%%',
      '<!--',
      '-->',
      '<b>',
      '$$',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(readTalkingPoints(text)).toEqual(parseTalkingPoints(text));
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 4) },
    );
  });

  it('and the details of some entries cost little in a log of years', () => {
    const log = Array.from({ length: 20_000 }, (_, index) => `- 2026-11-20 call: ${index}\n  - more`);
    const text = ['## Talk about', '- a', '## Interactions', ...log].join('\n');
    expect(readTalkingPoints(`<!-- -->\n${text}`)).toHaveLength(1);
    expect(readConversationNotes(text, [4]).details).toEqual([{ line: 4, texts: ['more'] }]);
    expect(readTalkingPoints(text)).toHaveLength(1);
  });

  it('never fails, and every point stands on a line that there is', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '## Talk about',
        '# Gesprächsthemen',
        '- ',
        '  - [ ] a',
        '- [x] b',
        '%%',
        '```',
        '> ',
        '<!--',
        '$$',
        '1. c',
        '\t- d',
        '',
        '- [[e|',
        'Talk about',
        '===',
      ),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end);
        const count = text.split(/\r\n?|\n/).length;
        for (const point of readTalkingPoints(text)) {
          expect(point.line).toBeGreaterThanOrEqual(1);
          expect(point.line).toBeLessThanOrEqual(count);
          expect(point.text).not.toBe('');
          expect(point.text).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
