import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe';
import { PHONE_VIEWPORT, runCommand, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const preview = usePreview();

const dialog = () => preview.page.locator('.modal');

/** Looks at the dialog that is open: a picture, and what axe finds. */
async function look(name: string): Promise<void> {
  await shot(preview.page, name);
  expect([name, await findViolations(preview.page, '.modal')]).toEqual([name, []]);
}

describe.each<[string, PreviewOptions]>([
  ['en-light', {}],
  ['de-dark', { lang: 'de', theme: 'dark' }],
  ['de-phone', { lang: 'de', phone: true, viewport: PHONE_VIEWPORT }],
])('the dialogs of import and export, %s', (look_, options) => {
  const isGerman = options.lang === 'de';

  it('break no rule of accessibility', async () => {
    await preview.start(options);
    const { page } = preview;
    await runCommand(page, isGerman ? 'Menschen importieren' : 'Import people');
    await dialog().locator('input[type=file]').waitFor({ state: 'attached' });
    await look(`import-choose-${look_}`);
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'people.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Wer,Wo,Mail\nClara Nguyen,Berlin,other@example.org\nFranz Neu,Bonn,f@example.org\n',
        ),
      });
    await dialog().locator('select').first().waitFor();
    await look(`import-columns-${look_}`);
    await dialog().locator('select').first().selectOption('name');
    await dialog().locator('.mod-cta').click();
    await dialog().locator('.kit-import-kinds').waitFor();
    await look(`import-new-${look_}`);
    await dialog().locator('.kit-import-kinds button:not([disabled])').last().click();
    await look(`import-doubtful-${look_}`);
    await page.keyboard.press('Escape');
    await runCommand(page, isGerman ? 'Menschen exportieren' : 'Export people');
    await dialog().locator('select').first().waitFor();
    await look(`export-${look_}`);
    await page.keyboard.press('Escape');
    await preview.write(
      'People/Klara Nguyen.md',
      '---\ntype: contact\naliases: [Clara Nguyen]\nrole: Dean\n---\n\n## Interactions\n\n- 2026-01-05 call: Long ago\n',
    );
    await expect
      .poll(async () => {
        await runCommand(page, isGerman ? 'Doppelte finden' : 'Find duplicates');
        const found = await dialog().locator('.kit-import-pair', { hasText: 'Klara Nguyen' }).count();
        if (found === 0) await page.keyboard.press('Escape');
        return found;
      })
      .toBe(1);
    await look(`duplicates-${look_}`);
  });
});

it('takes a file that is dropped on the pane', async () => {
  await preview.start();
  const { page } = preview;
  await page.locator('.kit-pane').waitFor();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File(['BEGIN:VCARD\nVERSION:3.0\nFN:Paul Dropped\nEND:VCARD\n'], 'paul.vcf', {
        type: 'text/vcard',
      }),
    );
    return data;
  });
  await page.locator('.kit-pane').dispatchEvent('drop', { dataTransfer: transfer });
  await dialog().getByText('Paul Dropped').waitFor();
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  await preview.waitForFile('People/Paul Dropped.md', (text) => text.includes('type: contact'));
});

it('can be paused, and stopped in the middle; run again there are no duplicates and no gaps', async () => {
  await preview.start();
  const { page } = preview;
  const cards = Array.from(
    { length: 60 },
    (_, index) => `BEGIN:VCARD\nVERSION:3.0\nFN:Person Card ${index + 1}\nUID:card-${index + 1}\nEND:VCARD\n`,
  ).join('');
  const begin = async (): Promise<void> => {
    await runCommand(page, 'Import people');
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: 'cards.vcf', mimeType: 'text/vcard', buffer: Buffer.from(cards) });
    await dialog().locator('.kit-import-kinds').waitFor();
  };
  const made = async (): Promise<number> =>
    (await readdir(join(preview.vault, 'People'))).filter((name) => name.startsWith('Person Card')).length;
  await begin();
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  await dialog().getByRole('button', { name: 'Pause' }).click();
  await dialog().getByRole('button', { name: 'Go on' }).waitFor();
  await shot(page, 'import-paused');
  expect(await findViolations(page, '.modal')).toEqual([]);
  await dialog().getByRole('button', { name: 'Stop' }).click();
  await dialog().waitFor({ state: 'detached' });
  const first = await made();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(60);
  await begin();
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  await dialog().waitFor({ state: 'detached', timeout: 30_000 });
  expect(await made()).toBe(60);
  await begin();
  await dialog().getByRole('button', { name: '60 the same' }).waitFor();
});
