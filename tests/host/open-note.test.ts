import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPlugin, type RunningPlugin } from './start-plugin';

const path = 'People/Clara Nguyen.md';
const note =
  '---\ntier: Top 10\nlast-contact: 2026-11-01\n---\n\n## Interactions\n\n- 2026-11-01 call: Hello\n';

let running: RunningPlugin;

afterEach(() => {
  running.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Opens the note in an editor; gives how to read what it shows. */
async function open(text: string): Promise<() => string> {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  running = await startPlugin({ [path]: text });
  const file = running.app.vault.getFileByPath(path);
  if (file === null) throw new Error('missing');
  const leaf = running.app.workspace.getLeaf(false);
  await leaf.openFile(file);
  await running.settle();
  const view = leaf.view as unknown as { readonly editor: { getValue(): string } };
  return () => view.editor.getValue();
}

const log = (): Promise<string> => running.cli('log', { name: 'Clara Nguyen', text: 'Boat', kind: 'call' });

describe('a note that is open in an editor', () => {
  it.each([
    ['LF', note],
    ['CRLF', note.replaceAll('\n', '\r\n')],
    ['BOM', `\uFEFF${note}`],
  ])('with %s is logged to and restored byte for byte', async (_name, text) => {
    await open(text);
    expect(await log()).not.toMatch(/^Refused/);
    const logged = await running.read(path);
    expect(logged).toContain('- 2026-11-22 call: Boat');
    expect(logged.includes('\r\n')).toBe(text.includes('\r\n'));
    running.app.commands.executeCommandById('keep-in-touch:undo');
    await vi.waitFor(async () => expect(await running.read(path)).toBe(text));
  });

  it('is as before, in the editor too, where the file cannot be written', async () => {
    const shown = await open(note);
    vi.spyOn(running.adapter, 'write').mockRejectedValue(
      Object.assign(new Error('EACCES'), { code: 'EACCES' }),
    );
    expect(await log()).toMatch(/^Refused: Clara Nguyen was not changed/);
    expect(shown()).toBe(note);
    expect(await running.read(path)).toBe(note);
  });
});

describe('an editor that shows other text than the file', () => {
  const fromPhone = note.replace('call: Hello', 'call: Hello\n- 2026-10-30 meeting: From the phone');
  const view = (): { editor: { getValue(): string; replaceRange(text: string, at: unknown): void } } & {
    setViewData(text: string, clear: boolean): void;
  } => running.app.workspace.getLeavesOfType('markdown')[0]?.view as never;

  it('is written where it holds typing that is not saved yet, along with that', async () => {
    const shown = await open(note);
    view().editor.replaceRange('\nTyped', { line: 7, ch: 24 });
    expect(shown()).toBe(note.replace('Hello', 'Hello\nTyped'));
    expect(await log()).not.toMatch(/^Refused/);
    expect(await running.read(path)).toBe(shown());
    expect(shown()).toContain('Boat\n- 2026-11-01 call: Hello\nTyped');
  });

  it('is never written over a file that a sync has just changed', async () => {
    const shown = await open(note);
    vi.setSystemTime(new Date(2026, 10, 22, 9, 1));
    await running.adapter.write(path, fromPhone);
    expect(await log()).toMatch(/^Refused/);
    expect(await running.read(path)).toBe(fromPhone);
    expect(shown()).toBe(note);
    running.app.vault.onDisk(path, await running.adapter.stat(path));
    await vi.waitFor(() => expect(shown()).toBe(fromPhone));
    expect(await log()).not.toMatch(/^Refused/);
    expect(await running.read(path)).toContain('Boat\n- 2026-11-01 call: Hello\n- 2026-10-30 meeting: From');
  });

  it('is never written over what was typed while a sync changed the file', async () => {
    const shown = await open(note);
    view().editor.replaceRange('\nTyped', { line: 7, ch: 24 });
    vi.setSystemTime(new Date(2026, 10, 22, 9, 1));
    await running.adapter.write(path, fromPhone);
    expect(await log()).toMatch(/^Refused/);
    expect(await running.read(path)).toBe(fromPhone);
    expect(shown()).toContain('Typed');
  });

  it.each([
    ['nothing yet', ''],
    ['what the file was', note.replace('Hello', 'Hi')],
  ])('is never written where it shows %s', async (_name, text) => {
    const shown = await open(note);
    view().setViewData(text, false);
    expect(await log()).toMatch(/^Refused/);
    expect(await running.read(path)).toBe(note);
    expect(shown()).toBe(text);
  });
});

describe('a write that fails once it is done', () => {
  it('is told and taken back, so that doing it again doubles nothing', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
    running = await startPlugin({ [path]: note });
    const { vault } = running.app;
    const process = vault.process.bind(vault);
    vi.spyOn(vault, 'process').mockImplementationOnce(async (...parameters) => {
      await process(...parameters);
      throw new Error('EIO');
    });
    expect(await log()).toMatch(/^Refused: Clara Nguyen was not changed/);
    expect(await running.read(path)).toBe(note);
    expect(await log()).not.toMatch(/^Refused/);
    expect((await running.read(path)).match(/Boat/g)).toHaveLength(1);
  });
});
