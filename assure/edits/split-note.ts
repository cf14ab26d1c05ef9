/** A note in its parts, told by other code than the plugin's. */
export interface NoteParts {
  /** the byte order mark and the opening line; empty where there are no properties */
  readonly head: string;
  /** the lines between the fences; null where there are no properties */
  readonly yaml: string | null;
  /** the closing line, up to its line break */
  readonly foot: string;
  readonly body: string;
}

const withProperties = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(?<![^\n])(---[ \t]*(?:\r?\n|$(?![\s\S])))/;

/** Parts a note; a fence that is never closed is body. */
export function splitNote(text: string): NoteParts {
  const match = withProperties.exec(text);
  if (match === null) {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    return { head: mark, yaml: null, foot: '', body: text.slice(mark.length) };
  }
  const [whole, head = '', yaml = '', foot = ''] = match;
  return { head, yaml, foot, body: text.slice(whole.length) };
}
