import { readFileSync } from 'node:fs';
import { fail } from '../src/app/notes';
import type { Files } from '../src/app/files';
import { largestFile } from '../src/formats/read-people';
import { errorCode, failureOf } from './file-errors';
import { createFile } from './replace-file';
import { statOf } from './stat-of';

/** Files anywhere on disk, as paths mean them where the program was called. */
export const plainFiles: Files = {
  read(path) {
    return new Promise((resolve) => {
      const stats = statOf(path);
      // In UTF-8 a character has four bytes at most: what is larger is too long in any case.
      const isFile = stats?.isFile() === true && stats.size <= largestFile * 4;
      resolve(isFile ? readOrNull(path) : null);
    });
  },
  create(path, text) {
    return new Promise((resolve) => {
      try {
        createFile(path, text);
        resolve(null);
      } catch (error) {
        resolve(errorCode(error) === 'EEXIST' ? fail(path, 'exists') : failureOf(path, error));
      }
    });
  },
};

function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
