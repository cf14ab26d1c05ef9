import type { RefusalCode } from '../../src/note/refusal';

/** A note, and what it is after `- 2026-11-20 call: Talked` was written into it; `>>` marks the lines that are new. */
export interface InsertCase {
  readonly title: string;
  readonly note: readonly string[];
  readonly order?: 'last';
  readonly children?: readonly string[];
  readonly heading?: string;
  readonly eol?: '\r\n';
}

/** A note that is left alone. */
export interface RefusedCase {
  readonly title: string;
  readonly note: string;
  readonly code: RefusalCode;
  readonly line: number | null;
}

/**
 * The line breaks of a case stand between its lines: a note that ends with one has an empty last line. Lines that begin
 * with `>>` are what is added; without them the case is the note before, without the marks the note after.
 */
export const insertCases: readonly InsertCase[] = [
  {
    title: 'behind code, before the first heading of the section',
    note: ['## Log', '', '    code', '', '>>- 2026-11-20 call: Talked', '>>', '### Old', '', 'text', ''],
  },
  {
    title: 'newest first in an ordinary section',
    note: ['# Clara', '', '## Interactions', '', '>>- 2026-11-20 call: Talked', '- 2026-11-03 email', ''],
  },
  {
    title: 'behind newer entries, before the first of the same day',
    note: [
      '## Interactions',
      '',
      '- 2026-12-01 later',
      '>>- 2026-11-20 call: Talked',
      '- 2026-11-20 same',
      '- 2025-01-01 old',
      '',
    ],
  },
  {
    title: 'behind the last one with its children when none is earlier',
    note: [
      '## Interactions',
      '',
      '- 2026-12-01 later',
      '  - child',
      '    deep',
      '>>- 2026-11-20 call: Talked',
      '',
      'End',
      '',
    ],
  },
  {
    title: 'order last: behind the last entry with its children',
    order: 'last',
    note: [
      '## Log',
      '- 2026-01-01 old',
      '- 2025-01-01 older',
      '\t- child',
      '>>- 2026-11-20 call: Talked',
      '',
      '## Next',
      '',
    ],
  },
  {
    title: 'dates in links, bold and with a time decide as well',
    note: [
      '## Log',
      '- [[2026-12-01]] a',
      '- **2026-11-25** b',
      '>>- 2026-11-20 call: Talked',
      '- [[d/2026-11-20|x]] 10:00 c',
      '',
    ],
  },
  {
    title: 'a ticked task is an entry, an open one is none',
    note: ['## Log', '- [ ] 2026-01-01 open', '>>- 2026-11-20 call: Talked', '- [x] 2026-01-01 done', ''],
  },
  {
    title: 'an impossible date is no entry',
    note: ['## Log', '- 2026-02-30 what', '>>- 2026-11-20 call: Talked', '- 2026-02-28 a', ''],
  },
  {
    title: 'the heading in a code fence is none',
    note: [
      '```',
      '## Interactions',
      '- 2026-01-01 x',
      '```',
      '>>',
      '>>## Interactions',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '',
    ],
  },
  {
    title: 'a tilde fence with backticks in it',
    note: ['~~~', '```', '## Log', '~~~', '', '## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'the heading as indented code',
    note: ['Text', '', '    ## Log', '', '## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'the heading in an HTML comment',
    note: ['<!--', '## Log', '', '- 2026-01-01', '-->', '## Log', '', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'the heading in an HTML block',
    note: ['<details>', '## Log', '</details>', '', '## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'the heading in an Obsidian comment',
    note: [
      '%%',
      '## Interactions',
      '- 2026-01-01 x',
      '%%',
      '',
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '- 2025-01-01',
      '',
    ],
  },
  {
    title: 'comment signs in code are no comment',
    note: [
      '```mermaid',
      '%% note',
      '```',
      '',
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '- 2025-01-01 `%%`',
      '',
    ],
  },
  {
    title: 'a comment within the heading',
    note: ['## Log %% private %%', '', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'an entry with a comment below it keeps it',
    order: 'last',
    note: [
      '## Log',
      '- 2025-01-01 a',
      '  %%',
      '  - 2024-01-01',
      '  %%',
      '>>- 2026-11-20 call: Talked',
      '',
      'End',
      '',
    ],
  },
  {
    title: 'a comment between the entries',
    note: [
      '## Log',
      '- 2026-12-01 a',
      '',
      '%%',
      '- 2026-01-01',
      '%%',
      '',
      '>>- 2026-11-20 call: Talked',
      '- 2026-01-01 b',
      '',
    ],
  },
  {
    title: 'the heading in a callout',
    note: ['> [!note] x', '> ## Log', '> - 2026-01-01', '', '## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'the heading in a quote, and lazy text behind it',
    note: ['> ## Log', 'lazy', '', '# Log', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'a setext heading',
    note: [
      'Clara',
      '=====',
      '',
      'Interactions',
      '------------',
      '',
      '>>- 2026-11-20 call: Talked',
      '- 2025-01-01',
      '',
    ],
  },
  {
    title: 'the heading in a list is none',
    note: ['- item', '  ## Log', '  - 2026-01-01', '', '## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a closed ATX heading, three blanks before it',
    note: ['   ## Interactions ##   ', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'seven signs and a tag are no headings',
    note: ['####### Log', '#Log', '', '##### Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a heading in bold and in a link',
    note: ['## **[[Log|Interactions]]**', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'a heading with more than the name is another',
    note: [
      '## 📞 Log',
      '',
      '- 2025-01-01',
      '>>',
      '>>## Interactions',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '',
    ],
  },
  {
    title: 'entities and escapes in a heading',
    note: ['## Gespr&auml;che', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'CRLF',
    eol: '\r\n',
    children: ['- [ ] send'],
    note: [
      '---',
      'a: b',
      '---',
      '## Log',
      '',
      '- 2026-12-01 x',
      '>>- 2026-11-20 call: Talked',
      '>>  - [ ] send',
      '- 2025-01-01',
      '',
    ],
  },
  {
    title: 'in the part with the latest entries, behind what happened long ago',
    note: [
      ...['## Log', '', '### Milestones', '', '- 2019-05-01 wedding', '- 2020-03-01 first child', ''],
      ...['### Contacts', '', '>>- 2026-11-20 call: Talked', '- 2026-11-01 call', ''],
    ],
  },
  {
    title: 'in the part of the latest year where the oldest is on top',
    note: [
      ...['## Log', '', '### 2025', '', '- 2025-12-01 call', '', '### 2026', ''],
      ...['- 2026-12-01 later', '>>- 2026-11-20 call: Talked', '- 2026-02-01 call', '- 2025-01-01 b', ''],
    ],
  },
  {
    title: 'in the first part where two have the latest entry',
    note: [
      ...['## Log', '', '### A', '', '>>- 2026-11-20 call: Talked', '- 2026-02-01 call', ''],
      ...['### B', '', '- 2026-02-01 call', ''],
    ],
  },
  {
    title: 'not among the details of a meeting',
    note: [
      ...['## Log', '', '>>- 2026-11-20 call: Talked', '>>', '### 2026-11-10 Meeting', ''],
      ...['- 2026-12-24 her deadline', '- 2026-10-05 she started the new job', ''],
    ],
  },
  {
    title: 'behind code that the entry would swallow, before a meeting',
    note: [
      ...['# Log', '    code', '>>', '>>- 2026-11-20 call: Talked', '>>', '2026-06-12 | coffee', '---', ''],
    ],
  },
  {
    title: 'behind the last one that is no detail',
    order: 'last',
    note: [
      ...['## Log', '', '- 2026-01-01 call', '>>- 2026-11-20 call: Talked', '', '### 2026-11-10 Meeting', ''],
      ...['- 2026-12-24 her deadline', ''],
    ],
  },
  {
    title: 'properties alone, and no line break behind them',
    note: [
      '---',
      'type: contact',
      '---',
      '>>',
      '>>## Interactions',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '>>',
    ],
  },
  {
    title: 'properties alone with Windows line ends',
    eol: '\r\n',
    note: [
      '---',
      'type: contact',
      '---',
      '>>',
      '>>## Interactions',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '>>',
    ],
  },
  {
    title: 'CRLF and no section',
    eol: '\r\n',
    note: ['# Clara', '>>', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a name with a decomposed umlaut',
    note: ['## Gespra\u{308}che', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'the heading in the properties',
    note: [
      '---',
      '## Log',
      'tier: Top 10',
      '---',
      '# Clara',
      '',
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '',
    ],
  },
  {
    title: 'the heading in block math, and sums of money',
    note: [
      '$$',
      '## Log',
      '$$',
      'It cost $$',
      '',
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '- 2025-01-01 paid $$',
      '',
    ],
  },
  {
    title: 'a table and a footnote before and behind',
    note: [
      '| a | b |',
      '| - | - |',
      '| 1 | 2 |',
      '',
      '# Log',
      '>>- 2026-11-20 call: Talked',
      '- 2025-01-01 x[^1]',
      '',
      '[^1]: Log',
      '',
    ],
  },
  {
    title: 'the preferred heading before one that comes first',
    note: [
      '## Log',
      '- 2026-01-01',
      '',
      '## Interactions',
      '>>- 2026-11-20 call: Talked',
      '- 2025-01-01',
      '',
    ],
  },
  {
    title: 'without the preferred one the known name that comes first',
    note: [
      '## Verlauf',
      '',
      '>>- 2026-11-20 call: Talked',
      '- 2026-01-01',
      '',
      '## Log',
      '',
      '- 2026-02-01',
      '',
    ],
  },
  {
    title: 'a German name at level 1, which ends with the next one',
    note: ['# Kontaktverlauf', '', '>>- 2026-11-20 call: Talked', '>>', '# Notizen', '', '- 2025-01-01', ''],
  },
  {
    title: 'level 6',
    note: [
      '###### treffen',
      '',
      '>>- 2026-11-20 call: Talked',
      '>>',
      '- 2025-01-01',
      '',
      '- 2024-01-01',
      '## x',
      '',
    ],
  },
  {
    title: 'the heading at the end without line break',
    note: ['Text', '## Log', '>>- 2026-11-20 call: Talked'],
  },
  { title: 'the heading at the end with one', note: ['Text', '## Log', '>>- 2026-11-20 call: Talked', ''] },
  {
    title: 'the heading and a blank line at the end',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'the last entry at the end without line break',
    note: ['## Log', '- 2027-01-01', '>>- 2026-11-20 call: Talked'],
  },
  {
    title: 'an empty section between headings',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', '>>', '## Next', ''],
  },
  {
    title: 'an empty section right before a heading',
    note: ['## Log', '>>- 2026-11-20 call: Talked', '>>', '## Next', ''],
  },
  {
    title: 'an empty section with two blank lines',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', '', '## Next', ''],
  },
  {
    title: 'a section that begins with text',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', '>>', 'How we talk.', ''],
  },
  {
    title: 'text right below the heading',
    note: ['## Log', '>>- 2026-11-20 call: Talked', '>>', 'How we talk.', ''],
  },
  {
    title: 'text before the entries stays before them',
    note: ['## Log', 'How we talk.', '', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'indented code, which a list above it would swallow',
    note: ['## Log', '', '    code', '>>', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a list of other things',
    note: ['## Log', '', '>>* 2026-11-20 call: Talked', '* no date', '* [ ] task', ''],
  },
  { title: 'an empty item from a template', note: ['## Log', '>>- 2026-11-20 call: Talked', '- ', ''] },
  {
    title: 'an ordered list of other things',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', '>>', '1. first', '2. second', ''],
  },
  {
    title: 'sub-headings belong to the section',
    note: [
      '## Log',
      '### 2027',
      '- 2027-01-01',
      '### 2026',
      '>>- 2026-11-20 call: Talked',
      '- 2026-01-01',
      '## End',
      '',
    ],
  },
  {
    title: 'an ordered list',
    note: ['## Log', '1. 2027-01-01', '>>2. 2026-11-20 call: Talked', '2. 2026-01-01', '3. 2025-01-01', ''],
  },
  {
    title: 'an ordered list, behind its last',
    children: ['- [ ] send'],
    note: [
      '## Log',
      '8) 2028-01-01',
      '9) 2027-01-01',
      '>>10) 2026-11-20 call: Talked',
      '>>    - [ ] send',
      '',
    ],
  },
  {
    title: 'a loose list',
    note: ['## Log', '', '- 2027-01-01', '', '>>- 2026-11-20 call: Talked', '>>', '- 2025-01-01', ''],
  },
  {
    title: 'a loose list, behind its last',
    note: [
      '## Log',
      '',
      '- 2028-01-01',
      '',
      '- 2027-01-01',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '',
      'End',
      '',
    ],
  },
  {
    title: 'other markers',
    children: ['- [ ] send'],
    note: ['## Log', '>>+ 2026-11-20 call: Talked', '>>  - [ ] send', '+ 2025-01-01', '', '* 2024-01-01', ''],
  },
  {
    title: 'a list with blanks before and behind its markers',
    children: ['- [ ] send'],
    note: [
      '## Log',
      '  -   2027-01-01',
      '>>  -   2026-11-20 call: Talked',
      '>>      - [ ] send',
      '  -   2025-01-01',
      '',
    ],
  },
  {
    title: 'tabs indent the children',
    children: ['- [ ] send', '- more'],
    note: [
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '>>\t- [ ] send',
      '>>\t- more',
      '- 2025-01-01',
      '\t- child',
      '',
    ],
  },
  {
    title: 'an entry with a code fence below it',
    note: [
      '## Log',
      '- 2027-01-01',
      '  ```',
      '  - 2026-01-01',
      '',
      '  ```',
      '',
      '  still of it',
      '>>- 2026-11-20 call: Talked',
      '',
    ],
  },
  {
    title: 'an entry with a lazy line',
    note: ['## Log', '- 2027-01-01 a', 'lazy', '>>- 2026-11-20 call: Talked', '- 2025-01-01', ''],
  },
  {
    title: 'several lists',
    note: [
      '## Log',
      '- 2028-01-01',
      '',
      'Text',
      '',
      '- 2027-01-01',
      '>>- 2026-11-20 call: Talked',
      '',
      'End',
      '',
    ],
  },
  { title: 'an empty note', note: ['>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', '>>'] },
  {
    title: 'nothing but properties',
    note: ['---', 'tier: Top 10', '---', '>>', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a byte order mark',
    note: ['\u{feff}---', 'tier: Top 10', '---', '## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a byte order mark before the heading',
    note: ['\u{feff}## Log', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'no section and no line break at the end',
    note: ['Text', '>>', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', '>>'],
  },
  {
    title: 'an empty section before another log',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', '>>', '## Meetings', '- 2026-01-01', ''],
  },
  {
    title: 'no section and blank lines at the end',
    note: ['# Clara', '', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'a new section is part of no other, and has the name of the settings',
    heading: 'Kontakte 2026',
    children: ['- [ ] send'],
    note: [
      '# C',
      '### a',
      '### b',
      '## c',
      '>>',
      '>>## Kontakte 2026',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '>>  - [ ] send',
      '',
    ],
  },
  {
    title: 'a new section of the highest level below the title, its name without blanks around it',
    heading: '  Contacts ',
    note: [
      '# C',
      '',
      'Text',
      '',
      '- item',
      '',
      '#### a',
      '### b',
      '>>',
      '>>### Contacts',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '',
    ],
  },
  {
    title: 'no section and no line break at the end behind a blank line',
    note: ['A', '', 'B', '>>', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', '>>'],
  },
  {
    title: 'no section and a last line of blanks',
    note: ['A', ' ', '  ', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', '>>'],
  },
  {
    title: 'an empty section that ends with blanks',
    note: ['## Log', '  ', '>>- 2026-11-20 call: Talked'],
  },
  {
    title: 'text that one blank indents right below the heading',
    note: ['## Log', '>>- 2026-11-20 call: Talked', '>>', ' How we talk.', ''],
  },
  {
    title: 'indented text, which an item above it would swallow',
    note: ['## Log', '  How we talk.', '>>', '>>- 2026-11-20 call: Talked', ''],
  },
  {
    title: 'text right below the heading, without line break',
    note: ['## Log', '>>- 2026-11-20 call: Talked', '>>', 'Text'],
  },
  {
    title: 'text right below the heading and more behind it',
    children: ['- [ ] send', '', '- more'],
    note: [
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '>>  - [ ] send',
      '>>',
      '>>  - more',
      '>>',
      'How we talk.',
      '',
      'More',
      '',
    ],
  },
  {
    title: 'indented code before the next section',
    children: ['- [ ] send'],
    note: [
      '## Log',
      '',
      '    code',
      '>>',
      '>>- 2026-11-20 call: Talked',
      '>>  - [ ] send',
      '',
      '## Next',
      '',
      'Text',
      '',
    ],
  },
  {
    title: 'indented code right before the next section',
    note: ['## Log', '', '    code', '>>', '>>- 2026-11-20 call: Talked', '>>', '## Next', ''],
  },
  {
    title: 'indented code right before an indented heading, with CRLF',
    eol: '\r\n',
    note: ['## Log', '', '    code', '>>', '>>- 2026-11-20 call: Talked', '>>', ' ## Next', ''],
  },
  {
    title: 'tabs indent the children of one entry of the section',
    children: ['- [ ] send'],
    note: [
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '>>\t- [ ] send',
      '- 2025-01-01',
      '- 2024-01-01',
      '\t- child',
      '',
    ],
  },
  {
    title: 'tabs indent the children in other sections alone',
    children: ['- [ ] send'],
    note: [
      '# C',
      '- a',
      '\t- b',
      '## Log',
      '>>- 2026-11-20 call: Talked',
      '>>  - [ ] send',
      '- 2025-01-01',
      '## Next',
      '- a',
      '\t- b',
      '',
    ],
  },
  {
    title: 'below a table an empty line parts a numbered list from',
    note: [
      '## Log',
      '',
      '| a | b |',
      '| - | - |',
      '',
      '>>2) 2026-11-20 call: Talked',
      '2) 2026-01-01 call',
      '',
    ],
  },
  {
    title: 'above a table with a list below it in another section',
    note: [
      '## Log',
      '',
      '>>- 2026-11-20 call: Talked',
      '',
      '## Next',
      '',
      '| a | b |',
      '| - | - |',
      '2) x',
      '',
    ],
  },
  {
    title: 'above a rule and a paragraph with a number in it',
    note: ['## Log', '', '>>- 2026-11-20 call: Talked', '', 'a | b', '2) x', ''],
  },
  {
    title: 'a new section behind a list',
    note: ['- item', '  - child', '>>', '>>## Interactions', '>>', '>>- 2026-11-20 call: Talked', ''],
  },
];

export const refusedCases: readonly RefusedCase[] = [
  {
    title: 'two sections of one name',
    note: '## Log\n- 2026-01-01\n\n# log\n',
    code: 'section-twice',
    line: 4,
  },
  {
    title: 'a numbered list right below a table',
    note: '## Log\n\n| a | b |\n| :- | - |\n| x | y |\n2) 2026-01-01 call\n',
    code: 'list-below-table',
    line: 6,
  },
  { title: 'properties without end', note: '---\ntier: Top 10\n\n## Log\n', code: 'fence-unclosed', line: 1 },
  { title: 'a foreign fence', note: '---js\n1\n---\n## Log\n', code: 'fence-foreign', line: 1 },
  {
    title: 'a merge conflict',
    note: '## Log\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n',
    code: 'conflict-markers',
    line: 2,
  },
  { title: 'a NUL', note: '## Log\n\n- 2026-01-01 \0\n', code: 'control-characters', line: 3 },
  { title: 'a carriage return alone', note: '## Log\r- 2026-01-01\n', code: 'control-characters', line: 1 },
  {
    title: 'a fence that is never closed',
    note: 'Text\n```\ncode\n',
    code: 'verification-failed',
    line: null,
  },
  {
    title: 'a comment that is never closed',
    note: 'Text\n\n%% hidden\n',
    code: 'verification-failed',
    line: null,
  },
];
