/** A value as YAML 1.2's core schema reads it; dates are strings. */
export type PropertyValue =
  string | number | boolean | null | readonly PropertyValue[] | { readonly [key: string]: PropertyValue };

/** One property of a note. */
export interface Property {
  readonly key: string;
  readonly value: PropertyValue;
  /** 1-based line of its key in the note; 0 where it came from a cache that knows no lines */
  readonly line: number;
  /** a scalar's text as typed, so that `+49 40` and `007` survive; null for lists, maps and cached values */
  readonly source: string | null;
  /** for a list of scalars, the text of each as typed */
  readonly itemSources?: readonly string[];
  /** for a list with maps in it, the 1-based line of each item in the note */
  readonly itemLines?: readonly number[];
}

/** The texts in a value: itself, or the entries of a list, numbers as typed; maps have none. */
export function textsOf(property: Property): readonly string[] {
  const { value } = property;
  if (value === '') return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [property.source ?? String(value)];
  return Array.isArray(value) ? listTexts(value, property) : [];
}

function listTexts(list: readonly PropertyValue[], property: Property): readonly string[] {
  const texts: string[] = [];
  list.forEach((item, index) => {
    if (typeof item === 'string') texts.push(item);
    else if (typeof item === 'number' || typeof item === 'boolean') {
      texts.push(property.itemSources?.[index] ?? String(item));
    } else if (Array.isArray(item)) {
      // An unquoted `[[Name]]` is a list in a list to YAML; people mean a link.
      const inner =
        item.length === 1 && Array.isArray(item[0])
          ? (item[0] as readonly PropertyValue[])
          : (item as readonly PropertyValue[]);
      if (inner.length === 1 && typeof inner[0] === 'string') texts.push(inner[0]);
    }
  });
  return texts;
}

/** A value as it is shown to people: short, on one line. */
export function showValue(property: Pick<Property, 'value' | 'source'>): string {
  const { value, source } = property;
  const text = (source ?? (typeof value === 'string' ? value : showStructure(value)))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A host's cache may hold what JSON cannot say; that is no reason to lose a person. */
function showStructure(value: PropertyValue): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…';
  }
}
