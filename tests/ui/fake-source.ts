import { findLateProperties, previewUpdate } from '../../src/app/bring-up-to-date';
import { planLogTasks } from '../../src/app/log-interaction';
import { planRemoval } from '../../src/app/prepare-removal';
import { previewTasks } from '../../src/app/preview-action';
import { canEdit } from '../../src/app/shown-entry';
import { ContactBook } from '../../src/book/contact-book';
import { buildOverview } from '../../src/book/overview';
import { workloadOfBook } from '../../src/book/forecast';
import { pickToday } from '../../src/book/picks';
import { listProblems } from '../../src/book/problems';
import { buildRules } from '../../src/book/rules';
import { buildComingUp, daysAhead } from '../../src/book/coming-up';
import { listSuggestions } from '../../src/book/suggestions';
import { parseDay, type Day } from '../../src/core/day';
import { textsFor } from '../../src/i18n/texts';
import { valueAfter } from '../../src/settings/change-setting';
import { defaultSettings, type Language, type Settings } from '../../src/settings/settings';
import type { ContactSource } from '../../src/ui/contact-source';
import type { UserActions, Views } from '../../src/ui/user-actions';
import { MemoryNotes } from '../fakes/memory-notes';

/** A day that is known to exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`No day: ${text}`);
  return parsed;
}

/** What the views see of some notes, by path. Settings that are changed through `actions` hold at once. */
export function fakeSource(
  notes: Readonly<Record<string, string>>,
  options: {
    readonly today?: string;
    readonly language?: Language;
    readonly settings?: Partial<Settings>;
  } = {},
) {
  let settings: Settings = { ...defaultSettings, ...options.settings };
  const language = options.language ?? 'en';
  const today = day(options.today ?? '2026-11-22');
  const rules = () => buildRules(settings, { templateFolders: ['Templates'], language });
  const book = new ContactBook(rules());
  const read = (): void => {
    book.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'upsert' as const, path, text })));
  };
  read();
  const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en');
  const listeners = new Set<() => void>();
  const calls: (readonly [name: keyof UserActions, ...values: unknown[]])[] = [];
  const source: ContactSource = {
    book,
    today: () => today,
    settings: () => settings,
    language: () => language,
    texts: () => textsFor(language),
    progress: () => ({ kind: 'ready' }),
    overview: () => buildOverview(book, today, compareNames),
    problems: () => listProblems(book, today),
    picks: () => pickToday(book, buildOverview(book, today, compareNames), 3, null, compareNames).picks,
    suggestions: () => (settings.suggestions ? listSuggestions(book, today) : []),
    workload: () => workloadOfBook(book, today),
    comingUp: () => buildComingUp(book, today, daysAhead, compareNames),
    compareNames,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const outcomes = {
    log: true,
    setTier: true,
    fillTier: true,
    snooze: true,
    skip: true,
    setCadence: true,
    addTag: true,
    mend: true,
    tick: true,
    postpone: true,
    editEntry: true,
    sayOnlyMentioned: true,
    bringUpToDate: true,
    prepareRemoval: true,
  };
  const memory = new MemoryNotes(notes);
  const actions: UserActions = {
    log: (...values) => answer('log', values),
    setTier: (...values) => answer('setTier', values),
    fillTier: (...values) => answer('fillTier', values),
    snooze: (...values) => answer('snooze', values),
    skip: (...values) => answer('skip', values),
    setCadence: (...values) => answer('setCadence', values),
    addTag: (...values) => answer('addTag', values),
    mend: (...values) => answer('mend', values),
    canEdit: (shown) => canEdit(memory, shown, book.rules),
    editEntry: (...values) => answer('editEntry', values),
    sayOnlyMentioned: (...values) => answer('sayOnlyMentioned', values),
    bringUpToDate: (...values) => answer('bringUpToDate', values),
    prepareRemoval: (...values) => answer('prepareRemoval', values),
    deleteEntry: (shown, withChildren) => {
      calls.push(['deleteEntry', shown, withChildren]);
      return Promise.resolve(
        withChildren || !shown.entry.text.includes('children') ? 'done' : 'has-children',
      );
    },
    previewLog: (input) => {
      const tasks = planLogTasks(input, today, book.rules);
      return 'kind' in tasks ? Promise.resolve(tasks) : previewTasks(memory, tasks);
    },
    planUpdate: () => previewUpdate(memory, findLateProperties(book, today), book.rules),
    planRemoval: (wish) => planRemoval(memory, book, wish, today),
    dismissSuggestion: (path) => void calls.push(['dismissSuggestion', path]),
    tick: (...values) => answer('tick', values),
    postpone: (...values) => answer('postpone', values),
    add: (contact) => {
      calls.push(['add', contact]);
      return Promise.resolve(`${contact.folder}/${contact.name}.md`);
    },
    undo: () => Promise.resolve(),
    redo: () => Promise.resolve(),
    open: (...values) => {
      calls.push(['open', ...values]);
      return Promise.resolve();
    },
    changeSetting: (key, next) => {
      const value = valueAfter(settings[key], next);
      calls.push(['changeSetting', key, value]);
      settings = { ...settings, [key]: value };
      book.takeOver(new ContactBook(rules()));
      read();
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
  };
  function answer(name: keyof typeof outcomes, values: readonly unknown[]): Promise<boolean> {
    calls.push([name, ...values]);
    return Promise.resolve(outcomes[name]);
  }
  return { source, actions, calls, outcomes };
}

/** A contact note with these properties and a log. */
export function contactNote(
  properties: Readonly<Record<string, string>>,
  log: readonly string[] = [],
): string {
  const lines = Object.entries({ type: 'contact', ...properties }).map(([key, value]) => `${key}: ${value}`);
  const section = log.length === 0 ? [] : ['', '## Interactions', '', ...log];
  return ['---', ...lines, '---', ...section, ''].join('\n');
}

/** Views that nobody looks at. */
export const noViews: Views = {
  showPeople: () => undefined,
  showYear: () => undefined,
  showCard: () => undefined,
  reviewTiers: () => undefined,
  reviewPeople: () => undefined,
  exportPeople: () => undefined,
};
