import type { Component } from 'obsidian';
import { buildOverview, emptyOverview, type Overview } from '../book/overview';
import { listProblems } from '../book/problems';
import type { ContactBook } from '../book/contact-book';
import { localDay, type Day } from '../core/day';
import type { Problem } from '../core/problem';
import { textsFor, type Texts } from '../i18n/texts';
import type { Language, Settings } from '../settings/settings';
import type { ContactSource, Progress } from '../ui/contact-source';

/** How often the day is looked at, in milliseconds. */
const minute = 60_000;

/** The book as the views see it: on the user's day, in the app's language, with one event for many changes. */
export class LiveContacts implements ContactSource {
  private readonly listeners = new Set<() => void>();
  private readonly collator: Intl.Collator;
  private day: Day;
  private cachedOverview: { readonly revision: number; readonly overview: Overview } | null = null;
  private cachedProblems: {
    readonly revision: number;
    readonly day: Day;
    readonly problems: readonly Problem[];
  } | null = null;
  private currentProgress: Progress = { kind: 'reading', done: 0, total: 0 };
  private announced = false;

  constructor(
    readonly book: ContactBook,
    private readonly currentSettings: () => Settings,
    private readonly appLanguage: Language,
  ) {
    this.collator = new Intl.Collator(appLanguage, { sensitivity: 'base', numeric: true });
    this.day = now();
  }

  /** Watches the clock: by the minute, and whenever the app comes back to the front. */
  watchClock(component: Component): void {
    const check = (): void => {
      const day = now();
      if (day === this.day) return;
      this.day = day;
      this.announce();
    };
    component.registerInterval(window.setInterval(check, minute));
    component.registerDomEvent(window, 'focus', check);
    component.registerDomEvent(activeDocument, 'visibilitychange', check);
  }

  today(): Day {
    return this.day;
  }

  settings(): Settings {
    return this.currentSettings();
  }

  language(): Language {
    return this.appLanguage;
  }

  texts(): Texts {
    return textsFor(this.appLanguage);
  }

  progress(): Progress {
    return this.currentProgress;
  }

  setProgress(progress: Progress): void {
    this.currentProgress = progress;
    this.announce();
    if (progress.kind !== 'ready') return;
    // What a pane will ask for is there when it is opened.
    window.setTimeout(() => this.overview(), 0);
    window.setTimeout(() => this.problems(), 0);
  }

  /** Works out where a contact stands, so that the overview finds it done. */
  prepare(path: string): void {
    const contact = this.book.get(path);
    if (contact !== undefined) this.book.standing(contact, this.day);
  }

  overview(): Overview {
    // A book that is being read would have to be sorted anew after every slice.
    if (this.currentProgress.kind === 'reading') return emptyOverview(this.book, this.day);
    const { revision } = this.book;
    const cached = this.cachedOverview;
    if (cached !== null && cached.revision === revision && cached.overview.today === this.day)
      return cached.overview;
    const overview = buildOverview(this.book, this.day, (a, b) => this.compareNames(a, b));
    this.cachedOverview = { revision, overview };
    return overview;
  }

  problems(): readonly Problem[] {
    if (this.currentProgress.kind === 'reading') return [];
    const { revision } = this.book;
    const cached = this.cachedProblems;
    if (cached !== null && cached.revision === revision && cached.day === this.day) return cached.problems;
    const problems = listProblems(this.book, this.day);
    this.cachedProblems = { revision, day: this.day, problems };
    return problems;
  }

  compareNames(a: string, b: string): number {
    return this.collator.compare(a, b);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells every listener once, after whatever else happens in this turn. */
  announce(): void {
    if (this.announced) return;
    this.announced = true;
    queueMicrotask(() => {
      this.announced = false;
      for (const listener of [...this.listeners]) listener();
    });
  }
}

/** The one clock. */
function now(): Day {
  return localDay(new Date());
}
