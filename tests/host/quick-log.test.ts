import { MarkdownView } from '../../preview/obsidian/markdown-view';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPlugin, type RunningPlugin } from './start-plugin';

const clara = 'People/Clara Nguyen.md';
const note =
  '---\ntype: contact\ntier: Top 10\nlast-contact: 2026-11-01\n---\n\n## Interactions\n\n- 2026-11-01 call: Hello\n';
const diary = 'Journal/2026-11-20.md';
const vault = {
  [clara]: note,
  [diary]:
    'Nothing here.\n\nCoffee with [[Clara Nguyen]] yesterday about hiring\n\nMet [[Frank Zappa]] there\n',
  'Templates/Person.md': '# {{title}}\n\nMet {{date:DD.MM.YYYY}} at {{time}}\n',
};

let running: RunningPlugin;

afterEach(() => {
  running.stop();
  vi.useRealTimers();
});

async function start(data?: string): Promise<void> {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9, 5), toFake: ['Date'] });
  running = await startPlugin(vault, data);
}

const find = <T extends HTMLElement>(selector: string): T => {
  const element = [...document.querySelectorAll<T>(selector)].at(-1);
  if (element === undefined) throw new Error(`There is no ${selector}`);
  return element;
};
const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`There is no button ${label}`);
  return found;
};
const run = (id: string): void => {
  running.app.commands.executeCommandById(`keep-in-touch:${id}`);
};
const previewed = (): readonly string[] =>
  [...document.querySelectorAll('.kit-line-preview .kit-preview-line')].map(({ textContent }) => textContent);

async function openAt(line: number, ch: number): Promise<void> {
  const file = running.app.vault.getFileByPath(diary);
  if (file === null) throw new Error('missing');
  await running.app.workspace.getLeaf(false).openFile(file);
  const view = running.app.workspace.getActiveViewOfType(MarkdownView);
  if (view === null) throw new Error('no editor');
  view.editor.setCursor({ line, ch });
}

describe('one line in the app', () => {
  it('logs, with all that was shown, and undoes it byte for byte', async () => {
    await start();
    run('log-line');
    const field = find<HTMLInputElement>('.kit-line-input');
    field.value = 'call with Clara yesterday about the deck';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() =>
      expect(previewed()).toEqual(['last-contact: 2026-11-21', '- 2026-11-21 call: the deck']),
    );
    button('Log').click();
    const written = note
      .replace('last-contact: 2026-11-01', 'last-contact: 2026-11-21')
      .replace('- 2026-11-01', '- 2026-11-21 call: the deck\n- 2026-11-01');
    await vi.waitFor(async () => expect(await running.read(clara)).toBe(written));
    run('undo');
    await vi.waitFor(async () => expect(await running.read(clara)).toBe(note));
  });

  it('begins with the line under the cursor, whose links are certain', async () => {
    await start();
    await openAt(2, 3);
    run('log-selection');
    expect(find<HTMLInputElement>('.kit-line-input').value).toBe(
      'Coffee with [[Clara Nguyen]] yesterday about hiring',
    );
    await vi.waitFor(() => expect(previewed()).toContain('- 2026-11-21 meeting: Coffee about hiring'));
  });

  it('says so where there are no words', async () => {
    await start();
    await openAt(1, 0);
    run('log-selection');
    expect(document.querySelector('.kit-line-input')).toBeNull();
    expect(running.notices().join()).toContain('There are no words here');
  });

  it('adds the link under the cursor as a person, from the template, whole', async () => {
    await start('{"version":1,"started":true,"template":"Templates/Person.md"}');
    await openAt(4, 8);
    run('add-selection');
    expect(document.querySelector<HTMLInputElement>('.kit-add input')?.value).toBe('Frank Zappa');
    const kinds = [...document.querySelectorAll<HTMLSelectElement>('.kit-add select')].at(-1);
    if (kinds === undefined) throw new Error('no kinds');
    kinds.value = 'meeting';
    kinds.dispatchEvent(new Event('change'));
    button('Add').click();
    await vi.waitFor(async () =>
      expect(await running.read('People/Frank Zappa.md')).toBe(
        '---\ntype: contact\nlast-contact: 2026-11-22\n---\n# Frank Zappa\n\nMet 22.11.2026 at 09:05\n\n## Interactions\n\n- 2026-11-22 meeting\n',
      ),
    );
  });
});

describe('a link from outside', () => {
  it.each([
    [{ action: 'keep-in-touch', do: 'log', name: 'Clara Nguyen', text: 'Hi' }, 'Log with Clara Nguyen'],
    [{ action: 'keep-in-touch/log', name: 'Clara Nguyen' }, 'Log with Clara Nguyen'],
    [{ action: 'keep-in-touch', text: 'call with Clara' }, 'Log in one line'],
    [{ action: 'keep-in-touch/add', name: 'Zoë' }, 'Add a person'],
  ])('%j shows a dialog and writes nothing', async (params, title) => {
    await start();
    running.app.openUri(params);
    expect(find('.modal-title').textContent).toBe(title);
    await running.settle();
    expect(running.adapter.writes).toEqual([]);
  });

  it('says plainly what is wrong with it', async () => {
    await start();
    running.app.openUri({ action: 'keep-in-touch/log', name: 'Clara Nguyen', date: '2026-02-30' });
    expect(running.notices().join()).toContain('The date “2026-02-30” of this link is no day');
    expect(document.querySelector('.modal')).toBeNull();
  });

  it('shows the pane', async () => {
    await start();
    running.app.openUri({ action: 'keep-in-touch' });
    await vi.waitFor(() => expect(document.querySelector('.kit-pane-body')).not.toBeNull());
  });
});

describe('after a first meeting', () => {
  const freya = 'People/Freya Lindholm.md';
  const bare = '---\ntype: contact\n---\n';

  it('the notice offers thanks, which are logged along, with one undo for all', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 22, 9, 5), toFake: ['Date'] });
    running = await startPlugin({ [freya]: bare });
    run('log-line');
    const field = find<HTMLInputElement>('.kit-line-input');
    field.value = 'met Freya yesterday on the night train';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(previewed()).not.toEqual([]));
    button('Log').click();
    await vi.waitFor(async () => expect(await running.read(freya)).toContain('- 2026-11-21 meeting'));
    await vi.waitFor(() => button('Say thank you tomorrow').click());
    await vi.waitFor(async () =>
      expect(await running.read(freya)).toContain('\n  - [ ] Say thank you 📅 2026-11-23\n'),
    );
    expect((await running.read(freya)).match(/2026-11-21 meeting/g)).toHaveLength(1);
    run('undo');
    await vi.waitFor(async () => expect(await running.read(freya)).toBe(bare));
  });
});
