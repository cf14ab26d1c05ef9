import type { ComingUp } from '../book/coming-up';
import type { ContactBook } from '../book/contact-book';
import type { Overview } from '../book/overview';
import type { Pick } from '../book/picks';
import type { Day } from '../core/day';
import type { Problem } from '../core/problem';
import type { Suggestion } from '../core/suggestion';
import type { Workload } from '../core/workload';
import type { Settings, Language } from '../settings/settings';
import type { Texts } from '../i18n/texts';

/** How far the first reading of the vault has come. */
export type Progress =
  { readonly kind: 'reading'; readonly done: number; readonly total: number } | { readonly kind: 'ready' };

/** What the views show: the book on the user's day, in the user's language. */
export interface ContactSource {
  readonly book: ContactBook;
  today(): Day;
  settings(): Settings;
  language(): Language;
  texts(): Texts;
  progress(): Progress;
  /** worked out once for each revision and day */
  overview(): Overview;
  problems(): readonly Problem[];
  /** whom today: the same all day, whatever becomes of them */
  picks(): readonly Pick[];
  /** who belongs elsewhere, without what was dismissed; none where the settings do not want them */
  suggestions(): readonly Suggestion[];
  workload(): Workload;
  /** in the next weeks */
  comingUp(): readonly ComingUp[];
  compareNames(a: string, b: string): number;
  /** Calls back after anything above has changed, at most once a frame; returns how to stop. */
  subscribe(listener: () => void): () => void;
}
