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

/** What the card shows once everything has settled and was painted. */
async function card(): Promise<string> {
  await running.settle();
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => void requestAnimationFrame(done));
  return document.querySelector('.workspace-leaf-content[data-type="keep-in-touch-card"]')?.textContent ?? '';
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
    expect(await card()).toContain('Clara Nguyen');
    await open(ben);
    expect(await card()).toContain('Ben Okafor');
    await open('Start.md');
    expect(await card()).toContain('Ben Okafor');
    await open(clara);
    expect(await card()).toContain('Clara Nguyen');
    expect(running.adapter.writes).toEqual([]);
  });

  it('shows what changes in the note, what there is to talk about as well', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    expect(await card()).toContain('the fund');
    await replace(clara, '- the fund', '- the marathon\n  - [ ] and the fund');
    const text = await card();
    expect(text).toContain('the marathon');
    expect(text).toContain('and the fund');
    await replace(clara, 'call: Hello', 'call: Goodbye');
    expect(await card()).toContain('Goodbye');
  });

  it('goes along when the note is renamed, and says how to begin when it is gone', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    expect(await card()).toContain('Clara Nguyen');
    const file = running.app.vault.getFileByPath(clara);
    if (file === null) throw new Error('no Clara');
    await running.app.vault.rename(file, 'People/Clara Haas.md');
    const renamed = await card();
    expect(renamed).toContain('Clara Haas');
    expect(renamed).toContain('the fund');
    await running.app.vault.delete(file);
    expect(await card()).toContain('Nobody yet');
  });

  it('shows a note as soon as it is a contact', async () => {
    await start();
    await open(clara);
    running.app.commands.executeCommandById('keep-in-touch:card');
    await card();
    await open('Start.md');
    await replace('Start.md', 'Nobody', '---\ntype: contact\n---\nNobody');
    expect(await card()).toContain('Start');
  });
});
