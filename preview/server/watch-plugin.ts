import { createHash } from 'node:crypto';
import { promises as fs, watch } from 'node:fs';
import { join } from 'node:path';

const PLUGIN_FILES: readonly string[] = ['main.js', 'manifest.json', 'styles.css'];
// A bundler writes in pieces: wait until it is done.
const SETTLE_MS = 150;

/** Calls back once the built plugin's files have changed in content; returns how to stop. */
export async function watchPlugin(folder: string, onChange: () => void): Promise<() => void> {
  let known = await digest(folder);
  let timer: NodeJS.Timeout | undefined;
  const compare = async (): Promise<void> => {
    const now = await digest(folder);
    // A watcher that starts writes what is there already.
    if (now === known) return;
    known = now;
    onChange();
  };
  const watcher = watch(folder, (_event, name) => {
    if (name === null || !PLUGIN_FILES.includes(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void compare(), SETTLE_MS);
  });
  watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

async function digest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of PLUGIN_FILES) hash.update(await fs.readFile(join(folder, file)).catch(() => ''));
  return hash.digest('hex');
}
