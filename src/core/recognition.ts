import { foldName, linkTarget } from './fold';
import { isWrittenOften, keyInfo, signOf, type PropertyNames } from './property-names';
import { textsOf, type Property } from './property';
import { parseDay } from './day';
import type { TierTable } from './tier';

/** Why a note is a contact, or why not. */
export type Recognition =
  | { readonly kind: 'contact'; readonly because: 'type' | 'tag' | 'folder' | 'tier' | 'damaged-type' }
  | {
      readonly kind: 'other';
      readonly because:
        | 'template'
        | 'excluded'
        | 'conflict-copy'
        | 'other-type'
        | 'date-name'
        | 'folder-name'
        | 'underscore'
        | 'placeholder'
        | 'no-sign';
    };

/** Where contacts are looked for. */
export interface FolderRules {
  /** names of folders at any depth, or paths with a slash */
  readonly contacts: readonly string[];
  /** folders that are left out, the template folders among them */
  readonly excluded: readonly string[];
  readonly templates: readonly string[];
}

/** Folder rules prepared for look-up: folded names, and paths that end in a slash. */
export interface FolderTable {
  readonly names: ReadonlySet<string>;
  readonly paths: readonly string[];
  readonly excluded: readonly string[];
  readonly templates: readonly string[];
}

/** Prepares folder rules. */
export function buildFolderTable(rules: FolderRules): FolderTable {
  const clean = (folders: readonly string[]): readonly string[] =>
    folders.map((folder) => folder.replace(/^\/+|\/+$/g, '')).filter((folder) => folder.trim() !== '');
  const asPath = (folder: string): string => `${foldPath(folder)}/`;
  const contacts = clean(rules.contacts);
  return {
    names: new Set(contacts.filter((folder) => !folder.includes('/')).map(foldName)),
    paths: contacts.filter((folder) => folder.includes('/')).map(asPath),
    excluded: clean(rules.excluded).map(asPath),
    templates: clean(rules.templates).map(asPath),
  };
}

const contactTypes: ReadonlySet<string> = new Set([
  'contact',
  'contacts',
  'person',
  'persons',
  'people',
  'kontakt',
  'kontakte',
  'personen',
  'crm-contact',
]);
const contactTags: ReadonlySet<string> = new Set(['contact', 'contacts', 'person', 'people']);

/** A folder such as `.trash`: hosts do not show them, and neither are they read. */
const inDotFolder = /(?:^|\/)\.[^/]*\//;
const placeholderForm = /\{\{|<%/;

/** A path for comparison: file systems differ in case and in how they compose accents. */
function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Whether a path leads through a folder that hosts hide, as `.trash`. */
export function liesInDotFolder(path: string): boolean {
  return inDotFolder.test(path);
}

/** Why a folder's notes are never read as contacts, or null where they may be. */
export function leftOutBecause(
  path: string,
  { templates, excluded }: FolderTable,
): 'template' | 'excluded' | null {
  const folded = foldPath(path);
  if (templates.some((folder) => folded.startsWith(folder))) return 'template';
  return liesInDotFolder(path) || excluded.some((folder) => folded.startsWith(folder)) ? 'excluded' : null;
}

/** Whether a path is a copy that a sync tool left beside a note after a conflict. */
export function isConflictCopy(path: string): boolean {
  return path.includes('sync-conflict-') || /conflicted copy/i.test(path);
}

/** Whether a note lies where contacts are looked for. */
export function liesInContactsFolder(path: string, folders: FolderTable): boolean {
  const lower = foldPath(path);
  if (folders.paths.some((folder) => lower.startsWith(folder))) return true;
  let start = 0;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
    if (folders.names.has(foldName(path.slice(start, end)))) return true;
    start = end + 1;
  }
  return false;
}

/** The file's name without folder and extension. */
export function noteName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.toLowerCase().endsWith('.md') ? name.slice(0, -3) : name;
}

const noTags: readonly string[] = [];

/** The tags of the properties, without `#`. */
export function tagsOf(properties: readonly Property[]): readonly string[] {
  const tags = new Set<string>();
  for (const property of properties) {
    if (signOf(property.key) !== 'tags') continue;
    const texts = typeof property.value === 'string' ? property.value.split(/[,\s]/) : textsOf(property);
    for (const text of texts) {
      const tag = text.trim().replace(/^#/, '');
      if (tag !== '') tags.add(tag);
    }
  }
  return tags.size === 0 ? noTags : [...tags];
}

/**
 * Whether a note is a contact, by its path and properties (null where they cannot be read). The rules are those of
 * the README's section "Which notes are contacts".
 */
export function recognise(
  path: string,
  properties: readonly Property[] | null,
  folders: FolderTable,
  names: PropertyNames,
  tiers: TierTable,
): Recognition {
  const known = properties ?? [];
  const leftOut = leftOutBecause(path, folders);
  if (leftOut !== null) return { kind: 'other', because: leftOut };

  let byType = false;
  let otherType: Property | null = null;
  let wasContact = false;
  let byTier = false;
  let placeholder = false;
  let tagged = false;
  for (const property of known) {
    const { name, sign, isJoined } = keyInfo(names, property.key);
    if (isJoined) wasContact = true;
    if (sign === 'tags') tagged = true;
    if (sign === 'type' || sign === 'category') {
      const texts = textsOf(property);
      if (texts.some((text) => contactTypes.has(text) || contactTypes.has(foldName(linkTarget(text)))))
        byType = true;
      else if (sign === 'type' && texts.length > 0) otherType = property;
    }
    if (name === undefined) continue;
    if (isWrittenOften(name)) wasContact = true;
    if (name.meaning === 'tier' && !byTier)
      byTier = textsOf(property).some((text) => namesTierInWords(text, tiers));
    if (!placeholder && holdsPlaceholder(property)) placeholder = true;
  }
  const byTag = !byType && tagged && tagsOf(known).some((tag) => contactTags.has(firstSegment(tag)));
  // Looked at last: in a large vault nearly all types are those of other notes.
  const byDamagedType = !byType && wasContact && otherType !== null && isDamagedType(otherType);
  const isCandidate = byType || byTag || byTier || byDamagedType || liesInContactsFolder(path, folders);

  if (!isCandidate) return { kind: 'other', because: otherType !== null ? 'other-type' : 'no-sign' };
  if (otherType !== null && !byType && !byDamagedType) return { kind: 'other', because: 'other-type' };
  if (placeholder) return { kind: 'other', because: 'placeholder' };
  if (isConflictCopy(path)) return { kind: 'other', because: 'conflict-copy' };
  if (byType) return { kind: 'contact', because: 'type' };
  if (byDamagedType) return { kind: 'contact', because: 'damaged-type' };
  if (byTag) return { kind: 'contact', because: 'tag' };
  if (byTier) return { kind: 'contact', because: 'tier' };
  const name = noteName(path);
  if (parseDay(name.slice(0, 10)) !== null) return { kind: 'other', because: 'date-name' };
  if (name.startsWith('_')) return { kind: 'other', because: 'underscore' };
  if (foldName(name) === foldName(parentName(path))) return { kind: 'other', because: 'folder-name' };
  return { kind: 'contact', because: 'folder' };
}

/**
 * Whether a type was that of a contact before a merge by characters put something into it (`co5ntact`) or took something
 * out (`contt`). It counts only where the note has a property that the plugin wrote.
 */
function isDamagedType(property: Property): boolean {
  const [text, ...more] = textsOf(property);
  if (text === undefined || more.length > 0) return false;
  const value = foldName(text);
  return [...contactTypes].some((type) => {
    const start = sharedStart(type, value);
    const end = sharedStart([...type].reverse().join(''), [...value].reverse().join(''));
    return start > 1 && start + end >= Math.min(type.length, value.length);
  });
}

/** How many signs two texts begin with alike. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function holdsPlaceholder(property: Property): boolean {
  const { value } = property;
  // Nearly all are texts, and no list needs to be made of one.
  if (typeof value === 'string') return placeholderForm.test(value);
  return typeof value === 'object' && textsOf(property).some((text) => placeholderForm.test(text));
}

function namesTierInWords(text: string, tiers: TierTable): boolean {
  const target = foldName(linkTarget(text));
  // A bare number names a tier, but says nothing about what the note is.
  return !/^\d+$/.test(target) && tiers.byValue.has(target);
}

function firstSegment(tag: string): string {
  const slash = tag.indexOf('/');
  return (slash < 0 ? tag : tag.slice(0, slash)).toLowerCase();
}

function parentName(path: string): string {
  return path.split('/').at(-2) ?? '';
}
