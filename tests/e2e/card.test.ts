import { describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { findUnseenFocus } from './unseen-focus';
import { PHONE_VIEWPORT, runCommand, setSidebarWidth, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const view = '.workspace-leaf-content[data-type="keep-in-touch-card"]';
const zoë = 'People/Kolleginnen/Zoë Müller-Lüdenscheidt.md';
const clara = 'People/Clara Nguyen.md';

const preview = usePreview();

async function showCard(options: PreviewOptions): Promise<void> {
  await preview.start({ note: clara, ...options });
  await runCommand(preview.page, options.lang === 'de' ? 'Karte einer Person' : 'Show the card of a person');
  await preview.page.locator(`${view} h2`).waitFor();
}

describe.each<[string, PreviewOptions, number | null]>([
  ['light', {}, 340],
  ['dark', { theme: 'dark' }, 340],
  ['narrow', { note: zoë, lang: 'de' }, 300],
  ['phone', { phone: true, viewport: PHONE_VIEWPORT, theme: 'dark' }, null],
  ['nearly-empty', { note: 'Inbox/Freya Lindholm.md' }, 300],
])('the card, %s', (name, options, width) => {
  it('breaks no rule of accessibility, and nothing is cut off', async () => {
    await showCard(options);
    const { page } = preview;
    if (width !== null) await setSidebarWidth(page, width);
    expect(await findViolations(preview.page, view)).toEqual([]);
    const overflow = await page
      .locator(`${view} .view-content`)
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await shot(page, `card-${name}`);
  });
});

describe('the card', () => {
  it('shows the focus on each of its buttons, and so does the dialog for an entry', async () => {
    await showCard({});
    const { page } = preview;
    await page.keyboard.press('Tab');
    await page.locator(`${view} input[type=search]`).fill('zzz');
    await page.locator(`${view} .kit-quiet`).waitFor();
    expect(await findUnseenFocus(page.locator(`${view} button:enabled`))).toEqual([]);
    await page.locator(view).getByRole('button', { name: 'Log', exact: true }).click();
    await page.locator('.modal button').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await findUnseenFocus(page.locator('.modal button:enabled:visible'))).toEqual([]);
  });

  it('is used by keys alone: to a promise, through the history, back with one undo', async () => {
    await showCard({});
    const { page } = preview;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      });
    expect(await focused()).toBe('Clara Nguyen');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Log');
    let stops = 0;
    while (!(await focused()).startsWith('Done: ') && stops < 12) {
      await page.keyboard.press('Tab');
      stops += 1;
    }
    await page.keyboard.press('Enter');
    await preview.waitForFile(clara, (text) => text.includes('[x] send her the hiring plan'));
    await page.locator(`${view} .kit-profile-section[aria-label="Promises"]`).waitFor({ state: 'detached' });
    // What had the focus is gone, so the card has it.
    expect(await focused()).toBe('Clara Nguyen');
    await page.keyboard.press('u');
    await preview.waitForFile(clara, (text) => text.includes('[ ] send her the hiring plan'));
    await page.locator(`${view} .kit-profile-section[aria-label="Promises"]`).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('marg');
    await page.locator(`${view} .kit-count`, { hasText: '1 of' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`${view} .kit-profile-entry`).nth(3).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Change or delete: /);
    await page.keyboard.press('Enter');
    await page.locator('.modal.kit-entry').waitFor();
  });

  it('does nothing while it is hidden, and shows what changed when it is seen again', async () => {
    await showCard({});
    const { page } = preview;
    const point = page.locator(`${view} .kit-profile-point`, { hasText: 'her new garden' });
    await page.locator(`${view} .kit-profile-point`).first().waitFor();
    await runCommand(page, 'Keep in touch: Open');
    await page.locator('.kit-person').first().waitFor();
    await preview.write(
      clara,
      (await preview.read(clara)).replace(
        '## Talk about\n',
        '## Talk about\n\n- her new garden\n\n- [ ] her plants 📅 2026-11-20\n',
      ),
    );
    // The tab counts what was promised: then the change has gone through the app.
    await page.getByRole('tab', { name: 'Follow-ups' }).click();
    await page.locator('.kit-follow-up-row', { hasText: 'her plants' }).waitFor();
    expect(await point.count()).toBe(0);
    await runCommand(page, 'Show the card of a person');
    await point.waitFor();
  });

  it('follows the links between people', async () => {
    await showCard({});
    const { page } = preview;
    await page.locator(`${view} .is-person`, { hasText: 'Jonas Haas' }).first().click();
    await page.locator(`${view} h2`, { hasText: 'Jonas Haas' }).waitFor();
  });
});
