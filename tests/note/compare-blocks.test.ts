import { expect, it } from 'vitest';
import { keepsProperties } from '../../src/note/compare-blocks';
import { parseBlocks } from '../../src/note/markdown';

it.each([
  ['---\na: 1\n---\nx', '---\na: 1\n---\ny', true],
  ['---\na: 1\n---\nx', '---\na: 2\n---\nx', false],
  ['---\na: 1\n---', '---\na: 1\n---\nx', true],
  ['---\r\na: 1\r\n---', '---\r\na: 1\r\n---\r\nx', true],
  ['---\na: 1\n---', '---\na: 2\n---\nx', false],
  ['x', '---\na: 1\n---\nx', false],
])('%j keeps its properties in %j: %s', (before, after, expected) => {
  expect(keepsProperties(parseBlocks(before), parseBlocks(after))).toBe(expected);
});
