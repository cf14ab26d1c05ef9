import type { Locator } from 'playwright-core';

/** The labels of those buttons on which a ring or an outline does not show the focus. */
export async function findUnseenFocus(buttons: Locator): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (const button of await buttons.all()) {
    await button.focus();
    const isSeen = await button.evaluate((element) => {
      const { boxShadow, outlineStyle } = getComputedStyle(element);
      // An outline of the browser's own (`auto`) may be taken away by the app or a theme.
      return boxShadow !== 'none' || outlineStyle === 'solid';
    });
    if (!isSeen) unseen.push(await button.evaluate((element) => element.ariaLabel ?? element.textContent));
  }
  return unseen;
}
