import { afterEach, describe, expect, it, vi } from 'vitest';
import { openApp, startPlugin, type RunningPlugin } from './start-plugin';

const clara = 'People/Clara Nguyen.md';
const note =
  '---\ntype: contact\ntier: Top 10\nlast-contact: 2026-11-01\n---\n\n# Clara Nguyen\n\n## Interactions\n\n- 2026-11-01 call: Hello\n';
const vault = {
  [clara]: note,
  'Journal/2026-11-20.md': 'Met [[Clara Nguyen]]',
  'People/Ben Okafor.md': '---\ntier: Top 50\n---\n',
};
const dataPath = '.obsidian/plugins/keep-in-touch/data.json';

let running: RunningPlugin;

afterEach(() => {
  running.stop();
  vi.useRealTimers();
});

async function start(...parameters: Parameters<typeof startPlugin>): Promise<void> {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  running = await startPlugin(...parameters);
}

interface ReviewJson {
  readonly tiers: readonly {
    readonly id: string;
    readonly contacts: readonly { readonly name: string; readonly state: string }[];
  }[];
  readonly untiered: readonly { readonly name: string }[];
}

async function review(): Promise<ReviewJson> {
  return JSON.parse(await running.cli('review', { json: 'true' })) as ReviewJson;
}

async function names(): Promise<readonly string[]> {
  const { tiers, untiered } = await review();
  return [...tiers.flatMap((tier) => tier.contacts), ...untiered].map(({ name }) => name).sort();
}

describe('the plugin in the app', () => {
  it('registers its commands without default hotkeys, its view, ribbon icon, settings and command line', async () => {
    await start(vault);
    const commands = running.app.commands.listCommands().filter(({ id }) => id.startsWith('keep-in-touch:'));
    expect(commands.map(({ id }) => id.replace('keep-in-touch:', ''))).toEqual(
      expect.arrayContaining([
        'open',
        'who-is-next',
        'log',
        'add',
        'move-to-tier',
        'snooze',
        'year',
        'problems',
        'undo',
        'redo',
        'import',
        'export',
        'find-duplicates',
        'make-base',
      ]),
    );
    expect(commands.every(({ hotkeys }) => (hotkeys ?? []).length === 0)).toBe(true);
    expect(running.app.cliCommands.has('keep-in-touch:due')).toBe(true);
  });

  it('indexes contacts and follows changes, renames and deletions', async () => {
    await start(vault);
    expect(await names()).toEqual(['Ben Okafor', 'Clara Nguyen']);
    const { vault: files } = running.app;
    await files.create('People/New One.md', '---\ntier: Top 100\n---\n');
    await running.settle();
    expect(await names()).toEqual(['Ben Okafor', 'Clara Nguyen', 'New One']);
    const file = files.getFileByPath('People/New One.md');
    if (file === null) throw new Error('missing');
    await files.rename(file, 'People/Renamed One.md');
    await running.settle();
    expect(await names()).toEqual(['Ben Okafor', 'Clara Nguyen', 'Renamed One']);
    await files.delete(file);
    await running.settle();
    expect(await names()).toEqual(['Ben Okafor', 'Clara Nguyen']);
  });

  it('finds a person whose properties the app cannot read, in whatever folder', async () => {
    const broken = '---\ntype: contact\ntier: Top 10\nmotto: a: b\n---\n';
    await start({
      ...vault,
      'Elsewhere/Broken One.md': broken,
      'Elsewhere/Other.md': '---\nmotto: a: b\n---\n',
    });
    expect(await names()).toEqual(['Ben Okafor', 'Broken One', 'Clara Nguyen']);
  });

  it('answers a command that waits for the vault when it is switched off', async () => {
    await start(vault);
    const { app } = running;
    const read = app.vault.cachedRead.bind(app.vault);
    // Notes are read after the app had its turn: the command waits by then.
    vi.spyOn(app.vault, 'cachedRead').mockImplementation((file) => {
      running.stop();
      return read(file);
    });
    await running.restart();
    const answers = [running.cli('due'), running.cli('due', { json: 'true' })];
    const [text = '', json = ''] = await Promise.all(answers);
    const message = 'Keep in touch was switched off before it had read the vault.';
    expect(text).toBe(`Refused: ${message}`);
    expect(JSON.parse(json)).toEqual({ error: { code: 'switched-off', path: null, message } });
    vi.restoreAllMocks();
  });

  it('keeps what changes while everything is read again', async () => {
    await start(vault);
    const { metadataCache, vault: files } = running.app;
    const ben = files.getFileByPath('People/Ben Okafor.md');
    if (ben === null) throw new Error('missing');
    const changed = new Promise<void>((resolve) => {
      metadataCache.on('changed', () => resolve());
    });
    const read = files.cachedRead.bind(files);
    let isChanged = false;
    // Ben's note is read first; it changes while the next one is read.
    vi.spyOn(files, 'cachedRead').mockImplementation(async (file) => {
      if (file.path === clara && !isChanged) {
        isChanged = true;
        vi.setSystemTime(new Date(2026, 10, 22, 9, 1));
        await files.process(ben, (text) => text.replace('Top 50', 'Top 100'));
        await changed;
      }
      return read(file);
    });
    await running.app.plugins.plugins['keep-in-touch']?.onExternalSettingsChange?.();
    const { tiers } = await review();
    expect(tiers.find(({ id }) => id === 'top-100')?.contacts.map(({ name }) => name)).toEqual([
      'Ben Okafor',
    ]);
    vi.restoreAllMocks();
  });

  it('writes nothing, neither notes nor settings, unless the user acts', async () => {
    await start(vault, null);
    const { vault: files } = running.app;
    const made: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      made.push(`People/Person ${index}.md`);
      await files.create(`People/Person ${index}.md`, note);
    }
    await running.settle();
    expect(await names()).toHaveLength(32);
    window.dispatchEvent(new Event('focus'));
    await running.settle();
    expect(running.adapter.writes).toEqual(made);
    expect(await running.adapter.exists(dataPath)).toBe(false);
  });

  it('logs through the command line of the app with one new line and one changed date, undone byte for byte', async () => {
    await start(vault);
    const output = await running.cli('log', {
      name: 'clara nguyen',
      text: 'Seed round',
      kind: 'call',
      json: 'true',
    });
    expect(JSON.parse(output)).toEqual({
      changed: [
        { path: clara, line: 4, text: 'last-contact: 2026-11-22' },
        { path: clara, line: 11, text: '- 2026-11-22 call: Seed round' },
      ],
    });
    expect(await running.read(clara)).toBe(
      note
        .replace('last-contact: 2026-11-01', 'last-contact: 2026-11-22')
        .replace('- 2026-11-01 call', '- 2026-11-22 call: Seed round\n- 2026-11-01 call'),
    );
    running.app.commands.executeCommandById('keep-in-touch:undo');
    await vi.waitFor(async () => expect(await running.read(clara)).toBe(note));
  });

  it('refuses in words that begin with "Refused:"', async () => {
    await start({ ...vault, [clara]: note.replace('2026-11-01', 'last summer') });
    expect(await running.cli('log', { name: 'Clara Nguyen', text: 'x' })).toMatch(
      /^Refused: Clara Nguyen, line 4/,
    );
    expect(await running.cli('log', { name: 'Nobody', text: 'x' })).toMatch(/^Refused: /);
  });

  it('shows the year once, and from there people in the pane', async () => {
    await start(vault);
    running.app.commands.executeCommandById('keep-in-touch:year');
    await running.settle();
    running.app.commands.executeCommandById('keep-in-touch:year');
    await running.settle();
    expect(running.app.workspace.getLeavesOfType('keep-in-touch-year')).toHaveLength(1);
    document.querySelector<HTMLElement>('.kit-health-tier')?.click();
    await running.settle();
    expect([...document.querySelectorAll('.kit-chip')].map(({ textContent }) => textContent)).toEqual([
      'Top 10',
    ]);
  });

  it('leaves nothing behind when it is switched off', async () => {
    await start(vault);
    running.app.commands.executeCommandById('keep-in-touch:open');
    running.app.commands.executeCommandById('keep-in-touch:year');
    await running.settle();
    expect(document.querySelectorAll('.kit-year-body')).toHaveLength(1);
    running.stop();
    expect(running.app.commands.listCommands().filter(({ id }) => id.startsWith('keep-in-touch:'))).toEqual(
      [],
    );
    expect(running.app.cliCommands.size).toBe(0);
    expect(document.querySelectorAll('.kit-pane-body, .kit-year-body')).toHaveLength(0);
  });
});

describe('switched off', () => {
  it('before the layout is ready, it does not begin', async () => {
    running = await startPlugin({});
    const { app, stop } = await openApp(vault);
    await app.metadataCache.idle();
    const intervals = vi.spyOn(window, 'setInterval');
    const listeners = vi.spyOn(window, 'addEventListener');
    const reads = vi.spyOn(app.vault, 'cachedRead');
    stop();
    app.workspace.setLayoutReady();
    await app.metadataCache.idle();
    expect(intervals).not.toHaveBeenCalled();
    expect(listeners.mock.calls.filter(([type]) => type === 'focus')).toEqual([]);
    expect(reads).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('while it begins, it reads no note any more', async () => {
    running = await startPlugin({});
    const { app, stop } = await openApp(vault);
    await app.metadataCache.idle();
    const reads = vi.spyOn(app.vault, 'cachedRead');
    app.workspace.setLayoutReady();
    stop();
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(reads).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it.each(['add', 'log', 'log-line', 'import'])('the dialog of "%s" closes', async (command) => {
    await start(vault);
    running.app.commands.executeCommandById(`keep-in-touch:${command}`);
    await running.settle();
    expect(document.querySelectorAll('.modal-container')).toHaveLength(1);
    running.stop();
    expect(document.querySelectorAll('.modal-container')).toHaveLength(0);
  });
});

describe('settings', () => {
  it.each([
    ['missing', null, false],
    ['empty', '{}', false],
    ['of a newer version', '{"version":99,"started":true,"future":{"a":1}}', true],
    ['with one unreadable value', '{"version":1,"workdays":"monday"}', true],
    ['broken', '{"version":1,', true],
  ])('%s: nothing is overwritten, and what matters is said once', async (_name, data, said) => {
    await start(vault, data);
    await running.settle();
    if (data === null) expect(await running.adapter.exists(dataPath)).toBe(false);
    else expect(await running.adapter.read(dataPath)).toBe(data);
    expect(running.notices().filter((text) => text.startsWith('Keep in touch:'))).toHaveLength(said ? 1 : 0);
    expect(await names()).toEqual(['Ben Okafor', 'Clara Nguyen']);
  });

  it('changed by a sync are taken over without writing', async () => {
    await start(vault);
    await running.adapter.write(
      dataPath,
      JSON.stringify({ version: 1, started: true, excludedFolders: ['People'] }),
    );
    running.adapter.writes.length = 0;
    const plugin = running.app.plugins.plugins['keep-in-touch'];
    await plugin?.onExternalSettingsChange?.();
    await running.settle();
    expect(await names()).toEqual([]);
    expect(running.adapter.writes).toEqual([]);
  });
});
