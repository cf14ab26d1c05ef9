import type { Contact } from '../core/contact';
import type { Mend, Problem, ProblemKind } from '../core/problem';
import { readContact, type LogLine } from '../core/read-contact';
import { showValue, type Property } from '../core/property';
import { keyInfo } from '../core/property-names';
import { isConflictCopy, recognise, type Recognition } from '../core/recognition';
import type { Review } from '../core/review';
import { findConflictMarkers } from '../note/conflict-markers';
import { planProperties } from '../note/edit-properties';
import { readLog } from '../note/log-lines';
import type { LogReading } from '../note/log-section';
import { readProperties } from '../note/read-properties';
import type { RefusalCode } from '../note/refusal';
import { isReviewNote, readReviewNote } from '../note/review-note';
import { readDatedNote, type DatedNote } from './read-dated-note';
import type { Rules } from './rules';
import { salvageProperties } from '../note/salvage-properties';
import { planSettlement } from '../note/settle-conflict';

/** A note as the book sees it: a contact, a tier review, a dated note that links to somebody, or why it is none of them. */
export type NoteReading =
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'review'; readonly review: Review }
  | {
      readonly kind: 'dated';
      readonly note: DatedNote;
      /** why it is no contact */
      readonly because: Exclude<Recognition, { kind: 'contact' }>['because'];
    }
  | { readonly kind: 'other'; readonly because: Exclude<Recognition, { kind: 'contact' }>['because'] };

const problemOf: Partial<Record<RefusalCode, ProblemKind>> = {
  'duplicate-property': 'duplicate-property',
  'conflict-markers': 'conflict-markers',
};

/** Whether a note that is no contact is a tier review: by its type, unless it is a template, left out or a copy. */
export function isReview(path: string, recognition: Recognition, properties: readonly Property[]): boolean {
  return recognition.because === 'other-type' && !isConflictCopy(path) && isReviewNote(properties);
}

/** Reads a note's text. Whatever it holds, a person is never lost for being hard to read. */
export function readNote(path: string, text: string, rules: Rules): NoteReading {
  const reading = readProperties(text);
  const properties =
    reading.kind === 'read' ? reading.properties : reading.kind === 'none' ? [] : salvageProperties(text);
  const recognition = recognise(path, properties, rules.folders, rules.names, rules.tiers);
  if (recognition.kind === 'other') {
    const review = isReview(path, recognition, properties) ? readReviewNote(path, text, properties) : null;
    if (review !== null) return { kind: 'review', review };
    const note = readDatedNote(path, text, properties, rules);
    const { because } = recognition;
    return note === null ? { kind: 'other', because } : { kind: 'dated', note, because };
  }
  const problems: Problem[] = [];
  if (reading.kind === 'unreadable') {
    problems.push({
      kind: problemOf[reading.code] ?? 'properties-unreadable',
      path,
      line: reading.line,
      property: null,
      value: reading.detail ?? '',
      count: 1,
      mend: reading.code === 'conflict-markers' ? mendOfConflict(text, rules) : null,
    });
  }
  if (recognition.because === 'damaged-type') {
    const type = properties?.find(({ key }) => keyInfo(rules.names, key).sign === 'type');
    if (type !== undefined) problems.push(damagedType(path, text, type));
  }
  const log = readLog(text, rules.logNames);
  for (const { line, value } of log.impossible) {
    problems.push({ kind: 'impossible-entry-date', path, line, property: null, value, count: 1, mend: null });
  }
  const conflict = text.includes('<<<<<<<') || text.includes('>>>>>>>') ? findConflictMarkers(text) : null;
  if (conflict !== null && problems.every(({ kind }) => kind !== 'conflict-markers')) {
    problems.push({
      kind: 'conflict-markers',
      path,
      line: conflict.line,
      property: null,
      value: '',
      count: 1,
      mend: mendOfConflict(text, rules),
    });
  }
  if (log.twice !== null) {
    const { line, name } = log.twice;
    problems.push({
      kind: 'log-section-twice',
      path,
      line,
      property: null,
      value: name,
      count: 1,
      mend: null,
    });
  }
  return {
    kind: 'contact',
    contact: readContact({ path, properties, log: entriesOf(log), problems }, rules),
  };
}

function damagedType(path: string, text: string, property: Property): Problem {
  const { key, line } = property;
  const type = 'contact';
  const canBeSet = planProperties(text, [{ kind: 'set', key, value: type }]).kind === 'edits';
  return {
    kind: 'damaged-type',
    path,
    line,
    property: key,
    value: showValue(property),
    count: 1,
    mend: canBeSet ? { kind: 'set-type', key, type } : null,
  };
}

function mendOfConflict(text: string, { names }: Rules): Mend | null {
  return planSettlement(text, names).kind === 'edits' ? { kind: 'keep-both' } : null;
}

/** List items and headings with a date, in the order of the note. */
function entriesOf({ entries, headings }: LogReading): readonly LogLine[] {
  if (headings.length === 0) return entries;
  return [...entries, ...headings].sort((a, b) => a.line - b.line);
}
