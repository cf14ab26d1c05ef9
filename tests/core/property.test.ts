import { describe, expect, it } from 'vitest';
import { showValue, textsOf, type Property, type PropertyValue } from '../../src/core/property';
import { property } from './builders';

describe('textsOf', () => {
  it.each<[PropertyValue, readonly string[]]>([
    ['Clara', ['Clara']],
    ['', []],
    [null, []],
    [7, ['7']],
    [true, ['true']],
    [{ name: 'Clara' }, []],
    [
      ['Clara', 7, true, null, '', { name: 'Ben' }],
      ['Clara', '7', 'true', ''],
    ],
    // `[[Clara]]`, and `- [[Clara]]` in a list, without quotes
    [[['Clara']], ['Clara']],
    [
      [[['Clara']], 'Ben'],
      ['Clara', 'Ben'],
    ],
    // what is no link
    [[['Clara', 'Ben']], []],
    [[[['Clara'], 'Ben']], []],
    [[[['Clara', 'Ben']]], []],
    [[[7]], []],
  ])('of %j are %j', (value, texts) => expect(textsOf(property('knows', value))).toEqual(texts));

  it('are numbers and flags as typed', () => {
    expect(textsOf(property('phone', 49, 2, '+49'))).toEqual(['+49']);
    const list: Property = { ...property('phone', [7, true]), itemSources: ['007', 'True'] };
    expect(textsOf(list)).toEqual(['007', 'True']);
  });
});

describe('showValue', () => {
  const show = (value: unknown, source: string | null = null) =>
    showValue(property('note', value as PropertyValue, 2, source));

  it.each<[unknown, string | null, string]>([
    [' two\n\t lines ', null, 'two lines'],
    [7, '007', '007'],
    [7, null, '7'],
    [['a', 1], null, '["a",1]'],
    [{ a: null }, null, '{"a":null}'],
    ['x'.repeat(80), null, 'x'.repeat(80)],
    ['x'.repeat(81), null, `${'x'.repeat(79)}…`],
  ])('shows %j, typed as %j, as %s', (value, source, shown) => expect(show(value, source)).toBe(shown));

  it('shows what a host’s cache may hold and JSON cannot say', () => {
    expect(show(undefined)).toBe('');
    expect(show(10n)).toBe('…');
  });
});
