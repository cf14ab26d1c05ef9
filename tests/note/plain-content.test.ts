import { describe, expect, it } from 'vitest';
import { isPlainContent } from '../../src/note/plain-content';

describe('the text of an item', () => {
  const plain = (text: string): boolean => isPlainContent(`- ${text}\n- x`, 2, 2 + text.length);

  it.each([
    'a',
    '% a',
    '%',
    '#a',
    '#######',
    '`a`',
    '``',
    '~~a~~',
    '[[a]]',
    '[a](b)',
    '[a]',
    '[ ] a',
    '[x] [a]: b',
    '[]b',
    '-a',
    '-- ',
    '**a**',
    '*a*',
    '+1',
    '_a_',
    '_ a',
    '__',
    '2026-11-20',
    '1',
    '1.a',
    '1234567890. a',
    '1: a',
    'a 1. b',
    'a1. b',
    '. a',
    '/. a',
    ':. a',
    '\u{664}. a',
    'a > b',
    '!a',
  ])('is plain: %j', (text) => expect(plain(text)).toBe(true));

  it.each([
    '> a',
    '>',
    '<b>',
    '<',
    '%% a %%',
    '%%',
    '# a',
    '#',
    '######',
    '```',
    '```a',
    '~~~',
    '~~~~ a',
    '[a]: b',
    '[]:',
    '[^1]: b',
    '[a',
    '[',
    '- a',
    '-\ta',
    '-',
    '* a',
    '*\ta',
    '+',
    '+ a',
    '---',
    '***',
    '* * *',
    '___',
    '_ _ _',
    '1. a',
    '1.\ta',
    '1.',
    '1)',
    '0. a',
    '9) a',
    '123456789. a',
  ])('is more: %j', (text) => expect(plain(text)).toBe(false));

  it('is looked at no further than to its end', () => {
    expect(isPlainContent('[a\nb]: c', 0, 2)).toBe(false);
    expect(isPlainContent('[a]b]: c', 0, 3)).toBe(true);
    expect(isPlainContent('1. a', 0, 1)).toBe(true);
    expect(isPlainContent('-a', 0, 1)).toBe(false);
    expect(isPlainContent('---a', 0, 3)).toBe(false);
  });
});
