import fc from 'fast-check';
import { harshNote, realisticNote } from '../../tests/note/front-matter-arbitraries';
import { logNotes } from './insert-trial';
import { readOutline } from './read-outline';
import { CORE_SCHEMA, load } from 'yaml-oracle';
import { splitNote } from './split-note';
import { applyFromEnd, makeTrial, type Outcome } from './trial';
import type { Writers } from './writers';

const links = fc.constantFrom(
  '[[Ben]]',
  '[[Ben|him]]',
  '[[Ben#Log]]',
  '![[Ben]]',
  '[[Benno]]',
  '[[Big Ben]]',
  '`[[Ben]]`',
  '[b](Ben.md)',
  '[b](Ben.md#x)',
  '[b](Ben)',
  '[b](https://x.org/Ben.md)',
  'Ben',
  '\n```\n[[Ben]]\n```\n',
);
const cases = fc.record({
  text: fc
    .tuple(
      fc.oneof(
        { arbitrary: logNotes, weight: 3 },
        { arbitrary: realisticNote.map((text) => text.replaceAll('Ana', 'Ben')), weight: 2 },
        { arbitrary: harshNote.map((text) => text.replaceAll('Ana', '"[[Ben]]"')), weight: 1 },
      ),
      fc.array(links, { maxLength: 4 }),
    )
    .map(([text, added]) => `${text}${added.join(' ')}`),
  target: fc.constantFrom('Zoë Q', "Qa'Q", 'Q (2)'),
});

/** Links: those to one note name another, outside of code, and no other byte is changed. */
export const linkTrial = makeTrial('links', 7, cases, (writers, input) => tryLinks(writers, input));

function tryLinks(writers: Writers, { text, target }: { text: string; target: string }): Outcome {
  if (!text.includes('Ben')) return 'skipped';
  const plan = writers.planLinks(text, (name) => (name === 'Ben' ? target : null));
  if (plan.kind === 'refused') return 'refused';
  const after = applyFromEnd(text, plan.edits);
  const escaped = encodeURI(target).replace('(', '%28').replace(')', '%29');
  if (after.replaceAll(`${escaped}.md`, 'Ben.md').replaceAll(target, 'Ben') !== text)
    return { wrong: 'more than names of links is changed' };
  const [yaml, now] = [splitNote(text).yaml, splitNote(after).yaml];
  const wrong = judgeProperties(yaml, now, target) ?? judgeBody(text, after, target);
  return wrong === null ? 'written' : { wrong };
}

function judgeProperties(before: string | null, after: string | null, target: string): string | null {
  const old = before === null ? null : readYaml(before);
  if (before === null || old === null) return null;
  const now = readYaml(after ?? '');
  return now?.replaceAll(JSON.stringify(target).slice(1, -1), 'Ben') === old
    ? null
    : 'the properties are read otherwise than before';
}

function readYaml(yaml: string): string | null {
  try {
    return JSON.stringify(load(yaml, { schema: CORE_SCHEMA }));
  } catch {
    return null;
  }
}

/** In code nothing is changed; outside of it no link names the old note any more. */
function judgeBody(text: string, after: string, target: string): string | null {
  const outline = readOutline(after);
  if (outline === null) return null;
  let rest = after.slice(outline.bodyStart);
  for (const { from, to } of [...outline.code].sort((a, b) => b.from - a.from)) {
    if (after.slice(from, to).includes(target)) return 'a link in code is changed';
    rest = rest.slice(0, from - outline.bodyStart) + rest.slice(to - outline.bodyStart);
  }
  return /\[\[Ben[\]|#]|\]\(Ben\.md[)#]/.test(rest) ? 'a link is left as it was' : null;
}
