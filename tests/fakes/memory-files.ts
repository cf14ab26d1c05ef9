import type { Files } from '../../src/app/files';
import { fail, type Failure } from '../../src/app/notes';
import { encodeUtf8 } from '../../src/formats/decode-text';

/** Files in memory. */
export class MemoryFiles implements Files {
  readonly files: Map<string, string>;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  async read(path: string): Promise<Uint8Array | null> {
    await Promise.resolve();
    const text = this.files.get(path);
    return text === undefined ? null : encodeUtf8(text);
  }

  async create(path: string, text: string): Promise<Failure | null> {
    await Promise.resolve();
    if (this.files.has(path)) return fail(path, 'exists');
    this.files.set(path, text);
    return null;
  }
}
