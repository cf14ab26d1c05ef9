import { describe, expect, it } from 'vitest';
import { formatFollowUp } from '../../src/app/log-interaction';
import { postponeFollowUp } from '../../src/app/postpone-follow-up';
import { tickFollowUp } from '../../src/app/tick-follow-up';
import { takeBack } from '../../src/app/action';
import { ContactBook } from '../../src/book/contact-book';
import type { FollowUp } from '../../src/core/follow-up';
import { describeAction, describeFailure } from '../../src/i18n/sentences';
import { rulesFor } from '../book/rules';
import { day } from '../core/builders';
import { MemoryNotes } from '../fakes/memory-notes';

const path = 'People/Clara.md';
const note = '---\ntype: contact\n---\n\n- [ ] send the deck 📅 2026-11-24\n- [ ] call 🔁 every week\n';
const today = day('2026-11-22');

function start(text = note) {
  const notes = new MemoryNotes({ [path]: text });
  const book = new ContactBook(rulesFor());
  book.apply([{ kind: 'upsert', path, text }]);
  const [first] = book.followUps();
  if (first === undefined) throw new Error('no follow-up');
  const second: FollowUp = book.followUps()[1] ?? first;
  return { notes, book, first, second };
}

describe('a follow-up', () => {
  it('is ticked with one changed line, and taken back byte for byte', async () => {
    const { notes, book, first } = start();
    const result = await tickFollowUp(notes, first, today, book);
    expect(result).toMatchObject({
      kind: 'done',
      changed: [{ path, line: 5, text: '- [x] send the deck 📅 2026-11-24 ✅ 2026-11-22' }],
    });
    if (result.kind !== 'done') return;
    expect(describeAction(result.action.name, today, 'en')).toBe('Done: send the deck');
    expect(await takeBack(notes, result.action.steps)).toBeNull();
    expect(await notes.read(path)).toBe(note);
  });

  it('is put off with one changed line', async () => {
    const { notes, first } = start();
    const result = await postponeFollowUp(notes, first, day('2026-12-01'), rulesFor());
    expect(await notes.read(path)).toBe(note.replace('2026-11-24', '2026-12-01'));
    if (result.kind === 'done')
      expect(describeAction(result.action.name, today, 'de')).toBe('send the deck: 1. Dez.');
  });

  it('that comes again is not ticked', async () => {
    const { notes, book, second } = start();
    const result = await tickFollowUp(notes, second, today, book);
    expect(result).toMatchObject({ kind: 'refused', code: 'recurring-task', line: 6 });
    expect(await notes.read(path)).toBe(note);
  });

  it.each([
    ['changed', note.replace('deck', 'hiring plan')],
    ['moved', note.replace('\n\n', '\n\nNew text\n\n')],
    ['was ticked', note.replace('[ ] send', '[x] send')],
  ])('whose line %s meanwhile is left alone, and that is said plainly', async (_, text) => {
    const { notes, book, first } = start();
    notes.files.set(path, text);
    for (const result of [
      await tickFollowUp(notes, first, today, book),
      await postponeFollowUp(notes, first, day('2026-12-01'), rulesFor()),
    ]) {
      if (result.kind !== 'refused') throw new Error('was written');
      expect(describeFailure(result, 'en')).toBe(
        'Clara, line 5 was not changed: the line is not the one that was shown. Look at the note and try again.',
      );
    }
    expect(await notes.read(path)).toBe(text);
  });

  it.each([
    ['emoji', '', '- [ ] send 📅 2026-11-24'],
    ['dataview', '', '- [ ] send [due:: 2026-11-24]'],
    ['emoji', '#task', '- [ ] #task send 📅 2026-11-24'],
    ['dataview', '#task', '- [ ] #task send [due:: 2026-11-24]'],
  ] as const)('is written in the form %s with the tag %j, and read back', (form, tag, line) => {
    const followUp = { text: 'send', due: day('2026-11-24') };
    expect(formatFollowUp(followUp, { form, tag })).toBe(line);
    const { first } = start(`---\ntype: contact\n---\n${line}\n`);
    expect(first).toMatchObject(followUp);
  });

  it('gets its tag once', () => {
    const rules = rulesFor({ followUpTag: ' #task ' }).followUps;
    expect(formatFollowUp({ text: '#task send', due: null }, rules)).toBe('- [ ] #task send');
    expect(formatFollowUp({ text: 'send', due: null }, rules)).toBe('- [ ] #task send');
  });
});
