import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPlugin, type RunningPlugin } from './start-plugin';

const clara = 'People/Clara Nguyen.md';
const journal = 'Tage/2026/11-November/20.11.2026-Freitag.md';
const vault = {
  [clara]: '---\ntier: Top 10\n---\n',
  'People/Ben Okafor.md': '---\ntier: Top 50\n---\n',
  [journal]: '- Mittagessen mit [[Clara Nguyen]]\n- [ ] [[Ben Okafor]] anrufen\n',
  'Meetings/Kick-off.md': '---\ntype: meeting\ndate: 2026-11-18\nattendees: ["[[Ben Okafor]]"]\n---\n',
  'Notes/Recipe.md': 'From [[Clara Nguyen]]',
  '.obsidian/daily-notes.json': '{"folder": "Tage", "format": "YYYY/MM-MMMM/DD.MM.YYYY-dddd"}',
};

let running: RunningPlugin;

afterEach(() => {
  running.stop();
  vi.useRealTimers();
});

async function start(): Promise<void> {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  running = await startPlugin(vault);
}

/** `date kind source` of everything that is told of a person. */
async function told(name: string): Promise<readonly string[]> {
  const data = JSON.parse(await running.cli('show', { name, json: 'true' })) as {
    readonly interactions: readonly {
      readonly date: string;
      readonly kind: string | null;
      readonly source: string;
    }[];
  };
  return data.interactions.map(({ date, kind, source }) => `${date} ${kind ?? '-'} ${source}`);
}

describe('dated notes in the app', () => {
  it('are read at the start, wherever the vault keeps its daily notes', async () => {
    await start();
    expect(await told('Clara Nguyen')).toEqual([`2026-11-20 meeting ${journal}:1`]);
    expect(await told('Ben Okafor')).toEqual(['2026-11-18 meeting Meetings/Kick-off.md:4']);
    expect(running.adapter.writes).toEqual([]);
  });

  it('are followed when they change, move and go', async () => {
    await start();
    const { vault: files } = running.app;
    const file = files.getFileByPath(journal);
    if (file === null) throw new Error('missing');
    // The app tells by the time of a file whether it knows its text.
    vi.setSystemTime(new Date(2026, 10, 22, 9, 1));
    await files.modify(file, '- [x] [[Ben Okafor]] anrufen\n');
    await running.settle();
    expect(await told('Clara Nguyen')).toEqual([]);
    expect(await told('Ben Okafor')).toEqual([
      `2026-11-20 - ${journal}:1`,
      '2026-11-18 meeting Meetings/Kick-off.md:4',
    ]);
    await files.createFolder('Archive');
    await files.rename(file, 'Archive/2026-11-17 Freitag.md');
    await running.settle();
    expect(await told('Ben Okafor')).toEqual([
      '2026-11-18 meeting Meetings/Kick-off.md:4',
      '2026-11-17 - Archive/2026-11-17 Freitag.md:1',
    ]);
    await files.delete(file);
    await running.settle();
    expect(await told('Ben Okafor')).toEqual(['2026-11-18 meeting Meetings/Kick-off.md:4']);
  });

  it('find whoever comes later', async () => {
    await start();
    await running.app.vault.create('2026-11-10.md', 'Walk with [[Mia Rossi]]');
    await running.app.vault.create('People/Mia Rossi.md', '');
    await running.settle();
    expect(await told('Mia Rossi')).toEqual(['2026-11-10 - 2026-11-10.md:1']);
  });
});
