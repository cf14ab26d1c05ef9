import { isOddlyWritten, makeNote, today } from '../bench/make-vault';
import type { Day } from '../src/core/day';
import { planEntry } from '../src/note/insert-entry';
import { planProperties } from '../src/note/edit-properties';
import { logNames } from '../src/note/log-section';
import { joinPlans, type Plan } from '../src/note/plan';
import { applyEdits } from '../src/note/text-edit';
import { Tally, type Effort, type Part, type PartResult } from './part';

/** Plans that somebody was called today: the entry and the date of the last contact. */
type PlanCall = (text: string) => Plan;

const NOTES = { quick: 1000, long: 300_000 };
const names = logNames(['Interactions', 'Kontakte']);
const entry = { day: today as Day, line: `- ${today} call: Talked`, children: [] };
const key = 'last-contact';

function planCall(text: string): Plan {
  return joinPlans(
    planProperties(text, [{ kind: 'set-date', key, day: today as Day }]),
    planEntry(text, entry, { names, heading: 'Interactions', order: 'newest-first' }),
  );
}

/** The note as it has to come out, put together by its lines alone. */
function expectedAfter(text: string): string {
  const lines = text.split('\n');
  const closing = lines.indexOf('---', 1);
  const contact = lines.findIndex((line) => line.startsWith(`${key}: `));
  if (contact > 0) lines[contact] = `${key}: ${today}`;
  else lines.splice(closing, 0, `${key}: ${today}`);
  const heading = lines.findIndex((line) => line === '## Interactions' || line === '## Kontakte');
  if (heading > 0) lines.splice(heading + 2, 0, entry.line);
  else lines.splice(-1, 0, '', '## Interactions', '', entry.line);
  return lines.join('\n');
}

/** Tries notes; where the code is broken, up to the first that shows it. */
function runNotes(effort: Effort, subject: PlanCall, isBroken: boolean): Promise<PartResult> {
  const tally = new Tally();
  const wanted = Math.ceil(NOTES[effort.share] / effort.chunks);
  // Every chunk has numbers of its own, and every seed other ones.
  let index = (effort.seed % 1000) * 1_000_000 + effort.chunk * wanted * 2;
  for (let tried = 0; tried < wanted; index += 1) {
    if (isOddlyWritten(index)) continue;
    tried += 1;
    const wrong = judge(index, subject);
    tally.count(wrong);
    if (isBroken && wrong !== null) break;
  }
  return Promise.resolve(tally.result());
}

function judge(index: number, subject: PlanCall): string | null {
  const { text } = makeNote(index);
  try {
    const plan = subject(text);
    if (plan.kind === 'refused') return `note ${index} is refused: ${plan.code} in line ${plan.line}`;
    const after = applyEdits(text, plan.edits);
    return after === expectedAfter(text) ? null : `note ${index} came out as ${JSON.stringify(after)}`;
  } catch (error) {
    return `note ${index}: threw ${String(error)}`;
  }
}

function withFault(fault: (text: string, plan: Plan) => Plan): (effort: Effort) => Promise<PartResult> {
  return (effort) => runNotes(effort, (text) => fault(text, planCall(text)), true);
}

const refusal: Plan = { kind: 'refused', code: 'yaml-error', line: null, detail: null };

/** Notes as people have them, none of them odd: nobody is told that such a note cannot be written. */
export const plainNotes: Part = {
  name: 'plain-notes',
  promise: 'a contact is written into every realistic note, each byte where it belongs',
  chunks: 20,
  run: (effort) => runNotes(effort, planCall, false),
  broken: {
    'refuses notes with a comment in the properties': withFault((text, plan) =>
      /^---\n[^]*? # [^]*?\n---\n/.test(text) ? refusal : plan,
    ),
    'refuses notes with links in the properties': withFault((text, plan) =>
      text.includes(': "[[') ? refusal : plan,
    ),
    'forgets the date of the last contact': withFault((_, plan) =>
      plan.kind === 'refused' ? plan : { ...plan, edits: plan.edits.slice(1) },
    ),
    'writes the entry behind the others': (effort) =>
      runNotes(
        effort,
        (text) =>
          joinPlans(
            planProperties(text, [{ kind: 'set-date', key, day: today as Day }]),
            planEntry(text, entry, { names, heading: 'Interactions', order: 'last' }),
          ),
        true,
      ),
  },
};
