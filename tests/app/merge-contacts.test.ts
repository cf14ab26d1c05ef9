import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import { linkMover, linkTest } from '../../src/app/link-test';
import { mergeConflicts } from '../../src/app/join-properties';
import { keepApart, mergeContacts } from '../../src/app/merge-contacts';
import { findDuplicates } from '../../src/book/duplicates';
import { ContactBook } from '../../src/book/contact-book';
import { rulesFor } from '../book/rules';
import { MemoryNotes } from '../fakes/memory-notes';

const rules = rulesFor();
const keepPath = 'People/Clara Nguyen.md';
const otherPath = 'People/C. Nguyen.md';
const keepText = `---
type: contact # mine
tier: Top 10
last-contact: 2026-11-01
email: clara@example.org
interests: [climate]
role: Partner
---

# Clara Nguyen

Met at re:publica.

## Interactions

- 2026-11-01 call: Talked
- 2026-09-01 email → sent it
`;
const otherText = `---
type: contact
aliases: [CN]
last-contact: 2026-11-20
email: c.nguyen@work.example
phone: "+49 40 1"
interests: [climate, sailing]
role: Founder
snooze-until: 2027-01-01
odd: {a: 1}
---

# C. Nguyen

Two kids. See [[C. Nguyen#Ideas]].

## Log

- 2026-11-20 meeting: Lunch
  - She knows [[Jonas Haas]]
    - well
- 2026-10-01 call: Short
- 2026-09-01 email → sent it
`;
const linking = `---
knows: ["[[C. Nguyen]]"]
---
[[C. Nguyen]], [[C. Nguyen|her]], ![[People/C. Nguyen#Ideas]], [x](People/C.%20Nguyen.md), \`[[C. Nguyen]]\`
| [[C. Nguyen\\|c]] | [[Clara Nguyen]] | [[C. Nguyenn]] |
`;

function start(files: Readonly<Record<string, string>> = {}) {
  const notes = new MemoryNotes({
    [keepPath]: keepText,
    [otherPath]: otherText,
    'Journal/x.md': linking,
    ...files,
  });
  const book = new ContactBook(rules);
  book.apply([...notes.files].map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  const [keep, other] = [book.get(keepPath), book.get(otherPath)];
  if (keep === undefined || other === undefined) throw new Error('not read');
  const merge = (taken: readonly string[] = []) =>
    mergeContacts(notes, { keep, other, taken }, [...notes.files.keys()], notes.files.keys(), rules);
  return { notes, book, keep, other, merge };
}

describe('mergeContacts', () => {
  it('joins properties, logs, text and links, and takes it all back with one undo', async () => {
    const { notes, merge } = start();
    const before = new Map(notes.files);
    const result = await merge();
    if (result.kind !== 'done') throw new Error(`${result.code} ${result.path}`);
    expect(notes.files.has(otherPath)).toBe(false);
    expect(notes.files.get(keepPath)).toBe(`---
type: contact # mine
tier: Top 10
last-contact: 2026-11-20
email: clara@example.org
interests: [climate, sailing]
role: Partner
email-2: c.nguyen@work.example
phone: "+49 40 1"
odd: {a: 1}
aliases:
  - C. Nguyen
  - CN
---

# Clara Nguyen

Met at re:publica.

## Interactions

- 2026-11-20 meeting: Lunch
  - She knows [[Jonas Haas]]
    - well
- 2026-11-01 call: Talked
- 2026-10-01 call: Short
- 2026-09-01 email → sent it

## C. Nguyen

Two kids. See [[Clara Nguyen#Ideas]].
`);
    expect(notes.files.get('Journal/x.md')).toBe(`---
knows: ["[[Clara Nguyen]]"]
---
[[Clara Nguyen]], [[Clara Nguyen|her]], ![[Clara Nguyen#Ideas]], [x](Clara%20Nguyen.md), \`[[C. Nguyen]]\`
| [[Clara Nguyen\\|c]] | [[Clara Nguyen]] | [[C. Nguyenn]] |
`);
    const history = new ActionHistory(notes);
    history.push(result.action);
    expect((await history.undo()).kind).toBe('done');
    expect(new Map([...notes.files].sort())).toEqual(new Map([...before].sort()));
    expect((await history.redo()).kind).toBe('done');
    expect(notes.files.has(otherPath)).toBe(false);
  });

  it('takes values of the other where that was chosen', async () => {
    const { notes, merge } = start();
    await merge(['role']);
    expect(notes.files.get(keepPath)).toContain('role: Founder');
    expect(mergeConflicts(keepText, otherText, rules)).toEqual([
      { key: 'role', kept: 'Partner', other: 'Founder' },
    ]);
  });

  it.each(['Journal/x.md', keepPath, otherPath])(
    'writes nothing where %s changes or cannot be written',
    async (path) => {
      const { notes, merge } = start();
      const before = new Map(notes.files);
      notes.refusals.set(path, 'read-only');
      expect(await merge()).toMatchObject({ kind: 'refused', path });
      expect(notes.files).toEqual(before);
      notes.refusals.clear();
      notes.beforeWrite = (written) => {
        if (written === otherPath) notes.files.set(otherPath, `${otherText}more\n`);
      };
      expect(await merge()).toMatchObject({ kind: 'refused', code: 'changed-meanwhile' });
      expect(notes.files).toEqual(new Map([...before, [otherPath, `${otherText}more\n`]]));
    },
  );

  it('refuses where a link in single quotes would end its value', async () => {
    const path = "People/O'Brien.md";
    const { notes } = start({ [path]: keepText, 'Notes/y.md': "---\nwho: '[[C. Nguyen]]'\n---\n" });
    const book = new ContactBook(rules);
    book.apply([...notes.files].map(([each, text]) => ({ kind: 'upsert', path: each, text }) as const));
    const [keep, other] = [book.get(path), book.get(otherPath)];
    if (keep === undefined || other === undefined) throw new Error('not read');
    const before = new Map(notes.files);
    const result = await mergeContacts(
      notes,
      { keep, other, taken: [] },
      notes.files.keys(),
      notes.files.keys(),
      rules,
    );
    expect(result).toMatchObject({ kind: 'refused', path: 'Notes/y.md', code: 'verification-failed' });
    expect(notes.files).toEqual(before);
  });
});

describe('what moves from one note into another', () => {
  const bare = (body: string): string => `---\ntype: contact\n---\n\n${body}`;

  async function merged(kept: string, gone: string, more: Readonly<Record<string, string>> = {}) {
    const [here, there] = ['People/Ada Kern.md', 'Old/A/A. Kern.md'];
    const { notes, book } = start({ [here]: bare(kept), [there]: bare(gone), ...more });
    const [keep, other] = [book.get(here), book.get(there)];
    if (keep === undefined || other === undefined) throw new Error('not read');
    const paths = [...notes.files.keys()];
    const result = await mergeContacts(notes, { keep, other, taken: [] }, paths, paths, rules);
    return result.kind === 'done' ? (notes.files.get(here) ?? '') : result;
  }

  it('leads to where it led from its old folder', async () => {
    const body =
      '[a](./pic.png), ![[../Orgs/Acme.pdf]], [b](<../B C.md#x>), [[./Friend|F]], [[Friend]], [c](https://a.example/b), [d](pic.png), `[[./x]]`\n';
    expect(await merged('', body)).toContain(
      '[a](../Old/A/pic.png), ![[../Old/Orgs/Acme.pdf|../Orgs/Acme.pdf]], [b](<../Old/B%20C.md#x>), [[../Old/A/Friend|F]], [[Friend]], [c](https://a.example/b), [d](pic.png), `[[./x]]`\n',
    );
  });

  it('says the same entry once where both link in their own folder', async () => {
    const { notes, merge } = start({
      [keepPath]: bare('## Log\n\n- 2026-11-01 call: [[../People/Jo]]\n'),
      [otherPath]: bare('## Log\n\n- 2026-11-01 call: [[../People/Jo]]\n'),
    });
    await merge();
    expect(notes.files.get(keepPath)?.match(/2026-11-01/g)).toHaveLength(1);
  });

  it('is refused where a footnote would have the name of another', async () => {
    const kept = 'Met[^1]\n\n[^1]: at the fair\n';
    expect(await merged(kept, 'Kids[^1]\n\n[^1]: told by Ann\n')).toMatchObject({
      kind: 'refused',
      code: 'footnote-twice',
      detail: '[^1]',
    });
    expect(await merged(kept, 'Kids[^a]\n\n[^a]: told by Ann\n')).toContain('[^a]: told by Ann');
    expect(await merged(kept, 'Met[^1]\n\n[^1]: at the fair\n')).toContain('[^1]: at the fair');
  });

  it.each([
    [': Talked', ' meeting: Talked'],
    [' Talked', ' meeting: Talked'],
    ['', ' meeting'],
    [' → sent it', ' meeting → sent it'],
    [', talked', ' meeting: talked'],
    [' call: Talked', ' call: Talked'],
  ])('says the kind that its section said: %j', async (rest, expected) => {
    const kept = '## Interactions\n\n- 2026-10-01 call: x\n';
    expect(await merged(kept, `## Meetings\n\n- 2026-11-01${rest}\n`)).toContain(
      `## Interactions\n\n- 2026-11-01${expected}\n- 2026-10-01 call: x\n`,
    );
  });
});

it('asks who knows what a link means, where its form alone does not tell', async () => {
  const { notes, keep, other } = start({
    'Work/C. Nguyen.md': 'x',
    'Journal/y.md': '[[C. Nguyen]]',
    'Work/z.md': '[[C. Nguyen]]',
  });
  const paths = [...notes.files.keys()];
  const resolve = (target: string, from: string): string | null =>
    target !== 'C. Nguyen' ? null : from.startsWith('Work/') ? 'Work/C. Nguyen.md' : otherPath;
  await mergeContacts(notes, { keep, other, taken: [] }, paths, paths, rules, resolve);
  expect(notes.files.get('Journal/y.md')).toBe('[[Clara Nguyen]]');
  expect(notes.files.get('Work/z.md')).toBe('[[C. Nguyen]]');
});

describe('links to the note that went', () => {
  const person = '---\ntype: contact\n---\n';

  async function linksAfter(files: Readonly<Record<string, string>>, from: string, into: string) {
    const { notes, book } = start(files);
    const [keep, other] = [book.get(into), book.get(from)];
    if (keep === undefined || other === undefined) throw new Error('not read');
    const paths = [...notes.files.keys()];
    const result = await mergeContacts(notes, { keep, other, taken: [] }, paths, paths, rules);
    expect(result.kind).toBe('done');
    return notes.files.get('Journal/y.md');
  }

  it.each([
    ['Lunch with [[Annie]] and [[Anna]]', 'Lunch with [[People/Anna|Annie]] and [[Anna]]'],
    ['[[Annie#Ideas]], [[Annie|her]]', '[[People/Anna#Ideas]], [[People/Anna|her]]'],
    ['[x](Annie.md), [[People/Annie]]', '[x](People/Anna.md), [[People/Anna|People/Annie]]'],
    ['| [[Annie]] | x |', '| [[People/Anna\\|Annie]] | x |'],
    ['---\nwho: "[[Annie]]"\n---\n', '---\nwho: "[[People/Anna|Annie]]"\n---\n'],
  ])('lead to the one that stays where others have its name: %j', async (text, expected) => {
    const files = {
      'People/Anna.md': person,
      'Anna.md': person,
      'People/Annie.md': person,
      'Journal/y.md': text,
    };
    expect(await linksAfter(files, 'People/Annie.md', 'People/Anna.md')).toBe(expected);
  });

  it('need no path where only the note that goes has the name as well', async () => {
    const files = { 'A/Anna.md': person, 'B/Anna.md': person, 'Journal/y.md': '[[B/Anna]], [[Anna]]' };
    expect(await linksAfter(files, 'B/Anna.md', 'A/Anna.md')).toBe('[[Anna]], [[Anna]]');
  });
});

describe('linkMover', () => {
  const move = linkMover({ old: 'People/Old.md', now: 'Team/New.md' }, ['People/Old.md', 'Team/New.md']);
  it.each([
    ['Journal/2026/x.md', '../../People/Old', '../../Team/New'],
    ['x.md', './People/Old.md', './Team/New'],
    ['People/x.md', './Old', '../Team/New'],
    ['Team/x.md', '../people/old', './New'],
    ['Team/a/x.md', '../../People/./Old', '../New'],
    ['Journal/x.md', 'Old', 'New'],
    ['Journal/x.md', '../Old', null],
    ['Journal/x.md', '../../People/Old', null],
    ['Journal/x.md', './People/Old', null],
  ])('in %s, %s becomes %s', (from, target, now) => expect(move(from)(target)).toBe(now));
});

describe('linkTest', () => {
  const paths = ['A/Alex Kim.md', 'B/Alex Kim.md', 'B/Bo.md'];
  it.each([
    ['B/Bo.md', 'Bo', true],
    ['B/Bo.md', 'bo', true],
    ['B/Bo.md', 'B/Bo', true],
    ['B/Bo.md', 'A/Bo', false],
    ['A/Alex Kim.md', 'Alex Kim', false],
    ['A/Alex Kim.md', 'A/Alex Kim', true],
    ['A/Alex Kim.md', 'B/Alex Kim', false],
  ])('%s is meant by %s: %s', (path, target, meant) => expect(linkTest(path, paths)(target)).toBe(meant));
});

describe('findDuplicates', () => {
  const contactNote = (properties: string): string => `---\ntype: contact\n${properties}\n---\n`;
  const files = {
    'A/Alex Kim.md': contactNote('email: alex@example.org'),
    'B/Alex Kim.md': contactNote('email: alex@example.org'),
    'A/Anna Berg.md': contactNote('phone: "+49 40 123456"'),
    'A/Berg, Anna.md': contactNote('phone: "040 123456"'),
    'A/Paul Berg.md': contactNote('email: p@example.org'),
  };

  it('finds notes that may be of one person, the likeliest first', () => {
    const { book } = start(files);
    expect(findDuplicates(book.all()).map(({ first, second }) => [first.path, second.path])).toEqual([
      ['A/Alex Kim.md', 'B/Alex Kim.md'],
      ['A/Anna Berg.md', 'A/Berg, Anna.md'],
    ]);
  });

  it('forgets those that are two people', async () => {
    const { notes, book } = start(files);
    const [, duplicate] = findDuplicates(book.all());
    if (duplicate === undefined) throw new Error('none');
    await keepApart(notes, duplicate.first, duplicate.second, rules);
    const after = new ContactBook(rules);
    after.apply([...notes.files].map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
    expect(findDuplicates(after.all())).toHaveLength(1);
    expect(notes.files.get('A/Anna Berg.md')).toContain('not-same:\n  - "[[Berg, Anna]]"');
  });
});
