import { describe, expect, it } from 'vitest';
import { readLinks } from '../../src/note/links';

const show = (text: string): readonly string[] =>
  readLinks(text).map(({ line, target }) => `${line} ${target}`);

describe('readLinks', () => {
  it.each<readonly [string, readonly string[]]>([
    ['with [[Clara Nguyen]] and [[People/Ben|Ben]]', ['1 Clara Nguyen', '1 People/Ben']],
    ['[[Clara#Log]] [[Ben#^abc|B]] [[Zoe.md]]', ['1 Clara', '1 Ben', '1 Zoe']],
    [
      '[C](People/Clara%20Nguyen.md) [w](https://example.org) [x](<Ben Okafor.md#a>)',
      ['1 People/Clara Nguyen', '1 Ben Okafor'],
    ],
    ['![[Clara]] ![c](Clara.md)', []],
    ['[Clara](Clara.md) [](Ben.md)', ['1 Clara', '1 Ben']],
    ['[talk](Notes/Talk: x.md) [mail](MAILTO:clara@example.org) [app](x-a.b+1:y)', ['1 Notes/Talk: x']],
    ['`[[Clara]]` %%[[Ben]]%% <!-- [[Zoe]] --> [[Ann]]', ['1 Ann']],
    ['a\n%%\n[[Clara]]\n%%\n[[Ben]]', ['5 Ben']],
    ['```\n[[Clara]]\n```\n> [[Zoe]]\n[[Ben]]', ['5 Ben']],
    ['  ~~~~\n[[Clara]]\n\t~~~~\n \t> [[Zoe]]\n-> [[Ben]]', ['5 Ben']],
    // No signs that open code: behind words, and too few.
    ['x ```\n`a\n~b\n[[Clara]]', ['4 Clara']],
    ['~~~\n```\n[[Clara]]\n~~~\n[[Ben]]\n', ['5 Ben']],
    ['%% never closed [[Clara]]', []],
    ['<!-- never closed\n[[Clara]]', []],
    ['``a`` [[Clara]] `b`', ['1 Clara']],
    ['[[]] [[ ]] [[#Here]] [a](#here) [b](%E0%A4%A)', ['1 %E0%A4%A']],
    ['a\r\n[[Clara]]\r\n', ['2 Clara']],
    ['[[ Clara ]] [[a.mdx]] [B](Ben.mdx)', ['1 Clara', '1 a.mdx', '1 Ben.mdx']],
    ['[[Clara]%% %%] [[Ben]]', ['1 Ben']],
    ['no links', []],
  ])('%j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});
