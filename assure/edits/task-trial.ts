import fc from 'fast-check';
import type { Day } from '../../src/core/day';
import type { TaskForm } from '../../src/core/follow-up';
import { logNotes } from './insert-trial';
import { readOutline, type Box } from './read-outline';
import { applyFromEnd, areSame, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

const today = '2026-11-22' as Day;
const tails = [
  '',
  ' 📅 2026-11-20',
  ' [due:: 2026-11-20]',
  ' (due:: [[2026-11-20]])',
  ' ^id-1',
  ' 🔁 every week',
];
const tasks = fc
  .tuple(
    fc.constantFrom('- ', '* ', '1. ', '  - ', '\t- ', '> - ', '    - '),
    fc.constantFrom('[ ] ', '[ ] ', '[ ] ', '[/] ', '[x] '),
    fc.constantFrom('send it', '[[Ben]]', 'see [ ] that', '`code`', '2026-11-20 call'),
    fc.constantFrom(...tails),
    fc.constantFrom('', '', '  '),
  )
  .map((parts) => parts.join(''));
const notes = fc
  .tuple(logNotes, fc.array(tasks, { minLength: 1, maxLength: 3 }), fc.nat({ max: 20 }))
  .map(([text, added, place]) => {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = text.split(eol);
    return [...lines.slice(0, place), ...added, ...lines.slice(place)].join(eol);
  });
const cases = fc.record({
  text: notes,
  pick: fc.nat({ max: 5 }),
  form: fc.constantFrom<TaskForm | null>('emoji', 'dataview', null),
  due: fc.constantFrom<Day | null>(null, '2026-12-01' as Day, '2027-02-28' as Day),
});

/** Tasks: one box or one date is changed, on the line that was shown. */
export const taskTrial = makeTrial('tasks', 7, cases, (writers, input) => tryTask(writers, input));

interface Input {
  readonly text: string;
  readonly pick: number;
  readonly form: TaskForm | null;
  /** null where the task is ticked */
  readonly due: Day | null;
}

function tryTask(writers: Writers, { text, pick, form, due }: Input): Outcome {
  const lines = text.split('\n');
  const shown = lines.flatMap((line, index) => (/\[[ /]\]/.test(line) ? [index] : []));
  const index = shown[pick % shown.length];
  if (index === undefined) return 'skipped';
  const source = (lines[index] ?? '').replace(/\r$/, '');
  const task = { line: index + 1, source };
  const plan =
    due === null
      ? writers.planTick(text, task, today, form)
      : writers.planDue(text, task, due, form ?? 'emoji');
  if (plan.kind === 'refused') return 'refused';
  const after = applyFromEnd(text, plan.edits).split('\n');
  if (!areSame(after.toSpliced(index, 1), lines.toSpliced(index, 1)))
    return { wrong: 'another line is changed' };
  const now = (after[index] ?? '').replace(/\r$/, '');
  const isEqual = (after[index] ?? '').length - now.length === (lines[index] ?? '').length - source.length;
  if (!isEqual) return { wrong: 'the line break is another' };
  const fits = due === null ? isTicked(source, now) : isMoved(source, now, due);
  if (!fits) return { wrong: `the line is now ${JSON.stringify(now)}` };
  const wrong = judgeBoxes(
    readOutline(text)?.boxes,
    readOutline(after.join('\n'))?.boxes,
    task.line,
    due === null,
  );
  return wrong === null ? 'written' : { wrong };
}

/** The first box is ticked, and what else is new says the day. */
function isTicked(before: string, after: string): boolean {
  if (before.includes('🔁')) return false;
  const ticked = before.replace(/\[[ /]\]/, '[x]');
  return after === ticked || after.replace(/ (?:✅ |[[(]completion:: )2026-11-22[\])]?/, '') === ticked;
}

/** A date in the place of another, or behind the words, and nothing else. */
function isMoved(before: string, after: string, due: Day): boolean {
  if (after === before) return before.includes(due);
  if (after.split(due).length !== 2) return false;
  const hole = after.split(due);
  const [head = '', tail = ''] = hole;
  const replaced = before.startsWith(head) && before.endsWith(tail) && before.length === after.length;
  return replaced || after.replace(/ (?:📅 |\[due:: )\d{4}-\d{2}-\d{2}\]?/, '') === before;
}

function judgeBoxes(
  before: readonly Box[] | undefined,
  after: readonly Box[] | undefined,
  line: number,
  ticked: boolean,
): string | null {
  if (before === undefined || after === undefined) return null;
  const form = (boxes: readonly Box[]): readonly string[] =>
    boxes.flatMap((box) => (box.line === line ? [] : [`${box.line} ${box.checked} ${box.quoted}`]));
  if (!areSame(form(before), form(after))) return 'another box is read otherwise than before';
  const own = after.find((box) => box.line === line);
  if (before.some((box) => box.line === line && box.quoted)) return 'a task of a quote is changed';
  if (ticked) return own?.checked === true ? null : 'the box is not ticked';
  return own === undefined || !own.checked ? null : 'the box is ticked';
}
