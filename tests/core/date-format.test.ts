import { describe, expect, it } from 'vitest';
import { buildDateFormat, matchDate } from '../../src/core/date-format';

function read(format: string, text: string): string | null {
  const built = buildDateFormat(format);
  return built === null ? 'not understood' : matchDate(built, text);
}

describe('formats of daily notes', () => {
  it.each([
    ['YYYY-MM-DD', '2026-11-20', '2026-11-20'],
    ['YYYY/MM/YYYY-MM-DD', '2026/11/2026-11-20', '2026-11-20'],
    ['YYYY/MM-MMMM/DD.MM.YYYY-dddd', '2026/11-November/20.11.2026-Freitag', '2026-11-20'],
    ['YYYY/MM-MMMM/DD.MM.YYYY-dddd', '2026/03-März/06.03.2026-Friday', '2026-03-06'],
    ['YYYY/MM-MMMM/YYYY-MM-DD-dddd', '2026/11-novembre/2026-11-20-vendredi', '2026-11-20'],
    ['[Journal]/YYYY/[KW] WW/YYYY-MM-DD', 'Journal/2026/KW 47/2026-11-20', '2026-11-20'],
    ['D. MMMM YYYY', '6. März 2026', '2026-03-06'],
    ['MMM Do, YYYY', 'Nov 20th, 2026', '2026-11-20'],
    ['YYYYMMDD', '20261120', '2026-11-20'],
    ['YY-M-D', '26-3-6', '2026-03-06'],
    ['YY-MM-DD', '68-01-02', '2068-01-02'],
    ['YY-MM-DD', '69-01-02', '1969-01-02'],
    ['dddd, D. MMMM YYYY', 'Freitag, 6. März 2026', '2026-03-06'],
    ['D. MMM YYYY', '6. Mär. 2026', '2026-03-06'],
    ['YYYY-MM-DD MMM', '2026-11-20 Sun', '2026-11-20'],
    ['YYYY-DDDD', '2024-060', '2024-02-29'],
    ['YYYY-DDDD', '2026-365', '2026-12-31'],
    ['YYYY/MM/DDDD', '2026/11/324', '2026-11-20'],
    ['YYYY DDDD DD', '2026 324 20', '2026-11-20'],
    ['gggg-[W]ww/YYYY-MM-DD', '2026-W47/2026-11-20', '2026-11-20'],
    ['E YYYY-MM-DD', '5 2026-11-20', '2026-11-20'],
    ['YYYY-[Q]Q/YYYY-MM-DD', '2026-Q4/2026-11-20', '2026-11-20'],
    ['YYYY-MM-DD (ddd)', '2026-11-20 (Fri)', '2026-11-20'],
    ['YYYY-DDD', '2026-9', '2026-01-09'],
    ['Y-MM-DD', '2026-11-20', '2026-11-20'],
    ['Mo/Do/YYYY', '11th/1st/2026', '2026-11-01'],
    // in two letters, the same name is another day in another language
    ['dd DD.MM.YYYY', 'do 22.11.2026', '2026-11-22'],
    ['dd DD.MM.YYYY', 'Do 19.11.2026', '2026-11-19'],
    ['dd DD.MM.YYYY', 'di 22.11.2026', '2026-11-22'],
    ['ddd DD.MM.YYYY', 'so 21.11.2026', '2026-11-21'],
  ])('%s reads %s', (format, text, day) => expect(read(format, text)).toBe(day));

  it.each([
    ['a day that does not exist', 'YYYY-MM-DD', '2026-02-30'],
    ['a leap day in a common year', 'YYYY-MM-DD', '2025-02-29'],
    ['months that disagree', 'YYYY/MM/YYYY-MM-DD', '2026/10/2026-11-20'],
    ['a month and its name that disagree', 'MM-MMMM-YYYY-DD', '11-October-2026-20'],
    ['a wrong day of the week', 'YYYY-MM-DD dddd', '2026-11-20 Monday'],
    ['a wrong number of the day of the week', 'E YYYY-MM-DD', '4 2026-11-20'],
    ['a wrong quarter', 'YYYY-[Q]Q/YYYY-MM-DD', '2026-Q3/2026-11-20'],
    ['anything behind', 'YYYY-MM-DD', '2026-11-20 x'],
    ['anything before', 'YYYY-MM-DD', 'x/2026-11-20'],
    ['one digit where two are written', 'YYYY-MM-DD', '2026-1-2'],
    ['a day of the year beyond its end', 'YYYY-DDDD', '2026-366'],
    ['a day of the year in another month', 'YYYY/MM/DDDD', '2026/10/324'],
    ['a day of the year on another date', 'YYYY DDDD DD', '2026 324 21'],
    ['a wrong quarter with an ordinal', 'Qo YYYY-MM-DD', '3rd 2026-11-20'],
    ['a month and its ordinal that disagree', 'Mo YYYY-MM-DD', '10th 2026-11-20'],
    ['an unknown month alone', 'D MMMM YYYY', '20 novembre 2026'],
    ['a week', 'gggg-[W]ww', '2026-W47'],
    ['a month', 'YYYY-MM', '2026-11'],
  ])('reads no day from %s', (_name, format, text) => expect(read(format, text)).toBeNull());

  it.each([
    ['YYYY-MM-DD', true],
    ['YY MMM Do', true],
    ['YYYY-DDD', true],
    ['YYYY-MM', false],
    ['YYYY [week] DD', false],
    ['MM-DD', false],
    ['gggg-[W]ww', false],
  ])('%s tells a day: %s', (format, tells) => {
    expect(buildDateFormat(format)?.tellsDay).toBe(tells);
  });

  it('does not guess what depends on the locale', () => {
    expect(read('L', '11/20/2026')).toBe('not understood');
    expect(read('', '')).toBe('not understood');
  });
});

// What moment.js writes for a token (https://momentjs.com/docs/#/displaying/format/), and what it never writes.
it.each<[token: string, part: string, written: readonly string[], other: readonly string[]]>([
  ['YYYY', 'year', ['2026'], ['26', '12026']],
  ['YY', 'short-year', ['26'], ['6', '2026']],
  ['Y', 'year', ['2026'], ['26', '12026']],
  ['Q', 'quarter', ['1', '4'], ['0', '5', '11']],
  ['Qo', 'quarter', ['1st', '2nd', '3rd', '4th', '4.'], ['5th', '4']],
  ['MMMM', 'month-name', ['March', 'März', 'मार्च'], ['Mar.', '3']],
  ['MMM', 'month-name', ['Mar', 'Mär.'], ['Mar..', '3']],
  ['MM', 'month', ['03', '11'], ['3', '011']],
  ['Mo', 'month', ['1st', '2nd', '3rd', '11th', '11.'], ['11', '011th']],
  ['M', 'month', ['3', '11'], ['011']],
  ['DDDD', 'day-of-year', ['009', '324'], ['9', '0324']],
  ['DDD', 'day-of-year', ['9', '60', '324'], ['0324']],
  ['DD', 'date', ['06', '20'], ['6', '020']],
  ['Do', 'date', ['1st', '22nd', '3rd', '20th', '20.'], ['20', '020th']],
  ['D', 'date', ['6', '20'], ['020']],
  ['dddd', 'weekday-name', ['Friday', 'शुक्रवार'], ['Fri.', '5']],
  ['ddd', 'weekday-name', ['Fri', 'Fr.'], ['Fr..', '5']],
  ['dd', 'weekday-name', ['Fr', 'ven.'], ['Fr..', '5']],
  ['d', 'other', ['0', '6'], ['7', '00']],
  ['E', 'weekday', ['1', '7'], ['0', '8', '11']],
  ['e', 'other', ['0', '6'], ['7', '00']],
  ['gggg', 'other', ['2026'], ['26', '12026']],
  ['gg', 'other', ['26'], ['6', '2026']],
  ['GGGG', 'other', ['2026'], ['26', '12026']],
  ['GG', 'other', ['26'], ['6', '2026']],
  ['ww', 'other', ['06', '47'], ['6', '047']],
  ['wo', 'other', ['1st', '2nd', '3rd', '47th', '47.'], ['47', '047th']],
  ['w', 'other', ['6', '47'], ['047']],
  ['WW', 'other', ['06', '47'], ['6', '047']],
  ['Wo', 'other', ['1st', '2nd', '3rd', '47th', '47.'], ['47', '047th']],
  ['W', 'other', ['6', '47'], ['047']],
  ['HH', 'other', ['09', '23'], ['9', '023']],
  ['H', 'other', ['9', '23'], ['023']],
  ['hh', 'other', ['09', '12'], ['9', '012']],
  ['h', 'other', ['9', '12'], ['012']],
  ['mm', 'other', ['05', '59'], ['5', '059']],
  ['m', 'other', ['5', '59'], ['059']],
  ['ss', 'other', ['05', '59'], ['5', '059']],
  ['s', 'other', ['5', '59'], ['059']],
  ['A', 'other', ['AM', 'PM'], ['A', 'MM']],
  ['a', 'other', ['am', 'pm'], ['a', 'mm']],
])('%s stands for a part: %s', (token, part, written, other) => {
  const format = buildDateFormat(token);
  expect(format?.parts).toEqual([part]);
  const fits = (text: string): boolean => format?.pattern.test(text) === true;
  expect(written.filter((text) => !fits(text))).toEqual([]);
  expect(other.filter(fits)).toEqual([]);
});

describe('names in English and German', () => {
  it.each([
    ['01', 'January Jan Januar Jan. Jänner Jän.'],
    ['02', 'February Feb Februar Feb.'],
    ['03', 'March Mar März Mär.'],
    ['04', 'April Apr Apr.'],
    ['05', 'May Mai'],
    ['06', 'June Jun Juni Jun.'],
    ['07', 'July Jul Juli Jul.'],
    ['08', 'August Aug Aug.'],
    ['09', 'September Sep Sept Sept. Sep.'],
    ['10', 'October Oct Oktober Okt.'],
    ['11', 'November Nov Nov.'],
    ['12', 'December Dec Dezember Dez.'],
  ])('of month %s: %s', (month, names) => {
    for (const name of names.split(' '))
      expect([name, read('D MMM YYYY', `6 ${name} 2026`)]).toEqual([name, `2026-${month}-06`]);
  });

  it.each([
    [16, 'Monday Mon Montag'],
    [17, 'Tuesday Tue Dienstag'],
    [18, 'Wednesday Wed Mittwoch'],
    [19, 'Thursday Thu Donnerstag'],
    [20, 'Friday Fri Freitag'],
    [21, 'Saturday Sat Samstag Sonnabend'],
    [22, 'Sunday Sun Sonntag'],
  ])('of the day of the week of November %d, 2026, and of no other: %s', (date, names) => {
    for (const name of names.split(' ')) {
      const on = (other: number): string | null => read('D.MM.YYYY dddd', `${other}.11.2026 ${name}`);
      expect([name, on(date), on(date + 1), on(date - 1)]).toEqual([name, `2026-11-${date}`, null, null]);
    }
  });
});
