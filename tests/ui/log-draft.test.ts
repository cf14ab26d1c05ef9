import { describe, expect, test } from 'vitest';
import { planLog } from '../../src/app/log-interaction';
import { builtInKinds, type Kind } from '../../src/core/kind';
import { applyEdits } from '../../src/note/text-edit';
import {
  canBeMutual,
  directionFor,
  gapIn,
  hintsFor,
  inputFrom,
  newDraft,
  previewLines,
  withKind,
  withPerson,
  withoutPerson,
  type LogDraft,
} from '../../src/ui/dialogs/log-draft';
import { day, fakeSource } from './fake-source';

const today = day('2026-11-22');
const clara = { path: 'People/Clara Nguyen.md', name: 'Clara Nguyen' };
const ben = { path: 'People/Ben Okafor.md', name: 'Ben Okafor' };
const kind = (id: string): Kind => {
  const found = builtInKinds.find((known) => known.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
const draftOf = (changes: Partial<LogDraft> = {}): LogDraft => ({
  ...newDraft([clara], today, kind('call')),
  ...changes,
});

describe('direction', () => {
  test.each([
    ['meeting', 'mutual', true],
    ['call', 'mutual', true],
    ['video', 'mutual', true],
    ['introduction', 'mutual', true],
    ['note', 'mutual', true],
    ['message', 'outbound', true],
    ['email', 'outbound', true],
    ['letter', 'outbound', true],
    ['invitation', 'outbound', false],
    ['gift', 'outbound', false],
    ['greeting', 'outbound', false],
    ['share', 'outbound', false],
    ['social', 'outbound', false],
  ])('%s begins with %s', (id, direction, mutual) => {
    expect(directionFor(kind(id))).toBe(direction);
    expect(canBeMutual(kind(id))).toBe(mutual);
    expect(newDraft([clara], today, kind(id)).direction).toBe(direction);
  });

  test('follows the kind until the user chose one', () => {
    expect(withKind(draftOf(), kind('email')).direction).toBe('outbound');
    expect(withKind(withKind(draftOf(), kind('email')), kind('call')).direction).toBe('mutual');
    const chosen = draftOf({ direction: 'inbound', directionChosen: true });
    expect(withKind(chosen, kind('email')).direction).toBe('inbound');
  });

  test('that a kind cannot have gives way', () => {
    const chosen = draftOf({ direction: 'mutual', directionChosen: true });
    expect(withKind(chosen, kind('gift')).direction).toBe('outbound');
  });
});

describe('preview', () => {
  const { rules } = fakeSource({}).source.book;

  test.each<[string, Partial<LogDraft>]>([
    ['a bare call', {}],
    ['a text over several lines', { text: 'seed round\n\nand  more ' }],
    ['outbound', withKind(draftOf({ text: 'deck' }), kind('email'))],
    ['inbound gift', { kind: kind('gift'), direction: 'inbound', text: 'flowers' }],
    ['without a kind', { kind: null, text: 'met by chance' }],
    ['with a follow-up', { text: 'deck', followUp: { text: 'send it\nsoon', due: day('2026-11-24') } }],
    ['with a follow-up without a date', { followUp: { text: 'send it', due: null } }],
    ['with an empty follow-up', { text: 'deck', followUp: { text: '  ', due: null } }],
  ])('of %s is what is written', (_name, changes) => {
    const draft = draftOf(changes);
    const input = inputFrom(draft, false);
    expect(input).not.toBeNull();
    if (input === null) return;
    const note = '# Clara\n\n## Interactions\n\n- 2026-01-02 call\n';
    const plan = planLog(note, input, today, rules);
    expect(plan.kind).toBe('edits');
    if (plan.kind !== 'edits') return;
    const written = applyEdits(note, plan.edits).split('\n');
    const added = written.slice(written.indexOf('## Interactions') + 2, written.indexOf('- 2026-01-02 call'));
    expect(added.map((line) => line.trim())).toEqual(previewLines(draft, rules.language));
  });

  test('speaks the language of the notes', () => {
    expect(previewLines(draftOf({ text: 'Startkapital' }), 'de')).toEqual([
      '- 2026-11-22 Anruf: Startkapital',
    ]);
  });

  test('is empty while there is no date', () => {
    expect(previewLines(draftOf({ date: null }), 'en')).toEqual([]);
  });
});

test('what is missing is said, and nothing handed on', () => {
  expect(gapIn(draftOf({ people: [] }))).toBe('nobody');
  expect(gapIn(draftOf({ date: null }))).toBe('no-date');
  expect(gapIn(draftOf({ followUp: { text: ' ', due: today } }))).toBe('follow-up-without-text');
  expect(gapIn(draftOf({ followUp: { text: '', due: null } }))).toBeNull();
  expect(inputFrom(draftOf({ people: [] }), false)).toBeNull();
  expect(inputFrom(draftOf(), true)?.plan).toBe(true);
});

test('people are added once and removed', () => {
  const both = withPerson(withPerson(draftOf(), ben), ben);
  expect(both.people).toEqual([clara, ben]);
  expect(withoutPerson(both, clara.path).people).toEqual([ben]);
});

describe('hints', () => {
  const last = (path: string) => (path === clara.path ? day('2026-11-10') : null);

  test.each<[string, Partial<LogDraft>, unknown[]]>([
    ['nothing for today', {}, []],
    ['the line breaks that become spaces', { text: 'a\nb' }, [{ kind: 'one-line' }]],
    ['no line break at the end', { text: 'a\n' }, []],
    ['a day to come', { date: day('2026-11-23') }, [{ kind: 'plan' }]],
    ['a note', { kind: kind('note') }, [{ kind: 'no-contact' }]],
    [
      'an earlier day than the last contact',
      { date: day('2026-11-09'), people: [clara, ben] },
      [{ kind: 'older', people: ['Clara Nguyen'] }],
    ],
    ['the same day as the last contact', { date: day('2026-11-10') }, []],
  ])('say %s', (_name, changes, hints) => {
    expect(hintsFor(draftOf(changes), today, last)).toEqual(hints);
  });
});
