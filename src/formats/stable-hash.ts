/** A short name for a text, the same on every machine and in every version: FNV-1a, twice over 32 bits, in base 36. */
export function stableHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + at), 0x01000193);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36).padStart(7, '0');
}
