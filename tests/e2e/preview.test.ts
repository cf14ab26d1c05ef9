import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand, setSidebarWidth, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const ADA = 'People/Ada Lovelace.md';

const preview = usePreview();

const open = async (options: PreviewOptions = {}): Promise<void> => {
  await preview.start({
    vault: fixture('vault'),
    plugin: fixture('plugin'),
    note: ADA,
    ...options,
  });
};

const editor = () => preview.page.locator('.mod-root .cm-content:visible');
const explorerItem = (path: string) => preview.page.locator(`.nav-files-container [data-path="${path}"]`);
const tab = (name: string) => preview.page.locator('.mod-root .workspace-tab-header', { hasText: name });
const row = (text: string) => preview.page.locator('.shell-probe-row', { hasText: text });
const save = () => preview.page.keyboard.press('Control+s');

describe('the shell', () => {
  beforeEach(() => open());

  it('opens with a note in the middle and the plugin at the right, dates filled in', async () => {
    await row('Ada Lovelace: Top 10').waitFor();
    await editor().getByText('last-contact: 2026-11-01').waitFor();
    await explorerItem('Notes').click();
    await explorerItem('Notes/2026-11-21.md').waitFor();
    expect(await preview.page.locator('.shell-probe-today').textContent()).toBe('Sun Nov 22 2026');
    expect(await preview.page.locator('.status-bar').textContent()).toContain('words');
    await shot(preview.page, 'shell-light');
  });

  it('opens notes from the explorer, and in a new tab with Ctrl', async () => {
    await explorerItem('People/Charles Babbage.md').click();
    await editor().getByText('her log').waitFor();
    await explorerItem('Readme.md').click({ modifiers: ['Control'] });
    await tab('Readme').waitFor();
    await tab('Charles Babbage').click();
    await editor().getByText('her log').waitFor();
  });

  it('goes back and forward through notes', async () => {
    const button = (label: string) => preview.page.locator(`.mod-root [aria-label="${label}"]:visible`);
    await explorerItem('People/Charles Babbage.md').click();
    await editor().getByText('her log').waitFor();
    await button('Navigate back').click();
    await editor().getByText('Bernoulli').waitFor();
    await button('Navigate forward').click();
    await editor().getByText('her log').waitFor();
    expect(await button('Navigate forward').getAttribute('aria-disabled')).toBe('true');
  });

  it('folds folders, and offers to rename and delete', async () => {
    await explorerItem('People').click();
    await explorerItem(ADA).waitFor({ state: 'detached' });
    await explorerItem('People').click();
    await explorerItem('People/Charles Babbage.md').click({ button: 'right' });
    await shot(preview.page, 'shell-menu');
    await preview.page.locator('.menu-item', { hasText: 'Delete' }).click();
    await explorerItem('People/Charles Babbage.md').waitFor({ state: 'detached' });
    await row('Charles Babbage').waitFor({ state: 'detached' });
  });

  it('runs commands from the palette', async () => {
    await editor().locator('.cm-line', { hasText: 'Works with' }).click();
    await preview.page.keyboard.press('End');
    await preview.page.keyboard.press('Control+p');
    await preview.page.locator('.prompt-input').fill('insert greet');
    await shot(preview.page, 'shell-palette');
    await preview.page.keyboard.press('Enter');
    await save();
    await preview.waitForFile(ADA, (text) => text.includes('on the engine.Hello'));
  });

  it('finds notes with the quick switcher', async () => {
    await preview.page.keyboard.press('Control+o');
    await preview.page.locator('.prompt-input').fill('chabab');
    await shot(preview.page, 'shell-switcher');
    await preview.page.keyboard.press('Enter');
    await editor().getByText('her log').waitFor();
  });

  it('shows the plugin’s settings and keeps what is typed', async () => {
    await preview.page.keyboard.press('Control+,');
    const greeting = preview.page.locator('.setting-item', { hasText: 'Greeting' }).locator('input');
    await greeting.fill('Good morning');
    await shot(preview.page, 'shell-settings');
    await preview.waitForFile('.obsidian/plugins/shell-probe/data.json', (text) =>
      text.includes('Good morning'),
    );
    await preview.page.keyboard.press('Escape');
    await preview.page.locator('.mod-settings').waitFor({ state: 'detached' });
    // Its own write is not a change from outside.
    expect(await preview.page.locator('.notice').count()).toBe(0);
    await preview.write('.obsidian/plugins/shell-probe/data.json', '{"greeting":"Hi"}');
    await preview.page.locator('.notice', { hasText: 'Greeting is now Hi' }).waitFor();
  });

  it('shows dialogs, notices and tooltips', async () => {
    await preview.page.getByRole('button', { name: 'Open dialog' }).click();
    await preview.page.locator('.modal .setting-item').first().waitFor();
    await shot(preview.page, 'shell-dialog');
    await preview.page.keyboard.press('Escape');
    await preview.page.locator('.modal').waitFor({ state: 'detached' });
    await row('Ada Lovelace').click({ button: 'right' });
    await preview.page.locator('.menu-item', { hasText: 'Say hello' }).click();
    await preview.page.locator('.notice', { hasText: 'Hello' }).waitFor();
    await preview.page.locator('.side-dock-ribbon-action[aria-label="Open shell probe"]').hover();
    await preview.page.locator('.tooltip', { hasText: 'Open shell probe' }).waitFor();
    await shot(preview.page, 'shell-notice');
  });

  it('renders a note in reading view', async () => {
    await explorerItem('Readme.md').click();
    await tab('Readme').waitFor();
    await preview.page.locator('.workspace-leaf.mod-active .view-action').first().click();
    await preview.page.locator('.markdown-reading-view .callout').waitFor();
    await shot(preview.page, 'shell-reading');
    await preview.page.locator('.markdown-reading-view .internal-link').first().click();
    await tab('Ada Lovelace').waitFor();
  });

  it('renames through the explorer and updates the links', async () => {
    await explorerItem(ADA).click({ button: 'right' });
    await preview.page.locator('.menu-item', { hasText: 'Rename' }).click();
    await preview.page.locator('.modal input').fill('Ada King');
    await preview.page.keyboard.press('Enter');
    await preview.waitForFile('People/Charles Babbage.md', (text) =>
      text.includes('[[Ada King]], see [[Ada King#Interactions|her log]]'),
    );
    await tab('Ada King').waitFor();
    await row('Ada King').waitFor();
  });
});

describe('a vault that changes on disk', () => {
  beforeEach(() => open());

  const cursor = () =>
    preview.page.evaluate(() => {
      const selection = window.getSelection();
      return `${selection?.anchorNode?.textContent ?? ''}|${selection?.anchorOffset ?? -1}`;
    });

  it('follows in an open editor and keeps the cursor', async () => {
    await editor().locator('.cm-line', { hasText: 'Works with' }).click();
    await preview.page.keyboard.press('End');
    const before = await cursor();
    const text = await preview.read(ADA);
    await preview.write(
      ADA,
      text.replace('tier: Top 10', 'tier: Top 100').replace('Bernoulli', 'CHANGED Bernoulli'),
    );
    await editor().getByText('CHANGED Bernoulli').waitFor();
    await row('Ada Lovelace: Top 100').waitFor();
    expect(await cursor()).toBe(before);
  });

  it('merges with what is typed and not yet saved', async () => {
    await editor().locator('.cm-line', { hasText: 'Works with' }).click();
    await preview.page.keyboard.press('End');
    await preview.page.keyboard.type(' TYPED');
    const text = await preview.read(ADA);
    await preview.write(ADA, `${text}- 2026-11-21 call: from disk\n`);
    await editor().getByText('from disk').waitFor();
    await save();
    await preview.waitForFile(ADA, (saved) => /TYPED[\s\S]*from disk/.test(saved));
  });

  it('sees notes that appear, move and vanish, also in new folders', async () => {
    await preview.write('People/Mia Rossi.md', '---\ntier: Top 50\n---\n');
    await row('Mia Rossi: Top 50').waitFor();
    await fs.rename(join(preview.vault, 'People/Mia Rossi.md'), join(preview.vault, 'Mia Bianchi.md'));
    await row('Mia Bianchi: Top 50').waitFor();
    await row('Mia Rossi').waitFor({ state: 'detached' });
    await fs.unlink(join(preview.vault, 'Mia Bianchi.md'));
    await row('Mia Bianchi').waitFor({ state: 'detached' });
    await fs.mkdir(join(preview.vault, 'New/Deeper'), { recursive: true });
    await preview.write('New/Deeper/Deep.md', '---\ntier: Top 10\n---\n');
    await row('Deep: Top 10').waitFor();
    await preview.write('New/Deeper/Deep.md', '---\ntier: Top 50\n---\n');
    await row('Deep: Top 50').waitFor();
  });

  it('survives an atomic replace again and again', async () => {
    for (const tier of ['Top 50', 'Top 100', 'Top 10', 'Top 50']) {
      const beside = join(preview.vault, 'People/.beside');
      await fs.writeFile(beside, `---\ntier: ${tier}\n---\n`);
      await fs.rename(beside, join(preview.vault, ADA));
      await row(`Ada Lovelace: ${tier}`).waitFor();
    }
  });
});

describe('start and restart', () => {
  it('restores the layout after a reload, with tabs in the background deferred', async () => {
    await open();
    await explorerItem('People/Charles Babbage.md').click({ modifiers: ['Control'] });
    await tab('Charles Babbage').waitFor();
    await preview.page.waitForFunction(() =>
      Object.values({ ...localStorage }).some((value) => String(value).includes('Charles Babbage')),
    );
    await preview.page.reload();
    await preview.page.waitForSelector('body[data-host-ready=true]');
    await tab('Ada Lovelace').waitFor();
    await editor().getByText('her log').waitFor();
    expect(await preview.page.locator('.mod-root .cm-content').count()).toBe(1);
    await tab('Ada Lovelace').click();
    await editor().getByText('Bernoulli').waitFor();
    await row('Ada Lovelace: Top 10').waitFor();
  });

  it('takes over a rebuilt plugin', async () => {
    const plugin = join(fixture('..'), '..', 'output', `plugin-${process.pid}`);
    await fs.cp(fixture('plugin'), plugin, { recursive: true });
    await open({ plugin });
    const code = await fs.readFile(join(plugin, 'main.js'), 'utf8');
    await fs.writeFile(join(plugin, 'main.js'), code.replace('} notes`', '} people`'));
    await preview.page.locator('.shell-probe-count', { hasText: 'people' }).waitFor();
    await preview.page.locator('.notice', { hasText: 'Plugin reloaded' }).waitFor();
    await fs.rm(plugin, { recursive: true });
  });

  it.each([{ delay: 300 }, { enableLate: true }, { delay: 300, enableLate: true }])(
    'fills the plugin’s view with %j',
    async (options) => {
      await open(options);
      await row('Ada Lovelace: Top 10').waitFor();
    },
  );
});

describe('looks', () => {
  it('is dark when asked to be', async () => {
    await open({ theme: 'dark' });
    await row('Ada Lovelace').waitFor();
    await shot(preview.page, 'shell-dark');
    await preview.page.keyboard.press('Control+,');
    await preview.page.locator('.setting-item', { hasText: 'Greeting' }).waitFor();
    await shot(preview.page, 'shell-dark-settings');
    await preview.page.keyboard.press('Escape');
    await runCommand(preview.page, 'Toggle light/dark mode');
    await preview.page.locator('body.theme-light').waitFor();
  });

  it('makes the right sidebar as wide as asked', async () => {
    await open();
    await setSidebarWidth(preview.page, 300);
    const box = await preview.page.locator('.mod-right-split').boundingBox();
    expect(box?.width).toBe(300);
  });

  it('behaves like a phone when asked to', async () => {
    await open({ phone: true });
    await editor().getByText('Bernoulli').waitFor();
    await shot(preview.page, 'shell-phone-note');
    await runCommand(preview.page, 'Shell probe: Open');
    await row('Charles Babbage').waitFor();
    const box = await preview.page.locator('.mod-right-split').boundingBox();
    expect(box?.width).toBe(390);
    await shot(preview.page, 'shell-phone-drawer');
    await preview.page.getByRole('button', { name: 'Open dialog' }).click();
    await preview.page.locator('.modal .setting-item').first().waitFor();
    await shot(preview.page, 'shell-phone-dialog');
    await preview.page.keyboard.press('Escape');
    await row('Charles Babbage').click();
    await editor().getByText('her log').waitFor();
  });
});
