import type { Day } from '../core/day';
import type { NewProperty } from './note-property';

/** What shall become of one property; `key` as it stands in the note, or a new one. */
export type PropertyChange =
  /** a list only where there is no value yet */
  | { readonly kind: 'set'; readonly key: string; readonly value: NewProperty['value'] }
  /** keeps the form of the date that stands there: quotes, or a link to a daily note */
  | { readonly kind: 'set-date'; readonly key: string; readonly day: Day }
  /** one more item at the end of a list; a lone text becomes a list */
  | { readonly kind: 'add-to-list'; readonly key: string; readonly item: string }
  | { readonly kind: 'remove'; readonly key: string };
