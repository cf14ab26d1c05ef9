import type { Contact } from '../core/contact';
import type { Problem, ProblemKind } from '../core/problem';
import { readContact } from '../core/read-contact';
import { recognise, type Recognition } from '../core/recognition';
import { readLog } from '../note/log-lines';
import { findLogSection } from '../note/log-section';
import { foldHeading, parseBlocks } from '../note/markdown';
import { readProperties } from '../note/read-properties';
import type { RefusalCode } from '../note/refusal';
import type { Rules } from './rules';
import { salvageProperties } from '../note/salvage-properties';

/** A note as the book sees it: a contact, or why it is none. */
export type NoteReading =
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'other'; readonly because: Exclude<Recognition, { kind: 'contact' }>['because'] };

const problemOf: Partial<Record<RefusalCode, ProblemKind>> = {
  'duplicate-property': 'duplicate-property',
  'conflict-markers': 'conflict-markers',
};

/** Reads a note's text. Whatever it holds, a person is never lost for being hard to read. */
export function readNote(path: string, text: string, rules: Rules): NoteReading {
  const reading = readProperties(text);
  const properties =
    reading.kind === 'read' ? reading.properties : reading.kind === 'none' ? [] : salvageProperties(text);
  const recognition = recognise(path, properties, rules.folders, rules.names, rules.tiers);
  if (recognition.kind === 'other') return { kind: 'other', because: recognition.because };
  const problems: Problem[] = [];
  if (reading.kind === 'unreadable') {
    problems.push({
      kind: problemOf[reading.code] ?? 'properties-unreadable',
      path,
      line: reading.line,
      property: null,
      value: reading.detail ?? '',
      count: 1,
      mend: null,
    });
  }
  const log = readLog(text, rules.logNames);
  for (const { line, value } of log.impossible) {
    problems.push({ kind: 'impossible-entry-date', path, line, property: null, value, count: 1, mend: null });
  }
  const twice = sectionTwice(text, rules.logNames);
  if (twice !== null) {
    problems.push({ kind: 'log-section-twice', path, ...twice, property: null, count: 1, mend: null });
  }
  return { kind: 'contact', contact: readContact({ path, properties, log: log.entries, problems }, rules) };
}

const atxHeading = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;

/** The second of two log headings of one name: then nobody can say which is meant, and no entry is written. */
function sectionTwice(
  text: string,
  names: ReadonlySet<string>,
): { readonly line: number; readonly value: string } | null {
  let seen: Set<string> | null = null;
  for (const match of text.matchAll(atxHeading)) {
    const name = foldHeading(match[1] ?? '');
    if (!names.has(name)) continue;
    if (seen?.has(name) !== true) {
      (seen ??= new Set()).add(name);
      continue;
    }
    // A heading in code or a comment is none: the parser decides, for the few notes that come this far.
    const section = findLogSection(parseBlocks(text), names, name);
    return section.kind === 'refused' && section.line !== null
      ? { line: section.line, value: section.detail ?? name }
      : null;
  }
  return null;
}
