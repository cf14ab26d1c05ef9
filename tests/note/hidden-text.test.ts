import { describe, expect, it } from 'vitest';
import { lineEnd, lineStart, literalRanges, parseVisible, rangeOf } from '../../src/note/hidden-text';

/** The parts of a body that are hidden. */
const hiddenIn = (body: string): readonly string[] =>
  parseVisible(body).hidden.map(({ from, to }) => body.slice(from, to));

describe('what a body hides', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', []],
    ['50 % and 3 $ and `%%`', []],
    ['a %% b %% c %%%% d', ['%% b %%', '%%%%']],
    ['a %%', ['%%']],
    ['a %%%', ['%%%']],
    ['a %% b\n# c', ['%% b\n# c']],
    ['%%\n# a\n%%\nb', ['%%\n# a\n%%']],
    ['a\n%%\n# b\n%%\nc %%d%%', ['%%\n# b\n%%', '%%d%%']],
    // code and HTML hide the signs
    ['`a %%` b %% c', ['%% c']],
    ['```\n%%\n```\n%% a', ['%% a']],
    ['    %% a %%\n\nb %% c', ['%% c']],
    ['a <!-- %% --> b %% c', ['%% c']],
    ['<!-- %%\n-->\n%% a', ['%% a']],
    ['`a` `%%` <b> %% c %% `%%` d', ['%% c %%']],
    ['`a`%% b', ['%% b']],
    // block math
    ['$$\na\n$$\nb', ['$$\na\n$$']],
    ['  $$ a $$ b', ['$$ a $$']],
    ['\t$$ a\n\n# b', []],
    ['a\n $$ b\n\n# c', ['$$ b\n\n# c']],
    ['$$\na %% b\n$$\n%% c', ['$$\na %% b\n$$', '%% c']],
    ['%%\n$$\n%%\n\n$$\na\n$$', ['%%\n$$\n%%', '$$\na\n$$']],
    // math within a line
    ['a $$ b', []],
    ['a $$ b\n\n%% c %%', ['%% c %%']],
    ['a $$ b $$ c $$ d\n\ne\n$$', ['$$']],
    ['a $$ %% $$ b %% c', ['%% c']],
    ['a $$b$$ c\n$$ d', ['$$ d']],
    ['a $$\nb\n$$ c', ['$$\nb\n$$']],
    ['a $$\r\nb\r\n \t$$ c', ['$$\r\nb\r\n \t$$']],
    ['a $$\rb\r$$ c', ['$$\rb\r$$']],
    ['a $$\nb$$ c\n# d', []],
    ['a $$\nb $$ c\n$$ d', ['$$ c\n$$']],
    ['a $$\nb\n\n$$ c', ['$$ c']],
    ['a $$\nb\n \t\n$$ c', ['$$ c']],
    ['a $$\n\nb\n$$ c', ['$$ c']],
    ['a $$\nb c\n$$ d', ['$$\nb c\n$$']],
  ])('%j', (body, expected) => {
    expect(hiddenIn(body)).toEqual(expected);
  });

  // What is code and HTML behind a comment can be another once the comment is none of the text.
  it.each<readonly [string, readonly string[]]>([
    ['a %% ` %% `b %% c`', ['%% ` %%']],
    ['a %%`%%`b %% c`', ['%%`%%']],
    ['a %% <b %% c> %% d', ['%% <b %%', '%% d']],
    ['a %% \\%% `b %% c`', ['%% \\%%']],
    ['a %%\n%% `b %% c`', ['%%\n%%']],
    ['%% a %%\n    %% b %%', ['%% a %%']],
    ['  %% a %%\n    %% b %%', ['%% a %%']],
    ['a\n%%\nb\n%%\n    %% c %%', ['%%\nb\n%%']],
    ['a\n%%\nb\n%%\n\n    %% c %%', ['%%\nb\n%%']],
    ['%%\n```\n%%\n%% a %%\n```\n%%', ['%%\n```\n%%', '%% a %%']],
    ['a\n%%\n%%\n`b %% c` %% d', ['%%\n%%', '%% d']],
    // What stands behind a comment in the line that it begins is HTML to the parser.
    ['%% a %% b %% c\n# d', ['%% a %%']],
    ['a\n%%\nb\n%% c %% d\n\n# e', ['%%\nb\n%%']],
  ])('%j, read again behind a comment', (body, expected) => {
    expect(hiddenIn(body)).toEqual(expected);
  });

  it.each([
    ['a %% b %% c', 'a <?xxx?> c'],
    ['a %%%% c', 'a <??> c'],
    ['a %% b', 'a <?xx'],
    ['a %%', 'a <?'],
    ['a %%%', 'a <?x'],
    ['%% a $$', '<?xxx?>'],
    ['$$\na\n$$', '<?\nx\n?>'],
    ['$$ a', '<?xx'],
    ['a $$', 'a $$'],
    ['%%> a', '<?xxx'],
    ['%% > a\n > \t> b >\r\n\t-\r>c\n%%', '<?xxxx\n > \t> xxx\r\n\tx\r>x\n?>'],
  ])('%j is masked as %j', (body, expected) => {
    expect(parseVisible(body).masked).toBe(expected);
  });

  it('leaves links and emphasis, which take long on hostile text, unread', () => {
    for (const body of ['*a* [b](c)', '*a* [b](c) %% d %%'])
      expect(JSON.stringify(parseVisible(body).tree)).not.toMatch(/"(?:emphasis|link)"/);
  });

  it('gives the tree of the masked text', () => {
    const { tree } = parseVisible('# a\n%%\n# b\n%%\n# c');
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'html', 'heading']);
  });
});

describe('places in a text', () => {
  it('are where code and HTML stand, in order', () => {
    const text = 'a `b` <c>\n- > `d`\n- e\n\n      f\n\n<g>\n\n~~~\nh';
    const { tree } = parseVisible(text);
    expect(literalRanges(tree).map(({ from, to }) => text.slice(from, to))).toEqual([
      '`b`',
      '<c>',
      '`d`',
      '    f',
      '<g>',
      '~~~\nh',
    ]);
    expect(tree.children.map(rangeOf).map(({ from, to }) => [from, to])).toEqual([
      [0, 9],
      [10, 30],
      [32, 35],
      [37, 42],
    ]);
  });

  it.each([
    ['ab', 0, 0, 2],
    ['ab', 1, 0, 2],
    ['ab', 2, 0, 2],
    ['a\nb\nc', 1, 0, 1],
    ['a\nb\nc', 2, 2, 3],
    ['a\nb\nc', 3, 2, 3],
    ['a\rb\rc', 1, 0, 1],
    ['a\rb\rc', 2, 2, 3],
    ['a\rb\rc', 4, 4, 5],
    ['a\r\nb', 3, 3, 4],
    ['a\r\nb', 0, 0, 1],
    ['\n', 0, 0, 0],
    ['\n', 1, 1, 1],
  ])('in %j, the line of %i goes from %i to %i', (text, offset, from, to) => {
    expect([lineStart(text, offset), lineEnd(text, offset)]).toEqual([from, to]);
  });
});
