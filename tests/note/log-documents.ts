import fc from 'fast-check';
import { logNames } from '../../src/note/log-section';

export const names = logNames(['Interactions', 'Log', 'Contact log', 'Gespräche', 'Meetings', 'Kontakte']);

const dates = fc.constantFrom(
  '2026-11-20',
  '2026-11-03',
  '2025-01-31',
  '2026-02-30',
  '2024-02-29',
  '1999-12-31',
);
const words = fc.constantFrom(
  'call: Talked',
  'lunch with [[Ben]]',
  'two `code` spans',
  'a %% hidden %% word',
  '→ sent the deck',
  'costs $$ a lot',
  '<b>bold</b>',
  'Grüße 🎉',
  '#tag',
  '1. one',
  '',
);

const dateForms = fc
  .tuple(
    dates,
    fc.constantFrom('D', '[[D]]', '[[D|x]]', '[[days/D]]', '**D**', '**[[D]]**', 'D 10:15', 'DT10:15'),
  )
  .map(([date, form]) => form.replace('D', date));

const entryText = fc
  .tuple(
    fc.constantFrom('', '[ ] ', '[x] ', '[-] '),
    dateForms,
    fc.constantFrom(' ', ': ', ' — ', ' - ', ', ', '\u{a0}'),
    words,
  )
  .map(([task, date, separator, text]) => `${task}${date}${separator}${text}`);

const headings = fc
  .tuple(
    fc.constantFrom('#', '##', '###', '####'),
    fc.constantFrom(
      'Interactions',
      'interactions ##',
      'Log',
      'Contact  Log',
      '**Log**',
      'Notes',
      'Gespräche',
      '[[Log]]',
      '[[2026-06-12]] 10:00 - Created',
      '2026-06-12 — Email ##',
      '**2026-06-12** x',
      '2026-02-30 Kaffee',
    ),
  )
  .map(([marks, name]) => `${marks} ${name}`);

const children = fc.array(
  fc
    .tuple(
      fc.constantFrom('  ', '\t', '    '),
      fc.oneof(words, entryText, fc.constantFrom('- [ ] send it', '```', '> q')),
    )
    .map(([indent, text]) => indent + text),
  { maxLength: 2 },
);

const items = fc
  .tuple(
    fc.constantFrom('- ', '* ', '+ ', '-   ', '1. ', '2) '),
    fc.oneof({ weight: 4, arbitrary: entryText }, words),
    children,
  )
  .map(([marker, text, below]) => [marker + text, ...below].join('\n'));

const lists = fc
  .tuple(fc.array(items, { minLength: 1, maxLength: 2 }), fc.constantFrom('\n', '\n', '\n\n'))
  .map(([all, between]) => all.join(between));

const others = fc.constantFrom(
  'Just a paragraph.',
  'Two lines\nof text',
  'Log\n---',
  'Interactions\n===',
  '2026-06-12 | coffee\n---',
  'a\n2026-06-12\n---',
  '---',
  '* * *',
  '```\n## Log\n- 2026-11-20 in code\n```',
  '~~~md\n- 2026-11-20\n~~~',
  '```mermaid\n%% note\n```',
  '> ## Log\n> - 2026-11-20 quoted',
  '> [!note] Title\n> - 2026-11-20',
  '<!-- \n- 2026-11-20 hidden\n-->',
  '%%\n## Log\n- 2026-11-20\n%%',
  '%% one line %%',
  '<div>\n- 2026-11-20\n</div>',
  '$$\n- 2026-11-20\n$$',
  '    - 2026-11-20 indented',
  '| a | b |\n| - | - |\n| 2026-11-20 | x |',
  '[^1]: 2026-11-20',
  '[ref]: https://example.org',
  '- ',
  '%%\nnever closed',
  '```\nnever closed',
);

const fronts = fc.constantFrom(
  '',
  '',
  '---\ntier: Top 10\n---\n',
  '---\n## Log\n---\n',
  '\u{feff}',
  '\u{feff}---\na: b\n---\n',
);

/** Notes made of the parts that notes are made of. */
export const notes = fc
  .tuple(
    fronts,
    fc.array(
      fc.tuple(fc.oneof(headings, lists, lists, others), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n')),
      {
        maxLength: 3,
      },
    ),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([front, parts, final, crlf]) => {
    const body = parts.map(([part, gap]) => part + gap).join('');
    const text = front + (final ? body : body.trimEnd());
    return crlf ? text.replace(/\n/g, '\r\n') : text;
  });

/** Pieces that make a difference to Markdown. */
const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '    ',
    '\t',
    '# ',
    '## ',
    '##',
    '#',
    'Log',
    'Log',
    'log ',
    'Interactions',
  ],
  ...[
    '- ',
    '- ',
    '-',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '1) ',
    '10. ',
    '> ',
    '>',
    '```',
    '~~~',
    '`',
    '---',
    '--',
    '===',
    '=',
    '***',
    '_',
  ],
  ...[
    '2026-11-20',
    '2026-11-20',
    '2026-02-30',
    '[[2026-11-20]]',
    '**',
    '[ ] ',
    '[x] ',
    '[a]: b',
    '[',
    ']',
    '(',
    ')',
    ':',
    '|',
  ],
  ...[
    '%%',
    '%%',
    '%',
    '$$',
    '$',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<b>',
    '<?',
    '?>',
    '<',
    '&amp;',
    '\\',
    '!',
    'text',
    'ä',
    'a\u{308}',
  ],
  ...['\u{feff}', '\u{a0}', '\0', '\u{2028}', '🎉'],
);

/** Texts of such pieces, in any order. */
export const nastyTexts = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));

/** Lines of such pieces. */
export const nastyLines = fc
  .array(pieces, { maxLength: 7 })
  .map((all) => all.join('').replace(/[\r\n]+/g, ' '));
