import type { Plugin } from 'obsidian';
import { changeSetting, type NewValue } from '../settings/change-setting';
import { readSettings, type SettingsReading, type StoredSettings } from '../settings/read-settings';
import type { Settings } from '../settings/settings';

/** Null where the stored setting cannot be changed. */
type Change = (stored: StoredSettings) => StoredSettings | null;

/** The plugin's data.json: read on start and when a sync changes it, written only when the user changes a setting. */
export class SettingsStore {
  /** as data.json had it when it was read or written last */
  private saved: StoredSettings = {};
  /** choices that are not saved yet; they hold already */
  private readonly pending: Change[] = [];
  private reading: SettingsReading = readSettings(null);
  /** data.json is there but holds no settings: nothing may be written over it */
  private broken = false;
  private saving: Promise<unknown> = Promise.resolve();

  constructor(private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>) {}

  get settings(): Settings {
    return this.reading.settings;
  }

  /** What could not be read, for one message: keys, or the whole file. */
  get trouble(): {
    readonly kind: 'broken' | 'newer' | 'unreadable';
    readonly keys: readonly string[];
  } | null {
    if (this.broken) return { kind: 'broken', keys: [] };
    if (this.reading.unreadable.length > 0) return { kind: 'unreadable', keys: this.reading.unreadable };
    return this.reading.newer ? { kind: 'newer', keys: [] } : null;
  }

  /** Reads data.json. A file that is briefly absent or broken leaves the settings that hold as they are. */
  async load(): Promise<void> {
    let data: unknown;
    try {
      data = await this.plugin.loadData();
    } catch {
      this.broken = true;
      return;
    }
    data ??= null;
    // Settings are written over key by key, and in a list or a text there are none.
    this.broken = typeof data !== 'object' || Array.isArray(data);
    if (this.broken || (data === null && Object.keys(this.saved).length > 0)) return;
    this.saved = readSettings(data).stored;
    this.join();
  }

  /** Saves one setting; false where a broken file, or a stored value that cannot be read, stands in the way. */
  async change<Key extends keyof Settings>(key: Key, next: NewValue<Key>): Promise<boolean> {
    const change: Change = (stored) => changeSetting(stored, key, next);
    this.pending.push(change);
    this.join();
    const saved = this.saving.then(() => this.save(change));
    this.saving = saved.catch(() => false);
    return saved;
  }

  private async save(change: Change): Promise<boolean> {
    try {
      // A sync may have brought other settings without a word.
      await this.load();
      if (this.broken) return false;
      const stored = change(this.saved);
      if (stored === null) return false;
      await this.plugin.saveData(stored);
      this.saved = stored;
      return true;
    } finally {
      this.pending.splice(this.pending.indexOf(change), 1);
      this.join();
    }
  }

  private join(): void {
    this.reading = readSettings(
      this.pending.reduce((stored, change) => change(stored) ?? stored, this.saved),
    );
  }
}
