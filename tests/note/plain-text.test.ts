import { describe, expect, it } from 'vitest';
import { escapeMarkdown, plainValue, unescapeMarkdown } from '../../src/note/plain-text';

describe('escapeMarkdown', () => {
  it.each([
    ['', ''],
    ['Just text, with 3 (or 4) words.', 'Just text, with 3 (or 4) words.'],
    ['  blanks at the ends \t', 'blanks at the ends'],
    ['a\n  b \n\nc', 'a\nb\n\nc'],
    // anywhere in a line
    ['a \\ b', 'a \\\\ b'],
    ['a `b`', 'a \\`b\\`'],
    ['a *b* **c**', 'a \\*b\\* \\*\\*c\\*\\*'],
    ['a [[b]] [c](d)', 'a \\[\\[b]] \\[c](d)'],
    ['a ^b | c $d$', 'a \\^b \\| c \\$d\\$'],
    ['_a_ a _ b', '\\_a\\_ a \\_ b'],
    ['snake_case_9 ä_ö', 'snake_case_9 ä_ö'],
    ['a_ _b a__b _', 'a\\_ \\_b a\\_\\_b \\_'],
    ['1 < 2', '1 \\< 2'],
    ['<b> <% a %> <{:~', '\\<b> \\<\\% a %> \\<\\{\\:\\~'],
    ['50 % a=b {c} d:e ~f', '50 % a=b {c} d:e ~f'],
    ['%%a%% b==c {{d}} due:: ~~e~~', '\\%\\%a\\%\\% b\\=\\=c \\{\\{d\\}\\} due\\:\\: \\~\\~e\\~\\~'],
    ['a #tag b # c#', 'a \\#tag b # c#'],
    ['&amp; &#38; &#x26; & a &b c; AT&T', '\\&amp; \\&\\#38; \\&\\#x26; & a &b c; AT&T'],
    // at its start only
    ['- a - b', '\\- a - b'],
    ['+ a + b', '\\+ a + b'],
    ['= a = b', '\\= a = b'],
    ['> a > b', '\\> a > b'],
    ['# a', '\\# a'],
    ['~ a', '\\~ a'],
    [': a', '\\: a'],
    ['1. a 2. b', '1\\. a 2. b'],
    ['123456789) a', '123456789\\) a'],
    ['1234567890. a', '1234567890. a'],
    ['1 a', '1 a'],
    ['a\n- b\n2. c', 'a\n\\- b\n2\\. c'],
    ['#tag', '\\#tag'],
    ['==', '\\=\\='],
    ['🎉*🎉', '🎉\\*🎉'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('unescapeMarkdown', () => {
  it.each([
    ['a \\* b \\\\ c', 'a * b \\ c'],
    ['\\!\\/\\:\\@\\[\\`\\{\\~', '!/:@[`{~'],
    ['\\0\\9\\A\\Z\\a\\z\\ \\\u{7f}\\ä', '\\0\\9\\A\\Z\\a\\z\\ \\\u{7f}\\ä'],
    ['\\\\*', '\\*'],
    ['a\\', 'a\\'],
    ['1\\. a\n\\- b', '1. a\n- b'],
  ])('reads %j as %j', (markdown, expected) => {
    expect(unescapeMarkdown(markdown)).toBe(expected);
  });
});

describe('plainValue', () => {
  it.each([
    ['a [b] {c} <d> %', 'a [b] {c} <d> %'],
    ['[[Ben]]', '[ [Ben] ]'],
    ['[[[x]]]', '[ [ [x] ] ]'],
    ['{{x}} {{{', '{ {x}} { { {'],
    ['<% x %> <<%', '< % x %> << %'],
    [' a\n\tb ', 'a b'],
  ])('writes %j as %j', (text, expected) => {
    expect(plainValue(text)).toBe(expected);
  });
});
