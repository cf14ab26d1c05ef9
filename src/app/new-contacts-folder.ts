import { foldName } from '../core/fold';
import { defaultSettings, type Settings } from '../settings/settings';

/**
 * The folder in which a new contact is made. Where the settings leave it as it comes and the vault has no such folder,
 * it is the vault's own contacts folder, if there is one: that which holds most notes.
 */
export function chooseNewContactsFolder(settings: Settings, notePaths: Iterable<string>): string {
  const wanted = settings.newContactsFolder;
  if (wanted !== defaultSettings.newContactsFolder) return wanted;
  const names = new Set(settings.contactFolders.map(foldName));
  const counts = new Map<string, number>();
  for (const path of notePaths) {
    const parts = path.split('/').slice(0, -1);
    const index = parts.findIndex((part) => names.has(foldName(part)));
    if (index < 0) continue;
    const folder = parts.slice(0, index + 1).join('/');
    if (folder === wanted) return wanted;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? wanted;
}

/** A folder as a path in the vault, without what means nothing; null where it climbs or hides, and so leaves the vault's notes. */
export function plainFolder(folder: string): string | null {
  const parts = folder
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isOutside = parts.some((part) => part.startsWith('.') || /[\\:*?"<>|\p{Cc}]/u.test(part));
  return isOutside ? null : parts.join('/');
}
