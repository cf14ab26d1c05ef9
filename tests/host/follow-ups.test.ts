import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPlugin, type RunningPlugin } from './start-plugin';

const journal = 'Journal/2026-11-20.md';
const vault = {
  'People/Clara Nguyen.md':
    '---\ntype: contact\ntier: Top 10\nbirthday: 1984-12-01\n---\n\n- [ ] own 📅 2026-12-01\n',
  [journal]: 'Met [[Clara Nguyen]]\n\n- [ ] send the deck 📅 2026-11-24\n- [ ] water 🔁 every week\n',
  'Projects/Fund.md': '- [ ] ask [[Clara Nguyen]] (due:: 2026-12-03)\n- [ ] plain [[Clara Nguyen]]\n',
};

let running: RunningPlugin;
let minutes = 0;

afterEach(() => {
  running.stop();
  vi.useRealTimers();
});

async function start(): Promise<void> {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  running = await startPlugin(vault);
}

async function followUps(): Promise<readonly string[]> {
  const data = JSON.parse(await running.cli('follow-ups', { json: 'true' })) as {
    readonly followUps: readonly { readonly path: string; readonly text: string }[];
  };
  return data.followUps.map(({ path, text }) => `${path}: ${text}`);
}

async function replace(path: string, from: string, to: string): Promise<void> {
  const file = running.app.vault.getFileByPath(path);
  if (file === null) throw new Error('missing');
  // The app tells a changed note by its time.
  minutes += 1;
  vi.setSystemTime(new Date(2026, 10, 22, 9, minutes));
  await running.app.vault.process(file, (text) => text.replace(from, to));
  await running.settle();
}

describe('follow-ups in the app', () => {
  it('are read from all notes that may hold one, at the start and after every change', async () => {
    await start();
    expect(await followUps()).toEqual([
      `${journal}: send the deck`,
      'People/Clara Nguyen.md: own',
      'Projects/Fund.md: ask Clara Nguyen',
      `${journal}: water`,
    ]);
    await replace(journal, '- [ ] send', '- [x] send');
    await replace('Projects/Fund.md', 'plain', 'plain 📅 2026-11-30');
    expect(await followUps()).toEqual([
      'Projects/Fund.md: plain Clara Nguyen',
      'People/Clara Nguyen.md: own',
      'Projects/Fund.md: ask Clara Nguyen',
      `${journal}: water`,
    ]);
    await replace(journal, '- [ ] water', '- water');
    expect(await followUps()).toHaveLength(3);
  });
});
