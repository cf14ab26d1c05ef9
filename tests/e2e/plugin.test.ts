import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const jürgen = 'People/Jürgen Weiß.md';

const preview = usePreview();

async function open(options: PreviewOptions = {}): Promise<void> {
  await preview.start(options);
  await preview.page.locator('.kit-pane').waitFor();
}

const person = (name: string) => preview.page.locator('.kit-person', { hasText: name });
const tab = (name: string) => preview.page.getByRole('tab', { name });
const notice = (text: string) => preview.page.locator('.notice', { hasText: text });
const group = (name: string) => preview.page.locator('.kit-group', { hasText: name });
/** Those who are due beyond today's picks. */
const showOthers = () => group('Others, when there is time').click();
const dialog = () => preview.page.locator('.modal');

/** The lines that differ, without those that only moved. */
function difference(
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const count = (lines: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const old = before.split('\n');
  const now = after.split('\n');
  const [oldCounts, nowCounts] = [count(old), count(now)];
  const more = (
    lines: readonly string[],
    other: Map<string, number>,
    own: Map<string, number>,
  ): readonly string[] => [...new Set(lines)].filter((line) => (own.get(line) ?? 0) > (other.get(line) ?? 0));
  return { gone: more(old, nowCounts, oldCounts), come: more(now, oldCounts, nowCounts) };
}

describe('logging', () => {
  it('writes one new line and one changed date, and takes both back', async () => {
    await open();
    await showOthers();
    const before = await preview.read(jürgen);
    await person('Jürgen Weiß').focus();
    await preview.page.keyboard.press('l');
    await dialog().getByRole('textbox', { name: /what/i }).first().waitFor();
    await preview.page.keyboard.type('Talked about the boat');
    await preview.page.keyboard.press('Control+Enter');
    await notice('Jürgen Weiß').waitFor();
    const after = await preview.waitForFile(jürgen, (text) => text !== before);
    const { gone, come } = difference(before, after);
    expect(come).toHaveLength(2);
    expect(come).toContain('last-contact: 2026-11-22');
    expect(come.some((line) => /^- 2026-11-22 .*Talked about the boat$/.test(line))).toBe(true);
    expect(gone).toHaveLength(1);
    await person('Jürgen Weiß').waitFor({ state: 'detached' });
    await notice('Jürgen Weiß').getByRole('button').click();
    expect(await preview.waitForFile(jürgen, (text) => text === before)).toBe(before);
    await person('Jürgen Weiß').waitFor();
  });

  it('keeps what is being typed in an open editor', async () => {
    await open({ note: jürgen });
    const editor = preview.page.locator('.mod-root .cm-content:visible');
    await editor.getByText('Jürgen Weiß').first().click();
    await preview.page.keyboard.press('Control+End');
    await preview.page.keyboard.type('Typed and not yet saved');
    await runCommand(preview.page, 'Log with this person');
    await dialog().waitFor();
    await preview.page.keyboard.type('While typing');
    await preview.page.keyboard.press('Control+Enter');
    const text = await preview.waitForFile(jürgen, (now) => now.includes('While typing'));
    expect(text).toContain('Typed and not yet saved');
    expect(await editor.innerText()).toContain('While typing');
  });
});

describe('the pane', () => {
  it('shows who is due and why, and everybody by tier', async () => {
    await open();
    await person('Aoife Ní Bhriain').getByText('Time to catch up').waitFor();
    // A calm day: the rest is there for whoever has time.
    expect(await person('Jürgen Weiß').count()).toBe(0);
    await showOthers();
    await person('Jürgen Weiß').getByText('Due').waitFor();
    await shot(preview.page, 'pane-today');
    await tab('People').click();
    await preview.page.locator('.kit-group', { hasText: 'Top 10' }).waitFor();
    expect(await preview.page.locator('.kit-group', { hasText: 'Top 10' }).innerText()).toContain('9/10');
    await shot(preview.page, 'pane-people');
    await tab('Problems').click();
    await preview.page.locator('.kit-problem', { hasText: 'last-contact: last summer' }).waitFor();
    await shot(preview.page, 'pane-problems');
  });

  it('settles by a click the conflict that a merge left, and takes that back', async () => {
    await open();
    const text = await preview.read(jürgen);
    const [section] = /^## (?:Log|Interactions|Kontakte)\n+/m.exec(text) ?? [''];
    const hunk = '<<<<<<< HEAD\n- 2026-11-20 call: Boat\n=======\n- 2026-11-19 lunch\n>>>>>>> laptop\n';
    const conflict = text.replace(section, section + hunk);
    expect(conflict).not.toBe(text);
    await writeFile(join(preview.vault, jürgen), conflict);
    await tab('Problems').click();
    const problem = preview.page.locator('.kit-problem', { hasText: 'Merge conflict' });
    await problem.waitFor();
    await shot(preview.page, 'pane-conflict');
    await problem.getByRole('button', { name: 'Keep what both sides say' }).click();
    await notice('Put right: Jürgen Weiß').waitFor();
    const both = text.replace(section, `${section}- 2026-11-20 call: Boat\n- 2026-11-19 lunch\n`);
    expect(await preview.read(jürgen)).toBe(both);
    await problem.waitFor({ state: 'detached' });
    await notice('Put right').getByText('Undo').click();
    await preview.waitForFile(jürgen, (now) => now === conflict);
  });

  it('searches by name without accents, by place and by tag, and keeps what was typed when notes change', async () => {
    await open();
    await tab('People').click();
    const search = preview.page.locator('.kit-search input');
    await search.fill('nunez');
    await person('Ángela Núñez').waitFor();
    expect(await preview.page.locator('.kit-person').count()).toBe(1);
    await preview.write('People/Angela Nunez the other.md', '---\ntype: contact\n---\n');
    await person('Angela Nunez the other').waitFor();
    expect(await search.inputValue()).toBe('nunez');
    expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
    await search.fill('nobody of this name');
    await preview.page.getByText('Nobody matches.').waitFor();
  });

  it('is worked by keys alone: search, move, open, put off, move to a tier, undo', async () => {
    await open();
    const search = preview.page.locator('.kit-search input');
    await search.focus();
    await preview.page.keyboard.type('jurgen');
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.waitForFunction(() => document.activeElement?.matches('.kit-person'));
    const before = await preview.read(jürgen);
    await preview.page.keyboard.press('Shift+S');
    await preview.page.locator('.prompt').waitFor();
    await preview.page.keyboard.type('2026-12-24');
    await preview.page.keyboard.press('Enter');
    await preview.waitForFile(jürgen, (text) => /^snooze-until: 2026-12-24$/m.test(text));
    await runCommand(preview.page, 'Keep in touch: Undo');
    await preview.waitForFile(jürgen, (text) => text === before);
    await person('Jürgen Weiß').waitFor();
    await search.focus();
    await preview.page.keyboard.press('ArrowDown');
    // A quarter of three weeks
    await preview.page.keyboard.press('s');
    const put = await preview.waitForFile(jürgen, (text) => text !== before);
    expect(difference(before, put)).toEqual({
      gone: [],
      come: ['snooze-until: 2026-11-27', 'skipped: 1'],
    });
    await runCommand(preview.page, 'Keep in touch: Undo');
    await preview.waitForFile(jürgen, (text) => text === before);
    await person('Jürgen Weiß').waitFor();
    await search.focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('t');
    await preview.page.locator('.prompt').waitFor();
    await preview.page.keyboard.type('Top 50');
    await preview.page.keyboard.press('Enter');
    const moved = await preview.waitForFile(jürgen, (text) => text.includes('Top 50'));
    expect(moved).toContain('tier-since: 2026-11-22');
  });

  it('follows notes that are made, renamed and deleted outside', async () => {
    await open();
    await tab('People').click();
    const search = preview.page.locator('.kit-search input');
    await search.fill('zzz');
    await preview.write('People/Zzz Made.md', '---\ntier: Top 10\n---\n');
    await person('Zzz Made').waitFor();
    await preview.page.evaluate(async () => {
      const { app } = (window as unknown as { __preview: { app: PreviewApp } }).__preview;
      const file = app.vault.getFileByPath('People/Zzz Made.md');
      await app.fileManager.renameFile(file, 'People/Zzz Renamed.md');
    });
    await person('Zzz Renamed').waitFor();
    expect(await person('Zzz Made').count()).toBe(0);
    await preview.page.evaluate(async () => {
      const { app } = (window as unknown as { __preview: { app: PreviewApp } }).__preview;
      await app.fileManager.trashFile(app.vault.getFileByPath('People/Zzz Renamed.md'));
    });
    await person('Zzz Renamed').waitFor({ state: 'detached' });
  });
});

describe('today’s picks', () => {
  it('stay the same all day: done, put off, and none instead', async () => {
    await open();
    const names = () => preview.page.locator('.kit-person .kit-person-name').allInnerTexts();
    await person('Aoife Ní Bhriain').waitFor();
    expect(await names()).toEqual(['Aoife Ní Bhriain', 'Thomas Lindqvist']);
    await preview.page.getByText('Others, when there is time').waitFor();
    await person('Thomas Lindqvist').focus();
    await preview.page.keyboard.press('s');
    await person('Thomas Lindqvist').waitFor({ state: 'detached' });
    // The focus goes to the row that is there now.
    await preview.page.waitForFunction(() => document.activeElement?.closest('[data-index]') !== null);
    await person('Aoife Ní Bhriain').focus();
    await preview.page.keyboard.press('l');
    await dialog().waitFor();
    await preview.page.keyboard.type('Caught up');
    await preview.page.keyboard.press('Control+Enter');
    await preview.page.locator('.kit-person.is-done', { hasText: 'Aoife Ní Bhriain' }).waitFor();
    await preview.page.getByText('That is it for today.').waitFor();
    expect(await names()).toEqual(['Aoife Ní Bhriain']);
    await shot(preview.page, 'pane-done-today');
  });
});

describe('several at once', () => {
  it('are selected by keys, survive updates, and move as one action after a look at the work', async () => {
    await open();
    await tab('People').click();
    const top50 = preview.page.locator('.kit-group', { hasText: 'Top 50' });
    await top50.focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('x');
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('x');
    const bar = preview.page.getByRole('toolbar', { name: '2 selected' });
    await bar.waitFor();
    const chosen = await preview.page
      .locator('.kit-person.is-selected')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['path'] ?? ''));
    expect(chosen).toHaveLength(2);
    // Another note comes in: what was chosen, and where one was, stays.
    await preview.write('People/Someone New.md', '---\ntier: Top 10\n---\n');
    await tab('People').getByText('43').waitFor();
    expect(await preview.page.locator('.kit-person.is-selected').count()).toBe(2);
    expect(
      await preview.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['path']),
    ).toBe(chosen[1]);
    await shot(preview.page, 'pane-selection');
    const before = await Promise.all(chosen.map((path) => preview.read(path)));
    await preview.page.keyboard.press('t');
    await preview.page
      .locator('.prompt')
      .getByText(/contacts? a week/)
      .first()
      .waitFor();
    await preview.page.keyboard.press('3');
    await dialog()
      .getByText(/Now: .* Then: /)
      .waitFor();
    await shot(preview.page, 'ask-workload');
    await preview.page.keyboard.press('Enter');
    for (const path of chosen) await preview.waitForFile(path, (text) => /^tier: "?Top 100"?/m.test(text));
    await runCommand(preview.page, 'Keep in touch: Undo');
    for (const [index, path] of chosen.entries())
      await preview.waitForFile(path, (text) => text === before[index]);
    await preview.page.locator('.kit-person.is-selected').first().waitFor();
  });
});

interface PreviewApp {
  readonly vault: { getFileByPath(path: string): unknown };
  readonly fileManager: {
    renameFile(file: unknown, path: string): Promise<void>;
    trashFile(file: unknown): Promise<void>;
  };
}

describe('what is refused', () => {
  it('says which note, what was left alone and what to do, and writes nothing', async () => {
    await open({ note: 'People/Ángela Núñez.md' });
    const path = 'People/Ángela Núñez.md';
    const before = await preview.read(path);
    await runCommand(preview.page, 'Log with this person');
    await dialog().waitFor();
    await preview.page.keyboard.type('Hello');
    await preview.page.keyboard.press('Control+Enter');
    await notice('Ángela Núñez').waitFor();
    expect(await notice('Ángela Núñez').innerText()).toMatch(/was not changed.*Interactions.*twice/s);
    expect(await dialog().count()).toBe(1);
    expect(await preview.read(path)).toBe(before);
  });
});

describe('the first start', () => {
  it('has three doors, and writes nothing before the last button of one of them', async () => {
    await preview.start({ settings: null });
    const doors = preview.page.locator('.kit-start button');
    await doors.filter({ hasText: 'Use what is here' }).waitFor();
    await shot(preview.page, 'first-start');
    const data = '.obsidian/plugins/keep-in-touch/data.json';
    await doors.filter({ hasText: 'Just rhythms' }).click();
    await preview.page.locator('.kit-start .mod-cta').waitFor();
    await expect(preview.read(data)).rejects.toThrow('ENOENT');
    await preview.page.locator('.kit-start .mod-cta').click();
    await tab('People').click();
    await preview.page.locator('.kit-group', { hasText: 'Close' }).waitFor();
    expect(JSON.parse(await preview.read(data))).toMatchObject({ started: true, notesLanguage: 'en' });
  });
});

describe('looks', () => {
  it('in the dark, in German', async () => {
    await open({ theme: 'dark', lang: 'de' });
    await group('Andere, wenn Zeit ist').click();
    await person('Jürgen Weiß').waitFor();
    await shot(preview.page, 'pane-dark-german');
  });

  it('on a phone', async () => {
    await preview.start({ phone: true });
    await runCommand(preview.page, 'Keep in touch: Open');
    await person('Aoife Ní Bhriain').waitFor();
    const size = await person('Aoife Ní Bhriain').locator('.is-log').boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(44);
    expect(size?.width).toBeGreaterThanOrEqual(44);
    await shot(preview.page, 'pane-phone');
  });
});
