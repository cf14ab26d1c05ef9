import type { Property, PropertyValue } from '../core/property';

/** How deep lists and maps of foreign data are followed; what is deeper reads as null. */
const deepest = 64;

/** The properties of a note as Obsidian's metadata cache gives them; takes any value and never throws. */
export function propertiesFrom(frontmatter: Readonly<Record<string, unknown>>): readonly Property[] {
  return Object.keys(frontmatter)
    .filter((key) => !(key === 'position' && isPosition(frontmatter[key])))
    .map((key) => ({ key, value: valueFrom(frontmatter[key], 0), line: 0, source: null }));
}

/** Older versions of Obsidian put the offsets of the block among the properties, under a name that people use too. */
function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function valueFrom(value: unknown, depth: number): PropertyValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return String(value);
    case 'object':
      break;
    default:
      return null;
  }
  if (value === null || depth >= deepest) return null;
  if (value instanceof Date) return isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return Array.from(value, (item) => valueFrom(item, depth + 1));
  const map = Object.create(null) as Record<string, PropertyValue>;
  for (const [key, item] of Object.entries(value)) map[key] = valueFrom(item, depth + 1);
  return map;
}
