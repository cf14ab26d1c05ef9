import fc from 'fast-check';
import type { Day } from '../../src/core/day';
import type { ReviewLink, ReviewPlace } from '../../src/core/review';
import type { ReviewUpdate } from '../../src/note/review-update';

/** A review note, what it is to say, and whether a refusal is right, too. */
export interface ReviewCase {
  readonly text: string;
  readonly update: ReviewUpdate;
  readonly harsh: boolean;
}

const person = (target: string): ReviewLink => ({ target, name: target.slice(target.lastIndexOf('/') + 1) });
const people = [
  'Ben Okafor',
  'Jörg Müller-Lüdenscheidt',
  "Zoë O'Weiß",
  'Mia (Köln)',
  'People/Work/Alex Kim',
  'A|b #1',
].map(person);
const known = new Set(people.map(({ target }) => target));
/** As somebody writes a link: to one of the people, or to one that the review does not know. */
const links = fc.constantFrom(
  '[[Ben Okafor]]',
  '[[Ben Okafor|Ben]]',
  '[[Jörg Müller-Lüdenscheidt]]',
  "[[Zoë O'Weiß]]",
  '[[Mia (Köln)]]',
  '[[People/Work/Alex Kim|Alex Kim]]',
  '[A b 1](A%7Cb%20%231.md)',
  '[[Mia Rossi]]',
  '[[Familie/Jürgen Groß|Jürgen Groß]]',
);
const tiers = fc.constantFrom('Top 10', 'Größter Kreis', 'A|B', 'a [x] `y`');
const places = fc.oneof(
  { arbitrary: tiers.map((name): ReviewPlace => ({ kind: 'tier', name })), weight: 3 },
  { arbitrary: fc.constantFrom<ReviewPlace>({ kind: 'none' }, { kind: 'out' }), weight: 1 },
);

const fronts = fc.constantFrom(
  '---\ntype: tier-review\ndate: 2026-11-22\nstatus: open\n---\n',
  '---\ntype: "tier-review"\ndate: "[[2026-11-22]]"\nstatus: \'open\' # so far\nmood: "good: very"\n---\n',
  '---\ntags:\n  - review\ntype:\n  - tier-review\nStatus: open\n---\n',
  '---\n# by hand\n\ntype: [tier-review]\ndate: 2026-11-22\n---\n',
  '---\ntype: "[[tier-review]]"\ndate: 2026-11-22\nstatus:\n---\n',
  "---  \nstatus: done\ntype: Tier-Review\naliases: ['it''s', \"a|b\"]\n--- \n",
);
const blocks = fc.constantFrom(
  'Was für ein Jahr!',
  'Zwei Zeilen  \nmit Umbruch',
  '> [!note] Zitat\n> - [[Ben Okafor]]',
  '```\n## Tiers\n\n| Tier | Before | After | Room for |\n| --- | --- | --- | --- |\n| x | 1 | 2 |  |\n```',
  '~~~md\n- [[Ben Okafor]]\n\n\n## Noch offen\n~~~',
  '| x | y\\|z |\n| - | - |\n| [[Ben Okafor\\|Ben]] | 2 |',
  '%% hidden %% und `code`',
  '%%\n## Wechsel\n%%',
  '<!--\n## Changes\n-->',
  '$$\n## Tiers\n$$',
  '- a\n- b\n  - c',
);
const gaps = fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n \n');
const texts = fc
  .tuple(fc.array(blocks, { maxLength: 2 }), gaps)
  .map(([all, gap]) => all.map((block) => `${block}${gap}`).join(''));

const tierTables = fc
  .tuple(
    fc.constantFrom(
      '| Tier | Before | After | Room for |\n| --- | --- | --- | --- |',
      '| Kreis   | Vorher | Nachher | Platz für |\n|:--------|-------:|--------:|----------:|',
      '| Tier | Was | Is |\n| - | - | - |',
    ),
    fc.array(fc.constantFrom('| Top 10 | 9 | 10 | 10 |', '| A\\|B   |      1 |       2 |           |')),
  )
  .map(([head, rows]) => [head, ...rows].join('\n'));
const changeTables = fc
  .tuple(
    fc.constantFrom(
      '| Person | From | To |\n| --- | --- | --- |',
      '| Person          | Von    | Nach   |\n| :-------------- | ------ | ------ |',
    ),
    fc.array(
      fc.oneof(
        {
          arbitrary: links.map((link) => `| ${link.replace('|', '\\|')} | Top 50 | Kein Kreis |`),
          weight: 4,
        },
        {
          arbitrary: fc.constantFrom('| Großtante | A\\|B | ? |', '| [[Ben Okafor]] and me | - | - |'),
          weight: 1,
        },
      ),
      { maxLength: 4 },
    ),
  )
  .map(([head, rows]) => [head, ...rows].join('\n'));
const lists = fc
  .tuple(
    fc.constantFrom('- ', '- ', '* ', '1. ', '- [ ] '),
    fc.array(
      fc.tuple(
        fc.oneof(
          { arbitrary: links, weight: 6 },
          { arbitrary: fc.constantFrom('Blumen', '~~[[Ben Okafor]]~~ no'), weight: 1 },
        ),
        fc.constantFrom('', '', '', ' nach der *Messe* fragen', '  '),
        fc.constantFrom('', '', '', '\n   - he asked `|` for it', '\n\ta tab\n\tand one'),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom('\n', '\n', '\n\n'),
  )
  .map(([marker, items, between]) => items.map((item) => `${marker}${item.join('')}`).join(between));

/** A section: its heading, words before what is the plugin's, that, and words behind. */
const sectionOf = (headings: readonly string[], own: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...headings),
      fc.constantFrom('\n', '\n\n', '\n\n'),
      texts,
      fc.option(own),
      gaps,
      texts,
    )
    .map(([heading, gap, before, table, end, after]) =>
      [heading, gap, before, table === null ? '' : `${table}${end}`, after].join(''),
    );
const sections = fc.tuple(
  fc.option(sectionOf(['## Tiers', '## Kreise', '# tiers ##'], tierTables)),
  fc.option(sectionOf(['## Changes', '## Wechsel'], changeTables)),
  fc.option(fc.constantFrom('## Ideen\n\n- [[Ben Okafor]]\n- x\n\n', '### Später\nEs war `so`.\n\n')),
  fc.option(sectionOf(['## Still to decide', '## Noch offen'], lists)),
  fc.option(fc.constantFrom('## Ende\n\nGut.\n', '# Log\n- 2026-11-20 call: x\n')),
);
const harshEnds = fc.constantFrom(
  '\n## Changes\n',
  '\n%% open',
  '\n```\nopen',
  '\n<<<<<<< mine\n',
  '\n## Tiers\n---\n',
);

const contents = fc.record({
  date: fc.constant('2026-11-22' as Day),
  status: fc.constantFrom<'open' | 'done'>('open', 'open', 'done'),
  counts: fc.array(
    fc.record({
      place: places.filter(({ kind }) => kind !== 'out'),
      before: fc.nat(50),
      after: fc.nat(50),
      capacity: fc.option(fc.integer({ min: 1, max: 150 })),
    }),
    { maxLength: 3 },
  ),
  changes: fc
    .tuple(fc.shuffledSubarray(people, { maxLength: 3 }), places, places)
    .map(([all, from, to]) => all.map((each) => ({ person: each, from, to }))),
  remaining: fc.shuffledSubarray(people),
});

/** Review notes as people keep them, what they are to say, and some that nobody can be sure of. */
export const reviewCases: fc.Arbitrary<ReviewCase> = fc
  .tuple(
    fc.tuple(fc.constantFrom('', '', '\uFEFF'), fronts, fc.constantFrom('', '\n'), texts),
    sections,
    fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, harshEnds),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('as it is', 'as it is', 'cut', 'blank'),
    contents,
    fc.constantFrom<'en' | 'de'>('en', 'de'),
  )
  .map(([start, parts, harsh, eol, end, content, language]) => {
    const whole = [...start, ...parts.map((part) => part ?? ''), harsh ?? ''].join('');
    const text = end === 'cut' ? whole.trimEnd() : end === 'blank' ? `${whole}\n\n` : whole;
    const remaining = content.status === 'done' ? [] : content.remaining;
    return {
      text: text.replace(/\n/g, eol),
      update: { content: { ...content, remaining }, known, language },
      harsh: harsh !== null,
    };
  });
