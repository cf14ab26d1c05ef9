import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Entry, VaultFolder } from './vault-folder';

/** A path that changed on disk; `stat` is null when it is gone. */
export interface DiskChange {
  readonly path: string;
  readonly stat: Entry | null;
}

const GATHER_MS = 40;
const CONFIG_FOLDER = '.obsidian';

/**
 * Reports changes below a vault, gathered for a moment and sorted. Config files (`.obsidian/…/*.json`) are reported too,
 * all other dot files are not.
 */
export class VaultWatcher {
  // One watcher per folder: Node's recursive `fs.watch` on Linux loses a file once it was replaced by a rename.
  private readonly watchers = new Map<string, FSWatcher>();
  private changed = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private readonly ownWrites = new Map<string, string>();

  private constructor(
    private readonly vault: VaultFolder,
    private readonly report: (changes: readonly DiskChange[]) => void,
  ) {}

  static async start(
    vault: VaultFolder,
    report: (changes: readonly DiskChange[]) => void,
  ): Promise<VaultWatcher> {
    const watcher = new VaultWatcher(vault, report);
    await watcher.watchTree('');
    await watcher.watchConfig();
    return watcher;
  }

  /**
   * The page drops what comes back of its own writes to notes by their time and size. Config files are not in its file
   * tree, so theirs are dropped here.
   */
  noteOwnWrite(entry: Entry | null): void {
    if (entry && isConfigPath(entry.path)) this.ownWrites.set(entry.path, `${entry.mtime} ${entry.size}`);
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  private async watchTree(folder: string): Promise<void> {
    this.watchFolder(folder);
    for (const { path, type } of await this.vault.tree(folder)) if (type === 'folder') this.watchFolder(path);
  }

  private async watchConfig(): Promise<void> {
    const plugins = `${CONFIG_FOLDER}/plugins`;
    if (!(await this.vault.stat(CONFIG_FOLDER))) return;
    this.watchFolder(CONFIG_FOLDER);
    if (!(await this.vault.stat(plugins))) return;
    this.watchFolder(plugins);
    for (const folder of (await this.vault.list(plugins)).folders) this.watchFolder(folder);
  }

  private watchFolder(folder: string): void {
    if (this.watchers.has(folder)) return;
    try {
      const watcher = watch(join(this.vault.root, folder), (_event, name) => {
        this.gather(name ? (folder ? `${folder}/${name}` : name) : folder);
      });
      watcher.on('error', () => this.unwatchFolder(folder));
      this.watchers.set(folder, watcher);
    } catch {
      // The folder went away between listing and watching: its parent reports that.
    }
  }

  private unwatchFolder(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }

  private gather(path: string): void {
    if (!path || path.endsWith('.tmp')) return;
    const hidden = path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
    if (hidden && !isConfigPath(path)) return;
    this.changed.add(path);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  private async flush(): Promise<void> {
    this.timer = null;
    const paths = [...this.changed].sort();
    this.changed = new Set();
    const changes: DiskChange[] = [];
    for (const path of paths) {
      const stat = await this.vault.stat(path).catch(() => null);
      if (stat && this.ownWrites.get(path) === `${stat.mtime} ${stat.size}`) continue;
      if (isConfigPath(path) && stat?.type !== 'file') {
        if (stat) await this.watchConfig();
        continue;
      }
      changes.push({ path, stat });
      if (stat?.type === 'folder') changes.push(...(await this.enterFolder(path)));
      else if (!stat) this.leaveFolder(path);
    }
    if (changes.length > 0) this.report(changes);
  }

  /** A folder that appears may be full already (moved in, or unpacked): its content made no events of its own. */
  private async enterFolder(path: string): Promise<DiskChange[]> {
    await this.watchTree(path);
    return (await this.vault.tree(path)).map((stat) => ({ path: stat.path, stat }));
  }

  private leaveFolder(path: string): void {
    for (const folder of [...this.watchers.keys()]) {
      if (folder === path || folder.startsWith(`${path}/`)) this.unwatchFolder(folder);
    }
  }
}

function isConfigPath(path: string): boolean {
  if (path !== CONFIG_FOLDER && !path.startsWith(`${CONFIG_FOLDER}/`)) return false;
  return path.endsWith('.json') || !path.split('/').at(-1)?.includes('.', 1);
}
