import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPlugin, type RunningPlugin } from './start-plugin';

const count = 16;
const pathOf = (index: number): string => `People/Person ${String(index).padStart(2, '0')}.md`;
const vault = Object.fromEntries(
  Array.from({ length: count }, (_, index) => [pathOf(index), '---\ntype: contact\ntier: Top 50\n---\n']),
);
const note = 'Tier reviews/Tier review 2026-11-22.md';
const view = '.workspace-leaf-content[data-type="keep-in-touch-session"]';

let running: RunningPlugin;

afterEach(() => {
  running.stop();
  window.localStorage.clear();
  vi.useRealTimers();
});

async function start(notes: Readonly<Record<string, string>>): Promise<void> {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  running = await startPlugin(notes);
}

/** All notes as they are now. */
async function files(): Promise<Record<string, string>> {
  const paths = running.app.vault.getMarkdownFiles().map(({ path }) => path);
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await running.read(path)] as const)),
  );
}

const title = (): string => document.querySelector(`${view} h2`)?.textContent ?? '';
const shows = (text: string): Promise<void> => vi.waitFor(() => expect(title()).toBe(text), { interval: 2 });
const press = (key: string): void => {
  const target = document.querySelector(`${view} h2`);
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const review = (): void => void running.app.commands.executeCommandById('keep-in-touch:review-tiers');
const name = (index: number): string => `Person ${String(index).padStart(2, '0')}`;

async function openForEverybody(): Promise<void> {
  review();
  await vi.waitFor(() => expect(document.querySelector('.prompt .suggestion-item')).not.toBeNull());
  document.querySelector<HTMLElement>('.prompt .suggestion-item')?.click();
  await shows(name(0));
}

describe('the tier review in the app', () => {
  it('writes each decision at once, the review note once, and goes on where it stopped', async () => {
    await start(vault);
    await openForEverybody();
    expect(running.adapter.writes).toEqual([]);
    for (let index = 0; index < count - 2; index += 1) {
      press(index % 2 === 0 ? '3' : ' ');
      await shows(name(index + 1));
    }
    const moved = Array.from({ length: (count - 2) / 2 }, (_, index) => pathOf(index * 2));
    expect(running.adapter.writes).toEqual(moved);
    running.adapter.writes.length = 0;
    press('Escape');
    await vi.waitFor(() => expect(document.querySelector(view)).toBeNull());
    expect(running.adapter.writes).toEqual([note]);
    expect(running.notices().some((text) => text.includes('2 people still open'))).toBe(true);
    const text = await running.read(note);
    expect(text).toContain('| Top 50 | 16 | 9 | 50 |');
    expect(text).toMatch(/## Still to decide\n\n- \[\[Person 14\]\]\n- \[\[Person 15\]\]\n$/);
    await running.settle();

    // The next day of the app: nothing but the notes.
    const now = await files();
    running.stop();
    window.localStorage.clear();
    await start(now);
    review();
    await shows(name(14));
    press('3');
    await shows(name(15));
    press(' ');
    await shows('That was everybody');
    document.querySelector<HTMLElement>(`${view} .mod-cta`)?.click();
    await shows('Done');
    expect(running.adapter.writes).toEqual([pathOf(14), note]);
    expect(await running.read(note)).toMatch(
      /^---\ntype: tier-review\ndate: 2026-11-22\nstatus: done\n---\n/,
    );
    expect(await running.read(note)).toContain('| Top 50 | 16 | 8 | 50 |');
    running.app.commands.executeCommandById('keep-in-touch:undo');
    await vi.waitFor(async () => expect(await running.read(note)).toContain('status: open'));
  });

  it('counts what was decided a moment ago', async () => {
    await start(vault);
    await openForEverybody();
    press('1');
    press('Escape');
    await vi.waitFor(async () => expect(await running.adapter.exists(note)).toBe(true));
    expect(await running.read(note)).toContain('| Top 10 | 0 | 1 | 10 |\n| Top 50 | 16 | 15 | 50 |');
  });

  it('loses nothing when its tab is closed, and writes nothing by that', async () => {
    await start(vault);
    await openForEverybody();
    press('1');
    await shows(name(1));
    running.adapter.writes.length = 0;
    running.app.workspace.getLeavesOfType('keep-in-touch-session')[0]?.detach();
    await vi.waitFor(() => expect(document.querySelector(view)).toBeNull());
    review();
    await shows(name(1));
    expect(running.adapter.writes).toEqual([]);
    press('u');
    await vi.waitFor(() => expect(document.querySelector(`${view} .kit-said.is-refused`)).not.toBeNull());
  });
});
