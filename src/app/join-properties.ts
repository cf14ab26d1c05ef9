import type { Rules } from '../book/rules';
import { readDay } from '../core/day';
import { foldKey } from '../core/fold';
import { showValue, textsOf, type Property, type PropertyValue } from '../core/property';
import { keyInfo, meaningOf, type Meaning } from '../core/property-names';
import { listedTexts } from '../note/add-list-item';
import { planProperties, type PropertyChange } from '../note/edit-properties';
import { chainPlans, edits, type Plan, type Planner } from '../note/plan';
import type { Refusal } from '../note/refusal';
import { sameValue } from '../note/same-value';
import { isUnderstood, propertiesFor, propertiesOf } from './contact-properties';
import { cutProperties, planComments, planLines, type PropertyLines } from './property-lines';

/** Where the two notes say different things, so that somebody has to choose. */
export interface MergeConflict {
  /** the key in the note that goes */
  readonly key: string;
  readonly kept: string;
  readonly other: string;
}

/** What becomes of a property of the note that goes. */
type Joining =
  /** the note that stays says it already, or it goes with the note */
  | { readonly kind: 'nothing' }
  /** its lines are taken as they stand, in the place of those of the key `instead`; what these said may join them as `more` */
  | { readonly kind: 'taken'; readonly instead: string | null; readonly more: readonly string[] }
  /** its texts join a list of the note that stays */
  | { readonly kind: 'listed'; readonly into: string; readonly items: readonly string[] }
  /** further addresses get keys with numbers */
  | { readonly kind: 'numbered'; readonly meaning: 'email' | 'phone'; readonly items: readonly string[] }
  | { readonly kind: 'conflict'; readonly kept: Property };

/** The two notes' properties. */
interface Pair {
  readonly kept: readonly Property[];
  readonly others: readonly Property[];
}

const nothing: Joining = { kind: 'nothing' };
/** What only tells the plugin's own state goes. */
const stateMeanings: ReadonlySet<Meaning> = new Set(['snoozeUntil', 'skipped', 'tierSince', 'notSame']);
/** All properties of these count, whatever their keys: those of different keys say no different things. */
const readTogether: ReadonlySet<Meaning> = new Set([
  'url',
  'source',
  'knows',
  'interests',
  'introducedBy',
  'dates',
  'status',
  'mentions',
]);

/** The properties of the note that goes: what they say, and the lines that say it. */
export interface OtherProperties {
  readonly properties: readonly Property[];
  readonly cut: readonly PropertyLines[];
}

/** Reads the properties of the note that goes, or says why they cannot be taken over. */
export function readOther(text: string, rules: Rules): OtherProperties | Refusal {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return properties;
  const cut = cutProperties(text);
  return 'kind' in cut ? cut : { properties, cut };
}

/**
 * Plans the properties of a note that goes into one that stays. Where they say different things that of the note that stays
 * holds, but for the keys in `taken`.
 */
export function planJoined(
  text: string,
  { properties: others, cut }: OtherProperties,
  taken: readonly string[],
  rules: Rules,
): Plan {
  const kept = propertiesOf(text, rules.names);
  if ('kind' in kept) return kept;
  const joinings = new Map(
    others.map((property) => [
      property.key,
      decide(joiningOf(property, { kept, others }, rules), property.key, taken, rules),
    ]),
  );
  const left = cut.filter(({ key }) => joinings.get(key)?.kind !== 'taken');
  return chainPlans(text, [
    ...cut.map((lines): Planner => {
      const joining = joinings.get(lines.key) ?? nothing;
      if (joining.kind !== 'taken') return (current) => planBeside(current, joining, rules);
      const { instead, more } = joining;
      return (current) =>
        chainPlans(current, [
          (now) => planLines(now, lines, instead),
          (now) => planItems(now, lines.key, more),
        ]);
    }),
    (current) =>
      planComments(
        current,
        left.flatMap(({ comments }) => comments),
      ),
  ]);
}

/** Where two notes say different things, so that somebody can choose. */
export function mergeConflicts(keepText: string, otherText: string, rules: Rules): readonly MergeConflict[] {
  const [kept, others] = [propertiesOf(keepText, rules.names), propertiesOf(otherText, rules.names)];
  if ('kind' in kept || 'kind' in others) return [];
  return others.flatMap((property): readonly MergeConflict[] => {
    const joining = joiningOf(property, { kept, others }, rules);
    if (joining.kind !== 'conflict') return [];
    return [{ key: property.key, kept: showValue(joining.kept), other: showValue(property) }];
  });
}

function joiningOf(property: Property, { kept, others }: Pair, rules: Rules): Joining {
  const { names } = rules;
  const { sign, name } = keyInfo(names, property.key);
  const meaning = name?.meaning ?? null;
  if (saysNothing(property) || isState(property, meaning)) return nothing;
  const items = itemsOf(property, rules);
  // They become aliases together with the name of the note.
  if (sign === 'aliases' && items !== null) return nothing;
  const alike = meaning === null ? [] : propertiesFor(kept, names, meaning);
  if (meaning === 'lastContact') {
    const later = laterOf(property, alike);
    if (later !== null) return later;
  }
  if ((meaning === 'email' || meaning === 'phone') && items !== null) {
    return addressOf(property, items, meaning, kept, rules);
  }
  const byKey = kept.find(({ key }) => foldKey(key) === foldKey(property.key));
  const isOnly = meaning !== null && alike.length === 1 && propertiesFor(others, names, meaning).length === 1;
  const same = byKey ?? (isOnly ? alike[0] : undefined);
  if (same === undefined || saysNothing(same) || isState(same, meaning)) return taken(same);
  if (saysAll(same, property)) return nothing;
  const own = itemsOf(same, rules);
  const isList = Array.isArray(property.value) || Array.isArray(same.value) || sign === 'tags';
  if (isList && items !== null && own !== null) {
    // A lone text is no list that another could join.
    return Array.isArray(property.value) && !Array.isArray(same.value)
      ? { ...taken(same), more: own.filter((text) => !hasText(items, text)) }
      : { kind: 'listed', into: same.key, items: items.filter((text) => !hasText(own, text)) };
  }
  if (saysAll(property, same)) return taken(same);
  const isBeside = byKey === undefined && meaning !== null && readTogether.has(meaning);
  return isBeside ? taken(undefined) : { kind: 'conflict', kept: same };
}

function taken(instead: Property | undefined): Extract<Joining, { kind: 'taken' }> {
  return { kind: 'taken', instead: instead?.key ?? null, more: [] };
}

/** Of the dates of contact the latest counts; null where one of them is none, or there is none to compare. */
function laterOf(property: Property, alike: readonly Property[]): Joining | null {
  const telling = alike.filter((each) => !saysNothing(each));
  const day = dayOf(property);
  const [first] = telling;
  if (day === null || first === undefined || telling.some((each) => dayOf(each) === null)) return null;
  return telling.every((each) => (dayOf(each) ?? '') < day) ? taken(first) : nothing;
}

function dayOf(property: Property) {
  const [text, ...more] = textsOf(property);
  return text === undefined || more.length > 0 ? null : readDay(text);
}

function addressOf(
  property: Property,
  items: readonly string[],
  meaning: 'email' | 'phone',
  kept: readonly Property[],
  rules: Rules,
): Joining {
  const alike = propertiesFor(kept, rules.names, meaning).filter((each) => !saysNothing(each));
  const byKey = kept.find(({ key }) => foldKey(key) === foldKey(property.key));
  const known = alike.flatMap(textsOf);
  const missing = items.filter((text) => !hasText(known, text));
  if (missing.length === 0) return nothing;
  const isNew = byKey === undefined || saysNothing(byKey);
  if (isNew && missing.length === items.length) return taken(byKey);
  const list = alike.find((each) => Array.isArray(each.value));
  return list === undefined
    ? { kind: 'numbered', meaning, items: missing }
    : { kind: 'listed', into: list.key, items: missing };
}

/** A conflict is decided by the keys whose values are taken. */
function decide(joining: Joining, key: string, keys: readonly string[], { names }: Rules): Joining {
  if (joining.kind !== 'conflict') return joining;
  const meaning = meaningOf(names, key)?.meaning;
  // Seen from the other note the same choice may have another key of the same meaning.
  const isTaken = keys.some(
    (each) =>
      foldKey(each) === foldKey(key) ||
      (meaning !== undefined && meaningOf(names, each)?.meaning === meaning),
  );
  return isTaken ? taken(joining.kept) : nothing;
}

function planBeside(text: string, joining: Joining, rules: Rules): Plan {
  if (joining.kind === 'listed') return planItems(text, joining.into, joining.items);
  return joining.kind === 'numbered' ? planNumbered(text, joining.meaning, joining.items, rules) : edits();
}

function planItems(text: string, key: string, items: readonly string[]): Plan {
  return chainPlans(
    text,
    items.map((item) => (now) => planProperties(now, [{ kind: 'add-to-list', key, item }])),
  );
}

function planNumbered(text: string, meaning: string, values: readonly string[], { names }: Rules): Plan {
  const properties = propertiesOf(text, names);
  if ('kind' in properties) return properties;
  const known = new Set(properties.map(({ key }) => foldKey(key)));
  const changes: PropertyChange[] = [];
  let number = 2;
  for (const value of values) {
    while (known.has(`${meaning}${number}`)) number += 1;
    changes.push({ kind: 'set', key: `${meaning}-${number}`, value });
    number += 1;
  }
  return planProperties(text, changes);
}

function saysNothing({ value }: Property): boolean {
  if (value === null) return true;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return typeof value === 'string' && value.trim() === '';
}

function isState(property: Property, meaning: Meaning | null): boolean {
  if (meaning === null || !stateMeanings.has(meaning)) return false;
  const isDated = meaning === 'snoozeUntil' || meaning === 'skipped' || meaning === 'tierSince';
  return !isDated || isUnderstood(property, meaning);
}

/** The texts that a property lists; null where it holds anything else, as numbers and maps, that would not stay what it is. */
function itemsOf(property: Property, { names }: Rules): readonly string[] | null {
  const { value } = property;
  const { sign, name } = keyInfo(names, property.key);
  if (typeof value === 'string' && (sign === 'tags' || sign === 'aliases'))
    return listedTexts(property.key, value);
  const values = valuesOf(value).filter((item) => item !== null);
  const texts = textsOf(property);
  // A number that one calls is a text, whatever YAML takes it for.
  if (name?.meaning === 'phone' && texts.length === values.length) return texts;
  return values.every((item) => typeof item === 'string') ? texts : null;
}

function valuesOf(value: PropertyValue): readonly PropertyValue[] {
  return Array.isArray(value) ? (value as readonly PropertyValue[]) : [value];
}

/** Whether one property says all that another says. */
function saysAll(property: Property, other: Property): boolean {
  const [values, texts] = [valuesOf(property.value), textsOf(property)];
  const others = textsOf(other);
  if (others.length === valuesOf(other.value).length) return others.every((text) => hasText(texts, text));
  return valuesOf(other.value).every((value) => values.some((each) => sameValue(each, value)));
}

function hasText(texts: readonly string[], text: string): boolean {
  return texts.some((each) => foldText(each) === foldText(text) || isDayOf(text, each));
}

/** Accents tell names apart, and what has a slash may be an address, in which capitals count. */
function foldText(text: string): string {
  const shown = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return shown.includes('/') ? shown : shown.toLowerCase();
}

/** Whether a text is no more than the day of another, alone or as a link. */
function isDayOf(text: string, other: string): boolean {
  const day = readDay(text);
  return day !== null && readDay(other) === day && text.replace(/^\[\[|\]\]$/g, '') === day;
}
