import fc, { type Arbitrary } from 'fast-check';
import { editable, refused } from './front-matter-rows';

const seeds = [...editable.map(({ before }) => before), ...refused.map(({ text }) => text)].filter(
  (text) => text.length < 5000,
);

const key = fc.constantFrom(
  ...[
    'name',
    'last-contact',
    'tier',
    'two words',
    'a.b/c',
    'a:b',
    'x1',
    '2024',
    '007',
    'é',
    '名前',
    '_x',
    'null',
    'yes',
  ],
  ...[
    '"q"',
    "'q'",
    '__proto__',
    'constructor',
    '-a',
    '?',
    'a#b',
    'a #b',
    '<<',
    '~',
    'a,b',
    'a[0]',
    '@x',
    '',
    ' a',
    'a ',
  ],
);

const words = [
  'Ana',
  "O'Hara",
  'a b',
  'x-y',
  '-x',
  '--x',
  '---',
  '...',
  'a:b',
  'a: b',
  'a:',
  ':a',
  ': a',
  'a#b',
  'a #b',
  '#b',
];
const numbers = [
  '1',
  '007',
  '+316',
  '-0',
  '0x1F',
  '0o17',
  '1.50',
  '1e3',
  '.5',
  '5.',
  '.inf',
  '-.INF',
  '.nan',
  '1_000',
  '12:30',
];
const constants = [
  'true',
  'False',
  'TRUE',
  'tRue',
  'null',
  'Null',
  'NULL',
  '~',
  'nUll',
  'yes',
  'no',
  'n',
  'N/A',
  '',
  '~x',
];
const dates = [
  '2026-10-01',
  '2026-02-30',
  '"2026-10-01"',
  "'[[2026-10-01]]'",
  '[[2026-10-01]]',
  '2026-10-01T10:00',
];
const quoted = [
  '"a"',
  "'a'",
  '""',
  "''",
  '"a # b: c"',
  "'it''s'",
  '"\\"x\\""',
  '"\\\\"',
  '"\\/"',
  '"\\n"',
  '"\\u00e9"',
  '"\\x"',
];
const broken = [
  '"a',
  "'a",
  '"a" b',
  "'a'b",
  '"a"#c',
  "'a'''",
  '"a\\"',
  '@x',
  '`x',
  '%x',
  '!x',
  '!!str 1',
  '&a x',
  '*a',
  '|',
  '>-',
];
const flow = [
  '[]',
  '[a]',
  '[a, b c]',
  '[ a , "b" ]',
  "['a''b', c]",
  '[a,]',
  '[,]',
  '[a b',
  'a]',
  '[a: b]',
  '[-1, +2]',
  '[- a]',
];
const more = [
  '{a: 1}',
  '{}',
  '? x',
  '- x',
  '-',
  '- - x',
  '$x',
  '(x)',
  '<%x%>',
  '=x',
  '^x',
  ';x',
  '\\x',
  '🙂',
  'é',
  '\u00a0x\u00a0',
];
const odd = [
  'a\tb',
  '\tx',
  'x\t',
  '\u2028',
  'a\u2028b',
  '\ufeffx',
  '\u0085',
  'a\u0000b',
  '[a\u2028]',
  'a\u0007',
  '# x',
  'x # \u2029',
];

const scalar = fc.oneof(
  ...[words, numbers, constants, dates, quoted].map((list) => ({
    arbitrary: fc.constantFrom(...list),
    weight: 4,
  })),
  ...[broken, flow, more, odd].map((list) => ({ arbitrary: fc.constantFrom(...list), weight: 2 })),
  { arbitrary: fc.string({ maxLength: 8, unit: 'binary' }), weight: 1 },
  { arbitrary: fc.string({ maxLength: 8, unit: fc.constantFrom(...' :#-[]{},"\'\\ab1é') }), weight: 4 },
);

const tail = fc.constantFrom('', '', '', '', ' ', '  # note', ' #', '#x', '\t', ' \t# x', ' # a: "b');
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '', '\t');
const indent = fc.constantFrom('', '  ', '  ', '    ', ' ', '\t');

const pair = fc
  .tuple(key, gap, scalar, tail)
  .map(([name, space, value, end]) => `${name}:${space}${value}${end}`);
const item = fc
  .tuple(indent, gap, scalar, tail)
  .map(([before, space, value, end]) => `${before}-${space}${value}${end}`);
const emptyKey = fc.tuple(key, tail).map(([name, end]) => `${name}:${end}`);
const other = fc.constantFrom(
  '',
  '',
  '  ',
  '# note',
  '  # note',
  '\t',
  '  nested: x',
  'text',
  '  text',
  '---',
  '...',
  '%x',
  '=======',
);

const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n');

function joined(lines: Arbitrary<string>, maxLength: number): Arbitrary<string> {
  return fc
    .tuple(fc.array(lines, { maxLength }), lineBreak)
    .map(([list, eol]) => list.map((line) => line + eol).join(''));
}

const list = fc
  .tuple(emptyKey, indent, fc.array(fc.tuple(scalar, tail), { minLength: 1, maxLength: 4 }))
  .map(([head, before, items]) =>
    [head, ...items.map(([value, end]) => `${before}- ${value}${end}`)].join('\n'),
  );

const plainKey = fc.constantFrom(
  ...['name', 'tier', 'two words', 'a.b/c', 'é', '名前', '_x', '__proto__', 'a-b', 'x', 'y', 'z1', '007'],
);
const plainScalar = fc.oneof(
  ...[
    numbers,
    constants,
    [
      'Ana',
      "O'Hara",
      'a b',
      '-x',
      '---',
      '...',
      'a:b',
      'a#b',
      '🙂',
      '$x',
      '(x)',
      '\u00a0x\u00a0',
      '"a # b: c"',
    ],
  ].map((values) => ({ arbitrary: fc.constantFrom(...values), weight: 3 })),
  fc.constantFrom(
    '""',
    "''",
    "'it''s'",
    '"\\"x\\""',
    '"\\\\"',
    '"\\/"',
    '"[[x]]"',
    "'[[2026-10-01]]'",
    '"\u00a0"',
    "'\\'",
    '"\'"',
  ),
  fc.string({ maxLength: 6, unit: fc.constantFrom(...'ab1é -_./+\'"') }),
);
const plainTail = fc.constantFrom(
  ...['', '', '', '', '', '', ' ', ' ', '  # note', ' #', ' # a: "b', ' # x\r- y'],
);
const plainLine = fc.oneof(
  {
    arbitrary: fc
      .tuple(plainKey, plainScalar, plainTail)
      .map(([name, value, end]) => `${name}: ${value}${end}`),
    weight: 6,
  },
  { arbitrary: fc.tuple(plainKey, plainTail).map(([name, end]) => `${name}:${end}`), weight: 1 },
  {
    arbitrary: fc
      .tuple(
        plainKey,
        plainTail,
        indent,
        fc.array(
          fc.tuple(
            plainScalar,
            plainTail,
            fc.constantFrom('', '', '', '', '', '\n', '\n  # x', '\n#', '\n- z', '\n  - z'),
          ),
          {
            maxLength: 3,
          },
        ),
      )
      .map(([name, end, before, items]) =>
        [`${name}:${end}`, ...items.map(([value, last, after]) => `${before}- ${value}${last}${after}`)].join(
          '\n',
        ),
      ),
    weight: 2,
  },
  {
    arbitrary: fc
      .tuple(plainKey, fc.array(plainScalar, { maxLength: 3 }), fc.constantFrom(',', ', ', ' , '), plainTail)
      .map(([name, items, comma, end]) => `${name}: [${items.join(comma)}]${end}`),
    weight: 2,
  },
  { arbitrary: fc.constantFrom('', '  ', '# note', '  # note', '    #'), weight: 1 },
);

/** Nearly plain lines, with at most one that is anything. */
const nearlyPlain = fc
  .tuple(
    fc.array(plainLine, { maxLength: 4 }),
    fc.option(fc.oneof(pair, list, other), { freq: 2 }),
    fc.nat({ max: 4 }),
    lineBreak,
  )
  .map(([lines, odd, place, eol]) => {
    const all = odd === null ? [...lines] : [...lines.slice(0, place), odd, ...lines.slice(place)];
    return all
      .map((line) => line + '\n')
      .join('')
      .replaceAll('\n', eol);
  });

/** Lines between the fences, from nearly plain to anything. */
export const frontMatter: Arbitrary<string> = fc.oneof(
  { arbitrary: nearlyPlain, weight: 8 },
  {
    arbitrary: joined(fc.oneof({ arbitrary: pair, weight: 4 }, { arbitrary: list, weight: 2 }, other), 6),
    weight: 2,
  },
  { arbitrary: joined(fc.oneof(pair, item, emptyKey, list, other), 6), weight: 2 },
  { arbitrary: joined(fc.string({ maxLength: 20, unit: 'binary' }), 3), weight: 1 },
);

const body = fc.constantFrom(
  '',
  '# Ana\n',
  '# Ana\r\n\r\ntext',
  '\n---\na: b\n---\n',
  '---\nlast-contact: 1\n---\n',
  'text',
);

/** Whole notes by a grammar that is as harsh as notes get. */
export const harshNote: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff'),
    fc.constantFrom('---', '---', '---', '---', '--- ', '---\t', '----', '---js', '--- x'),
    lineBreak,
    frontMatter,
    fc.constantFrom('---', '---', '---', '---', '--- ', '---x', ''),
    fc.constantFrom('\n', '\n', '\r\n', ''),
    body,
  )
  .map((parts) => parts.join(''));

/** Notes with a few characters changed, added or lost. */
export const mutatedNote: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.oneof(
          fc.constantFrom(
            ...[
              '',
              '\n',
              '\r',
              '\r\n',
              ' ',
              ':',
              ': ',
              '-',
              '- ',
              '#',
              ' #',
              '"',
              "'",
              '\\',
              '[',
              ']',
              '{',
              '}',
            ],
          ),
          fc.constantFrom(
            ...[
              '&a ',
              '*a',
              '!',
              '|',
              '>',
              '\t',
              '---',
              '---\n',
              '...',
              '%',
              '?',
              '? ',
              ',',
              '\ufeff',
              'x: y\n',
              '  ',
            ],
          ),
          fc.string({ maxLength: 2, unit: 'binary' }),
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([start, mutations]) =>
    mutations.reduce((text, [place, lost, added]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + added + text.slice(at + lost);
    }, start),
  );

const realName = fc.constantFrom(
  'Ana',
  "Bo O'Hara",
  'Zoë Müller',
  '李雷',
  'אנה',
  'Ana-María d’Ávila',
  'X Æ 12',
);
const realDate = fc
  .tuple(
    fc.integer({ min: 1950, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const comment = fc.constantFrom('', '', '', '', ' # to check', '  # since: the "party"');
const realLine = fc.oneof(
  fc.tuple(realName, comment).map(([name, end]) => `name: "${name}"${end}`),
  fc.tuple(realName, comment).map(([name, end]) => `company: "[[${name}]]"${end}`),
  fc.tuple(realName, realName).map(([a, b]) => `friends: [[${a}]]\nknows:\n  - "[[${b}]]"\n  - '[[X|y]]'`),
  fc
    .array(fc.constantFrom('friend', 'city/porto', 'a-b'), { minLength: 1, maxLength: 4 })
    .map((tags) => `tags: [${tags.join(', ')}]`),
  fc
    .array(realName, { minLength: 1, maxLength: 3 })
    .map((names) => ['aliases:', ...names.map((name) => `- "${name}"`)].join('\n')),
  fc.tuple(realDate, comment).map(([date, end]) => `birthday: ${date}${end}`),
  fc.constantFrom(
    'phone: +31612345678',
    'zip: 01234',
    'email: ana@x.org',
    'url: https://x.org/a?b=c',
    'role: CTO & co',
  ),
  fc.constantFrom(
    'note: |\n  two\n  lines: here',
    'note: >-\n  folded\n\n  text',
    'note: a\n  longer one',
    "said: 'it''s'",
  ),
  fc.constantFrom(
    'address:\n  city: Porto\n  geo: {lat: 1, lon: 2}',
    '# a comment',
    '',
    'vip: true',
    'score: 1.50',
    'x:',
    'y: ~',
  ),
);
const realOwn = fc.oneof(
  fc.tuple(realDate, comment).map(([date, end]) => `last-contact: ${date}${end}`),
  realDate.map((date) => `last-contact: "${date}"`),
  realDate.map((date) => `last-contact: '${date}'`),
  realDate.map((date) => `last-contact: "[[${date}]]"`),
  realDate.map((date) => `last-contact: ${date}T10:30`),
  fc.constantFrom('last-contact:', 'last-contact: # never', 'last-contact: ""'),
);

/** The parts of a property line that decide whether two lines have the same key. */
function keysOf(lines: string): readonly string[] {
  return [...lines.matchAll(/^([a-z-]+):/gm)].map(([, name]) => name ?? '');
}

/** Notes as people have them. */
export const realisticNote: Arbitrary<string> = fc
  .tuple(
    fc.array(realLine, { maxLength: 8 }),
    fc.option(realOwn),
    fc.nat({ max: 8 }),
    lineBreak,
    fc.constantFrom('', '', '', '\ufeff'),
    body,
  )
  .map(([lines, own, place, eol, start, text]) => {
    const seen = new Set<string>();
    const unique = lines.filter((line) => {
      const keys = keysOf(line);
      const isNew = keys.every((name) => !seen.has(name));
      keys.forEach((name) => seen.add(name));
      return isNew;
    });
    if (own !== null) unique.splice(place % (unique.length + 1), 0, own);
    const block = ['---', ...unique, '---', ''].join('\n').replaceAll('\n', eol);
    return start + block + text;
  });
