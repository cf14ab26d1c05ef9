import { isDepth } from '../../core/depth';
import { foldKey } from '../../core/fold';
import { builtInKinds, foldWord } from '../../core/kind';
import { dayOf, type Weekday } from '../../core/day';
import { defaultNames, type Meaning } from '../../core/property-names';
import type { GreetingRound } from '../../core/occasion';
import type { Language, Settings } from '../../settings/settings';
import { datedChange, datedFault, datedValue, type DatedControl } from './dated-controls';
import type { SettingChange } from '../../settings/change-setting';
import { intervalCode, readIntervalCode } from './interval-code';
import { faultInTier, splitNames, withTierField, type TierFault, type TierField } from './tier-changes';

/** What a control on the settings tab shows and sets. */
export type ControlName =
  | readonly [
      kind: 'plain',
      key:
        | 'newContactsFolder'
        | 'reviewFolder'
        | 'template'
        | 'logHeading'
        | 'entryOrder'
        | 'leapDay'
        | 'notesLanguage'
        | 'followUpForm'
        | 'followUpTag',
    ]
  | readonly [kind: 'flag', key: 'statusBar' | 'suggestions' | 'showStrength']
  | readonly [kind: 'picks']
  /** an interval as `3m` or `45d` */
  | readonly [kind: 'review-every']
  | readonly [kind: 'names', key: 'followUpFolders']
  | readonly [kind: 'workday', day: Weekday]
  | readonly [kind: 'tier', id: string, field: TierField]
  | readonly [kind: 'round', id: string, field: 'name' | 'month' | 'date' | 'on' | 'all-tiers']
  | readonly [kind: 'round-tier', id: string, tier: string]
  | readonly [kind: 'property', meaning: Meaning]
  | readonly [kind: 'kind', id: string, field: 'words' | 'depth']
  | DatedControl;

/** Why a value cannot be set. */
export type ControlFault =
  | TierFault
  | 'no-workday'
  | 'empty-name'
  | 'not-a-day'
  | 'property-taken'
  | 'property-reserved'
  | 'property-form'
  | 'word-taken'
  | 'not-one-word'
  | 'no-words'
  | 'not-a-tag'
  | 'not-a-count';

/** The key under which the settings tab asks for a control. Ids hold anything, so the parts are told apart by JSON. */
export function keyOf(name: ControlName): string {
  return JSON.stringify(name);
}

/** Keys of notes that mean something else already. */
const reservedKeys: ReadonlySet<string> = new Set([
  'type',
  'tags',
  'tag',
  'aliases',
  'alias',
  'cssclasses',
  'position',
]);

/** Texts of intervals, as the user's language writes them. */
export type FormatInterval = (interval: Settings['tiers'][number]['rule']['interval']) => string;

/** What a control shows. */
export function controlValue(
  settings: Settings,
  key: string,
  notesLanguage: Language,
  formatInterval: FormatInterval,
): string | boolean | undefined {
  const name = parseKey(key);
  switch (name?.[0]) {
    case 'plain':
      return name[1] === 'notesLanguage' ? (settings.notesLanguage ?? notesLanguage) : settings[name[1]];
    case 'names':
      return settings[name[1]].join(', ');
    case 'flag':
      return settings[name[1]];
    case 'review-every':
      return intervalCode(settings.reviewEvery);
    case 'picks':
      return settings.picksPerDay === null ? '' : String(settings.picksPerDay);
    case 'workday':
      return settings.workdays.length === 0 || settings.workdays.includes(name[1]);
    case 'tier':
      return tierValue(settings, name[1], name[2], formatInterval);
    case 'round': {
      const round = settings.greetingRounds.find(({ id }) => id === name[1]);
      if (round === undefined) return undefined;
      if (name[2] === 'all-tiers') return round.tiers === 'all';
      return name[2] === 'on' ? round.on : String(round[name[2]]);
    }
    case 'round-tier': {
      const round = settings.greetingRounds.find(({ id }) => id === name[1]);
      return round !== undefined && (round.tiers === 'all' || round.tiers.includes(name[2]));
    }
    case 'property':
      return settings.propertyNames[name[1]] ?? '';
    case 'kind': {
      const kind = settings.kinds.find(({ id }) => id === name[1]);
      return name[2] === 'words' ? kind?.words.join(', ') : String(kind?.depth ?? '');
    }
    case 'dated':
    case 'dated-most':
      return datedValue(settings, name);
    case undefined:
      return undefined;
  }
}

function tierValue(
  settings: Settings,
  id: string,
  field: TierField,
  formatInterval: FormatInterval,
): string | boolean | undefined {
  const tier = settings.tiers.find((known) => known.id === id);
  if (tier === undefined) return undefined;
  const wish = tier.wishes[0];
  switch (field) {
    case 'name':
      return tier.name;
    case 'also':
      return tier.also.join(', ');
    case 'capacity':
      return tier.capacity === null ? '' : String(tier.capacity);
    case 'depth':
      return String(tier.rule.depth);
    case 'interval':
      return formatInterval(tier.rule.interval);
    case 'byOccasion':
      return tier.byOccasion;
    case 'wishDepth':
      return wish === undefined ? '' : String(wish.depth);
    case 'wishInterval':
      return wish === undefined ? '' : formatInterval(wish.interval);
  }
}

/** What is wrong with a value for a control, or null. */
export function controlFault(settings: Settings, key: string, value: unknown): ControlFault | null {
  const name = parseKey(key);
  const text = typeof value === 'string' ? value.trim() : '';
  switch (name?.[0]) {
    case 'tier':
      return faultInTier(settings.tiers, name[1], name[2], value);
    case 'workday':
      return value === false &&
        settings.workdays.every((day) => day === name[1]) &&
        settings.workdays.length > 0
        ? 'no-workday'
        : null;
    case 'round': {
      if (name[2] === 'name') return text === '' ? 'empty-name' : null;
      const round = settings.greetingRounds.find(({ id }) => id === name[1]);
      if (name[2] !== 'date' && name[2] !== 'month') return null;
      return round === undefined || !isYearlyDay({ ...round, [name[2]]: Number(text) }) ? 'not-a-day' : null;
    }
    case 'property':
      return faultInProperty(settings, name[1], text);
    case 'plain':
      return name[1] === 'followUpTag' && !isTag(text) ? 'not-a-tag' : null;
    case 'kind':
      return name[2] === 'words' ? faultInWords(settings, name[1], splitNames(text)) : null;
    case 'dated-most':
      return datedFault(name, text);
    default:
      return null;
  }
}

/** Empty, or a name that Obsidian takes for a tag. */
function isTag(text: string): boolean {
  return text === '' || (/^#?[\p{L}\p{N}_/-]+$/u.test(text) && !/^#?\d+$/.test(text));
}

function isYearlyDay({ month, date }: GreetingRound): boolean {
  return dayOf(2000, month, date) !== null;
}

function faultInProperty(settings: Settings, meaning: Meaning, text: string): ControlFault | null {
  const folded = foldKey(text);
  if (folded === '') return null;
  if (/[:#,[\]{}"'`|>&*!%@\r\n\t]|^[-?] |^[-?]$/.test(text)) return 'property-form';
  if (reservedKeys.has(folded)) return 'property-reserved';
  const meanings = Object.keys(defaultNames) as Meaning[];
  const isTaken = meanings.some(
    (other) => other !== meaning && foldKey(settings.propertyNames[other] ?? defaultNames[other]) === folded,
  );
  return isTaken ? 'property-taken' : null;
}

const oneWord = /^[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*$/u;

/** What is wrong with the words of an own kind, or null. */
export function faultInWords(settings: Settings, id: string, words: readonly string[]): ControlFault | null {
  if (words.length === 0) return 'no-words';
  // An entry's kind is the one word behind its date.
  if (!words.every((word) => oneWord.test(word))) return 'not-one-word';
  const builtIn = builtInKinds.flatMap((kind) => [kind.id, kind.word.en, kind.word.de, ...kind.also]);
  const others = settings.kinds.flatMap((kind) => (kind.id === id ? [] : [kind.id, ...kind.words]));
  const taken = new Set([...builtIn, ...others].map(foldWord));
  return words.some((word) => taken.has(foldWord(word))) ? 'word-taken' : null;
}

/** The change of a setting that a control's new value is; null where the value cannot be set or nothing changes. */
export function planChange(settings: Settings, key: string, value: unknown): SettingChange | null {
  if (controlFault(settings, key, value) !== null) return null;
  const name = parseKey(key);
  const text = typeof value === 'string' ? value.trim() : '';
  switch (name?.[0]) {
    case 'plain':
      return plainChange(name[1], text);
    case 'names':
      return { key: name[1], next: splitNames(text) };
    case 'flag':
      return { key: name[1], next: value === true };
    case 'review-every': {
      const every = readIntervalCode(text);
      return every === null ? null : { key: 'reviewEvery', next: every };
    }
    case 'picks':
      return { key: 'picksPerDay', next: text === '' ? null : Number(text) };
    case 'workday': {
      const all = [1, 2, 3, 4, 5, 6, 7] as const;
      return {
        key: 'workdays',
        next: (before) =>
          all.filter((day) =>
            day === name[1] ? value === true : before.length === 0 || before.includes(day),
          ),
      };
    }
    case 'tier':
      return {
        key: 'tiers',
        next: (tiers) =>
          tiers.map((tier) => (tier.id === name[1] ? withTierField(tier, name[2], value) : tier)),
      };
    case 'round':
      return changeRound(name[1], (round) => {
        if (name[2] === 'all-tiers')
          return { ...round, tiers: value === true ? 'all' : settings.tiers.map(({ id }) => id) };
        if (name[2] === 'on') return { ...round, on: value === true };
        return { ...round, [name[2]]: name[2] === 'name' ? text : Number(text) };
      });
    case 'round-tier':
      return changeRound(name[1], (round) => {
        const before = round.tiers === 'all' ? settings.tiers.map(({ id }) => id) : round.tiers;
        const others = before.filter((id) => id !== name[2]);
        return { ...round, tiers: value === true ? [...others, name[2]] : others };
      });
    case 'property':
      return {
        key: 'propertyNames',
        next: ({ [name[1]]: _, ...others }) =>
          text === '' || text === defaultNames[name[1]] ? others : { ...others, [name[1]]: text },
      };
    case 'kind': {
      const depth = Number(value);
      return {
        key: 'kinds',
        next: (kinds) =>
          kinds.map((kind) => {
            if (kind.id !== name[1]) return kind;
            if (name[2] === 'words') return { ...kind, words: splitNames(text) };
            return isDepth(depth) ? { ...kind, depth } : kind;
          }),
      };
    }
    case 'dated':
    case 'dated-most':
      return datedChange(name, value);
    case undefined:
      return null;
  }
}

function plainChange(
  key: Extract<ControlName, readonly ['plain', string]>[1],
  text: string,
): SettingChange | null {
  switch (key) {
    case 'newContactsFolder':
    case 'reviewFolder':
    case 'template':
    case 'logHeading':
      return { key, next: text };
    case 'followUpTag':
      return { key, next: text.replace(/^#+/, '') };
    case 'followUpForm':
      return text === 'emoji' || text === 'dataview' ? { key, next: text } : null;
    case 'entryOrder':
      return text === 'newest-first' || text === 'last' ? { key, next: text } : null;
    case 'leapDay':
      return text === '02-28' || text === '03-01' ? { key, next: text } : null;
    case 'notesLanguage':
      return text === 'en' || text === 'de' ? { key, next: text } : null;
  }
}

function changeRound(id: string, change: (round: GreetingRound) => GreetingRound): SettingChange {
  return {
    key: 'greetingRounds',
    next: (rounds) => rounds.map((round) => (round.id === id ? change(round) : round)),
  };
}

/** Only keys that this module made come back; anything else is no control of ours. */
function parseKey(key: string): ControlName | null {
  if (!key.startsWith('["')) return null;
  const name: unknown = JSON.parse(key);
  return Array.isArray(name) ? (name as unknown as ControlName) : null;
}
