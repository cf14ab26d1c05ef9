import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPlugin, type RunningPlugin } from './start-plugin';

const clara = 'People/Clara Nguyen.md';
const ben = 'People/Ben Okafor.md';
const vault = {
  [clara]:
    '---\ntype: contact\n---\n\n## Talk about\n\n- the fund\n\n## Interactions\n\n- 2026-11-01 call: Hello\n',
  [ben]: '---\ntype: contact\n---\n',
  'Start.md': 'Nobody in particular\n',
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

/** Waits until the card shows all of this. */
async function shows(...parts: readonly string[]): Promise<void> {
  await running.settle();
  await vi.waitFor(() => {
    const card = document.querySelector('.workspace-leaf-content[data-type="keep-in-touch-card"]');
    for (const part of parts) expect(card?.textContent).toContain(part);
  });
}

async function open(path: string): Promise<void> {
  const file = running.app.vault.getFileByPath(path);
  if (file === null) throw new Error(`no ${path}`);
  await running.app.workspace.getLeaf(false).openFile(file);
}

async function replace(path: string, from: string, to: string): Promise<void> {
  const file = running.app.vault.getFileByPath(path);
  if (file === null) throw new Error(`no ${path}`);
  minutes += 1;
  vi.setSystemTime(new Date(2026, 10, 22, 9, minutes));
  await running.app.vault.process(file, (text) => text.replace(from, to));
}

describe('the card in the app', () => {
  it('follows the active note, and stays with the last person while another note is active', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    await shows('Clara Nguyen');
    await open(ben);
    await shows('Ben Okafor');
    await open('Start.md');
    // A frame in which somebody else could have been painted.
    await new Promise((done) => void requestAnimationFrame(done));
    await shows('Ben Okafor');
    await open(clara);
    await shows('Clara Nguyen');
    expect(running.adapter.writes).toEqual([]);
  });

  it('shows what changes in the note, what there is to talk about as well', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    await shows('the fund');
    await replace(clara, '- the fund', '- the marathon\n  - [ ] and the fund');
    await shows('the marathon', 'and the fund');
    await replace(clara, 'call: Hello', 'call: Goodbye');
    await shows('Goodbye');
  });

  it('goes along when the note is renamed, and says how to begin when it is gone', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    await shows('Clara Nguyen');
    const file = running.app.vault.getFileByPath(clara);
    if (file === null) throw new Error('no Clara');
    await running.app.vault.rename(file, 'People/Clara Haas.md');
    await shows('Clara Haas', 'the fund');
    await running.app.vault.delete(file);
    await shows('Nobody yet');
  });

  it('shows a note as soon as it is a contact', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    await shows('Clara Nguyen');
    await open('Start.md');
    await replace('Start.md', 'Nobody', '---\ntype: contact\n---\nNobody');
    await shows('Start');
  });
});
