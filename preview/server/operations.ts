import type { VaultFolder } from './vault-folder';
import type { VaultWatcher } from './watch-vault';

/** What the page may ask for, by name: `PUT` or `POST /api/NAME?path=…`, with the file's content as body. */
export type Operation = (query: URLSearchParams, body: Buffer) => Promise<unknown>;

/** The table of operations; a `Buffer` is answered as bytes, everything else as JSON. */
export function buildOperations(vault: VaultFolder, watcher: VaultWatcher): ReadonlyMap<string, Operation> {
  const pathOf = (query: URLSearchParams) => query.get('path') ?? '';
  const targetOf = (query: URLSearchParams) => query.get('to') ?? '';
  return new Map<string, Operation>([
    ['tree', () => vault.tree()],
    ['readAll', () => vault.readNotes()],
    ['stat', (query) => vault.stat(pathOf(query))],
    ['list', (query) => vault.list(pathOf(query))],
    ['read', (query) => vault.read(pathOf(query))],
    [
      'write',
      async (query, body) => {
        const mtime = query.get('mtime');
        const entry = await vault.write(pathOf(query), body, mtime === null ? undefined : Number(mtime));
        watcher.noteOwnWrite(entry);
        return entry;
      },
    ],
    ['mkdir', (query) => vault.makeFolder(pathOf(query))],
    ['remove', (query) => vault.removeFile(pathOf(query))],
    ['rmdir', (query) => vault.removeFolder(pathOf(query), query.get('recursive') === 'true')],
    ['rename', (query) => vault.rename(pathOf(query), targetOf(query))],
    ['copy', (query) => vault.copy(pathOf(query), targetOf(query))],
    ['trash', (query) => vault.trash(pathOf(query))],
  ]);
}
