import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the app itself draws: its main button in the theme's colours. */
const ofTheApp = ['.mod-cta'];

/**
 * What axe-core finds within a part of the page: `RULE: ELEMENT SUMMARY` for each element that breaks a rule, none where
 * all is well. What the app itself draws is left out, and further parts by their selectors.
 */
export async function findViolations(
  page: Page,
  within: string,
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(
    async ({ include, exclude }) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const { violations } = await engine.run({ include, exclude });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
      );
    },
    { include: [within], exclude: [...ofTheApp, ...leftOut] },
  );
}
