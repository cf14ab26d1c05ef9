// `npm run screenshots`: takes the pictures for the README, of the sample vault on a fixed day, into docs/screenshots.
// Name shots on the command line to take only those.
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  launchBrowser,
  PHONE_VIEWPORT,
  runCommand,
  setSidebarWidth,
  startPreview,
  type PreviewOptions,
} from '../tests/e2e/harness';

interface Shot {
  readonly name: string;
  readonly options?: PreviewOptions;
  /** Brings the page into the state to be shown. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** The element to show; the whole page when left out. */
  readonly of?: string;
  readonly scale?: number;
}

const TODAY = '2026-11-22T09:00';
const NOTE = 'People/Clara Nguyen.md';
const PANE = '.workspace-leaf-content[data-type="keep-in-touch-review"]';

const SHOTS: readonly Shot[] = [
  {
    name: 'session',
    prepare: async (page) => {
      await showPaneBesideNote(page);
      await runCommand(page, 'Keep in touch: Review tiers');
      await page.locator('.prompt').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.kit-card').waitFor();
      await page.keyboard.press('3');
      await page.locator('.kit-said', { hasText: 'Top 100' }).waitFor();
    },
  },
  { name: 'pane-light', prepare: showPaneBesideNote },
  { name: 'pane-dark', options: { theme: 'dark' }, prepare: showPaneBesideNote },
  {
    name: 'pane-narrow',
    prepare: async (page) => {
      await waitForPane(page);
      await setSidebarWidth(page, 300);
    },
    of: '.mod-right-split',
    scale: 2,
  },
  {
    name: 'pane-phone',
    options: { phone: true },
    prepare: async (page) => {
      await runCommand(page, 'Keep in touch: Open');
      await waitForPane(page);
    },
    scale: 2,
  },
  {
    name: 'log-dialog',
    prepare: async (page) => {
      await showPaneBesideNote(page);
      await page.locator('.mod-root .workspace-tab-header.is-active').click();
      await runCommand(page, 'Keep in touch: Log with this person');
      await page.locator('.modal').waitFor();
      await page.keyboard.type('Talked about the seed round with [[Ben Okafor]]');
    },
  },
  {
    name: 'people-dark',
    options: { theme: 'dark' },
    prepare: async (page) => {
      await waitForPane(page);
      await page.getByRole('tab', { name: 'People' }).click();
      await page.locator('.kit-group').first().waitFor();
      await setSidebarWidth(page, 360);
    },
    of: '.mod-right-split',
    scale: 2,
  },
  {
    name: 'card',
    prepare: async (page) => {
      await showPaneBesideNote(page);
      await page.locator('.mod-root .workspace-tab-header.is-active').click();
      await runCommand(page, 'Keep in touch: Show the card');
      await page.locator('.kit-profile-point').first().waitFor();
      await setSidebarWidth(page, 360);
      await page.locator('.mod-root .workspace-tab-header.is-active').click();
    },
  },
  { name: 'year-light', prepare: showYear },
  { name: 'year-dark', options: { theme: 'dark' }, prepare: showYear },
  {
    name: 'year-phone',
    options: { phone: true },
    prepare: async (page) => {
      await runCommand(page, 'Keep in touch: Show the year');
      await page.locator('.kit-heat-cell[data-day]').first().waitFor();
    },
    scale: 2,
  },
  {
    name: 'first-start',
    options: { settings: null },
    prepare: async (page) => {
      await page.locator('.kit-start').waitFor();
      await setSidebarWidth(page, 360);
    },
    of: '.mod-right-split',
    scale: 2,
  },
];

const DESKTOP = { width: 1000, height: 700 };
const DEFAULT_SCALE = 1.5;
const SIZE_LIMIT = 250_000;

async function main(wanted: readonly string[]): Promise<void> {
  const folder = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
  await fs.mkdir(folder, { recursive: true });
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
    const file = join(folder, `${shot.name}.png`);
    await take(shot, file);
    const { size } = await fs.stat(file);
    console.log(`${shot.name}: ${Math.round(size / 1000)} KB${size > SIZE_LIMIT ? ' (too large)' : ''}`);
  }
}

async function take({ options, prepare, of, scale, name }: Shot, file: string): Promise<void> {
  const phone = options?.phone ?? false;
  const browser = await launchBrowser({ scale: scale ?? DEFAULT_SCALE, touch: phone });
  try {
    const preview = await startPreview({
      today: TODAY,
      note: NOTE,
      viewport: phone ? PHONE_VIEWPORT : DESKTOP,
      browser,
      ...options,
    });
    try {
      await prepare?.(preview.page);
      await preview.page.mouse.move(0, 0);
      const target = of === undefined ? preview.page : preview.page.locator(of);
      await target.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      const errors = await preview.errors();
      if (errors.length > 0) throw new Error(`${name}: ${errors.join('\n')}`);
    } finally {
      await preview.close();
    }
  } finally {
    await browser.close();
  }
}

/** The file explorer is folded away: it says nothing about the plugin. */
async function showPaneBesideNote(page: Page): Promise<void> {
  await waitForPane(page);
  await page.locator('.sidebar-toggle-button.mod-left').click();
}

/** The year beside the pane. */
async function showYear(page: Page): Promise<void> {
  await showPaneBesideNote(page);
  await runCommand(page, 'Keep in touch: Show the year');
  await page.locator('.kit-heat-cell[data-day]').first().waitFor();
}

async function waitForPane(page: Page): Promise<void> {
  await page.locator(`${PANE} [role="listitem"]`).first().waitFor();
}

await main(process.argv.slice(2));
