import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { planProperties, type PropertyChange } from '../../src/note/edit-properties';
import { applyEdits } from '../../src/note/text-edit';

const today = '2026-11-22' as Day;

function set(key: string, value: string | number | boolean | readonly string[]): PropertyChange {
  return { kind: 'set', key, value };
}

function remove(key: string): PropertyChange {
  return { kind: 'remove', key };
}

function setDate(key: string): PropertyChange {
  return { kind: 'set-date', key, day: today };
}

/** The text after the changes, and that planning them again finds nothing to do; or the refusal. */
function change(text: string, ...changes: readonly PropertyChange[]) {
  const plan = planProperties(text, changes);
  if (plan.kind === 'refused') return plan;
  const after = applyEdits(text, plan.edits);
  expect(planProperties(after, changes)).toEqual({ kind: 'edits', edits: [] });
  return after;
}

type Row = readonly [name: string, before: string, changes: readonly PropertyChange[], after: string];

const settings: readonly Row[] = [
  ['a text', '---\ntier: close\n---\n', [set('tier', 'work')], '---\ntier: work\n---\n'],
  [
    'a text with a comment',
    '---\ntier:  close  # x\n---\n',
    [set('tier', 'work')],
    '---\ntier:  work  # x\n---\n',
  ],
  ['in double quotes', '---\ntier: "close"\n---\n', [set('tier', 'work')], '---\ntier: "work"\n---\n'],
  ['in single quotes', "---\ntier: 'close'\n---\n", [set('tier', "it's")], "---\ntier: 'it''s'\n---\n"],
  [
    'a line break in single quotes',
    "---\na: 'x'\n---\n",
    [set('a', "it's\ny")],
    '---\na: "it\'s\\ny"\n---\n',
  ],
  ['what needs quotes', '---\na: x\n---\n', [set('a', 'b: c # d')], '---\na: "b: c # d"\n---\n'],
  ['a phone number', '---\nphone: +316\n---\n', [set('phone', '+316')], '---\nphone: "+316"\n---\n'],
  ['a number', '---\nn: 1 # one\n---\n', [set('n', 2.5)], '---\nn: 2.5 # one\n---\n'],
  ['a number for a text', '---\nn: "1"\n---\n', [set('n', 1)], '---\nn: 1\n---\n'],
  ['a text for a number', '---\nn: 1\n---\n', [set('n', '1')], '---\nn: "1"\n---\n'],
  ['a truth value', '---\nvip: false\n---\n', [set('vip', true)], '---\nvip: true\n---\n'],
  ['an empty text', '---\na: x\n---\n', [set('a', '')], '---\na: ""\n---\n'],
  ['on an empty value', '---\na:\nb: 1\n---\n', [set('a', 'x')], '---\na: x\nb: 1\n---\n'],
  [
    'on an empty value, CRLF',
    '---\r\na: # y\r\nb: 1\r\n---\r\n',
    [set('a', 'x')],
    '---\r\na: x # y\r\nb: 1\r\n---\r\n',
  ],
  ['an absent key', '---\na: 1\n---\nbody', [set('b', 'x')], '---\na: 1\nb: x\n---\nbody'],
  ['an absent odd key', '---\na: 1\n---\n', [set('b: c', 'x')], '---\na: 1\n"b: c": x\n---\n'],
  ['a key without its quotes', '---\n"a: b": 1\n---\n', [set('a: b', 2)], '---\n"a: b": 2\n---\n'],
  ['__proto__', '---\na: 1\n---\n', [set('__proto__', 'x')], '---\na: 1\n"__proto__": x\n---\n'],
  ['the same text', '---\na: "x"\n---\n', [set('a', 'x')], '---\na: "x"\n---\n'],
  ['the same number', '---\na: 1.50\n---\n', [set('a', 1.5)], '---\na: 1.50\n---\n'],
  ['the same text in a block', '---\na: |\n  x\n---\n', [set('a', 'x\n')], '---\na: |\n  x\n---\n'],
];

const lists: readonly Row[] = [
  [
    'on an absent key',
    '---\na: 1\n---\n',
    [set('tags', ['x', 'a: b'])],
    '---\na: 1\ntags:\n  - x\n  - "a: b"\n---\n',
  ],
  [
    'on an absent key, CRLF',
    '---\r\na: 1\r\n---\r\n',
    [set('t', ['x'])],
    '---\r\na: 1\r\nt:\r\n  - x\r\n---\r\n',
  ],
  ['with indented keys', '---\n  a: 1\n---\n', [set('t', ['x'])], '---\n  a: 1\n  t:\n    - x\n---\n'],
  ['on an empty value', '---\nt:\na: 1\n---\n', [set('t', ['x', 'z'])], '---\nt:\n  - x\n  - z\na: 1\n---\n'],
  [
    'on an empty value with a comment',
    '---\nt: # z\na: 1\n---\n',
    [set('t', ['x'])],
    '---\nt: # z\n  - x\na: 1\n---\n',
  ],
  ['on an empty value, CRLF', '---\r\nt:\r\n---\r\n', [set('t', ['x'])], '---\r\nt:\r\n  - x\r\n---\r\n'],
  [
    'on an empty list',
    '---\nt: [] # z\n---\n',
    [set('t', ['x', 'y z', '1'])],
    '---\nt: [x, y z, "1"] # z\n---\n',
  ],
  ['of nothing on an absent key', '---\na: 1\n---\n', [set('t', [])], '---\na: 1\nt: []\n---\n'],
  ['of nothing on an empty value', '---\nt: # z\n---\n', [set('t', [])], '---\nt: [] # z\n---\n'],
  ['the same one', '---\nt:\n- x\n- "y"\n---\n', [set('t', ['x', 'y'])], '---\nt:\n- x\n- "y"\n---\n'],
  ['in a new block', 'body', [set('t', ['x'])], '---\nt:\n  - x\n---\nbody'],
];

const removals: readonly Row[] = [
  ['a text', '---\na: 1\nb: x\nc: 2\n---\n', [remove('b')], '---\na: 1\nc: 2\n---\n'],
  ['with its comment', '---\na: 1\nb: "x"  # y\nc: 2\n---\n', [remove('b')], '---\na: 1\nc: 2\n---\n'],
  ['the first', '---\nb: x\nc: 2\n---\n', [remove('b')], '---\nc: 2\n---\n'],
  ['the last', '---\na: 1\nb: x\n---\nbody', [remove('b')], '---\na: 1\n---\nbody'],
  ['the only one', '---\nb: x\n---\nbody', [remove('b')], '---\n---\nbody'],
  ['an empty value', '---\na: 1\nb:\nc: 2\n---\n', [remove('b')], '---\na: 1\nc: 2\n---\n'],
  ['an empty value with a comment', '---\nb: # x\nc: 2\n---\n', [remove('b')], '---\nc: 2\n---\n'],
  ['CRLF', '---\r\na: 1\r\nb: x\r\nc: 2\r\n---\r\n', [remove('b')], '---\r\na: 1\r\nc: 2\r\n---\r\n'],
  ['an indented key', '---\n  a: 1\n  b: x\n---\n', [remove('b')], '---\n  a: 1\n---\n'],
  ['keeping comment lines', '---\n# one\nb: x\n  # two\n---\n', [remove('b')], '---\n# one\n  # two\n---\n'],
  ['keeping blank lines', '---\n\nb: x\n\nc: 2\n---\n', [remove('b')], '---\n\n\nc: 2\n---\n'],
  ['a quoted key', '---\n"b": x\nc: 2\n---\n', [remove('b')], '---\nc: 2\n---\n'],
  ['an absent key', '---\na: 1\n---\n', [remove('b')], '---\na: 1\n---\n'],
  ['without properties', '# Ana\n', [remove('b')], '# Ana\n'],
  ['behind a block scalar', '---\na: |+\n  x\n\nb: x\n---\n', [remove('b')], '---\na: |+\n  x\n\n---\n'],
];

const together: readonly Row[] = [
  [
    'a log entry',
    '---\nlast-contact: 2026-10-01\nsnooze-until: 2026-12-01 # later\nskipped: 2026-11-01\n---\n# Ana\n',
    [setDate('last-contact'), remove('snooze-until'), remove('skipped')],
    '---\nlast-contact: 2026-11-22\n---\n# Ana\n',
  ],
  [
    'a tier',
    '---\ntier: work\n---\n',
    [set('tier', 'close'), setDate('tier-since')],
    '---\ntier: close\ntier-since: 2026-11-22\n---\n',
  ],
  [
    'several absent keys in their order',
    '---\na: 1\n---\n',
    [set('d', 'x'), set('b', 'z'), setDate('c')],
    '---\na: 1\nd: x\nb: z\nc: 2026-11-22\n---\n',
  ],
  ['the last removed and one added', '---\na: 1\n---\n', [remove('a'), set('b', 'x')], '---\nb: x\n---\n'],
  ['added first and the last removed', '---\na: 1\n---\n', [set('b', 'x'), remove('a')], '---\nb: x\n---\n'],
  ['all removed', '---\na: 1\nb: 2\n---\n', [remove('a'), remove('b')], '---\n---\n'],
  [
    'in a new block',
    '\ufeff# Ana\r\n',
    [set('type', 'contact'), setDate('tier-since'), remove('x')],
    '\ufeff---\r\ntype: contact\r\ntier-since: 2026-11-22\r\n---\r\n# Ana\r\n',
  ],
  ['in a file without a line break', 'Ana', [set('a', 'x')], '---\na: x\n---\nAna'],
  ['nothing', '---\na: 1\n---\n', [], '---\na: 1\n---\n'],
];

describe.each([
  ['sets', settings],
  ['sets a list', lists],
  ['removes', removals],
  ['changes together', together],
] as const)('%s', (_kind, rows) => {
  it.each(rows)('%s', (_name, before, changes, after) => {
    expect(change(before, ...changes)).toBe(after);
  });
});

it('plans no more than what it says', () => {
  const edits = [{ from: 7, to: 8, insert: '2' }];
  expect(planProperties('---\na: 1\n---\n', [set('a', 2)])).toEqual({ kind: 'edits', edits });
});

describe('leaves alone', () => {
  it.each<readonly [string, string, PropertyChange, string, number | null, string | null]>([
    ['a list for a text', '---\na: x\n---\n', set('a', ['y']), 'value-not-replaceable', 2, 'a'],
    ['a text for a list', '---\na: [x]\n---\n', set('a', 'y'), 'value-not-replaceable', 2, 'a'],
    ['a text for an empty list', '---\na: []\n---\n', set('a', 'y'), 'value-not-replaceable', 2, 'a'],
    ['a list for another', '---\na: [x]\n---\n', set('a', ['y']), 'value-not-replaceable', 2, 'a'],
    ['a list for null', '---\na: ~\n---\n', set('a', ['y']), 'value-not-replaceable', 2, 'a'],
    ['a list to remove', '---\nb: 1\na:\n  - x\n---\n', remove('a'), 'value-not-replaceable', 3, 'a'],
    ['a map to remove', '---\na: {x: 1}\n---\n', remove('a'), 'value-not-replaceable', 2, 'a'],
    ['lines to remove', '---\na: x\n  y\n---\n', remove('a'), 'value-not-replaceable', 2, 'a'],
    ['a block to remove', '---\na: |\n  y\n---\n', remove('a'), 'value-not-replaceable', 2, 'a'],
    ['an anchor to remove', '---\na: &x 1\nb: *x\n---\n', remove('a'), 'value-not-replaceable', 2, 'a'],
    ['an alias to remove', '---\na: &x 1\nb: *x\n---\n', remove('b'), 'value-not-replaceable', 3, 'b'],
    [
      'an anchored key to remove',
      '---\nz: 1\n&x a: 1\nb: *x\n---\n',
      remove('a'),
      'value-not-replaceable',
      3,
      'a',
    ],
    ['an anchored empty value', '---\na: &x\nb: *x\n---\n', set('a', 'y'), 'value-not-replaceable', 2, 'a'],
    ['an explicit key to remove', '---\n? a\nb: 1\n---\n', remove('a'), 'value-not-replaceable', 2, 'a'],
    ['an unreadable date', '---\na: soon\n---\n', setDate('a'), 'unreadable-date', 2, 'soon'],
    [
      'a link to no day',
      '---\na: "[[2026-01-01T10:00]]"\n---\n',
      setDate('a'),
      'unreadable-date',
      2,
      '[[2026-01-01T10:00]]',
    ],
    ['blanks around no date', '---\na: " soon "\n---\n', setDate('a'), 'unreadable-date', 2, 'soon'],
    ['lines for a date', '---\na: "soon\\nor\\nlate"\n---\n', setDate('a'), 'unreadable-date', 2, 'soon'],
    ['returns for a date', '---\na: "soon\\ror"\n---\n', setDate('a'), 'unreadable-date', 2, 'soon'],
    [
      'a text that a message can hold',
      `---\na: ${'x'.repeat(80)}\n---\n`,
      setDate('a'),
      'unreadable-date',
      2,
      'x'.repeat(80),
    ],
    [
      'a longer text',
      `---\na: ${'x'.repeat(81)}\n---\n`,
      setDate('a'),
      'unreadable-date',
      2,
      `${'x'.repeat(79)}…`,
    ],
    ['a map for a date', '---\na: {x: 1}\n---\n', setDate('a'), 'value-not-replaceable', 2, 'a'],
    ['a block for a date', '---\na: |\n  soon\n---\n', setDate('a'), 'value-not-replaceable', 2, 'a'],
    ['an alias for a date', '---\nb: &x [y]\na: *x\n---\n', setDate('a'), 'value-not-replaceable', 3, 'a'],
    ['a truth value for a date', '---\na: true\n---\n', setDate('a'), 'unreadable-date', 2, 'true'],
    ['an unquoted link', '---\na: [[2026-01-01]]\n---\n', setDate('a'), 'value-not-replaceable', 2, 'a'],
    [
      'a key too long for YAML',
      '---\na: 1\n---\n',
      set('k'.repeat(2000), 'x'),
      'verification-failed',
      null,
      null,
    ],
    ['a key that means another', '---\n007: x\n---\n', set('7', 'y'), 'verification-failed', null, null],
  ])('%s', (_name, text, wanted, code, line, detail) => {
    expect(planProperties(text, [wanted])).toEqual({ kind: 'refused', code, line, detail });
  });

  it('everything where one change is not possible', () => {
    expect(planProperties('---\na: 1\nb: [x]\n---\n', [set('a', 2), remove('b')])).toMatchObject({
      kind: 'refused',
    });
  });

  it('a key that is to be changed twice', () => {
    expect(planProperties('---\n---\n', [set('a', 1), remove('a')])).toMatchObject({
      kind: 'refused',
      code: 'duplicate-property',
      detail: 'a',
    });
  });

  it('a note whose properties would grow too large', () => {
    expect(planProperties('---\na: 1\n---\n', [set('b', 'x'.repeat(70_000))])).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('a date that stands there already', () => {
  it.each([
    '2026-11-22',
    '"2026-11-22"',
    "'[[2026-11-22]]'",
    '"[[2026-11-22|x]]"',
    '2026-11-22T10:00',
    '"2026-11-22 10:00"',
  ])('stays as it is: %s', (value) => {
    const text = `---\na: ${value} # x\n---\n`;
    expect(change(text, setDate('a'))).toBe(text);
  });

  it.each([
    ['"[[2026-01-01|2026-01-01]]"', '"[[2026-11-22|2026-11-22]]"'],
    ['"[[2026-01-01|Jan 1]]"', '"[[2026-11-22]]"'],
    ['" 2026-01-01 "', '" 2026-11-22 "'],
    ['"2026-01-01T10:00:00.000+01:00"', '"2026-11-22"'],
    ['2026-01-01T10:00:00Z', '2026-11-22'],
    ['2026-01-01 9:30', '2026-11-22'],
    ['2026-01-01T10:00+0130', '2026-11-22'],
    ['"2026\\x2D01-01"', '"2026-11-22"'],
    ["''", "'2026-11-22'"],
    ['"  "', '"2026-11-22"'],
    ['~', '2026-11-22'],
    ['null', '2026-11-22'],
  ])('%s keeps its form: %s', (before, after) => {
    expect(change(`---\na: ${before} # x\n---\n`, setDate('a'))).toBe(`---\na: ${after} # x\n---\n`);
  });
});
