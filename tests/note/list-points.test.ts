import { expect, it } from 'vitest';
import { PointReader, type ListPoint } from '../../src/note/list-points';

function read(text: string): readonly ListPoint[] {
  const reader = new PointReader(text);
  const [list] = reader.tree.children;
  if (list?.type !== 'list') throw new Error('no list');
  return reader.readList(list);
}

it.each<[item: string, text: string, isTask: boolean]>([
  ['- a', 'a', false],
  ['- [ ] a', 'a', true],
  ['- [/] a', 'a', true],
  ['- [?] a', 'a', false],
  ['- [ ] \t a', 'a', true],
  ['- [ ]\n  a', 'a', true],
  ['- [ ]a', '[ ]a', false],
  ['-\n  [ ] a', '[ ] a', false],
  ['- a [x] b', 'a [x] b', false],
  ['- [xx] a', '[xx] a', false],
])('%j is a point', (item, text, isTask) => {
  expect(read(`${item}\n  - below`)).toMatchObject([
    { line: 1, text, level: 0, isTask },
    { text: 'below', level: 1, isTask: false },
  ]);
});

it.each(['x', 'X', '-'])('[%s] settles an item, and what hangs below', (mark) => {
  expect(read(`- [${mark}] a\n  - below\n- b`)).toEqual([{ line: 3, text: 'b', level: 0, isTask: false }]);
});
