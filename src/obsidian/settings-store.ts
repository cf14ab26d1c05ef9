import type { Plugin } from 'obsidian';
import { changeSetting, readSettings, type SettingsReading } from '../settings/read-settings';
import type { Settings } from '../settings/settings';

/** The plugin's data.json: read on start and when a sync changes it, written only when the user changes a setting. */
export class SettingsStore {
  private reading: SettingsReading = readSettings(null);
  /** data.json is there but is no JSON: nothing may be written over it */
  private broken = false;

  constructor(private readonly plugin: Plugin) {}

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
    try {
      const data: unknown = await this.plugin.loadData();
      this.broken = false;
      if (data === null && Object.keys(this.reading.stored).length > 0) return;
      this.reading = readSettings(data);
    } catch {
      this.broken = true;
    }
  }

  /** Saves one setting; false where a broken file stands in the way. */
  async change<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<boolean> {
    if (this.broken) return false;
    const stored = changeSetting(this.reading.stored, key, value);
    this.reading = readSettings(stored);
    await this.plugin.saveData(stored);
    return true;
  }
}
