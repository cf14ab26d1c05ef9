import { describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { findUnseenFocus } from './unseen-focus';
import { runCommand, setSidebarWidth, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const view = '.workspace-leaf-content[data-type="keep-in-touch-session"]';

const preview = usePreview();

const card = (name: string) => preview.page.locator(`${view} h2`, { hasText: name });

const decided = (count: number): Promise<void> =>
  preview.page.locator('.kit-session-count', { hasText: new RegExp(`^${count} (?:of|von) 36$`) }).waitFor();

async function begin(options: PreviewOptions = {}): Promise<void> {
  await preview.start(options);
  await runCommand(preview.page, options.lang === 'de' ? 'Kreise durchsehen' : 'Review tiers');
  await preview.page.locator('.prompt .suggestion-item').first().waitFor();
}

/** Whether keys would reach the session, and where the focus is seen. */
const hasFocus = (): Promise<boolean> =>
  preview.page.evaluate(
    (selector) => document.querySelector(selector)?.contains(document.activeElement) === true,
    view,
  );

describe('the tier review', () => {
  it('is worked by keys alone, is left, and goes on where it stopped', async () => {
    await begin();
    const { page } = preview;
    const arjun = 'People/Arjun Mehta.md';
    const before = await preview.read(arjun);
    await page.keyboard.press('Enter');
    await card('Arjun Mehta').waitFor();
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('3');
    await preview.waitForFile(arjun, (text) => text.includes('tier: Top 100'));
    await decided(1);
    await page.keyboard.press('u');
    await card('Arjun Mehta').waitFor();
    expect(await preview.waitForFile(arjun, (text) => text === before)).toBe(before);
    await page.keyboard.press('3');
    await decided(1);
    const second = await page.locator(`${view} h2`).innerText();
    await page.keyboard.press('Space');
    await decided(2);
    expect(await hasFocus()).toBe(true);
    // A dialog gives the focus back, and the keys go on.
    const name = await page.locator(`${view} h2`).innerText();
    await page.keyboard.press('l');
    await page.locator('.modal').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator(view).waitFor({ state: 'detached' });
    const note = await preview.waitForFile('Tier reviews/Tier review 2026-11-22.md', (text) => text !== '');
    expect(note).toContain('| [[Arjun Mehta]] | No tier | Top 100 |');
    expect(note).not.toContain('- [[Arjun Mehta]]');
    expect(note).not.toContain(`- [[${second}]]`);
    await page.locator('.kit-next-review', { hasText: 'under way' }).getByRole('button').click();
    await card(name).waitFor();
    expect(await hasFocus()).toBe(true);
  });

  it('shows the focus on each of its buttons', async () => {
    await begin();
    const { page } = preview;
    await page.keyboard.press('Enter');
    await card('Arjun Mehta').waitFor();
    await page.keyboard.press('Tab');
    expect(await findUnseenFocus(page.locator(`${view} .kit-session button:enabled`))).toEqual([]);
  });

  it.each<[string, PreviewOptions]>([
    ['light', {}],
    ['dark', { theme: 'dark', lang: 'de' }],
    ['on a phone', { phone: true }],
    ['narrow', { viewport: { width: 860, height: 700 } }],
  ])('breaks no rule of accessibility, %s', async (name, options) => {
    await begin(options);
    const { page } = preview;
    if (name === 'narrow') await setSidebarWidth(page, 300);
    await page.keyboard.press('Enter');
    await card('Arjun Mehta').waitFor();
    await page.keyboard.press('1');
    await decided(1);
    await shot(page, `session-${name.replaceAll(' ', '-')}`);
    expect(await findViolations(preview.page, `${view} .kit-session`)).toEqual([]);
    if (options.phone === true) {
      for (const button of await page.locator(`${view} .kit-session button`).all()) {
        const box = await button.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
        expect(box?.width).toBeGreaterThanOrEqual(44);
      }
      expect(
        await page.locator(`${view} .kit-session`).evaluate((root) => root.scrollWidth <= root.clientWidth),
      ).toBe(true);
    }
    for (let index = 0; index < 36; index += 1) await page.keyboard.press('ArrowRight');
    await page.locator('.kit-summary-tiers').waitFor();
    expect(await findViolations(preview.page, `${view} .kit-session`)).toEqual([]);
    await page.locator(`${view} .mod-cta`).click();
    await page.locator(`${view} .is-message`).waitFor();
    expect(await findViolations(preview.page, `${view} .kit-session`)).toEqual([]);
  });
});
