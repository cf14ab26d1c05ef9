import { Random } from '../bench/random';
import { planLog } from '../src/app/log-interaction';
import { mendProblem } from '../src/app/mend-problem';
import { planTier } from '../src/app/set-tier';
import { planSnooze } from '../src/app/snooze';
import { ContactBook } from '../src/book/contact-book';
import { listProblems } from '../src/book/problems';
import { addDays, parseDay, type Day } from '../src/core/day';
import type { Problem } from '../src/core/problem';
import { planTick } from '../src/note/edit-task';
import type { Plan } from '../src/note/plan';
import { applyEdits } from '../src/note/text-edit';
import { SettingsStore } from '../src/obsidian/settings-store';
import { rules, today } from '../tests/app/import/import-into-notes';
import type { DataFile } from '../tests/fakes/data-file';
import { MemoryNotes } from '../tests/fakes/memory-notes';
import { makeBase } from './devices-note';
import { trySettings, type Store } from './devices-settings';
import { mergeCharacters, mergeLines } from './merge-texts';
import { Tally, type Effort, type Part, type PartResult } from './part';

/** What is tried: the edits of a note, and what is told of one. */
interface Subject {
  log(text: string, date: Day, words: string): Plan;
  tier(text: string, name: string): Plan;
  snooze(text: string, until: Day | null): Plan;
  tick(text: string, line: number, source: string): Plan;
  problems(text: string): readonly Problem[];
  /** the text once a problem's mend was clicked */
  mend(text: string, problem: Problem): Promise<string>;
  /** the settings that a data.json holds */
  readonly store: (file: DataFile) => Store;
}

const cases = { quick: 200, long: 20_000 } as const;
const path = 'People/Somebody.md';

const subject: Subject = {
  log: (text, date, words) =>
    planLog(text, { date, kind: null, direction: 'mutual', text: words, followUp: null }, today, rules),
  tier: (text, name) => planTier(text, rules.tiers.byValue.get(name) ?? null, today, rules),
  snooze: (text, until) => planSnooze(text, until, rules),
  tick: (text, line, source) => planTick(text, { line, source }, today, 'emoji'),
  problems: (text) => {
    const book = new ContactBook(rules);
    book.apply([{ kind: 'upsert', path, text }]);
    return listProblems(book, today);
  },
  mend: async (text, problem) => {
    const notes = new MemoryNotes({ [path]: text });
    await mendProblem(notes, problem, rules);
    return notes.files.get(path) ?? '';
  },
  store: (file) => new SettingsStore(file.plugin),
};

/** A device's text after some edits, and what it wrote. */
interface Side {
  readonly text: string;
  readonly said: readonly string[];
}

/** Does one to three things on a device; its name keeps apart what it says. */
function edit(base: string, device: string, by: Subject, random: Random): Side {
  const said: string[] = [];
  let text = base;
  const write = (plan: Plan): void => {
    if (plan.kind === 'edits') text = applyEdits(text, plan.edits);
  };
  const logOne = (): void => {
    const words = `${device}${said.length} ${random.pick(['on the phone', 'over lunch', 'about the move'])}`;
    const before = text;
    write(by.log(text, addDays(today, -random.pick([0, 0, 1, 30, 400])), words));
    if (text !== before) said.push(words);
  };
  const count = 1 + random.below(3);
  for (let done = 0; done < count; done += 1) {
    const dice = random.next();
    if (dice < 0.5) logOne();
    else if (dice < 0.7) write(by.tier(text, random.pick(['top 10', 'top 50', 'top 100', 'none'])));
    else if (dice < 0.85)
      write(by.snooze(text, random.chance(0.3) ? null : addDays(today, 1 + random.below(90))));
    else {
      const lines = text.split(/\r?\n/);
      const open = lines.flatMap((source, index) => (source.startsWith('- [ ]') ? [{ source, index }] : []));
      if (open.length > 0) {
        const { source, index } = random.pick(open);
        write(by.tick(text, index + 1, source));
      }
    }
  }
  return { text, said };
}

/** Lines that both devices may rewrite: the plugin's own properties, and a task that is ticked. */
const rewritten = /^(?:tier|tier-since|last-contact|snooze-until|skipped):|^- \[ \] |^\r?$/;

const own = /^(tier|tier-since|last-contact|snooze-until|skipped):[ \t]*(.*?)\r?$/;
const tiers: ReadonlySet<string> = new Set(['Top 10', 'Top 50', 'Top 100']);

/** What a merged text has to be called, by a reading of its lines that shares nothing with the plugin's. */
function expectedProblem(
  text: string,
): 'conflict-markers' | 'duplicate' | 'date' | 'tier' | 'number' | 'type' | null {
  const lines = text.split('\n');
  if (lines.some((line) => /^(?:<{7}|>{7}) /.test(line))) return 'conflict-markers';
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const seen = new Set<string>();
  let problem: 'date' | 'tier' | 'number' | 'type' | null = null;
  for (const line of lines.slice(1, end)) {
    const [, key, value] = own.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    if (seen.has(key)) return 'duplicate';
    seen.add(key);
    if (key === 'tier') problem ??= value === '' || tiers.has(value) ? null : 'tier';
    else if (key === 'skipped') problem ??= /^\d*$/.test(value) ? null : 'number';
    else if (value !== '' && parseDay(value) === null) problem = 'date';
  }
  const type = lines.find((line) => line.startsWith('type:'));
  const isSpoilt =
    type !== undefined && type.trimEnd() !== 'type: contact' && [...seen].some((key) => key !== 'tier');
  return problem ?? (isSpoilt ? 'type' : null);
}

const told: Readonly<Record<string, readonly Problem['kind'][]>> = {
  'conflict-markers': ['conflict-markers'],
  duplicate: ['duplicate-property', 'joined-property', 'properties-unreadable'],
  date: ['unreadable-date', 'joined-property', 'properties-unreadable'],
  tier: ['unknown-tier', 'unreadable-tier', 'joined-property', 'properties-unreadable'],
  number: ['unreadable-number', 'joined-property', 'properties-unreadable'],
  type: ['damaged-type', 'properties-unreadable'],
};

function checkMerged(text: string, said: readonly string[], by: Subject): string | null {
  const lost = said.find((words) => !text.includes(words));
  if (lost !== undefined) return `"${lost}" got lost`;
  const expected = expectedProblem(text);
  const kinds = by.problems(text).map(({ kind }) => kind);
  if (expected !== null && !told[expected]?.some((kind) => kinds.includes(kind)))
    return `${expected} was not told, only ${kinds.join(', ')}`;
  const plans = [by.log(text, today, 'afterwards'), by.tier(text, 'top 10'), by.snooze(text, today)];
  if (expected === 'conflict-markers' || expected === 'duplicate') {
    return plans.every(({ kind }) => kind === 'refused') ? null : `a note with ${expected} was written`;
  }
  const [logged] = plans;
  const isMangled = /^last-contact:(?![ \t]*(?:\d{4}-\d{2}-\d{2})?\r?$)/m.test(text);
  if (isMangled && logged?.kind !== 'refused') return 'a mangled date was written over';
  return null;
}

/** Clicks every mend that is offered, and says what is wrong with the note it leaves. */
async function checkMended(
  text: string,
  said: readonly string[],
  by: Subject,
): Promise<{ readonly offered: boolean; readonly failure: string | null }> {
  let after = text;
  let offered = false;
  for (;;) {
    const problem = by.problems(after).find(({ mend }) => mend !== null);
    if (problem === undefined) break;
    offered = true;
    const before = after;
    after = await by.mend(before, problem);
    const isThere = by
      .problems(after)
      .some((each) => each.kind === problem.kind && each.line === problem.line);
    if (after === before || isThere)
      return { offered, failure: `the mend of ${problem.kind} mended nothing` };
  }
  if (!offered) return { offered, failure: null };
  const lost = said.find((words) => !after.includes(words));
  if (lost !== undefined) return { offered, failure: `"${lost}" got lost by the mend` };
  const isLeft = by.problems(after).length > 0 || by.log(after, today, 'afterwards').kind === 'edits';
  return { offered, failure: isLeft ? null : 'a mended note without a problem cannot be written' };
}

async function tryDevices(by: Subject, { share, seed, chunks }: Effort): Promise<PartResult> {
  const tally = new Tally();
  const numRuns = Math.ceil(cases[share] / chunks);
  const found = { conflicts: 0, settled: 0, mangled: 0, damaged: 0, unheard: 0, untyped: 0 };
  for (let index = 0; index < numRuns; index += 1) {
    const random = new Random(seed + index);
    const base = makeBase(random);
    const mine = edit(base.text, 'Phone', by, random);
    const theirs = edit(base.text, 'Laptop', by, random);
    const entries = [...base.entries, ...mine.said, ...theirs.said];
    const lines = mergeLines(base.text, mine.text, theirs.text);
    // A last line that nothing ends is changed by whatever is written below it.
    const open = /[^\n]*$/.exec(base.text)?.[0] ?? '';
    const wrong = lines.disputed.find((line) => !rewritten.test(line) && (open === '' || line !== open));
    const { text: characters, isWhole } = mergeCharacters(base.text, mine.text, theirs.text);
    if (expectedProblem(lines.text) === 'conflict-markers') found.conflicts += 1;
    if (expectedProblem(characters) !== null) found.mangled += 1;
    // Where both log the first contact of a short note, the matching of such a merge itself fails at times: that is no fault
    // of an edit, but worth a figure.
    const isFirst = !/^last-contact:/m.test(base.text) || !base.text.includes('## Interactions');
    const isSpoilt = isFirst || !isWhole;
    if ([...base.others, ...(isSpoilt ? entries : [])].some((words) => !characters.includes(words)))
      found.damaged += 1;
    // Nothing is left there that says what the note was.
    if (!characters.includes('type:')) found.untyped += 1;
    if (isUnheardOf(characters, [base.text, mine.text, theirs.text])) found.unheard += 1;
    const inLines =
      wrong === undefined
        ? checkMerged(lines.text, [...entries, ...base.others], by)
        : `a conflict over "${wrong}"`;
    const report = (way: string, failure: string | null, text: string): string | null =>
      failure && `note ${index} of seed ${seed}, merged by ${way}: ${failure}\n${JSON.stringify(text)}`;
    tally.count(report('lines', inLines, lines.text));
    const settled = await checkMended(lines.text, [...entries, ...base.others], by);
    if (expectedProblem(lines.text) === 'conflict-markers' && settled.offered) found.settled += 1;
    tally.count(report('lines and mended', settled.failure, lines.text));
    tally.count(report('characters', checkMerged(characters, isSpoilt ? [] : entries, by), characters));
    const mended = await checkMended(characters, [], by);
    tally.count(report('characters and mended', mended.failure, characters));
    tally.count(await trySettings(random, by.store, `settings ${index} of seed ${seed}`));
  }
  const percent = (count: number): string => `${((count * 100) / numRuns).toFixed(2)} %`;
  return tally.result(
    chunks > 1
      ? ''
      : `by lines ${percent(found.conflicts)} with conflicts, ${percent(found.settled)} settled by a click; by characters ${percent(found.mangled)} mangled and told, ` +
          `in ${percent(found.damaged)} text lost by the matching of the merge, in ${percent(found.unheard)} a date that nobody wrote, in ${percent(found.untyped)} no type left`,
  );
}

/** Whether a merge by characters made a date of contact out of two, which looks like any other. */
function isUnheardOf(text: string, sources: readonly string[]): boolean {
  const line = /^last-contact: \d{4}-\d{2}-\d{2}(?=\r?$)/m.exec(text)?.[0];
  return line !== undefined && sources.every((source) => !source.includes(line));
}

/** Joins a change of the text to an edit that was planned. */
const then = (text: string, plan: Plan, change: (text: string) => string): Plan => {
  if (plan.kind === 'refused') return plan;
  return {
    kind: 'edits',
    edits: [{ from: 0, to: text.length, insert: change(applyEdits(text, plan.edits)) }],
  };
};
const silentAbout = (kind: Problem['kind']): Subject => ({
  ...subject,
  problems: (text) => subject.problems(text).filter((problem) => problem.kind !== kind),
});
const nothing: Plan = { kind: 'edits', edits: [] };

/** The store of a plugin that goes by what it read at the start. */
const readingOnce = (file: DataFile): Store => {
  let first: Promise<unknown> | null = null;
  return new SettingsStore({
    loadData: () => (first ??= file.plugin.loadData()),
    saveData: (given) => file.plugin.saveData(given),
  });
};

const broken: Readonly<Record<string, Subject>> = {
  'lays the whole log out anew': {
    ...subject,
    log: (text, date, words) =>
      then(text, subject.log(text, date, words), (all) => all.replace(/^- (?=\d{4})/gm, `* ${date} `)),
  },
  'writes over the entry above': {
    ...subject,
    log: (text, date, words) =>
      then(text, subject.log(text, date, words), (all) => {
        const lines = all.split('\n');
        const at = lines.findIndex((line) => line.includes(words));
        if (lines[at + 1]?.startsWith('- ')) lines.splice(at + 1, 1);
        return lines.join('\n');
      }),
  },
  'says nothing of conflict markers': silentAbout('conflict-markers'),
  'says nothing of a mangled date': silentAbout('unreadable-date'),
  'writes between conflict markers': {
    ...subject,
    tier: (text, name) => {
      const plan = subject.tier(text, name);
      return plan.kind === 'refused' && plan.code === 'conflict-markers' ? nothing : plan;
    },
  },
  'keeps one side of a conflict': {
    ...subject,
    mend: (text) =>
      Promise.resolve(
        text.replace(/^<{7}.*\n([^]*?)^={7}\r?\n[^]*?^>{7}.*\n?/gm, (_all, mine: string) => mine),
      ),
  },
  'writes settings over the markers of a merge': {
    ...subject,
    store: (file) =>
      new SettingsStore({
        loadData: () => file.plugin.loadData().catch(() => null),
        saveData: (given) => file.plugin.saveData(given),
      }),
  },
  'forgets what the other device chose': { ...subject, store: readingOnce },
  'mends nothing': { ...subject, mend: (text) => Promise.resolve(text) },
  'logs over a date that cannot be read': {
    ...subject,
    log: (text, date, words) => {
      const plan = subject.log(text, date, words);
      return plan.kind === 'refused' && plan.code === 'unreadable-date' ? nothing : plan;
    },
  },
};

/** One note edited on two devices, and merged. */
export const devices: Part = {
  name: 'devices',
  promise: 'no entry is lost where two devices are merged, and no merge gone wrong is written to',
  chunks: 2,
  run: (effort) => tryDevices(subject, effort),
  broken: Object.fromEntries(
    Object.entries(broken).map(([fault, by]) => [fault, (effort: Effort) => tryDevices(by, effort)]),
  ),
};
