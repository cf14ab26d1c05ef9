import type { Day } from '../core/day';

/** Folders such as `Daily/2026/11` and words such as `Nov 20` belong to one day or month. */
const datedWords = /\d/;

/**
 * A text with another day in the place of one. Of a link to a day's note (`[[Daily/2026/11/2026-11-20|Nov 20]]`) what tells
 * of the old day goes: the app finds a day's note by its name. Words without a number are the user's own and stay.
 */
export function replaceDay(text: string, old: Day, day: Day): string {
  if (old === day) return text;
  const link = new RegExp(`\\[\\[([^\\[\\]|#]*/)?${old}(\\.md)?(#[^\\[\\]|]*)?(?:\\|([^[\\]]*))?\\]\\]`, 'g');
  return text
    .replace(link, (_, folder?: string, ending?: string, heading?: string, shown?: string) => {
      const words = shown === undefined || (shown !== old && datedWords.test(shown)) ? '' : `|${shown}`;
      const place = folder === undefined || datedWords.test(folder) ? '' : folder;
      return `[[${place}${old}${ending ?? ''}${heading ?? ''}${words}]]`;
    })
    .replaceAll(old, day);
}
