// `npm start`: the built plugin in a browser, on a copy of the sample vault or, with --vault, on a folder of one's own.
import { spawn } from 'node:child_process';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { copySampleVault, readToday } from './sample-vault';
import { startServer } from './server';

const HELP = `npm start -- [options]
  --vault DIR    show this folder of notes, and write to it (default: a copy of the sample vault)
  --plugin DIR   run main.js, manifest.json and styles.css of this folder (default: this repository)
  --port N       (default: any free one)
  --lang de      the app's language
  --no-open      do not open a browser
  --no-watch     do not rebuild when the source changes`;

/** What the sample vault opens with. */
const FIRST_NOTE = 'People/Clara Nguyen.md';
/** The built file lies in dist/preview. */
const root = fileURLToPath(new URL('../..', import.meta.url));

async function main(): Promise<void> {
  const { values: flags } = parseArgs({
    options: {
      vault: { type: 'string' },
      plugin: { type: 'string', default: root },
      port: { type: 'string', default: '0' },
      lang: { type: 'string' },
      'no-open': { type: 'boolean' },
      'no-watch': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (flags.help) {
    console.log(HELP);
    return;
  }
  const vault = flags.vault ? resolve(flags.vault) : await makeSampleVault();
  const server = await startServer({
    vault,
    plugin: flags.plugin,
    assets: join(root, 'dist', 'preview'),
    port: Number(flags.port),
  });
  const query = new URLSearchParams();
  if (flags.lang) query.set('lang', flags.lang);
  if (!flags.vault) query.set('note', FIRST_NOTE);
  const url = `${server.url}&${query.toString()}`;
  console.log(`Notes:   ${vault}${flags.vault ? '' : ' (a copy: change what you like)'}`);
  console.log(`Preview: ${url}`);
  if (!flags['no-watch']) watchSource();
  if (!flags['no-open']) openBrowser(url);
}

async function makeSampleVault(): Promise<string> {
  const folder = join(await fs.mkdtemp(join(tmpdir(), 'keep-in-touch-')), 'Sample vault');
  await copySampleVault(join(root, 'sample-vault'), folder, readToday());
  return folder;
}

/** Rebuilds the plugin on every change; the server sees the new main.js and tells the page. */
function watchSource(): void {
  const child = spawn(process.execPath, [join(root, 'esbuild.config.mjs'), 'plugin', '--watch'], {
    cwd: root,
    // esbuild stops watching when its input ends: so it ends with this process, however that ends.
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  process.on('exit', () => child.kill());
}

/** Opens the default browser if there is one; the address is printed in any case. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url.replace(/&/g, '^&')]
        : ['xdg-open', url];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
