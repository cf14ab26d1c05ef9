import type { PropertyValue } from '../core/property';

/** Whether two values are the same, lists and maps by content and order. */
export function sameValue(a: PropertyValue, b: PropertyValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b || (typeof a === 'number' && typeof b === 'number' && isNaN(a) && isNaN(b));
  }
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index] ?? null));
  }
  const keys = Object.keys(a);
  const others = Object.keys(b);
  if (keys.length !== others.length) return false;
  return keys.every((key, index) => key === others[index] && sameValue(a[key] ?? null, b[key] ?? null));
}

/** Narrows where `Array.isArray` does not: read-only arrays. */
function isList(value: PropertyValue): value is readonly PropertyValue[] {
  return Array.isArray(value);
}
