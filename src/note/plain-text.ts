import { oneLine } from '../core/interaction';

/**
 * What Markdown, Obsidian, Dataview or a template could take for more than text, anywhere in a line: each sign of it gets a
 * backslash, so that no two that mean something together stand beside each other. An underscore within a word means nothing.
 */
const inline =
  /[\p{L}\p{N}]_(?=[\p{L}\p{N}])|[\\`*_[^|$]|<[%={}~:]*|[%={}~:]{2,}|#(?=\S)|&(?=#?[\p{L}\p{N}]+;)/gu;
/** Of what `inline` finds, only an underscore within a word has a letter or digit. */
const withinWord = /[\p{L}\p{N}]/u;
/** What makes a line more than text at its start. */
const lineStart = /^[-+=>#~:]|^\d{1,9}(?=[.)])/;

/** Free text as Markdown that shows exactly this text: no heading, list, link, comment, code, property or template. */
export function escapeMarkdown(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(inline, (found) => (withinWord.test(found) ? found : found.replace(/./gsu, '\\$&')))
    .replace(lineStart, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** The text that escaped Markdown shows. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * A text for a property, which is one line and nothing but text: Obsidian would make a link of `[[`, and `{{` and `<%`
 * mark what a template has not filled in.
 */
export function plainValue(text: string): string {
  return oneLine(text)
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\](?=\])/g, '] ')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/<(?=%)/g, '< ');
}
