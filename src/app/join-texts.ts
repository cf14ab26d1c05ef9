import type { Rules } from '../book/rules';
import { parseEntryWords } from '../core/interaction';
import { kindOfSection } from '../core/read-contact';
import { sourceOfHeading } from '../note/dated-heading';
import { entryLayout } from '../note/entry-layout';
import { eolOf } from '../note/fence';
import { planEntry } from '../note/insert-entry';
import { readLogBlocks, type LogLine } from '../note/log-section';
import { foldHeading, parseBlocks, type Block, type Heading, type NoteBlocks } from '../note/markdown';
import { chainPlans, edits, type Plan, type Planner } from '../note/plan';
import { refuse } from '../note/refusal';
import { applyEdits, type TextEdit } from '../note/text-edit';

/** The note that goes. */
export interface OtherText {
  readonly text: string;
  readonly name: string;
  /** all names of the person, for the title that need not be kept */
  readonly names: readonly string[];
}

/**
 * Plans the text of a note that goes into one that stays: entries of its log go into the log, in the order of their days, and all
 * else below a heading of its own.
 */
export function planTexts(text: string, other: OtherText, rules: Rules): Plan {
  const note = parseBlocks(other.text);
  const shared = sharedFootnote(text, other.text);
  if (shared !== null) return refuse('footnote-twice', null, shared);
  const { entries } = readLogBlocks(note, rules.logNames);
  const known = readLogBlocks(parseBlocks(text), rules.logNames).entries.map((entry) => linesOf(text, entry));
  return chainPlans(text, [
    // The oldest first: each goes before those of its day.
    ...[...entries]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.from - a.from))
      .map((entry): Planner => {
        const lines = linesOf(other.text, entry);
        const twin = known.find((each) => isSameEntry(each, lines));
        if (twin === undefined) return (current) => planNewEntry(current, lines, rules);
        if (saysAllBelow(twin, lines)) return () => edits();
        return (current) => planBelow(current, lines, rules);
      }),
    (current) => planRest(current, note, entries, other, rules),
  ]);
}

/** A footnote that both texts define, each in its own way; null for none. */
function sharedFootnote(text: string, other: string): string | null {
  const known = footnotesOf(text);
  for (const [name, line] of footnotesOf(other))
    if (known.has(name) && known.get(name) !== line) return `[^${name}]`;
  return null;
}

/** The first line of each footnote by its name, whose case does not matter. */
function footnotesOf(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^[ \t>]*\[\^([^\]\s]+)\]:(.*)$/gm);
  return new Map([...lines].map(([, name = '', words = '']) => [name.toLowerCase(), words.trim()]));
}

/** What parts a log by years, months or days, and says nothing where no entry is left below it. */
const yearOrMonth = /^\d{4}(?:[-./]\d{1,2}){0,2}$/;

/** An entry by its lines: the first without its marker, those below without the indentation that they share. */
interface EntryLines {
  readonly entry: LogLine;
  readonly first: string;
  readonly below: readonly string[];
}

function linesOf(text: string, entry: LogLine): EntryLines {
  const [first = '', ...rest] = text.slice(entry.from, entry.to).replace(/\r\n/g, '\n').split('\n');
  const indents = rest
    .filter((each) => each.trim() !== '')
    .map((each) => /^[ \t]*/.exec(each)?.[0].length ?? 0);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return {
    entry,
    first: first.trim().replace(/^(?:[-*+]|\d+[.)])\s+/, ''),
    below: rest.map((each) => each.slice(indent)),
  };
}

/** Whether an entry stands in a log already: the same day and words, and nothing before them, as a time, that the log lacks. */
function isSameEntry(known: EntryLines, { entry, first }: EntryLines): boolean {
  if (known.entry.day !== entry.day || known.entry.rest !== entry.rest) return false;
  const words = wordsIn(known.first);
  return [...wordsIn(first)].every((word) => words.has(word));
}

function wordsIn(first: string): ReadonlySet<string> {
  return new Set(first.replace(/^\[.\]\s/u, '').match(/[\p{L}\p{M}\p{N}]+/gu));
}

function saysAllBelow(known: EntryLines, { below }: EntryLines): boolean {
  const lines = new Set(known.below.map((line) => line.trim()));
  return below.every((line) => line.trim() === '' || lines.has(line.trim()));
}

/** An entry of the other log, with all that belongs to it, in the manner of this one. */
function planNewEntry(text: string, { entry, first, below }: EntryLines, rules: Rules): Plan {
  const line = `- ${withKind(first, entry, rules)}`;
  return planEntry(
    text,
    { day: entry.day, line, children: below },
    { names: rules.logNames, heading: rules.logHeading, order: rules.entryOrder },
  );
}

/** The line of an entry with the kind that its section says where it names none: in another section nothing else would. */
function withKind(first: string, { rest, sectionName }: LogLine, { kinds, language }: Rules): string {
  const kind = kinds.byId.get(kindOfSection(sectionName) ?? '');
  const said = rest.trim();
  if (kind === undefined || !first.endsWith(said) || parseEntryWords(said, kinds).kind !== null) return first;
  const head = `${first.slice(0, first.length - said.length).trimEnd()} ${kind.word[language]}`;
  if (said === '' || said.startsWith(':')) return head + said;
  return /^(?:[|—–·→←]|->|<-)/.test(said) ? `${head} ${said}` : `${head}: ${said.replace(/^[,-]\s*/, '')}`;
}

/** What stands below an entry, below the same entry of this log. */
function planBelow(text: string, lines: EntryLines, rules: Rules): Plan {
  const note = parseBlocks(text);
  const twin = readLogBlocks(note, rules.logNames).entries.find((entry) =>
    isSameEntry(linesOf(text, entry), lines),
  );
  const item = note.blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .find(({ from }) => from === twin?.from);
  if (twin === undefined || item === undefined) return refuse('verification-failed');
  const own = text.slice(item.from, item.to);
  const { indent, childIndent } = entryLayout(text, item, own.includes('\n\t'), 0);
  const written = lines.below.map((line) => (line === '' ? '' : indent + childIndent + line));
  const insert = written.map((line) => eolOf(text) + line).join('');
  const edit = { from: item.to, to: item.to, insert };
  const after = parseBlocks(applyEdits(text, [edit]));
  const entries = (each: NoteBlocks) => readLogBlocks(each, rules.logNames).entries;
  const isWhole =
    sameBlocks(note, after, edit) &&
    entries(after).length === entries(note).length &&
    entries(after).some(({ from, to }) => from === item.from && to === item.to + insert.length);
  return isWhole ? edits(edit) : refuse('verification-failed', twin.line);
}

/** What a note says beside its properties and the entries of its log, below a heading of its own at the end. */
function planRest(
  text: string,
  note: NoteBlocks,
  entries: readonly LogLine[],
  { name, names }: OtherText,
  rules: Rules,
): Plan {
  const title = titleOf(note, rules);
  const isNamed = title === '' || names.some((each) => foldHeading(each) === foldHeading(title));
  const rest = restOf(note, entries, name, rules);
  const before = parseBlocks(text);
  const body = text.slice(before.bodyStart).replace(/\r\n/g, '\n');
  const isKnown = rest === '' || `\n${body}\n`.includes(`\n${rest}\n`);
  if (isNamed && isKnown) return edits();
  const heading = `## ${isNamed ? name : `${name}: ${title}`}`;
  const eol = eolOf(text);
  const lead = /(?:^|\n\r?\n)$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  const written = isKnown ? `${heading}\n` : `${heading}\n\n${rest}\n`;
  const edit = { from: text.length, to: text.length, insert: lead + written.replace(/\n/g, eol) };
  const after = parseBlocks(applyEdits(text, [edit]));
  const [log, logAfter] = [before, after].map((each) => readLogBlocks(each, rules.logNames));
  const isHeading = after.blocks.some(
    ({ kind, from }) => kind === 'heading' && from === text.length + lead.length,
  );
  // In a comment or code that nothing closes it would be hidden, and a second log would be one too many.
  const isWhole =
    isHeading && sameBlocks(before, after, edit) && log?.entries.length === logAfter?.entries.length;
  return isWhole && logAfter?.twice?.line === log?.twice?.line ? edits(edit) : refuse('verification-failed');
}

/** Whether the blocks around an edit are as they were. */
function sameBlocks(before: NoteBlocks, after: NoteBlocks, { from, insert }: TextEdit): boolean {
  const shift = (at: number): number => (at > from ? at + insert.length : at);
  return before.blocks.every((block) =>
    after.blocks.some((each) => each.kind === block.kind && each.from === shift(block.from)),
  );
}

function titleOf({ text, blocks }: NoteBlocks, { logNames }: Rules): string {
  const [first] = blocks;
  return first?.kind === 'heading' && first.level === 1 && !logNames.has(foldHeading(first.text))
    ? sourceOfHeading(text.slice(first.from, first.to)).trim()
    : '';
}

/**
 * A note without its properties, its title and the entries of its log, line ends `\n`. The heading of a log says whose it was, so
 * that it is no second log, and goes where nothing else stands below it; so do headings of years and months.
 */
function restOf(note: NoteBlocks, entries: readonly LogLine[], name: string, rules: Rules): string {
  const { text, bodyStart, blocks } = note;
  const [first] = blocks;
  const cuts: TextEdit[] = entries.map(({ from, to }) => ({ from, to, insert: '' }));
  if (first !== undefined && titleOf(note, rules) !== '')
    cuts.push({ from: first.from, to: first.to, insert: '' });
  const taken = new Set(entries.map(({ from }) => from));
  const inLog = blocksInLogs(blocks, rules);
  // From the end, so that it is known what is left below a heading.
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'heading' || !inLog.has(block) || taken.has(block.from)) continue;
    const isLog = rules.logNames.has(foldHeading(block.text));
    const below = sectionBelow(blocks, at);
    const isLeft = below.some((each) =>
      each.kind === 'list' ? each.items.some(({ from }) => !taken.has(from)) : !taken.has(each.from),
    );
    if (!isLeft && (isLog || yearOrMonth.test(block.text.trim()))) {
      taken.add(block.from);
      cuts.push({ from: block.from, to: block.to, insert: '' });
    } else if (isLog) {
      const start = block.from + (/^[ \t]*#*[ \t]*/.exec(text.slice(block.from))?.[0].length ?? 0);
      cuts.push({ from: start, to: start, insert: `${name}: ` });
    }
  }
  return withoutCuts(text, bodyStart, cuts);
}

function sectionBelow(blocks: readonly Block[], at: number): readonly Block[] {
  const level = (blocks[at] as Heading).level;
  const end = blocks.findIndex((each, index) => index > at && each.kind === 'heading' && each.level <= level);
  return blocks.slice(at + 1, end < 0 ? undefined : end);
}

/** The headings of logs, and those in them. */
function blocksInLogs(blocks: readonly Block[], rules: Rules): ReadonlySet<Block> {
  const found = new Set<Block>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || !rules.logNames.has(foldHeading(block.text))) return;
    for (const each of [block, ...sectionBelow(blocks, index)]) found.add(each);
  });
  return found;
}

/** The text with edits, without the blank lines that an edit leaves beside others. */
function withoutCuts(text: string, start: number, cuts: readonly TextEdit[]): string {
  let kept = '';
  let at = start;
  const add = (to: number): void => {
    const piece = text.slice(at, to).replace(/\r\n/g, '\n');
    kept += /^$|\n\n$/.test(kept) ? piece.replace(/^(?:[ \t]*\n)+/, '') : piece;
  };
  for (const { from, to, insert } of [...cuts].sort((a, b) => a.from - b.from)) {
    add(from);
    kept += insert;
    at = to;
    // The line goes with its end.
    if (insert === '') at += /^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  }
  add(text.length);
  return kept.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
