import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand, shot, type PreviewOptions } from './harness';
import { usePreview } from './use-preview';

const fixture = (path: string): string => resolve(import.meta.dirname, '../fixtures/import', path);
const list = 'People/Connections from LinkedIn, 2026-11-22.md';

const preview = usePreview();

async function open(options: PreviewOptions = {}): Promise<void> {
  await preview.start(options);
  await preview.page.locator('.kit-pane').waitFor();
}
const dialog = () => preview.page.locator('.modal');
const notice = (text: string) => preview.page.locator('.notice', { hasText: text });
const choose = (path: string) => dialog().locator('input[type=file]').setInputFiles(fixture(path));

it('imports LinkedIn connections into a list note, looked at first, and takes it back', async () => {
  await open();
  await runCommand(preview.page, 'Import people');
  await shot(preview.page, 'import-choose');
  await choose('tables/linkedin.csv');
  await dialog().getByRole('button', { name: '4 new people' }).waitFor();
  await shot(preview.page, 'import-preview');
  await dialog().getByRole('searchbox').fill('alice');
  await expect.poll(() => dialog().locator('.kit-import-list .setting-item').count()).toBe(1);
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  await notice('Imported linkedin.csv').waitFor();
  expect(await preview.waitForFile(list, () => true)).toContain(
    '| Ada Lovell | Partner | Analytical Engines, Ltd. |',
  );
  await notice('Imported linkedin.csv').getByRole('button', { name: 'Undo' }).click();
  await notice('Undone').waitFor();
  await expect(preview.read(list)).rejects.toThrow();
});

it('asks about doubtful people side by side, and about columns that nobody knows', async () => {
  await open({ theme: 'dark' });
  await preview.write('people.csv', 'x');
  await runCommand(preview.page, 'Import people');
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Wer,Wo,Mail\nClara Nguyen,Berlin,other@example.org\nFranz Neu,Bonn,f@example.org\n',
      ),
    });
  const column = (name: string) => dialog().locator('.setting-item', { hasText: name }).locator('select');
  await column('Wer').selectOption('name');
  await column('Wo').selectOption('location');
  await shot(preview.page, 'import-columns');
  await dialog().getByRole('button', { name: 'Next' }).click();
  await dialog().getByRole('button', { name: '1 to be asked' }).click();
  await shot(preview.page, 'import-doubtful');
  await dialog().locator('.kit-import-list select').selectOption({ label: 'It is Clara Nguyen' });
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  const note = await preview.waitForFile('People/Clara Nguyen.md', (text) =>
    text.includes('other@example.org'),
  );
  expect(note).toContain('email-2: other@example.org');
  await preview.waitForFile('People/Franz Neu.md', (text) => text.includes('location: Bonn'));
});

it('fits a phone', async () => {
  await preview.start({ phone: true });
  await runCommand(preview.page, 'Import people');
  await choose('vcards/google-3.0.vcf');
  await dialog().getByRole('button', { name: '1 new person' }).waitFor();
  await shot(preview.page, 'import-phone');
  const small = await dialog()
    .locator('button:visible, select:visible')
    .evaluateAll(
      (elements) =>
        elements.map((element) => element.getBoundingClientRect()).filter(({ height }) => height < 43.5)
          .length,
    );
  expect(small).toBe(0);
});

it('exports people into a file of the vault', async () => {
  await open();
  await runCommand(preview.page, 'Export people');
  await shot(preview.page, 'export');
  await dialog().getByRole('button', { name: 'Export', exact: true }).click();
  await notice('exported to People 2026-11-22.vcf').waitFor();
  expect(await preview.read('People 2026-11-22.vcf')).toContain('FN:Clara Nguyen\r\n');
});

it('shows duplicates side by side, and merges them', async () => {
  await open();
  await preview.write(
    'People/Klara Nguyen.md',
    '---\ntype: contact\naliases: [Clara Nguyen]\nrole: Dean\n---\n\n## Interactions\n\n- 2026-01-05 call: Long ago\n',
  );
  await preview.page.locator('.kit-pane').waitFor();
  await expect
    .poll(async () => {
      await runCommand(preview.page, 'Find duplicates');
      const found = await dialog().locator('.kit-import-pair', { hasText: 'Klara Nguyen' }).count();
      if (found === 0) await preview.page.keyboard.press('Escape');
      return found;
    })
    .toBe(1);
  await shot(preview.page, 'duplicates');
  await dialog().getByRole('button', { name: 'Keep “Clara Nguyen”' }).click();
  await notice('Merged').waitFor();
  const note = await preview.waitForFile('People/Clara Nguyen.md', (text) => text.includes('Long ago'));
  expect(note).toContain('Klara Nguyen');
  await expect(preview.read('People/Klara Nguyen.md')).rejects.toThrow();
});

it('shows whose messages they are before it logs them', async () => {
  await open();
  const her = 'https://www.linkedin.com/in/clara-n';
  const before = (await preview.read('People/Clara Nguyen.md')).replace('---\n', `---\nurl: ${her}\n`);
  await preview.write('People/Clara Nguyen.md', before);
  const rows = [
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
    `a,,Clara,${her},Me,https://www.linkedin.com/in/me,2026-08-01 09:00:00 UTC,Seed,Hello,INBOX`,
  ];
  await expect
    .poll(async () => {
      await runCommand(preview.page, 'Import people');
      await dialog()
        .locator('input[type=file]')
        .setInputFiles({ name: 'messages.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
      const found = await dialog().getByText('Messages with 1 contact on 1 day').count();
      if (found === 0) await preview.page.keyboard.press('Escape');
      return found;
    })
    .toBe(1);
  expect(await preview.read('People/Clara Nguyen.md')).toBe(before);
  await dialog().getByRole('button', { name: 'Import', exact: true }).click();
  const note = await preview.waitForFile('People/Clara Nguyen.md', (text) => text !== before);
  expect(note).toContain('- 2026-08-01 message ← LinkedIn: Seed\n');
});
