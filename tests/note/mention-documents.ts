import fc from 'fast-check';
import { logNames } from '../../src/note/log-section';

/** Sections that the settings leave out. */
export const leftOut = logNames(['People to meet', 'Log']);

const words = fc.constantFrom(
  'Lunch with [[Clara]]',
  'call [[Ben|Benny]] → deck',
  'about [[Clara]] and [[Ben]]',
  'von **[[Clara]]** gehört',
  '![[Clara]]',
  '[[Clara#Notes]]',
  '[Clara](People/Clara.md "x")',
  '[C](<People/Clara Nguyen.md>)',
  '[web](https://example.org/[[Ben]])',
  '`[[Clara]]` and [[Ben]]',
  '`open [[Clara]]',
  'a %% [[Clara]] %% [[Ben]]',
  '<b>[[Clara]]</b>',
  '<b>x</b>',
  'a < b [[Ben]]',
  '\\[[Clara]]',
  'no link',
  '#tag [[Clara]]',
  '10:30 [[Clara]] ✅ 2026-11-02',
  '✅ 2026-11-02 [[People/Clara]]',
  '| [[Clara\\|C]] | [[Ben]] |',
  '2. [[Clara]]',
  '',
);
const tasks = fc.constantFrom('', '', '[ ] ', '[x] ', '[-] ', '[/] ', '[x]');
const markers = fc.constantFrom('- ', '- ', '* ', '+ ', '1. ', '2. ', '3) ', '-   ', '-', '-\t');
const indents = fc.constantFrom('', '', '  ', '    ', '\t', '\t\t', '      ', ' ', '   ');

const lines = fc
  .tuple(indents, fc.oneof({ weight: 2, arbitrary: markers }, fc.constant('')), tasks, words)
  .map((parts) => parts.join(''));

const others = fc.constantFrom(
  '# People to meet',
  '## People to meet ##',
  '## Log',
  '## Call with [[Clara]]',
  '### Notes',
  '# **Log**',
  'Title\n===',
  '---',
  '* * *',
  '> [[Clara]]',
  '> [!note] [[Ben]]\n> x',
  '```\n[[Clara]]\n```',
  '~~~js\n- [[Clara]]\n~~~',
  '```\nnever closed [[Clara]]',
  '%%\n[[Clara]]\n%%',
  '%% [[Clara]] %%',
  '<!-- [[Clara]] -->',
  '<!--\n[[Clara]]\n-->',
  '<div>\n[[Clara]]\n</div>',
  '$$\n[[Clara]]\n$$',
  '[a]: [[Clara]]',
  '[^1]: [[Clara]]',
  '| a | b |\n| - | - |\n| [[Clara]] | x |',
  '',
  '',
  '',
);

const fronts = fc.constantFrom('', '', '---\ntype: x\n---\n', '\u{feff}', '\u{feff}---\na: b\n---\n');

/** Dated notes made of the parts that diaries are made of. */
export const diaries = fc
  .tuple(
    fronts,
    fc.array(fc.oneof({ weight: 3, arbitrary: lines }, others), { maxLength: 8 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([front, parts, final, crlf]) => {
    const text = front + parts.join('\n') + (final ? '\n' : '');
    return crlf ? text.replace(/\n/g, '\r\n') : text;
  });

const pieces = fc.constantFrom(
  ...['\n', '\n', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '# ', '## ', '#', 'Log'],
  ...['- ', '- ', '-', '* ', '+ ', '1. ', '2. ', '1) ', '10. ', '> ', '>', '```', '~~~', '`', '``'],
  ...['---', '--', '===', '=', '***', '_', '[[Clara]]', '[[Clara]]', '[[Ben]]', '![[Ben]]', '[x](Ben.md)'],
  ...['**', '[ ] ', '[x] ', '[a]: b', '[', ']', '(', ')', ':', '|', '%%', '%%', '%', '$$', '$'],
  ...['<!--', '-->', '<div>', '</div>', '<b>', '<b a="', '<?', '?>', '<', '>', '&amp;', '\\', '!', 'text'],
  ...['about ', 'über', '✅ 2026-11-02', '\u{feff}', '\u{a0}', '\0', '\u{2028}', '🎉', 'ä', 'a\u{308}'],
);

/** Texts of pieces that make a difference to Markdown, in any order. */
export const nastyDiaries = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));

/** Lines of such pieces. */
export const nastyDiaryLines = fc
  .array(pieces, { maxLength: 7 })
  .map((all) => all.join('').replace(/[\r\n]+/g, ' '));
