import type { ReviewLink } from '../core/review';

/** What a wiki link cannot hold, or what would be read as something else: code, HTML, comments, math. */
const unsafe = /[[\]|#^\\`<>\n\r\t]|%%|\$\$|^\s|\s$|\.md$/i;
const wikiLink = /^\[\[([^[\]|#^]+)(?:[#^][^[\]|]*)?(?:\|([^[\]]*))?\]\]/;
const markdownLink = /^\[([^[\]]*)\]\(([^()\s<>]+)\)/;
/** Left as they are by `encodeURIComponent`, though they mean something in Markdown. */
const marks = /[!'()*~_]/g;

/** A link at the beginning of a text, and how long it is. */
export interface FoundLink {
  readonly link: ReviewLink;
  readonly length: number;
}

/**
 * A link to a note: `[[Name]]`, or `[[path|Name]]` where the target is a path. A name that no wiki link can hold becomes
 * a Markdown link whose address is encoded.
 */
export function formatReviewLink({ target, name }: ReviewLink): string {
  if (!unsafe.test(target)) {
    if (target === name) return `[[${target}]]`;
    if (!unsafe.test(name) && name !== '') return `[[${target}|${name}]]`;
  }
  const address = `${target}.md`.split('/').map(encodeSegment).join('/');
  const shown = name.replace(/[[\]|#^\\`<>*_~=$%\s]+/g, ' ').trim();
  return `[${shown === '' ? '…' : shown}](${address})`;
}

/** Reads a link at the beginning of a text; null where none stands there. */
export function readReviewLink(text: string): FoundLink | null {
  const wiki = wikiLink.exec(text);
  if (wiki !== null) {
    const target = (wiki[1] ?? '').trim().replace(/\.md$/i, '');
    return target === '' ? null : { link: linkTo(target), length: wiki[0].length };
  }
  const markdown = markdownLink.exec(text);
  if (markdown === null) return null;
  const path = decode(markdown[2] ?? '');
  return /\.md$/i.test(path) ? { link: linkTo(path.slice(0, -3)), length: markdown[0].length } : null;
}

/** The name that is shown is always that of the file. */
function linkTo(target: string): ReviewLink {
  return { target, name: target.slice(target.lastIndexOf('/') + 1) };
}

function encodeSegment(segment: string): string {
  // A lone surrogate cannot be encoded; no file system has it either.
  const sound = segment.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(sound).replace(
    marks,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The path that an address stands for; empty where it stands for none. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}
