import { describe, expect, it } from 'vitest';
import { eolOf, scanFence } from '../../src/note/fence';

describe('the fences around properties', () => {
  it.each([
    ['', 0],
    ['\ufeff', 1],
    ['# Ana\n', 0],
    ['--', 0],
    ['- -\nname: Ana\n- -\n', 0],
    ['-x-\nname: Ana\n---\n', 0],
    ['--x\nname: Ana\n---\n', 0],
    ['\n', 0],
    ['----\nname: Ana\n----\n', 0],
    ['--- -\n', 0],
    ['-----', 0],
    ['\n---\nname: Ana\n---\n', 0],
    [' ---\nname: Ana\n---\n', 0],
    ['\ufeff# Ana', 1],
  ])('are not at the start of %j', (text, bodyStart) => {
    expect(scanFence(text)).toEqual({ kind: 'none', bodyStart });
  });

  it.each([
    ['---\na: b\n---\nbody', 'a: b\n', 'body', '\n'],
    ['---\r\na: b\r\n---\r\nbody', 'a: b\r\n', 'body', '\r\n'],
    ['\ufeff---\na: b\n---\nbody', 'a: b\n', 'body', '\n'],
    ['--- \t\na: b\n---\t \nbody', 'a: b\n', 'body', '\n'],
    ['---\na: b\n---', 'a: b\n', '', '\n'],
    ['---\na: b\n---  ', 'a: b\n', '', '\n'],
    ['---\n---\nbody', '', 'body', '\n'],
    ['---\n---', '', '', '\n'],
    ['---\n- -\n--\n-x-\n---\n', '- -\n--\n-x-\n', '', '\n'],
    ['---\r\na: b\n---\nbody', 'a: b\n', 'body', '\r\n'],
    ['---\n---x\n----\n--- y\na: b\n---\nbody', '---x\n----\n--- y\na: b\n', 'body', '\n'],
    ['---\na: b\n---\n---\nc: d\n---\n', 'a: b\n', '---\nc: d\n---\n', '\n'],
    ['---\n\n---\n\nbody', '\n', '\nbody', '\n'],
  ])('enclose the properties of %j', (text, yaml, body, eol) => {
    const fence = scanFence(text);
    if (fence.kind !== 'block') throw new Error(fence.kind);
    expect(fence.bodyStart).toBeLessThanOrEqual(text.length);
    expect([text.slice(fence.from, fence.to), text.slice(fence.bodyStart), fence.eol]).toEqual([
      yaml,
      body,
      eol,
    ]);
  });

  it.each([
    '---',
    '---\n',
    '--- ',
    '\ufeff---',
    '---\n--',
    '---\na: b',
    '---\na: b\n',
    '---\na: b\n ---\n',
    '---\na: b\n---x',
    '---\na: b\n---\r',
    '\ufeff---\n',
  ])('are not closed in %j', (text) => {
    expect(scanFence(text)).toEqual({ kind: 'unclosed' });
  });

  it.each([
    ['---js\nx\n---\n', '---js'],
    ['--- js\r\nx\r\n---\r\n', '--- js'],
    ['---yaml', '---yaml'],
    ['--- js ---\nx\n---\n', '--- js ---'],
    ['---x\r', '---x'],
    ['\ufeff---{}\n', '---{}'],
    ['---\ra: b\n---\n', '---\ra: b'],
    ['---\u00a0\na: b\n---\n', '---\u00a0'],
  ])('are no plain ones in %j', (text, line) => {
    expect(scanFence(text)).toEqual({ kind: 'foreign', line });
  });

  it('are found in time that grows with the text only', () => {
    const text = `---\n${'--- x\n'.repeat(200_000)}`;
    // Quadratic work would run into the time limit of any test.
    expect(scanFence(text)).toEqual({ kind: 'unclosed' });
  });
});

it.each([
  ['', '\n'],
  ['a', '\n'],
  ['a\nb\r\n', '\n'],
  ['a\r\nb\n', '\r\n'],
  ['\n\r\n', '\n'],
  ['\r\n', '\r\n'],
  ['a\rb\r\n', '\r\n'],
] as const)('the line ending of %j is %j', (text, eol) => {
  expect(eolOf(text)).toBe(eol);
});
