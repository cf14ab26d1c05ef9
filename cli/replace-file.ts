import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';

/** What of an old file its replacement keeps. */
export type KeptStats = Pick<Stats, 'mode' | 'uid' | 'gid'>;

const permissionBits = 0o7777;
const groupBits = 0o070;

/**
 * Puts a text in the place of a file in one step: it is written beside it, flushed, and renamed. `check` is asked right
 * before the renaming, and where it says no nothing changes. Throws what the file system says; no other file stays behind.
 */
export function replaceFile(file: string, text: string, kept: KeptStats, check: () => boolean): boolean {
  const beside = writeBeside(file, text, kept);
  try {
    if (!check()) {
      unlinkSync(beside);
      return false;
    }
    renameSync(beside, file);
  } catch (error) {
    tryTo(() => unlinkSync(beside));
    throw error;
  }
  flushFolder(dirname(file));
  return true;
}

/** Makes a file with its whole text in one step; throws `EEXIST` where there is one of that name. */
export function createFile(file: string, text: string): void {
  const beside = writeBeside(file, text, null);
  try {
    // Unlike renaming, linking never replaces a file.
    linkSync(beside, file);
  } finally {
    tryTo(() => unlinkSync(beside));
  }
  flushFolder(dirname(file));
}

/** Writes a text to a new hidden file in the same folder. */
function writeBeside(file: string, text: string, kept: KeptStats | null): string {
  const beside = `${dirname(file)}/.keep-in-touch-${randomBytes(6).toString('hex')}.tmp`;
  const handle = openSync(beside, 'wx');
  try {
    if (kept !== null) {
      keepGroup(handle, kept);
      fchmodSync(handle, kept.mode & permissionBits);
    }
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    tryTo(() => unlinkSync(beside));
    throw error;
  } finally {
    closeSync(handle);
  }
  return beside;
}

/**
 * Only root may give a file away; whoever else writes becomes its owner, which takes nothing from those of its group. Throws
 * `EPERM` where the group cannot stay though it has rights.
 */
export function keepGroup(
  handle: number,
  { uid, gid, mode }: KeptStats,
  system: Pick<typeof import('node:fs'), 'fchownSync'> & {
    fstatSync(handle: number): { readonly gid: number };
  } = { fchownSync, fstatSync },
): void {
  tryTo(() => system.fchownSync(handle, uid, gid));
  if (system.fstatSync(handle).gid === gid) return;
  tryTo(() => system.fchownSync(handle, -1, gid));
  if (system.fstatSync(handle).gid !== gid && (mode & groupBits) !== 0)
    throw Object.assign(new Error('the group of the file cannot be kept'), { code: 'EPERM' });
}

/** Makes a renaming last through a power cut, where the file system can do that for a folder. */
function flushFolder(folder: string): void {
  tryTo(() => {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
}

function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // Whether it worked makes no difference to what was written.
  }
}
