import { beforeEach, expect, test } from 'vitest';
import { settle } from './settle';

beforeEach(() => document.body.replaceChildren());

test('waits for timers, frames and promises that lead to each other', async () => {
  const add = (): void => void document.body.appendChild(document.createElement('p'));
  const goOn = async (left: number): Promise<void> => {
    if (left === 0) return;
    await new Promise((done) => void setTimeout(done, 0));
    await new Promise((done) => void requestAnimationFrame(done));
    await Promise.resolve();
    add();
    await goOn(left - 1);
  };
  void goOn(20);
  await settle();
  expect(document.body.childElementCount).toBe(20);
});

test('says so where the document never comes to rest', async () => {
  let isDone = false;
  const turn = (): void => {
    document.body.dataset['turn'] = String(Number(document.body.dataset['turn'] ?? 0) + 1);
    if (!isDone) setTimeout(turn, 0);
  };
  turn();
  await expect(settle()).rejects.toThrow('still changes');
  isDone = true;
});
