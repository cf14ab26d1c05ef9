import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractCases } from '../preview/contract-cases';
import { startPreview, type Preview } from './harness';

const MANIFEST = {
  id: 'contract-cases',
  name: 'Contract cases',
  author: 'Keep in touch',
  version: '0.0.1',
  minAppVersion: '1.13.1',
  description: 'Checks what the app does against what is expected of its API.',
};

interface Report {
  readonly results: readonly {
    readonly subject: string;
    readonly name: string;
    readonly error: string | null;
  }[];
}

let folder: string;
let preview: Preview;

beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'contract-'));
  const plugin = join(folder, 'plugin');
  const vault = join(folder, 'vault');
  await fs.mkdir(plugin);
  await fs.mkdir(vault);
  await fs.writeFile(join(plugin, 'manifest.json'), JSON.stringify(MANIFEST));
  await build({
    entryPoints: [join('tests', 'preview', 'contract-plugin.ts')],
    outfile: join(plugin, 'main.js'),
    bundle: true,
    format: 'cjs',
    target: 'es2021',
    external: ['obsidian'],
    logLevel: 'error',
  });
  preview = await startPreview({ vault, plugin });
});

afterAll(async () => {
  await preview.close();
  await fs.rm(folder, { recursive: true, force: true });
});

it('holds in a browser, over a folder on disk', async () => {
  await preview.page.keyboard.press('Control+p');
  await preview.page.locator('.prompt-input').fill('Contract cases: Run');
  await preview.page.keyboard.press('Enter');
  // Each case waits for the metadata to settle, so that all of them take longer than a single change.
  const read = (): Promise<string> => preview.read('contract-result.json').catch(() => '');
  await expect.poll(read, { timeout: 50_000, interval: 200 }).toMatch(/"results"[\s\S]*\}$/);
  const text = await read();
  const { results } = JSON.parse(text) as Report;
  expect(results.filter(({ error }) => error !== null)).toEqual([]);
  expect(results).toHaveLength(Object.values(contractCases).flat().length);
});
