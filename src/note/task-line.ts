/** An open task of a note: a list item `[ ]` or `[/]`, at whatever depth of its list. */
export interface TaskLine {
  /** 1-based */
  readonly line: number;
  /** the whole line as it stands, without its line break */
  readonly source: string;
  readonly mark: ' ' | '/';
  /** what follows the box */
  readonly body: string;
  /** lines of the items that the task stands below, outermost first; 1-based */
  readonly parents: readonly number[];
}

const openForm = /^\[([ /])\][ \t]+(\S.*)$/;

/** The box of an open task and what follows it, from the text of a list item's line; null where it is none or says nothing. */
export function openTask(text: string): Pick<TaskLine, 'mark' | 'body'> | null {
  if (!text.startsWith('[')) return null;
  const match = openForm.exec(text);
  if (match === null) return null;
  return { mark: match[1] === '/' ? '/' : ' ', body: (match[2] ?? '').trimEnd() };
}
