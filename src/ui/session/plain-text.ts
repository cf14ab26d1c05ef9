import { unescapeMarkdown } from '../../note/plain-text';

/** A text of a note as it is read: links by their names, signs without what keeps them from meaning something. */
export function readPlainly(text: string): string {
  const shown = text
    .replace(
      /!?\[\[([^[\]|]*\|)?([^[\]]*)\]\]/g,
      (_link, _target, shown: string) => shown.split('/').at(-1) ?? shown,
    )
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
  return unescapeMarkdown(shown);
}
