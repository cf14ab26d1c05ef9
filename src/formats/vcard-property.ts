import ical from 'ical.js';
import type { CardLine } from './vcard-lines';

/** A property of a card, its value taken apart. */
export interface CardProperty {
  readonly name: string;
  readonly group: string;
  /** words of its `TYPE`s, in lower case */
  readonly types: readonly string[];
  readonly params: ReadonlyMap<string, string>;
  /** the parts of a structured value (N, ADR, ORG), or the values of a list; else one text */
  readonly texts: readonly string[];
}

const structured: ReadonlySet<string> = new Set(['n', 'adr', 'org']);
const lists: ReadonlySet<string> = new Set(['categories', 'nickname']);

/** Stands for an escaped backslash, which ical.js would take for the escape of what follows it. */
const backslash = '\u0001';

/** What ical.js makes of a line: name, parameters, type and values (RFC 7095). */
type JCard = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];

/** Reads one line of a card; null where it cannot be read, which is no reason to lose the others. */
export function readProperty(line: CardLine): CardProperty | null {
  let parsed: JCard;
  try {
    parsed = ical.parse.property(prepareLine(line), ical.design.vcard) as JCard;
  } catch {
    return null;
  }
  const [, , , ...values] = parsed;
  const texts = structured.has(line.name) ? listOf(values[0]).map(joinPart) : values.map(joinPart);
  const types = line.params
    .filter(([key]) => key === 'type')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((type) => type.trim());
  return { name: line.name, group: line.group, types, params: new Map(line.params), texts };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** A part of a structured value may be a list of its own: `Richter,James`. */
function joinPart(part: unknown): string {
  return listOf(part)
    .filter((text) => typeof text === 'string')
    .join(' ')
    .replaceAll(backslash, '\\');
}

/** The line as RFC 6350 has it, whatever it was before: everything is text, and escaped in one way. */
function prepareLine({ name, params, value, old }: CardLine): string {
  const kept = params
    .filter(([key, text]) => key !== 'value' && /^[\w-]+$/.test(key) && !text.includes('"'))
    .map(([key, text]) => `;${key}="${text.replace(/[\r\n]/g, ' ')}"`);
  const type = structured.has(name) || lists.has(name) ? '' : ';VALUE=text';
  const escaped = old ? escapeOld(value, name) : escapeAgain(value, name);
  const pairs = escaped.replaceAll(backslash, ' ').replace(/\\([^])/g, (pair, char: string) => {
    return char === '\\' ? backslash : pair;
  });
  return `${name}${kept.join('')}${type}:${pairs}`;
}

/** vCard 2.1 escapes nothing but the semicolons of structured values. */
function escapeOld(value: string, name: string): string {
  return value.replace(/\\;|[\\,\n]|\r\n?/g, (found) => {
    if (found === '\\;') return structured.has(name) ? '\\;' : ';';
    if (found === ',' && lists.has(name)) return ',';
    return found === '\\' || found === ',' ? `\\${found}` : '\\n';
  });
}

/** vCard 3.0 and 4.0: what is escaped without need is taken as it is, since ical.js would keep the backslash. */
function escapeAgain(value: string, name: string): string {
  const known = value.replace(/\\([^])/g, (pair, char: string) => {
    if (char === '\\' || char === ',' || char === 'n' || char === 'N') return pair;
    return char === ';' && structured.has(name) ? pair : char;
  });
  // Thunderbird escapes the commas between categories.
  if (name === 'categories' && !/(?:^|[^\\]),/.test(known)) return known.replace(/\\,/g, ',');
  return known;
}
