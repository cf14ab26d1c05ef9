import { describe, expect, it } from 'vitest';
import { ContactBook } from '../../src/book/contact-book';
import { listProblems } from '../../src/book/problems';
import type { Day } from '../../src/core/day';
import { rulesFor } from './rules';

const rules = rulesFor();

function problemsOf(notes: Readonly<Record<string, string>>) {
  const book = new ContactBook(rules);
  book.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
  return listProblems(book, '2026-11-22' as Day).map(({ kind, path, line, value, count }) => ({
    kind,
    path,
    line,
    value,
    count,
  }));
}

describe('a log section that stands twice', () => {
  const text = '# A\n\n## Interactions\n\n- 2026-11-01 call: x\n\n## Notes\n\n## interactions\n';

  it('is a problem at its second heading', () => {
    expect(problemsOf({ 'People/A.md': text })).toEqual([
      { kind: 'log-section-twice', path: 'People/A.md', line: 9, value: 'interactions', count: 1 },
    ]);
  });

  it.each([
    ['in code', text.replace('## interactions', '```\n## interactions\n```')],
    ['in a quote', text.replace('## interactions', '> ## interactions')],
    ['of another name', text.replace('## interactions', '## Meetings')],
  ])('is none %s', (_name, other) => {
    expect(problemsOf({ 'People/A.md': other })).toEqual([]);
  });

  it('is one where only the parser can tell', () => {
    const underlined = text.replace('## interactions', 'Interactions\n---');
    expect(problemsOf({ 'People/A.md': underlined })).toMatchObject([{ kind: 'log-section-twice', line: 9 }]);
  });
});

describe('a name that several people have', () => {
  it('is one problem with how many they are, whatever the order of the notes', () => {
    const notes = {
      'People/Work/Alex.md': '',
      'People/School/Alex.md': '',
      'People/alex.md': '',
      'People/B.md': '',
    };
    const problem = { kind: 'same-name', path: 'People/School/Alex.md', line: null, count: 3 };
    expect(problemsOf(notes)).toMatchObject([problem]);
    expect(problemsOf(Object.fromEntries(Object.entries(notes).reverse()))).toMatchObject([problem]);
  });
});
