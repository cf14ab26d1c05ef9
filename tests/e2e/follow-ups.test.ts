import { describe, expect, it } from 'vitest';
import { runCommand, setSidebarWidth, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const clara = 'People/Clara Nguyen.md';

const preview = usePreview();

async function open(options: PreviewOptions = {}): Promise<void> {
  await preview.start(options);
  await preview.page.locator('.kit-pane').waitFor();
}

const tab = (name: string) => preview.page.getByRole('tab', { name });
const row = (text: string) => preview.page.locator('.kit-follow-up-row', { hasText: text }).first();

describe('follow-ups and occasions in the browser', () => {
  it('a follow-up is ticked with one changed line, and undone from the notice', async () => {
    await open();
    await tab('Follow-ups').click();
    await preview.page.locator('.kit-follow-up-row').first().waitFor();
    await shot(preview.page, 'follow-ups');
    const before = await preview.read(clara);
    const task = /- \[ \] (.*?) 📅/.exec(before)?.[1] ?? '';
    expect(task).not.toBe('');
    await row(task).locator('.kit-tick').click();
    const after = await preview.waitForFile(clara, (text) => text !== before);
    const lines = before.split('\n');
    const changed = after.split('\n').filter((line, index) => line !== lines[index]);
    expect(changed).toEqual([expect.stringMatching(/- \[x\] .* ✅ 2026-11-22$/)]);
    const notice = preview.page.locator('.notice', { hasText: task });
    await notice.getByRole('button', { name: 'Log it as done' }).waitFor();
    await shot(preview.page, 'follow-ups-ticked');
    await notice.getByRole('button', { name: 'Undo' }).click();
    await preview.waitForFile(clara, (text) => text === before);
  });

  it('by keys alone: put off, opened at its line', async () => {
    await open();
    await runCommand(preview.page, 'Show follow-ups');
    const first = preview.page.locator('.kit-follow-up-row').first();
    await first.focus();
    await preview.page.keyboard.press('s');
    await preview.page.locator('.prompt-input').waitFor();
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('Enter');
    await preview.page.locator('.cm-content').first().waitFor();
  });

  it('what is coming, and a greeting round whose tick is logged', async () => {
    await open({ today: '2026-12-18T09:00' });
    await tab('Coming up').click();
    await preview.page.locator('.kit-coming-up-row').first().waitFor();
    await shot(preview.page, 'coming-up');
    await preview.page.locator('.kit-coming-up-row', { hasText: 'Christmas' }).click();
    const mine = preview.page.locator('.kit-round-row', { hasText: 'Clara Nguyen' });
    await mine.waitFor();
    await shot(preview.page, 'greeting-round');
    await mine.locator('.kit-tick').click();
    await preview.waitForFile(clara, (text) => text.includes('- 2026-12-18 message → Christmas'));
    await preview.page.locator('.kit-round-row.is-done', { hasText: 'Clara Nguyen' }).waitFor();
  });

  it('in a narrow pane tabs are icons, and nothing is cut off', async () => {
    await open({ theme: 'dark', lang: 'de' });
    await setSidebarWidth(preview.page, 300);
    await tab('Wiedervorlagen').click();
    await preview.page.locator('.kit-follow-up-row').first().waitFor();
    const { width, inner } = await preview.page.locator('.kit-tabs').evaluate((element) => ({
      width: element.clientWidth,
      inner: element.scrollWidth,
    }));
    expect(inner).toBeLessThanOrEqual(width);
    await shot(preview.page, 'follow-ups-narrow');
    await tab('Demnächst').click();
    await preview.page.locator('.kit-coming-up-row').first().waitFor();
    await shot(preview.page, 'coming-up-narrow');
  });

  it('on a phone every target can be hit', async () => {
    await preview.start({ phone: true });
    await runCommand(preview.page, 'Keep in touch: Show follow-ups');
    await preview.page.locator('.kit-follow-up-row').first().waitFor();
    const box = await preview.page.locator('.kit-follow-up-row .kit-tick').first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    const later = await preview.page.locator('.kit-follow-up-row .kit-row-button').first().boundingBox();
    expect(Math.min(later?.width ?? 0, later?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await shot(preview.page, 'follow-ups-phone');
  });
});
