import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { fail, type Failure, type Notes, type Written } from '../src/app/notes';
import type { Planner } from '../src/note/plan';
import { applyEdits } from '../src/note/text-edit';
import { errorCode, failureOf } from './file-errors';
import { isInside, realPath } from './real-path';
import { createFile, replaceFile } from './replace-file';

const ownerMayWrite = 0o200;

/** The notes of a folder on disk. Everything that is written is written whole or not at all. */
export class FolderNotes implements Notes {
  private readonly root: string;

  constructor(folder: string) {
    this.root = realPath(folder);
  }

  read(path: string): Promise<string | null> {
    return promise(() => this.readNow(path));
  }

  edit(path: string, planner: Planner): Promise<Written | Failure> {
    return promise(() => this.editNow(path, planner));
  }

  create(path: string, text: string): Promise<Written | Failure> {
    return promise(() => this.createNow(path, text));
  }

  discard(path: string, text: string): Promise<Written | Failure> {
    return promise(() => this.discardNow(path, text));
  }

  isOneFile(path: string, other: string): boolean {
    const [one, two] = [this.locate(path), this.locate(other)];
    return one.kind === 'file' && two.kind === 'file' && one.file === two.file;
  }

  private readNow(path: string): string | null {
    const place = this.locate(path);
    if (place.kind === 'refused') return null;
    try {
      return readFileSync(place.file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  private editNow(path: string, planner: Planner): Written | Failure {
    const place = this.locate(path);
    if (place.kind === 'refused') return place;
    const { file } = place;
    try {
      const before = readFileSync(file);
      const stats = statSync(file);
      const text = decode(before);
      if (text === null) return fail(path, 'not-utf-8');
      const plan = planner(text);
      if (plan.kind === 'refused') return fail(path, plan.code, plan.line, plan.detail);
      const after = applyEdits(text, plan.edits);
      const written: Written = { kind: 'written', path, before: text, after, edits: plan.edits };
      if (after === text) return written;
      if (!isWritable(file) || !isWritable(dirname(file))) return fail(path, 'read-only');
      const unchanged = (): boolean => {
        const now = statSync(file);
        return now.ino === stats.ino && readFileSync(file).equals(before);
      };
      return replaceFile(file, after, stats, unchanged) ? written : fail(path, 'changed-meanwhile');
    } catch (error) {
      return failureOf(path, error);
    }
  }

  private createNow(path: string, text: string): Written | Failure {
    if (!isPlainPath(path)) return fail(path, 'unusable-name', null, path);
    const file = `${this.root}/${path}`;
    const folder = dirname(file);
    let made: string | undefined;
    try {
      const ancestor = this.nearestFolder(folder);
      if (ancestor === null || !isInside(this.root, realPath(ancestor))) return this.noFolder(path);
      if (!isWritable(ancestor)) return ancestor === folder ? fail(path, 'read-only') : this.noFolder(path);
      made = mkdirSync(folder, { recursive: true });
      if (hasNamesake(folder, basename(file))) return fail(path, 'exists');
      createFile(file, text);
    } catch (error) {
      if (made !== undefined) removeEmptyFolders(folder, dirname(made));
      return errorCode(error) === 'EEXIST' ? fail(path, 'exists') : failureOf(path, error);
    }
    return { kind: 'written', path, before: '', after: text, edits: [{ from: 0, to: 0, insert: text }] };
  }

  private discardNow(path: string, text: string): Written | Failure {
    const place = this.locate(path);
    if (place.kind === 'refused') return place;
    // The file that a link leads to is a note of its own.
    if (place.file !== `${this.root}/${path}`)
      return fail(path, 'linked-file', null, place.file.slice(this.root.length + 1));
    try {
      if (decode(readFileSync(place.file)) !== text) return fail(path, 'changed-meanwhile');
      const trash = `${this.root}/.trash`;
      mkdirSync(trash, { recursive: true });
      renameSync(place.file, freeName(trash, basename(path)));
    } catch (error) {
      return failureOf(path, error);
    }
    return {
      kind: 'written',
      path,
      before: text,
      after: '',
      edits: [{ from: 0, to: text.length, insert: '' }],
    };
  }

  /** The file behind a path and all links, if it lies in the folder. */
  private locate(path: string): { readonly kind: 'file'; readonly file: string } | Failure {
    if (!isPlainPath(path)) return fail(path, 'missing');
    try {
      const file = realPath(`${this.root}/${path}`);
      return isInside(this.root, file) ? { kind: 'file', file } : fail(path, 'missing');
    } catch (error) {
      const code = errorCode(error);
      return code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? fail(path, 'missing') : failureOf(path, error);
    }
  }

  /** The folder itself or the nearest above it that is there; null where a file is in the way. */
  private nearestFolder(folder: string): string | null {
    for (let at = folder; at.length >= this.root.length; at = dirname(at)) {
      const stats = statSync(at, { throwIfNoEntry: false });
      if (stats !== undefined) return stats.isDirectory() ? at : null;
      // A link to nothing can be no folder.
      if (lstatSync(at, { throwIfNoEntry: false }) !== undefined) return null;
    }
    return null;
  }

  private noFolder(path: string): Failure {
    return fail(path, 'no-folder', null, dirname(path));
  }
}

/** Does a work at once, so that nothing comes between its steps; what it throws becomes a rejection. */
function promise<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

/** A relative path that neither climbs nor hides. */
function isPlainPath(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\0') &&
    path.split('/').every((part) => part !== '' && !part.startsWith('.'))
  );
}

/** The text of a file, byte order mark included; null where it is not UTF-8, since it could not be written back as it was. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the owner may write, and whoever asks; root always could, but a file without permission is left alone. */
function isWritable(file: string): boolean {
  if ((statSync(file).mode & ownerMayWrite) === 0) return false;
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder has a file that a file system without case, or with another form of Unicode, takes for this one. */
function hasNamesake(folder: string, name: string): boolean {
  const same = name.normalize('NFC').toLowerCase();
  return readdirSync(folder).some((known) => known.normalize('NFC').toLowerCase() === same);
}

function freeName(folder: string, name: string): string {
  const stem = name.replace(/\.md$/, '');
  for (let count = 1; ; count += 1) {
    const file = `${folder}/${count === 1 ? name : `${stem} ${count}.md`}`;
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return file;
  }
}

/** Takes back folders that were made for nothing, from the deepest up to where they began. */
function removeEmptyFolders(from: string, above: string): void {
  try {
    for (let folder = from; folder !== above && folder.startsWith(above); folder = dirname(folder))
      rmdirSync(folder);
  } catch {
    // Somebody else put something there meanwhile.
  }
}
