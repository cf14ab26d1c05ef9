import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day';
import { planEntryDelete, planEntryEdit } from '../../src/note/edit-entry';
import { logNames } from '../../src/note/log-section';
import type { Plan } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import { day } from '../core/builders';

const names = logNames(['Log']);
const isShown = (): boolean => true;
const log = (lines: string): string => `---\na: b\n---\n# Clara\n\n## Log\n\n${lines}`;
const first = 8;

function done(text: string, plan: Plan): string {
  return plan.kind === 'refused' ? `refused: ${plan.code} ${plan.line}` : applyEdits(text, plan.edits);
}
function edit(text: string, line: number, to: Day, rest: string): string {
  return done(text, planEntryEdit(text, { line, isShown }, { day: to, rest }, names));
}
function remove(text: string, line: number, withChildren = true): string {
  return done(text, planEntryDelete(text, { line, isShown }, withChildren, names));
}

describe('an entry is written anew in the manner of its line', () => {
  it.each([
    ['- 2026-11-20 call: a', ' email: b', '- 2026-12-01 email: b'],
    ['- 2026-11-20', ' email: b', '- 2026-12-01 email: b'],
    ['- 2026-11-20 call: a  ', '', '- 2026-12-01'],
    ['  *   [[2026-11-20]] — a', ' b', '  *   [[2026-12-01]] b'],
    ['- [[Days/2026-11-20]]: a', ': b', '- [[Days/2026-12-01]]: b'],
    ['- [[Days/2026-11-20#Lunch|with her]]: a', ': b', '- [[Days/2026-12-01#Lunch|with her]]: b'],
    // The old day in other words goes, and a folder of its month.
    ['- [[Daily/2026/11/2026-11-20.md|Nov 20]]: a', ': b', '- [[2026-12-01.md]]: b'],
    ['- [[2026-11-20|2026-11-20]] a', ' b', '- [[2026-12-01|2026-12-01]] b'],
    ['- [[2026-11-20|2026-11-20]] [x] a', ' b', '- [[2026-12-01|2026-12-01]] b'],
    ['- [[2026-11-20]] a  ', ' b', '- [[2026-12-01]] b'],
    ['- **2026-11-20** call', ' b', '- **2026-12-01** b'],
    ['- __[[2026-11-20]]__ call', ' b', '- __[[2026-12-01]]__ b'],
    ['- 2026-11-20 10:15 call', ' b', '- 2026-12-01 10:15 b'],
    ['- [x] 2026-11-20 call', ' b', '- [x] 2026-12-01 b'],
    ['- [X]\t2026-11-20 call', ' b', '- [X]\t2026-12-01 b'],
    // Bold that reaches into the words goes, the box stays.
    ['- **2026-11-20 call:** a', ' b', '- 2026-12-01 b'],
    ['- [x]  **2026-11-20 call:** a', ' b', '- [x]  2026-12-01 b'],
    ['- [X] **2026-11-20 call:** a', ' b', '- [X] 2026-12-01 b'],
    // Words that would be read as the end of the time that stands before them.
    ['- 2026-11-20 10:15 a', '–11:00 b', '- 2026-12-01–11:00 b'],
    ['- [x] 2026-11-20 10:15 a', '–11:00 b', '- [x] 2026-12-01–11:00 b'],
    ['1. 2026-11-20 a', ' b', '1. 2026-12-01 b'],
    ['- 2026-11-20 a\n  more\n  - [ ] child', ' b', '- 2026-12-01 b\n  more\n  - [ ] child'],
  ])('%j with %j', (old, rest, now) => {
    expect(edit(log(`${old}\n\nEnd\n`), first, day('2026-12-01'), rest)).toBe(log(`${now}\n\nEnd\n`));
    expect(edit(log(old), first, day('2026-12-01'), rest)).toBe(log(now));
    const windows = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(edit(windows(log(`${old}\n`)), first, day('2026-12-01'), rest)).toBe(windows(log(`${now}\n`)));
  });

  it('touches nothing but the line, and nothing at all where it says the same', () => {
    const text = log('- 2026-11-20 call: a\n  child\n');
    const place = { line: first, isShown };
    const same = { day: day('2026-11-20'), rest: ' call: a' };
    expect(planEntryEdit(text, place, same, names)).toEqual({ kind: 'edits', edits: [] });
    expect(planEntryEdit(text, place, { ...same, rest: ' b' }, names)).toEqual({
      kind: 'edits',
      edits: [{ from: 30, to: 50, insert: '- 2026-11-20 b' }],
    });
  });
});

describe('an entry of another day', () => {
  const three = '- 2026-11-20 a\n  child\n- 2026-11-10 b\n- 2026-11-05 c\n';

  it.each<readonly [string, string, number, string, string]>([
    [
      'moves up with its children',
      `- 2026-11-21 x\n${three}`,
      1,
      '2026-12-01',
      '- 2026-12-01 z\n  child\n- 2026-11-21 x\n- 2026-11-10 b\n- 2026-11-05 c\n',
    ],
    [
      'moves down with its children',
      three,
      0,
      '2026-11-07',
      '- 2026-11-10 b\n- 2026-11-07 z\n  child\n- 2026-11-05 c\n',
    ],
    ['moves to the end', three, 0, '2026-11-01', '- 2026-11-10 b\n- 2026-11-05 c\n- 2026-11-01 z\n  child\n'],
    [
      'moves up from the end',
      three,
      2,
      '2026-12-01',
      '- 2026-12-01 z\n- 2026-11-20 a\n  child\n- 2026-11-10 b\n',
    ],
    [
      'stays where it belongs',
      three,
      1,
      '2026-11-07',
      '- 2026-11-20 a\n  child\n- 2026-11-07 z\n- 2026-11-05 c\n',
    ],
    [
      'stays behind one of its day',
      three,
      1,
      '2026-11-20',
      '- 2026-11-20 a\n  child\n- 2026-11-20 z\n- 2026-11-05 c\n',
    ],
    [
      'stays before one of its day',
      three,
      1,
      '2026-11-05',
      '- 2026-11-20 a\n  child\n- 2026-11-05 z\n- 2026-11-05 c\n',
    ],
    [
      'goes before one of its day',
      three,
      0,
      '2026-11-05',
      '- 2026-11-10 b\n- 2026-11-05 z\n  child\n- 2026-11-05 c\n',
    ],
    ['stays the first', three, 0, '2026-12-01', '- 2026-12-01 z\n  child\n- 2026-11-10 b\n- 2026-11-05 c\n'],
    ['stays the last', three, 2, '2026-11-01', '- 2026-11-20 a\n  child\n- 2026-11-10 b\n- 2026-11-01 z\n'],
    ['stays alone', '- 2026-11-20 a\n', 0, '2026-11-01', '- 2026-11-01 z\n'],
    [
      'stays in a list of oldest first',
      '- 2026-11-05 a\n- 2026-11-10 b\n- 2026-11-20 c\n',
      0,
      '2026-12-01',
      '- 2026-12-01 z\n- 2026-11-10 b\n- 2026-11-20 c\n',
    ],
    [
      'stays in a list with other things',
      '- 2026-11-20 a\n- note\n- 2026-11-05 c\n',
      2,
      '2026-12-01',
      '- 2026-11-20 a\n- note\n- 2026-12-01 z\n',
    ],
    [
      'stays in a list with numbers',
      '1. 2026-11-20 a\n2. 2026-11-10 b\n',
      1,
      '2026-12-01',
      '1. 2026-11-20 a\n2. 2026-12-01 z\n',
    ],
    [
      'leaves blank lines where they are',
      '- 2026-11-20 a\n\n- 2026-11-10 b\n\n\n- 2026-11-05 c\n\nEnd\n',
      0,
      '2026-11-01',
      '- 2026-11-10 b\n\n- 2026-11-05 c\n\n\n- 2026-11-01 z\n\nEnd\n',
    ],
    [
      'leaves blank lines where they are, the other way',
      '- 2026-11-20 a\n\n- 2026-11-10 b\n- 2026-11-05 c',
      2,
      '2026-12-01',
      '- 2026-12-01 z\n\n- 2026-11-20 a\n- 2026-11-10 b',
    ],
    [
      'finds its place where days come twice',
      '- 2026-11-20 a\n- 2026-11-20 b\n- 2026-11-10 c\n',
      2,
      '2026-12-01',
      '- 2026-12-01 z\n- 2026-11-20 a\n- 2026-11-20 b\n',
    ],
    [
      'moves between others',
      '- 2026-11-20 a\n- 2026-11-15 b\n- 2026-11-10 c\n- 2026-11-05 d\n',
      1,
      '2026-11-07',
      '- 2026-11-20 a\n- 2026-11-10 c\n- 2026-11-07 z\n- 2026-11-05 d\n',
    ],
    [
      'moves between others, the other way',
      '- 2026-11-20 a\n- 2026-11-15 b\n- 2026-11-10 c\n- 2026-11-05 d\n',
      2,
      '2026-11-17',
      '- 2026-11-20 a\n- 2026-11-17 z\n- 2026-11-15 b\n- 2026-11-05 d\n',
    ],
    [
      'stays between two of its day',
      '- 2026-11-20 a\n- 2026-11-10 b\n- 2026-11-20 c\n',
      1,
      '2026-11-20',
      '- 2026-11-20 a\n- 2026-11-20 z\n- 2026-11-20 c\n',
    ],
    [
      'stays behind the last of its day',
      '- 2026-11-20 a\n- 2026-11-10 b\n',
      1,
      '2026-11-20',
      '- 2026-11-20 a\n- 2026-11-20 z\n',
    ],
    [
      'moves where it alone was out of order',
      '- 2026-11-10 a\n- 2026-11-20 b\n- 2026-11-05 c\n',
      1,
      '2026-11-01',
      '- 2026-11-10 a\n- 2026-11-05 c\n- 2026-11-01 z\n',
    ],
    [
      'stays the first in a list of oldest first',
      '- 2026-11-05 a\n- 2026-11-10 b\n- 2026-11-20 c\n',
      0,
      '2026-11-01',
      '- 2026-11-01 z\n- 2026-11-10 b\n- 2026-11-20 c\n',
    ],
    [
      'stays the last behind other things',
      '- note\n- 2026-11-20 a\n- 2026-11-05 c\n',
      2,
      '2026-12-01',
      '- note\n- 2026-11-20 a\n- 2026-12-01 z\n',
    ],
  ])('%s', (_, old, index, to, now) => {
    const text = log(old);
    const starts = text.split('\n').flatMap((line, at) => (/^(?:-|\d\.) /.test(line) ? [at + 1] : []));
    expect(edit(text, starts[index] ?? 0, day(to), ' z')).toBe(log(now));
  });

  it('stays where it is while it keeps its day, in order or not', () => {
    const out = '- 2026-11-10 a\n- 2026-11-20 b\n- 2026-11-05 c\n';
    expect(edit(log(out), first + 1, day('2026-11-20'), ' z')).toBe(log(out.replace('b', 'z')));
  });

  it('moves in its own list alone', () => {
    const lists = '- 2026-12-01 a\n\nText\n\n- 2026-11-20 b\n- 2026-11-10 c\n';
    expect(edit(log(lists), first + 5, day('2026-12-31'), ' z')).toBe(
      log('- 2026-12-01 a\n\nText\n\n- 2026-12-31 z\n- 2026-11-20 b\n'),
    );
  });
});

describe('an entry is taken away', () => {
  it.each([
    ['- 2026-11-20 a\n- 2026-11-10 b\n', 0, '- 2026-11-10 b\n'],
    ['- 2026-11-20 a\n\n- 2026-11-10 b\n', 0, '- 2026-11-10 b\n'],
    ['- 2026-11-20 a\n\n- 2026-11-10 b\n- 2026-11-05 c\n', 2, '- 2026-11-20 a\n\n- 2026-11-05 c\n'],
    ['- 2026-11-20 a\n\n- 2026-11-10 b\n\nEnd\n', 2, '- 2026-11-20 a\n\nEnd\n'],
    ['- 2026-11-20 a\n- 2026-11-10 b', 1, '- 2026-11-20 a'],
    ['- 2026-11-20 a\n', 0, ''],
    ['- 2026-11-20 a', 0, ''],
    ['- 2026-11-20 a\n  - child\n\n  more\n\nEnd\n', 0, '\nEnd\n'],
    ['Text\n\n- 2026-11-20 a\n\nEnd\n', 2, 'Text\n\n\nEnd\n'],
  ])('%j, the line %i', (old, line, now) => {
    expect(remove(log(old), first + line)).toBe(log(now));
    const windows = (text: string): string => text.replace(/\n/g, '\r\n');
    expect(remove(windows(log(old)), first + line)).toBe(windows(log(now)));
  });

  it('by an edit of its lines', () => {
    const text = log('- 2026-11-20 a\n- 2026-11-10 b\n');
    expect(planEntryDelete(text, { line: first, isShown }, false, names)).toEqual({
      kind: 'edits',
      edits: [{ from: 30, to: 45, insert: '' }],
    });
  });

  it('with what stands below it only where that is said', () => {
    const text = log('- 2026-11-20 a\n  child\n- 2026-11-10 b\n');
    expect(remove(text, first, false)).toBe('refused: entry-has-children 8');
    expect(remove(text, first)).toBe(log('- 2026-11-10 b\n'));
    expect(remove(text, first + 2, false)).toBe(log('- 2026-11-20 a\n  child\n'));
    // A line of blanks is nothing.
    expect(remove(log('- 2026-11-20 a \n   \n- 2026-11-10 b\n'), first, false)).toBe(log('- 2026-11-10 b\n'));
  });
});

describe('an entry is left alone', () => {
  const text = log('- 2026-11-20 a\n- no date\n');

  it.each([
    ['that is in another line', text, 9, 'line-changed 9'],
    ['in a line that is not there', text, 99, 'line-changed 99'],
    ['outside of a log', '- 2026-11-20 a\n', 1, 'line-changed 1'],
    ['in a note with a merge conflict', `${text}<<<<<<< a\n`, first, 'conflict-markers 10'],
    ['in a note whose properties never end', '---\n## Log\n- 2026-11-20 a\n', 3, 'fence-unclosed 1'],
  ])('%s', (_, note, line, refusal) => {
    expect(edit(note, line, day('2026-12-01'), ' z')).toBe(`refused: ${refusal}`);
    expect(remove(note, line)).toBe(`refused: ${refusal}`);
  });

  it('that is not the one shown', () => {
    const place = { line: first, isShown: ({ rest }: { readonly rest: string }) => rest === 'b' };
    const refused = { kind: 'refused', code: 'line-changed', line: first };
    const rewrite = { day: day('2026-12-01'), rest: ' z' };
    expect(planEntryEdit(text, place, rewrite, names)).toMatchObject(refused);
    expect(planEntryDelete(text, place, true, names)).toMatchObject(refused);
  });

  it('where what is written is no entry', () => {
    expect(edit(text, first, day('2026-12-01'), 'z')).toBe('refused: verification-failed 8');
    const linked = text.replace('2026-11-20', '[[2026-11-20]]');
    expect(edit(linked, first, day('2026-12-01'), 'z')).toBe('refused: verification-failed 8');
  });

  it('where what is written would hide what follows', () => {
    const two = log('- 2026-11-20 a\n- 2026-11-10 b\n');
    expect(edit(two, first, day('2026-11-20'), ' 100%% sure')).toBe('refused: verification-failed 8');
  });

  it('where the text above would become a heading without it', () => {
    expect(remove(log('Text\n- 2026-11-20 a\n---\n'), first + 1)).toBe('refused: verification-failed 9');
  });
});
