import { statSync, type Stats } from 'node:fs';

/** What lies at a path; null where nothing can be reached by it, for whatever reason. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
