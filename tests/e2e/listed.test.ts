import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { PHONE_VIEWPORT, runCommand, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const list = 'Connections from LinkedIn, 2026-11-22.md';
const view = '.workspace-leaf-content[data-type="keep-in-touch-list"]';
const firsts = ['Ada', 'Björn', 'Chloé', 'Deniz', 'Élodie', 'Farid', 'Grace', 'Hanna', 'Ivo', 'Jun'];
const lasts = ['Lovell', 'Nguyễn', "O'Brien", 'Peña', 'Quist'];
const firms = [
  'Nordlicht',
  'Analytical Engines, Ltd.',
  'Fjord | Partners',
  'Sunrise',
  'Kiosk GmbH',
  'Möwe AG',
  'Zest',
];

/** A LinkedIn export as a stranger has it: every name once, as `Ada Lovell 7`. */
function linkedIn(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const first = firsts[index % firsts.length] ?? '';
    const last = `${lasts[index % lasts.length] ?? ''} ${index + 1}`;
    const mail = index % 4 === 0 ? `p${index + 1}@example.org` : '';
    const day = `${String((index % 28) + 1).padStart(2, '0')} Mar ${2010 + (index % 15)}`;
    return `${first},${last},https://www.linkedin.com/in/person-${index + 1},${mail},"${firms[index % firms.length] ?? ''}",Partner,${day}`;
  });
  return ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
}

const preview = usePreview();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stranger-'));
  await writeFile(join(folder, 'Welcome.md'), '# Welcome\n');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const notice = (text: string) => preview.page.locator('.notice', { hasText: text });
const name = () => preview.page.locator(`${view} h2`);
const press = (key: string) => preview.page.keyboard.press(key);

/** Imports a LinkedIn file into a list note and begins with it. */
async function openList(count: number, options: PreviewOptions = {}): Promise<void> {
  await preview.start({ vault: folder, ...options });
  const { page } = preview;
  await runCommand(page, options.lang === 'de' ? 'Menschen importieren' : 'Import people');
  await page
    .locator('.modal input[type=file]')
    .setInputFiles({ name: 'Connections.csv', mimeType: 'text/csv', buffer: Buffer.from(linkedIn(count)) });
  await page.locator('.modal .kit-import-list').waitFor();
  await page.locator('.modal .mod-cta').click();
  await page.locator('.notice-container .kit-notice-button, .notice .kit-notice-button').first().click();
  await name().waitFor();
}

/** The notes of the vault and their texts, without the list. */
async function notesNow(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(preview.vault, { recursive: true })).filter(
    (file) =>
      file.endsWith('.md') && file !== 'Welcome.md' && !file.startsWith('.trash') && !file.endsWith(list),
  );
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(preview.vault, file), 'utf8')] as const),
    ),
  );
}

describe('a list note', () => {
  it('gives a stranger with 500 connections 10 people in Top 10 and 50 in Top 50, by one key a person', async () => {
    await openList(500);
    const found =
      (await readdir(preview.vault, { recursive: true })).find((file) => file.endsWith(list)) ?? '';
    const before = await preview.read(found);
    expect(before.split('\n').filter((line) => line.includes('linkedin:'))).toHaveLength(500);
    await expect.poll(() => name().textContent()).toBe('Ada Lovell 1');
    // As fast as keys can be typed: each is about the next person.
    for (let index = 0; index < 60; index += 1) await press(index < 10 ? '1' : '2');
    await expect.poll(() => name().textContent(), { timeout: 60_000 }).toContain(' 61');
    const notes = [...(await notesNow()).values()];
    expect(notes).toHaveLength(60);
    expect(notes.filter((text) => text.includes('\ntier: Top 10\n'))).toHaveLength(10);
    expect(notes.filter((text) => text.includes('\ntier: Top 50\n'))).toHaveLength(50);
    const grace = notes.find((text) => text.includes('# Grace Nguyễn 17\n')) ?? '';
    expect(grace).toBe(
      [
        '---',
        'type: contact',
        'tier: Top 50',
        'tier-since: 2026-11-22',
        'connected-on: 2011-03-17',
        'organization: "Fjord | Partners"',
        'role: Partner',
        'email: p17@example.org',
        'url: "https://www.linkedin.com/in/person-17"',
        'source:',
        '  - "linkedin:person-17"',
        '---',
        '',
        '# Grace Nguyễn 17',
        '',
      ].join('\n'),
    );

    // Of the list nothing changed but where each of them is.
    const rows = (await preview.read(found)).split('\n');
    const rowsBefore = before.split('\n');
    expect(rows).toHaveLength(rowsBefore.length);
    const linked = rows.filter((row, index) => row !== rowsBefore[index]);
    expect(linked).toHaveLength(60);
    for (const row of linked) expect(row).toMatch(/\| \[\[[^\]]+\]\] \|$/);
    expect(rows.map((row) => row.replace(/\[\[[^\]]+\]\] \|$/, ' |'))).toEqual(rowsBefore);

    await runCommand(preview.page, 'Undo');
    await notice('60 people').waitFor();
    expect(await preview.read(found)).toBe(before);
    expect((await notesNow()).size).toBe(0);
    // Sixty times a whole list is written; a machine that does other work besides takes a minute for it.
  }, 180_000);

  it('goes on where it stopped, takes single decisions back, and is searched and ordered', async () => {
    await openList(12);
    const found =
      (await readdir(preview.vault, { recursive: true })).find((file) => file.endsWith(list)) ?? '';
    await press('1');
    await expect.poll(() => name().textContent()).toContain(' 2');
    await press(' ');
    await expect.poll(() => name().textContent()).toContain(' 3');
    await press('s');
    await expect.poll(() => name().textContent()).toContain(' 4');
    await preview.waitForFile(found, (text) => text.includes('| – |'));
    await press('u');
    await press('u');
    await preview.waitForFile(found, (text) => !text.includes('| – |'));
    await expect.poll(() => name().textContent()).toContain(' 2');
    await press('Escape');
    await expect.poll(() => preview.page.locator(view).count()).toBe(0);
    await runCommand(preview.page, 'Place people from a list');
    await expect.poll(() => name().textContent()).toContain(' 2');
    await preview.page.locator(`${view} .kit-listed-filters select`).first().selectOption('newest');
    await expect.poll(() => name().textContent()).toContain(' 2');
    await press('/');
    await preview.page.keyboard.type('fjord');
    await expect.poll(() => preview.page.locator(`${view} .kit-session-count`).textContent()).toBe('0 of 2');
    await press('Enter');
    await expect.poll(() => name().textContent()).toContain(' 10');
    await press('2');
    await expect.poll(() => name().textContent()).toContain(' 3');
    await press('2');
    await expect.poll(() => name().textContent()).toBe('That was everybody');
    await shot(preview.page, 'listed-end');
    expect((await notesNow()).size).toBe(3);
  });
});

describe.each<[string, PreviewOptions]>([
  ['light', {}],
  ['dark', { theme: 'dark', lang: 'de' }],
  ['narrow', { viewport: { width: 1000, height: 700 } }],
  ['phone', { phone: true, viewport: PHONE_VIEWPORT, lang: 'de' }],
])('going through a list, %s', (look, options) => {
  it('breaks no rule of accessibility', async () => {
    await openList(40, options);
    await press('1');
    await expect.poll(() => name().textContent()).toContain(' 2');
    await preview.page.locator('.notice').first().waitFor({ state: 'hidden' });
    await shot(preview.page, `listed-${look}`);
    expect(await findViolations(preview.page, `${view} .kit-session`)).toEqual([]);
  });
});
