import { foldKey } from '../core/fold';
import { findConflictMarkers } from './conflict-markers';
import { planProperties } from './edit-properties';
import { eolOf } from './fence';
import { lineEnd, type Range } from './hidden-text';
import type { NoteBlocks } from './markdown';
import { edits, joinPlans, type Plan } from './plan';
import { readProperties } from './read-properties';
import { refuse } from './refusal';
import { formatReviewLink } from './review-link';
import { formatChanges, formatPart, isReviewNote, personInRow, type ReviewContent } from './review-note';
import { behindLineBreak, findReviewParts, type OpenItem, type ReviewSection } from './review-parts';
import { reviewWords, type ReviewPart } from './review-words';
import { applyEdits, sortEdits, type TextEdit } from './text-edit';
import { verifyReview } from './verify-review';

/** What becomes of a review note. */
export interface ReviewUpdate {
  readonly content: ReviewContent;
  /** link targets of everybody whose rows and items the session answers for; other rows and items stay as they are */
  readonly known: ReadonlySet<string>;
  readonly language: 'en' | 'de';
}

const itemMark = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/;
const parts = ['tiers', 'changes', 'open'] as const;

/**
 * Plans a review note anew: its status, its two tables, and the list of those who remain. All else stays byte for byte,
 * and so does whatever the user wrote into the table of changes or the list. Refused where a heading stands twice, and
 * where the result does not read as intended.
 */
export function planReviewUpdate(text: string, update: ReviewUpdate): Plan {
  const conflict = findConflictMarkers(text);
  if (conflict !== null) return conflict;
  const reading = readProperties(text);
  if (reading.kind === 'unreadable') return refuse(reading.code, reading.line, reading.detail);
  const properties = reading.kind === 'read' ? reading.properties : [];
  if (!isReviewNote(properties)) return refuse('line-changed', 1);
  const key = properties.find((property) => foldKey(property.key) === 'status')?.key ?? 'status';
  const status = planProperties(text, [{ kind: 'set', key, value: update.content.status }]);
  const found = findReviewParts(text);
  if (found.twice !== null) return refuse('section-twice', found.twice.line, found.twice.text);
  const eol = eolOf(text);
  const planned: TextEdit[] = [];
  const added: string[] = [];
  for (const part of parts) {
    const section = found.sections[part];
    const lines = linesFor(part, section, text, update);
    if (section !== undefined) planned.push(...planSection(found.note, section, lines, eol));
    else if (lines.length > 0)
      added.push('', `## ${reviewWords[update.language].headings[part]}`, '', ...lines);
  }
  if (added.length > 0) planned.push(planEnd(text, planned, added, eol));
  const plan = joinPlans(status, edits(...withoutOverlap(planned)));
  if (plan.kind === 'refused') return plan;
  return verifyReview(found, applyEdits(text, plan.edits), update) ? plan : refuse('verification-failed');
}

function linesFor(
  part: ReviewPart,
  section: ReviewSection | undefined,
  text: string,
  { content, known, language }: ReviewUpdate,
): readonly string[] {
  const words = reviewWords[language];
  if (part === 'tiers') return formatPart(part, content, words);
  if (part === 'open') return openLines(section?.items ?? [], text, content, known);
  const kept = (section?.rows ?? []).filter((row) => {
    const person = personInRow(row);
    return person === null || !known.has(person.target);
  });
  return content.changes.length + kept.length === 0
    ? []
    : formatChanges(
        content.changes,
        kept.map(({ line }) => line),
        words,
      );
}

/** Who remains, in order, each on the line they have already; then what is the user's own. */
function openLines(
  items: readonly OpenItem[],
  text: string,
  content: ReviewContent,
  known: ReadonlySet<string>,
): readonly string[] {
  // An empty item has no blanks that tell how far in the text begins.
  const [marker = '- '] = items.flatMap(({ from }) => itemMark.exec(text.slice(from)) ?? []);
  const raw = ({ from, to }: Range): string => text.slice(from, to);
  const lines: string[] = [];
  const used = new Set<OpenItem | undefined>();
  for (const person of content.status === 'open' ? content.remaining : []) {
    const item = items.find(({ link }) => link?.target === person.target);
    used.add(item);
    lines.push(item === undefined ? `${marker}${formatReviewLink(person)}` : raw(item));
  }
  for (const item of items) {
    if (used.has(item)) continue;
    const isSettled = item.link !== null && known.has(item.link.target);
    if (!isSettled) lines.push(raw(item));
    else if (!item.bare) {
      // What was noted beside or below somebody stays; only the name is struck out.
      const { from, to } = item.linkAt;
      lines.push(`${text.slice(item.from, from)}~~${text.slice(from, to)}~~${text.slice(to, item.to)}`);
    }
  }
  return lines;
}

function planSection(
  note: NoteBlocks,
  { heading, own, to }: ReviewSection,
  lines: readonly string[],
  eol: string,
): readonly TextEdit[] {
  const { text } = note;
  if (lines.length > 0) {
    const insert = lines.join(eol);
    if (own !== null) return text.slice(own.from, own.to) === insert ? [] : [{ ...own, insert }];
    const end = behindLineBreak(text, heading.to);
    const isFollowed = text.slice(end, lineEnd(text, end)).trim() !== '';
    return [{ from: heading.to, to: heading.to, insert: eol + eol + insert + (isFollowed ? eol : '') }];
  }
  if (own === null) return [];
  const rest = text.slice(heading.to, own.from) + text.slice(own.to, to);
  if (rest.trim() !== '') return [{ ...own, insert: '' }];
  // At the end of a note the blank lines above the heading go with it.
  if (to < text.length) return [{ from: heading.from, to, insert: '' }];
  const before = text.slice(0, heading.from).replace(/(?:\r?\n[ \t]*)+$/, '');
  return [{ from: before.length, to, insert: eol }];
}

/** Two sections that go away share the blank lines between them: the first has them. */
function withoutOverlap(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = 0;
  return sortEdits(edits).map((edit) => {
    const from = Math.max(edit.from, end);
    const insert = from === edit.from ? edit.insert : '';
    end = edit.to;
    return { from, to: edit.to, insert };
  });
}

/** New sections go to the end of the note, a blank line before each. */
function planEnd(text: string, edits: readonly TextEdit[], added: readonly string[], eol: string): TextEdit {
  // Where a section at the end goes away, the new ones take its place.
  const cut = edits.find(({ to }) => to === text.length);
  const endsLine = cut === undefined ? text.endsWith('\n') : cut.insert.endsWith('\n');
  return {
    from: text.length,
    to: text.length,
    insert: `${endsLine ? '' : eol}${added.join(eol)}${eol}`,
  };
}
