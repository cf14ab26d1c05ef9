/** Letters, digits, `_`, `-` and `/`, but not digits alone: what Obsidian takes for a tag. */
const tagForm =
  /^(?=.*[^\d/])[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]+(?:\/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]+)*$/u;

/** Reads a tag, with or without `#`; blanks become hyphens. Null for what can be none. */
export function parseTag(text: string): string | null {
  const tag = text.normalize('NFC').trim().replace(/^#/, '').trim().replace(/\s+/g, '-');
  return tag.length <= 100 && tagForm.test(tag) ? tag : null;
}
