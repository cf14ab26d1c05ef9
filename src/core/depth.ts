/** How deep a contact goes: 3 together, 2 conversation, 1 sign of life, 0 none. */
export type Depth = 0 | 1 | 2 | 3;

/** All depths, deepest first. */
export const depths: readonly Depth[] = [3, 2, 1, 0];

/** Whether a value is a depth. */
export function isDepth(value: unknown): value is Depth {
  return value === 0 || value === 1 || value === 2 || value === 3;
}
