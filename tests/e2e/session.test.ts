import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  launchBrowser,
  PHONE_VIEWPORT,
  runCommand,
  shot,
  startPreview,
  type Browser,
  type Preview,
  type PreviewOptions,
} from './harness';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let preview: Preview;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const errors = await preview.errors();
  await preview.close();
  expect(errors).toEqual([]);
});

async function open(options: PreviewOptions = {}): Promise<void> {
  preview = await startPreview({ browser, ...options });
  await preview.page.locator('.kit-pane, .workspace').first().waitFor();
  await runCommand(preview.page, 'Keep in touch: Review tiers');
  await preview.page.locator('.prompt').waitFor();
  await preview.page.keyboard.press('Enter');
  await preview.page.locator('.kit-card').waitFor();
}

const name = () => preview.page.locator('.kit-card-name').innerText();

describe('the tier review', () => {
  it('goes from person to person by one key, keeps the focus, and goes on where it stopped', async () => {
    await open();
    const { page } = preview;
    await shot(page, 'session');
    const first = await name();
    await page.waitForFunction(() => document.activeElement?.matches('.kit-card-name'));
    await page.keyboard.press('2');
    await page.waitForFunction(
      (before) => document.querySelector('.kit-card-name')?.textContent !== before,
      first,
    );
    await page.locator('.kit-said', { hasText: first }).waitFor();
    const second = await name();
    await page.keyboard.press(' ');
    await page.waitForFunction(
      (before) => document.querySelector('.kit-card-name')?.textContent !== before,
      second,
    );
    const third = await name();
    await page.keyboard.press('u');
    await page.waitForFunction(
      (before) => document.querySelector('.kit-card-name')?.textContent === before,
      second,
    );
    await page.keyboard.press(' ');
    await page.waitForFunction(
      (before) => document.querySelector('.kit-card-name')?.textContent === before,
      third,
    );
    // Leaving writes where it stands.
    await page.keyboard.press('Escape');
    const note = await preview.waitForFile('Tier reviews/Tier review 2026-11-22.md', (text) => text !== '');
    expect(note).toMatch(/^type: tier-review$/m);
    expect(note).toMatch(/^status: open$/m);
    expect(note).toContain(`[[${first}]]`);
    expect(note).toContain(`[[${third}]]`);
    expect(note).not.toContain(`[[${second}]]`);
    await runCommand(page, 'Keep in touch: Review tiers');
    await page.locator('.kit-card').waitFor();
    expect(await name()).toBe(third);
  });

  it.each<[string, PreviewOptions]>([
    ['light', {}],
    ['dark', { theme: 'dark' }],
    ['on a phone', { phone: true, viewport: PHONE_VIEWPORT }],
  ])('breaks no rule of accessibility, %s', async (_name, options) => {
    await open(options);
    const { page } = preview;
    await shot(page, `session-${_name.replace(/ /g, '-')}`);
    await page.evaluate(await readFile(axe, 'utf8'));
    const found = await page.evaluate(async () => {
      interface Axe {
        run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { violations } = await (window as unknown as { axe: Axe }).axe.run({
        include: ['.kit-session'],
        exclude: ['.mod-cta'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
  });
});
