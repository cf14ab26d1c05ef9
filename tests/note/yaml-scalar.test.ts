import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CORE_SCHEMA, load } from 'yaml-oracle';
import { parseDay } from '../../src/core/day';
import {
  formatFlowList,
  formatScalar,
  quoteDouble,
  quoteSingle,
  resolvePlain,
} from '../../src/note/yaml-scalar';
import { runs } from './fuzz';

const trickyText = fc.oneof(
  fc.constantFrom(
    'yes',
    'NO',
    'On',
    'off',
    'y',
    'N',
    'null',
    '~',
    'True',
    '1',
    '-1',
    '+1',
    '007',
    '0x1F',
    '0o7',
    '1_000',
    '1e3',
  ),
  fc.constantFrom(
    '.5',
    '5.',
    '.inf',
    '.NaN',
    '12:30',
    '1:2:3',
    '2026-1-5',
    '2026-11-22T10:00:00Z',
    '<<',
    '=',
    '---',
    '...',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    maxLength: 8,
    unit: fc.constantFrom(...'aZ1_-./+()&\'@ "\\:#,[]{}!|>%?*`~=\n\r\t\u0085\u2028\ufeff\ud800é漢'),
  }),
);

describe('a text as a YAML scalar', () => {
  it.each([
    ['Ana', 'Ana'],
    ['Ana María', 'Ana María'],
    ["Bo O'Hara (work)", "Bo O'Hara (work)"],
    ['ana@x.org', 'ana@x.org'],
    ['李雷', '李雷'],
    ['2026-11-22', '2026-11-22'],
    ['2026-02-30', '"2026-02-30"'],
    ['2026-11-22T10:00', '"2026-11-22T10:00"'],
    ['', '""'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['yes', '"yes"'],
    ['Null', '"Null"'],
    ['3 friends', '"3 friends"'],
    ['+316', '"+316"'],
    ['a: b', '"a: b"'],
    ['a, b', '"a, b"'],
    ['[[Ana]]', '"[[Ana]]"'],
    ['say "hi" \\ bye', '"say \\"hi\\" \\\\ bye"'],
    ['a\nb\r\n\tc', '"a\\nb\\r\\n\\tc"'],
    ['\u0000\u0007\u007f\u0085\u009f', '"\\x00\\x07\\x7F\\x85\\x9F"'],
    ['\u2028\u2029\ufeff\ufffe\uffff', '"\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF"'],
    ['\ud83d\ude00 \ud83d', '"\ud83d\ude00 \\uD83D"'],
    ['__proto__', '"__proto__"'],
    ['e\u0301', 'e\u0301'],
  ])('%j is written as %s', (text, expected) => {
    expect(formatScalar(text)).toBe(expected);
  });

  it('reads back the same with every parser and schema, on one line', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const forms = [formatScalar(text), quoteDouble(text), quoteSingle(text)];
        const lines = forms.map((written, index) => `${index}: ${written} # c`);
        expect(lines.join('')).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        const expected = { 0: text, 1: text, 2: text };
        expect(parse(lines.join('\n'))).toEqual(expected);
        expect(load(lines.join('\n'), { schema: CORE_SCHEMA })).toEqual(expected);
        expect(parse(`${forms[0] ?? ''}: 1`)).toEqual({ [text]: 1 });
        // A day is meant to be a date where a reader knows dates.
        const byOldRules: unknown = parse(lines[0] ?? '', { version: '1.1' });
        if (parseDay(text) === null) expect(byOldRules).toEqual({ 0: text });
      }),
      runs,
    );
  });

  it('reads back the same in a list on one line', () => {
    fc.assert(
      fc.property(fc.array(trickyText, { maxLength: 3 }), (items) => {
        expect(parse(formatFlowList(items))).toEqual(items);
        expect(load(formatFlowList(items), { schema: CORE_SCHEMA })).toEqual(items);
      }),
      runs,
    );
  });
});

describe('numbers and truth values', () => {
  it.each([
    [1, '1'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [NaN, '.nan'],
    [Infinity, '.inf'],
    [-Infinity, '-.inf'],
    [-0, '0'],
    [true, 'true'],
    [false, 'false'],
  ])('%s is written as %s', (value, expected) => {
    expect(formatScalar(value)).toBe(expected);
  });

  it('read back the same', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(resolvePlain(formatScalar(value))).toBe(Object.is(value, -0) ? 0 : value);
      }),
      runs,
    );
  });
});

describe('a plain scalar', () => {
  it.each<readonly [unknown, readonly string[]]>([
    [true, ['true', 'True', 'TRUE']],
    [false, ['false', 'False', 'FALSE']],
    [null, ['', '~', 'null', 'Null', 'NULL']],
    [0, ['0', '+0', '00', '0.', '.0', '0e5', '0x0', '0o0']],
    [31, ['31', '+31', '031', '31.0', '3.1e1', '310E-1', '0x1F', '0x1f', '0o37']],
    [-7.5, ['-7.5', '-007.50', '-.75e+1']],
    [1e300, [`1${'0'.repeat(300)}`, '1e300']],
    [Infinity, ['.inf', '.Inf', '.INF', '+.inf', '1e400']],
    [-Infinity, ['-.inf', '-.Inf', '-.INF', '-1e400']],
    [NaN, ['.nan', '.NaN', '.NAN']],
  ])('is %s', (value, texts) => {
    for (const text of texts) expect([text, resolvePlain(text)]).toEqual([text, value]);
  });

  it.each([...'0123456789'])('may begin with %s, as a number or a text', (digit) => {
    expect(resolvePlain(`${digit}2`)).toBe(Number(digit) * 10 + 2);
    expect(resolvePlain(`${digit}x`)).toBe(`${digit}x`);
  });

  it.each([
    ...['tRUE', 'trueX', 't', 'T', 'fALSE', 'f', 'F', 'falsehood', 'nULL', 'n', 'N', 'nullify', '~~', 'yes'],
    ...['-', '+', '.', '-0x1', '0X1', '0xG', '0x', '0o8', '0O7', '0o', '1_000', '1e', '.e1', '1.2.3', '--1'],
    ...['ttrue', 'TFALSE', '00o7', '0o78', '0o7 ', '0x1G', '1.inf', '--.inf', '.info', '.nano'],
    ...['.INf', '+.nan', '-.nan', '.nAN', '12:30', '2026-11-22', '1 2', '/1', ':1', 'a1'],
  ])('is the text %s', (text) => {
    expect(resolvePlain(text)).toBe(text);
  });
});

it('plain scalars are resolved as the core schema of YAML 1.2 says', () => {
  const nearlySpecial = fc.string({
    minLength: 1,
    maxLength: 6,
    unit: fc.constantFrom(...'nultrefasNULTREFAS~+-.0123789xobEeinfINFaN_'),
  });
  const special = fc.constantFrom(
    'null',
    'Null',
    'TRUE',
    'false',
    '.inf',
    '-.INF',
    '.NaN',
    '0o17',
    '0xFf',
    '1e-3',
    '+.5',
    '5.',
  );
  const plain = fc.oneof(nearlySpecial, special).filter((text) => text !== '-');
  fc.assert(
    fc.property(plain, (text) => {
      expect([resolvePlain(text)]).toEqual(parse(`- ${text}`));
    }),
    runs,
  );
});
