import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJobRemark, readJobRemark } from '../../src/core/job-remark';
import { day, entry } from './builders';

describe('a change of job in a log', () => {
  it.each([
    ['Partner, Nordlicht; before: Analyst, Fjordlys', 'Partner, Nordlicht', 'Analyst, Fjordlys'],
    ['Partner; vorher: Analystin', 'Partner', 'Analystin'],
    ['A; before: B; before: C', 'A; before: B', 'C'],
  ])('%s', (text, now, before) => {
    expect(readJobRemark(entry('2026-11-20', 0, { text }))).toEqual({ day: day('2026-11-20'), now, before });
  });

  it.each([
    ['of a job that was not there before', { kind: 'note', text: 'Partner; before: ' }],
    ['over more than one line', { kind: 'note', text: 'Partner\u2028at last; before: Analyst' }],
    ['with more lines behind it', { kind: 'note', text: 'Partner; before: Analyst\u2028at Fjordlys' }],
    ['without words', { kind: 'note', text: '; before: Analyst' }],
    ['in a conversation', { kind: 'call', text: 'Partner; before: Analyst' }],
    ['in another remark', { kind: 'note', text: 'Moved to Bonn' }],
  ])('is none %s', (_name, rest) => {
    expect(readJobRemark(entry('2026-11-20', 0, rest))).toBeNull();
  });

  it('is read as it is written, in both languages', () => {
    const job = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() === text && !/[;\n\r\u2028\u2029]/.test(text));
    fc.assert(
      fc.property(job, job, fc.constantFrom('en' as const, 'de' as const), (now, before, language) => {
        const text = formatJobRemark(now, before, language);
        expect(readJobRemark(entry('2026-11-20', 0, { text }))).toMatchObject({ now, before });
      }),
    );
  });
});
