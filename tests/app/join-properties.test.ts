import { describe, expect, it } from 'vitest';
import { mergeConflicts, planJoined, readOther } from '../../src/app/join-properties';
import { applyEdits } from '../../src/note/text-edit';
import { rulesFor } from '../book/rules';

const rules = rulesFor();

function noteOf(yaml: string): string {
  return yaml === '' ? 'Text\n' : `---\n${yaml}---\nText\n`;
}

/** The properties of one note joined with those of another, or why not. */
function join(kept: string, other: string, taken: readonly string[] = []): string {
  const others = readOther(noteOf(other), rules);
  if ('kind' in others) return others.code;
  const plan = planJoined(noteOf(kept), others, taken, rules);
  if (plan.kind === 'refused') return plan.code;
  const after = applyEdits(noteOf(kept), plan.edits);
  return after.replace(/^---\n|---\nText\n$|^Text\n$/g, '');
}

function conflicts(kept: string, other: string): readonly string[] {
  return mergeConflicts(noteOf(kept), noteOf(other), rules).map((each) => Object.values(each).join(' | '));
}

describe('the properties of two notes', () => {
  it.each([
    ['', 'paused: true\nsiblings: 3\nheight: 1.80\n', 'paused: true\nsiblings: 3\nheight: 1.80\n'],
    [
      'a: 1\n',
      'pets:\n  cat: Minka # grey\n  dog: {name: Rex}\n',
      'a: 1\npets:\n  cat: Minka # grey\n  dog: {name: Rex}\n',
    ],
    ['a: 1\n', 'bio: |\n  # One\n\n  Two\nb: "x: y"\n', 'a: 1\nbio: |\n  # One\n\n  Two\nb: "x: y"\n'],
    [
      'a: 1\n',
      'dates:\n  - {date: 05-01, what: Met}\n  - 3\n',
      'a: 1\ndates:\n  - {date: 05-01, what: Met}\n  - 3\n',
    ],
    ['a: 1\n', '# mine\nb: 2\n', 'a: 1\n# mine\nb: 2\n'],
    ['  a: 1\n', 'b:\n  c: 2\n', '  a: 1\n  b:\n    c: 2\n'],
    ['a: 1\n', '  b:\n    c: 2\n', 'a: 1\nb:\n  c: 2\n'],
    ['a: 1\n', 'b:\nc: ""\nd: []\ne: {}\nf: null\n', 'a: 1\n'],
    ['met: 2026-05-01\n', 'met: 2026-05-01T10:30\n', 'met: 2026-05-01T10:30\n'],
    ['kids: [1, 2]\n', 'kids: [1, 2, 3]\n', 'kids: [1, 2, 3]\n'],
    ['snooze-until: 2027-01-01\n', 'snooze-until: after May\n', 'snooze-until: after May\n'],
    ['role: # ask\na: 1\n', 'role: Nurse\n', 'role: Nurse\n# ask\na: 1\n'],
    ['organization:\n', 'company: ACME\n', 'company: ACME\n'],
    ['', 'organization: A\ncompany: B\n', 'organization: A\ncompany: B\n'],
    ['', '"007": x\n名前: 花子\n', '"007": x\n名前: 花子\n'],
  ])('%j takes %j as it stands', (kept, other, expected) => {
    expect(join(kept, other)).toBe(expected);
    expect(conflicts(kept, other)).toEqual([]);
  });

  it.each([
    ['tags: friend\n', 'tags: [work, berlin]\n', 'tags: [work, berlin, friend]\n'],
    ['tags: friend\n', 'tags: work, friend\n', 'tags: [friend, work]\n'],
    ['tags: [friend]\n', 'tags: work, friend\n', 'tags: [friend, work]\n'],
    ['tags: friend # old\n', 'tags:\n  - work\n', 'tags:\n  - work\n  - friend\n# old\n'],
    ['url: "https://a.org/x"\n', 'url: [https://a.org/X]\n', 'url: [https://a.org/X, "https://a.org/x"]\n'],
    ['interests: [climate]\n', 'interests: [Climate, sailing]\n', 'interests: [climate, sailing]\n'],
    ['interests: [resume]\n', 'interests: [résumé]\n', 'interests: [resume, résumé]\n'],
    ['knows: ["[[Jo]]"]\n', 'friends: "[[Mia]]"\n', 'knows: ["[[Jo]]", "[[Mia]]"]\n'],
    ['website: a.org\n', 'linkedin: b.org\n', 'website: a.org\nlinkedin: b.org\n'],
    ['email: a@b.c\n', 'emails: [a@b.c, d@b.c]\n', 'email: a@b.c\nemail-2: d@b.c\n'],
    ['email: a@b.c\n', 'email: [d@b.c, e@b.c]\n', 'email: a@b.c\nemail-2: d@b.c\nemail-3: e@b.c\n'],
    ['emails: [a@b.c]\n', 'emails: d@b.c\n', 'emails: [a@b.c, d@b.c]\n'],
    ['phone: "1"\n', 'mobile: 0049123\n', 'phone: "1"\nmobile: 0049123\n'],
    ['phone: "1"\n', 'phone: 0049123\n', 'phone: "1"\nphone-2: "0049123"\n'],
    ['status: archived\n', 'deceased: true\n', 'status: archived\ndeceased: true\n'],
  ])('%j and %j are joined', (kept, other, expected) => {
    expect(join(kept, other)).toBe(expected);
    expect(conflicts(kept, other)).toEqual([]);
  });

  it.each([
    ['role: Nurse\n', 'role: nurse\n'],
    ['siblings: 3\n', 'siblings: "3"\n'],
    ['met: "[[2026-05-01]]"\n', 'met: 2026-05-01\n'],
    ['next-contact: 2026-12-01T10:30\n', 'next-contact: "[[2026-12-01]]"\n'],
    ['interests: [a, b]\n', 'interests: A\n'],
    ['pets: {cat: Minka}\n', 'pets:\n  cat: Minka\n'],
    ['kids: [1, {a: 2}]\n', 'kids: [{a: 2}]\n'],
    ['last-contact: 2026-03-01\n', 'last-contact: "[[2026-02-01]]"\n'],
    ['last-contact: "[[2026-03-01]]"\n', 'last_contacted: 2026-02-01\n'],
    ['a: 1\n', 'snooze-until: 2027-01-01\ntier-since: 2026-01-01\nskipped: 2\nnot-same: ["[[B]]"]\n'],
  ])('%j says all that %j says', (kept, other) => {
    expect(join(kept, other)).toBe(kept);
    expect(conflicts(kept, other)).toEqual([]);
  });

  it.each([
    [
      'last-contact: 2026-02-01 # call\n',
      'last-contact: "[[2026-03-01]]"\n',
      'last-contact: "[[2026-03-01]]"\n# call\n',
    ],
    ['last-contact: "[[2026-02-01]]"\n', 'last_contacted: 2026-03-01\n', 'last_contacted: 2026-03-01\n'],
  ])('of %j and %j the later contact counts', (kept, other, expected) => {
    expect(join(kept, other)).toBe(expected);
    expect(conflicts(kept, other)).toEqual([]);
  });

  it.each([
    ['role: Nurse\n', 'role: Doctor # since May\n', 'role | Nurse | Doctor'],
    ['organization: A\n', 'company: B\n', 'company | A | B'],
    ['name: Zoe\n', 'name: Zoë\n', 'name | Zoe | Zoë'],
    ['kids: [1, 2]\n', 'kids: [3]\n', 'kids | [1,2] | [3]'],
    ['kids: [1, 2]\n', 'kids: [Mia]\n', 'kids | [1,2] | ["Mia"]'],
    ['pets:\n  cat: Minka\n', 'pets:\n  dog: Rex\n', 'pets | {"cat":"Minka"} | {"dog":"Rex"}'],
    ['last-contact: in May\n', 'last-contact: 2026-03-01\n', 'last-contact | in May | 2026-03-01'],
    ['last-contact: 2026-03-01\n', 'last-contact: in May\n', 'last-contact | 2026-03-01 | in May'],
    ['tier: Top 10\n', 'tier: Top 50\n', 'tier | Top 10 | Top 50'],
  ])('%j and %j say different things', (kept, other, conflict) => {
    expect(conflicts(kept, other)).toEqual([conflict]);
    const [key = ''] = conflict.split(' | ');
    expect(join(kept, other, [key])).toBe(other);
    expect(join(kept, other).startsWith(kept)).toBe(true);
    // Shown from the other side it is the same choice.
    expect(conflicts(other, kept)).toHaveLength(1);
    expect(join(other, kept, [key])).toContain(kept);
  });

  it.each([
    ['role: Nurse\n', '# one\nrole: Doctor # two\n# three\n', 'role: Nurse\n# one\n# two\n# three\n'],
    ['role: Nurse # two\n', 'role: Doctor # two\n', 'role: Nurse # two\n'],
    ['role: Nurse\n', 'role: "No # one" # two # three\n', 'role: Nurse\n# two # three\n'],
    ['', '# one\n', '# one\n'],
  ])('comments of what is not taken stay: %j and %j', (kept, other, expected) => {
    expect(join(kept, other)).toBe(expected);
  });

  it.each([
    ['a: 1\n', '{b: 2}\n', 'not-a-map'],
    ['{a: 1}\n', 'b: 2\n', 'not-a-map'],
    ['a: 1\n', 'b: !x 2\n', 'yaml-error'],
    ['b: 1\n', 'b: &x 2\nc: *x\n', 'verification-failed'],
    ['interests:\n  - "a\n    b"\n', 'interests: [c]\n', 'value-not-replaceable'],
  ])('%j and %j are refused', (kept, other, code) => {
    expect(join(kept, other)).toBe(code);
  });

  it('keep the line ends and the byte order mark of the note that stays', () => {
    const others = readOther('---\nb:\n  c: 2\n---\n', rules);
    if ('kind' in others) throw new Error(others.code);
    const after = (text: string) => {
      const plan = planJoined(text, others, [], rules);
      return plan.kind === 'refused' ? plan.code : applyEdits(text, plan.edits);
    };
    expect(after('---\r\na: 1\r\n---\r\nText\r\n')).toBe('---\r\na: 1\r\nb:\r\n  c: 2\r\n---\r\nText\r\n');
    expect(after('\ufeffText\r\n')).toBe('\ufeff---\r\nb:\r\n  c: 2\r\n---\r\nText\r\n');
    expect(after('---\na: 1\n')).toBe('fence-unclosed');
    expect(after('---js\na: 1\n---\n')).toBe('fence-foreign');
  });
});
