import type { Property } from '../core/property';

/** A property as it stands in a note's text. */
export interface NoteProperty extends Property {
  /** For a list of scalars, the text of each as typed: `[007, +316]` stays what it is. */
  readonly itemSources?: readonly string[];
}

/** A property for a note that is written anew. */
export interface NewProperty {
  readonly key: string;
  readonly value: string | number | boolean | readonly string[];
}
