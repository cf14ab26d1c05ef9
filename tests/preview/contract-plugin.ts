import * as obsidian from 'obsidian';
import { runContract } from './contract-cases';

const FOLDER = 'contract-cases';
const RESULT = 'contract-result.json';
/** Metadata counts as settled when nothing was reported for so many milliseconds. */
const QUIET = 150;

/** The contract as an ordinary plugin, for the preview and for the app: its command writes what each case gave. */
export default class ContractPlugin extends obsidian.Plugin {
  override onload(): void {
    this.addCommand({ id: 'run', name: 'Run', callback: () => void this.run() });
  }

  private async run(): Promise<void> {
    const { vault } = this.app;
    const before = vault.getFolderByPath(FOLDER);
    if (before) await vault.delete(before, true);
    await vault.createFolder(FOLDER);
    const settle = (): Promise<void> => this.settle();
    const results = await runContract({ app: this.app, obsidian, plugin: this, folder: FOLDER, settle });
    const report = { apiVersion: obsidian.apiVersion, results };
    await vault.adapter.write(RESULT, JSON.stringify(report, null, 2));
  }

  private settle(): Promise<void> {
    const { metadataCache } = this.app;
    return new Promise((done) => {
      const finish = obsidian.debounce(
        () => {
          for (const ref of refs) metadataCache.offref(ref);
          done();
        },
        QUIET,
        true,
      );
      const wait = (): void => void finish();
      const refs = [
        metadataCache.on('changed', wait),
        metadataCache.on('resolved', wait),
        metadataCache.on('deleted', wait),
      ];
      wait();
    });
  }
}
