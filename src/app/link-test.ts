import { noteName } from '../core/recognition';
import { foldPath } from '../note/file-name';

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
