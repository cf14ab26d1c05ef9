import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { runCommand, setSidebarWidth, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const zoë = 'People/Kolleginnen/Zoë Müller-Lüdenscheidt.md';

const preview = usePreview();

async function showYear(options: PreviewOptions = {}): Promise<Page> {
  await preview.start(options);
  const { page } = preview;
  await runCommand(page, options.lang === 'de' ? 'Das Jahr zeigen' : 'Show the year');
  await page.locator('.kit-heat-cell[data-day]').first().waitFor();
  return page;
}

/** Elements of which a finger would miss a part: smaller than 44 pixels in one direction. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.kit-year button')
    .evaluateAll((buttons) =>
      buttons
        .filter(
          (button) => button.getBoundingClientRect().height < 44 || button.getBoundingClientRect().width < 44,
        )
        .map((button) => button.outerHTML),
    );

const focusedDay = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? null);

describe('the year', () => {
  it.each([
    ['light', 'en'],
    ['dark', 'de'],
  ] as const)(
    'has no violation that axe-core finds, nor has the pane beside it (%s)',
    async (theme, lang) => {
      const page = await showYear({ theme, lang });
      expect(await findViolations(page, '.kit-year')).toEqual([]);
      await shot(page, `year-${theme}`);
      expect(await findViolations(page, '.kit-strip')).toEqual([]);
    },
  );

  it('is used with keys alone: to a day, to its people, into the note at the line', async () => {
    const page = await showYear();
    await page.locator('.kit-heat-cell[aria-selected="true"]').focus();
    expect(await focusedDay(page)).toBe('2026-11-20');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    expect(await focusedDay(page)).toBe('2026-11-12');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const ring = page.locator('.kit-heat-cell:focus-visible');
    expect(await ring.evaluate((cell) => getComputedStyle(cell).outlineStyle)).toBe('solid');
    for (const selector of ['.kit-year-button', '.kit-year-button', '.kit-day-line']) {
      await page.keyboard.press('Tab');
      expect(await page.locator(`${selector}:focus`).count()).toBe(1);
    }
    await page.keyboard.press('Enter');
    await page.locator('.workspace-tab-header.is-active', { hasText: 'Zoë' }).waitFor();
  });

  it('keeps the focus in the view when the note behind a focused line changes or goes', async () => {
    const page = await showYear();
    await page.locator('.kit-heat-cell[aria-selected="true"]').click();
    const line = page.locator('.kit-day-line', { hasText: 'Zoë' });
    await line.focus();
    const text = await preview.read(zoë);
    await preview.write(zoë, text.replace('Brückenwärtern', 'Wärtern'));
    await page.locator('.kit-day-line', { hasText: ' den Wärtern' }).waitFor();
    expect(await page.locator('.kit-day-line:focus').count()).toBe(1);
    await preview.write(zoë, text.replaceAll('2026-11-20', '2026-11-19'));
    await page.locator('.kit-day-line', { hasText: ' den Wärtern' }).waitFor({ state: 'detached' });
    expect(await page.locator('.kit-year :focus').count()).toBe(1);
  });

  it('leads from a number to the people in the pane', async () => {
    const page = await showYear();
    const number = page.getByRole('button', { name: /Top 50: Due \d+/ });
    const said = Number(/\d+$/.exec((await number.innerText()).trim())?.[0]);
    expect(said).toBeGreaterThan(0);
    await number.click();
    await page.locator('.kit-pane .kit-chip').first().waitFor();
    expect(await page.locator('.kit-pane .kit-person').count()).toBe(said);
  });

  it('fits a phone and a narrow leaf, with targets for fingers', async () => {
    const page = await showYear({ phone: true });
    const width = (): Promise<number> =>
      page.locator('.kit-year').evaluate((view) => view.scrollWidth - view.clientWidth);
    expect(await width()).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
    // The chosen day is in view, though the whole year is not.
    const selected = await page.locator('.kit-heat-cell[aria-selected="true"]').boundingBox();
    expect(selected?.x).toBeLessThan(390);
    await shot(page, 'year-phone');
  });

  it('has room in a leaf of 300 pixels, and strips in a pane as narrow', async () => {
    const page = await showYear({ viewport: { width: 720, height: 800 } });
    await page.locator('.sidebar-toggle-button.mod-left').click();
    await setSidebarWidth(page, 300);
    await page.locator('.kit-strip').first().waitFor();
    expect(
      await page.locator('.kit-year').evaluate((view) => view.scrollWidth - view.clientWidth),
    ).toBeLessThanOrEqual(0);
    await shot(page, 'year-narrow');
    await setSidebarWidth(page, 250);
    await page.locator('.kit-strip').first().waitFor({ state: 'hidden' });
  });
});
