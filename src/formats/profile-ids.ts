const linkedIn = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:mwlite\/)?in\/([^/?#\s]+)/i;

/** The id of a LinkedIn profile, as `linkedin:ada-lovelace`: the same however its address is written; null for others. */
export function linkedInId(url: string): string | null {
  const slug = linkedIn.exec(url.trim())?.[1];
  if (slug === undefined) return null;
  return `linkedin:${decodePercent(slug).normalize('NFC').toLowerCase()}`;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The ids that addresses of profiles tell. */
export function idsOfUrls(urls: Iterable<string>): readonly string[] {
  const ids = new Set<string>();
  for (const url of urls) {
    const id = linkedInId(url);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}
