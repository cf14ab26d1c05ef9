import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatFollowUp,
  logInteraction,
  planLog,
  type InteractionInput,
} from '../../src/app/log-interaction';
import { readNote } from '../../src/book/read-note';
import type { Rules } from '../../src/book/rules';
import { standingOf } from '../../src/core/rhythm';
import { applyEdits } from '../../src/note/text-edit';
import { day } from '../core/builders';
import { rulesFor } from '../book/rules';
import { MemoryNotes } from '../fakes/memory-notes';

const rules = rulesFor();
const today = day('2026-11-22');
const clara = { path: 'People/Clara.md', name: 'Clara' };
const ben = { path: 'People/Ben.md', name: 'Ben' };

function input(given: Partial<InteractionInput> & { readonly kindId?: string } = {}): InteractionInput {
  const { kindId, ...rest } = given;
  return {
    people: [clara],
    date: today,
    kind: kindId === undefined ? null : (rules.kinds.byId.get(kindId) ?? null),
    direction: 'mutual',
    text: 'Talked',
    followUp: null,
    plan: false,
    ...rest,
  };
}
/** The text after logging, or the refusal in words. */
function logged(text: string, given: Parameters<typeof input>[0] = {}, by: Rules = rules): string {
  const plan = planLog(text, input(given), today, by);
  return plan.kind === 'refused'
    ? `refused: ${plan.code} ${plan.line} ${plan.detail}`
    : applyEdits(text, plan.edits);
}
const note = (properties: string, body = '## Interactions\n\n- 2026-11-01 call: Before\n'): string =>
  `---\n${properties}---\n\n${body}`;

describe('planLog', () => {
  it('writes the entry and moves last-contact, and nothing else', () => {
    expect(
      logged(
        '---\ntype: contact # a person\nlast-contact: "2026-11-01"  # old\n---\n\n# Clara\n\n## Interactions\n\n- 2026-11-01 call: Before\n\n## Other\n',
        {
          kindId: 'call',
        },
      ),
    ).toBe(
      '---\ntype: contact # a person\nlast-contact: "2026-11-22"  # old\n---\n\n# Clara\n\n## Interactions\n\n- 2026-11-22 call: Talked\n- 2026-11-01 call: Before\n\n## Other\n',
    );
  });

  it.each([
    ['last-contact: "[[2026-11-01]]"\n', 'last-contact: "[[2026-11-22]]"\n'],
    ["last_contacted: '2026-11-01'\n", "last_contacted: '2026-11-22'\n"],
    ['Last Contact: 2026-11-01\n', 'Last Contact: 2026-11-22\n'],
    ['last-contact:\n', 'last-contact: 2026-11-22\n'],
    ['type: contact\n', 'type: contact\nlast-contact: 2026-11-22\n'],
    [
      'last_chat: 2026-11-01\nlast-contact: 2026-10-01\n',
      'last_chat: 2026-11-01\nlast-contact: 2026-11-22\n',
    ],
  ])('moves the date in its own form: %j', (before, after) => {
    expect(logged(note(before))).toBe(
      note(after, '## Interactions\n\n- 2026-11-22: Talked\n- 2026-11-01 call: Before\n'),
    );
  });

  it('refuses to replace a link without quotes, which is a list to YAML', () => {
    expect(logged(note('last-contact: [[2026-11-01]]\n'))).toMatch(/^refused: value-not-replaceable 2/);
  });

  it.each([
    ['last-contact: 2026-11-22\n'],
    ['last-contact: 2026-12-24\n'],
    ['last-contact: 2026-11-01\nlast_chat: 2026-11-22\n'],
  ])('moves the date forward only: %j', (properties) => {
    expect(logged(note(properties))).toBe(
      note(properties, '## Interactions\n\n- 2026-11-22: Talked\n- 2026-11-01 call: Before\n'),
    );
  });

  it('puts a backdated entry where it belongs, and leaves a later date', () => {
    expect(logged(note('last-contact: 2026-11-01\n'), { date: day('2026-10-01') })).toBe(
      note(
        'last-contact: 2026-11-01\n',
        '## Interactions\n\n- 2026-11-01 call: Before\n- 2026-10-01: Talked\n',
      ),
    );
    expect(logged(note('last-contact: 2026-09-01\n'), { date: day('2026-10-01') })).toBe(
      note(
        'last-contact: 2026-10-01\n',
        '## Interactions\n\n- 2026-11-01 call: Before\n- 2026-10-01: Talked\n',
      ),
    );
  });

  it.each([
    ['last-contact: yesterday\n', 'refused: unreadable-date 2 yesterday'],
    ['type: contact\nlast-contact: 22.11.2026\n', 'refused: unreadable-date 3 22.11.2026'],
    ['last-contact: 2026-02-30\n', 'refused: unreadable-date 2 2026-02-30'],
    ['last-contact: 2026-11-01\nlast_chat: lately\n', 'refused: unreadable-date 3 lately'],
    ['last-contact: [2026-11-01, 2026-11-02]\n', 'refused: unreadable-date 2 2026-11-01, 2026-11-02'],
    ['last-contact: 2026-11-01\nlast-contact: 2026-11-02\n', 'refused: duplicate-property 3 last-contact'],
    ['last-contact:motto: be kind\n', 'refused: joined-property 2 last-contact:motto'],
    ['last_contacted:snooze-until: 2026-12-01\n', 'refused: joined-property 2 last_contacted:snooze-until'],
  ])('refuses %j, naming the line', (properties, refusal) => {
    expect(logged(note(properties))).toBe(refusal);
    // also where the date would not be touched: nobody can tell
    expect(logged(note(properties), { kindId: 'note' })).toBe(refusal);
  });

  it('refuses where the block cannot be read, or the section is there twice', () => {
    expect(logged(note('role: Head of: Sales\n'))).toMatch(/^refused: yaml-error 2 /);
    expect(logged('---\ntype: contact\n\n- 2026-11-01\n')).toMatch(/^refused: fence-unclosed/);
    expect(logged('---js\nx\n---\n')).toMatch(/^refused: fence-foreign/);
    expect(logged(note('type: contact\n', '## Interactions\n\n## Interactions\n'))).toMatch(
      /^refused: section-twice/,
    );
  });

  it('ends a snooze, under whatever names', () => {
    expect(
      logged(
        note(
          'snooze-until: 2026-12-01\nprm-snooze-until: 2026-12-01\nskipped: 2\nlast-contact: 2026-11-01\n',
        ),
      ),
    ).toBe(
      note(
        'last-contact: 2026-11-22\n',
        '## Interactions\n\n- 2026-11-22: Talked\n- 2026-11-01 call: Before\n',
      ),
    );
    // a backdated contact, too
    expect(logged(note('last-contact: 2026-11-10\nskipped: 1\n'), { date: day('2026-11-05') })).not.toContain(
      'skipped',
    );
  });

  it('gives a note without properties a block', () => {
    expect(logged('# Clara\n')).toBe(
      '---\nlast-contact: 2026-11-22\n---\n# Clara\n\n## Interactions\n\n- 2026-11-22: Talked\n',
    );
    expect(logged('')).toBe('---\nlast-contact: 2026-11-22\n---\n## Interactions\n\n- 2026-11-22: Talked\n');
  });

  it('keeps CRLF', () => {
    const text = note('last-contact: 2026-11-01\nsnooze-until: 2026-12-01\n').replaceAll('\n', '\r\n');
    const after = logged(text, { followUp: { text: 'send it', due: today } });
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after.split('\r\n')).toEqual([
      '---',
      'last-contact: 2026-11-22',
      '---',
      '',
      '## Interactions',
      '',
      '- 2026-11-22: Talked',
      '  - [ ] send it 📅 2026-11-22',
      '- 2026-11-01 call: Before',
      '',
    ]);
    expect(logged('# Clara\r\n').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['2026-11-01', '2026-12-24'])(
    'a note of depth 0 moves no date and ends no snooze (%s)',
    (known) => {
      const properties = `last-contact: ${known}\nsnooze-until: 2026-12-01\nskipped: 1\n`;
      expect(logged(note(properties), { kindId: 'note' })).toBe(
        note(properties, '## Interactions\n\n- 2026-11-22 note: Talked\n- 2026-11-01 call: Before\n'),
      );
    },
  );

  it('what is read as a note is one, even if nobody chose the kind', () => {
    const properties = 'last-contact: 2026-11-01\n';
    expect(logged(note(properties), { text: 'note: moved to Bonn' })).toBe(
      note(properties, '## Interactions\n\n- 2026-11-22: note: moved to Bonn\n- 2026-11-01 call: Before\n'),
    );
    expect(logged(note(properties), { text: 'Notiz' })).toContain('last-contact: 2026-11-01');
    expect(logged(note(properties), { text: 'note: moved', direction: 'outbound' })).toContain(
      'last-contact: 2026-11-22',
    );
    expect(logged(note(properties), { text: 'note: moved', kindId: 'call' })).toContain(
      'last-contact: 2026-11-22',
    );
  });

  it('a plan moves no date and ends no snooze', () => {
    const properties = 'last-contact: 2026-11-01\nsnooze-until: 2026-12-01\n';
    expect(logged(note(properties), { date: day('2026-11-28'), kindId: 'meeting', plan: true })).toBe(
      note(properties, '## Interactions\n\n- 2026-11-28 meeting: Talked\n- 2026-11-01 call: Before\n'),
    );
  });

  it('writes in the language of the notes and under their heading', () => {
    const german = rulesFor({ notesLanguage: 'de' });
    expect(logged('', { kindId: 'call' }, german)).toBe(
      '---\nlast-contact: 2026-11-22\n---\n## Kontakte\n\n- 2026-11-22 Anruf: Talked\n',
    );
    expect(logged('## Verlauf\n\n- 2026-11-01 Anruf\n', { kindId: 'call' }, german)).toContain(
      '## Verlauf\n\n- 2026-11-22 Anruf: Talked\n- 2026-11-01 Anruf\n',
    );
  });

  it('last instead of newest first, where the settings say so', () => {
    expect(logged(note('last-contact: 2026-11-01\n'), {}, rulesFor({ entryOrder: 'last' }))).toContain(
      '- 2026-11-01 call: Before\n- 2026-11-22: Talked\n',
    );
  });

  it('writes into the properties under the names of the settings', () => {
    expect(logged('', {}, rulesFor({ propertyNames: { lastContact: 'Zuletzt' } }))).toMatch(
      /^---\nZuletzt: 2026-11-22\n/,
    );
  });

  it('what was logged is read again, and nobody is due the same day', () => {
    const kinds = fc.option(fc.constantFrom(...rules.kinds.kinds));
    fc.assert(
      fc.property(
        fc.constantFrom(
          '',
          '# Clara\n',
          note('tier: Top 10\nlast-contact: 2026-01-01\n'),
          note('tier: Top 10\n', '# C\n\n## Log\n\n- x\n'),
        ),
        kinds,
        fc.constantFrom('mutual' as const, 'outbound' as const, 'inbound' as const),
        fc.string({ unit: 'grapheme' }),
        (text, kind, direction, words) => {
          const plan = planLog(text, input({ kind, direction, text: words }), today, rules);
          // Text that would hide what follows is refused.
          if (plan.kind === 'refused') return;
          const reading = readNote(clara.path, applyEdits(text, plan.edits), rules);
          if (reading.kind !== 'contact') throw new Error('no contact');
          const [first] = reading.contact.interactions;
          expect(first?.date).toBe(today);
          if (kind !== null) expect(first?.kind).toBe(kind.id);
          const isContact = (first?.depth ?? 0) > 0;
          if (isContact) expect(reading.contact.lastContact).toBe(today);
          expect(reading.contact.interactions.length).toBe(readCount(text) + 1);
          if (isContact && (first?.depth ?? 0) >= 2) {
            expect(['ok', 'untracked']).toContain(standingOf(reading.contact, [], today, rules).state);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

function readCount(text: string): number {
  const reading = readNote(clara.path, text, rules);
  return reading.kind === 'contact' ? reading.contact.interactions.length : 0;
}

describe('logInteraction', () => {
  it('gives each of several people a line, and the first the follow-up', async () => {
    const notes = new MemoryNotes({ [clara.path]: '', [ben.path]: '# Ben\n' });
    const result = await logInteraction(
      notes,
      input({
        people: [clara, ben],
        kindId: 'meeting',
        text: 'Lunch',
        followUp: { text: 'send the deck', due: day('2026-11-24') },
      }),
      today,
      rules,
    );
    expect(result).toMatchObject({
      kind: 'done',
      action: { name: { kind: 'log', people: ['Clara', 'Ben'] } },
    });
    expect(result.kind === 'done' && result.changed.filter(({ text }) => text.includes('- '))).toEqual([
      { path: clara.path, line: 6, text: '- 2026-11-22 meeting: Lunch' },
      { path: clara.path, line: 7, text: '  - [ ] send the deck 📅 2026-11-24' },
      { path: ben.path, line: 8, text: '- 2026-11-22 meeting: Lunch' },
    ]);
  });

  it('writes none where one refuses', async () => {
    const notes = new MemoryNotes({ [clara.path]: '', [ben.path]: '---\nlast-contact: soon\n---\n' });
    const before = new Map(notes.files);
    expect(await logInteraction(notes, input({ people: [clara, ben] }), today, rules)).toMatchObject({
      kind: 'refused',
      path: ben.path,
      code: 'unreadable-date',
      line: 2,
    });
    expect(notes.files).toEqual(before);
  });

  it('writes one line where a person is named twice', async () => {
    const notes = new MemoryNotes({ [clara.path]: '' });
    await logInteraction(notes, input({ people: [clara, clara] }), today, rules);
    expect(notes.files.get(clara.path)?.match(/2026-11-22: Talked/g)).toHaveLength(1);
  });

  it('asks whether a plan is meant before it writes a day in the future', async () => {
    const notes = new MemoryNotes({ [clara.path]: '' });
    const later = input({ date: day('2026-11-23') });
    expect(await logInteraction(notes, later, today, rules)).toMatchObject({
      kind: 'refused',
      code: 'future-date',
    });
    expect(notes.writes).toEqual([]);
    expect(await logInteraction(notes, { ...later, plan: true }, today, rules)).toMatchObject({
      kind: 'done',
    });
  });

  it('does nothing for nobody', async () => {
    expect(await logInteraction(new MemoryNotes(), input({ people: [] }), today, rules)).toMatchObject({
      kind: 'done',
      changed: [],
    });
  });
});

describe('formatFollowUp', () => {
  it('is a task on one line', () => {
    expect(formatFollowUp({ text: 'send\nthe deck', due: day('2026-11-24') })).toBe(
      '- [ ] send the deck 📅 2026-11-24',
    );
    expect(formatFollowUp({ text: 'send', due: null })).toBe('- [ ] send');
  });
});
