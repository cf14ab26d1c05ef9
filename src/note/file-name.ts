/** The longest file name in bytes of UTF-8: file systems allow 255, sync tools and the extension need the rest. */
const longestName = 200;
/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i;
/** Forbidden on some file system, or unusable in a link. */
const forbidden = /[\\/:*?"<>|#^[\]]/g;
/** Control characters, lone surrogates and marks that turn or hide text. */
const invisible = /[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * A person's name as the name of a file, without extension, that every file system and every link can hold; null where
 * nothing usable is left. Cleaning a cleaned name changes nothing.
 */
export function cleanFileName(name: string): string | null {
  let current = name;
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
      .replace(/%%/g, '%')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, ''),
  );
  return reserved.test(cleaned) ? `${cleaned.replace(/\..*$/, '')} (name)` : cleaned;
}

function shorten(name: string): string {
  let bytes = 0;
  let result = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > longestName) return result.trimEnd();
    result += character;
  }
  return result;
}
