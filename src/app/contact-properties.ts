import type { Day } from '../core/day';
import { latest, readDay } from '../core/day';
import { keyInfo, meaningOf, type Meaning, type PropertyNames } from '../core/property-names';
import { textsOf, type Property } from '../core/property';
import { findConflictMarkers } from '../note/conflict-markers';
import { refuse, type Refusal } from '../note/refusal';
import { readProperties } from '../note/read-properties';

/** The properties of a text, or the refusal that says why nothing may be written to them. An unwritten block counts as empty. */
export function propertiesOf(text: string, names: PropertyNames): readonly Property[] | Refusal {
  const reading = readProperties(text);
  if (reading.kind === 'unreadable') return refuse(reading.code, reading.line, reading.detail);
  const conflict = findConflictMarkers(text);
  if (conflict !== null) return conflict;
  const properties = reading.kind === 'read' ? reading.properties : [];
  const joined = properties.find(({ key }) => keyInfo(names, key).isJoined);
  return joined === undefined ? properties : refuse('joined-property', joined.line, joined.key);
}

/** The properties of a meaning in a note, own name first. */
export function propertiesFor(
  properties: readonly Property[],
  names: PropertyNames,
  meaning: Meaning,
): readonly Property[] {
  return properties
    .map((property) => ({ property, name: meaningOf(names, property.key) }))
    .filter(({ name }) => name?.meaning === meaning)
    .sort((a, b) => (a.name?.rank ?? 0) - (b.name?.rank ?? 0))
    .map(({ property }) => property);
}

/** The key that a write of this meaning goes to: the one the note uses, else the own name. */
export function keyFor(properties: readonly Property[], names: PropertyNames, meaning: Meaning): string {
  return propertiesFor(properties, names, meaning)[0]?.key ?? names.own[meaning];
}

/** The latest date that the properties of a meaning hold; a refusal naming the line where one cannot be read. */
export function latestDateOf(
  properties: readonly Property[],
  names: PropertyNames,
  meaning: Meaning,
): Day | null | Refusal {
  let day: Day | null = null;
  for (const property of propertiesFor(properties, names, meaning)) {
    const texts = textsOf(property);
    if (property.value === null || property.value === '') continue;
    const read = texts.length === 1 ? readDay(texts[0] ?? '') : null;
    if (read === null) return refuse('unreadable-date', property.line, property.source ?? texts.join(', '));
    day = latest(day, read);
  }
  return day;
}

/** Whether a property says nothing, or something that is understood: only then may it be removed without being asked for. */
export function isUnderstood(property: Property, meaning: 'snoozeUntil' | 'tierSince' | 'skipped'): boolean {
  if (property.value === null || property.value === '') return true;
  const [text, ...more] = textsOf(property);
  if (text === undefined || more.length > 0) return false;
  return meaning === 'skipped' ? /^\d+$/.test(text.trim()) : readDay(text) !== null;
}
