import { describe, expect, it } from 'vitest';
import { takeBack } from '../../src/app/action';
import { pause } from '../../src/app/pause';
import { buildQueue } from '../../src/app/review-queue';
import {
  decide,
  remainingIn,
  startSession,
  type ReviewScope,
  type ReviewSession,
} from '../../src/app/review-session';
import { countTiers, listedIn, resumeReview, writeReview } from '../../src/app/write-review';
import { ContactBook } from '../../src/book/contact-book';
import { buildOverview } from '../../src/book/overview';
import { findOpenReview } from '../../src/core/review';
import { rulesFor } from '../book/rules';
import { day } from '../core/builders';
import { MemoryNotes } from '../fakes/memory-notes';

const today = day('2026-11-22');
const contact = (properties: string, ...log: readonly string[]): string =>
  `---\ntype: contact\n${properties}\n---\n\n## Interactions\n\n${log.map((entry) => `- ${entry}\n`).join('')}`;
const vault = {
  'People/Clara.md': contact('tier: Top 10', '2026-01-01 call'),
  'People/Ben.md': contact('tier: Top 10\npaused: true'),
  'People/Amir.md': contact('tier: Top 10', '2026-11-01 call'),
  'People/Dora.md': contact('tier: Top 50', '2026-11-01 call'),
  'People/Work/Kim.md': contact('tier: close'),
  'Attic/Kim.md': 'Another Kim\n',
  'People/Eva.md': contact('met: 2026-11-02', '2026-11-02 meeting'),
  'People/Finn.md': contact('met: 2020-01-01', '2024-01-01 call', '2024-02-01 call'),
  'People/Gina.md': contact('met: 2020-01-01', '2024-01-01 call'),
  'People/Hans.md': contact('met: 2020-01-01', '2024-01-01 call'),
  'People/Ivo.md': contact('status: archived'),
};

function open(files: Readonly<Record<string, string>> = vault, language: 'en' | 'de' = 'en') {
  const notes = new MemoryNotes(files);
  const book = new ContactBook(rulesFor({ notesLanguage: language }));
  const read = (): void =>
    void book.apply([...notes.files].map(([path, text]) => ({ kind: 'upsert' as const, path, text })));
  read();
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const overview = () => buildOverview(book, today, compare);
  const queue = (scope: ReviewScope, suggested: readonly string[] = []) =>
    buildQueue(book, overview(), scope, suggested, compare);
  const begin = (scope: ReviewScope): ReviewSession =>
    startSession({ date: today, scope: scope.kind, before: countTiers(overview()), queue: queue(scope) });
  const write = (session: ReviewSession, status: 'open' | 'done') =>
    writeReview(notes, session, status, {
      book,
      overview: overview(),
      notePaths: notes.files.keys(),
      folder: 'Tier reviews',
    });
  return { notes, book, read, overview, queue, begin, write };
}

const note = 'Tier reviews/Tier review 2026-11-22.md';

describe('whom a review asks about', () => {
  it.each<[string, ReviewScope, readonly string[], readonly string[]]>([
    [
      'everybody: new faces, then each tier by name',
      { kind: 'everybody' },
      [],
      ['Eva', 'Amir', 'Clara', 'Dora', 'Kim'],
    ],
    ['a tier', { kind: 'tier', id: 'top-10' }, [], ['Amir', 'Clara']],
    ['no tier: most contact first, then by name', { kind: 'untiered' }, [], ['Finn', 'Eva', 'Gina', 'Hans']],
    [
      'worth a decision: suggestions, new faces, who is due',
      { kind: 'due' },
      ['People/Dora.md', 'gone.md'],
      ['Dora', 'Eva', 'Clara', 'Amir'],
    ],
    [
      'a filter, in its order, whoever is in it',
      { kind: 'people', paths: ['People/Ben.md', 'gone.md', 'People/Amir.md', 'People/Ben.md'] },
      [],
      ['Ben', 'Amir'],
    ],
    ['a tier that is not there', { kind: 'tier', id: 'x' }, [], []],
  ])('%s', (_name, scope, suggested, names) => {
    expect(
      open()
        .queue(scope, suggested)
        .map(({ name }) => name),
    ).toEqual(names);
  });

  it('says what group each is in', () => {
    const groups = open()
      .queue({ kind: 'everybody' })
      .map(({ group }) => (group.kind === 'tier' ? group.name : group.kind));
    expect(groups).toEqual(['new-faces', 'Top 10', 'Top 10', 'Top 50', 'close']);
  });
});

describe('writing a review', () => {
  const isThere = (): boolean => true;
  const settled = (session: ReviewSession): ReviewSession =>
    decide(
      decide(session, { kind: 'move', to: { kind: 'tier', name: 'Top 50' } }, { kind: 'none' }, isThere),
      { kind: 'keep' },
      { kind: 'tier', name: 'Top 10' },
      isThere,
    );

  it('makes a note that says where it stands, and goes on from there', async () => {
    const { notes, book, read, overview, begin, write } = open();
    const session = settled(begin({ kind: 'everybody' }));
    notes.files.set('People/Eva.md', contact('tier: Top 50', '2026-11-02 meeting'));
    read();
    const result = await write(session, 'open');
    expect(result).toMatchObject({
      kind: 'done',
      action: { name: { kind: 'review', people: ['Tier review 2026-11-22'] } },
    });
    expect(notes.writes).toEqual([{ kind: 'create', path: note }]);
    expect(notes.files.get(note)).toBe(
      [
        '---\ntype: tier-review\ndate: 2026-11-22\nstatus: open\n---\n',
        '## Tiers\n',
        '| Tier | Before | After | Room for |\n| --- | --- | --- | --- |',
        '| Top 10 | 3 | 3 | 10 |\n| Top 50 | 1 | 2 | 50 |\n| Top 100 | 0 | 0 | 100 |\n| No tier | 5 | 4 |  |\n',
        '## Changes\n\n| Person | From | To |\n| --- | --- | --- |\n| [[Eva]] | No tier | Top 50 |\n',
        '## Still to decide\n\n- [[Clara]]\n- [[Dora]]\n- [[People/Work/Kim|Kim]]\n',
      ].join('\n'),
    );
    read();
    const review = findOpenReview(book.reviews());
    if (review === null) throw new Error('no review');
    const resumed = resumeReview(review, book, overview());
    expect(remainingIn(resumed).map(({ path }) => path)).toEqual(
      remainingIn(session).map(({ path }) => path),
    );
    expect(resumed.before).toEqual(session.before);
    expect(resumed.carried).toMatchObject([{ path: 'People/Eva.md', from: { kind: 'none' } }]);

    await write({ ...resumed, queue: resumed.queue.slice(2) }, 'open');
    expect(notes.writes).toHaveLength(2);
    expect(notes.files.get(note)).toContain('## Still to decide\n\n- [[People/Work/Kim|Kim]]\n');
    await write(resumed, 'done');
    expect(notes.files.get(note)).toMatch(/status: done[^]*Eva[^]*Top 50 \|\n$/);
  });

  it('takes one write for 160 people, and none where nothing changed', async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 160; index += 1) files[`People/P${index}.md`] = contact('tier: Top 100');
    const { notes, read, begin, write } = open(files);
    let session = begin({ kind: 'everybody' });
    while (session.current !== null)
      session = decide(
        session,
        { kind: 'move', to: { kind: 'none' } },
        { kind: 'tier', name: 'Top 100' },
        isThere,
      );
    const done = await write(session, 'open');
    if (done.kind !== 'done') throw new Error(done.code);
    expect(notes.writes).toEqual([{ kind: 'create', path: note }]);
    read();
    await write({ ...session, note }, 'open');
    expect(notes.writes).toHaveLength(1);
    expect(await takeBack(notes, done.action.steps)).toBeNull();
    expect(notes.files.has(note)).toBe(false);
  });

  it('puts a number behind a name that is taken, in the language of notes', async () => {
    const taken = 'Tier reviews/kreise durchsehen 2026-11-22.md';
    const { notes, begin, write } = open(
      { ...vault, [taken]: '---\ntype: tier-review\ndate: 2026-11-22\nstatus: done\n---\n' },
      'de',
    );
    await write(settled(begin({ kind: 'everybody' })), 'done');
    expect(notes.writes).toEqual([
      { kind: 'create', path: 'Tier reviews/Kreise durchsehen 2026-11-22 2.md' },
    ]);
    expect(notes.files.get('Tier reviews/Kreise durchsehen 2026-11-22 2.md')).toContain(
      '| [[Eva]] | Kein Kreis | Top 50 |',
    );
  });

  it('asks nobody about whom a line was deleted, and nobody twice or who is gone', () => {
    const text =
      '---\ntype: tier-review\ndate: 2026-11-22\n---\n\n## Noch offen\n\n- [[Dora]]\n- [[People/Dora|D]]\n- [[Nobody]]\n- [[Clara#x]]\n';
    const { book } = open({ ...vault, 'R.md': text });
    const review = findOpenReview(book.reviews());
    expect(review === null ? [] : listedIn(review, book).map(({ name }) => name)).toEqual(['Dora', 'Clara']);
  });

  it('is refused where the note is gone', async () => {
    const { begin, write, notes } = open();
    expect(await write({ ...begin({ kind: 'everybody' }), note }, 'open')).toMatchObject({
      kind: 'refused',
      code: 'missing',
    });
    expect(notes.writes).toEqual([]);
  });
});

describe('taking somebody out of the network', () => {
  it('writes one line', async () => {
    const { notes, book } = open();
    const before = notes.files.get('People/Clara.md') ?? '';
    await pause(notes, [{ path: 'People/Clara.md', name: 'Clara' }], book.rules);
    expect(notes.files.get('People/Clara.md')).toBe(
      before.replace('tier: Top 10\n', 'tier: Top 10\npaused: true\n'),
    );
  });

  it('uses the key that is there', async () => {
    const { notes, book } = open({ 'People/A.md': '---\nprm-paused: false\n---\n' });
    await pause(notes, [{ path: 'People/A.md', name: 'A' }], book.rules);
    expect(notes.files.get('People/A.md')).toBe('---\nprm-paused: true\n---\n');
  });
});

describe('the book', () => {
  const text = '---\ntype: tier-review\ndate: 2026-08-01\nstatus: done\n---\n';
  it('knows reviews wherever they are, but no templates and copies', () => {
    const book = new ContactBook(rulesFor());
    const put = (path: string, value = text): boolean => book.apply([{ kind: 'upsert', path, text: value }]);
    expect(put('a.md')).toBe(true);
    expect(put('a.md')).toBe(false);
    expect(put('People/b.md')).toBe(true);
    put('Templates/c.md');
    put('d.sync-conflict-20261101.md');
    expect([...book.reviews()].map(({ path }) => path)).toEqual(['a.md', 'People/b.md']);
    expect(put('a.md', '# Soup\n')).toBe(true);
    expect(put('People/b.md', '---\ntype: contact\n---\n')).toBe(true);
    expect([[...book.reviews()], book.size]).toEqual([[], 1]);
    expect(put('People/b.md')).toBe(true);
    expect(book.size).toBe(0);
    expect(book.apply([{ kind: 'remove', path: 'People/b.md' }])).toBe(true);
    expect([...book.reviews()]).toEqual([]);
  });
});
