import { noteName } from '../core/recognition';
import { foldPath } from '../note/file-name';
import { isRelative } from '../note/rewrite-links';

/**
 * Whether the target of a link means a note: its path does, or the end of it; its bare name only where no other note has that
 * name.
 */
export function linkTest(path: string, notePaths: Iterable<string>): (target: string) => boolean {
  const whole = foldPath(path.replace(/\.md$/i, ''));
  const name = foldPath(noteName(path));
  let alike = 0;
  for (const other of notePaths) if (foldPath(noteName(other)) === name) alike += 1;
  return (target) => {
    const folded = foldPath(target.trim().replace(/\.md$/i, '').replace(/^\/+/, ''));
    if (!folded.includes('/')) return folded === name && alike <= 1;
    return folded === whole || (alike <= 1 && whole.endsWith(`/${folded}`));
  };
}

/** The path of the note that a link's target, without heading and alias, means in the note at `from`; null for none. */
export type LinkResolver = (target: string, from: string) => string | null;

/**
 * Tells what the target of a link in the note at `from` becomes where it means a note that goes and shall mean another: its
 * name or path, or the way there from the linking note where the target is such a way (`../People/Anna`). Null where it
 * means something else. Where nobody knows what links mean, their form tells.
 */
export function linkMover(
  paths: { readonly old: string; readonly now: string },
  notePaths: readonly string[],
  resolve: LinkResolver | null = null,
): (from: string) => (target: string) => string | null {
  const meansOld = linkTest(paths.old, notePaths);
  // Once the old note is gone, its name is nobody's.
  const target = targetMaker(notePaths.filter((path) => path !== paths.old))(paths.now);
  return (from) => (written) => {
    if (isRelative(written)) {
      const meant = resolvePath(written.replace(/\.md$/i, ''), from);
      const isMeant = meant !== null && foldPath(meant) === foldPath(paths.old.replace(/\.md$/i, ''));
      return isMeant ? relativePath(paths.now.replace(/\.md$/i, ''), from) : null;
    }
    const isOld = resolve === null ? meansOld(written) : resolve(written, from) === paths.old;
    return isOld ? target : null;
  };
}

/** What the target of a link becomes whose text moves from one note into another: ways to files lead there from the new folder. */
export function relativeLinkMover(from: string, to: string): (target: string) => string | null {
  // In one folder all lead where they led, however they are written.
  if (folderOf(from) === folderOf(to)) return () => null;
  return (written) => {
    const meant = isRelative(written) ? resolvePath(written, from) : null;
    const now = meant === null ? written : relativePath(meant, to);
    return now === written ? null : now;
  };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The path that is meant by one relative to a note; null where it climbs out of the vault. */
function resolvePath(relative: string, from: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/** The way to a path from the folder of a note; begins with `./` or `../`. */
function relativePath(path: string, from: string): string {
  const [folders, parts] = [from.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared])
    shared += 1;
  const ups = folders.slice(shared).map(() => '..');
  return [...(ups.length === 0 ? ['.'] : ups), ...parts.slice(shared)].join('/');
}

/** Gives the target of a link that leads to a note: its name alone where no other note has it, else its path. */
export function targetMaker(notePaths: Iterable<string>): (path: string) => string {
  const counts = new Map<string, number>();
  for (const path of notePaths) {
    const name = foldPath(noteName(path));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (path) => {
    const name = noteName(path);
    return (counts.get(foldPath(name)) ?? 0) > 1 ? path.replace(/\.md$/i, '') : name;
  };
}
