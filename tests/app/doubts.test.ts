import { describe, expect, it } from 'vitest';
import { planLog } from '../../src/app/log-interaction';
import { planSnooze } from '../../src/app/snooze';
import { planTier } from '../../src/app/set-tier';
import { ContactBook } from '../../src/book/contact-book';
import type { Day } from '../../src/core/day';
import { describeReason } from '../../src/i18n/sentences';
import type { Plan } from '../../src/note/plan';
import { applyEdits } from '../../src/note/text-edit';
import { rulesFor } from '../book/rules';

const today = '2026-11-22' as Day;
const rules = rulesFor();
const entry = { date: today, kind: null, direction: 'mutual', text: 'Hi', followUp: null } as const;

function after(text: string, plan: Plan): string {
  if (plan.kind === 'refused') throw new Error(plan.code);
  return applyEdits(text, plan.edits);
}

describe('what cannot be read is never thrown away along with something else', () => {
  it('a day to be put off until, when a contact is logged', () => {
    const text = '---\nsnooze-until: bald\nskipped: often\n---\n';
    expect(after(text, planLog(text, entry, today, rules))).toContain('snooze-until: bald\nskipped: often\n');
  });

  it('the day since when, when somebody leaves a tier', () => {
    const text = '---\ntier: Top 10\ntier-since: long ago\n---\n';
    expect(after(text, planTier(text, null, today, rules))).toBe('---\ntier-since: long ago\n---\n');
  });
});

describe('a merge that was not settled', () => {
  const text = '---\ntier: Top 10\n---\n\n## Log\n<<<<<<< HEAD\n- 2026-11-20 call: a\n=======\n>>>>>>> x\n';

  it('is refused by every edit', () => {
    const refusal = { kind: 'refused', code: 'conflict-markers', line: 6 };
    expect(planLog(text, entry, today, rules)).toMatchObject(refusal);
    expect(planTier(text, null, today, rules)).toMatchObject(refusal);
    expect(planSnooze(text, today, rules)).toMatchObject(refusal);
  });

  it('is a problem of its note', () => {
    const book = new ContactBook(rules);
    book.apply([{ kind: 'upsert', path: 'People/A.md', text }]);
    expect(book.get('People/A.md')?.problems).toMatchObject([{ kind: 'conflict-markers', line: 6 }]);
  });
});

describe('a text that would hide what follows', () => {
  it.each([
    ['the entry', { ...entry, text: '100%% sure' }],
    ['the follow-up', { ...entry, followUp: { text: '%% later', due: null } }],
  ])('is refused as that in %s', (_name, input) => {
    const text = '# A\n\n## Log\n\n- 2026-11-20 call: a\n';
    expect(planLog(text, input, today, rules)).toMatchObject({ kind: 'refused', code: 'text-hides-rest' });
  });
});

describe('the reason', () => {
  it.each([
    ['- 2026-11-01 call: a', 'last contact 3 weeks ago, every 3 weeks'],
    ['- 2026-11-10 greeting: a\n- 2026-11-01 call: b', 'last conversation 3 weeks ago, every 3 weeks'],
    ['- 2026-11-10 greeting: a', 'first contact 12 days ago, no conversation yet, every 3 weeks'],
  ])('names the contact that counts: %j', (log, expected) => {
    const book = new ContactBook(rules);
    const text = `---\ntier: Top 10\n---\n\n## Log\n\n${log}\n`;
    book.apply([{ kind: 'upsert', path: 'People/A.md', text }]);
    const contact = book.get('People/A.md');
    if (contact === undefined) throw new Error('missing');
    expect(describeReason(book.standing(contact, today).reason, today, 'en')).toBe(expected);
  });
});
