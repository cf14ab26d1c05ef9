import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  launchBrowser,
  PHONE_VIEWPORT,
  runCommand,
  setSidebarWidth,
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
afterEach(() => preview.close());

/** What axe finds within a part of the page: each rule with the elements that break it. */
async function violations(within: string): Promise<readonly string[]> {
  const { page } = preview;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async (selector) => {
    interface Axe {
      run(context: object): Promise<{
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }>;
    }
    // What the app itself draws: its main button in the theme's colours, and the rows of its settings that lead on.
    const context = { include: [selector], exclude: ['.mod-cta', '.mod-navigable'] };
    const found = await (window as unknown as { axe: Axe }).axe.run(context);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  }, within);
}

const pane = '.workspace-leaf-content[data-type="keep-in-touch-review"]';

describe.each<[string, PreviewOptions, number | null]>([
  ['light', {}, null],
  ['dark', { theme: 'dark' }, null],
  ['narrow', {}, 300],
  ['on a phone', { phone: true, viewport: PHONE_VIEWPORT, theme: 'dark' }, null],
])('the pane, %s', (_name, options, width) => {
  it('breaks no rule of accessibility', async () => {
    preview = await startPreview({ browser, ...options });
    const { page } = preview;
    if (options.phone === true) await runCommand(page, 'Keep in touch: Open');
    if (width !== null) await setSidebarWidth(page, width);
    await page.locator('.kit-person').first().waitFor();
    for (const group of ['elsewhere', 'Others']) await page.locator('.kit-group', { hasText: group }).click();
    await page.locator('.kit-person').first().focus();
    await page.keyboard.press('x');
    expect(await violations(pane)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const tab of ['People', 'Follow-ups', 'Coming up', 'Problems']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(`${pane} [role="listitem"]`).first().waitFor();
      expect(await violations(pane)).toEqual([]);
    }
  });
});

describe.each(['light', 'dark'] as const)('dialogs and settings, %s', (theme) => {
  it('break no rule of accessibility', async () => {
    preview = await startPreview({ browser, theme });
    const { page } = preview;
    const row = page.locator('.kit-person').first();
    await row.waitFor();
    for (const key of ['l', 't', 'Shift+S', '?']) {
      await row.focus();
      await page.keyboard.press(key);
      await page.locator('.modal, .prompt').first().waitFor();
      expect(await violations('.modal-container')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.modal, .prompt').first().waitFor({ state: 'detached' });
    }
    for (const command of ['How often', 'Add a person', 'Greeting round', 'Log in one line']) {
      await runCommand(page, `Keep in touch: ${command}`);
      await page.locator('.modal, .prompt').first().waitFor();
      if (command === 'Log in one line') {
        // Somebody known, somebody who is not, and a line that is written: all that the dialog can show.
        await page.keyboard.type(
          'call with Clara Nguyen and Klara Nguyenn yesterday about the fund, follow up Friday',
        );
        await page.locator('.modal .kit-question').first().waitFor();
      }
      expect(await violations('.modal-container')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.modal, .prompt').first().waitFor({ state: 'detached' });
    }
    await page.getByLabel('Settings').first().click();
    await page.locator('.mod-settings').waitFor();
    expect(await violations('.vertical-tab-content')).toEqual([]);
  });
});
