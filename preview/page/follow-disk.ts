import { Notice, type App } from '../obsidian/index';
import type { DiskChange } from '../server/watch-vault';
import type { ServedPlugin } from './served-plugin';

const PLUGIN_DATA = /^[^/]+\/plugins\/([^/]+)\/data\.json$/;

/** What the server reports: changes below the vault, and that the plugin was rebuilt. */
export class DiskEvents {
  private readonly early: DiskChange[] = [];
  private takeOver: ((changes: readonly DiskChange[]) => void) | null = null;

  private constructor(private readonly source: EventSource) {
    source.addEventListener('disk', (event: MessageEvent<string>) => {
      const changes = JSON.parse(event.data) as DiskChange[];
      if (this.takeOver) this.takeOver(changes);
      else this.early.push(...changes);
    });
  }

  /** Connects before the vault is read: what changes meanwhile is kept until somebody follows. */
  static connect(token: string): Promise<DiskEvents> {
    const source = new EventSource(`/api/events?token=${token}`);
    const events = new DiskEvents(source);
    return new Promise((done, fail) => {
      source.addEventListener('open', () => done(events), { once: true });
      source.addEventListener('error', () => fail(new Error('No connection to the preview server')), {
        once: true,
      });
    });
  }

  /** Tells the running app from now on, and what was kept first. */
  follow(app: App, plugin: ServedPlugin): void {
    this.takeOver = (changes) => applyChanges(app, changes);
    this.takeOver(this.early);
    this.source.addEventListener('plugin', () => {
      plugin.reload().then(
        () => new Notice('Plugin reloaded'),
        (error: unknown) => {
          console.error(error);
          new Notice(`The plugin could not be reloaded: ${String(error)}`, 0);
        },
      );
    });
  }
}

function applyChanges(app: App, changes: readonly DiskChange[]): void {
  for (const { path, stat } of changes) {
    const id = PLUGIN_DATA.exec(path)?.[1];
    if (id === undefined) app.vault.onDisk(path, stat);
    else void app.plugins.plugins[id]?.onExternalSettingsChange?.();
  }
}
