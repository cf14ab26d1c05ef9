import { scanFence } from './fence';
import type { NewProperty } from './note-property';
import { formatProperty } from './yaml-scalar';

/**
 * The text of a new note: the properties in the given order, then the body as it is. Throws a RangeError where a key
 * comes twice, which is a bug of the caller.
 *
 * Without `matter.stringify`: that copies the data into an ordinary object (keys like `2024` move to the front,
 * `__proto__` is lost), adds a line ending to the body, and runs a `---js` block at the body's start.
 */
export function writeNewNote(properties: readonly NewProperty[], body: string): string {
  if (properties.length === 0 && scanFence(body).kind === 'none') return body;
  const keys = new Set(properties.map(({ key }) => key));
  if (keys.size < properties.length) throw new RangeError('A property comes twice');
  const lines = properties.flatMap(({ key, value }) => formatProperty(key, value, ''));
  return ['---', ...lines, '---', body].join('\n');
}
