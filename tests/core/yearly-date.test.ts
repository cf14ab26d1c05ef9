import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../src/core/property';
import { readYearlyDates } from '../../src/core/yearly-date';
import { readNote } from '../../src/book/read-note';
import { rulesFor } from '../book/rules';
import { property } from './builders';

const show = (value: PropertyValue): readonly string[] => {
  const { dates, unreadable } = readYearlyDates(property('dates', value));
  const shown = dates.map(({ name, year, month, date }) => `${name} ${year ?? '?'}-${month}-${date}`);
  return [...shown, ...unreadable.map((text) => `unreadable ${text}`)];
};

describe('readYearlyDates', () => {
  it.each<[PropertyValue, readonly string[]]>([
    [{ wedding: '2010-05-12' }, ['wedding 2010-5-12']],
    [{ wedding: '--05-12', 'name day': '08-11' }, ['wedding ?-5-12', 'name day ?-8-11']],
    [
      [{ wedding: '2010-05-12' }, { moved: '2019-02-29' }],
      ['wedding 2010-5-12', 'unreadable moved: 2019-02-29'],
    ],
    [[{ name: 'wedding', date: '2010-05-12' }], ['wedding 2010-5-12']],
    ['wedding 2010-05-12', ['wedding 2010-5-12']],
    ['wedding: 2010-05-12', ['wedding 2010-5-12']],
    ['wedding:2010-05-12', ['wedding 2010-5-12']],
    ['2010-05-12  wedding', ['wedding 2010-5-12']],
    [
      ['wedding day 2010-05-12', '--08-11 name day'],
      ['wedding day 2010-5-12', 'name day ?-8-11'],
    ],
    [['met --02-29'], ['met ?-2-29']],
    [{ wedding: '[[2010-05-12]]' }, ['wedding 2010-5-12']],
    [{ ' wedding ': '2010-05-12' }, ['wedding 2010-5-12']],
    [{ ' ': '2010-05-12' }, ['unreadable : 2010-05-12']],
    [{ date: '2010-05-12' }, ['date 2010-5-12']],
    [{ label: 'wedding', on: '2010-05-12' }, ['wedding 2010-5-12']],
    [{ title: 'wedding', day: '2010-05-12' }, ['wedding 2010-5-12']],
    [{ what: 'wedding', on: '2010-05-12' }, ['wedding 2010-5-12']],
    [{ name: 'wedding' }, ['unreadable name: wedding']],
    [' wedding 2010-05-12 ', ['wedding 2010-5-12']],
    [`${'a'.repeat(189)} 2010-05-12`, [`${'a'.repeat(189)} 2010-5-12`]],
    [`${'a'.repeat(190)} 2010-05-12`, [`unreadable ${'a'.repeat(79)}…`]],
    [{ wedding: null, other: '' }, []],
    [null, []],
    ['', []],
    [[], []],
    ['2010-05-12', ['unreadable 2010-05-12']],
    ['wedding', ['unreadable wedding']],
    ['wedding in May', ['unreadable wedding in May']],
    // more than a name and a date, in one line or in two
    ['wedding 2010-05-12 in Bonn', ['unreadable wedding 2010-05-12 in Bonn']],
    ['on 2010-05-12 wedding', ['unreadable on 2010-05-12 wedding']],
    ['golden\nwedding 2010-05-12', ['unreadable golden wedding 2010-05-12']],
    ['2010-05-12 wedding\nin Bonn', ['unreadable 2010-05-12 wedding in Bonn']],
    [{ wedding: '2010-02-30' }, ['unreadable wedding: 2010-02-30']],
    [{ wedding: 2010 }, ['unreadable wedding: 2010']],
    [{ wedding: ['2010-05-12'] }, ['unreadable wedding: ["2010-05-12"]']],
    [[[['deep']]], ['unreadable ["deep"]']],
    [true, ['unreadable true']],
  ])('%j', (value, expected) => {
    expect(show(value)).toEqual(expected);
  });

  it.each([
    ['dates:\n  wedding: 2010-05-12\n', ['wedding']],
    ['dates: {wedding: 2010-05-12}\n', ['wedding']],
    ['dates:\n  - wedding: 2010-05-12\n  - name day: --08-11\n', ['wedding', 'name day']],
    ['dates:\n  - wedding 2010-05-12\n', ['wedding']],
    ['dates: wedding 2010-05-12\n', ['wedding']],
  ])('in a note: %j', (lines, names) => {
    const reading = readNote('People/Ann.md', `---\ntype: contact\n${lines}---\n`, rulesFor());
    expect(reading).toMatchObject({ kind: 'contact', contact: { problems: [] } });
    if (reading.kind === 'contact') expect(reading.contact.dates.map(({ name }) => name)).toEqual(names);
  });

  it('is a problem with its line where a date cannot be read, and the others stay', () => {
    const text = '---\ntype: contact\ndates:\n  wedding: some day\n  moved: 2019-03-01\n---\n';
    const reading = readNote('People/Ann.md', text, rulesFor());
    expect(reading).toMatchObject({
      contact: {
        dates: [{ name: 'moved' }],
        problems: [
          { kind: 'unreadable-yearly-date', line: 3, property: 'dates', value: 'wedding: some day' },
        ],
      },
    });
  });
});
