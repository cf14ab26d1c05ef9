import { ContactBook } from '../../src/book/contact-book';
import { buildOverview } from '../../src/book/overview';
import { workloadOfBook } from '../../src/book/forecast';
import { pickToday } from '../../src/book/picks';
import { listProblems } from '../../src/book/problems';
import { buildRules } from '../../src/book/rules';
import { listSuggestions } from '../../src/book/suggestions';
import { parseDay, type Day } from '../../src/core/day';
import { textsFor } from '../../src/i18n/texts';
import { defaultSettings, type Language, type Settings } from '../../src/settings/settings';
import type { ContactSource } from '../../src/ui/contact-source';
import type { ReviewStarter, UserActions } from '../../src/ui/user-actions';

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
  const calls: (readonly [name: keyof UserActions | keyof ReviewStarter, ...values: unknown[]])[] = [];
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
  };
  const actions: UserActions = {
    log: (...values) => answer('log', values),
    setTier: (...values) => answer('setTier', values),
    fillTier: (...values) => answer('fillTier', values),
    snooze: (...values) => answer('snooze', values),
    skip: (...values) => answer('skip', values),
    setCadence: (...values) => answer('setCadence', values),
    addTag: (...values) => answer('addTag', values),
    mend: (...values) => answer('mend', values),
    dismissSuggestion: (path) => void calls.push(['dismissSuggestion', path]),
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
    changeSetting: (key, value) => {
      calls.push(['changeSetting', key, value]);
      settings = { ...settings, [key]: value };
      book.reset(rules());
      read();
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
  };
  function answer(name: keyof typeof outcomes, values: readonly unknown[]): Promise<boolean> {
    calls.push([name, ...values]);
    return Promise.resolve(outcomes[name]);
  }
  const reviews: ReviewStarter = {
    reviewTiers: () => void calls.push(['reviewTiers']),
    reviewPeople: (...values) => void calls.push(['reviewPeople', ...values]),
  };
  return { source, actions, reviews, calls, outcomes };
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
