/** Cleans a path typed by a person: one kind of slash, no slashes at the ends, plain spaces, composed Unicode. */
export function normalizePath(path: string): string {
  const normal = path
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[\\/]+/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .normalize();
  return normal === '' ? '/' : normal;
}

/** The folder part of a vault path; `''` for what lies in the vault's root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a vault path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Obsidian does not show what lies in a folder whose name begins with a dot. */
export function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}
