import { describe, expect, it } from 'vitest';
import { lastPossibleLogHeading, readAtxName } from '../../src/note/log-headings';
import { logNames } from '../../src/note/log-section';

const names = logNames(['Log', 'Contact log', 'Meetings', 'Gespräche', 'Λόγος', '#tags']);

describe('the name of a heading', () => {
  it.each([
    [' Log', 'log'],
    ['\tLOG ##', 'log'],
    [' Contact  log', 'contact log'],
    [' Gespra\u{308}che', 'gespräche'],
    [' #tags', '#tags'],
  ])('%j is that of a log', (source, name) =>
    expect(readAtxName(source, 0, source.length, names)).toEqual({ kind: 'log', name }),
  );

  it.each([
    '',
    ' ',
    ' Logs',
    ' Lo',
    ' Contact logs',
    ' Gespräch',
    ' 100 % Log',
    ' Log $',
    ' *abc*',
    ' *Lg*',
    ' *golf*',
    ' *metings*',
    ' *Λόγο*',
    ' [[abc]]',
  ])('%j is another', (source) =>
    expect(readAtxName(source, 0, source.length, names)).toEqual({ kind: 'other' }),
  );

  it.each([
    ' Log %% a %%',
    ' a %% b %%',
    ' Log $$',
    ' $$',
    ' *Log*',
    ' Log*',
    ' L_o_g',
    ' *Meetings*',
    ' *Gespra\u{308}*che',
    ' *ΛΌΓΟ*Σ',
    ' [[abc|Log]]',
    ' a & b',
    ' a <b>',
    ' a \\b',
  ])('%j is left to a parser', (source) =>
    expect(readAtxName(source, 0, source.length, names)).toEqual({ kind: 'unsure' }),
  );

  it('stands between two places of the text', () => {
    expect(readAtxName('# Log book', 1, 5, names)).toEqual({ kind: 'log', name: 'log' });
    expect(readAtxName('#x Log', 2, 6, names)).toEqual({ kind: 'log', name: 'log' });
  });
});

describe('the last heading that may be one of a log or begin with a date', () => {
  const offset = (text: string, start = 0): number => lastPossibleLogHeading(text, start, names);
  const lines = (count: number): string => 'a\n'.repeat(count);

  it.each([
    ['# Log', 0],
    ['###### Log', 0],
    ['# Log\n# End\n', 0],
    ['# a\n# Log\n# b', 4],
    ['# Log\n# Log', 6],
    ['# Log\r# Log', 6],
    ['# Log\r\n# Log', 7],
    [' # Log', 1],
    ['a\n   # Log', 5],
    ['a\r   # Log', 5],
    ['# *Log*', 0],
    ['# Log %% a %%', 0],
    ['# #tags', 0],
    ['# 2026-01-01', 0],
    ['#\t2026-01-01 a', 0],
    ['# \t [[2026-01-01]] a', 0],
    ['# 2026-02-30', 0],
    ['# **2026-01-01** #', 0],
  ])('in %j stands at %i', (text, at) => expect(offset(text)).toBe(at));

  it.each([
    '',
    '#',
    '# ',
    '#\n',
    'Log',
    '#Log',
    '#tags',
    '####### Log',
    '    # Log',
    'a # Log',
    'a\n    # Log',
    '\t# Log',
    '-# Log',
    '# *abc*',
    '# [x] 2026-01-01',
    '# a 2026-01-01',
    '# \n2026-01-01',
    '#2026-01-01',
    '# Logs',
  ])('is missing for certain in %j', (text) => expect(offset(text)).toBe(-1));

  it.each([
    ['Log\n---', 4],
    ['Log\n=', 4],
    ['Log\r\n---\r\n', 5],
    ['Log\r---', 4],
    ['Log\n   --- \t\na', 4],
    ['Contact\nlog\n===', 12],
    [' Log \n---', 6],
    ['a\n\nGespra\u{308}che\n---', 14],
    ['*abc*\n---', 6],
    ['a %% b\n---', 7],
    ['a $$\n---', 5],
    ['a\n---\nLog\n---\n', 10],
    ['# Log\n\nLog\n---\na\n---', 11],
    ['Log\n---\n# Log', 8],
    ['2026-01-01 a\n---', 13],
    ['a\n2026-01-01\n---', 13],
    ['2026-01-01\na\nb\n---', 15],
    ['2026-01-01\r\na\r\n---', 15],
    ['2026-01-01\ra\r---', 13],
    ['x\r2026-01-01\r---', 13],
    ['\t2026-01-01\n---', 12],
    [' **[[days/2026-01-01]]\n---', 23],
    [' **[[days/2026-01-01]]\na\n---', 25],
    [`2026-01-01\n${lines(19)}---`, 49],
  ])('underlined, in %j, has its line at %i', (text, at) => expect(offset(text)).toBe(at));

  it.each([
    'Logs\n---',
    'Contact\n---',
    'Log',
    'Log\n--a',
    'Log\n-=',
    'Log\n- -',
    'Log\n    ---',
    'Log\n\t---',
    'Log\n***',
    'Log\n\n---',
    'Log\n \t\n---',
    'Log\r\r---',
    'Log\r\n\r\n---',
    '---',
    '\n---',
    '  \n---',
    'a\n---',
    '2026-01-01\n\na\n---',
    '2026-01-01\n \na\n---',
    '2026-01-01\r\ra\r---',
    '2026-01-01\r\r---',
    'a 2026-01-01\n---',
    '2026-01\n---',
    '2026-01-1\na\n---',
    '[[a#2026-01-01]]\na\n---',
    '[[a]2026-01-01\na\n---',
    lines(20) + '---',
  ])('underlined, is missing for certain in %j', (text) => expect(offset(text)).toBe(-1));

  it('is looked for to twenty lines above an underline, and behind the properties only', () => {
    expect(offset(`${lines(21)}---`)).toBe(42);
    expect(offset('# Log\na', 1)).toBe(-1);
    expect(offset(' # Log', 1)).toBe(1);
    expect(offset(' a # Log', 3)).toBe(3);
    expect(offset('x  # Log', 1)).toBe(3);
    expect(offset('x Log\n---', 2)).toBe(6);
    expect(offset('2026-01-01\na\n---', 11)).toBe(-1);
    expect(offset('2 2026-01-01\n---', 2)).toBe(13);
    expect(offset('Log\n---\na', 4)).toBe(-1);
  });
});
