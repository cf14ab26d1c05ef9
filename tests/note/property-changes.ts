import fc, { type Arbitrary } from 'fast-check';
import type { Day } from '../../src/core/day';
import type { PropertyChange } from '../../src/note/property-change';

const anyKey = fc.oneof(
  {
    arbitrary: fc.constantFrom('last-contact', 'tier', 'name', 'tags', 'note', 'x', 'company', 'aliases'),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom(
      '__proto__',
      'null',
      '2024-01-01',
      'a: b',
      '#x',
      'two words',
      '',
      'é',
      '-',
      '"q"',
    ),
    weight: 2,
  },
  { arbitrary: fc.string({ maxLength: 6, unit: 'binary' }), weight: 1 },
);
const anyText = fc.oneof(
  fc.constantFrom(
    'close',
    'yes',
    '1.5',
    '+316',
    '2026-10-01',
    '2026-13-01',
    '12:30',
    ' a ',
    'a: b',
    'a #b',
    '[[Ana]]',
    '~',
    '---',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.string({ maxLength: 6, unit: fc.constantFrom(...'a"\\\'\n\r\t\u0085\u2028\ud800\ufeff\u00a0:# ') }),
);
const anyValue = fc.oneof(
  { arbitrary: anyText, weight: 4 },
  fc.double().filter((value) => !Object.is(value, -0)),
  fc.integer(),
  fc.boolean(),
  fc.array(anyText, { maxLength: 3 }),
);
const change: Arbitrary<PropertyChange> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key: anyKey, value: anyValue }),
  fc.record({
    kind: fc.constant('set-date' as const),
    key: anyKey,
    day: fc.constantFrom('2026-11-22', '2024-02-29') as Arbitrary<Day>,
  }),
  fc.record({ kind: fc.constant('add-to-list' as const), key: anyKey, item: anyText }),
  fc.record({ kind: fc.constant('remove' as const), key: anyKey }),
);
/** Up to four changes, each of another property. */
export const propertyChanges: Arbitrary<readonly PropertyChange[]> = fc.uniqueArray(change, {
  minLength: 1,
  maxLength: 4,
  selector: ({ key }) => key,
});
