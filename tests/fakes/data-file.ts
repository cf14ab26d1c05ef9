import type { SettingsStore } from '../../src/obsidian/settings-store';

/** A plugin's data.json in memory. */
export class DataFile {
  /** how often it was written */
  saves = 0;

  /** `text` is null where there is no file. */
  constructor(public text: string | null) {}

  readonly plugin: ConstructorParameters<typeof SettingsStore>[0] = {
    loadData: async () => {
      await Promise.resolve();
      return this.read();
    },
    saveData: async (data) => {
      await Promise.resolve();
      this.saves += 1;
      this.text = JSON.stringify(data, null, 2);
    },
  };

  /** What is in it; throws where that is no JSON. */
  read(): unknown {
    return this.text === null ? null : (JSON.parse(this.text) as unknown);
  }
}
