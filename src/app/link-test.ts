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
