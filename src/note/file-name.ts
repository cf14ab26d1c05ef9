/** The longest file name in bytes of UTF-8: file systems allow 255, sync tools and the extension need the rest. */
const longestName = 200;
/** Room for what is put behind a name that others have. */
const suffixRoom = 8;
/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\s*\..*)?$/i;
/** Forbidden on some file system, or unusable in a link. */
const forbidden = /[\\/:*?"<>|#^[\]]/g;
/** Control characters, lone surrogates, non-characters, and marks that turn, join or hide text. */
const invisible =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * A person's name as the name of a file, without extension, that every file system and every link can hold; null where
 * nothing usable is left. Cleaning a cleaned name changes nothing.
 */
export function cleanFileName(name: string): string | null {
  let current = name.slice(0, longestName * 4);
  // One rule can make work for another ("con^" becomes "con"): go on until nothing changes.
  for (let turn = 0; turn < 10; turn += 1) {
    const next = cleanOnce(current);
    if (next === current) return next === '' ? null : next;
    current = next;
  }
  return null;
}

function cleanOnce(name: string): string {
  const cleaned = shorten(
    name
      .normalize('NFC')
      .replace(invisible, '')
      .replace(forbidden, ' ')
      .replace(/%{2,}/g, '%')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, ''),
    longestName - suffixRoom,
  );
  return reserved.test(cleaned) ? `${cleaned.replace(/\s*\..*/, '')} (name)` : cleaned;
}

function shorten(name: string, most: number): string {
  let bytes = 0;
  let result = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) return result;
    result += character;
  }
  return result;
}

/** A path for comparison: what is one file on a system that ignores case and forms of Unicode is one here. */
export function foldPath(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/ß/g, 'ss').replace(/ς/g, 'σ');
}

/**
 * The path of a new note of a cleaned name that no other has: `Alex Kim.md`, `Alex Kim 2.md` …; `taken` holds folded
 * paths.
 */
export function chooseFreePath(folder: string, name: string, taken: ReadonlySet<string>): string {
  const prefix = folder === '' ? '' : `${folder}/`;
  for (let count = 1; ; count += 1) {
    const path = `${prefix}${count === 1 ? name : `${name} ${count}`}.md`;
    if (!taken.has(foldPath(path))) return path;
  }
}
