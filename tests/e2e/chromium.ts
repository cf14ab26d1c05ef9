import { execFile } from 'node:child_process';
import { existsSync, promises as fs } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** How to start a browser; `env` only where it needs libraries that the machine lacks. */
export interface Chromium {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const run = promisify(execFile);

/** `CHROMIUM` from the environment, else an installed browser, else the one inside `@sparticuz/chromium`. */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path));
  if (given) return { executablePath: given };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found: install one, or set CHROMIUM to its path');
  }
  return unpackPackagedChromium();
}

/**
 * Unpacks the browser once into node_modules/.cache. Into a folder of its own first, renamed when complete: so that
 * parallel runs never start half a browser.
 */
async function unpackPackagedChromium(): Promise<Chromium> {
  const require = createRequire(import.meta.url);
  const packageDir = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await fs.readFile(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(packageDir, '..', '..', '.cache', `chromium-${version}`);
  if (!existsSync(cache)) {
    const unpacked = `${cache}.${process.pid}`;
    await fs.mkdir(unpacked, { recursive: true });
    const chromium = join(unpacked, 'chromium');
    await unpack(join(packageDir, 'bin', 'chromium.br'), chromium);
    await fs.chmod(chromium, 0o755);
    for (const archive of ['fonts', 'al2023']) {
      const tar = join(unpacked, `${archive}.tar`);
      await unpack(join(packageDir, 'bin', `${archive}.tar.br`), tar);
      await run('tar', ['-xf', tar, '-C', unpacked]);
      await fs.rm(tar);
    }
    await fs.rename(unpacked, cache).catch(async (error: unknown) => {
      await fs.rm(unpacked, { recursive: true });
      if (!existsSync(cache)) throw error;
    });
  }
  const executablePath = join(cache, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : await useOwnFonts(cache);
  const runs = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
  // A bare machine lacks libnss: the package carries it for such.
  return { executablePath, env: runs ? fonts : { ...fonts, LD_LIBRARY_PATH: join(cache, 'lib') } };
}

/** For a machine without any fonts: those of the package, whose own configuration looks for them elsewhere. */
async function useOwnFonts(cache: string): Promise<Readonly<Record<string, string>>> {
  const file = join(cache, 'own-fonts.conf');
  const folders = `<dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir>`;
  await fs.writeFile(file, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}

async function unpack(from: string, to: string): Promise<void> {
  await fs.writeFile(to, await promisify(brotliDecompress)(await fs.readFile(from)));
}
