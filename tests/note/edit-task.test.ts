import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskForm } from '../../src/core/follow-up';
import { planDue, planTick } from '../../src/note/edit-task';
import { parseTaskWords } from '../../src/core/follow-up';
import type { Plan } from '../../src/note/plan';
import { readTasks } from '../../src/note/tasks';
import { applyEdits } from '../../src/note/text-edit';
import { day } from '../core/builders';
import { runs } from './fuzz';
import { notes } from './log-documents';

const today = day('2026-11-22');
const later = day('2026-12-01');
const done = (text: string, plan: Plan): string =>
  plan.kind === 'refused' ? `refused: ${plan.code} ${plan.line}` : applyEdits(text, plan.edits);
const tick = (text: string, line = 1, form: TaskForm | null = null): string =>
  done(text, planTick(text, { line, source: text.split(/\r?\n/)[line - 1] ?? '' }, today, form));
const move = (text: string, line = 1, form: TaskForm = 'emoji'): string =>
  done(text, planDue(text, { line, source: text.split(/\r?\n/)[line - 1] ?? '' }, later, form));

describe('planTick', () => {
  it.each<readonly [string, TaskForm | null, string]>([
    ['- [ ] a', null, '- [x] a'],
    ['- [/] a', null, '- [x] a'],
    ['- [ ] a', 'emoji', '- [x] a ✅ 2026-11-22'],
    ['- [ ] a', 'dataview', '- [x] a [completion:: 2026-11-22]'],
    ['- [ ] a 📅 2026-11-20', 'dataview', '- [x] a 📅 2026-11-20 ✅ 2026-11-22'],
    ['- [ ] a [due:: 2026-11-20]', 'emoji', '- [x] a [due:: 2026-11-20] [completion:: 2026-11-22]'],
    ['- [ ] a (due:: 2026-11-20)', null, '- [x] a (due:: 2026-11-20) (completion:: 2026-11-22)'],
    ['- [ ] a ( due :: 2026-11-20)', null, '- [x] a ( due :: 2026-11-20) (completion:: 2026-11-22)'],
    ['1.  [ ] a  ', 'emoji', '1.  [x] a ✅ 2026-11-22  '],
    ['* [ ] a ^id-1', 'emoji', '* [x] a ✅ 2026-11-22 ^id-1'],
    ['- [ ] see [ ] that', null, '- [x] see [ ] that'],
    ['12) [ ] a  ^id-1', 'emoji', '12) [x] a ✅ 2026-11-22  ^id-1'],
    ['- [ ] - 2. 📅 2026-11-20', null, '- [x] - 2. 📅 2026-11-20 ✅ 2026-11-22'],
  ])('%j with the vault writing %s', (text, form, expected) => {
    expect(tick(text, 1, form)).toBe(expected);
    const around = `---\na: b\n---\r\n# T\r\n- [ ] other\r\n${text}\r\n\t- [ ] child\r\n`;
    expect(tick(around, 6, form)).toBe(around.replace(text, expected));
  });

  it.each([
    ['- [ ] a 🔁 every week 📅 2026-11-20', 1, 'refused: recurring-task 1'],
    ['- [ ] a [repeat:: every week]', 1, 'refused: recurring-task 1'],
    ['- [x] a', 1, 'refused: line-changed 1'],
    ['text', 1, 'refused: line-changed 1'],
    ['```\n- [ ] a\n```', 2, 'refused: line-changed 2'],
    ['- [ ] a', 7, 'refused: line-changed 7'],
    ['- [ ] a\n<<<<<<< ours\n', 1, 'refused: conflict-markers 2'],
  ])('leaves %j alone', (text, line, expected) => {
    expect(tick(text, line, 'emoji')).toBe(expected);
    expect(move(text, line)).toBe(line === 1 && text.startsWith('- [ ] a ') ? move(text) : expected);
  });

  it('is an edit of the box and one at the end', () => {
    expect(planTick('- [ ] a\n', { line: 1, source: '- [ ] a' }, today, 'emoji')).toEqual({
      kind: 'edits',
      edits: [
        { from: 3, to: 4, insert: 'x' },
        { from: 7, to: 7, insert: ' ✅ 2026-11-22' },
      ],
    });
  });

  it('leaves a task alone that begins on the line of another item', () => {
    expect(tick('- - [ ] a')).toBe('refused: line-changed 1');
    expect(move('- - [ ] a')).toBe('refused: line-changed 1');
  });

  it('is refused where the line is another than the one shown, by whatever little', () => {
    for (const source of ['- [ ] a', '- [ ] b ', ' - [ ] b', '- [/] b', '- [ ] ', '']) {
      const plan = planTick('- [ ] b\n', { line: 1, source }, today, null);
      expect(plan).toMatchObject({ kind: 'refused', code: 'line-changed', line: 1 });
    }
  });
});

describe('planDue', () => {
  it.each<readonly [string, TaskForm, string]>([
    ['- [ ] a 📅 2026-11-20', 'dataview', '- [ ] a 📅 2026-12-01'],
    ['- [ ] a 📅2026-11-20 b ✅ 2026-01-01', 'emoji', '- [ ] a 📅2026-12-01 b ✅ 2026-01-01'],
    ['- [ ] a [due:: 2026-11-20] b', 'emoji', '- [ ] a [due:: 2026-12-01] b'],
    ['- [ ] a (due::[[2026-11-20]])', 'emoji', '- [ ] a (due::[[2026-12-01]])'],
    ['- [ ] a [ due :: 2026-11-20] b', 'emoji', '- [ ] a [ due :: 2026-12-01] b'],
    ['- [/] a', 'emoji', '- [/] a 📅 2026-12-01'],
    ['- [ ] a ^id', 'dataview', '- [ ] a [due:: 2026-12-01] ^id'],
    ['- [ ] a ➕ 2026-11-01', 'dataview', '- [ ] a ➕ 2026-11-01 📅 2026-12-01'],
    ['- [ ] a [created:: 2026-11-01]', 'emoji', '- [ ] a [created:: 2026-11-01] [due:: 2026-12-01]'],
    ['- [ ] a 📅 2026-02-30', 'emoji', '- [ ] a 📅 2026-12-01'],
    ['- [ ] a 🔁 every week 📅 2026-11-20', 'emoji', '- [ ] a 🔁 every week 📅 2026-12-01'],
  ])('%j in the form %s', (text, form, expected) => {
    expect(move(text, 1, form)).toBe(expected);
    const around = `# T\r\n- [ ] other 📅 2026-11-20\r\n${text}\r\n\t- [ ] child\r\n`;
    expect(move(around, 3, form)).toBe(around.replace(text, expected));
  });

  it('says which date cannot be read', () => {
    const text = '  - [ ] a [due:: next week]  \n';
    expect(planDue(text, { line: 1, source: text.trimEnd() + '  ' }, later, 'emoji')).toEqual({
      kind: 'refused',
      code: 'unreadable-date',
      line: 1,
      detail: '- [ ] a [due:: next week]',
    });
  });

  it('leaves a date that is none, and a comment’s, alone', () => {
    expect(move('- [ ] a [due:: next week]')).toBe('refused: unreadable-date 1');
    expect(move('- [ ] a ( due :: next week)')).toBe('refused: unreadable-date 1');
    expect(move('- [ ] a %%📅 2026-11-20%%')).toBe('refused: verification-failed null');
  });
});

describe('in any note, every other byte stays', () => {
  const texts = notes.map((text) =>
    text.replaceAll('[x] ', '[ ] ').replaceAll('2026-11-20', '[ ] a 📅 2026-11-20'),
  );
  const forms = fc.constantFrom<TaskForm | null>('emoji', 'dataview', null);

  it('when a task is ticked or put off', () => {
    let written = 0;
    fc.assert(
      fc.property(texts, forms, fc.nat(), fc.boolean(), (text, form, choice, ticks) => {
        const tasks = readTasks(text);
        const task = tasks[choice % Math.max(1, tasks.length)];
        if (task === undefined) return;
        const plan = ticks ? planTick(text, task, today, form) : planDue(text, task, later, form ?? 'emoji');
        if (plan.kind === 'refused') return;
        written += 1;
        const after = applyEdits(text, plan.edits);
        const isOther = (_: unknown, index: number): boolean => index !== task.line - 1;
        expect(after.split('\n').filter(isOther)).toEqual(text.split('\n').filter(isOther));
        const now = readTasks(after);
        const expected = tasks.filter((other) => !ticks || other !== task);
        expect(now.map(({ line }) => line)).toEqual(expected.map(({ line }) => line));
        const moved = now.find(({ line }) => line === task.line);
        if (moved !== undefined) expect(parseTaskWords(moved.body).due).toBe(later);
      }),
      runs,
    );
    expect(written).toBeGreaterThan(runs.numRuns / 8);
  });
});
