/** Whether two values say the same; they are plain data without cycles, always built in one order of keys. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameData(item, b[index]));
  }
  for (const key in a) {
    if (!sameData(a[key as keyof typeof a], b[key as keyof typeof b])) return false;
  }
  return Object.keys(a).length === Object.keys(b).length;
}
