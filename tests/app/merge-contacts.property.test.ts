import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import { mergeConflicts } from '../../src/app/join-properties';
import { mergeContacts } from '../../src/app/merge-contacts';
import { ContactBook } from '../../src/book/contact-book';
import { rulesFor } from '../book/rules';
import { MemoryNotes } from '../fakes/memory-notes';
import { runs } from '../note/fuzz';

const rules = rulesFor();
const keepPath = 'People/Anna Berg.md';
const otherPath = 'People/Annie.md';

/** Words that are never the same in both notes, unless they shall be. */
const word = fc.constantFrom('Rome', 'book', 'Zoë', 'Zoe', 'Straße', '東京', 'мир', 'swim', '7', '007', 'x1');
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const day = fc.constantFrom('2026-01-01', '2026-02-01', '2025-12-24', '2026-03-05');

const scalar = fc.oneof(
  words.map((text) => `"${text}"`),
  words.map((text) => `a ${text}`),
  // A conflict shows numbers as they count, so they stand here in no other form.
  fc.constantFrom('3', '2.25', 'true', 'false', '~', '', '+49 30 1', '"3"'),
  day,
  day.map((each) => `"[[${each}]]"`),
  day.map((each) => `${each}T10:30`),
);
const flowItem = fc.oneof(
  words.map((text) => `"${text}"`),
  fc.constantFrom('a', 'b', '3', 'true', '{k: v, w: [1, 2]}', '[[Jo]]'),
  day,
);
const flowList = fc.array(flowItem, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const blockList = fc
  .array(flowItem, { minLength: 1, maxLength: 3 })
  .map((items) => items.map((item) => `\n  - ${item}`).join(''));
const map = fc.tuple(words, scalar).map(([text, value]) => `\n  one: "${text}"\n  two:\n    three: ${value}`);
const block = fc.tuple(words, words).map(([one, two]) => ` |\n  # ${one}\n\n  ${two}`);
const value = fc.oneof(
  scalar.map((text) => ` ${text}`),
  flowList.map((text) => ` ${text}`),
  blockList,
  map,
  block,
);
const comment = fc.option(words, { nil: null, freq: 4 });
const property = fc
  .tuple(
    fc.constantFrom(
      ...['role', 'organization', 'company', 'tags', 'url', 'website', 'last-contact', 'last_contacted'],
      ...['next-contact', 'met', 'interests', 'email', 'emails', 'phone', 'tier', 'pets', 'Pets', 'paused'],
      ...['snooze-until', 'skipped', 'dates', 'knows', 'friends', 'aliases', 'birthday', 'Größe', 'status'],
    ),
    value,
    comment,
    comment,
  )
  .map(([key, text, above, behind]) => {
    const isOneLine = !text.includes('\n');
    const lines = `${key}:${text}${behind !== null && isOneLine ? ` # ${behind}` : ''}\n`;
    return { key, text: `${above === null ? '' : `# ${above}\n`}${lines}` };
  });
const properties = fc
  .uniqueArray(property, { selector: ({ key }) => key, maxLength: 5 })
  .map((list) => list.map(({ text }) => text).join(''));

const entry = fc
  .tuple(
    fc.constantFrom('- ', '* ', '- [x] '),
    fc.oneof(
      day,
      day.map((each) => `[[${each}]]`),
      day.map((each) => `${each} 10:30`),
    ),
    fc.oneof(fc.constant('call: hi'), words),
    fc.array(
      words.map((text) => `  - ${text}\n`),
      { maxLength: 2 },
    ),
  )
  .map(([marker, date, text, below]) => `${marker}${date} ${text}\n${below.join('')}`);
const other = fc.oneof(
  words.map((text) => `${text}\n\n`),
  words.map((text) => `- ${text}\n`),
  words.map((text) => `### ${text}\n\n`),
  words.map((text) => `%% ${text} %%\n\n`),
  words.map((text) => `> ${text}\n\n`),
  words.map((text) => `\`\`\`\n${text}\n\`\`\`\n\n`),
  fc.constantFrom('### 2025\n\n', '### 2026-01-01 call\n\n', '[[Annie]]\n\n', '[ref]: https://a.org/R\n\n'),
);
const part = fc.oneof({ weight: 2, arbitrary: entry }, other);
const parts = fc.array(part, { maxLength: 5 }).map((list) => list.join(''));
const body = fc
  .tuple(
    fc.constantFrom('', '# Annie\n\n', '# Annie of Rome\n\n'),
    parts,
    fc.constantFrom('', '## Log\n\n', '## Interactions\n\n', '## Meetings\n'),
    parts,
    fc.constantFrom('', '\n## Ideas\n\n'),
    parts,
  )
  .map((all) => all.join(''));
const note = fc.tuple(properties, body, fc.boolean()).map(([yaml, text, isWindows]) => {
  const whole = `---\ntype: contact\n${yaml}---\n${text}`;
  return isWindows ? whole.replace(/\n/g, '\r\n') : whole;
});

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      // A line break in double quotes is no letter before the word behind it.
      .replace(/\\n/g, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  );
}

/** What goes without being lost: what the plugin keeps for itself, the headings of logs, ticks, and keys, of which one may stand for another. */
function withoutState(text: string): string {
  return text
    .replace(/^(snooze-until|skipped|last-contact|last_contacted):(?:\r?\n {2}- .*)+$/gm, '')
    .replace(
      /^(?:snooze-until|skipped):.*$/gm,
      (line) => /#.*$/.exec(line.replace(/"[^"]*"/g, ''))?.[0] ?? '',
    )
    .replace(/^(?:last-contact|last_contacted):.*$/gm, (line) => /#.*$/.exec(line)?.[0] ?? '')
    .replace(/^## (?:Log|Interactions|Meetings)\r?$/gm, '')
    .replace(/^### 2025\r?$/gm, '')
    .replace(/^- \[x\]/gm, '')
    .replace(/^[\p{L}-]+:/gmu, '');
}

describe('a merge of two notes', () => {
  it('keeps every word of both, or is refused, and is taken back byte for byte', async () => {
    let merged = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(note, note, async (keepText, otherText) => {
        const notes = new MemoryNotes({ [keepPath]: keepText, [otherPath]: otherText });
        const before = new Map(notes.files);
        const book = new ContactBook(rules);
        book.apply([...notes.files].map(([path, text]) => ({ kind: 'upsert', path, text }) as const));
        const [keep, gone] = [book.get(keepPath), book.get(otherPath)];
        if (keep === undefined || gone === undefined) return;
        tried += 1;
        const conflicts = mergeConflicts(keepText, otherText, rules);
        const paths = [keepPath, otherPath];
        const taken = conflicts.filter((_each, index) => index % 2 === 0).map(({ key }) => key);
        const result = await mergeContacts(notes, { keep, other: gone, taken }, paths, paths, rules);
        if (result.kind === 'refused') {
          expect(notes.files).toEqual(before);
          return;
        }
        merged += 1;
        const after = wordsOf(notes.files.get(keepPath) ?? '');
        const decided = new Set(
          conflicts.flatMap(({ kept, other: theirs }) => [...wordsOf(kept), ...wordsOf(theirs)]),
        );
        const wanted = [...wordsOf(withoutState(keepText)), ...wordsOf(withoutState(otherText))];
        expect(wanted.filter((each) => !after.has(each) && !decided.has(each))).toEqual([]);
        const history = new ActionHistory(notes);
        history.push(result.action);
        expect((await history.undo()).kind).toBe('done');
        expect(new Map([...notes.files].sort())).toEqual(new Map([...before].sort()));
      }),
      // A merge parses both notes some dozen times.
      { ...runs, numRuns: Math.ceil(runs.numRuns / 10) },
    );
    // Refusals are for what is rare.
    expect(merged / tried).toBeGreaterThan(0.5);
  });
});
