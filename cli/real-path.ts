import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** The path behind all links, with forward slashes; throws where there is nothing. */
export function realPath(path: string): string {
  const real = realpathSync(path);
  return sep === '/' ? real : real.split(sep).join('/');
}

/** Whether a real path lies in a real folder, in none of its hidden folders. */
export function isInside(root: string, target: string): boolean {
  if (target === root) return true;
  const prefix = root.endsWith('/') ? root : `${root}/`;
  return target.startsWith(prefix) && !`/${target.slice(prefix.length)}`.includes('/.');
}
