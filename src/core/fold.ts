// Accents and the selectors of emoji forms. Other marks are no accents: in Devanagari, Thai or kana they are vowels and letters.
const marks = /[\u0300-\u036F]|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE00-\uFE0F]/gu;
// Letters that Unicode does not decompose into a base and a mark, as people type them without a special keyboard.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A name for comparison: without case, accents and surplus spaces, `ß` as `ss`. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Most names are plain ASCII; normalising those would only cost time.
  const plain = isAscii(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(marks, '')
        .toLowerCase()
        .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
  return plain.replace(/\s+/g, ' ').trim();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const foldedKeys = new Map<string, string>();

/** A property's key for comparison: `last-contact`, `last_contact`, `Last Contact` and `lastContact` are one. */
export function foldKey(key: string): string {
  let folded = foldedKeys.get(key);
  if (folded === undefined) {
    folded = key
      .normalize('NFC')
      .toLowerCase()
      .replace(/[-_\s]/g, '');
    // Keys recur by the thousand; a vault with endless different ones must not fill the memory.
    if (foldedKeys.size > 5_000) foldedKeys.clear();
    foldedKeys.set(key, folded);
  }
  return folded;
}

const linkForm = /^\[\[([^[\]|#^]*)(?:[#^][^[\]|]*)?(?:\|([^[\]]*))?\]\]$/;

/** The note that a whole value links to, without folder, heading and alias; the value itself where it is no link. */
export function linkTarget(value: string): string {
  const trimmed = value.trim();
  const match = trimmed.startsWith('[[') ? linkForm.exec(trimmed) : null;
  const target = match?.[1]?.trim();
  if (target === undefined || target === '') return trimmed;
  return target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
