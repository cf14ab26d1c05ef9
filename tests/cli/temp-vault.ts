import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterEach } from 'vitest';
import { smallVault } from '../fixtures/small-vault';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone after the test, with these files in it. */
export function tempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(`${tmpdir()}/keep-in-touch-`);
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, content);
  }
  return folder;
}

/** A copy of the small vault of the fixtures. */
export function copyOfSmallVault(): string {
  const folder = tempFolder();
  cpSync(smallVault, folder, { recursive: true });
  return folder;
}

/** Every file below a folder, hidden ones too, with its bytes; what a failed command must leave as it was. */
export function everythingIn(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const read = (at: string, prefix: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (entry.isDirectory()) {
        found[`${path}/`] = '';
        read(`${at}/${entry.name}`, `${path}/`);
      } else if (entry.isFile()) found[path] = readFileSync(`${at}/${entry.name}`, 'latin1');
      else found[path] = 'link';
    }
  };
  read(folder, '');
  return found;
}
