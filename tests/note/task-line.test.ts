import { describe, expect, it } from 'vitest';
import { openTask } from '../../src/note/task-line';

describe('the box of an open task', () => {
  it.each([
    ['[ ] a', ' ', 'a'],
    ['[/] a', '/', 'a'],
    ['[ ]\ta [ ] b \t', ' ', 'a [ ] b'],
    ['[ ]   /', ' ', '/'],
  ])('%j', (text, mark, body) => {
    expect(openTask(text)).toEqual({ mark, body });
  });

  it.each(['', '[ ]', '[ ] ', '[ ]a', '[x] a', '[] a', '[  ] a', ' [ ] a', 'a [ ] b', '[ ] a\nb'])(
    'is not in %j',
    (text) => expect(openTask(text)).toBeNull(),
  );
});
