import { describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { PHONE_VIEWPORT, runCommand, setSidebarWidth, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const preview = usePreview();

const pane = '.workspace-leaf-content[data-type="keep-in-touch-review"]';

describe.each<[string, PreviewOptions, number | null]>([
  ['light', {}, null],
  ['dark', { theme: 'dark' }, null],
  ['narrow', {}, 300],
  ['on a phone', { phone: true, viewport: PHONE_VIEWPORT, theme: 'dark' }, null],
])('the pane, %s', (_name, options, width) => {
  it('breaks no rule of accessibility', async () => {
    await preview.start(options);
    const { page } = preview;
    if (options.phone === true) await runCommand(page, 'Keep in touch: Open');
    if (width !== null) await setSidebarWidth(page, width);
    await page.locator('.kit-person').first().waitFor();
    for (const group of ['elsewhere', 'Others']) await page.locator('.kit-group', { hasText: group }).click();
    await page.locator('.kit-person').first().focus();
    await page.keyboard.press('x');
    expect(await findViolations(page, pane)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const tab of ['People', 'Follow-ups', 'Coming up', 'Problems']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(`${pane} [role="listitem"]`).first().waitFor();
      expect(await findViolations(page, pane)).toEqual([]);
    }
  });
});

describe.each(['light', 'dark'] as const)('dialogs and settings, %s', (theme) => {
  it('break no rule of accessibility', async () => {
    await preview.start({ theme });
    const { page } = preview;
    const row = page.locator('.kit-person').first();
    await row.waitFor();
    for (const key of ['l', 't', 'Shift+S', '?']) {
      await row.focus();
      await page.keyboard.press(key);
      await page.locator('.modal, .prompt').first().waitFor();
      expect(await findViolations(page, '.modal-container')).toEqual([]);
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
      expect(await findViolations(page, '.modal-container')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.modal, .prompt').first().waitFor({ state: 'detached' });
    }
    await page.getByLabel('Settings').first().click();
    await page.locator('.mod-settings').waitFor();
    // The rows of the settings that lead on are the app's.
    expect(await findViolations(page, '.vertical-tab-content', ['.mod-navigable'])).toEqual([]);
  });
});
