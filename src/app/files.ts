import type { Failure } from './notes';

/** Files that are no notes: what is imported, and what is exported. Paths are as the host takes them. */
export interface Files {
  /** the bytes of a file; null where there is none that can be read */
  read(path: string): Promise<Uint8Array | null>;
  /** Makes a file; never replaces one. Null where it was made. */
  create(path: string, text: string): Promise<Failure | null>;
}
