import type { Component } from 'obsidian';
import { buildComingUp, comingUpInSteps, daysAhead, type ComingUp } from '../book/coming-up';
import { buildOverview, emptyOverview, type Overview } from '../book/overview';
import { workloadOfBook } from '../book/forecast';
import { pickToday, type Pick } from '../book/picks';
import { listProblems } from '../book/problems';
import { listSuggestions } from '../book/suggestions';
import type { ContactBook } from '../book/contact-book';
import { localDay, type Day } from '../core/day';
import type { Problem } from '../core/problem';
import type { Steps } from '../core/steps';
import type { Suggestion } from '../core/suggestion';
import { picksPerDay, type Workload } from '../core/workload';
import { textsFor, type Texts } from '../i18n/texts';
import type { Language, Settings } from '../settings/settings';
import { nextTurn } from '../slice-clock';
import type { ContactSource, Progress } from '../ui/contact-source';
import type { DeviceStore } from './device-store';

/** How often the day is looked at, in milliseconds. */
const minute = 60_000;

/** The book as the views see it: on the user's day, in the app's language, with one event for many changes. */
export class LiveContacts implements ContactSource {
  private readonly listeners = new Set<() => void>();
  private readonly collator: Intl.Collator;
  private day: Day;
  private readonly cachedOverview = new Cached<Overview>();
  private readonly cachedProblems = new Cached<readonly Problem[]>();
  private readonly cachedPicks = new Cached<readonly Pick[]>();
  private readonly cachedSuggestions = new Cached<readonly Suggestion[]>();
  private readonly cachedWorkload = new Cached<Workload>();
  private readonly cachedComingUp = new Cached<readonly ComingUp[]>();
  private currentProgress: Progress = { kind: 'reading', done: 0, total: 0 };
  private announced = false;
  /** the parts were worked out for the first few contacts */
  private isWarm = false;

  constructor(
    readonly book: ContactBook,
    private readonly currentSettings: () => Settings,
    private readonly appLanguage: Language,
    private readonly device: DeviceStore,
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

  /** The time of day by the clock, `HH:mm`. */
  time(): string {
    const instant = new Date();
    const [hours, minutes] = [instant.getHours(), instant.getMinutes()];
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
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
    if (progress.kind === 'reading' || this.currentProgress.kind === 'ready') {
      // Worked out once for the few who are there, so that the code is compiled before it is to be quick for all.
      if (progress.kind === 'reading' && !this.isWarm) void workInTurns(this.parts());
      this.isWarm = true;
      this.currentProgress = progress;
      this.announce();
      return;
    }
    // What the views will ask for is worked out before they are told, each part in a turn of its own.
    void workInTurns([
      ...this.parts(),
      () => void this.readPicks(),
      () => {
        this.currentProgress = progress;
        this.announce();
      },
    ]);
  }

  /** All but the picks, which are kept for the day. */
  private parts(): readonly Part[] {
    return [
      () => void this.readOverview(),
      () => void this.book.followUps(),
      () => void this.readProblems(),
      () => void this.workload(),
      () => void this.readSuggestions(),
      () => this.comingUpInSteps(),
    ];
  }

  overview(): Overview {
    // A book that is being read would have to be sorted anew after every slice.
    return this.isReading() ? emptyOverview(this.book, this.day) : this.readOverview();
  }

  problems(): readonly Problem[] {
    return this.isReading() ? [] : this.readProblems();
  }

  picks(): readonly Pick[] {
    return this.isReading() ? [] : this.readPicks();
  }

  suggestions(): readonly Suggestion[] {
    return this.isReading() ? [] : this.readSuggestions();
  }

  comingUp(): readonly ComingUp[] {
    return this.isReading() ? [] : this.readComingUp();
  }

  dismissSuggestion(path: string): void {
    this.device.dismiss(path, this.day);
    this.cachedSuggestions.clear();
    this.announce();
  }

  /** Settings that the book does not know of have changed. */
  forget(): void {
    this.cachedPicks.clear();
    this.cachedSuggestions.clear();
  }

  workload(): Workload {
    return this.cachedWorkload.get(this.book.revision, this.day, () => workloadOfBook(this.book, this.day));
  }

  private isReading(): boolean {
    return this.currentProgress.kind === 'reading';
  }

  private readOverview(): Overview {
    return this.cachedOverview.get(this.book.revision, this.day, () =>
      buildOverview(this.book, this.day, (a, b) => this.compareNames(a, b)),
    );
  }

  private readProblems(): readonly Problem[] {
    return this.cachedProblems.get(this.book.revision, this.day, () => listProblems(this.book, this.day));
  }

  private readPicks(): readonly Pick[] {
    return this.cachedPicks.get(this.book.revision, this.day, () => this.choosePicks());
  }

  private readSuggestions(): readonly Suggestion[] {
    if (!this.settings().suggestions) return [];
    return this.cachedSuggestions.get(this.book.revision, this.day, () => {
      const dismissed = new Set(this.device.dismissals().map(({ path }) => path));
      return listSuggestions(this.book, this.day).filter(({ path }) => !dismissed.has(path));
    });
  }

  private readComingUp(): readonly ComingUp[] {
    return this.cachedComingUp.get(this.book.revision, this.day, () =>
      buildComingUp(this.book, this.day, daysAhead, (a, b) => this.compareNames(a, b)),
    );
  }

  /** Kept where no note changed meanwhile. */
  private *comingUpInSteps(): Steps<void> {
    const { day } = this;
    const { revision } = this.book;
    const value = yield* comingUpInSteps(this.book, day, daysAhead, (a, b) => this.compareNames(a, b));
    if (this.book.revision === revision) this.cachedComingUp.get(revision, day, () => value);
  }

  private choosePicks(): readonly Pick[] {
    const kept = this.device.picks();
    const taken = kept?.day === this.day ? kept.paths : null;
    const places =
      this.settings().picksPerDay ?? picksPerDay(this.workload().perWeek, this.book.rules.calendar);
    const chosen = pickToday(this.book, this.readOverview(), places, taken, (a, b) =>
      this.compareNames(a, b),
    );
    if (taken === null || chosen.taken.length !== taken.length)
      this.device.keepPicks({ day: this.day, paths: chosen.taken });
    return chosen.picks;
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

/** What is worked out once for each revision of the book and each day. */
class Cached<Value> {
  private known: { readonly revision: number; readonly day: Day; readonly value: Value } | null = null;

  get(revision: number, day: Day, work: () => Value): Value {
    if (this.known?.revision !== revision || this.known.day !== day)
      this.known = { revision, day, value: work() };
    return this.known.value;
  }

  clear(): void {
    this.known = null;
  }
}

/** A part of some work: done at once, or step by step where it gives steps. */
type Part = () => Steps<void> | void;

/** Lets the app do its own between two parts of a work, and between two steps of a part. */
async function workInTurns(parts: readonly Part[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    if (index > 0) await nextTurn();
    const steps = part();
    while (steps !== undefined && steps.next().done !== true) await nextTurn();
  }
}

/** The one clock. */
function now(): Day {
  return localDay(new Date());
}
