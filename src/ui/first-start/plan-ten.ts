import { newContactPath } from '../../app/add-contact';
import type { ContactBook } from '../../book/contact-book';
import { foldName } from '../../core/fold';
import type { Tier } from '../../core/tier';
import type { Target } from '../user-actions';

/** What becomes of one name. */
export type TenStep =
  | { readonly kind: 'create'; readonly name: string; readonly path: string }
  /** a contact that is there */
  | { readonly kind: 'move'; readonly name: string; readonly target: Target }
  /** a note that is no contact yet; its tier makes it one */
  | { readonly kind: 'link'; readonly name: string; readonly target: Target }
  | { readonly kind: 'there'; readonly name: string; readonly target: Target }
  | { readonly kind: 'ambiguous'; readonly name: string }
  | { readonly kind: 'unusable'; readonly name: string }
  /** a note lies where the new one would, and is no person */
  | { readonly kind: 'taken'; readonly name: string; readonly path: string };

/** A note that is no contact, and whether a tier would make it one. */
export interface FoundNote {
  readonly target: Target;
  readonly canBecomeContact: boolean;
}

/** What the plan is made of. */
export interface TenSources {
  readonly book: ContactBook;
  /** any other note of this name or path, or null */
  readonly findNote: (name: string) => FoundNote | null;
  /** where new notes go */
  readonly folder: string;
  readonly tier: Tier;
}

/** What will happen to the names in a box, a name a line; list marks and links are taken off, repeated names count once. */
export function planTen(text: string, { book, findNote, folder, tier }: TenSources): readonly TenStep[] {
  const steps: TenStep[] = [];
  const seen = new Set<string>();
  for (const name of namesIn(text)) {
    const step = planName(name, { book, findNote, folder, tier });
    const key =
      'target' in step ? step.target.path : step.kind === 'create' ? step.path.toLowerCase() : foldName(name);
    if (seen.has(key)) continue;
    seen.add(key);
    steps.push(step);
  }
  return steps;
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-*+]|\d{1,3}[.)])\s+/, '')
        .replace(/^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/, '$1')
        .trim(),
    )
    .filter((name) => name !== '');
}

function planName(name: string, { book, findNote, folder, tier }: TenSources): TenStep {
  const found = book.find(name);
  if (found.kind === 'ambiguous') return { kind: 'ambiguous', name };
  if (found.kind === 'found') {
    const { contact } = found;
    const target: Target = { path: contact.path, name: contact.name };
    const isThere = contact.tier.kind === 'known' && contact.tier.id === tier.id;
    return { kind: isThere ? 'there' : 'move', name, target };
  }
  const note = findNote(name);
  if (note?.canBecomeContact === true) return { kind: 'link', name, target: note.target };
  const path = newContactPath(name, folder);
  if (note !== null && note.target.path === path) return { kind: 'taken', name, path };
  return path === null ? { kind: 'unusable', name } : { kind: 'create', name, path };
}
