import { readDay, type Day } from './day';
import { linkTarget } from './fold';

/** How dates of tasks are written: with the signs of the Tasks plugin, or as Dataview's fields. */
export type TaskForm = 'emoji' | 'dataview';

/** What an open task promises to whom, and where it stands. */
export interface FollowUp {
  readonly path: string;
  /** 1-based */
  readonly line: number;
  /** the line as it stands; it is written to only while it still says this */
  readonly source: string;
  /** without dates, tags and other marks */
  readonly text: string;
  /** null where the task has no date, or none that exists */
  readonly due: Day | null;
  readonly people: readonly { readonly path: string; readonly name: string }[];
  /** done again and again: to be opened, not ticked */
  readonly recurring: boolean;
}

/** What the words of a task say. */
export interface TaskWords {
  readonly text: string;
  readonly due: Day | null;
  /** what stands where a date should, if that is none */
  readonly badDue: string | null;
  readonly recurring: boolean;
  /** how its dates are written; null where it has none */
  readonly form: TaskForm | null;
}

// The signs are those of the Tasks plugin, the fields those of Dataview, as both document them.
const dueSign = /[📅📆🗓]\uFE0F?\s*(\d{4}-\d{2}-\d{2})/u;
const dueField = /([[(])\s*due\s*::\s*((?:\[\[[^[\]]*\]\]|[^[\]()])*?)\s*[\])]/iu;
const signs = /[📅📆🗓⏳⌛🛫➕✅❌]\uFE0F?\s*\d{4}-\d{2}-\d{2}/gu;
const otherSigns = /(?:[🔺⏫🔼🔽⏬]\uFE0F?|(?:🆔|⛔|🏁)\uFE0F?\s*[\w,-]+)/gu;
const recurrence = /🔁\uFE0F?[^📅📆🗓⏳⌛🛫➕✅❌🔺⏫🔼🔽⏬🆔⛔🏁#[(]*/gu;
const field =
  /\[[^[\]():]{1,40}::(?:\[\[[^[\]]*\]\]|[^[\]])*\]|\([^[\]():]{1,40}::(?:\[\[[^[\]]*\]\]|[^()])*\)/gu;
const recurrenceField = /[[(]\s*repeat\s*::/iu;
const fieldSign = /[[(]\s*[\p{L}-]+\s*::/u;
const tag = /(^|\s)#(?=[^\s#]*[^\s#\d])[^\s#,;.!?()[\]]+/gu;
const comment = /%%.*?(?:%%|$)/gu;
const wikilink = /!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/gu;
const markdownLink = /!?\[([^[\]]*)\]\([^()\s]*\)/gu;
const emphasis = /\*\*|__|==|~~|`/gu;
/** A block's id, which has to stay at the end of its line. */
export const blockId = /\s\^[\w-]+$/;

/** Reads the words of a task: what it says without its marks, when it is due, whether it recurs. */
export function parseTaskWords(body: string): TaskWords {
  const visible = body.replace(comment, ' ');
  const sign = dueSign.exec(visible);
  const inField = dueField.exec(visible);
  const written = sign?.[1] ?? inField?.[2] ?? null;
  const due = written === null ? null : readDay(written);
  return {
    text: shownText(visible),
    due,
    badDue: due === null && written !== '' ? written : null,
    recurring: visible.includes('🔁') || recurrenceField.test(visible),
    form: visible.search(signs) >= 0 ? 'emoji' : fieldSign.test(visible) ? 'dataview' : null,
  };
}

function shownText(visible: string): string {
  const shown = visible
    .replace(recurrence, ' ')
    .replace(signs, ' ')
    .replace(otherSigns, ' ')
    .replace(field, ' ')
    .replace(blockId, '')
    .replace(tag, '$1')
    .replace(wikilink, (_, target: string, alias: string | undefined) => alias ?? linkTarget(`[[${target}]]`))
    .replace(markdownLink, '$1')
    .replace(emphasis, '')
    .replace(/\s+/g, ' ')
    .trim();
  // A task of nothing but marks is still shown as something.
  return shown === '' ? visible.replace(/\s+/g, ' ').trim() : shown;
}

/** The order of follow-ups: by due day, those without one last; then as they stand in the vault. */
export function compareFollowUps(a: FollowUp, b: FollowUp): number {
  const first = a.due ?? '9999-99';
  const second = b.due ?? '9999-99';
  if (first !== second) return first < second ? -1 : 1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}
