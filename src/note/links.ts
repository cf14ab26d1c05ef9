/** A link to a note as a text has it. */
export interface TextLink {
  /** 1-based */
  readonly line: number;
  /** name or path of the note, without heading, block and alias */
  readonly target: string;
}

const hiddenForms = /%%[^]*?(?:%%|$)|<!--[^]*?(?:-->|$)|(`+)[^`\n]+\1/g;
const link = /(!?)\[\[([^[\]|#^\n]+)[^[\]\n]*\]\]|(!?)\[[^[\]\n]*\]\(<?([^()<>\n]+?)>?\)/g;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const quote = /^[ \t]*>/;
/** An address with a scheme leads out of the vault. */
const scheme = /^[a-z][a-z\d+.-]*:/i;

/** The links of a text to notes; none in code, comments, quotes and embeds. Good enough to tell whom a line is about. */
export function readLinks(text: string): readonly TextLink[] {
  if (!text.includes('](') && !text.includes('[[')) return [];
  const links: TextLink[] = [];
  let open: string | null = null;
  const visible = text.replace(hiddenForms, (hidden) => hidden.replace(/[^\r\n]/g, ' '));
  visible.split('\n').forEach((line, index) => {
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined && (open === null || mark.startsWith(open))) open = open === null ? mark : null;
    else if (open === null && !quote.test(line)) {
      for (const target of targetsIn(line)) links.push({ line: index + 1, target });
    }
  });
  return links;
}

/** The targets of the links in one line. */
function targetsIn(line: string): readonly string[] {
  const targets: string[] = [];
  for (const [, embed, wiki, image, address] of line.matchAll(link)) {
    if (embed === '!' || image === '!') continue;
    const target = wiki ?? noteAddress(address ?? '');
    if (target !== null && target.trim() !== '') targets.push(target.trim().replace(/\.md$/i, ''));
  }
  return targets;
}

/** The path that a Markdown link's address means; null where it leads elsewhere. */
function noteAddress(address: string): string | null {
  if (scheme.test(address)) return null;
  const path = address.replace(/[#^].*/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
