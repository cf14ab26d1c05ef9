import type { Contact } from './contact';
import { latest, readDay, type Day } from './day';
import { foldName, linkTarget } from './fold';
import type { Problem, ProblemKind } from './problem';
import { showValue, textsOf, type Property } from './property';
import { keyInfo, meaningOf, type Meaning, type PropertyNames } from './property-names';

const noProperties: readonly Property[] = [];
const noTexts: readonly string[] = [];
const affirmations: ReadonlySet<string> = new Set(['true', 'yes', 'ja']);

/** The rank of a default name that the settings have renamed; other tools' names come behind it. */
const ownRank = 1;

/** The properties of one note by their meaning. Each is read on its own; what cannot be read is kept as a problem. */
export class PropertyReader {
  readonly problems: Problem[] = [];
  /** there is a property of tags */
  hasTags = false;
  /** the first property of aliases */
  aliases: Property | undefined = undefined;
  /** properties that may list interactions */
  entryLists: readonly Property[] = noProperties;
  /** sorted by rank */
  private readonly found = new Map<Meaning, Property[]>();

  constructor(
    private readonly path: string,
    properties: readonly Property[],
    private readonly names: PropertyNames,
  ) {
    for (const property of properties) {
      const { name, sign, isJoined } = keyInfo(names, property.key);
      if (sign === 'tags') this.hasTags = true;
      else if (sign === 'aliases') this.aliases ??= property;
      else if (sign === 'entries') this.entryLists = [...this.entryLists, property];
      if (isJoined) this.report('joined-property', property);
      if (name === undefined) continue;
      const { meaning } = name;
      const known = this.found.get(meaning);
      if (known === undefined) this.found.set(meaning, [property]);
      else {
        known.push(property);
        known.sort((a, b) => this.rankOf(a) - this.rankOf(b));
      }
    }
  }

  private rankOf(property: Property): number {
    return meaningOf(this.names, property.key)?.rank ?? 0;
  }

  /** All properties of a meaning, own name first. */
  all(meaning: Meaning): readonly Property[] {
    return this.found.get(meaning) ?? noProperties;
  }

  /** The first that says something, else the first. */
  first(meaning: Meaning): Property | undefined {
    const properties = this.all(meaning);
    return properties.find((property) => !isEmpty(property)) ?? properties[0];
  }

  day(meaning: Meaning): Day | null {
    const property = this.first(meaning);
    return property === undefined ? null : this.dayOf(property);
  }

  latestDay(meaning: Meaning): Day | null {
    let day: Day | null = null;
    for (const property of this.all(meaning)) day = latest(day, this.dayOf(property));
    return day;
  }

  /** Where the latest day of a meaning stands; where none can be read, the first property of it. */
  place(meaning: Meaning): Contact['lastContactAt'] {
    let place = this.first(meaning);
    let last: Day | null = null;
    for (const property of this.all(meaning)) {
      const day = readOneDay(property);
      if (day === null || (last !== null && day <= last)) continue;
      last = day;
      place = property;
    }
    return place === undefined ? null : { key: place.key, line: place.line };
  }

  private dayOf(property: Property): Day | null {
    if (isEmpty(property)) return null;
    const day = readOneDay(property);
    if (day === null) this.report('unreadable-date', property);
    return day;
  }

  /** Whether the own name says so or, where that says nothing, any other. */
  flag(meaning: Meaning): boolean {
    const properties = this.all(meaning);
    const own = properties.find((property) => this.rankOf(property) <= ownRank && !isEmpty(property));
    return own === undefined ? properties.some(affirms) : affirms(own);
  }

  linkedText(meaning: Meaning): string | null {
    for (const property of this.all(meaning)) {
      const text = textsOf(property)[0];
      if (text !== undefined && text.trim() !== '') return shownText(text);
    }
    return null;
  }

  /** The targets of links, or the texts where they are none. */
  links(meaning: Meaning): readonly string[] {
    return this.collect(meaning, linkTarget);
  }

  allTexts(meaning: Meaning): readonly string[] {
    return this.collect(meaning, (text) => text.trim());
  }

  private collect(meaning: Meaning, read: (text: string) => string): readonly string[] {
    const properties = this.found.get(meaning);
    if (properties === undefined) return noTexts;
    const texts: string[] = [];
    for (const property of properties) {
      for (const text of textsOf(property)) {
        const shown = read(text);
        if (shown !== '') texts.push(shown);
      }
    }
    return texts;
  }

  report(
    kind: ProblemKind,
    property: Property,
    value: string = showValue(property),
    line: number = property.line,
  ): void {
    this.problems.push({
      kind,
      path: this.path,
      line: line === 0 ? null : line,
      property: property.key,
      value,
      count: 1,
      mend: null,
    });
  }
}

/** Whether a property is there but says nothing. */
export function isEmpty(property: Property): boolean {
  const { value } = property;
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function readOneDay(property: Property): Day | null {
  const texts = textsOf(property);
  return texts.length === 1 ? readDay(texts[0] ?? '') : null;
}

export function affirms(property: Property): boolean {
  return affirmations.has(foldName(textsOf(property)[0] ?? ''));
}

const aliasedLink = /^\[\[[^[\]|]*\|([^[\]]+)\]\]$/;

/** The text of a value as people read it: a link shows its alias or its target. */
export function shownText(text: string): string {
  const alias = text.includes('|') ? aliasedLink.exec(text.trim())?.[1] : undefined;
  return alias ?? linkTarget(text);
}
