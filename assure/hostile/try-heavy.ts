import type { Tally } from '../part';
import type { Subject } from './subject';

/** So many values may come of one text: more would be a text that multiplies. */
const mostValues = 150_000;

const levels = (count: number, width: number): string =>
  Array.from({ length: count }, (_, level) => {
    const items = Array.from({ length: width }, () => (level === 0 ? 'x' : `*a${level - 1}`));
    return `a${level}: &a${level} [${items.join(', ')}]`;
  }).join('\n');
const note = (properties: string, body = ''): string => `---\ntype: contact\n${properties}\n---\n${body}`;
const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n');

/** Texts that are large, deep or multiply, for `size` in thousands. */
const heavy: Readonly<Record<string, (size: number) => string>> = {
  'aliases of aliases': () => note(levels(7, 10)),
  'aliases of aliases, more of them': () => note(levels(12, 9)),
  'one alias, often': (size) => note(`a: &a [${'x, '.repeat(1_000)}x]\nb: [${'*a, '.repeat(size * 100)}*a]`),
  'an alias of itself': () => note('a: &a [*a]'),
  'merged maps': () => note(`a: &a {x: 1}\n${many(500, (index) => `b${index}: {<<: *a}`)}`),
  'a flood of keys': (size) => note(many(size * 1_000, (index) => `key${index}: ${index}`)),
  'a flood of one key': (size) => note(many(size * 1_000, () => 'key: 1')),
  'lists in lists': (size) => note(`a: ${'['.repeat(size * 1_000)}${']'.repeat(size * 1_000)}`),
  'maps in maps': (size) => note(`a: ${'{a: '.repeat(size * 1_000)}1${'}'.repeat(size * 1_000)}`),
  'deep by indents': () => note(many(180, (index) => `${' '.repeat(index)}a${index}:`)),
  'a long value': (size) => note(`a: ${'x'.repeat(size * 100_000)}`),
  'a block that does not end': (size) => `---\n${many(size * 1_000, (index) => `key${index}: 1`)}`,
  'a long line': (size) => note('tier: Top 10', 'x'.repeat(size * 100_000)),
  'many lines': (size) =>
    note(
      'tier: Top 10',
      many(size * 5_000, (index) => `line ${index}`),
    ),
  'many entries': (size) =>
    note('tier: Top 10', `## Interactions\n\n${many(size * 2_000, () => '- 2026-11-20 call: x')}`),
  'many headings': (size) =>
    note(
      'tier: Top 10',
      many(size * 500, (index) => `## Heading ${index}\n`),
    ),
  'many tasks': (size) =>
    note(
      'tier: Top 10',
      many(size * 1_000, () => '- [ ] x 📅 2026-11-20 [[Ana]]'),
    ),
  'many links': (size) => note('tier: Top 10', '[[Ana]] '.repeat(size * 1_000)),
  'many open brackets': (size) => note('tier: Top 10', '['.repeat(size * 200)),
  'quotes in quotes': () => note('tier: Top 10', `${'> '.repeat(200)}x`),
  'a wide table': (size) => `Name,${'x,'.repeat(size * 1_000)}x\nAna\n`,
};

/** What is heavy comes to an end: it is read, or it is refused; and little of it stays little. */
export function tryHeavy(tally: Tally, { notes }: Subject, size: number): void {
  for (const [what, write] of Object.entries(heavy)) {
    const text = write(size);
    for (const [reader, read] of Object.entries(notes)) {
      let failure: string | null = null;
      try {
        // A text holds a value for each character at most.
        const most = Math.max(mostValues, text.length);
        if (hasMore(read(text), most)) failure = `${reader}: more than ${most} values of ${what}`;
      } catch (error) {
        failure = `${reader}: threw at ${what}: ${String(error).slice(0, 200)}`;
      }
      tally.count(failure);
    }
  }
}

/** Counts values as often as they are met, as whoever shows or writes them would. */
function hasMore(value: unknown, most: number): boolean {
  let left = most;
  const open: unknown[] = [value];
  while (open.length > 0 && left > 0) {
    const next = open.pop();
    left -= 1;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return left === 0;
}
