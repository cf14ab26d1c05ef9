/** A text of a note as it is read: links by their names. */
export function readPlainly(text: string): string {
  return text
    .replace(
      /!?\[\[([^[\]|]*\|)?([^[\]]*)\]\]/g,
      (_link, _target, shown: string) => shown.split('/').at(-1) ?? shown,
    )
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
}
