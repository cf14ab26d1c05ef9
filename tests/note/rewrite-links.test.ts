import { describe, expect, it } from 'vitest';
import { planLinks } from '../../src/note/rewrite-links';
import { applyEdits } from '../../src/note/text-edit';

/** A text with the links to a note made links to another; the code of the refusal where there is one. */
function rewrite(text: string, old = 'Ben', target = 'Ben Okafor'): string {
  const plan = planLinks(text, (name) => (name === old ? target : null));
  return plan.kind === 'refused' ? plan.code : applyEdits(text, plan.edits);
}

describe('planLinks', () => {
  it.each([
    ['with [[Ben]], [[Ben]].', 'with [[Ben Okafor]], [[Ben Okafor]].'],
    ['![[Ben]]', '![[Ben Okafor]]'],
    [
      '[[Ben|Benny]] [[Ben#Log|B]] [[Ben#^a1]]',
      '[[Ben Okafor|Benny]] [[Ben Okafor#Log|B]] [[Ben Okafor#^a1]]',
    ],
    ['[[ Ben ]]', '[[Ben Okafor]]'],
    ['| [[Ben\\|B]] |', '| [[Ben Okafor\\|B]] |'],
    ['[B](Ben.md) [B](Ben.MD)', '[B](Ben%20Okafor.md) [B](Ben%20Okafor.md)'],
    ['[B](<Ben.md>) [B](<Ben.md#My log>)', '[B](<Ben%20Okafor.md>) [B](<Ben%20Okafor.md#My log>)'],
    ['[B](Ben.md#Log) [B](Ben.md#)', '[B](Ben%20Okafor.md#Log) [B](Ben%20Okafor.md#)'],
    ['[B](Ben.md "Ben") [B](<Ben.md#a>\t "")', '[B](Ben%20Okafor.md "Ben") [B](<Ben%20Okafor.md#a>\t "")'],
    ['[B](%42en.md)', '[B](Ben%20Okafor.md)'],
    ['[^1]: a `[[Ben]]` [[Ben]]', '[^1]: a `[[Ben]]` [[Ben Okafor]]'],
    ['`[^`]: [[Ben]] `a`', '`[^`]: [[Ben Okafor]] `a`'],
    ['[^1]: 2026-11-20`[[Ben]]`', '[^1]: 2026-11-20`[[Ben]]`'],
    ['[[Ben]]\n[B](Ben.md)\n[[Ben]]', '[[Ben Okafor]]\n[B](Ben%20Okafor.md)\n[[Ben Okafor]]'],
  ])('changes the links in %j', (text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });

  it.each([
    ['[[Ben]], [[ Ben ]]', '[[A/Ben|Ben]], [[A/Ben|Ben]]'],
    ['![[Ben]] [[Ben|B]] [[Ben#Log]]', '![[A/Ben|Ben]] [[A/Ben|B]] [[A/Ben#Log]]'],
    ['[[Ben', '[[A/Ben'],
    ['[B](Ben.md)', '[B](A/Ben.md)'],
    ['| [[Ben]] | [[Ben\\|B]] |', '| [[A/Ben\\|Ben]] | [[A/Ben\\|B]] |'],
    ['a | [[Ben]]\n', 'a | [[A/Ben\\|Ben]]\n'],
    ['| a |\n\n[[Ben]] [[Zoe|Z]]\n\n| a |', '| a |\n\n[[A/Ben|Ben]] [[Zoe|Z]]\n\n| a |'],
  ])('keeps what is shown where it leads by a path: %j', (text, expected) => {
    expect(rewrite(text, 'Ben', 'A/Ben')).toBe(expected);
  });

  it.each([
    '',
    'Ben, [Ben], [Ben](',
    '[[Benny]] [[A Ben]] [[People/Ben]]',
    '[B](Benny.md) [B](People/Ben.md)',
    '[B](Ben) [B](Ben.txt)',
    '[B](%E0%A4%A.md)',
    '[B](<Ben.md\n>) [B](<Ben.md#\n>) [B](Ben.md "a\nb")',
    '[B](Ben.md B) [B](Ben.md"B") [B](Ben.md#a b)',
  ])('leaves %j', (text) => {
    expect(rewrite(text)).toBe(text);
  });

  it.each([
    ['Ben.md', '[B](Ben.md.md)', '[B](Zoe.md)'],
    ['Be<n', '[B](Be<n.md)', '[B](Zoe.md)'],
    ['Be>n', '[B](Be>n.md)', '[B](Zoe.md)'],
    ['%E0%A4%A', '[B](%E0%A4%A.md)', '[B](Zoe.md)'],
    ['Ben.md.', '[B](Ben.md.txt)', '[B](Ben.md.txt)'],
    ['Be\\n', '[[Be\\n]]', '[[Zoe]]'],
  ])('of a note named %j in %j', (old, text, expected) => {
    expect(rewrite(text, old, 'Zoe')).toBe(expected);
  });

  it.each([
    ['[B](./pic.png) [[../A/b]] [B](<../a b.md>)', '[B](Z.png) [[Z]] [B](<Z.md>)'],
    ['[B](a./b.png) [B](.../b) [B](x/../b.png)', '[B](a./b.png) [B](.../b) [B](x/../b.png)'],
  ])('changes the way to any file: %j', (text, expected) => {
    const plan = planLinks(text, (target) => (target.endsWith('.png') ? 'Z.png' : 'Z'));
    expect(plan.kind === 'edits' && applyEdits(text, plan.edits)).toBe(expected);
  });

  it('writes a target that an address can hold', () => {
    expect(rewrite('[B](Ben.md) [[Ben]]', 'Ben', 'Äda (Work) 2')).toBe(
      '[B](%C3%84da%20%28Work%29%202.md) [[Äda (Work) 2]]',
    );
  });

  it.each([
    '`[[Ben]]`',
    'a `b [B](Ben.md)`',
    '```\n[[Ben]]\n```',
    '~~~\n[[Ben]]\n~~~',
    '   ~~~\n[[Ben]]\n~~~',
    '> ~~~\n> [[Ben]]\n> ~~~',
    '- ~~~\n  [[Ben]]\n',
    '    [[Ben]]',
    '\t[[Ben]]',
    '>     [[Ben]]',
    '-\t\t[[Ben]]',
    '---\na: b\n---\n`[[Ben]]`',
    '[^longer]: `[[Ben]]`',
    '[^longer]: 2026-11-20`[[Ben]]`',
  ])('leaves code: %j', (text) => {
    expect(rewrite(text)).toBe(text);
  });

  it.each([
    ['`a` [[Ben]] `b`', '`a` [[Ben Okafor]] `b`'],
    ['`a`[[Ben]]`b`', '`a`[[Ben Okafor]]`b`'],
    ['---\na: b\n---\n`a` [[Ben]]', '---\na: b\n---\n`a` [[Ben Okafor]]'],
    ['---\nx: "`[[Ben]]`"\n---\n`a`', '---\nx: "`[[Ben Okafor]]`"\n---\n`a`'],
    ['- a `b`\n\n    [[Ben]]', '- a `b`\n\n    [[Ben Okafor]]'],
  ])('changes what stands beside code: %j', (text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });

  it.each([
    ["---\nknows: '[[Ben]]'\n---\n", "Tom's", 'verification-failed'],
    ['---\n"[[Ben]]": 1\n---\n', 'Zoe', 'verification-failed'],
    ["---\nknows: '[[Ben]]'\nof: x\n---\n", 'Zoe', "---\nknows: '[[Zoe]]'\nof: x\n---\n"],
    ['---\nx: 1\n"[[Ben]]": 1\n---\n', 'Zoe', 'verification-failed'],
    ['---\na: "[[Ben\n---\n', 'Zoe"', 'verification-failed'],
    ['---\n{a: "[[Ben]]"}\n---\n', 'x", b: "y', 'verification-failed'],
    // Properties that nobody can read are no worse for it.
    ['---\na: [\n---\n[[Ben]]', 'Zoe', '---\na: [\n---\n[[Zoe]]'],
  ])('keeps properties readable: %j to %j', (text, target, expected) => {
    expect(rewrite(text, 'Ben', target)).toBe(expected);
  });
});
