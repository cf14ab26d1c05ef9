import { execFile } from 'node:child_process';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { copySampleVault } from '../../preview/sample-vault';
import { startServer } from '../../preview/server';
import { findChromium } from './chromium';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** A day on which tests and pictures happen, unless they ask for another one: a Sunday morning. */
export const DEFAULT_TODAY = '2026-11-22T09:00';
export const PHONE_VIEWPORT = { width: 390, height: 844 } as const;
const DESKTOP_VIEWPORT = { width: 1280, height: 800 } as const;

const BROWSER_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface BrowserOptions {
  /** Device pixels per CSS pixel (default 1). */
  readonly scale?: number;
  readonly timezone?: string;
  /** With touch, as on a phone. */
  readonly touch?: boolean;
}

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export interface PreviewOptions {
  /** A folder, copied before use, with `{{today…}}` filled in; the sample vault when left out. */
  readonly vault?: string;
  /** A folder with a built plugin; this repository's, freshly built, when left out. */
  readonly plugin?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`; the page's clock starts there. */
  readonly today?: string;
  readonly lang?: 'en' | 'de';
  readonly theme?: 'light' | 'dark';
  readonly phone?: boolean;
  /** Milliseconds by which the metadata cache is late. */
  readonly delay?: number;
  readonly viewport?: Viewport;
  /** The note that is open at first. */
  readonly note?: string;
  /** Switch the plugin on only after the vault is loaded. */
  readonly enableLate?: boolean;
  /** The plugin's data.json, null for none; by default the first start's question is answered. */
  readonly settings?: Readonly<Record<string, unknown>> | null;
  /** A browser that several previews share; an own one when left out. */
  readonly browser?: Browser;
}

export interface Preview {
  readonly page: Page;
  /** The absolute path of the copied vault. */
  readonly vault: string;
  /** A file of the vault as it is on disk. */
  read(path: string): Promise<string>;
  /** Writes a file of the vault from outside, as another program would. */
  write(path: string, text: string): Promise<void>;
  /** Resolves once the file's text on disk passes the test; fails with the last text after a few seconds. */
  waitForFile(path: string, accept: (text: string) => boolean): Promise<string>;
  /** What went wrong in the page so far: uncaught errors, rejections, `console.error`. Should be empty. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts a headless browser with a fresh profile. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const profile = await fs.mkdtemp(join(tmpdir(), 'preview-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: BROWSER_FLAGS,
    viewport: DESKTOP_VIEWPORT,
    deviceScaleFactor: options.scale ?? 1,
    hasTouch: options.touch ?? false,
    timezoneId: options.timezone ?? 'Europe/Berlin',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    env: { ...inheritedEnvironment(), ...env },
  });
  context.setDefaultTimeout(10_000);
  return {
    context,
    async close() {
      await context.close();
      await fs.rm(profile, { recursive: true, force: true });
    },
  };
}

/** Opens a copy of a vault in the preview and waits until plugin and metadata are ready. */
export async function startPreview(options: PreviewOptions = {}): Promise<Preview> {
  const built = await buildOnce(options.plugin === undefined);
  const today = options.today ?? DEFAULT_TODAY;
  const folder = await fs.mkdtemp(join(tmpdir(), 'preview-vault-'));
  const vault = join(folder, 'Vault');
  await copySampleVault(options.vault ?? join(root, 'sample-vault'), vault, today);
  const settings = options.settings === undefined ? { version: 1, started: true } : options.settings;
  await writeSettings(vault, settings);
  const server = await startServer({
    vault,
    plugin: options.plugin ?? join(built, 'plugin'),
    assets: join(built, 'preview'),
  });
  const browser = options.browser ?? (await launchBrowser({ touch: options.phone ?? false }));
  const page = await browser.context.newPage();
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  const close = async (): Promise<void> => {
    await page.close();
    if (!options.browser) await browser.close();
    await server.close();
    await fs.rm(folder, { recursive: true, force: true });
  };
  await page.setViewportSize(options.viewport ?? (options.phone ? PHONE_VIEWPORT : DESKTOP_VIEWPORT));
  await page.goto(server.url + formatQuery(options, today));
  try {
    await page.waitForSelector('body[data-host-ready=true]', { timeout: 30_000 });
  } catch (error) {
    await close();
    throw new Error(`The preview did not get ready. ${seen.join('\n')}`, { cause: error });
  }
  const read = (path: string): Promise<string> => fs.readFile(join(vault, path), 'utf8');
  return {
    page,
    vault,
    read,
    write: (path, text) => fs.writeFile(join(vault, path), text),
    waitForFile: (path, accept) => waitForFile(() => read(path), path, accept),
    async errors() {
      // A round trip, so that what was logged before has arrived.
      await page.evaluate(() => undefined);
      return [...seen];
    },
    close,
  };
}

/** Writes a picture into tests/output/screenshots, for looking at. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = join(root, 'tests', 'output', 'screenshots');
  await fs.mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Makes the right sidebar this wide, as if its edge had been dragged. */
export async function setSidebarWidth(page: Page, pixels: number): Promise<void> {
  await page.locator('.workspace-split.mod-right-split').evaluate((element, width) => {
    element.style.width = `${width}px`;
  }, pixels);
}

/** Runs a command through the palette, as a user does. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.prompt-input').fill(name);
  await page.locator('.prompt-results .suggestion-item', { hasText: name }).first().click();
}

const builds = new Map<string, Promise<void>>();

/**
 * Builds into a folder of this process's own, so that no other run and no watcher writes to what is being tested. The
 * plugin is built as for a release.
 */
async function buildOnce(withPlugin: boolean): Promise<string> {
  const out = join(root, 'tests', 'output', `build-${process.pid}`);
  if (builds.size === 0) builds.set('old', removeOldBuilds(join(root, 'tests', 'output')));
  for (const target of withPlugin ? ['preview', 'plugin'] : ['preview']) {
    if (!builds.has(target)) builds.set(target, build(target, out));
    await builds.get(target);
  }
  return out;
}

async function build(target: string, out: string): Promise<void> {
  await run(process.execPath, ['esbuild.config.mjs', target, '--production', '--out', out], { cwd: root });
}

/** A test process may be killed before it can tidy up: so the next one does it for all that are gone. */
async function removeOldBuilds(folder: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  for (const name of await fs.readdir(folder)) {
    const owner = /^build-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) {
      await fs.rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch {
    return false;
  }
}

function formatQuery(options: PreviewOptions, today: string): string {
  const query = new URLSearchParams({ today });
  if (options.lang) query.set('lang', options.lang);
  if (options.theme) query.set('theme', options.theme);
  if (options.phone) query.set('phone', '1');
  if (options.delay !== undefined) query.set('delay', String(options.delay));
  if (options.note) query.set('note', options.note);
  if (options.enableLate) query.set('enable', 'late');
  return `&${query.toString()}`;
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function waitForFile(
  read: () => Promise<string>,
  path: string,
  accept: (text: string) => boolean,
): Promise<string> {
  const deadline = Date.now() + 5000;
  for (;;) {
    const text = await read().catch(() => '');
    if (accept(text)) return text;
    if (Date.now() > deadline) throw new Error(`${path} did not become what was expected. It is:\n${text}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function writeSettings(
  vault: string,
  settings: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  const folder = join(vault, '.obsidian/plugins/keep-in-touch');
  await fs.rm(folder, { recursive: true, force: true });
  if (settings === null) return;
  await fs.mkdir(folder, { recursive: true });
  await fs.writeFile(join(folder, 'data.json'), JSON.stringify(settings));
}
