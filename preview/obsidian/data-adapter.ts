import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from 'obsidian';

/** A file or folder with its path, as the vault learns of it. */
export interface VaultEntry extends Stat {
  readonly path: string;
}

/** What the host asks of a store of files, beyond Obsidian's own `DataAdapter`. */
export abstract class HostAdapter implements DataAdapter {
  readonly #chains = new Map<string, Promise<unknown>>();

  /** Everything in the vault, in any order. */
  abstract tree(): Promise<VaultEntry[]>;
  /** The texts of the notes by path, when they can be had at once; spares a request a note. */
  readAll?(): Promise<Record<string, string>>;
  abstract getBasePath(): string;
  abstract getFullPath(path: string): string;

  abstract getName(): string;
  abstract getResourcePath(path: string): string;
  abstract stat(path: string): Promise<Stat | null>;
  abstract list(path: string): Promise<ListedFiles>;
  abstract read(path: string): Promise<string>;
  abstract readBinary(path: string): Promise<ArrayBuffer>;
  abstract write(path: string, data: string, options?: DataWriteOptions): Promise<void>;
  abstract writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void>;
  abstract mkdir(path: string): Promise<void>;
  abstract trashSystem(path: string): Promise<boolean>;
  abstract trashLocal(path: string): Promise<void>;
  abstract rmdir(path: string, recursive: boolean): Promise<void>;
  abstract remove(path: string): Promise<void>;
  abstract rename(path: string, newPath: string): Promise<void>;
  abstract copy(path: string, newPath: string): Promise<void>;

  async exists(path: string): Promise<boolean> {
    return path === '' || path === '/' || (await this.stat(path)) !== null;
  }

  /** Reads, changes and writes with nothing in between: calls for one path wait for each other. */
  process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.inTurn(path, async () => {
      const changed = change(await this.read(path));
      await this.write(path, changed, options);
      return changed;
    });
  }

  append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.inTurn(path, async () => {
      const before = (await this.exists(path)) ? await this.read(path) : '';
      await this.write(path, before + data, options);
    });
  }

  async appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.inTurn(path, async () => {
      const before = (await this.exists(path)) ? await this.readBinary(path) : new ArrayBuffer(0);
      await this.writeBinary(path, await new Blob([before, data]).arrayBuffer(), options);
    });
  }

  /** Runs tasks on one path one after the other. */
  inTurn<T>(path: string, task: () => Promise<T>): Promise<T> {
    const result = (this.#chains.get(path) ?? Promise.resolve()).then(task, task);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#chains.set(path, settled);
    void settled.then(() => {
      if (this.#chains.get(path) === settled) this.#chains.delete(path);
    });
    return result;
  }
}

/** An error as Node gives it: with a code. */
export function fileError(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
