import type { Direction } from '../core/interaction';
import type { ProblemKind } from '../core/problem';
import type { State } from '../core/rhythm';
import type { FailureCode } from '../app/notes';
import { enPane } from './en-pane';
import { enCard } from './en-card';
import { enCommandLine } from './en-command-line';
import { enCommands } from './en-commands';
import { enDialogs } from './en-dialogs';
import { enFirstStart } from './en-first-start';
import { enPictures } from './en-pictures';
import { enRhythm } from './en-rhythm';
import { enFollowUps } from './en-follow-ups';
import { enOccasions } from './en-occasions';
import { enImport } from './en-import';
import { enListed } from './en-listed';
import { enQuickLog } from './en-quick-log';
import { enSession } from './en-session';
import { enSettings } from './en-settings';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const list = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

/** Why a note was left alone; each says what is the matter and what to do next. `detail` is a value or a parser's words. */
const failures: Readonly<Record<FailureCode, (detail: string) => string>> = {
  'fence-unclosed': () => 'its properties begin with --- but do not end. Add the closing --- and try again.',
  'fence-foreign': () => 'its first line is no plain ---. Change it to --- and try again.',
  'properties-too-large': () => 'its properties are larger than 64 KiB. Shorten them and try again.',
  'control-characters': () => 'it holds control characters. Save it with ordinary line breaks and try again.',
  'document-marker': () => 'its properties hold a line of --- , ... or %. Remove it and try again.',
  'conflict-markers': () => 'a merge left conflict markers in it. Settle the conflict and try again.',
  'yaml-error': (detail) =>
    `its properties cannot be read${detail === '' ? '' : ` (${detail})`}. Put them right and try again.`,
  'not-a-map': () => 'its properties are no list of "key: value" lines. Put them right and try again.',
  'duplicate-property': (detail) => `the property ${detail} stands there twice. Remove one and try again.`,
  'joined-property': (detail) =>
    `the property ${detail} looks like two that a merge made one. Put them on lines of their own and try again.`,
  'value-not-replaceable': (detail) =>
    `the value of ${detail} cannot be replaced safely. Make it a plain value on one line and try again.`,
  'unreadable-date': (detail) => `"${detail}" is no date such as 2026-11-22. Put it right and try again.`,
  'section-twice': (detail) => `the section "${detail}" stands there twice. Join them and try again.`,
  'list-below-table': () =>
    'in its log a list begins right below a table, which not every program reads as a list. Put an empty line between and try again.',
  'footnote-twice': (detail) =>
    `both notes have a footnote ${detail}, and one would be lost. Rename it in one of them and try again.`,
  'linked-file': (detail) => `it is only a link, and the note itself lies at "${detail}". Name that one.`,
  'line-changed': () => 'the line is not the one that was shown. Look at the note and try again.',
  'recurring-task': () =>
    'this task comes again. Open the note, and tick it there, so that the next one is written.',
  'entry-has-children': () =>
    'something stands below the entry. Say that it shall go along, or move it first.',
  'text-hides-rest': () =>
    'the text holds %%, which would hide what follows it in the note. Leave that out and try again.',
  'verification-failed': () =>
    "the change could not be checked to be safe. Write it by hand, and please report the note's form.",
  missing: () => 'there is no such note any more.',
  exists: () => 'a note of this name is there already. Choose another name or open that one.',
  'read-only': () => 'the file or its folder cannot be written. Allow writing and try again.',
  'no-folder': (detail) => `the folder ${detail} is not there and cannot be made.`,
  'changed-meanwhile': () => 'the note changed since. Look at it and try again.',
  'editor-differs': () =>
    'it is open in an editor that shows other text than the file: it is not saved yet, or was just changed from elsewhere. Try again in a moment.',
  'not-utf-8': () => 'it is no UTF-8 text. Save it as UTF-8 and try again.',
  'not-a-contact': () =>
    'it is no contact. The property "type: contact" makes it one, unless it is a template, a copy left by a sync, or in an excluded folder.',
  'unusable-name': () => 'this cannot be the name of a file. Choose another name.',
  'template-unfillable': () =>
    'the template cannot be filled with this name. Put {{title}} in its properties in quotes, as in "{{title}}", and try again.',
  'future-date': (detail) => `${detail} lies in the future. Say that a plan is meant, or choose another day.`,
  'read-failed': (detail) =>
    `it could not be read${detail === '' ? '' : ` (${detail})`}. Look at the file and try again.`,
  'write-failed': (detail) => `writing failed${detail === '' ? '' : ` (${detail})`}.`,
};

/** What is wrong in a note, and what was expected there. */
const problems: Readonly<Record<ProblemKind, { readonly label: string; readonly expected: string }>> = {
  'unreadable-date': { label: 'Unreadable date', expected: 'a date such as 2026-11-22' },
  'damaged-type': { label: 'Damaged type', expected: 'contact' },
  'unreadable-tier': { label: 'Unreadable tier', expected: 'the name of one tier' },
  'unknown-tier': { label: 'Unknown tier', expected: 'the name of a tier' },
  'unreadable-cadence': {
    label: 'Unreadable cadence',
    expected: 'a number of days, or words such as "6 weeks"',
  },
  'unreadable-birthday': { label: 'Unreadable birthday', expected: 'a date such as 1984-04-17 or --04-17' },
  'unreadable-yearly-date': {
    label: 'Unreadable yearly date',
    expected: 'a name and a date, such as wedding: 2010-05-12',
  },
  'impossible-due-date': { label: 'Impossible due date', expected: 'a day that exists' },
  'unreadable-number': { label: 'Unreadable number', expected: 'a whole number' },
  'future-last-contact': { label: 'Last contact in the future', expected: 'a day up to today' },
  'impossible-entry-date': { label: 'Impossible date in the log', expected: 'a day that exists' },
  'properties-unreadable': { label: 'Unreadable properties', expected: 'valid YAML' },
  'duplicate-property': { label: 'Property twice', expected: 'each property once' },
  'joined-property': { label: 'Two properties in one', expected: 'each property on its own line' },
  'conflict-markers': { label: 'Merge conflict', expected: 'a settled conflict' },
  'conflict-copy': { label: 'Copy left by a sync', expected: 'one note per person' },
  'log-section-twice': { label: 'Log section twice', expected: 'one log section' },
  'same-name': { label: 'Same name twice', expected: "a name of one's own, or an alias" },
};

const states: Readonly<Record<State, string>> = {
  paused: 'Paused',
  untracked: 'No rhythm',
  new: 'New',
  snoozed: 'Later',
  ok: 'In rhythm',
  soon: 'Soon',
  due: 'Due',
  overdue: 'Time to catch up',
  faded: 'Long silence',
};

const directions: Readonly<Record<Direction, string>> = {
  mutual: 'Both',
  outbound: 'From me',
  inbound: 'From them',
};

/** All texts in English; the shape that every other language has. */
export const en = {
  people,
  list,
  commands: enCommands,
  dialogs: enDialogs,
  firstStart: enFirstStart,
  import: enImport,
  session: enSession,
  card: enCard,
  listed: enListed,
  settings: enSettings,
  commandLine: enCommandLine,
  pane: enPane,
  pictures: enPictures,
  quickLog: enQuickLog,
  ...enRhythm,
  followUps: enFollowUps,
  occasions: enOccasions,
  failures,
  problems,
  states,
  directions,
  notChanged: (note: string, line: number | null, why: string): string =>
    `${note}${line === null ? '' : `, line ${line}`} was not changed: ${why}`,
  every: {
    days: (count: number): string => (count === 1 ? 'every day' : `every ${count} days`),
    weeks: (count: number): string => (count === 1 ? 'every week' : `every ${count} weeks`),
    months: (count: number): string => (count === 1 ? 'every month' : `every ${count} months`),
    years: (count: number): string => (count === 1 ? 'every year' : `every ${count} years`),
    never: 'no rhythm',
  },
  reasons: {
    paused: 'paused',
    untracked: 'no tier and no cadence',
    new: 'no contact recorded yet',
    contact: {
      last: (ago: string, every: string, _depth: string): string => `last contact ${ago}, ${every}`,
      deep: (ago: string, every: string, depth: string): string => `last ${depth} ${ago}, ${every}`,
      first: (ago: string, every: string, depth: string): string =>
        `first contact ${ago}, no ${depth} yet, ${every}`,
    },
    depths: ['contact', 'contact', 'conversation', 'time together'],
    placed: (ago: string): string => `in this tier since ${ago}`,
    nextContact: (day: string): string => `next contact set for ${day}`,
    birthday: (day: string): string => `birthday, ${day}`,
    date: (name: string, day: string): string => `${name}, ${day}`,
    round: (name: string, day: string): string => `${name}, ${day}`,
    plan: (day: string): string => `planned for ${day}`,
    snoozed: (day: string): string => `put off until ${day}`,
  },
  wishes: {
    never: (depth: string): string => `${depth} this time?`,
    last: (depth: string, ago: string): string => `${depth} this time? last ${ago}`,
    depths: ['', 'a sign of life', 'a conversation', 'time together'],
  },
  done: {
    log: (names: readonly string[]): string => `Logged with ${list(names)}`,
    setTier: (names: readonly string[], tier: string): string => `Moved ${list(names)} to ${tier}`,
    noTier: (names: readonly string[]): string => `Took ${list(names)} out of their tier`,
    snooze: (names: readonly string[], until: string): string => `${list(names)}: not before ${until}`,
    unsnooze: (names: readonly string[]): string => `${list(names)} no longer put off`,
    skip: (names: readonly string[], until: string | null): string =>
      until === null ? `${list(names)}: not now` : `${list(names)}: not now, again ${until}`,
    setCadence: (names: readonly string[], every: string | null): string =>
      every === null ? `${list(names)}: no cadence of their own` : `${list(names)}: ${every}`,
    tag: (names: readonly string[], tag: string): string => `Tagged ${list(names)} with #${tag}`,
    add: (names: readonly string[]): string => `Added ${list(names)}`,
    mend: (names: readonly string[]): string => `Put right: ${list(names)}`,
    import: (count: number, file: string): string =>
      `Imported ${file}: ${count === 1 ? '1 note' : `${count} notes`} written`,
    merge: (names: readonly string[]): string => `Merged ${list(names)}`,
    notSame: (names: readonly string[]): string => `Kept apart: ${list(names)}`,
    makeFile: (file: string): string => `Made ${file}`,
    nothing: 'Nothing to change: it stands there already',
    undone: (what: string): string => `Undone: ${what}`,
    redone: (what: string): string => `Done again: ${what}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
  },
};

/** The shape of the texts, the same in every language. */
export type Texts = typeof en;
