/** Why a note is left alone. Each code has a message in every language that says what to do next. */
export type RefusalCode =
  /** the properties begin with `---` but never end */
  | 'fence-unclosed'
  /** the first line begins with `---` but is no plain fence, as in `---js` */
  | 'fence-foreign'
  /** more than 64 KiB of properties */
  | 'properties-too-large'
  /** NUL, or a carriage return without a line feed */
  | 'control-characters'
  /** a line of the properties begins with `---`, `...` or `%` */
  | 'document-marker'
  /** a merge left `<<<<<<<`, `=======` or `>>>>>>>` behind */
  | 'conflict-markers'
  /** the properties are not valid YAML */
  | 'yaml-error'
  /** the properties are not a block of `key: value` lines */
  | 'not-a-map'
  /** a property stands there twice */
  | 'duplicate-property'
  /** the key of a property and what stood below it became one key, as in `last-contact:motto` */
  | 'joined-property'
  /** the value to replace is a list, a map, anchored, tagged, an alias, or not on the line of its key */
  | 'value-not-replaceable'
  /** the value to replace is no date that can be read */
  | 'unreadable-date'
  /** more than one log section of the same name */
  | 'section-twice'
  /** a list right below a table in the log section, which not every program reads as one */
  | 'list-below-table'
  /** the line is not the one that was shown */
  | 'line-changed'
  /** the task comes again, so what ticks it has to write the next one */
  | 'recurring-task'
  /** something stands below the entry, and nothing says that it shall go along */
  | 'entry-has-children'
  /** two footnotes would have one name, which `detail` has */
  | 'footnote-twice'
  /** what is to be written would hide what follows it, as a comment that never ends does */
  | 'text-hides-rest'
  /** the edited text did not pass the check */
  | 'verification-failed';

/** A note that is not written, and why: `line` is 1-based, `detail` a value or parser message. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly line: number | null;
  readonly detail: string | null;
}

/** A refusal of the given code. */
export function refuse(code: RefusalCode, line: number | null = null, detail: string | null = null): Refusal {
  return { kind: 'refused', code, line, detail };
}
